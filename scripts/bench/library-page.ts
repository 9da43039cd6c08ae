/**
 * Runs in a page of the extension, for `npm run bench:library`: fills the library and asks it, with the program's own code on the browser's
 * own database. What it gives back is plain data.
 */
import { decodePack } from '../../lib/corpus/pack';
import { packOf } from '../../lib/corpus/pack-files';
import { makeLibrary } from '../../lib/library/make';
import type { NewReport } from '../../lib/model/library';

/** Reports of one transaction: what an import puts at a time. */
const SLICE = 200;
const DAY = 86_400_000;

/** Key sets of made-up news, in a short form: names of keys once, and each report as its week and the places of its keys. */
interface News {
  readonly names: readonly string[];
  readonly sheets: readonly (readonly [week: number | null, ...keys: number[]])[];
  readonly questions: readonly (readonly (readonly [key: string, weight: number])[])[];
}

const records = new Map<string, unknown>();
const library = makeLibrary({
  name: 'bench',
  records: {
    all: async (prefix) => Object.fromEntries([...records].filter(([name]) => name.startsWith(prefix))),
    set: async (values) => {
      for (const [name, value] of Object.entries(values)) records.set(name, value);
    },
    remove: async (names) => {
      for (const name of names) records.delete(name);
    },
  },
  now: () => Date.now(),
  quota: async () => null,
});

const read = async <T>(path: string): Promise<T> => (await fetch(path)).json() as Promise<T>;
const bundled = async () =>
  decodePack(
    packOf(await read('/pack/bundled.json'), new Uint8Array(await (await fetch('/pack/texts.dat')).arrayBuffer())),
  );

/** Puts the news in, with facts and texts of the bundled reports in turn. Milliseconds it took. */
async function fill(): Promise<number> {
  const [news, corpus] = await Promise.all([read<News>('/bench-news.json'), bundled()]);
  const models = corpus.reports.map((each) => ({
    report: each.report,
    sheet: each.sheet(),
    people: each.digest()?.people ?? [],
  }));
  const start = performance.now();
  for (let at = 0; at < news.sheets.length; at += SLICE) {
    const slice = news.sheets.slice(at, at + SLICE).map(([week, ...keys], i): NewReport => {
      const model = models[(at + i) % models.length] as (typeof models)[number];
      const number = at + i;
      const published = week === null ? null : new Date(week * 7 * DAY).toISOString().slice(0, 10);
      return {
        report: {
          ...model.report,
          title: `${model.report.title} ${number}`,
          address: `https://news-${number % 900}.example/${number}`,
          published,
        } as NewReport['report'],
        sheet: model.sheet,
        people: model.people,
        keys: new Map(keys.map((key) => [news.names[key] ?? '', 1])),
        source: 'pack:bench',
      };
    });
    await library.put(slice);
    document.title = `${Math.min(at + SLICE, news.sheets.length)}`;
  }
  await library.settled();
  return performance.now() - start;
}

const sorted = (times: number[]) => times.sort((a, b) => a - b);
const at = (times: readonly number[], share: number) => times[Math.floor(times.length * share)] ?? 0;

/** Asks the library, opened anew: the first question, and then all of them. Times in milliseconds. */
async function ask(): Promise<Record<string, number>> {
  const [{ questions }, corpus] = await Promise.all([read<News>('/bench-questions.json'), bundled()]);
  const keysOf = questions.map((question) => new Map(question));
  await library.corpusFor(corpus, new Map([['k:none', 1]]));
  library.close();
  const start = performance.now();
  await library.corpusFor(corpus, new Map([['k:none', 1]]));
  const opened = performance.now() - start;
  const times: number[] = [];
  let found = 0;
  for (const keys of keysOf) {
    const begin = performance.now();
    const both = await library.corpusFor(corpus, keys);
    times.push(performance.now() - begin);
    found += both.reports.length > corpus.reports.length ? 1 : 0;
  }
  sorted(times);
  const { reports, bytes } = await library.describe();
  return {
    opened,
    p50: at(times, 0.5),
    p95: at(times, 0.95),
    asked: times.length,
    found,
    reports,
    bytes,
  };
}

Object.assign(window, { bench: { fill, ask, bundled } satisfies Record<string, () => Promise<unknown>> });
