import type { Day } from './day';
import type { Interval } from './interval';
import type { Evidence, Span } from './span';

/** What every fact carries, whatever its kind. */
interface FactBase {
  /** Where the fact stands in the text, verbatim. */
  readonly evidence: Evidence;
  /**
   * `stated`: printed, or written relatively to a day that is known ("on Thursday").
   * `implied`: assumed by the reader of the text (a year nobody wrote). An implied value never makes a conflict.
   */
  readonly certainty: 'stated' | 'implied';
  /** Index into `SourceText.sentences` of the sentence that holds the evidence. Sentence 0 is the title. */
  readonly sentence: number;
}

/** An office named beside a person ("Minister of State Security", "директор СВР"). */
export interface Role {
  /** The office, by the ids of the role lexicon: `minister`, `deputy-minister`, `director`, `president`, `secretary`, … */
  readonly office: string;
  /** What the office is about, by the ids of the role lexicon: `state-security`, `foreign`, `defence`, `culture`, … */
  readonly domain: string | null;
  /** The country served, as an ISO 3166-1 alpha-2 code, when it is printed in or beside the role. */
  readonly country: string | null;
  /** The body served (id of the organisation table), when printed: `svr`, `un`, … */
  readonly organisation: string | null;
  /** Printed as former or acting: such a role is never held against another. */
  readonly qualifier: 'former' | 'acting' | 'elect' | null;
  readonly evidence: Evidence;
}

/** A person, as named. */
export interface PersonFact extends FactBase {
  readonly kind: 'person';
  /** The name as printed, without honorific and role, case endings untouched. */
  readonly name: string;
  /** The role printed beside the name, if any. */
  readonly role: Role | null;
}

/** A role that stands without a name ("the minister of state security"). */
export interface RoleFact extends FactBase {
  readonly kind: 'role';
  readonly role: Role;
}

/** A place of the gazetteer. */
export interface PlaceFact extends FactBase {
  readonly kind: 'place';
  /** ISO 3166-1 alpha-2 for a country (`KP`), `KP/pyongyang` for a city or region inside it. */
  readonly place: string;
  readonly level: 'country' | 'region' | 'city';
  /** `adjective`: a demonym or an adjective ("North Korean"). `dateline`: where the report was filed, not where it happened. */
  readonly use: 'name' | 'adjective' | 'dateline';
}

/** An organisation, agency, company or armed group. */
export interface OrganisationFact extends FactBase {
  readonly kind: 'organisation';
  /** Id of the organisation table (`svr`, `kcna`, `un`), or null for one known only by its printed name. */
  readonly organisation: string | null;
  readonly name: string;
  /** True for a news agency or a medium that is cited as a source. */
  readonly agency: boolean;
}

/** A day, or a set of days: sets, not endpoints, so that "25 to 27" is {25, 26, 27} and "the 25th and 27th" is {25, 27}. */
export interface DayFact extends FactBase {
  readonly kind: 'day';
  /** Sorted, without repetition. For a month or a year all its days. Never empty. */
  readonly days: readonly Day[];
  readonly shape: 'day' | 'range' | 'enumeration' | 'month' | 'year';
  /** How it was written: a date of a calendar, a name of a weekday, or relatively ("yesterday"). */
  readonly basis: 'calendar' | 'weekday' | 'relative';
  /** Parts that were not printed and were taken from the day of publication. */
  readonly assumed: readonly ('year' | 'month')[];
  /** `since July`, `until Friday`: a bound rather than the days themselves. */
  readonly bound: 'at' | 'since' | 'until';
  /** `report`: the day on which something was said or published ("KCNA said on Thursday"); `event`: any other. */
  readonly tells: 'event' | 'report';
  /** Present when the weekday printed beside the date is not that of the date: the day that it would mean. */
  readonly otherwise?: Day;
}

/**
 * A day of which the week, the month or the year cannot be told, since the day of publication is not known: "on Wednesday", "3 December", "the
 * 25th". It agrees with a day of another text and never makes a difference.
 */
export interface UndatedDayFact extends FactBase {
  readonly kind: 'undated-day';
  /** 1 for Monday to 7 for Sunday; null when none is printed. */
  readonly weekday: number | null;
  /** 1 to 12; null when none is printed. */
  readonly month: number | null;
  /** Day of the month; null when none is printed. One of weekday and date is there. */
  readonly date: number | null;
}

