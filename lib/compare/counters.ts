import type { Fact, NumberFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { sentenceOf } from './alignment';
import { distance } from './context';
import tables from './number-questions.json';

/** Nouns of people who came together, and none: "80,000, said the police". */
const CROWD: ReadonlySet<string | null> = new Set([...tables.crowd, null]);
/** Fewest people of a crowd that is counted by whoever looks at it. */
const FEWEST = 1000;
/** The concept of those who count crowds for themselves. */
const POLICE = 'police';
/** Most code units between them and what they counted. */
const NEAR = 60;

/**
 * A crowd that the police counted in one text, and somebody else in the other: organisers and police give two figures of one crowd, and both are
 * told rightly. Where one of the two figures is the same in both texts, the others belong together, whoever stands beside them.
 */
export function otherCounter(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): boolean {
  if (!isCrowd(x) || !isCrowd(y) || isOfPolice(x, a) === isOfPolice(y, b)) return false;
  const [left, right] = [crowdsOf(a), crowdsOf(b)];
  return left.size !== right.size || ![...left].some((value) => right.has(value));
}

/** The different figures of crowds that a text gives. */
function crowdsOf(sheet: FactSheet): ReadonlySet<number> {
  return new Set(factsOf(sheet, 'number').flatMap((f) => (isCrowd(f) ? [f.value] : [])));
}

function isCrowd({ measure, noun, ordinal, value }: NumberFact): boolean {
  return measure === 'count' && !ordinal && value >= FEWEST && CROWD.has(noun);
}

/** The police stand beside the number in its sentence, and nearer to no other crowd. */
function isOfPolice(x: NumberFact, sheet: FactSheet): boolean {
  const facts = sentenceOf(x, sheet);
  const others = facts.filter((f) => f.kind === 'number' && isCrowd(f) && f.value !== x.value);
  return facts.some((police) => {
    if (police.kind !== 'concept' || police.concept !== POLICE) return false;
    const far = apart(police, x);
    return far <= NEAR && others.every((f) => apart(police, f) > far);
  });
}

function apart(one: Fact, other: Fact): number {
  return distance(one.evidence, other.evidence);
}
