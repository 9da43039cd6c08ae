import type { GoldLabel } from './format';
import type { SecondAnswer } from './set';

/** One of every so many labels is asked again. */
const ONE_IN = 5;
/** Of the labels that several reports share one of so many is asked as if it were of one report alone. */
const SHARED_ONE_IN = 10;

/** A label as it is put to a second person: words and texts, and nothing of the first answer. */
export interface Question {
  /** Id of the label; with `#alone` where the question is whether the words of one report are in any other. */
  readonly id: string;
  readonly event: string;
  readonly type: string;
  /** Words as printed, by report: two reports to be compared, or one report alone. */
  readonly values: Readonly<Record<string, string>>;
  /** What the first labelling says; never shown. */
  readonly expected: string;
}

/** The answers one can give to two reports, and to one alone. */
export const PAIR_ANSWERS = ['hard', 'soft', 'same', 'rounding'] as const;
export const LONE_ANSWERS = ['only here', 'elsewhere too'] as const;

/**
 * The questions of the second labelling: about a fifth of the labels, drawn by their ids, so that an event that is added changes
 * nothing for the others. Of a label over several reports one pair is asked. Facts that one report has alone are mixed with about as
 * many that others share.
 */
export function questionsOf(labels: readonly GoldLabel[]): Question[] {
  const drawn = (label: GoldLabel, oneIn: number, as: string) => hash(`${as}${label.id}`) % oneIn === 0;
  return labels.flatMap((label) => {
    if (label.verdict === 'only-in') return drawn(label, ONE_IN, '') ? [loneQuestion(label, 'only here')] : [];
    const pair = drawn(label, ONE_IN, '') ? [pairQuestion(label)] : [];
    const shared = label.verdict === 'same-after-normalization' && drawn(label, SHARED_ONE_IN, 'alone:');
    return shared ? [...pair, loneQuestion(label, 'elsewhere too')] : pair;
  });
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

function pairQuestion(label: GoldLabel): Question {
  const ids = label.reports ?? [];
  const meaning = (id: string) => label.normalized?.[id];
  const first = ids[0] as string;
  const second =
    ids.find(
      (id) => id !== first && (label.verdict === 'same-after-normalization' || meaning(id) !== meaning(first)),
    ) ?? (ids[1] as string);
  const expected =
    label.verdict === 'conflict' ? (label.level as string) : label.verdict === 'rounding' ? 'rounding' : 'same';
  return question(label, label.id as string, [first, second], expected);
}

function loneQuestion(label: GoldLabel, expected: string): Question {
  // The kind would give the answer away.
  return { ...question(label, `${label.id}#alone`, [(label.reports ?? [])[0] as string], expected), type: 'fact' };
}

function question(label: GoldLabel, id: string, reports: readonly string[], expected: string): Question {
  const values = Object.fromEntries(reports.map((r) => [r, label.values?.[r] as string]));
  return { id, event: label.event, type: label.type ?? label.kind, values, expected };
}

/** How far two labellings agree. */
export interface Agreement {
  readonly asked: number;
  readonly answered: number;
  readonly agreed: number;
  /** Cohen's kappa: agreement beyond what chance gives, 1 at most. */
  readonly kappa: number;
  /** `first / second` with the number of questions, the most frequent first. */
  readonly differences: readonly (readonly [string, number])[];
}

/** Compares the answers with the first labelling. Answers to questions that are no longer asked are passed over. */
export function agreementOf(questions: readonly Question[], answers: readonly SecondAnswer[]): Agreement {
  const given = new Map(answers.map((a) => [a.question, a.answer]));
  const pairs = questions.flatMap((q) => {
    const answer = given.get(q.id);
    return answer === undefined ? [] : [{ first: q.expected, second: answer }];
  });
  const agreed = pairs.filter((p) => p.first === p.second).length;
  const total = Math.max(1, pairs.length);
  const share = (of: 'first' | 'second', answer: string) => pairs.filter((p) => p[of] === answer).length / total;
  const chance = [...new Set(pairs.map((p) => p.first))].reduce(
    (sum, a) => sum + share('first', a) * share('second', a),
    0,
  );
  const counts = new Map<string, number>();
  for (const { first, second } of pairs) {
    if (first !== second) counts.set(`${first} / ${second}`, (counts.get(`${first} / ${second}`) ?? 0) + 1);
  }
  return {
    asked: questions.length,
    answered: pairs.length,
    agreed,
    kappa: chance === 1 ? 1 : (agreed / total - chance) / (1 - chance),
    differences: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
  };
}
