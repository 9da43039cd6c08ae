import type { GoldLabel } from './format';
import type { SecondAnswer } from './set';

/** One of every so many labels is asked again. */
const ONE_IN = 5;

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
 * The questions of the second labelling: a fifth of the labels of each verdict, evenly through the set. Of a label over several
 * reports one pair is asked. Facts that one report has alone are mixed with as many that others share.
 */
export function questionsOf(labels: readonly GoldLabel[]): Question[] {
  const strata = new Map<string, GoldLabel[]>();
  for (const label of labels) {
    const stratum = `${label.verdict} ${label.level ?? ''}`;
    strata.set(stratum, [...(strata.get(stratum) ?? []), label]);
  }
  const sampled = [...strata.values()].flatMap((list) => list.filter((_, i) => i % ONE_IN === ONE_IN >> 1));
  const lone = sampled.filter((l) => l.verdict === 'only-in').length;
  const shared = labels.filter((l) => l.verdict === 'same-after-normalization' && !sampled.includes(l));
  const step = Math.max(1, Math.floor(shared.length / Math.max(1, lone)));
  return [
    ...sampled.map((label) => (label.verdict === 'only-in' ? loneQuestion(label, 'only here') : pairQuestion(label))),
    ...shared
      .filter((_, i) => i % step === 0)
      .slice(0, lone)
      .map((label) => loneQuestion(label, 'elsewhere too')),
  ].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
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
  return question(label, `${label.id}#alone`, [(label.reports ?? [])[0] as string], expected);
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
