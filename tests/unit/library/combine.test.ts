import { describe, expect, it, vi } from 'vitest';
import { type Corpus, corpusOf } from '../../../lib/corpus/corpus';
import { amongBest, combine } from '../../../lib/library/combine';
import { buildIndex, openIndex, priorWeeks, rarity } from '../../../lib/match/index';
import { keysOf } from '../../../lib/match/keys';
import { writeLinks } from '../../../lib/match/links';
import { indexOf } from '../../../lib/match/opened';
import type { Article, Report } from '../../../lib/model/article';
import { buildStory } from '../../../lib/story/build';
import { readArticle } from '../../../lib/story/read';
import { chance, fires, library, read, report } from './helpers';

const STORY = {
  en: [
    'Dam collapse in Orlovec kills 12',
    'A dam near Kathmandu in Nepal collapsed early on Thursday and 12 people were killed, Prime Minister Sher Bahadur Deuba said. The army has taken 214 people to a school. Engineers had warned in January.',
  ],
  de: [
    'Dammbruch bei Kathmandu: 17 Tote',
    'Bei einem Dammbruch nahe Kathmandu in Nepal sind am Donnerstag 17 Menschen ums Leben gekommen, sagte Ministerpräsident Sher Bahadur Deuba. Die Armee brachte 214 Menschen in eine Schule.',
  ],
  fr: [
    'Rupture d’un barrage près de Katmandou : 12 morts',
    'Un barrage a cédé jeudi près de Katmandou, au Népal, et 12 personnes ont été tuées, a déclaré le premier ministre Sher Bahadur Deuba. L’armée a conduit 214 personnes dans une école.',
  ],
} as const;

const dam = (language: keyof typeof STORY, more: Partial<Report> = {}): Report => ({
  ...report(0),
  id: `dam-${language}`,
  outlet: `Paper ${language}`,
  language,
  published: '2025-03-06',
  address: `https://${language}.example/dam`,
  title: STORY[language][0],
  text: STORY[language][1],
  ...more,
});

function corpus(reports: readonly Report[], linked = true): Corpus {
  const entries = reports.map((r) => read(r));
  const made = corpusOf(entries, buildIndex(entries.map((e) => e.keys)));
  return linked ? { ...made, links: writeLinks(made, indexOf(made)) } : made;
}

const article: Article = {
  title: STORY.en[0],
  text: STORY.en[1],
  paragraphs: [],
  outlet: 'Own',
  byline: null,
  declaredLanguage: 'en',
  published: { iso: '2025-03-06', origin: 'meta' },
  address: 'https://own.example/dam',
  truncated: false,
};
const keys = keysOf(readArticle(article));
const others = Array.from({ length: 8 }, (_, i) => report(20 + i));

