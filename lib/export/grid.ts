import type { Level, Verdict } from '../model/comparison';
import type { StoryCard, StoryReport, StoryView } from '../model/story';
import { type Tone, toneOf } from './lanes';

/** What one report, or the article, prints for one question. */
export interface GridCell {
  /** Which of the card's values it is; equal numbers in a row are equal values. */
  readonly value: number;
  /** `own` for the article's own value where it is not itself the finding. */
  readonly tone: Tone | 'own';
  readonly verdict: Verdict | null;
  readonly level: Level | null;
  readonly words: string;
  readonly verbatim: boolean;
}

/** One question with what each column prints. */
export interface GridRow {
  readonly card: StoryCard;
  readonly article: GridCell | null;
  /** In the order of the columns; null where nothing is stated. */
  readonly cells: readonly (GridCell | null)[];
}

/** Claims against reports: rows are questions, columns reports. */
export interface Grid {
  readonly columns: readonly StoryReport[];
  readonly rows: readonly GridRow[];
  /** So many reports and questions did not fit. */
  readonly moreColumns: number;
  readonly moreRows: number;
}

/** Most rows and columns of a grid. */
export const GRID_LIMITS = { rows: 40, columns: 30 } as const;

/**
 * The grid of a story. The weightiest question comes first. Reports that give the same answer to it stand side by side, those alike in it
 * by the next question, and so on; without any difference they keep their order.
 */
export function gridOf(view: StoryView, limits: { rows: number; columns: number } = GRID_LIMITS): Grid {
  const cards = [...view.cards].sort((a, b) => b.weight - a.weight).slice(0, limits.rows);
  const cellsByCard = cards.map(cellsOf);
  const rankOf = (report: StoryReport) =>
    cellsByCard.map((cells) => cells.get(report.id)?.value ?? Number.MAX_SAFE_INTEGER);
  const ordered = view.reports
    .map((report, at) => ({ report, at, ranks: rankOf(report) }))
    .sort((a, b) => firstDifference(a.ranks, b.ranks) || a.at - b.at)
    .map(({ report }) => report);
  const columns = ordered.slice(0, limits.columns);
  return {
    columns,
    rows: cards.map((card, i) => ({
      card,
      article: cellsByCard[i]?.get(null) ?? null,
      cells: columns.map(({ id }) => cellsByCard[i]?.get(id) ?? null),
    })),
    moreColumns: ordered.length - columns.length,
    moreRows: view.cards.length - cards.length,
  };
}

/** What each text prints for a card. One that prints several values is shown with the gravest, which stands first. */
function cellsOf(card: StoryCard): Map<string | null, GridCell> {
  const cells = new Map<string | null, GridCell>();
  for (const [value, { verdict, level, printed }] of card.values.entries()) {
    const tone = verdict === null ? 'own' : toneOf({ verdict, level });
    for (const { reportId, evidence, verbatim } of printed) {
      if (cells.has(reportId)) continue;
      cells.set(reportId, { value, tone, verdict, level, words: evidence.words, verbatim });
    }
  }
  return cells;
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return 0;
}
