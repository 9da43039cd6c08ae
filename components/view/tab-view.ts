import type { StoryView } from '../../lib/model/story';
import { lanesOf } from './lanes';

/** What the interface shows for a tab, as one word. Also the value of `data-state`. */
export type ViewState = 'reading' | 'matched' | 'possible' | 'none' | 'not-news' | 'restricted' | 'failed' | 'lapsed';

/** How the reading of a tab stands, as far as the interface needs to know. */
export interface Reading {
  readonly phase: 'reading' | 'done' | 'not-news' | 'restricted' | 'lapsed' | 'failed';
  readonly startedAt: number;
  readonly story: StoryView | null;
  readonly outdated: boolean;
  readonly detail: string | null;
  /** How many reports are being fetched in full at the moment. */
  readonly fetching?: number;
}

/** After so many milliseconds a reading that has not ended is taken for cut off. */
export const READING_LIMIT = 45_000;

/** The state to show. No reading at all means that the reader has not asked yet. */
export function stateOf(reading: Reading | null, now: number): ViewState {
  if (!reading) return 'lapsed';
  if (reading.phase === 'reading') {
    if (now - reading.startedAt > READING_LIMIT) return 'failed';
    return reading.story && !reading.outdated ? reading.story.state : 'reading';
  }
  if (reading.phase !== 'done') return reading.phase;
  return reading.story ? reading.story.state : 'failed';
}

/** Numbers for the summary line. */
export interface Totals {
  readonly reports: number;
  readonly languages: number;
  readonly hard: number;
  readonly soft: number;
  readonly same: number;
}

export function totalsOf(view: StoryView): Totals {
  const lanes = lanesOf(view.cards);
  return {
    reports: view.reports.length,
    languages: new Set(view.reports.map((report) => report.language)).size,
    hard: lanes.hard.length,
    soft: lanes.soft.length,
    same: lanes.same.length,
  };
}
