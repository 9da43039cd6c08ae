import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildPack, readRecords } from '../../lib/cli/bundled';
import { articleFromHtml } from '../../lib/cli/html';
import { decodePack } from '../../lib/corpus/pack';
import type { Article } from '../../lib/model/article';
import type { StoryReport, StoryView } from '../../lib/model/story';
import { buildStory } from '../../lib/story/build';

/**
 * Pages in the manner of news sites, furniture included, against the bundled reports: `tests/fixtures/pages/` tells what each page is.
 */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const records = readRecords();
const corpus = decodePack(JSON.parse(JSON.stringify(buildPack(records))));
const visit = (id: string) => id.startsWith('nary-');
const otherVisits = ['shoi23-', 'shoi24-', 'shoi25', 'lav18-', 'lav23-', 'lav25-', 'put24-', 'cult-', 'ksn-'];

function articleOf(slug: string): Article {
  const folder = join(root, 'tests/fixtures/pages', slug);
  const result = articleFromHtml(readFileSync(join(folder, 'page.html'), 'utf8'), `https://news.example/${slug}`);
  if (result.status !== 'article') throw new Error(`${slug}: ${result.reason}`);
  return result.article;
}

const ids = (reports: readonly StoryReport[]) => reports.map((r) => r.id);
const differences = (story: StoryView) => story.cards.filter((c) => c.verdict === 'conflict' || c.verdict === 'update');
const valuesOf = (story: StoryView, kind: string, verdict: string) =>
  story.cards
    .filter((c) => c.kind === kind)
    .flatMap((c) => c.values)
    .filter((v) => v.verdict === verdict)
    .flatMap((v) => v.printed.map((p) => p.evidence.words));

describe('a page that names another minister and says that nothing was announced', () => {
  const story = buildStory(articleOf('quiet-visit-en'), corpus);

  it('finds at least nine in ten of the other reports, in at least fourteen languages, and none of another visit', () => {
    const wanted = records.filter((r) => visit(r.id)).length;
    expect(story.reports.filter((r) => visit(r.id)).length / wanted).toBeGreaterThanOrEqual(0.9);
    expect(new Set(story.reports.map((r) => r.language)).size).toBeGreaterThanOrEqual(14);
    expect(ids(story.reports).filter((id) => !visit(id))).toEqual([]);
  });

  it('lists the other visits as related, with a reason', () => {
    for (const event of otherVisits)
      expect(
        ids(story.related).some((id) => id.startsWith(event)),
        event,
      ).toBe(true);
    for (const report of story.related) expect(report.match.reason).not.toBeNull();
  });

  it('shows the name, with only the given name marked, and the announcement as hard discrepancies', () => {
    const name = differences(story).find((c) => c.kind === 'name' && c.level === 'hard');
    const own = name?.values[0]?.printed[0];
    expect(own?.evidence.words).toBe('Lee Chang-dong');
    expect(
      own?.differing.map((d) => own.evidence.words.slice(d.start - own.evidence.start, d.end - own.evidence.start)),
    ).toEqual(['dong']);
    const other = name?.values
      .find((v) => v.verdict === 'conflict')
      ?.printed.find((p) => p.evidence.words === 'Ri Chang Dae');
    expect(
      other?.differing.map((s) =>
        other.evidence.words.slice(s.start - other.evidence.start, s.end - other.evidence.start),
      ),
    ).toEqual(['Dae']);
    expect(differences(story).some((c) => c.kind === 'announcement' && c.level === 'hard')).toBe(true);
  });

  it('shows that the days agree, each manner of writing with its reason', () => {
    const same = valuesOf(story, 'date', 'same');
    for (const words of ['С 25 по 27 марта', 'de luni până miercuri', '25~27日', '25. až 27. marca'])
      expect(same).toContain(words);
  });

  it('tells single days from a run of days, softly', () => {
    const date = story.cards.find((c) => c.kind === 'date' && c.verdict === 'conflict');
    expect(
      date?.values.some((v) => v.level === 'soft' && v.printed.some((p) => p.evidence.words.includes('25 et 27 mars'))),
    ).toBe(true);
  });

  it('raises no other hard discrepancy', () => {
    const hard = differences(story).filter((c) => c.level === 'hard');
    // One report, a machine translation, prints the days as 11 to 19.
    expect(hard.map((c) => c.kind).sort()).toEqual(['announcement', 'date', 'name']);
    expect(
      hard
        .find((c) => c.kind === 'date')
        ?.values.filter((v) => v.level === 'hard')
        .flatMap((v) => v.printed.map((p) => p.evidence.words)),
    ).toEqual(['11~19일']);
  });
});

