import { keyOfSense } from '../match/keys';
import prior from '../match/prior.json';
import { contentWords, overlapOf } from '../match/words';
import type { Fact } from '../model/fact';
import type { FactSheet, Sense } from '../model/sheet';
import { sentenceAt } from '../text/source';
import { aroundKeys, isFigure, spelledWords, weightOfFigure } from './around';
import { distance } from './context';
import { NO_WITNESSES, type Witnesses } from './witnesses';

/** What stands around the facts of one text, for holding its facts against those of another. */
interface Surroundings {
  /** Weighted keys of each sentence, by its number. */
  readonly sentences: readonly ReadonlyMap<string, number>[];
  /** Facts of each sentence, by its number. */
  readonly facts: readonly (readonly Fact[])[];
  /** Words of the multilingual lexicon in each sentence, by its number. */
  readonly senses: readonly (readonly Sense[])[];
  /** Words of each sentence, made when they are first asked for. */
  readonly words: Map<number, ReadonlySet<string>>;
}

/** What stands around one fact. */
interface Context {
  /** Keys of its sentence. */
  readonly sentence: ReadonlyMap<string, number>;
  /** Keys of its sentence and, at half their weight, of the sentences beside it. */
  readonly wide: ReadonlyMap<string, number>;
  /** Keys of what stands near it in its sentence. */
  readonly near: ReadonlyMap<string, number>;
  /** The words of the names near it, as they are spelled. */
  readonly spelled: ReadonlySet<string>;
}

/** Code units between a fact and what stands near it, and the same where a word is a sign or two, or few syllables. */
const NEAR = 45;
const NEAR_DENSE: Readonly<Record<string, number>> = { zh: 18, ja: 32, ko: 40 };
/** Most facts of one sentence that are looked at: longer ones are lists. */
const MOST_FACTS = 40;
/** Greatest sum of the weights of what two facts have near them. */
const MOST_NEAR = 2;

/** What the kinds of keys (`lib/match/keys.ts`) say of the question that a sentence answers. */
const WEIGHT: Readonly<Record<string, number>> = {
  n: 1,
  '@': 1.2,
  p: 0.8,
  o: 0.8,
  k: 1,
  c: 0.3,
  w: 1.2,
  d: 0.5,
  x: 1.2,
  s: 0.6,
};
/** Share of the events that carry a key, for keys that have no prior. */
const RARE = 0.01;
/** Share from which on a key says nothing. */
const EVERYWHERE = 0.6;

const PRIOR: Readonly<Record<string, number>> = prior;

/** A key that the news is full of says less. */
function weightOf(key: string): number {
  const figure = weightOfFigure(key);
  if (figure !== null) return figure;
  const share = Object.hasOwn(PRIOR, key) ? (PRIOR[key] as number) : RARE;
  const rarity = Math.log(EVERYWHERE / share) / Math.log(EVERYWHERE / RARE);
  return (WEIGHT[key[0] as string] ?? 0) * Math.max(0, Math.min(1, rarity));
}

const made = new WeakMap<FactSheet, Surroundings>();
const contexts = new WeakMap<Fact, Context>();

function surroundingsOf(sheet: FactSheet): Surroundings {
  const known = made.get(sheet);
  if (known) return known;
  const facts: Fact[][] = sheet.source.sentences.map(() => []);
  for (const fact of sheet.facts) {
    const list = facts[fact.sentence];
    if (list && list.length < MOST_FACTS) list.push(fact);
  }
  const senses: Sense[][] = sheet.source.sentences.map(() => []);
  for (const sense of sheet.senses) senses[sentenceAt(sheet.source, sense.start)]?.push(sense);
  const spread = new Map<string, number>();
  const sentences = facts.map((list, at) => {
    const keys = new Map<string, number>();
    for (const { id } of senses[at] as Sense[]) keys.set(keyOfSense(id), weightOf(keyOfSense(id)));
    for (const fact of list) for (const key of aroundKeys(fact, sheet.source.language)) keys.set(key, weightOf(key));
    for (const key of keys.keys()) spread.set(key, (spread.get(key) ?? 0) + 1);
    return keys;
  });
  // What every sentence of a text says does not tell its sentences apart.
  for (const keys of sentences)
    for (const [key, weight] of keys) keys.set(key, weight / Math.sqrt(spread.get(key) ?? 1));
  const surroundings = { sentences, facts, senses, words: new Map() };
  made.set(sheet, surroundings);
  return surroundings;
}

