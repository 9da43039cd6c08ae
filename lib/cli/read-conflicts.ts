/** Hard conflicts that no label tells of, drawn by lot to be read by people, and what came of those that were read. */
import { existsSync } from 'node:fs';
import { readLines } from './gold/format';
import type { ShownConflict } from './score-comparison';

/** What somebody who read both reports found; a line of `tests/gold/read.jsonl`. */
export interface ReadConflict {
  /** Of both reports, the rule and the words: {@link keyOf}. */
  readonly key: string;
  /** The two reports do contradict one another there, or one of them is wrong. */
  readonly right: boolean;
  /** Of one that is not right: why it was shown, in a few words that are the same for the same cause. */
  readonly cause: string | null;
  /** Day on which it was read, ISO 8601. */
  readonly readOn: string;
}

/** Tells a shown conflict from all others. */
export function keyOf({ left, right, comparison: c }: ShownConflict): string {
  return [left.report.id, right.report.id, c.rule, c.left.evidence.words, c.right.evidence.words].join('|');
}

/** Unlabelled conflicts in an order by lot that is the same in every run: by the FNV-1a hash of their keys. */
export function drawn(shown: readonly ShownConflict[]): ShownConflict[] {
  return shown
    .filter((c) => !c.labelled)
    .map((conflict) => ({ conflict, lot: fnv1a(keyOf(conflict)) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ conflict }) => conflict);
}

/** The 32-bit hash by Fowler, Noll and Vo, over UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** A drawn conflict with all that is needed to judge it. */
export function forReading(conflict: ShownConflict): object {
  const { left, right, comparison: c } = conflict;
  const side = (
    { report, sheet }: ShownConflict['left'],
    { evidence, value }: ShownConflict['comparison']['left'],
  ) => ({
    report: report.id,
    language: sheet.source.language,
    published: report.published ?? null,
    words: evidence.words,
    value,
    text: sheet.source.text,
  });
  return {
    key: keyOf(conflict),
    rule: c.rule,
    question: c.question,
    left: side(left, c.left),
    right: side(right, c.right),
  };
}

/** How many of the unlabelled conflicts that are shown were read, how many of these are right, and the others by cause. */
export function judged(
  shown: readonly ShownConflict[],
  file: string,
): { unlabelled: number; read: number; right: number; causes: ReadonlyMap<string, number> } {
  const verdicts = new Map(existsSync(file) ? readLines<ReadConflict>(file).map((v) => [v.key, v]) : []);
  const unlabelled = drawn(shown);
  const read = unlabelled.flatMap((c) => verdicts.get(keyOf(c)) ?? []);
  const causes = new Map<string, number>();
  for (const { right, cause } of read)
    if (!right) causes.set(cause ?? 'other', (causes.get(cause ?? 'other') ?? 0) + 1);
  return { unlabelled: unlabelled.length, read: read.length, right: read.filter((v) => v.right).length, causes };
}
