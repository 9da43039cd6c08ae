import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOfHtml, lineOfHtml } from '../../../lib/feeds/html';
import { parseOpml, writeOpml } from '../../../lib/feeds/opml';
import { parseFeed } from '../../../lib/feeds/parse';
import { cutText } from '../../../lib/feeds/plain';
import { isFailure } from '../../../lib/model/library';
import { decodeText } from '../../../lib/net/decode';
import { tidyText } from '../../../lib/text/tidy';

const folder = join(import.meta.dirname, '../../fixtures/feeds');
const texts = readdirSync(folder)
  .filter((file) => file !== 'expected.json')
  .map((file) => decodeText(readFileSync(join(folder, file)), null) as string);
const NOW = Date.parse('2026-11-22T12:00:00Z');

/** The same numbers at every run. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SPLINTERS = [
  '<',
  '>',
  '</',
  '/>',
  '<!',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?xml',
  '?>',
  '&',
  '&amp;',
  '&#',
  '&#x202e;',
  '&#0;',
  ';',
  '"',
  "'",
  '<item>',
  '</item>',
  '<title>',
  '</channel>',
  '<a:entry>',
  'xmlns="',
  'xmlns:a="http://purl.org/dc/elements/1.1/"',
  '<b>',
  '</p>',
  '\u0000',
  '\ud800',
  '\u202e',
  '\ufeff',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  '\\u0000',
  '1e999',
  '<__proto__>',
  '<script>',
] as const;

describe('feeds that were broken by chance', () => {
  it('are read or refused, within the bounds of every field, and nothing is thrown', () => {
    const next = numbers(42);
    let read = 0;
    for (let run = 0; run < 4_000; run++) {
      let text = texts[next(texts.length)] as string;
      for (let change = 0; change <= next(4); change++) {
        const at = next(text.length);
        const splinter = SPLINTERS[next(SPLINTERS.length)] as string;
        const kind = next(4);
        if (kind === 0) text = text.slice(0, at) + splinter + text.slice(at);
        else if (kind === 1) text = text.slice(0, at) + text.slice(at + next(60));
        else if (kind === 2) text = text.slice(0, at) + text.slice(next(text.length));
        else text = text.slice(0, at);
      }
      const feed = parseFeed(text, 'https://courier.org/rss', NOW);
      if (isFailure(feed)) {
        expect(feed.detail).toMatch(/^[A-Z].*\.$/);
        continue;
      }
      read++;
      for (const item of feed.items) {
        const all = [item.title, item.guid, item.author ?? '', item.outlet ?? '', ...item.categories];
        for (const line of all) expect(line).toBe(tidyText(line));
        for (const line of item.summary.split('\n')) expect(line).toBe(tidyText(line));
        expect(item.title.length).toBeLessThanOrEqual(500);
        expect(item.summary.length).toBeLessThanOrEqual(2_000);
        expect(item.address ?? 'https://').toMatch(/^https:\/\//);
        expect(item.published ?? '2026-01-01').toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?$/);
        expect(item.language ?? 'en').toMatch(/^[a-z]{2,3}$/);
        expect(`${item.title}${item.summary}`).not.toBe('');
      }
    }
    // Most stay readable: the parser is forgiving.
    expect(read).toBeGreaterThan(1_500);
  });

  it('of words give plain lines, and plain lines stay what they are', () => {
    const next = numbers(7);
    const words = [
      ...SPLINTERS,
      'Fähre ',
      '渡轮',
      'a\u0301',
      '14 ',
      '. ',
      '\n',
      '<p>',
      '<a href="/x">',
      '😀',
      'می\u200cگویند ',
    ];
    for (let run = 0; run < 5_000; run++) {
      const html = Array.from({ length: next(30) }, () => words[next(words.length)]).join('');
      const line = lineOfHtml(html, 500);
      expect(tidyText(line), JSON.stringify(html)).toBe(line);
      for (const { text, link } of blocksOfHtml(html, 500)) {
        expect(tidyText(text)).toBe(text);
        if (link) expect(link.start).toBeLessThanOrEqual(text.length);
      }
      const limit = 1 + next(40);
      const short = cutText(line, limit);
      expect(short.length).toBeLessThanOrEqual(Math.max(limit, 1));
      expect(short.isWellFormed()).toBe(true);
    }
  });

  it('of titles go through a list of feeds and back', () => {
    const next = numbers(9);
    for (let run = 0; run < 1_000; run++) {
      const title = Array.from({ length: 1 + next(8) }, () => SPLINTERS[next(SPLINTERS.length)]).join('');
      const list = parseOpml(writeOpml(title, [{ title, address: 'https://a.org/rss', site: null, language: null }]));
      if (isFailure(list)) throw new Error(`${JSON.stringify(title)}: ${list.detail}`);
      expect(list.feeds.map(({ address }) => address)).toEqual(['https://a.org/rss']);
      // Written once more, nothing changes any further.
      const again = parseOpml(writeOpml(list.title, list.feeds));
      if (isFailure(again)) throw new Error(again.detail);
      expect(again.feeds[0]?.title.length).toBeLessThanOrEqual(Math.max(list.feeds[0]?.title.length ?? 0, 5));
    }
  });
});