describe('the bundled reports and the library as one', () => {
  it('make one story, with discrepancies', async () => {
    const { library: own } = library();
    await own.put([read(dam('de'), 'feed:a'), read(dam('en', { address: article.address })), ...fires(0, 12)]);
    const bundled = corpus([...others, dam('fr')]);
    const both = await own.corpusFor(bundled, keys);
    const story = buildStory(article, both);
    expect(story.reports.map((r) => r.outlet).sort()).toEqual(['Paper de', 'Paper fr']);
    expect(story.cards.some((c) => c.verdict === 'conflict')).toBe(true);
    // What was looked through is told, not only what came near.
    expect(story.corpus.reports).toBe(9 + 14);
    expect(story.corpus.languages).toEqual(['de', 'en', 'fr']);
    expect(buildStory(article, bundled).reports.map((r) => r.outlet)).toEqual(['Paper fr']);
  });

  it('are the bundled reports alone when the library is empty', async () => {
    const { library: own } = library();
    const bundled = corpus(others);
    expect(await own.corpusFor(bundled, keys)).toBe(bundled);
  });

  it('have keys that are as rare as in both together, as far as the weeks are not the same', async () => {
    const { library: own } = library();
    const [there, here] = [others, [dam('de'), dam('fr'), report(1, { published: '2024-07-01' })]];
    await own.put(here.map((r) => read(r)));
    const both = indexOf(await own.corpusFor(corpus(there), keys));
    const weeks = (r: Report) => Math.floor(Date.parse(r.published ?? '') / 86_400_000 / 7);
    const apart = [...there.map(weeks), ...here.map((r) => weeks(r) + 1_000)];
    const whole = openIndex(buildIndex([...there, ...here].map((r) => read(r).keys)), apart);
    for (const key of [...keys.keys(), ...read(report(20)).keys.keys(), 'n:nowhere', 'k:president'])
      expect(both.idf(key)).toBeCloseTo(whole.idf(key), 12);
    expect(both.weeks).toBe(whole.weeks);
    expect(both.idf('n:nowhere')).toBe(rarity(both.weeks, priorWeeks('n:nowhere')));
    const found = both.find(keys, 100);
    expect(found.map((c) => c.score)).toEqual(whole.find(keys, 100).map((c) => c.score));
    expect(both.find(keys, 1)).toEqual(found.slice(0, 1));
  });

  it('show one report of an address: the library’s page, but the abstract and not a feed’s summary', async () => {
    const bundled = corpus([...others, dam('fr', { textKind: 'abstract' })]);
    const found = async (kind: 'page' | 'summary') => {
      const { library: own } = library();
      await own.put([
        read(dam('fr', { textKind: kind, outlet: 'Library', address: 'http://www.fr.example/dam/' }), 'feed:a'),
      ]);
      return buildStory(article, await own.corpusFor(bundled, keys)).reports.map((r) => r.outlet);
    };
    expect(await found('page')).toEqual(['Library']);
    expect(await found('summary')).toEqual(['Paper fr']);
  });

  it('come from an index that follows every change, in this context and in others', async () => {
    const { library: own, another } = library({ sealedAt: 3 });
    const other = another();
    const bundled = corpus(others);
    const outlets = async (one: typeof own) =>
      buildStory(article, await one.corpusFor(bundled, keys))
        .reports.map((r) => r.outlet)
        .sort();
    await own.put(fires(0, 4));
    expect(await outlets(own)).toEqual([]);
    const { ids } = await own.put([read(dam('de'))]);
    expect(await outlets(own)).toEqual(['Paper de']);
    expect(await outlets(other)).toEqual(['Paper de']);
    await other.put([read(dam('fr'), 'feed:a'), ...fires(4, 9, 'feed:a')]);
    expect(await outlets(own)).toEqual(['Paper de', 'Paper fr']);
    await own.settled();
    await own.forget(ids);
    expect(await outlets(own)).toEqual(['Paper fr']);
    expect(await outlets(other)).toEqual(['Paper fr']);
    while ((await own.removeSource('feed:a', 2)).more);
    expect(await outlets(other)).toEqual([]);
    await own.deleteAll();
    expect(await own.corpusFor(bundled, keys)).toBe(bundled);
  });

  it('come through the sealing and merging of many segments', async () => {
    const { library: own, another } = library({ sealedAt: 2 });
    for (let n = 0; n < 40; n += 2) {
      await own.put(fires(n, n + 2, 'feed:a'));
      await own.settled();
    }
    await own.put([read(dam('de'))]);
    const story = buildStory(article, await another().corpusFor(corpus(others), keys));
    expect(story.reports.map((r) => r.outlet)).toEqual(['Paper de']);
    for (const n of [0, 1, 17, 39]) {
      const both = await another().corpusFor(corpus(others), read(report(n)).keys);
      expect(both.reports.map((r) => r.report.title)).toContain(report(n).title);
    }
  });
});

