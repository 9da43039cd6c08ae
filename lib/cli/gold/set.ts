import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CorpusRecord, parseRecords } from '../../corpus/record';
import { type GoldLabel, type GoldReport, readLines } from './format';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** Where the project's own test set lies. */
export const GOLD = join(root, 'tests/gold');

/** The halves of the set: events are in one of them, look-alikes together. */
export const HALVES = ['development', 'test'] as const;
export type Half = (typeof HALVES)[number];

/** A line of `tests/gold/events.jsonl`. */
export interface GoldEvent {
  /** Its id: the name of its file under `assets/corpus/`. */
  readonly event: string;
  /** What happened, in English. */
  readonly name: string;
  /** ISO day on which it happened or began. */
  readonly day: string;
  readonly place: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly continent: string;
  readonly field: string;
  /** True where figures move from report to report. */
  readonly running: boolean;
  /** Other events of the set with the same people, place or kind. */
  readonly lookalikes: readonly string[];
  readonly half: Half;
}

/** An event with everything that belongs to it. */
export interface GoldSet {
  readonly events: readonly GoldEvent[];
  readonly reports: Readonly<Record<Half, readonly GoldReport[]>>;
  readonly labels: Readonly<Record<Half, readonly GoldLabel[]>>;
}

/** Reads the project's set from its sources: events and labels under `tests/gold/`, reports under `assets/corpus/`. */
export function readGoldSet(): GoldSet {
  const events = readLines<GoldEvent>(join(GOLD, 'events.jsonl'));
  const halfOf = (half: Half) => ({
    reports: events.filter((e) => e.half === half).flatMap(({ event }) => reportsOf(event)),
    labels: readLines<GoldLabel>(join(GOLD, half, 'labels.jsonl')),
  });
  const [development, test] = [halfOf('development'), halfOf('test')];
  return {
    events,
    reports: { development: development.reports, test: test.reports },
    labels: { development: development.labels, test: test.labels },
  };
}

function reportsOf(event: string): GoldReport[] {
  const file = join(root, 'assets/corpus', `${event}.jsonl`);
  return parseRecords(readFileSync(file, 'utf8'), file).map((record) => goldReport(event, record));
}

function goldReport(event: string, record: CorpusRecord): GoldReport {
  return {
    id: record.id,
    event,
    lang: record.language,
    outlet: record.outlet,
    published: record.published,
    url: record.address,
    title: record.title,
    ...(record.titleOwn ? { title_own: true } : {}),
    text_kind: 'abstract',
    text: record.text,
    printed: record.printed,
    agency: record.agency,
    ...(record.syndicatedOf ? { syndicated_of: record.syndicatedOf } : {}),
    seen: record.seen,
    ...(record.note ? { note: record.note } : {}),
  };
}

/** The file of reports of one half, as `npm run evaluate` takes it, and what it must hold. */
export function reportsFile(set: GoldSet, half: Half): { file: string; text: string } {
  return {
    file: join(GOLD, half, 'reports.jsonl'),
    text: set.reports[half].map((r) => `${JSON.stringify(r)}\n`).join(''),
  };
}

/** The answers of the second labelling; none when there was none yet. */
export function readSecond(): SecondAnswer[] {
  const file = join(GOLD, 'second.jsonl');
  return existsSync(file) ? readLines<SecondAnswer>(file) : [];
}

/** What the second person answered to a {@link Question}. */
export interface SecondAnswer {
  /** Id of the question. */
  readonly question: string;
  readonly answer: string;
}
