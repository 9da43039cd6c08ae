import { compareSheets } from '../compare/compare';
import { loneFacts } from '../compare/only-here';
import { NO_WITNESSES, type Witnesses, witnessesOf } from '../compare/witnesses';
import type { Comparison } from '../model/comparison';
import type { Fact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import type { Evidence } from '../model/span';
import type { GoldLabel } from './gold/format';
import type { Read } from './score-matching';

export interface Share {
  found: number;
  total: number;
  byLabel: number;
}

export interface ComparisonScore {
  conflictHard: Share;
  conflictSoft: Share;
  levelRight: { found: number; total: number };
  falseAlarms: { raised: number; total: number; byLabel: number };
  agreementsShown: Share;
  onlyIn: { found: number; total: number };
  hardPerPair: number;
}

/** One labelled pair of reports and what came of it. */
export interface ComparedPair {
  /** The kind of discrepancy (`type` of the label, or its coarse `kind`). */
  readonly kind: string;
  /** `hard` or `soft` for a conflict, `same` for what must stay silent. */
  readonly wanted: 'hard' | 'soft' | 'same';
  /** Languages of the two reports. */
  readonly languages: readonly [string, string];
  /** A conflict was shown. */
  readonly shown: boolean;
  /** An agreement was shown. */
  readonly agreed: boolean;
  /** Of a conflict that is not shown: why, as far as the facts tell. */
  readonly cause: string | null;
}

/** What went wrong, for reading. */
export interface Misses {
  readonly conflicts: string[];
  readonly falseAlarms: string[];
  readonly agreements: string[];
  readonly onlyIn: string[];
  readonly hard: ShownConflict[];
}

/** A hard conflict that is shown between two reports of one event. */
export interface ShownConflict {
  readonly left: Read;
  readonly right: Read;
  readonly comparison: Comparison;
  /** A label tells of these very words in both reports. */
  readonly labelled: boolean;
}

/** Kinds of comparison that can answer a label of a kind; a kind that is not listed is answered by any. */
const COMPATIBLE: Readonly<Record<string, readonly string[]>> = {
  name: ['name'],
  date: ['date', 'time', 'duration', 'precedent'],
  number: ['number', 'toll', 'money', 'count', 'duration'],
  count: ['count', 'number', 'toll'],
  role: ['role', 'organisation', 'name'],
  place: ['place'],
  announcement: ['announcement', 'attribution'],
  attribution: ['attribution', 'organisation'],
};

/**
 * Scores the comparison stage on labels, pair by pair, each in the story of its first report.
 * @param stories of each report, by its id, the places of the reports that were accepted as being of its event
 */
export function scoreComparison(
  reads: readonly Read[],
  labels: readonly GoldLabel[],
  stories: ReadonlyMap<string, readonly number[]>,
): { score: ComparisonScore; misses: Misses; pairs: ComparedPair[] } {
  const comparedPairs: ComparedPair[] = [];
  const byId = new Map(reads.map((r) => [r.report.id, r]));
  const compared = new Map<string, Comparison[]>();
  let told: { of: Read; witnesses: Witnesses } | null = null;
  const storyOf = (a: Read) => {
    if (told?.of !== a) {
      const others = (stories.get(a.report.id) ?? []).map((at) => (reads[at] as Read).sheet);
      told = { of: a, witnesses: others.length > 0 ? witnessesOf([a.sheet, ...others]) : NO_WITNESSES };
    }
    return told.witnesses;
  };
  const compare = (a: Read, b: Read) => {
    const key = `${a.report.id}|${b.report.id}`;
    let known = compared.get(key);
    if (!known) {
      known = compareSheets(a.sheet, b.sheet, storyOf(a));
      compared.set(key, known);
    }
    return known;
  };
  const misses: Misses = { conflicts: [], falseAlarms: [], agreements: [], onlyIn: [], hard: [] };
  const hard = tally();
  const soft = tally();
  const alarms = tally();
  const agreements = tally();
  const only = { found: 0, total: 0 };
  const levels = { found: 0, total: 0 };
  for (const [index, label] of labels.entries()) {
    if (label.verdict === 'only-in') {
      scoreOnly(label, index, byId, reads, only, misses);
      continue;
    }
    const perLabel = { found: 0, total: 0, alarms: 0 };
    const present = (label.reports ?? []).flatMap((id) => {
      const read = byId.get(id);
      return read && label.values?.[id] ? [read] : [];
    });
    for (const [i, a] of present.entries()) {
      for (const b of present.slice(i + 1)) {
        const [x, y] = [a.report.id, b.report.id];
        if (label.verdict === 'conflict' && (label.normalized?.[x] ?? x) === (label.normalized?.[y] ?? y)) continue;
        const touching = compare(a, b).filter(
          (c) =>
            covers(c.left.evidence, a.sheet, label.values?.[x] as string) &&
            covers(c.right.evidence, b.sheet, label.values?.[y] as string),
        );
        perLabel.total++;
        const where = `#${index} ${label.kind} ${x} "${label.values?.[x]}" / ${y} "${label.values?.[y]}"`;
        const known = {
          kind: label.type ?? label.kind,
          languages: [a.sheet.source.language, b.sheet.source.language] as const,
          agreed: touching.some((c) => c.verdict === 'same' || c.verdict === 'rounding'),
        };
        if (label.verdict === 'conflict') {
          const hit = conflictFound(touching, label);
          const cause = hit ? null : causeOf(a, b, touching, label);
          comparedPairs.push({ ...known, wanted: label.level ?? 'soft', shown: hit !== undefined, cause });
          if (hit) {
            perLabel.found++;
            levels.total++;
            if (hit.level === label.level || (hit.level === null && label.level === 'soft')) levels.found++;
          } else misses.conflicts.push(`${label.level} [${cause}] ${where}`);
        } else {
          const alarm = touching.find((c) => c.verdict === 'conflict');
          if (alarm) {
            perLabel.alarms++;
            misses.falseAlarms.push(`${where}: ${alarm.rule}`);
          }
          comparedPairs.push({ ...known, wanted: 'same', shown: alarm !== undefined, cause: null });
          if (known.agreed) perLabel.found++;
          else misses.agreements.push(where);
        }
      }
    }
    if (perLabel.total === 0) continue;
    if (label.verdict === 'conflict') add(label.level === 'hard' ? hard : soft, perLabel.found, perLabel.total);
    else {
      add(alarms, perLabel.alarms, perLabel.total);
      add(agreements, perLabel.found, perLabel.total);
    }
  }
  const pairs = hardConflicts(reads, compare, labels, misses);
  const raised = shareOf(alarms);
  const score: ComparisonScore = {
    conflictHard: shareOf(hard),
    conflictSoft: shareOf(soft),
    levelRight: levels,
    falseAlarms: { raised: raised.found, total: raised.total, byLabel: raised.byLabel },
    agreementsShown: shareOf(agreements),
    onlyIn: only,
    hardPerPair: pairs,
  };
  return { score, misses, pairs: comparedPairs };
}

function conflictFound(touching: readonly Comparison[], label: GoldLabel): Comparison | undefined {
  const fits = touching.filter((c) => COMPATIBLE[label.kind]?.includes(c.kind) ?? true);
  return (
    fits.find((c) => c.verdict === 'conflict') ??
    (label.level === 'soft' ? fits.find((c) => c.verdict === 'update' || c.verdict === 'rounding') : undefined)
  );
}

/** Why a labelled conflict is not shown, as far as the facts tell. */
function causeOf(a: Read, b: Read, touching: readonly Comparison[], label: GoldLabel): string {
  if (touching.some((c) => c.verdict === 'same' || c.verdict === 'rounding' || c.verdict === 'update'))
    return 'taken for the same';
  const read = (side: Read) =>
    side.sheet.facts.filter(
      (f) =>
        f.kind !== 'concept' &&
        f.kind !== 'proper' &&
        covers(f.evidence, side.sheet, label.values?.[side.report.id] as string),
    );
  const [left, right] = [read(a), read(b)];
  if (left.length === 0 && right.length === 0) return 'not read in either text';
  if (left.length === 0 || right.length === 0) return 'read in one text only';
  const subject = (f: Fact) => (f.kind === 'number' ? `${f.measure} ${f.noun}` : f.kind);
  return left.some((f) => right.some((g) => subject(f) === subject(g)))
    ? 'read in both, not held against each other'
    : 'read as two different things';
}

/** The evidence touches the printed value, and is not so long that it touches everything. */
function covers(evidence: Evidence, sheet: FactSheet, printed: string): boolean {
  if (evidence.end - evidence.start > Math.max(40, 3 * printed.length)) return false;
  const { text } = sheet.source;
  for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1)) {
    if (evidence.start < at + printed.length && at < evidence.end) return true;
  }
  return false;
}

