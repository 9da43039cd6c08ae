import type { Level, Verdict } from '../model/comparison';
import type { StoryCard, StoryReport, StoryValue, StoryView } from '../model/story';
import { type Tone, toneOf } from './lanes';

/** What one report, or the article, prints for one question. */
export interface GridCell {
  /** Which of the card's values it is. */
  readonly value: number;
  /** Place among the row's groups: equal numbers in a row are equal values. */
  readonly group: number;
  /** `own` for the article's own value where it is not itself the finding. */
  readonly tone: Tone | 'own';
  readonly verdict: Verdict | null;
  readonly level: Level | null;
  readonly words: string;
  readonly verbatim: boolean;
}

/** All texts that give one value to a question: what was found the same as the article's value stands with it. */
export interface GridGroup {
  /** `A` for the first, which is the article's when it gives a value. */
  readonly letter: string;
  readonly tone: Tone | 'own';
  /** The value by which the group is told: the article's, else the first. */
  readonly value: StoryValue;
  /** How many reports are in it; the article is not counted. */
  readonly reports: number;
}

/** One question with what each column prints. */
export interface GridRow {
  readonly card: StoryCard;
  readonly groups: readonly GridGroup[];
  readonly article: GridCell | null;
  /** In the order of the columns; null where nothing is stated. */
  readonly cells: readonly (GridCell | null)[];
}

/** Neighbouring columns that belong together. */
export interface GridRun {
  readonly group: GridGroup | null;
  readonly columns: number;
}

/** Claims against reports: rows are questions, columns reports. */
export interface Grid {
  readonly columns: readonly StoryReport[];
  /** The columns in runs that give one answer to the first question of the order; null where they do not state it. */
  readonly runs: readonly GridRun[];
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
 * @param by id of a card whose question comes before the others when the reports are put in order
 */
export function gridOf(
  view: StoryView,
  limits: { rows: number; columns: number } = GRID_LIMITS,
  by: string | null = null,
): Grid {
  const cards = [...view.cards].sort((a, b) => b.weight - a.weight).slice(0, limits.rows);
  const rows = cards.map((card) => {
    const groups = groupsOf(card);
    return { card, groups, cells: cellsOf(card, groups.places) };
  });
  const order = [...rows.filter(({ card }) => card.id === by), ...rows.filter(({ card }) => card.id !== by)];
  const rankOf = (report: StoryReport) =>
    order.map(({ cells }) => cells.get(report.id)?.group ?? Number.MAX_SAFE_INTEGER);
  const ordered = view.reports
    .map((report, at) => ({ report, at, ranks: rankOf(report) }))
    .sort((a, b) => firstDifference(a.ranks, b.ranks) || a.at - b.at)
    .map(({ report }) => report);
  const columns = ordered.slice(0, limits.columns);
  return {
    columns,
    runs: runsOf(
      columns.map(({ id }) => {
        const group = order[0]?.cells.get(id)?.group;
        return group === undefined ? null : (order[0]?.groups.list[group] ?? null);
      }),
    ),
    rows: rows.map(({ card, groups, cells }) => ({
      card,
      groups: groups.list.map((group, i) => ({
        ...group,
        reports: view.reports.filter(({ id }) => cells.get(id)?.group === i).length,
      })),
      article: cells.get(null) ?? null,
      cells: columns.map(({ id }) => cells.get(id) ?? null),
    })),
    moreColumns: ordered.length - columns.length,
    moreRows: view.cards.length - cards.length,
  };
}

function runsOf(groups: readonly (GridGroup | null)[]): GridRun[] {
  const runs: { group: GridGroup | null; columns: number }[] = [];
  for (const group of groups) {
    const last = runs.at(-1);
    if (last && last.group === group) last.columns++;
    else runs.push({ group, columns: 1 });
  }
  return runs;
}

/** The groups of a card, and for each of its values the place of its group. */
function groupsOf(card: StoryCard): { list: GridGroup[]; places: number[] } {
  const list: GridGroup[] = [];
  let own: number | null = null;
  const places = card.values.map((value) => {
    const alike = value.own || value.verdict === 'same' || value.verdict === 'rounding';
    if (alike && own !== null) return own;
    if (alike) own = list.length;
    list.push({ letter: letterOf(list.length), tone: toneOfValue(value), value, reports: 0 });
    return list.length - 1;
  });
  return { list, places };
}

/** `A` to `Z`, then numbers. */
function letterOf(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : String(place + 1);
}

function toneOfValue({ verdict, level }: StoryValue): Tone | 'own' {
  return verdict === null ? 'own' : toneOf({ verdict, level });
}

/** What each text prints for a card. One that prints several values is shown with the gravest, which stands first. */
function cellsOf(card: StoryCard, places: readonly number[]): Map<string | null, GridCell> {
  const cells = new Map<string | null, GridCell>();
  for (const [at, value] of card.values.entries()) {
    const { verdict, level, printed } = value;
    for (const { reportId, evidence, verbatim } of printed) {
      if (cells.has(reportId)) continue;
      const words = evidence.words;
      cells.set(reportId, {
        value: at,
        group: places[at] ?? 0,
        tone: toneOfValue(value),
        verdict,
        level,
        words,
        verbatim,
      });
    }
  }
  return cells;
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return 0;
}
