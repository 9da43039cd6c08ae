import type { DayRange } from './day';
import type { Span } from './span';

/** Where a piece of metadata was found on the page. */
export type MetadataOrigin =
  | 'json-ld'
  | 'meta'
  | 'time-element'
  | 'visible-text'
  | 'address'
  | 'html-lang'
  | 'text'
  | 'reader';

/** When an article was published. */
export interface Published {
  /** ISO 8601 with as much as is known: `2024-03-28T10:22:00+04:00`, `2024-03-28T10:22`, `2024-03-28`. */
  readonly iso: string;
  readonly origin: MetadataOrigin;
}

/** How well something is known. `sure`: two places of the page agree, or it is declared and nothing contradicts. `possible`: a hint. */
export type Certainty = 'sure' | 'likely' | 'possible';

/** Where and when a report says that it was written: `PARIS, 28 March (Reuters) -`. */
export interface Dateline {
  /** As printed; null when only a day or an agency is named. */
  readonly place: string | null;
  /** ISO 8601 day, or null when none is named or its year is not known. */
  readonly day: string | null;
}

/** What else a page tells about an article. Nothing of it decides what is compared. */
export interface ArticleDetails {
  readonly publishedCertainty: Certainty | null;
  /** Time of the last change, when it is told and later than the publication. */
  readonly modified: Published | null;
  readonly dateline: Dateline | null;
  /** The news agency whose text this is, as printed. */
  readonly agency: string | null;
}

/** The text being read, as extracted from a page. Plain text only: no field ever holds markup. */
export interface Article {
  /** Headline as printed, without the site's name. May be empty. */
  readonly title: string;
  /** The paragraphs joined by `\n`. The headline is not repeated here. */
  readonly text: string;
  /** Where each paragraph stands in `text`. */
  readonly paragraphs: readonly Span[];
  readonly outlet: string | null;
  readonly byline: string | null;
  /** BCP 47 tag as declared by the page (`en-GB`), or null. The text decides; this is a prior. */
  readonly declaredLanguage: string | null;
  readonly published: Published | null;
  /** Canonical address when the page gives a usable one, else the address of the page. */
  readonly address: string;
  /** True when only the beginning was read: the page was longer than the reader's limit, or is cut by its publisher. */
  readonly truncated: boolean;
  /** Missing for texts that are no page. */
  readonly details?: ArticleDetails;
}

/** One outlet's published account of something, held in a corpus. */
export interface Report {
  /** Unique in its pack: letters, digits and hyphens. */
  readonly id: string;
  readonly outlet: string;
  /** BCP 47 language subtag (`en`, `ru`, `zh`). */
  readonly language: string;
  /** ISO 8601 day or month, or null when unknown. */
  readonly published: string | null;
  /** https address of the original, or null when it is not known. */
  readonly address: string | null;
  readonly title: string;
  readonly text: string;
  /**
   * `abstract`: written by this project in the report's language. `page`: what an outlet printed (a page the reader saved, a file given).
   * `summary`: headline and summary of a feed's item.
   */
  readonly textKind: 'abstract' | 'page' | 'summary';
  /** The agency whose text this report carries, as an id of the organisation table or as printed. */
  readonly agency: string | null;
  /** Id of the report of which this one is a copy. */
  readonly syndicatedOf: string | null;
  /** Spans of `title + "\n" + text` that are as printed by the outlet. Null: all of it is. */
  readonly printed: readonly Span[] | null;
  /** Where the abstract and its licence come from, for the reader. */
  readonly note: string | null;
}

/** A text as the recognisers get it. */
export interface SourceText {
  /** `title + "\n" + body`: every offset of every fact counts in this string. */
  readonly text: string;
  /** Offset of the first character of the body: `title.length + 1`. */
  readonly bodyStart: number;
  /** BCP 47 language subtag. `no` covers nb and nn; `sr`, `zh` are told apart by script where it matters. */
  readonly language: string;
  /** Day or days of publication, null when unknown. Relative days need it. */
  readonly published: DayRange | null;
  /** Sentences in order; the first is the title (possibly empty). No sentence crosses a line break. */
  readonly sentences: readonly Span[];
}