/** Weighted keys of each sentence of a text, by its number. */
export function sentenceKeysOf(sheet: FactSheet): readonly ReadonlyMap<string, number>[] {
  return surroundingsOf(sheet).sentences;
}

/** How much two sentences have in common. */
export interface Likeness {
  /** Cosine of their keys, 0 to 1; figures and days that only one of them has are left aside. */
  readonly cosine: number;
  /** Sum of the weights of the keys that both have. */
  readonly common: number;
}

/** How much two sentences have in common, by their keys. */
export function sentenceLikeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Likeness {
  let common = 0;
  for (const [key, weight] of a) common += Math.min(weight, b.get(key) ?? 0);
  return { cosine: common > 0 ? cosine(a, b, isValue) : 0, common };
}

/** The facts of the sentence of a fact, itself among them; of a very long list only the first. */
export function sentenceOf(fact: Fact, sheet: FactSheet): readonly Fact[] {
  return surroundingsOf(sheet).facts[fact.sentence] ?? [];
}

function contextOf(fact: Fact, sheet: FactSheet): Context {
  const known = contexts.get(fact);
  if (known) return known;
  const { sentences, senses } = surroundingsOf(sheet);
  const own = aroundKeys(fact, sheet.source.language);
  const sentence = new Map(sentences[fact.sentence]);
  for (const key of own) sentence.delete(key);
  const wide = new Map(sentence);
  for (const beside of [fact.sentence - 1, fact.sentence + 1])
    for (const [key, weight] of sentences[beside] ?? []) if (!wide.has(key)) wide.set(key, weight / 2);
  const near = new Map<string, number>();
  const spelled = new Set<string>();
  const reach = NEAR_DENSE[sheet.source.language] ?? NEAR;
  for (const other of sentenceOf(fact, sheet)) {
    if (other === fact || distance(fact.evidence, other.evidence) > reach) continue;
    for (const key of aroundKeys(other, sheet.source.language)) near.set(key, weightOf(key));
    for (const word of spelledWords(other)) spelled.add(word);
  }
  for (const { id, start } of senses[fact.sentence] ?? [])
    if (distance(fact.evidence, { start, end: start }) <= reach) near.set(keyOfSense(id), weightOf(keyOfSense(id)));
  const context = { sentence, wide, near, spelled };
  contexts.set(fact, context);
  return context;
}

/** What stands near a fact in its sentence, by language-neutral keys, with what each says of the question that the fact answers (0 to about 1.5). */
export function keysNear(fact: Fact, sheet: FactSheet): ReadonlyMap<string, number> {
  return contextOf(fact, sheet).near;
}

function wordsOf(fact: Fact, sheet: FactSheet): ReadonlySet<string> {
  const { words } = surroundingsOf(sheet);
  let known = words.get(fact.sentence);
  if (!known) {
    const span = sheet.source.sentences[fact.sentence];
    known = contentWords(span ? sheet.source.text.slice(span.start, span.end) : '', sheet.source.language);
    words.set(fact.sentence, known);
  }
  return known;
}

/** The key of a figure, a number with what it counts, or a day: what two sentences that are one may differ in. */
function isValue(key: string): boolean {
  return isFigure(key) || key.startsWith('x:') || key.startsWith('d:');
}

/** A figure that only one of them has says nothing against them: reports tell more or less. @param aside which keys are such */
function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, aside = isFigure): number {
  let [common, x, y] = [0, 0, 0];
  for (const [key, weight] of a) {
    const other = b.get(key);
    if (other === undefined && aside(key)) continue;
    x += weight * weight;
    common += weight * (other ?? 0);
  }
  for (const [key, weight] of b) if (a.has(key) || !aside(key)) y += weight * weight;
  return common > 0 ? common / Math.sqrt(x * y) : 0;
}

let present: Witnesses = NO_WITNESSES;

/** Runs a comparison in which the other reports of the story are heard; `compare` must be synchronous. */
export function withWitnesses<T>(witnesses: Witnesses, compare: () => T): T {
  const before = present;
  present = witnesses;
  try {
    return compare();
  } finally {
    present = before;
  }
}