describe('other pages of that visit', () => {
  const english = buildStory(articleOf('security-talks-en'), corpus);
  const romanian = buildStory(articleOf('spion-phenian-ro'), corpus);
  const french = buildStory(articleOf('ministre-securite-fr'), corpus);

  it('find the records of one another', () => {
    for (const story of [english, romanian, french]) {
      expect(ids(story.reports)).toEqual(
        expect.arrayContaining(['nary-fr-voi', 'nary-ro-rador', 'nary-en-lbci', 'nary-en-caliber']),
      );
      expect(ids(story.reports).filter((id) => id.startsWith('shoi'))).toEqual([]);
    }
  });

  it('set two meetings against one meeting and working talks', () => {
    const count = differences(english).find((c) => c.kind === 'count');
    expect(count?.values.some((v) => v.rule === 'count/meetings-and-working-talks')).toBe(true);
  });

  it('agree on the containers, whatever the mark of thousands', () => {
    expect(valuesOf(english, 'number', 'same').join(' ')).toContain('7.000');
    expect(differences(english).filter((c) => c.kind === 'number')).toEqual([]);
  });

  it('tell the garbled name beside the name it stands for, softly', () => {
    const garble = differences(french).find((c) => c.values.some((v) => v.rule === 'name/garbled'));
    expect(garble?.level).toBe('soft');
    expect(garble?.values[0]?.printed[0]?.evidence.words).toBe('Narpravkin');
  });
});

describe('a page of another visit', () => {
  it('finds the reports of September 2024 and not those of March', () => {
    const story = buildStory(articleOf('dialogue-strategique-fr'), corpus);
    expect(ids(story.reports).filter((id) => id.startsWith('shoi24-')).length).toBeGreaterThanOrEqual(8);
    expect(ids(story.reports).filter((id) => !id.startsWith('shoi24-'))).toEqual([]);
  });
});

describe('a page whose day of publication is not known', () => {
  it('gives the story where many dated reports surely belong to it, and none of another visit', () => {
    for (const slug of ['ministre-securite-fr', 'spion-phenian-ro']) {
      const story = buildStory({ ...articleOf(slug), published: null }, corpus);
      expect(story.state).toBe('matched');
      expect(ids(story.reports).filter((id) => !visit(id))).toEqual([]);
      expect(story.article.publishedOrigin).toBe(null);
    }
  });

  it('gives possible reports and compares nothing where there are few', { timeout: 120_000 }, () => {
    const few = [...records.filter((r) => !visit(r.id)), ...records.filter((r) => visit(r.id)).slice(0, 2)];
    const small = decodePack(JSON.parse(JSON.stringify(buildPack(few))));
    for (const slug of ['ministre-securite-fr', 'spion-phenian-ro']) {
      const story = buildStory({ ...articleOf(slug), published: null }, small);
      expect(story.state).toBe('possible');
      expect(story.reports).toEqual([]);
      expect(story.cards).toEqual([]);
    }
  });

  it('gives the story once the reader sets the day', () => {
    const story = buildStory({ ...articleOf('spion-phenian-ro'), published: null }, corpus, {
      published: '2024-03-28',
    });
    expect(story.state).toBe('matched');
    expect(story.article.publishedOrigin).toBe('reader');
  });
});

describe('a page of something else', () => {
  it('finds nothing and says how large the corpus is', () => {
    const story = buildStory(articleOf('brug-nl'), corpus);
    expect(story.state).toBe('none');
    expect(story.corpus.reports).toBe(records.length);
    expect(story.cards).toEqual([]);
  });
});
