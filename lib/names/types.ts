import type { Span } from '../model/span';

/**
 * Why two names were judged as they were.
 * `identical`: the same letters; `transliteration`: another spelling or script; `inflection`: a case ending; `surname-only`: one side
 * gives one word of the name; `initials`: a given name is shortened; `order`: surname first on one side; `alias`: known from the
 * table of people; `given-name-differs`, `surname-differs`: the other part agrees; `garbled`: begins and ends alike but is no
 * spelling of the name; `typo`: a letter or two differ, or a letter belongs to another script; `unrelated`: nothing agrees.
 */
export type NameReason =
  | 'identical'
  | 'transliteration'
  | 'inflection'
  | 'surname-only'
  | 'initials'
  | 'order'
  | 'alias'
  | 'given-name-differs'
  | 'surname-differs'
  | 'garbled'
  | 'typo'
  | 'unrelated';

/** What came of comparing two names. */
export interface NameComparison {
  /** 0 to 1; at least 0.84 when `same`. The verdict decides, the score ranks. */
  readonly score: number;
  /** `unsure` is the safe answer: the spellings differ, and no rule tells whether the person does. */
  readonly verdict: 'same' | 'unsure' | 'different';
  readonly reason: NameReason;
  /** The parts of the first name that differ, as spans in it; empty when `same`. */
  readonly left: readonly Span[];
  /** The parts of the second name that differ. */
  readonly right: readonly Span[];
}