describe('a damaged index', () => {
  it('is made anew', async () => {
    const { library: own, another, environment } = library({ sealedAt: 3 });
    await own.put([...fires(0, 5), read(dam('de'))]);
    await own.settled();
    own.close();
    const { openDB } = await import('idb');
    const database = await openDB(environment.name);
    for (const row of await database.getAll('segments')) {
      row.bytes = row.bytes.slice(0, row.bytes.length / 2);
      await database.put('segments', row);
    }
    database.close();
    const again = another();
    const both = await again.corpusFor(corpus(others), keys);
    expect(buildStory(article, both).reports.map((r) => r.outlet)).toEqual(['Paper de']);
    expect((await again.standing()).state).toBe('ready');
  });

  it('or damaged facts of a report end no story', async () => {
    const { library: own, environment } = library();
    await own.put([read(dam('de')), read(dam('fr'))]);
    const { openDB } = await import('idb');
    const database = await openDB(environment.name);
    await database.put('sheets', { ...(await database.get('sheets', 1)), facts: '[{"kind":"person"' });
    database.close();
    const story = buildStory(article, await own.corpusFor(corpus(others), keys));
    expect(story.reports.map((r) => r.outlet)).toEqual(['Paper fr']);
  });

  it('is asked without a throw while the database is away', async () => {
    const { library: own } = library();
    await own.put([read(dam('de'))]);
    const bundled = corpus(others);
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('The database connection is closing', 'InvalidStateError');
    });
    expect(await own.corpusFor(bundled, keys)).toBe(bundled);
    vi.restoreAllMocks();
    expect((await own.corpusFor(bundled, keys)).reports).toHaveLength(9);
  });
});

describe('the candidates that are read', () => {
  it('are those that are among the best of both, and no others', () => {
    const random = chance(11);
    for (let round = 0; round < 200; round++) {
      const some = (from: number) =>
        Array.from({ length: random(30) }, (_, i) => ({ at: from + i, score: random(6) })).sort(
          (a, b) => b.score - a.score || a.at - b.at,
        );
      const [bundled, found, most] = [some(0), some(1_000), 1 + random(25)];
      const both = [...bundled, ...found].sort((a, b) => b.score - a.score || a.at - b.at).slice(0, most);
      expect(amongBest(bundled, found, most)).toEqual(both.filter(({ at }) => at >= 1_000));
    }
  });

  it('are as many more as there are reports that the bundled ones have too', async () => {
    const { library: own } = library();
    const copies = Array.from({ length: 170 }, (_, i) => report(i));
    await own.put(copies.map((r) => read(r, 'pack:p')));
    const bundled = corpus(copies.slice(0, 150), false);
    const asked = read(report(3)).keys;
    const both = await own.corpusFor(bundled, asked);
    const index = indexOf(both);
    const all = await own.byNumbers(Array.from({ length: 171 }, (_, i) => i));
    const { counts, span } = { counts: { reports: 170, outlets: {}, languages: {} }, span: { from: null, to: null } };
    const whole = combine(bundled, { rarity: index, reports: all, counts: counts as never, span });
    const ids = (of: Corpus) =>
      indexOf(of)
        .find(asked, 120)
        .map(({ at, score }) => `${of.reports[at]?.report.address} ${score}`)
        .sort();
    expect(ids(both)).toEqual(ids(whole));
    // All that could be found was not read for it.
    expect(both.reports.length).toBeLessThan(whole.reports.length);
  });

  it('come with counts that follow every change', async () => {
    const { library: own } = library();
    const bundled = corpus(others);
    const count = async () => (await own.corpusFor(bundled, keys)).summary.reports;
    const { ids } = await own.put(fires(0, 3));
    expect([await count(), await count()]).toEqual([11, 11]);
    await own.put(fires(3, 5));
    expect(await count()).toBe(13);
    await own.forget(ids.slice(0, 1));
    expect(await count()).toBe(12);
    await own.deleteAll();
    await own.put(fires(7, 8));
    expect(await count()).toBe(9);
  });

  it('are found by neighbouring numbers as by single ones, without those that are gone', async () => {
    const { library: own } = library();
    await own.put(fires(0, 9));
    const { reports } = await own.list();
    const gone = reports.find((r) => r.number === 3);
    await own.forget([gone?.id ?? '']);
    const titles = async (numbers: number[]) => (await own.byNumbers(numbers)).map((r) => r.report.title);
    const title = (number: number) => reports.find((r) => r.number === number)?.report.title;
    expect(await titles([9, 1, 2, 3, 4, 7, 99])).toEqual([9, 1, 2, 4, 7].map(title));
    expect(await titles([])).toEqual([]);
  });
});
