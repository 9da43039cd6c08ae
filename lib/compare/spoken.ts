import { isUnspaced } from '../facts/gazetteer/lexicon';
import type { ConceptFact, Fact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { evidenceAt } from '../model/span';
import { sentenceAt } from '../text/source';

/** A word of the multilingual lexicon or of the concepts, as a fact that can be held against another. */
export interface Spoken {
  readonly id: string;
  readonly fact: ConceptFact;
}

/** Characters of a word where the language puts no blanks between words. */
const UNSPACED_WORD = 4;
const LETTERS = /[\p{L}\p{M}'’-]*/uy;

const made = new WeakMap<FactSheet, readonly Spoken[]>();

/** The words of the multilingual lexicon in a text, each with its place; made once for each sheet. */
export function spoken(sheet: FactSheet): readonly Spoken[] {
  let known = made.get(sheet);
  if (!known) {
    known = sheet.senses.map(({ id, start }) => ({ id, fact: factAt(id, start, sheet) }));
    made.set(sheet, known);
  }
  return known;
}

function factAt(id: string, start: number, { source }: FactSheet): ConceptFact {
  const end = isUnspaced(source.language)
    ? Math.min(source.text.length, start + UNSPACED_WORD)
    : endOfWord(source.text, start);
  return {
    kind: 'concept',
    concept: id,
    evidence: evidenceAt(source.text, start, end),
    certainty: 'stated',
    sentence: sentenceAt(source, start),
  };
}

function endOfWord(text: string, start: number): number {
  LETTERS.lastIndex = start;
  LETTERS.exec(text);
  return Math.max(start + 1, LETTERS.lastIndex);
}

/** A day this long before the publication is background: another crash, the quake of last month. */
const LONG_AGO = 4;

/** The sentence of a fact names a day of long before: it tells of another event. */
export function isBackground(fact: Fact, sheet: FactSheet): boolean {
  const { published } = sheet.source;
  if (!published) return false;
  return sheet.facts.some(
    (f) =>
      f.kind === 'day' &&
      f.sentence === fact.sentence &&
      f.tells === 'event' &&
      (f.days.at(-1) as number) < published.from - LONG_AGO,
  );
}
