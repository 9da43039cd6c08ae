import type { SourceText } from '../../model/article';
import { foldSameLength } from '../../text/fold';
import type { RoleChunk } from '../roles/chunks';
import { OCCUPATION_OFFICES } from '../roles/lexicon';
import { isListedGivenName, latinOf } from './given';
import tables from './inflection.json';

/** Slavic languages whose nouns and names have cases. */
const CASED: ReadonlySet<string> = new Set(tables.cased);
const SLAVIC: ReadonlySet<string> = new Set([...tables.cased, ...tables.analytic]);
/** Those that decline only the last word of a foreign name of two ("igrač Real Madrida"). */
const UNDECLINED: ReadonlySet<string> = new Set(tables.undeclined);
/** Words for "in", by language. */
const IN: Readonly<Record<string, readonly string[] | undefined>> = tables.in;
/** Women's names that are the genitive of a man's. */
const WOMEN: ReadonlySet<string> = new Set(tables.women);
/** Offices with one form for the nominative and the genitive, of a man or in all cases of a woman. */
const EITHER: ReadonlySet<string> = new Set(tables.either);
/** Offices in the nominative that end in a vowel and look like another case. */
const SUBJECTS: ReadonlySet<string> = new Set(tables.subjects);

/** True for the Slavic languages that this table knows; they print what people are in small letters. */
export function isSlavic(language: string): boolean {
  return SLAVIC.has(language);
}

/** True for the Slavic languages in which a name stands in the case of the office beside it. */
export function hasCases(language: string): boolean {
  return CASED.has(language);
}

/** True for the word "in" of such a language ("ambasador Ukrainy w Polsce Wasyl Bodnar"). */
export function isIn(language: string, word: string): boolean {
  return IN[language]?.includes(word) ?? false;
}

/** Endings of family names that are adjectives, and of those of women, in any case but the nominative. */
const ADJECTIVE_OBLIQUE =
  /(?:[^i]ego|iego|eho|[sc]koga?|[sc]kega|[sc]k?iemu|[sc]kemu|[sc]kiej|[sc]kej|owej|ovej|ovou)$/;
/** The same where only a mark tells: "Novákové", "Petrovića". */
const MARKED_OBLIQUE = /(?:ové|ića|ића)$/u;
/** Endings of women's family names in the nominative; those that are genitives of men's names too. */
const WOMAN = /(?:á|[^aeiouy]ska|cka)$/u;
const WOMAN_OR_MAN = /(?:owa|ova|eva|ina|ska)$/u;
/** Nominatives of women's offices. */
const WOMANS_OFFICE = /(?:[^aeiouy]ka|ica|inja)$/;
/** Forms that end in a consonant and are no nominatives: instrumental, genitive of adjectives, plural. */
const NO_NOMINATIVE = /(?:[mh]|[oe]g|[oó]v|[oó]w)$/;
/** The nominative of a man's office. */
const CONSONANT = /[^aeiouy]$/;
/** Vowels that stand in the nominative only: "Paweł, Pawła", "Petar, Petra". */
const FLEETING = ['e', 'a'];

const SERBIAN: Readonly<Record<string, string>> = { ј: 'j', љ: 'lj', њ: 'nj' };

/** Small Latin letters, Cyrillic as the Latin of the same language writes it without marks. */
function folded(word: string): string {
  const key = foldSameLength(word).replace(/\p{Mn}/gu, '');
  const latin = latinOf(key.replace(/[јљњ]/g, (letter) => SERBIAN[letter] as string));
  return latin === key ? key : latin.replace(/ts/g, 'c').replace(/([csz])h/g, '$1');
}

/**
 * "Adwokat Jana Kowalskiego", "otac Marka Novakovića": the office is a nominative and the name is none, or the office is an instrumental and the name a
 * nominative ("z premierem Donald Tusk"). A name that says whose somebody is has not that office itself.
 */
