import { tablesOf } from './tables';

/** How the names of places behave in a language. Every list is folded before use. */
export interface PlaceGrammar {
  /** Ends of a word that give way to a case ending: "Россия" is looked for as "Росси". */
  readonly drop?: readonly string[];
  /** What may follow a word whose end gave way. */
  readonly endings?: readonly string[];
  /** What may follow a word that is kept whole. */
  readonly plainEndings?: readonly string[];
  /** What may follow an acronym, in small letters: Norwegian "USAs". The same holds for the acronyms of bodies ("FNs"). */
  readonly acronymEndings?: readonly string[];
  /** What may follow the stem of an adjective. */
  readonly adjectiveEndings?: readonly string[];
  /** Those of them that no case of a country's name has, as they are printed. */
  readonly adjectiveOnly?: readonly string[];
  /**
   * How the stems of adjectives and names of inhabitants are made of a country's name of one word: "ia>ian|ianer" puts the later ends in
   * the place of the first. The first rule whose end fits and leaves enough of the name counts; an end of "" fits all, and what
   * makes nothing ("o>") keeps later rules off.
   */
  readonly demonyms?: readonly string[];
  /** Fewest letters that a rule of `demonyms` leaves of a name; 4 if not told. */
  readonly demonymStem?: number;
  /** An article written together with the adjective ("ה", "ال"). */
  readonly article?: string;
  /**
   * Ends of adjectives that give way to those of the names of inhabitants: "isch" to "er" makes "Österreicher" of "österreichisch". The
   * first that fits is taken; a word must keep four letters.
   */
  readonly inhabitants?: Readonly<Record<string, readonly string[]>>;
  /** True where the name of an inhabitant is written with a capital letter and the adjective is not. */
  readonly inhabitantsCapital?: boolean;
  /** Ends of a name to those that a case gives it by another consonant: "Aljaška", "na Aljašce". */
  readonly shifts?: Readonly<Record<string, string>>;
  /**
   * Ends of an adjective's stem to those of the people, of which several are parted by blanks: "колумбийск", "колумбиец", "колумбийцы".
   * With `^` the word has a capital letter.
   */
  readonly people?: Readonly<Record<string, string>>;
  /** True where an adjective is written with a capital letter. */
  readonly adjectiveCapital?: boolean;
  /** Prepositions that support a name which is also an ordinary word or a personal name. */
  readonly before?: readonly string[];
  /** True where a mark on a letter makes another word, so that names must have their letters as the table prints them: Latvian Gaza, "gāze" (gas). */
  readonly printed?: boolean;
  /** Such names. */
  readonly ambiguous?: readonly string[];
  /**
   * Ambiguous names in small letters, with their marks, that a capital inside a sentence is enough for, and the words that make another
   * word of them: "Pháp" (France), "pháp luật" (law). Only where names are written with capitals.
   */
  readonly likely?: Readonly<Record<string, readonly string[]>>;
  /** Those of them that are ordinary words at the beginning of a sentence ("Anh", he). */
  readonly insideOnly?: readonly string[];
  /** Words behind which a likely name is a person's: "chị Nga". */
  readonly notAfter?: readonly string[];
  /** Last words of offices and bodies, behind which it is a country even before a name: "Tổng thống Mỹ Donald Trump". */
  readonly heads?: readonly string[];
  /** Names of places that people have too, but seldom ("Israel", "Montenegro"): they count unless a given name stands before or a name behind. */
  readonly mostly?: readonly string[];
  /** Longer names that hold the name of a country without meaning it ("Indian Ocean"). */
  readonly blocked?: readonly string[];
  /** Letters written together with the next word (Arabic, Hebrew). */
  readonly proclitics?: readonly string[];
  /** Particles and nouns written together with the word before (Korean). */
  readonly suffixes?: readonly string[];
  /** One-character names of countries that count side by side: 中俄 is China and Russia. */
  readonly pairs?: Readonly<Record<string, string>>;
  /** Characters that make such a name count alone: 访朝, a visit to North Korea. */
  readonly pairLeads?: readonly string[];
  /** The names that do so. */
  readonly leadPairs?: Readonly<Record<string, string>>;
  /** Characters that belong to a pair's last character in another word (中央). */
  readonly notAfterPair?: readonly string[];
  /** The same for Korean, as words. An empty id stands for a syllable that is no country. */
  readonly pairWords?: Readonly<Record<string, readonly string[]>>;
  /** Chinese characters that stand for countries in Korean headlines. */
  readonly hanja?: Readonly<Record<string, string>>;
}

/** The grammar of place names in a language; empty for one that has no table. */
export function placeGrammarOf(language: string): PlaceGrammar {
  return tablesOf(language)?.places ?? {};
}
