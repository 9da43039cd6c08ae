/** The words of one language that numbers are read with, as written in the data files. */

/** Space-separated terms: `_` joins the words of one term, a final `-` marks a stem. */
export type Terms = string;

/** `assets/lexicon/numbers.json`, one language: what CLDR gives. */
export interface BakedNumbers {
  readonly decimal: string;
  readonly group: string;
  readonly words: Readonly<Record<string, Terms>>;
  readonly ordinals: Readonly<Record<string, Terms>>;
  readonly scales: Readonly<Record<string, Terms>>;
  readonly and: readonly string[];
  readonly currencies: Readonly<Record<string, string>>;
}

/** `locales/<tag>/numbers.json`: what CLDR lacks. */
export interface HandNumbers {
  /** Hedges before the number, by the ids of `Hedge`. */
  readonly hedges?: Readonly<Record<string, Terms>>;
  /** Hedges behind the number ("이상", "or more"). */
  readonly after?: Readonly<Record<string, Terms>>;
  /**
   * Plurals that stand for a size ("thousands", "mii de"). The key is the power of ten, and 20 for tens and dozens, or both bounds
   * where a language has a word for other ones (`11-19`, "belasan").
   */
  readonly vague?: Readonly<Record<string, Terms>>;
  /** Nouns for a rounded quantity ("centaine", "veintena"). */
  readonly round?: Readonly<Record<string, Terms>>;
  readonly words?: Readonly<Record<string, Terms>>;
  readonly ordinals?: Readonly<Record<string, Terms>>;
  readonly scales?: Readonly<Record<string, Terms>>;
  /** Scale words that stand for once their value when no number is before them ("mille", "тысяча"). */
  readonly bare?: Terms;
  /** Forms of words in `vague` that are one thousand, one hundred behind a hedge: the Slavic genitive ("более тысячи"). */
  readonly once?: Terms;
  readonly half?: Terms;
  readonly and?: Terms;
  /** Words that join two statements: a verb behind them tells less of the number before. */
  readonly conj?: Terms;
  /** Words that begin another clause, with a verb that tells nothing of a number before them ("after", "nachdem"). */
  readonly clause?: Terms;
  /** Words that end one where they stand behind it ("के बाद", "ardından"): its verb tells nothing of a number behind them. */
  readonly clauseEnd?: Terms;
  /** The verb follows what it tells of (Japanese, Turkish). */
  readonly verbLast?: boolean;
  /** Words for one that are articles or pronouns as well. */
  readonly one?: Terms;
  /** Words between a number and its noun ("de", "of", counters). */
  readonly link?: Terms;
  /** Words behind which no noun of the number stands any more. */
  readonly stop?: Terms;
  /** Words between a number and the whole of which it counts a part ("of the", "de los", "из"). */
  readonly part?: Terms;
  /** Words that do so only when another number stands behind them ("4 out of 5 judges", "fyra av fem"). */
  readonly whole?: Terms;
  /** Words beside a number that counts what is left of a whole ("another nine", "23 others", "其他23"). */
  readonly other?: Terms;
  /** Words before a number that mean "up to" where nothing rises and no range begins ("до 400 человек"). */
  readonly limit?: Terms;
  /** Words before a number that is a label and no quantity ("page", "№"). */
  readonly label?: Terms;
  /** Words before or behind what only seems a number ("one of", "one another"). */
  readonly not?: Terms;
  /** Endings of an ordinal in digits ("th", "º", "й"). */
  readonly ordinalEndings?: Terms;
  /** Ordinals in words that are declined alike: value -> beginnings, each of which takes every ending of `ordinalForms`. */
  readonly ordinalStems?: Readonly<Record<string, Terms>>;
  /** The endings of `ordinalStems`; `=` stands for none. */
  readonly ordinalForms?: Terms;
  /** Words before a number that make it an ordinal ("thứ 11", "ke-11", "第11"). */
  readonly ordinalBefore?: Terms;
  /** What comes in a row and is no noun of counts: `time` ("for the fourth time"), `day` (of a course of events), `match` (of games of chess). */
  readonly rows?: Readonly<Record<string, Terms>>;
  /** Words between the ends of a range ("to", "до"). */
  readonly range?: Terms;
  /** Words before the two ends of a range that "and" joins ("between", "между"). */
  readonly between?: Terms;
  /** Words that announce a conversion ("equivalent to", "约合"). */
  readonly conversion?: Terms;
  /** Words for two that point back to what was named before ("ambos", "the two"): without a noun of their own they count nothing. */
  readonly both?: Terms;
  /** Letters written on to the following word (Arabic, Hebrew). */
  readonly prefixes?: Terms;
  /** Words that are printed for the decimal mark. */
  readonly point?: Terms;
  /** One word that holds the number and the noun: `noun:value` -> forms. */
  readonly fused?: Readonly<Record<string, Terms>>;
  /** Endings and last words of numbers that count people by themselves (Hungarian "26-an", "ezren"). */
  readonly people?: Terms;
  /** Endings that make an adjective of a noun's beginning: it is not what is counted ("pět členů bankovní rady"). */
  readonly adjectival?: Terms;
  /** Beginnings of nouns that a word for a number is written on to: noun -> beginnings ("пятиэтажный", "zehnstöckig", "tridesetokatni"). */
  readonly joined?: Readonly<Record<string, Terms>>;
  readonly first?: {
    /** "first in history". */
    readonly ever?: Terms;
    /** "for the first time". */
    readonly time?: Terms;
    /** "first", told only together with a bound. */
    readonly word?: Terms;
    /** "since", before a year. */
    readonly since?: Terms;
    /** "in", before a number of years. */
    readonly within?: Terms;
    /** Words for year. */
    readonly year?: Terms;
    /** Behind a number of years ("年ぶり", "년 만"). */
    readonly behind?: Terms;
  };
  /** Endings of cases that a number in words takes at its end ("harmincegyre", "otuz bire"). */
  readonly caseEndings?: Terms;
  /** Most letters behind a stem. */
  readonly suffix?: number;
  /** Number words are written together ("siebentausend"). */
  readonly compound?: boolean;
  /** True where a space separates thousands although CLDR gives another mark (Azerbaijani). */
  readonly spaces?: boolean;
  /** False for scripts without spaces between words. */
  readonly spaced?: boolean;
  /** True where the apostrophe is a letter ("п'ять"). */
  readonly apostrophe?: boolean;
  /** True where marks must not be folded (Vietnamese). */
  readonly unfolded?: boolean;
  /** A letter that is not folded, for it alone tells two common words apart (Turkish "öldü", died, and "oldu", became). */
  readonly keeps?: string;
}

