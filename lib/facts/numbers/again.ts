import type { Fact, NumberFact } from '../../model/fact';
import common from './common.json';

const TOLLS: ReadonlySet<string> = new Set(common.tolls);
/** A noun for the dead, the injured or both. */
const VICTIM = 'victim';
/** Nouns that tell of people, and not what happened to them. */
const OPEN: ReadonlySet<string> = new Set(['person', VICTIM, 'casualty']);
/** Whole numbers below this are met by chance. */
const TELLING = 11;

/**
 * One number told twice: "39 people still in hospital" in a headline are the "39 injured" of the text. A number of people of whom nothing else is
 * told, or in a headline of nothing at all, takes what the same number is in another sentence, where the text gives one answer. What one count of
 * victims turns out to be by that, the other victims of the text are too.
 */
export function toldAgain(facts: readonly Fact[]): Fact[] {
  const told = new Map<number, NumberFact[]>();
  for (const fact of facts)
    if (isCount(fact) && fact.noun !== null && !OPEN.has(fact.noun))
      told.set(fact.value, [...(told.get(fact.value) ?? []), fact]);
  if (told.size === 0) return [...facts];
  let victims: string | null = null;
  const read = facts.map((fact) => {
    if (!isCount(fact) || fact.partial || !(fact.noun === null ? fact.sentence === 0 : OPEN.has(fact.noun)))
      return fact;
    const noun = nounOf(fact, told.get(fact.value) ?? []);
    if (noun === null || besides(fact, facts)) return fact;
    if (fact.noun === VICTIM) victims = noun;
    return { ...fact, noun };
  });
  if (victims === null) return read;
  return read.map((fact) => (fact.kind === 'number' && fact.noun === VICTIM ? { ...fact, noun: victims } : fact));
}

/** What happened to the people, by the other sentences that give their number; null when those tell nothing of it, or two things. */
function nounOf(own: NumberFact, told: readonly NumberFact[]): string | null {
  const noun = told[0]?.noun ?? '';
  // A round number is known again only in a headline: two quakes of one country may both have had 3,000 victims.
  const known = told.filter((f) => !isRound(f.value) || own.sentence === 0 || f.sentence === 0);
  return known.length > 0 && told.every((f) => f.noun === noun) && TOLLS.has(noun) ? noun : null;
}

function isRound(value: number): boolean {
  return /^\d0*$/.test(String(value));
}

function isCount(fact: Fact): fact is NumberFact {
  return (
    fact.kind === 'number' &&
    fact.measure === 'count' &&
    !fact.ordinal &&
    fact.hedge !== 'vague' &&
    fact.value >= TELLING
  );
}

/** The same sentence gives the number once more: side by side they count two things. */
function besides(own: NumberFact, facts: readonly Fact[]): boolean {
  return facts.some((f) => f !== own && isCount(f) && f.value === own.value && f.sentence === own.sentence);
}
