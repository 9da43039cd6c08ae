/**
 * Measures the comparison of names on spellings that name one person and on names of two people. Both lists are the project's own
 * (`tests/fixtures/names`); a spelling is written `language:name`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameComparison } from '../names/compare';
import { scriptOfWord } from '../names/script';

/** Tells whether two printed names name one person. */
export type CompareNames = (a: string, aLanguage: string, b: string, bLanguage: string) => NameComparison;

/** Spellings that name one person, row by row. */
export interface VariantRows {
  /** Spellings that rules derive from one another. */
  readonly rows: readonly (readonly string[])[];
  /** Rows in which some spelling follows from no other by any rule, so that only the table of people joins them. */
  readonly aliasRows: readonly (readonly string[])[];
}

/** Names of people who are not one. */
export interface OtherNames {
  readonly pairs: readonly (readonly string[])[];
  /** People who are easily taken for one another, each with a few spellings: any spelling of one against any of another is a pair. */
  readonly groups: readonly (readonly (readonly string[])[])[];
}

/** Two spellings and whether they name one person. */
export interface NamePair {
  readonly a: string;
  readonly b: string;
  readonly one: boolean;
}

/** A pair that was judged otherwise than it is. */
export interface NameMiss extends NamePair {
  readonly verdict: NameComparison['verdict'];
  readonly reason: NameComparison['reason'];
}

/** The project's own lists. @throws Error when one is missing or no JSON. */
export function readNames(folder = 'tests/fixtures/names'): { variants: VariantRows; others: NamePair[] } {
  const load = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
  return { variants: load<VariantRows>('variants.json'), others: otherPairs(load<OtherNames>('others.json')) };
}

/** Numbers of pairs by what they are and how they were judged. */
export interface NameCounts {
  /** Pairs of spellings of one person, and how many were called the same and called different. The rest was left unsure. */
  variants: number;
  found: number;
  split: number;
  /** Pairs of two people, and how many were called the same and called different. */
  others: number;
  merged: number;
  apart: number;
}

/** What came of comparing all pairs. */
export interface NameScore {
  readonly all: NameCounts;
  /** By the scripts of the two names, in alphabetical order ("cyrillic latin"). */
  readonly byScripts: ReadonlyMap<string, NameCounts>;
  /** Variants that were not called the same and pairs of people who were, in the order of the list. */
  readonly misses: readonly NameMiss[];
}

/** Most pairs that one row, or two people of a group, may give: a person with many spellings must not outweigh all others. */
export const MOST_OF_ONE = 15;

/** Of a list, at most {@link MOST_OF_ONE}, taken at equal steps. */
function spread<T>(list: readonly T[]): T[] {
  if (list.length <= MOST_OF_ONE) return [...list];
  return Array.from({ length: MOST_OF_ONE }, (_, i) => list[Math.floor((i * list.length) / MOST_OF_ONE)] as T);
}

/** The pairs within rows of spellings, at most {@link MOST_OF_ONE} of a row unless `every`. No pair is given twice. */
export function variantPairs(rows: readonly (readonly string[])[], every = false): NamePair[] {
  const pairs = rows.flatMap((row) => {
    const own = row.flatMap((a, i) => row.slice(i + 1).map((b): NamePair => ({ a, b, one: true })));
    return every ? own : spread(own);
  });
  return distinct(pairs);
}

/** The pairs of names of two people: the listed ones and those across the members of groups. No pair is given twice. */
export function otherPairs({ pairs, groups }: OtherNames): NamePair[] {
  const listed = pairs.map(([a, b]): NamePair => ({ a: a as string, b: b as string, one: false }));
  const grouped = groups.flatMap((people) =>
    people.flatMap((one, i) =>
      people
        .slice(i + 1)
        .flatMap((other) => spread(one.flatMap((a) => other.map((b): NamePair => ({ a, b, one: false }))))),
    ),
  );
  return distinct([...listed, ...grouped]);
}

function distinct(pairs: readonly NamePair[]): NamePair[] {
  const seen = new Set<string>();
  return pairs.filter(({ a, b }) => {
    const key = [a, b].sort().join('\n');
    return a !== b && !seen.has(key) && seen.add(key);
  });
}

const parted = (spelling: string): [name: string, language: string] => {
  const colon = spelling.indexOf(':');
  return [spelling.slice(colon + 1), spelling.slice(0, colon)];
};

/** The script of a spelling; of one with several, the one most letters are in. */
function scriptOf(spelling: string): string {
  return scriptOfWord(parted(spelling)[0]).script;
}

const none = (): NameCounts => ({ variants: 0, found: 0, split: 0, others: 0, merged: 0, apart: 0 });

/** Compares every pair and counts the verdicts. */
export function scoreNames(pairs: readonly NamePair[], compare: CompareNames): NameScore {
  const all = none();
  const byScripts = new Map<string, NameCounts>();
  const misses: NameMiss[] = [];
  for (const pair of pairs) {
    const { verdict, reason } = compare(...parted(pair.a), ...parted(pair.b));
    const scripts = [scriptOf(pair.a), scriptOf(pair.b)].sort().join(' ');
    const own = byScripts.get(scripts) ?? none();
    byScripts.set(scripts, own);
    for (const counts of [all, own]) count(counts, pair.one, verdict);
    if (pair.one !== (verdict === 'same')) {
      if (pair.one || verdict === 'same') misses.push({ ...pair, verdict, reason });
    }
  }
  return { all, byScripts, misses };
}

function count(counts: NameCounts, one: boolean, verdict: NameComparison['verdict']): void {
  if (one) {
    counts.variants++;
    if (verdict === 'same') counts.found++;
    if (verdict === 'different') counts.split++;
  } else {
    counts.others++;
    if (verdict === 'same') counts.merged++;
    if (verdict === 'different') counts.apart++;
  }
}

/** Of the pairs called the same, the share that is; 1 when none was. */
export const precisionOf = ({ found, merged }: NameCounts): number =>
  found + merged > 0 ? found / (found + merged) : 1;

/** Of the spellings of one person, the share called the same; 1 when there are none. */
export const recallOf = ({ found, variants }: NameCounts): number => (variants > 0 ? found / variants : 1);