/** A time of day. */
export interface TimeFact extends FactBase {
  readonly kind: 'time';
  /** Minutes after midnight on the clock that is named, 0 to 1439. */
  readonly minutes: number;
  /** Minutes east of UTC when the zone is printed (GMT, MESZ, "hora peninsular"), `local` for "local time", null when none is printed. */
  readonly zone: number | 'local' | null;
  /** "about 11": compared within half an hour. */
  readonly approximate: boolean;
  /** Present when a word puts the moment on one side of the clock: "shortly after six", "před 14. hodinou". */
  readonly edge?: 'before' | 'after';
}

/** A duration ("two-day visit", "13년 만"). */
export interface DurationFact extends FactBase {
  readonly kind: 'duration';
  readonly interval: Interval;
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
}

/** How a number was hedged in print. */
export type Hedge = 'exact' | 'about' | 'at-least' | 'at-most' | 'over' | 'under' | 'vague';

/** A number with what it counts or measures. */
export interface NumberFact extends FactBase {
  readonly kind: 'number';
  /** The value as printed, before hedges widen it. For a vague number ("thousands") the lower end. */
  readonly value: number;
  /** What the number can mean, after hedge and rounding ("about 7,000" = 6,500 to 7,500; "more than 1,000" = 1,000 to ∞). */
  readonly interval: Interval;
  readonly hedge: Hedge;
  /** What is measured: `count` for things; otherwise a unit id: `km`, `percent`, `magnitude`, `degree`, `tonne`, `money`, `score`, … */
  readonly measure: string;
  /** ISO 4217 code when `measure` is `money` and the currency is printed ("dollars" alone is `USD`). */
  readonly currency: string | null;
  /**
   * What is counted, as an id of the noun lexicon (`dead`, `injured`, `container`, `meeting`, `quake`, …); null when the noun is not in it.
   * Of money what it is for (`price`, `loss`, `fine`, `aid`, …; `share` for the price of one share), null when the clause does not tell.
   */
  readonly noun: string | null;
  /** Who they are, where `noun` tells what happened to them: `student` of "80 students were abducted". */
  readonly people?: string;
  /** The printed head noun, if any. */
  readonly nounEvidence: Evidence | null;
  /** True for "third", "13th": compared only with other ordinals of the same noun. */
  readonly ordinal: boolean;
  /** True when the number is printed as a conversion of the one before it ("3 billion francs ($3.3 billion)"). */
  readonly conversion: boolean;
  /** Present when the number counts what is left of a whole ("another nine", "23 others"): it never stands against another. */
  readonly partial?: true;
}

/** Who says or does something. */
export interface Actor {
  readonly type: 'organisation' | 'place' | 'person' | 'role';
  /** Organisation id, place id, the printed name, or `office/domain`. */
  readonly id: string;
  readonly evidence: Evidence;
}

/** That somebody announced, denied or confirmed something, or did not. */
export interface StatementFact extends FactBase {
  readonly kind: 'statement';
  /** `say` covers report, say, tell, according to; `announce` covers announce, publish, disclose; the others speak for themselves. */
  readonly act: 'say' | 'announce' | 'confirm' | 'deny' | 'accuse' | 'comment';
  /** `not`: "opted not to announce", "did not comment". */
  readonly polarity: 'asserts' | 'not';
  /** "not announced in advance": compatible with a later announcement. */
  readonly inAdvance: boolean;
  /** Who; null when the sentence does not tell. */
  readonly actor: Actor | null;
  /** The whole clause. `evidence` is the clause too; `verb` marks the verb inside it. */
  readonly verb: Span;
}

/** A word of the concept lexicon (`quake`, `visit`, `merger`): types slots and helps matching, never makes a conflict by itself. */
export interface ConceptFact extends FactBase {
  readonly kind: 'concept';
  readonly concept: string;
}

/** A claim of being the first ("first in history", "впервые"), or of a precedent. */
export interface FirstFact extends FactBase {
  readonly kind: 'first';
  /** How far back the claim goes: `ever`, or a number of years ("first in 13 years"). */
  readonly within: 'ever' | number;
}

/** A quotation: words between quotation marks. */
export interface QuoteFact extends FactBase {
  readonly kind: 'quote';
  readonly speaker: string | null;
}

/** One typed statement found in a text. */
/**
 * A proper noun of which no table knows what it names: a village, a ship, a club, a surname alone. It tells what a text is about and
 * is never compared.
 */
export interface ProperFact extends FactBase {
  readonly kind: 'proper';
  /** One word, as printed. */
  readonly word: string;
}

export type Fact =
  | ProperFact
  | PersonFact
  | RoleFact
  | PlaceFact
  | OrganisationFact
  | DayFact
  | UndatedDayFact
  | TimeFact
  | DurationFact
  | NumberFact
  | StatementFact
  | ConceptFact
  | FirstFact
  | QuoteFact;

export type FactKind = Fact['kind'];

/** The fact of one kind. */
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
