/**
 * Key sets of made-up news, for `npm run bench -- index`: as many as asked for, the same in every run. Their model are the reports of
 * the bundled pack with the events they tell. An event of the made-up news takes one of these as its pattern: its concepts, senses
 * and days (moved to the event's own) stay, each country becomes another, drawn as often as the news names it; half of the names, places,
 * bodies and figures become its own and no other event's, and half are drawn from a pool by Zipf's law, as presidents and capitals are.
 * A report has the keys of one report of the pattern, of which some are drawn by lot, all alike.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodePack } from '../corpus/pack';
import { parseRecords } from '../corpus/record';

/** The project's folder; told by the environment where this runs from another place. */
const root = process.env.BENCH_ROOT ?? dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A report for the index. */
export interface Sheet {
  readonly number: number;
  readonly week: number | null;
  readonly keys: readonly string[];
}

/** A question: keys with their weights. */
export type Question = [key: string, weight: number][];

/** Made-up news. */
export interface News {
  readonly sheets: readonly Sheet[];
  /** Further reports of the events of the sheets. */
  readonly questions: readonly Question[];
}

/** An event of the bundled pack: the keys of its reports. */
export type Pattern = readonly (readonly string[])[];

/** Days over which the news is spread. */
const DAYS = 730;
const FIRST_DAY = 20_000;
/** Most reports of an event. */
const LARGEST = 60;
/** Names that several events share. */
const POOL = 50_000;
/** One report in so many has no day. */
const UNDATED = 50;
/** Share of the keys of a report that stand in its title or lead, and weigh more. */
const LEAD_SHARE = 0.4;
const LEAD_WEIGHT = 1.5;
const CLOSED = /^[kcs]:/;

/** Numbers from 0 to below 1, the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number from 0 to below 1 for a key in an event. */
function lot(event: number, key: string): () => number {
  let seed = Math.imul(event + 1, 0x9e3779b1);
  for (let i = 0; i < key.length; i++) seed = Math.imul(seed ^ key.charCodeAt(i), 0x01000193);
  return dice(seed);
}

/** The events of the bundled pack. */
export function readPatterns(): Pattern[] {
  const pack = decodePack(JSON.parse(readFileSync(join(root, 'assets/public/pack/bundled.json'), 'utf8')));
  const keysOf = new Map(pack.reports.map((r) => [r.report.id, r.digest()?.keys.map(([key]) => key) ?? []]));
  const folder = join(root, 'assets/corpus');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => {
      const records = parseRecords(readFileSync(join(folder, name), 'utf8'), basename(name));
      return records.flatMap(({ id }) => keysOf.get(id) ?? []).length === 0
        ? []
        : records.map(({ id }) => keysOf.get(id) ?? []);
    })
    .filter((reports) => reports.length > 0);
}

/**
 * Makes up news.
 * @param most keys of a report; null for all that its model has
 */
export function makeNews(patterns: readonly Pattern[], reports: number, most: number | null, questions: number): News {
  const random = dice(reports * 2 + (most ?? 0));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const countries = patterns.flat(2).filter((key) => key.startsWith('c:'));
  const shared = new Map<string, string>();
  /** A key is one string in all reports that have it, as it would be in a database's cache or a table of strings. */
  const known = (key: string) => {
    const same = shared.get(key);
    if (same === undefined) shared.set(key, key);
    return same ?? key;
  };
  const firstDay = (pattern: Pattern) => {
    const days = pattern.flat().flatMap((key) => (key.startsWith('d:') ? [Number(key.slice(2))] : []));
    return days.sort((a, b) => a - b)[days.length >> 1] ?? FIRST_DAY;
  };
  const anchors = new Map(patterns.map((pattern) => [pattern, firstDay(pattern)]));
  const rename = (key: string, event: Event): string => {
    const kind = key.slice(0, key.indexOf(':') + 1) || '@';
    if (kind === 'd:') return `d:${Number(key.slice(2)) - (anchors.get(event.pattern) as number) + event.day}`;
    const own = lot(event.number, key);
    if (kind === 'c:') return countries[Math.floor(own() * countries.length)] as string;
    if (CLOSED.test(key)) return key;
    return own() < 0.5 ? `${key}~${event.number}` : `${kind}${Math.floor((POOL + 1) ** own())}`;
  };
  const keysOf = (event: Event): string[] => {
    const keys = [...pick(event.pattern)];
    if (most !== null) {
      for (let i = 0; i < Math.min(most, keys.length); i++) {
        const other = i + Math.floor(random() * (keys.length - i));
        [keys[i], keys[other]] = [keys[other] as string, keys[i] as string];
      }
      keys.length = Math.min(most, keys.length);
    }
    return [...new Set(keys.map((key) => known(rename(key, event))))];
  };
  const drafts: { event: Event; day: number; keys: string[] }[] = [];
  for (let number = 0; drafts.length < reports; number++) {
    const event: Event = { number, pattern: pick(patterns), day: FIRST_DAY + Math.floor(random() * DAYS) };
    const size = Math.min(LARGEST, Math.floor(random() ** -0.8), reports - drafts.length);
    for (let i = 0; i < size; i++)
      drafts.push({ event, day: event.day + Math.floor(-1.5 * Math.log(1 - random())), keys: keysOf(event) });
  }
  drafts.sort((a, b) => a.day - b.day);
  return {
    sheets: drafts.map(({ day, keys }, i) => ({
      number: i + 1,
      week: i % UNDATED === UNDATED - 1 ? null : Math.floor(day / 7),
      keys,
    })),
    questions: Array.from({ length: questions }, () =>
      keysOf(pick(drafts).event).map((key): Question[number] => [key, random() < LEAD_SHARE ? LEAD_WEIGHT : 1]),
    ),
  };
}

interface Event {
  readonly number: number;
  readonly pattern: Pattern;
  readonly day: number;
}
