/* Whose an office is where it is not that of the name beside it: "the lawyer of Ilya Yashin". */
import { capitalisesNouns } from '../../language/caseless';
import type { SourceText } from '../../model/article';
import { foldSameLength } from '../../text/fold';
import type { RoleChunk } from '../roles/chunks';
import {
  KIN,
  OCCUPATION_OFFICES,
  OFFICES_FOR_SOMEBODY,
  OFFICES_OF_SOMEBODY,
  PRINTED_SMALL,
  roleLexicon,
} from '../roles/lexicon';
import { isGenitiveName, isOfPerson, isOfSomebody, tellsOwners } from './genitive';
import { isGivenName } from './given';
import { beginsWithGiven, wordsOf } from './printed';

/** Languages without articles and cases: an office and the words behind it are told apart by commas alone. */
export const PLAIN: ReadonlySet<string> = new Set(['id', 'ms', 'vi']);

/** The name of its holder behind the name of an owner. */
const PLAIN_HOLDER = /^,\s(?:\p{Ll}{2,5}\s)?\p{Lu}[\p{L}-]{1,20}(?:\s\p{Lu}[\p{L}-]{1,20}){1,3},/u;

const LONGEST_HOLDER = 90;

/** The owner is printed in the ending of the word ("istrinya"). */
const OWN_ENDING = /nya$/u;

/** Occupations in a body, which stands behind them. */
const IN_BODIES: ReadonlySet<string> = new Set(['journalist', 'economist', 'analyst', 'student', 'scientist', 'ceo']);

/**
 * "محامي محمد صلاح", "وکیل نسرین ستوده": the lawyer of somebody. In Arabic a word for what somebody does has its article before a name
 * ("المحامي سليم العبادي"), in Persian only what nobody is to somebody else stands before one ("خواننده مهدی یراحی").
 */
export function isOfNext({ text, language }: SourceText, { role, start }: RoleChunk): boolean {
  if (language === 'fa') return OFFICES_OF_SOMEBODY.has(role.office);
  if (language !== 'ar' || !OCCUPATION_OFFICES.has(role.office)) return false;
  return !/(?:ال|لل)$/.test(text.slice(Math.max(0, start - 2), start)) && !ARABIC_OWN.test(role.evidence.words);
}

/** A word with the article ("محامي الدفاع", "المحلل السياسي"), or with whose it is written on to it ("والده"). */
const ARABIC_OWN = /(?:^|\s)(?:ال|لل)\p{L}{2,20}(?:\s\p{L}{2,20})?$|\p{L}{2}(?:ه|ها|هم)$/u;

/**
 * In languages without cases kin stands before the name of the one whose kin it is ("istri Joko Widodo"), and so does a lawyer where a name between
 * commas follows, which is the lawyer's.
 */
export function isOfPlain({ text, language }: SourceText, { role }: RoleChunk, end: number): boolean {
  if (!PLAIN.has(language) || !OFFICES_OF_SOMEBODY.has(role.office)) return false;
  if (KIN.has(role.office)) return !OWN_ENDING.test(role.evidence.words);
  return PLAIN_HOLDER.test(text.slice(end, end + LONGEST_HOLDER));
}

/** An office that goes on with the name of somebody or of a body, in such a language. */
export function goesOnWithOwner({ language }: SourceText, { role: { office, domain } }: RoleChunk): boolean {
  return PLAIN.has(language) && (OFFICES_OF_SOMEBODY.has(office) || IN_BODIES.has(office) || domain === 'party');
}

/**
 * An office beside another one in the genitive, whose holder it serves: of "помощник президента Юрий Ушаков" the name is that of the aide, of "брат
 * президента Рауля Кастро" it is that of the president.
 */
export function servedBy(
  { text, language }: SourceText,
  chunks: readonly RoleChunk[],
  chunk: RoleChunk,
  first: string,
) {
  if (!tellsOwners(language) || !isGivenName(foldSameLength(first)) || isGenitiveName(language, first)) return null;
  const before = chunks[chunks.indexOf(chunk) - 1];
  if (!before || !isOfSomebody(before.role.office)) return null;
  return text.slice(before.end, chunk.start) === ' ' ? before : null;
}

