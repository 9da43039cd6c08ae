import type { SourceText } from '../../model/article';
import { foldSameLength } from '../../text/fold';
import { conceptsIn } from '../concepts';
import { sensesWithin } from '../senses';
import type { Head } from './head';
import type { Finder } from './lexicon';
import type { Quantity } from './quantity';
import things from './things.json';

/**
 * What is counted, of the words for what news is about: satellites, districts, doses. By the id of the lexicon, with the id of the noun; `known`
 * are those that the table of nouns has too, though not every word for them.
 */
const THINGS: Readonly<Record<string, string>> = { ...things.concepts, ...things.known };
/** Languages that put two nouns beside each other, of which only the last has the plural ("three satellite images"). */
const PLURAL: Readonly<Record<string, string>> = things.plural;
/** Most code units of a counter and of the noun behind it. */
const SLICE = 40;
/** Words of which nothing is known between a number and its noun ("three Indian satellites"). */
const UNKNOWN = 1;

/** The noun of a number that the table of nouns does not have: token offsets, `to` exclusive. */
export interface Thing {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** What a cardinal number counts where no noun of the table of nouns stands behind it, or null. Only of languages with blanks between words. */
export function thingBehind(finder: Finder, source: SourceText, quantity: Quantity, head: Head): Thing | null {
  const { tokens, lexicon } = finder;
  if (head.noun !== null || head.measure !== 'count' || quantity.ordinal || quantity.article || quantity.noun)
    return null;
  if (!lexicon.spaced || quantity.value < 2) return null;
  for (let at = quantity.to, unknown = 0; unknown <= UNKNOWN; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    const found = thingAt(source, token.start);
    if (found) {
      const to = tokens.findIndex((t, i) => i >= at && t.end >= found.end) + 1;
      const plural = PLURAL[lexicon.language];
      return to > at && (!plural || source.text.slice(token.start, found.end).endsWith(plural))
        ? { id: found.id, from: at, to }
        : null;
    }
    if (finder.find(at, 'link')) continue;
    if (finder.all(at).length > 0) return null;
    unknown++;
  }
  return null;
}

/** The thing whose word begins at a place of the text. */
function thingAt(source: SourceText, start: number): { id: string; end: number } | null {
  const slice = foldSameLength(source.text.slice(start, start + SLICE));
  const { language } = source;
  for (const found of [...conceptsIn(slice, language), ...sensesWithin(slice, language)]) {
    const id = found.start === 0 && Object.hasOwn(THINGS, found.id) ? THINGS[found.id] : undefined;
    if (id !== undefined) return { id, end: start + found.end };
  }
  return null;
}