/** The reports of the story in which two are compared, those two among them; empty where they are compared alone. */
export function storyReports(): readonly FactSheet[] {
  return present.sheets;
}

/** The values of two facts stand in several reports of the story and never in one and the same. */
export function excludeOneAnother(x: Fact, y: Fact): boolean {
  return present.exclude(x, y);
}

/** Affinity above which nothing that other reports tell could change a decision. */
const ENOUGH = 1.6;

/**
 * How much what stands around two facts has in common, 0 to about 3.5: their sentences, the sentences beside them, what stands close to them,
 * and the words where both texts are in one language. It tells which facts of two texts answer one question. Where a third report of the story
 * has the value of one of them, what stands around it there counts as well: the best likeness is taken.
 */
export function affinity(x: Fact, a: FactSheet, y: Fact, b: FactSheet): number {
  let best = likenessOf(x, a, y, b);
  if (best >= ENOUGH) return best;
  for (const { fact, sheet } of present.of(x))
    if (sheet !== a && sheet !== b) best = Math.max(best, likenessOf(fact, sheet, y, b));
  for (const { fact, sheet } of present.of(y))
    if (sheet !== a && sheet !== b) best = Math.max(best, likenessOf(x, a, fact, sheet));
  return best;
}

function likenessOf(x: Fact, a: FactSheet, y: Fact, b: FactSheet): number {
  const [p, q] = [contextOf(x, a), contextOf(y, b)];
  let near = 0;
  for (const [key, weight] of p.near) near += Math.sqrt(weight * (q.near.get(key) ?? 0));
  const words = a.source.language === b.source.language ? overlapOf(wordsOf(x, a), wordsOf(y, b)) : 0;
  return cosine(p.sentence, q.sentence) + 0.5 * cosine(p.wide, q.wide) + 0.5 * Math.min(MOST_NEAR, near) + words;
}

/** Keys of what can be a place from which a distance is told. */
const PLACES = /^[pwn]:/;
/** Keys of names of people, also of those of which only a part is printed, and what they have in common. */
const NAMES = /^(?:[wn]:|@)/;

/** Both facts have one and the same place near them: a city, a village, a name of which nothing else is known. */
export function sharesPlaceNear(x: Fact, a: FactSheet, y: Fact, b: FactSheet): boolean {
  const [p, q] = [contextOf(x, a), contextOf(y, b)];
  for (const key of p.near.keys()) if (PLACES.test(key) && q.near.has(key)) return true;
  return false;
}

/** Both facts have one and the same name near them: a person, whether it was read as one or only as a name. */
export function sharesNameNear(x: Fact, a: FactSheet, y: Fact, b: FactSheet): boolean {
  const namesOf = (fact: Fact, sheet: FactSheet) =>
    [...contextOf(fact, sheet).near.keys()].filter((k) => NAMES.test(k)).map((k) => k.replace(NAMES, ''));
  const names = new Set(namesOf(x, a));
  if (namesOf(y, b).some((name) => names.has(name))) return true;
  const spelled = contextOf(x, a).spelled;
  for (const word of contextOf(y, b).spelled) if (spelled.has(word)) return true;
  return false;
}

/** Two facts that may answer one question. */
export interface Candidate<F extends Fact> {
  readonly x: F;
  readonly y: F;
  /** How much speaks for it; the greater wins. */
  readonly score: number;
}

/**
 * Gives each value of one text at most one value of the other: the best pair first, then the best of what is left. Facts that print
 * one and the same value (`printed`) go together.
 */
export function alignBest<F extends Fact, C extends Candidate<F>>(
  candidates: readonly C[],
  printed: (fact: F) => string,
): C[] {
  const partners = [new Map<string, string>(), new Map<string, string>()] as const;
  return [...candidates]
    .sort((p, q) => q.score - p.score)
    .filter(({ x, y }) => {
      const [left, right] = [printed(x), printed(y)];
      const taken = (partners[0].get(left) ?? right) !== right || (partners[1].get(right) ?? left) !== left;
      if (taken) return false;
      partners[0].set(left, right);
      partners[1].set(right, left);
      return true;
    });
}
