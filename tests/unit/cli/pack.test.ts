import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { packBuild } from '../../../lib/cli/pack-build';
import { packCheck } from '../../../lib/cli/pack-check';
import { packKeygen } from '../../../lib/cli/pack-keygen';
import type { Report } from '../../../lib/model/article';

const folder = mkdtempSync(join(tmpdir(), 'pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const put = (name: string, ...lines: readonly (string | object)[]) => {
  writeFileSync(at(name), lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  return at(name);
};
const linesIn = (name: string) =>
  readFileSync(at(name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const reportsIn = (name: string) => linesIn(name).slice(1, -1) as Report[];

let out = '';
let err = '';
beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((words) => {
    out += String(words);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((words) => {
    err += String(words);
    return true;
  });
});

const about = ['--name', 'Bridges', '--publisher', 'A reader', '--licence', 'CC BY 4.0', '--made', '2026-11-22'];
const build = (name: string, from: readonly string[], ...more: readonly string[]) =>
  packBuild(['--from', ...from, '--out', at(name), ...about, ...more]);

const record = {
  id: 'a-record',
  outlet: 'Zeitung',
  language: 'de',
  published: '2024-03',
  address: 'http://zeitung.example/1',
  title: 'Eine Brücke',
  titleOwn: true,
  text: 'Die Brücke ist zu.',
  printed: ['Brücke'],
  agency: null,
  seen: '2026-11-22; whole',
  licence: 'CC BY 4.0',
};
const loose = {
  outlet: 'The Paper',
  title: 'The bridge is closed',
  text: 'The old bridge over the river was closed on Monday.',
};

describe('npm run pack -- build', () => {
  it('takes records and reports, with as little as they have', async () => {
    const file = put('mixed.jsonl', record, '', loose, {
      ...loose,
      id: 'given-id',
      language: 'en',
      address: 'https://paper.example/b',
    });
    expect(await build('mixed.pack', [file])).toBe(0);
    const [a, b, c] = reportsIn('mixed.pack');
    expect(a).toMatchObject({
      id: 'a-record',
      address: 'https://zeitung.example/1',
      published: '2024-03',
      textKind: 'abstract',
    });
    expect(a?.printed).toEqual([
      { start: 5, end: 11 },
      { start: 16, end: 22 },
    ]);
    expect(b).toMatchObject({ language: 'en', textKind: 'page', published: null, printed: null });
    expect(b?.id).toMatch(/^r-/);
    expect(c?.id).toBe('given-id');
    expect(out).toContain('3 reports');
    expect(await packCheck([at('mixed.pack')])).toBe(0);
  });

  it('gives equal bytes for equal sources, and a pack of a pack is the pack', async () => {
    const file = put('equal.jsonl', record, loose);
    await build('one.pack', [file]);
    await build('two.pack', [file]);
    await build('again.pack', [at('one.pack'), file]);
    expect(readFileSync(at('two.pack'), 'utf8')).toBe(readFileSync(at('one.pack'), 'utf8'));
    expect(readFileSync(at('again.pack'), 'utf8')).toBe(readFileSync(at('one.pack'), 'utf8'));
    expect(err).toContain('2 reports had been there before and were passed over');
  });

  it('names file and line of what is wrong and writes nothing', async () => {
    const file = put(
      'wrong.jsonl',
      loose,
      '{',
      [1],
      { ...loose, rules: 'x' },
      { ...loose, outlet: '' },
      { ...record, printed: ['Fluss'] },
      { outlet: 'x' },
      { ...loose, printed: [1] },
    );
    expect(await build('wrong.pack', [file])).toBe(1);
    for (const line of [
      'line 2: not a JSON object',
      'line 3: not a JSON object',
      'line 4: "rules" is no field of a report',
      'line 5: "outlet" is missing',
      'line 6: "printed" holds words that do not occur: Fluss',
      'line 7: neither "title" nor "text" has words',
      'line 8: "printed" is not what it should be',
    ])
      expect(err).toContain(`${file}, ${line}\n`);
    expect(err).toContain('7 lines are wrong; nothing was written.');
    expect(readdirSync(folder).filter((name) => name.startsWith('wrong.pack'))).toEqual([]);
    expect(await build('skipped.pack', [file], '--skip')).toBe(0);
    expect(reportsIn('skipped.pack')).toHaveLength(1);
  });

  it('refuses one id for two reports, and another pack that was changed', async () => {
    const file = put('ids.jsonl', { ...loose, id: 'an-id' }, { ...loose, id: 'an-id', title: 'Another' });
    expect(await build('ids.pack', [file])).toBe(1);
    expect(err).toContain(`${file}, line 2: the id an-id stands for another report already`);
    await build('ok.pack', [put('ok.jsonl', loose)]);
    writeFileSync(at('changed.pack'), readFileSync(at('ok.pack'), 'utf8').replace('Monday', 'Friday'));
    expect(await build('x.pack', [at('changed.pack')])).toBe(1);
    expect(err).toContain('changed.pack: This pack was changed after it was made');
  });

  it('goes on in a second file', async () => {
    const file = put('many.jsonl', ...Array.from({ length: 5 }, (_, i) => ({ ...loose, id: `report-${i}` })));
    expect(await build('many.pack.jsonl', [file], '--most', '2')).toBe(0);
    const names = ['many.pack.jsonl', 'many.pack-2.jsonl', 'many.pack-3.jsonl'];
    expect(names.map((name) => reportsIn(name).length)).toEqual([2, 2, 1]);
    expect(names.map((name) => linesIn(name)[0].name)).toEqual(['Bridges', 'Bridges (2)', 'Bridges (3)']);
  });

  it('signs', async () => {
    expect(await packKeygen([at('key.json')])).toBe(0);
    const key = out.trim();
    expect(statSync(at('key.json')).mode & 0o777).toBe(0o600);
    expect(await build('signed.pack', [put('sign.jsonl', loose)], '--sign', at('key.json'))).toBe(0);
    expect(await packCheck([at('signed.pack')])).toBe(0);
    expect(out).toContain(`fits the key ${key}`);
    const before = readFileSync(at('key.json'), 'utf8');
    expect(await packKeygen([at('key.json')])).toBe(1);
    expect(readFileSync(at('key.json'), 'utf8')).toBe(before);
    expect(await build('x.pack', [at('sign.jsonl')], '--sign', at('sign.jsonl'))).toBe(1);
  });

  it('adds fact keys for an index, which is no pack', async () => {
    const file = put(
      'keys.jsonl',
      {
        ...loose,
        text: 'Angela Merkel opened the bridge in Hamburg on 3 May 2024; 412 people came.',
        published: '2024-05-03',
      },
      { ...loose, language: 'sw', text: 'Daraja la zamani' },
    );
    expect(await build('keys.out', [file], '--keys')).toBe(0);
    const [head, line, end] = linesIn('keys.out');
    expect(head.format).toBe('second-source-keys');
    expect(line.keys.map(([key]: [string, number]) => key)).toContain('p:DE/hamburg');
    expect(end.reports).toBe(1);
    expect(err).toContain('its language (sw) is not read');
    expect(await packCheck([at('keys.out')])).toBe(1);
    expect(err).toContain('made for a search index');
  });

  it('takes saved pages apart and lists those that are no articles', async () => {
    const pages = join(import.meta.dirname, '../../fixtures/pages');
    expect(await build('pages.pack', [join(pages, 'security-talks-en'), join(pages, 'section-hi')])).toBe(0);
    const [report, ...more] = reportsIn('pages.pack');
    expect(more).toEqual([]);
    expect(report).toMatchObject({ language: 'en', published: '2024-03-28', textKind: 'page', printed: null });
    expect(report?.title).toContain('Russian intelligence');
    expect(err).toMatch(/left out: \S+section-hi\S+: it is a list of headlines/);
  });

  it('reads feeds, from the origins that were named alone', async () => {
    const feed = (
      item: string,
      host: string,
    ) => `<?xml version="1.0"?><rss version="2.0"><channel><title>The Paper</title><language>en</language>
      <link>https://${host}/</link>${item}</channel></rss>`;
    const items = `<item><title>The bridge is closed</title><link>https://a.example/1</link><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate>
      <description>The old bridge over the river was closed to all traffic on Friday morning.</description></item>
      <item><title>Listen</title><category>Sponsored content</category><link>https://a.example/2</link><description>Buy our new bridges.</description></item>`;
    const asked: string[] = [];
    const fetcher = async (address: string) => {
      asked.push(address);
      const answer = new Response(feed(items, 'a.example'), { headers: { 'content-type': 'application/rss+xml' } });
      if (address.includes('moved')) Object.defineProperty(answer, 'url', { value: 'https://elsewhere.example/feed' });
      return address.includes('gone') ? new Response('', { status: 404 }) : answer;
    };
    put(
      'list.opml',
      '<opml version="2.0"><body><outline text="b" xmlUrl="https://b.example/gone"/><outline text="c" xmlUrl="https://c.example/moved"/></body></opml>',
    );
    const code = await packBuild(
      [
        '--from',
        'https://a.example/feed',
        'http://a.example/feed',
        'https://127.0.0.1/feed',
        at('list.opml'),
        '--out',
        at('feeds.pack'),
        ...about,
      ],
      fetcher,
    );
    expect(code).toBe(0);
    expect(asked).toEqual(['https://a.example/feed', 'https://b.example/gone', 'https://c.example/moved']);
    expect(reportsIn('feeds.pack')).toEqual([
      expect.objectContaining({
        outlet: 'The Paper',
        title: 'The bridge is closed',
        address: 'https://a.example/1',
        published: '2024-05-03',
        textKind: 'summary',
      }),
    ]);
    for (const words of [
      'no news (advertising)',
      'http://a.example/feed: Only https',
      '127.0.0.1/feed: Its host is a number',
      'gone: There is nothing',
      'moved: It led to elsewhere.example',
    ])
      expect(err).toContain(words);
  });
});

describe('npm run pack', () => {
  it.each([
    ['nothing named', []],
    ['no name', ['--from', 'x', '--out', 'y']],
    ['an option that is none', ['--frm', 'x']],
    ['the name of the bundled pack', ['--from', 'x', '--out', 'y', ...about, '--name', 'Bundled reports']],
    ['a day that is none', ['--from', 'x', '--out', 'y', ...about, '--made', '2026-02-30']],
    ['too many in one pack', ['--from', 'x', '--out', 'y', ...about, '--most', '200001']],
  ])('says what it does not understand: %s', async (_, args) => {
    expect(await packBuild(args)).toBe(2);
    expect(err).toMatch(/^.{10,}\n/);
  });

  it('says what it cannot do', async () => {
    expect(await build('x.pack', [at('nowhere.jsonl')])).toBe(1);
    expect(err).toContain('nowhere.jsonl does not exist.');
    expect(await build('nowhere/x.pack', [put('one.jsonl', loose)])).toBe(1);
    expect(await build('x.pack', [put('none.jsonl', '')])).toBe(1);
    expect(err).toContain('This pack has no reports.');
    expect(await packCheck([])).toBe(2);
    expect(await packCheck([at('nowhere')])).toBe(1);
    expect(await packKeygen([])).toBe(2);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
