import type { ComparisonKind } from './comparison';

/** Every kind of finding, for those who read one from outside. */
export const COMPARISON_KINDS = [
  'date',
  'time',
  'duration',
  'number',
  'toll',
  'money',
  'name',
  'role',
  'organisation',
  'place',
  'attribution',
  'announcement',
  'count',
  'precedent',
  'quote',
  'contradiction',
  'topic',
] as const satisfies readonly ComparisonKind[];

/** A name as a text prints it. */
export interface PrintedName {
  readonly name: string;
  /** BCP 47 subtag of the text. */
  readonly language: string;
}

/** A page or a record of a pack, so that it is known again. */
export interface PageKey {
  /** What is the same each time: made of the address, else of the id. */
  readonly key: string;
  readonly title: string;
  /** Null where it is not known. */
  readonly outlet: string | null;
}

/**
 * What the reader says about a finding. `same-person`: two names are one person's. `other-event`: an article and a report are of two
 * events. `hidden-kind`: differences of a kind are not wanted.
 */
export type CorrectionDraft =
  | { readonly kind: 'same-person'; readonly one: PrintedName; readonly other: PrintedName; readonly where: PageKey }
  | { readonly kind: 'other-event'; readonly report: PageKey; readonly where: PageKey }
  | { readonly kind: 'hidden-kind'; readonly hidden: ComparisonKind; readonly where: PageKey };

/** A correction as it is kept. `where` is the article at which it was made. */
export type Correction = CorrectionDraft & {
  /** Made of what is corrected: to say the same thing again makes no second correction. */
  readonly id: string;
  /** When it was made: milliseconds since 1970. */
  readonly at: number;
};

/** A correction that changed the story in which it stands. */
export interface AppliedCorrection {
  readonly correction: Correction;
  /** Differences that are not shown because of it. */
  readonly findings: number;
  /** Reports that are set apart because of it. */
  readonly reports: number;
}
