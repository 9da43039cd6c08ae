import { compareSheets } from '../compare/compare';
import { roleValue } from '../compare/offices';
import { NO_WITNESSES } from '../compare/witnesses';
import type { Level } from '../model/comparison';
import type { Fact } from '../model/fact';
import type { GoldReport } from './gold/format';
import { type Read, readAll } from './score-matching';

/** What is counted of readings. */
export const PARALLEL_KINDS = ['place', 'number', 'day', 'office', 'body', 'statement'] as const;
export type ParallelKind = (typeof PARALLEL_KINDS)[number];

/** How often something that most languages read is read in one. */
export interface Readings {
  /** Read in this language as well. */
  read: number;
  /** Read on its line in at least half of the other languages. */
  wanted: number;
}

/** Texts that say the same in several languages, held against each other: whatever differs was misread, or mistranslated. */
export interface ParallelScore {
  /** Pairs of texts that were compared. */
  readonly pairs: number;
  /** Differences that are shown of all pairs, by level. */
  readonly shown: Readonly<Record<Level, number>>;
  /** The same by level and rule, the most frequent first. */
  readonly rules: readonly { readonly level: Level; readonly rule: string; readonly shown: number }[];
  /** By language, in the order of the alphabet, and by kind. */
  readonly readings: Readonly<Record<string, Readonly<Record<ParallelKind, Readings>>>>;
}

/** The day of publication of texts that have none: days of the week are counted from it, in all languages alike. */
const PUBLISHED = '2018-10-01';
/** Fewest other languages that tell what a line says. */
const LEAST_OTHERS = 2;

/**
 * Scores texts that were translated line by line: title and text of one event have the same lines in each language.
 * @param reports texts of one event are translations of each other, one in a language
 */
export function scoreParallelTexts(reports: readonly GoldReport[]): ParallelScore {
  const reads = readAll(
    reports.map((r) => ({ ...r, published: r.published ?? PUBLISHED })),
    false,
  );
  const groups = new Map<string, Read[]>();
  for (const read of reads) {
    const group = groups.get(read.report.event);
    if (group) group.push(read);
    else groups.set(read.report.event, [read]);
  }
  const rules = new Map<string, number>();
  const shown: Record<Level, number> = { hard: 0, soft: 0 };
  const readings: Record<string, Record<ParallelKind, Readings>> = {};
  let pairs = 0;
  for (const group of groups.values()) {
    pairs += comparePairs(group, shown, rules);
    countReadings(group, readings);
  }
  return {
    pairs,
    shown,
    rules: [...rules]
      .sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1))
      .map(([key, n]) => {
        const [level, rule] = key.split(' ') as [Level, string];
        return { level, rule, shown: n };
      }),
    readings: Object.fromEntries(Object.entries(readings).sort(([x], [y]) => (x < y ? -1 : 1))),
  };
}

/** Counts the conflicts of all pairs of a group. @returns the number of pairs */
function comparePairs(group: readonly Read[], shown: Record<Level, number>, rules: Map<string, number>): number {
  let pairs = 0;
  for (const [i, a] of group.entries())
    for (const b of group.slice(i + 1)) {
      pairs++;
      for (const { verdict, level, rule } of compareSheets(a.sheet, b.sheet, NO_WITNESSES)) {
        if (verdict !== 'conflict' || !level) continue;
        shown[level]++;
        rules.set(`${level} ${rule}`, (rules.get(`${level} ${rule}`) ?? 0) + 1);
      }
    }
  return pairs;
}

function countReadings(group: readonly Read[], readings: Record<string, Record<ParallelKind, Readings>>): void {
  const byPart = new Map<string, Set<string>>();
  for (const { report, sheet } of group) {
    const starts = linesOf(sheet.source.text);
    for (const fact of sheet.facts)
      for (const part of partsOf(fact)) {
        const key = `${part} ${starts.findLastIndex((start) => start <= fact.evidence.start)}`;
        const languages = byPart.get(key);
        if (languages) languages.add(report.lang);
        else byPart.set(key, new Set([report.lang]));
      }
  }
  const others = group.length - 1;
  if (others < LEAST_OTHERS) return;
  for (const { report } of group) {
    readings[report.lang] ??= Object.fromEntries(
      PARALLEL_KINDS.map((kind) => [kind, { read: 0, wanted: 0 }]),
    ) as Record<ParallelKind, Readings>;
    const counts = readings[report.lang] as Record<ParallelKind, Readings>;
    for (const [key, languages] of byPart) {
      const own = languages.has(report.lang);
      if (languages.size - (own ? 1 : 0) < others / 2) continue;
      const count = counts[key.slice(0, key.indexOf(' ')) as ParallelKind];
      count.wanted++;
      if (own) count.read++;
    }
  }
}

/** Where the lines of a text begin. */
function linesOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** What a fact says in any language: its kind, a blank, and its value. */
function partsOf(fact: Fact): string[] {
  switch (fact.kind) {
    case 'place':
      return [`place ${fact.place}`];
    case 'number':
      return [`number ${fact.value} ${fact.measure} ${fact.ordinal} ${fact.currency ?? ''}`];
    case 'day':
      return [`day ${fact.shape} ${fact.days[0]}/${fact.days.at(-1)}`];
    case 'organisation':
      return fact.organisation ? [`body ${fact.organisation}`] : [];
    case 'role':
    case 'person':
      return fact.role ? [`office ${roleValue({ ...fact.role, country: null, qualifier: null })}`] : [];
    case 'statement':
      return [`statement ${fact.act} ${fact.polarity}`];
    default:
      return [];
  }
}

/** The score as lines for reading: differences per 1,000 pairs, and how much of what most languages read each one reads. */
export function parallelLines({ pairs, shown, rules, readings }: ParallelScore): string[] {
  const rate = (n: number) => ((1000 * n) / Math.max(1, pairs)).toFixed(2);
  const share = ({ read, wanted }: Readings) => (wanted > 0 ? (read / wanted).toFixed(3) : '–');
  return [
    `parallel texts: ${pairs} pairs; differences per 1,000 pairs: hard ${rate(shown.hard)} (${shown.hard}), soft ${rate(shown.soft)} (${shown.soft})`,
    ...rules.map((r) => `  ${rate(r.shown).padStart(7)}  ${r.level} ${r.rule} (${r.shown})`),
    '',
    'read of what at least half of the other languages read on the same line',
    `  ${''.padEnd(4)}${PARALLEL_KINDS.map((kind) => kind.padEnd(10)).join('')}`,
    ...Object.entries(readings).map(
      ([language, counts]) =>
        `  ${language.padEnd(4)}${PARALLEL_KINDS.map((kind) => share(counts[kind]).padEnd(10)).join('')}`,
    ),
  ];
}