/** `locales/<tag>/nouns.json`: what numbers count and measure. */
export interface HandNouns {
  /** Ids of what is counted -> head nouns. */
  readonly nouns: Readonly<Record<string, Terms>>;
  /** Ids of measures -> their words. */
  readonly units?: Readonly<Record<string, Terms>>;
  /** What is told of people by a verb: `dead`, `injured`, … -> verbs. Of people alone: `aboard`, `attendee`, and `riding`, which is `aboard` where nothing happened to them ("on the bus"). `with` tells nothing of them, `others` is told of somebody else, and `none` ("none of the") says that it happened to none of them; `sought` is `missing` where rescuers seek. An id that ends with `>` tells of the people behind the verb only, one with `<` of those before it. */
  readonly verbs?: Readonly<Record<string, Terms>>;
  /** Words that give a bare length or number its meaning: `magnitude`, `depth`, `distance`, `altitude`, `quake`, `age`, `aged` (an adjective that holds the years), `term` (a noun for a stretch of time behind such an adjective), `share`, `swiss`, `street`, `speed` and `weight` (before a unit that is printed short: "時速200キロ", "体重60キロ"), a half or a quarter before digits (`plus-half`, `plus-quarter`, `minus-quarter`: "साढ़े 7 करोड़"), `aux` (auxiliaries that begin what is told of a subject), `score-word` (between the sides of a score), `score-nil` (in place of a side that has none), the age of a person told with "of" (`age-of`, `age-at` (at the head of a sentence), `years`, `bearer`) or without it (`bearer-years`), or with a pronoun alone (`whose-years`, before `age-years`), `none` (before a verb that it takes back: "nobody", "aucun"), `freed` (beside the abducted who are set free), how badly people are hurt (`grave` beside the injured, `grave-state` by itself, `grave-not` for what takes it back), the particle behind a `topic`, `room` for words that a number of those who could be there stands behind ("holds 800"), and what is said of a count that grows: `toll`, `rise`, `rise-from` (before the figure of before), `rise-by` (before that by which it grew). */
  readonly cues?: Readonly<Record<string, Terms>>;
  /** ISO 4217 codes, or `franc` and `money` for a name that needs its country, -> names of currencies. */
  readonly currencies?: Readonly<Record<string, Terms>>;
  /** What an amount of money is for (`price`, `loss`, `fine`, `aid`, …) -> words that tell it. */
  readonly purposes?: Readonly<Record<string, Terms>>;
  /** What a percentage is of (`inflation`, `turnout`, `interest`, …) -> words that tell it. */
  readonly rates?: Readonly<Record<string, Terms>>;
  /** Words for units of time: their numbers are durations and none of these. */
  readonly time?: Terms;
}

export type EntryKind =
  | 'word'
  | 'scale'
  | 'ordinal'
  | 'row'
  | 'hedge'
  | 'after'
  | 'vague'
  | 'round'
  | 'both'
  | 'half'
  | 'and'
  | 'conj'
  | 'clause'
  | 'clause-end'
  | 'part'
  | 'whole'
  | 'link'
  | 'stop'
  | 'other'
  | 'limit'
  | 'label'
  | 'not'
  | 'range'
  | 'between'
  | 'conversion'
  | 'fused'
  | 'noun'
  | 'unit'
  | 'verb'
  | 'cue'
  | 'currency'
  | 'purpose'
  | 'rate'
  | 'time'
  | 'first-ever'
  | 'first-time'
  | 'first-word'
  | 'first-since'
  | 'first-within'
  | 'first-year'
  | 'first-behind';

/** One term of the lexicon. */
export interface Entry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly value: number;
  /** The words of the term, folded; `stem` tells which may go on. */
  readonly parts: readonly { readonly text: string; readonly stem: boolean }[];
  /** True for a word for one that is an article as well, for a scale that may stand alone. */
  readonly flag: boolean;
}

/** A word, a printed number or a mark of a sentence. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly text: string;
  /** True when no white space is before it. */
  readonly glued: boolean;
  /** True when it begins with a capital letter. */
  readonly capital: boolean;
  readonly literal: Literal | null;
}

/** A number in digits. */
export interface Literal {
  readonly value: number;
  /** The other reading of "2,400" when the separator can be both; null when it cannot. */
  readonly grouped: number | null;
  /** Digits behind the decimal separator. */
  readonly decimals: number;
  /** Digits only, without any separator. */
  readonly plain: boolean;
}