export function isOfAnother({ language, text }: SourceText, chunk: RoleChunk, start: number, end: number): boolean {
  if (!CASED.has(language)) return false;
  const words = text.slice(start, end).split(/[\s-]+/u);
  while (words.length > 1 && /^\p{Ll}/u.test(words[0] as string)) words.shift();
  const head = chunk.head.split(/[\s-]+/u).slice(0, 2);
  const oblique = obliqueOf(words);
  if (oblique === null) return isWithOffice(head) && isNominativeMan(words);
  // "Predsednica Roberta Metsola": a woman's office of state and a name that may be a woman's.
  const woman = WOMANS_OFFICE.test(folded(head[0] as string)) && !SERVING.has(chunk.role.office);
  if (oblique === 'man' && woman && isWoman(words[0] as string)) return false;
  // "Herečka Paula Kelly".
  if (
    WOMANS_OFFICE.test(folded(head[0] as string)) &&
    isWoman(words[0] as string) &&
    /y$/i.test(words.at(-1) as string)
  )
    return false;
  if (oblique === 'man' && isPlural(head[0] as string, language)) return true;
  if (head.some(isSubject)) return true;
  const before = text.slice(Math.max(0, chunk.start - LONGEST_BEFORE), chunk.start);
  if (BEHIND_NAME.test(before)) return true;
  if (oblique !== 'man' || !EITHER.has(folded(head[0] as string))) return false;
  return /(?:^|[\n.?!“”"]\s?)$/u.test(before) || folded(head[0] as string) === 'mluvci';
}

/** Offices that are those of somebody as often as of a state. */
const SERVING: ReadonlySet<string> = new Set([
  ...OCCUPATION_OFFICES,
  'spokesperson',
  'adviser',
  'envoy',
  'coach',
  'deputy-director',
]);

function isWoman(printed: string): boolean {
  const first = folded(printed);
  return isListedGivenName(first) || WOMEN.has(first);
}

/** Longest piece of text before an office that is looked at. */
const LONGEST_BEFORE = 24;
/** A family name in the nominative and a comma: "Křetínský, majitel …" is an office of the former. */
const BEHIND_NAME = /\p{Lu}\p{L}{1,22}[^\P{L}mhaeiouyáéíóúýěаеиоу],\s$/u;

/** "Adwokaci", "právníků": more than one, so that one name behind it says whose they are. */
function isPlural(printed: string, language: string): boolean {
  if (/(?:ów|ů)$/u.test(printed)) return true;
  const word = folded(printed);
  return /[^kg]i$/.test(word) || (language === 'pl' && /[^k]ze$/.test(word));
}

/** The office is surely in the nominative. */
function isSubject(printed: string): boolean {
  if (printed.length < 3 || printed === printed.toUpperCase()) return false;
  const word = folded(printed);
  if (SUBJECTS.has(word) || WOMANS_OFFICE.test(word)) return true;
  return CONSONANT.test(word) && !NO_NOMINATIVE.test(word);
}

/** What a name that is surely not in the nominative is that of; null for one that may be a nominative. */
function obliqueOf(words: readonly string[]): 'man' | 'woman' | 'somebody' | null {
  const printed = (words[words.length - 1] as string).toLowerCase();
  const last = folded(printed);
  const first = folded(words[0] as string);
  const stem = first.slice(0, -1);
  const man = words.length > 1 && /[ae]$/.test(first) && !isListedGivenName(first) && !WOMEN.has(first) && isMan(stem);
  if (last.length > 4 && (ADJECTIVE_OBLIQUE.test(last) || MARKED_OBLIQUE.test(printed)))
    return man || /(?:go|ho|koga?|kega)$/.test(last) ? 'man' : 'somebody';
  if (words.length < 2) return null;
  if (first.length > 4 && /(?:[^i]ego|iego|iho)$/.test(first) && !isListedGivenName(first)) return 'man';
  if (WOMAN.test(printed) || (WOMAN_OR_MAN.test(printed) && !man)) return null;
  if (
    first.length > 2 &&
    /[yie]$/.test(first) &&
    !first.endsWith('ie') &&
    !isListedGivenName(first) &&
    isListedGivenName(`${stem}a`)
  )
    return 'woman';
  const given = (words[0] as string).toLowerCase();
  if (/[ęą]$/u.test(given)) return 'woman';
  if (first.length > 2 && first.endsWith('u') && !isListedGivenName(first)) {
    if (isListedGivenName(`${stem}a`)) return 'woman';
    if (isMan(stem)) return 'man';
  }
  if (!/[ae]$/.test(first) || !/[aeiyuo]$/.test(last)) return null;
  // "Petra Nováka": the given name could be a woman's, the family name is none of hers.
  return man || (first.endsWith('a') && /[ay]$/.test(last) && !last.endsWith('ica') && isMan(stem)) ? 'man' : null;
}

/** "Adwokat Jana Kowalskiego Adam Nowak": behind a man's whole name in another case a given name in the nominative begins the next name. */
export function beginsNominative(language: string, before: readonly string[], word: string): boolean {
  if (!CASED.has(language) || before.length < 2 || obliqueOf(before) !== 'man') return false;
  if (!isMan(folded(before[0] as string).slice(0, -1))) return false;
  const key = folded(word);
  return key.length > 3 && isListedGivenName(key) && !isMan(key.slice(0, -1));
}

/** The stem of a man's name without the ending of a case: "pawl", "mark", "jan". */
function isMan(stem: string): boolean {
  if (stem.length < 3) return false;
  if (isListedGivenName(stem) || isListedGivenName(`${stem}o`)) return true;
  return FLEETING.some((vowel) => isListedGivenName(stem.slice(0, -1) + vowel + stem.slice(-1)));
}

/** "z premierem", "s predsednikom": no nominative but for words like "ekonom". */
function isWithOffice(head: readonly string[]): boolean {
  const word = folded(head[0] as string);
  return /(?:em|om)$/.test(word) && !/nom$/.test(word) && word.length > 5;
}

/** A man's given name and family name, both as they are listed. */
function isNominativeMan(words: readonly string[]): boolean {
  if (words.length < 2) return false;
  const [first, last] = [folded(words[0] as string), folded(words[words.length - 1] as string)];
  return (
    first.length > 3 && /[^aeiouym]$/.test(first) && !/(?:[eoiy]m|ou|u|[ov]i)$/.test(last) && isListedGivenName(first)
  );
}

/** Adjectives in the genitive: "Novog", "Zakopanego", "Zielonej". */
const ADJECTIVE = /(?:[vnskrt]og|[^i]eg|ega|oga|ego|eho|ej|ih|ich|ych)$/;

/** "Gradonačelnik Novog Sada", "Burmistrz Zakopanego": behind an office in the nominative an adjective in another case is part of a town. */
export function isOfTown({ language }: SourceText, chunk: RoleChunk, word: string): boolean {
  return CASED.has(language) && ADJECTIVE.test(folded(word)) && isSubject(chunk.head.split(/[\s-]+/u)[0] as string);
}

/** A first word of a name that no table knows, in the nominative of a man or a woman: no "Zielonej", "Filozofskog", "Škody". */
const UNKNOWN_MAN = /(?:[^aeiouyjgh]|[bcdlnrv]ij|[ao]j|o)$/;
const UNKNOWN_WOMAN = /(?:[^aeiouyjgh]|a)$/;

/**
 * Beside what somebody does, words with capitals may be what it belongs to ("kierowca Toyoty Corolli", "igrač Real Madrida"). They are a name when both
 * office and name are nominatives.
 */
export function mayBeName({ language, text }: SourceText, chunk: RoleChunk, start: number, end: number): boolean {
  if (!CASED.has(language)) return true;
  const words = text.slice(start, end).split(/[\s-]+/u);
  const head = chunk.head.split(/[\s-]+/u).slice(0, 2);
  if (!head.some(isSubject) && !/(?:ista|ija|ец)$/.test(folded(head[0] as string))) return false;
  const [first, last] = [folded(words[0] as string), folded(words[words.length - 1] as string)];
  const woman = !CONSONANT.test(folded(head[0] as string));
  if (woman) return UNKNOWN_WOMAN.test(first);
  return UNKNOWN_MAN.test(first) && !(UNDECLINED.has(language) ? /[aeu]$/ : /u$/).test(last);
}