/** Hungarian says at the end of an office that somebody or something has it: "ügyvédje", "tulajdonosa". */
const HELD: Readonly<Record<string, RegExp | undefined>> = {
  hu: /(?<!^(?:p[aá]p|pil[oó]t|m[aá]sodpil[oó]t|ap|any|katon))[ae]$/iu,
};

/** "Szabó Zoltán ügyvédje": the name before it is of the one who has it, and "a klub tulajdonosa, Kubatov Gábor," goes on with the holder. */
export function isHeld(language: string, { role }: RoleChunk): boolean {
  return HELD[language]?.test(role.evidence.words) ?? false;
}

/** True for a name right before an office of somebody who has it: it is the name of a person. */
export function hasOffice({ text, language }: SourceText, chunks: readonly RoleChunk[], end: number): boolean {
  const next = chunks[neighbourAt(chunks, end)];
  return (
    next !== undefined && isOfPerson(next.role.office) && text.slice(end, next.start) === ' ' && isHeld(language, next)
  );
}

/** "Dueño del club Deportivo Cali", "director del hospital Gregorio Marañón": what follows is how the body is called. */
export function isNameOfBody(
  { text, language }: SourceText,
  start: number,
  end: number,
  { named, role }: RoleChunk,
): boolean {
  if (tellsOwners(language)) return false;
  // "Le propriétaire Bouygues Immobilier": companies own as well.
  if (role.office === 'owner' && isLanguageOfSmallTitles(language) && !beginsWithGiven(text, start, end)) return true;
  return named === 'likely' || (named === 'maybe' && !beginsWithGiven(text, start, end));
}

/** A feminine given name in the Romanian genitive, but not "Andrei" and its like. */
const ROMANIAN_GENITIVE = /^(?!(?:Andr|Mat|Serg|Alex|Doroft|Er?em|Timot)ei\s)\p{Lu}\p{Ll}{2,12}(?:[eă]i|ii)\s/u;

/** "Mama Mariei Popescu": whose mother she is stands right behind the word, in the genitive. */
export function isGenitive({ text, language }: SourceText, start: number, { role }: RoleChunk): boolean {
  return (
    language === 'ro' && OFFICES_OF_SOMEBODY.has(role.office) && ROMANIAN_GENITIVE.test(text.slice(start, start + 20))
  );
}

/** A language of Western Europe, in which only a name has a capital, or German. */
function isLanguageOfSmallTitles(language: string): boolean {
  return PRINTED_SMALL.has(language) || capitalisesNouns(language);
}

/** "La moglie del presidente, Laura Rossi, ", "le porte-parole du gouverneur, Luc Morel, ": the wife is named, not the president. */
export function whoseIs(source: SourceText, chunks: readonly RoleChunk[], chunk: RoleChunk): RoleChunk | null {
  const { text, language } = source;
  if (!isLanguageOfSmallTitles(language)) return null;
  const before = chunks[neighbourAt(chunks, chunk.start) - 1];
  if (!before || before.end > chunk.start) return null;
  const { office } = before.role;
  if (!OFFICES_OF_SOMEBODY.has(office) && !OFFICES_FOR_SOMEBODY.has(office)) return null;
  const joints = /^\s((?:\p{Ll}{1,5}[\s'’]){0,2})$/u.exec(text.slice(before.end, chunk.start))?.[1];
  if (joints === undefined || (joints === '' && language !== 'ro')) return null;
  const lexicon = roleLexicon(language);
  return wordsOf(joints).every((word) => lexicon?.connectors.has(word) || lexicon?.owners.has(word)) ? before : null;
}

/** Index of the first role that ends behind an offset. */
export function neighbourAt(chunks: readonly RoleChunk[], at: number): number {
  let lo = 0;
  let hi = chunks.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((chunks[mid] as RoleChunk).end <= at) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
