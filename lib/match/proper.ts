import type { ProperFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { isLead, properKeys } from './keys';

/** A proper noun of a text of which nothing else is known. */
export interface ProperNoun {
  readonly word: string;
  /** Its first mention. */
  readonly fact: ProperFact;
  readonly keys: readonly string[];
  /** True when the title or the lead prints it. */
  readonly lead: boolean;
}

/** Most proper nouns of one text that are compared. */
const MOST = 40;

const read = new WeakMap<FactSheet, readonly ProperNoun[]>();

/** The proper nouns of a sheet, each once, in the order of the text; computed once. */
export function properNounsOf(sheet: FactSheet): readonly ProperNoun[] {
  const known = read.get(sheet);
  if (known) return known;
  const byWord = new Map<string, ProperNoun>();
  for (const fact of factsOf(sheet, 'proper')) {
    if (byWord.has(fact.word) || byWord.size >= MOST) continue;
    const keys = properKeys(fact.word, sheet.source.language);
    if (keys.length > 0) byWord.set(fact.word, { word: fact.word, fact, keys, lead: isLead(sheet, fact) });
  }
  const made = [...byWord.values()];
  read.set(sheet, made);
  return made;
}
