import type { Fact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { nameKeys } from '../names/keys';

/** A text's beginning, in code units, that usually tells the event; keys from it weigh more. */
export const LEAD = 450;
/** Weight of a key that is in the title or the beginning of the body; any other weighs 1. */
export const LEAD_WEIGHT = 1.5;

/**
 * The language-neutral keys of a text with their weights: `n:` phonetic class of a name, `@` known person, `p:` city or region,
 * `c:` country, `o:` organisation, `d:` day of an event, `x:` a number that is not round, with what it counts, `k:` concept,
 * `w:` phonetic class of a proper noun of which nothing else is known, `s:` a word of the multilingual lexicon.
 */
export function keysOf(sheet: FactSheet): Map<string, number> {
  const keys = new Map<string, number>();
  for (const fact of sheet.facts) {
    const weight = isLead(sheet, fact) ? LEAD_WEIGHT : 1;
    for (const key of keysOfFact(fact, sheet.source.language)) keys.set(key, Math.max(weight, keys.get(key) ?? 0));
  }
  for (const { id, start } of sheet.senses) {
    const weight = start < sheet.source.bodyStart + LEAD ? LEAD_WEIGHT : 1;
    keys.set(keyOfSense(id), Math.max(weight, keys.get(keyOfSense(id)) ?? 0));
  }
  return keys;
}

/** True for a fact of the title or of the beginning of the body. */
export function isLead(sheet: FactSheet, fact: Fact): boolean {
  return fact.evidence.start < sheet.source.bodyStart + LEAD;
}

/** The key of a word of the multilingual lexicon. */
export function keyOfSense(id: string): string {
  return `s:${id}`;
}

/** The keys of one fact; none for facts that do not help to find a text. */
export function keysOfFact(fact: Fact, language: string): string[] {
  switch (fact.kind) {
    case 'person':
      return nameKeys(fact.name, language).map((k) => (k.startsWith('@') ? k : `n:${k}`));
    case 'place':
      return fact.use === 'dateline'
        ? []
        : fact.level === 'country'
          ? [`c:${fact.place}`]
          : [`p:${fact.place}`, `c:${fact.place.split('/')[0]}`];
    case 'organisation':
      return fact.organisation ? [`o:${fact.organisation}`] : [];
    case 'day':
      return (fact.shape === 'day' || fact.shape === 'range' || fact.shape === 'enumeration') &&
        fact.days.length <= 8 &&
        fact.tells === 'event'
        ? fact.days.map((d) => `d:${d}`)
        : [];
    case 'number':
      return fact.measure === 'score'
        ? [`x:score:${fact.interval.hi}-${fact.interval.lo}`]
        : numberKeys(fact.value, fact.measure, fact.noun);
    case 'concept':
      return [`k:${fact.concept}`];
    case 'proper':
      return properKeys(fact.word, language);
    default:
      return [];
  }
}

/** Fewest sound classes of a proper noun: shorter ones fall together with too many others. */
const SHORTEST_KEY = 3;

/** The keys of a proper noun: its sound classes. */
export function properKeys(word: string, language: string): string[] {
  return nameKeys(word, language).flatMap((k) => (/^[A-Z]+$/.test(k) && k.length >= SHORTEST_KEY ? [`w:${k}`] : []));
}

function numberKeys(value: number, measure: string, noun: string | null): string[] {
  if (value < 11 && measure === 'count') return [];
  const subject = measure === 'count' ? (noun ?? '') : measure;
  return [`x:${subject}:${Number(value.toPrecision(3))}`];
}
