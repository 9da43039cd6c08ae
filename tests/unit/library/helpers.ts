import 'fake-indexeddb/auto';
import { readFacts } from '../../../lib/facts/engine';
import { type Environment, makeLibrary } from '../../../lib/library/make';
import { digestOf } from '../../../lib/match/profile';
import type { Report } from '../../../lib/model/article';
import { parseIsoRange } from '../../../lib/model/day';
import type { NewReport, SourceId } from '../../../lib/model/library';
import type { Records } from '../../../lib/platform/records';

/** A storage area in memory. What is kept is plain JSON, as in the browser. */
export function recordsInMemory(): Records & { readonly values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    all: async (prefix) =>
      Object.fromEntries([...values].filter(([k]) => k.startsWith(prefix)).map(([k, v]) => [k, JSON.parse(v)])),
    set: async (entries) => {
      for (const [k, v] of Object.entries(entries)) values.set(k, JSON.stringify(v));
    },
    remove: async (names) => {
      for (const name of names) values.delete(name);
    },
  };
}

let databases = 0;

/** An environment with a database of its own. */
export function environment(more: Partial<Environment> = {}): Environment {
  return {
    name: `library-${++databases}`,
    records: recordsInMemory(),
    now: () => 1_700_000_000_000,
    quota: async () => 1e9,
    pauses: [1, 1],
    patience: { opening: 400, blocked: 100 },
    ...more,
  };
}

/** A library of its own, with its environment, and further ones in the same database: other contexts of the extension. */
export function library(more: Partial<Environment> = {}) {
  const given = environment(more);
  return { library: makeLibrary(given), environment: given, another: () => makeLibrary(given) };
}

const TOWNS = ['Kobe', 'Lima', 'Oslo', 'Porto', 'Riga', 'Turin', 'Quito', 'Seoul', 'Tunis', 'Vienna'];

/** A report of a fire; another number is another fire. */
export function report(n: number, more: Partial<Report> = {}): Report {
  const town = TOWNS[n % TOWNS.length] as string;
  return {
    id: `given-${n}`,
    outlet: `Paper ${n % 7}`,
    language: 'en',
    published: `2025-03-${String(1 + (n % 28)).padStart(2, '0')}`,
    address: `https://news${n % 7}.example/2025/fire-${n}`,
    title: `Fire in ${town} kills ${n + 11}`,
    text: `A fire in a market hall of ${town} killed ${n + 11} people on Thursday, mayor Ana Torres said. ${40 + n} were taken to hospitals.`,
    textKind: 'page',
    agency: null,
    syndicatedOf: null,
    printed: null,
    note: null,
    ...more,
  };
}

const known = new Map<string, Pick<NewReport, 'sheet' | 'keys' | 'people'>>();

/** A report with what is read from it. */
export function read(given: Report, source: SourceId = 'saved'): NewReport {
  const words = `${given.title}\n${given.text}\n${given.published}`;
  let facts = known.get(words);
  if (!facts) {
    const sheet = readFacts(given.title, given.text, given.language, parseIsoRange(given.published));
    const { keys, people } = digestOf(sheet);
    facts = { sheet, keys: new Map(keys), people };
    known.set(words, facts);
  }
  return { report: given, ...facts, source };
}

/** Reports of fires, from one number to before another. */
export function fires(from: number, to: number, source: SourceId = 'saved'): NewReport[] {
  return Array.from({ length: to - from }, (_, i) => read(report(from + i), source));
}

/** Whole numbers from 0 to below a limit, the same in each run (mulberry32). */
export function chance(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}
