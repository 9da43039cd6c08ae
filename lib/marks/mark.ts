/** Words of the page to be marked, as in the W3C Web Annotation model's text quote selector. */
export interface PageMark {
  /** Chosen by the caller; several marks may share one. */
  readonly id: string;
  /** The words, as extracted. */
  readonly quote: string;
  /** Up to some dozens of characters that stand before and behind them, to tell one place from another. */
  readonly before: string;
  readonly after: string;
  readonly tone: MarkTone;
}

export type MarkTone = 'conflict' | 'soft' | 'same' | 'only';

/** What came of marking. A place that cannot be told for certain is lost; it is never guessed. */
export interface MarkOutcome {
  /** Ids of the marks that stand on the page now. */
  readonly shown: readonly string[];
  readonly lost: readonly string[];
}
