import { isBareId } from '../../lib/messages/value';
import { scriptOf } from './language-name';

/** Kinds whose normalised value is written in every language of the interface. */
const WRITTEN: ReadonlySet<string> = new Set(['date', 'time', 'duration', 'number', 'toll', 'money', 'count', 'place']);
/** Kinds whose normalised value is a name as somebody prints it. */
const NAMES: ReadonlySet<string> = new Set(['name', 'organisation', 'attribution']);

/**
 * A value as the interface writes it; null for an id of our tables that it has no word for, in any language but English.
 * @param normalised the value, the same in every language
 * @param written that value as the interface writes it
 * @param language BCP 47 tag of the interface
 */
export function withoutIds(kind: string, normalised: string, written: string, language: string): string | null {
  return isBareId(kind, normalised, written) && language.split('-')[0] !== 'en' ? null : written;
}

/** A value that is written as it is kept: `13 dead`, `18:22`. */
const PLAIN = /^(?:\d{1,15} \p{L}{1,40}|\d{1,2}:\d{2})$/u;

/** Letters and digits alone, without case and accents: what is equal so far need not be said twice. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The normalised value of a fact as it is shown beside the words as printed. Null when it tells nothing more than the words do, or when it
 * cannot be written for the reader: ids are not shown, and a name is shown only where the words are in another script than the reader's.
 * @param words as printed
 * @param normalised the value, the same in every language
 * @param written that value as the interface writes it
 * @param language BCP 47 tag of the interface
 */
export function normalisedBeside(
  kind: string,
  words: string,
  normalised: string,
  written: string,
  language: string,
): string | null {
  // "Dozens" and "hundreds" are no figure; the number that stands for them would look like one.
  if (normalised.startsWith('vague ')) return null;
  if (bare(written) === '' || bare(words) === bare(written)) return null;
  // What the interface cannot write is given back as its id; a short count and a time of day look like their own values.
  if (WRITTEN.has(kind)) return written === normalised && !PLAIN.test(written) ? null : written;
  if (!NAMES.has(kind)) return null;
  const script = scriptOf(language);
  return script?.test(normalised) && !script.test(words) ? written : null;
}
