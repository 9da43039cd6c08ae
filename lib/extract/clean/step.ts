import type { Line } from '../lines';

/** What the cleaner knows about the article. */
export interface CleanContext {
  readonly title: string;
  readonly outlet: string | null;
  readonly host: string;
  readonly byline: string | null;
  /** BCP 47 tag, or null. */
  readonly language: string | null;
}

/** What a step says about one line: keep it, drop it, or keep only a part of it. */
export type Judgement = 'keep' | 'drop' | { readonly keep: string };

/**
 * One step of the cleaner. `over` gets the lines that the steps before it left and answers with the judge of each line, so that what
 * concerns all lines is computed once. A judge depends on nothing but its arguments.
 */
export interface Step {
  /** As it is reported: `share`, `copyright`, `headline`, … */
  readonly name: string;
  readonly over: (lines: readonly Line[], context: CleanContext) => (line: Line, index: number) => Judgement;
}
