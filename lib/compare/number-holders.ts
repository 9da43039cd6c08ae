import { keysOfFact } from '../match/keys';
import type { Fact, NumberFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { sentenceOf } from './alignment';
import { distance } from './context';

/** What parts two things that are told one after the other. */
const SEPARATORS = /[,;:.—–、，；،؛。]/gu;
/** What a separator counts, in code units: it parts more than words do. */
const SEPARATOR = 15;
/** Farthest that a figure stands from the name that it belongs to, separators counted. */
const FARTHEST = 60;
/** Names that are tried for one figure. */
const MOST_TRIED = 4;
/** Fewest sound classes of a name by which it is known again in another script. */
const SHORTEST = 3;

/** A name in the sentence of a figure. */
interface Mention {
  readonly fact: Fact;
  readonly keys: readonly string[];
}

const made = new WeakMap<NumberFact, ReadonlySet<string>>();

/**
 * Keys of the person, party, body or place that a figure belongs to: the name nearest to it in its sentence, to which no other figure of
 * the kind stands nearer ("Silva won 31 percent, Costa 23"). Empty when there is none.
 */
export function holdersOf(x: NumberFact, sheet: FactSheet): ReadonlySet<string> {
  let known = made.get(x);
  if (!known) {
    known = new Set(nearestName(x, sheet)?.keys);
    made.set(x, known);
  }
  return known;
}

/** Two figures belong to one and the same name. */
export function sameHolder(x: NumberFact, a: FactSheet, y: NumberFact, b: FactSheet): boolean {
  const right = holdersOf(y, b);
  for (const key of holdersOf(x, a)) if (right.has(key)) return true;
  return false;
}

/** Each of two figures belongs to a name, and they are two. */
export function otherHolder(x: NumberFact, a: FactSheet, y: NumberFact, b: FactSheet): boolean {
  return holdersOf(x, a).size > 0 && holdersOf(y, b).size > 0 && !sameHolder(x, a, y, b);
}

function nearestName(x: NumberFact, sheet: FactSheet): Mention | undefined {
  const facts = sentenceOf(x, sheet);
  const rivals = facts.filter(
    (f): f is NumberFact => f.kind === 'number' && f !== x && f.measure === x.measure && f.value !== x.value,
  );
  const { text } = sheet.source;
  return facts
    .flatMap((fact) => {
      const keys = keysOf(fact, sheet.source.language);
      const far = keys.length > 0 ? apart(x, fact, text) : FARTHEST + 1;
      return far <= FARTHEST ? [{ fact, keys, far }] : [];
    })
    .sort((p, q) => p.far - q.far)
    .slice(0, MOST_TRIED)
    .find(({ fact, far }) => rivals.every((f) => apart(f, fact, text) >= far));
}

/** How far a figure stands from a name, separators counted. */
function apart(x: NumberFact, name: Fact, text: string): number {
  const [from, to] = [Math.min(x.evidence.end, name.evidence.end), Math.max(x.evidence.start, name.evidence.start)];
  const gap = distance(x.evidence, name.evidence);
  if (gap === 0 || gap > FARTHEST) return gap;
  return gap + SEPARATOR * (text.slice(from, to).match(SEPARATORS)?.length ?? 0);
}

/** Keys of a name, the same for a person, his surname alone and a village of the name. */
function keysOf(fact: Fact, language: string): string[] {
  switch (fact.kind) {
    case 'place':
      return fact.use === 'dateline' ? [] : [fact.place];
    case 'organisation':
    case 'person':
      return keysOfFact(fact, language).flatMap(soundsOf);
    case 'proper':
      return [fact.word.toLowerCase(), ...keysOfFact(fact, language).flatMap(soundsOf)];
    default:
      return [];
  }
}

function soundsOf(key: string): string[] {
  if (!/^[nw]:/.test(key)) return [key];
  return key.length >= SHORTEST + 2 ? [key.slice(2)] : [];
}