function scoreOnly(
  label: GoldLabel,
  index: number,
  byId: ReadonlyMap<string, Read>,
  reads: readonly Read[],
  only: { found: number; total: number },
  misses: Misses,
): void {
  const others = reads
    .filter((r) => r.report.event === label.event && !label.reports?.includes(r.report.id))
    .map((r) => r.sheet);
  for (const id of label.reports ?? []) {
    const read = byId.get(id);
    const printed = label.values?.[id];
    if (!read || !printed) continue;
    only.total++;
    if (loneFacts(read.sheet, others).some((f) => covers(f.evidence, read.sheet, printed))) only.found++;
    else misses.onlyIn.push(`#${index} ${id} "${printed}"`);
  }
}

/** Mean number of hard conflicts shown between two reports of one event. */
function hardConflicts(
  reads: readonly Read[],
  compare: (a: Read, b: Read) => Comparison[],
  labels: readonly GoldLabel[],
  misses: Misses,
): number {
  let pairs = 0;
  let shown = 0;
  for (const [i, a] of reads.entries()) {
    for (const b of reads.slice(i + 1)) {
      if (a.report.event !== b.report.event) continue;
      pairs++;
      for (const c of compare(a, b)) {
        if (c.level !== 'hard') continue;
        shown++;
        const told = (side: Read, evidence: Evidence, label: GoldLabel) => {
          const printed = label.values?.[side.report.id];
          return printed !== undefined && covers(evidence, side.sheet, printed);
        };
        const labelled = labels.some((l) => told(a, c.left.evidence, l) && told(b, c.right.evidence, l));
        misses.hard.push({ left: a, right: b, comparison: c, labelled });
      }
    }
  }
  return pairs > 0 ? shown / pairs : 0;
}

function tally() {
  return { found: 0, total: 0, shares: [] as number[] };
}

function add(t: ReturnType<typeof tally>, found: number, total: number): void {
  t.found += found;
  t.total += total;
  t.shares.push(found / total);
}

function shareOf(t: ReturnType<typeof tally>): Share {
  return {
    found: t.found,
    total: t.total,
    byLabel: t.shares.length > 0 ? t.shares.reduce((a, b) => a + b, 0) / t.shares.length : 0,
  };
}
