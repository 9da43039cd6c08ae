import type { SourceText } from '../model/article';
import type { Sense } from '../model/sheet';
import { foldSameLength } from '../text/fold';
import deniable from './deniable.json';
import { type Found, findEntries, type Lexicon, lexiconOf } from './entries';
import { isUnspaced } from './gazetteer/lexicon';
import { tokensOf } from './gazetteer/spaced';
import { tablesOf } from './locales/tables';
import { statementLexiconOf } from './saying/lexicon';
import { findPhrases } from './saying/phrases';

const lexicons = new Map<string, Lexicon>();

function sensesIn(language: string): Lexicon {
  let made = lexicons.get(language);
  if (!made) {
    made = lexiconOf(tablesOf(language)?.senses ?? {}, language);
    lexicons.set(language, made);
  }
  return made;
}

/** What a stretch of a text expresses of the multilingual lexicon. @param folded as {@link foldSameLength} does */
export function sensesWithin(folded: string, language: string): Found[] {
  return findEntries(folded, sensesIn(language));
}

/** The words of a text that the multilingual lexicon has, as ids that all languages share, in the order of the text. */
export function readSenses({ text, language }: SourceText): Sense[] {
  const folded = foldSameLength(text);
  const found = sensesWithin(folded, language);
  const senses = found.map(({ id, start }) => ({ id, start }));
  return [...senses, ...denied(text, folded, language, senses)].sort((a, b) => a.start - b.start);
}

/** What a sense begins with that a negator right before it denies: `not:collapse`. */
const DENIED = 'not:';
/** The senses of which a denial says something, by itself or of a certain thing ("the flight recorder was not found"). */
const DENIABLE: ReadonlySet<string> = new Set([...deniable.senses, ...deniable.asked]);
/** Code units between a negator and the word that it denies. */
const NEAR = 8;
/** The same before verbs that have others before them: "no ha sido hallada", "is not going to take part". */
const FAR: ReadonlySet<string> = new Set(deniable.far);
const NEAR_FAR = 12;
/** The same in texts without spaces. */
const NEAR_UNSPACED = 2;

/** "Is it legal or not", "é ou não": a negator behind "or" denies nothing. */
const BEHIND_OR = new RegExp(`(?:^|[^\\p{L}])(?:${deniable.or.join('|')}) $`, 'u');
/** Longest "or", with a blank on both sides. */
const LONGEST_OR = 8;

/** The words that are denied: "not head-on", "no resistance". */
function denied(text: string, folded: string, language: string, senses: readonly Sense[]): Sense[] {
  const lexicon = statementLexiconOf(language);
  if (!lexicon || !senses.some((s) => DENIABLE.has(s.id))) return [];
  const unspaced = isUnspaced(language);
  const hits = findPhrases(folded, unspaced ? [] : tokensOf(folded), lexicon.negators, lexicon.proclitics, text);
  const out: Sense[] = [];
  let i = 0;
  for (const hit of hits) {
    while (i < senses.length && (senses[i] as Sense).start < hit.end) i++;
    if (BEHIND_OR.test(folded.slice(Math.max(0, hit.start - LONGEST_OR), hit.start))) continue;
    const next = senses[i];
    const near = unspaced ? NEAR_UNSPACED : next && FAR.has(next.id) ? NEAR_FAR : NEAR;
    if (next && DENIABLE.has(next.id) && next.start - hit.end <= near)
      out.push({ id: `${DENIED}${next.id}`, start: next.start });
  }
  return out;
}
