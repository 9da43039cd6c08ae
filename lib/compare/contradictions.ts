import type { Comparison } from '../model/comparison';
import type { Fact, NumberFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import type { Evidence } from '../model/span';
import { affinity, alignBest, sentenceOf } from './alignment';
import { distance } from './context';
import oppositions from './oppositions.json';
import { comparison, type Finding, message, sideOf } from './side';
import { isBackground, phraseAt, type Spoken, spoken } from './spoken';

/**
 * A question with answers that exclude one another: "head-on", "from behind". An answer is given by words of the multilingual lexicon (`s:`),
 * concepts (`k:`), or a number of what is counted (`n:`).
 */
interface Question {
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** Least affinity of the two sentences. */
  readonly alike: number;
  /** Affinity from which on the difference is a hard one; never when left out. */
  readonly hard?: number;
  /** `announcement` where the answer is what somebody made known, `place` where it is a place; a contradiction in words when left out. */
  readonly kind?: string;
  /** Both sentences must name somebody, by name or office. */
  readonly person?: boolean;
  /** Of what it is asked: such a word stands near the answer, in its sentence. */
  readonly subject?: readonly string[];
  /** The answers in the order in which reports come to give them: a later report with a later answer is an update. */
  readonly update?: readonly string[];
}

const QUESTIONS: Readonly<Record<string, Question>> = oppositions;

/** Key to the answers that it gives. */
const ANSWERS = new Map<string, { readonly question: string; readonly answer: string }[]>();
for (const [question, { answers }] of Object.entries(QUESTIONS))
  for (const [answer, keys] of Object.entries(answers))
    for (const key of keys) {
      const list = ANSWERS.get(key) ?? [];
      list.push({ question, answer });
      ANSWERS.set(key, list);
    }

/** What a text answers. */
interface Stance {
  readonly answer: string;
  readonly fact: Fact;
}

type Stances = ReadonlyMap<string, readonly Stance[]>;

const made = new WeakMap<FactSheet, Stances>();

/** The answers that a text gives, by question. */
function stancesOf(sheet: FactSheet): Stances {
  const known = made.get(sheet);
  if (known) return known;
  const found = new Map<string, Stance[]>();
  const words = spoken(sheet);
  const add = (key: string, fact: Fact) => {
    for (const { question, answer } of ANSWERS.get(key) ?? []) {
      const { person, subject } = QUESTIONS[question] as Question;
      if (isBackground(fact, sheet) || (person && !namesSomebody(fact, sheet))) continue;
      if (isDenied(key, fact, words) || (subject && !isSaidOf(subject, fact, words))) continue;
      const list = found.get(question);
      if (list) list.push({ answer, fact });
      else found.set(question, [{ answer, fact }]);
    }
  };
  for (const { id, fact } of words) add(`s:${id}`, fact);
  for (const fact of sheet.facts) {
    if (fact.kind === 'concept') add(`k:${fact.concept}`, fact);
    else if (fact.kind === 'number' && counts(fact)) add(`n:${fact.noun}`, fact);
  }
  made.set(sheet, found);
  return found;
}

/** Most code units between a word and that of which it is said, and between it and a negation in words of its own. */
const REACH = 60;
const REACH_OF_NEGATION = 24;

/** One of the words stands near the fact, in its sentence. */
function isSaidOf(subject: readonly string[], fact: Fact, words: readonly Spoken[]): boolean {
  return words.some((w) => subject.includes(`s:${w.id}`) && isBeside(w.fact, fact, REACH));
}

/** "Nebyl nalezen": the negated word is a word of the lexicon, too. */
function isDenied(key: string, fact: Fact, words: readonly Spoken[]): boolean {
  if (!key.startsWith('s:')) return false;
  const denied = `not:${key.slice('s:'.length)}`;
  return words.some((w) => w.id === denied && isBeside(w.fact, fact, REACH_OF_NEGATION));
}

function isBeside(x: Fact, y: Fact, reach: number): boolean {
  return x.sentence === y.sentence && distance(x.evidence, y.evidence) <= reach;
}

function namesSomebody(fact: Fact, sheet: FactSheet): boolean {
  return sentenceOf(fact, sheet).some((f) => f.kind === 'person' || f.kind === 'role');
}

function counts(fact: NumberFact): boolean {
  return fact.measure === 'count' && !fact.ordinal && fact.value > 0;
}

/**
 * Contradictions in words: one text says that the trains met head-on, the other that one ran into the other from behind. Each text must
 * give one answer only, and the two sentences must speak of one thing.
 */
export function compareContradictions(a: FactSheet, b: FactSheet): Comparison[] {
  const [left, right] = [stancesOf(a), stancesOf(b)];
  const found: Comparison[] = [];
  for (const [question, mine] of left) {
    const theirs = right.get(question);
    if (!theirs) continue;
    const made = contradiction(question, mine, a, theirs, b);
    if (made) found.push(made);
  }
  return found;
}

function contradiction(
  question: string,
  mine: readonly Stance[],
  a: FactSheet,
  theirs: readonly Stance[],
  b: FactSheet,
): Comparison | null {
  const [p, q] = [only(mine), only(theirs)];
  if (p === null || q === null || p === q) return null;
  const { alike, hard, update, kind } = QUESTIONS[question] as Question;
  const candidates = mine.flatMap(({ fact: x }) =>
    theirs.flatMap(({ fact: y }) => {
      const score = affinity(x, a, y, b);
      return score < alike ? [] : [{ x, y, score }];
    }),
  );
  const best = alignBest(candidates, (f) => String(f.evidence.start))[0];
  if (!best) return null;
  const base: Pick<Finding, 'kind' | 'slot' | 'question'> = {
    kind: kind === 'announcement' || kind === 'place' ? kind : ('contradiction' as const),
    slot: `contradiction:${question}`,
    question: message('q_contradiction'),
  };
  const [here, there] = [shown(best.x, a), shown(best.y, b)];
  const [x, y] = [sideOf(here, p), sideOf(there, q)];
  const args = [here.words, there.words] as const;
  if (update && later(update.indexOf(p) - update.indexOf(q), a, b))
    return comparison(
      {
        ...base,
        verdict: 'update',
        rule: `contradiction/${question}`,
        reason: message('why_contradiction_update', ...args),
      },
      x,
      y,
    );
  return comparison(
    {
      ...base,
      verdict: 'conflict',
      level: hard !== undefined && best.score >= hard ? 'hard' : 'soft',
      rule: `contradiction/${question}`,
      reason: message('why_contradiction', ...args),
    },
    x,
    y,
  );
}

/** A number with what it counts; a word with what follows it. */
function shown(fact: Fact, sheet: FactSheet): Evidence {
  return fact.kind === 'number' ? fact.evidence : phraseAt(fact, sheet);
}

/** The one answer that a text gives; null where it gives several. */
function only(stances: readonly Stance[]): string | null {
  const answers = new Set(stances.map((s) => s.answer));
  return answers.size === 1 ? ([...answers][0] as string) : null;
}

/** The text with the later answer was published later. */
function later(order: number, a: FactSheet, b: FactSheet): boolean {
  const [from, to] = [a.source.published, b.source.published];
  if (!from || !to) return false;
  return order > 0 ? from.from > to.from : to.from > from.from;
}
