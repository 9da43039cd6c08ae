import { foldSameLength } from '../../text/fold';
import { tablesOf } from '../locales/tables';
import shared from '../locales/und/persons.json';
import { compilePhrases, type PhraseIndex } from '../phrases';

/** The words of one language that tell names from other capitalised words. Patterns are those of `compilePhrases`. */
export interface PersonLocale {
  /** Words that are never part of a name: common first words of sentences, nouns of institutions, products, media. */
  readonly stop?: readonly string[];
  /**
   * Surnames in small letters, with their marks, that stand before given names of words of one syllable: behind one of them no word with a
   * capital ends the name ("Nguyễn Đức Chung", where "chúng" is a pronoun).
   */
  readonly familyNames?: readonly string[];
  /** Words of address before a name ("Mr", "г-н"); they are not part of it. */
  readonly honorifics?: readonly string[];
  /** Words of address behind a name (氏, 씨). */
  readonly suffixes?: readonly string[];
  /** Verbs of saying, single words. */
  readonly says?: readonly string[];
  /** Verbs whose subject is a person ("met", "a tenu", "встретился"). */
  readonly acts?: readonly string[];
  /** Words that join two names in a list ("and"). */
  readonly and?: readonly string[];
  /** Words for a building, a square, a prize, which stand behind the name of whom they are called ("Ninoy Aquino International Airport"). */
  readonly venues?: readonly string[];
  /** The same, as words right before such a name: "Universidad Carlos III". */
  readonly venuesBefore?: readonly string[];
  /** Words right behind a subject (Hindi "ने", "and", Bengali verbs of saying): a name behind an office goes on up to them. */
  readonly subject?: readonly string[];
  /** Last words of an office behind which its town or province stands ("رئيس بلدية", "ראש עיריית"): a name there begins with a given name. */
  readonly beforePlace?: readonly string[];
  /** Inside a sentence only names have capitals: a surname may begin like a stop word ("Josef Středula", where "středa" is Wednesday). */
  readonly surnames?: boolean;
}

/** The lexicon of a language, ready to use. */
export interface PersonsLexicon {
  readonly stop: ReadonlySet<string>;
  /** Stop words with an open ending. */
  readonly stopStems: readonly string[];
  readonly familyNames: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly suffixes: readonly string[];
  readonly says: ReadonlySet<string>;
  readonly acts: PhraseIndex<true>;
  readonly and: ReadonlySet<string>;
  readonly subject: ReadonlySet<string>;
  readonly beforePlace: ReadonlySet<string>;
  readonly surnames: boolean;
  readonly venues: PhraseIndex<true>;
  readonly venuesBefore: ReadonlySet<string>;
}

const lexicons = new Map<string, PersonsLexicon>();

/** The lexicon of a language; empty for a language without one. Compiled once. */
export function personsLexicon(language: string): PersonsLexicon {
  const known = lexicons.get(language);
  if (known) return known;
  const locale: PersonLocale = tablesOf(language)?.persons ?? {};
  const stops = [...(locale.stop ?? []), ...shared.stop].map(keyOf);
  const made: PersonsLexicon = {
    stop: new Set(stops.filter((w) => !w.endsWith('*'))),
    stopStems: stops.filter((w) => w.endsWith('*')).map((w) => w.slice(0, -1)),
    familyNames: new Set(locale.familyNames ?? []),
    honorifics: new Set((locale.honorifics ?? []).map(keyOf)),
    suffixes: [...(locale.suffixes ?? [])].sort((a, b) => b.length - a.length),
    says: new Set((locale.says ?? []).map(keyOf)),
    acts: compilePhrases((locale.acts ?? []).map((pattern) => [pattern, true] as const)),
    and: new Set((locale.and ?? []).map(keyOf)),
    subject: new Set((locale.subject ?? []).map(keyOf)),
    beforePlace: new Set((locale.beforePlace ?? []).map(keyOf)),
    surnames: locale.surnames ?? false,
    venuesBefore: new Set((locale.venuesBefore ?? []).map(keyOf)),
    venues: compilePhrases((locale.venues ?? []).map((pattern) => [pattern, true] as const)),
  };
  lexicons.set(language, made);
  return made;
}

function keyOf(word: string): string {
  return foldSameLength(word).replace(/\p{Mn}/gu, '');
}

/** True for a word that is never part of a name. */
export function isStop(lexicon: PersonsLexicon, key: string): boolean {
  return lexicon.stop.has(key) || lexicon.stopStems.some((stem) => key.startsWith(stem));
}
