import type { StoryCard, StoryReport, StoryView } from '../../lib/model/story';

/** The cards of a story by what the reader is told about them; in each lane the weightiest first. */
export interface Lanes {
  /** Conflicts that are shown by default. */
  readonly hard: readonly StoryCard[];
  /** Attributed, evolving or loosely worded differences, and updates of a moving figure. */
  readonly soft: readonly StoryCard[];
  /** Compared and found equal, or equal as far as the figures are precise. */
  readonly same: readonly StoryCard[];
  /** Facts that only this article carries, or that it does not state. */
  readonly only: readonly StoryCard[];
}

export function lanesOf(cards: readonly StoryCard[]): Lanes {
  const sorted = [...cards].sort((a, b) => b.weight - a.weight);
  const isHard = (card: StoryCard) => card.verdict === 'conflict' && card.level !== 'soft';
  return {
    hard: sorted.filter(isHard),
    soft: sorted.filter((card) => (card.verdict === 'conflict' && !isHard(card)) || card.verdict === 'update'),
    same: sorted.filter((card) => card.verdict === 'same' || card.verdict === 'rounding'),
    only: sorted.filter((card) => card.verdict === 'only-here' || card.verdict === 'not-stated'),
  };
}

/** So many discrepancies are shown in the popup; the side panel has them all. */
const SHOWN_AT_A_GLANCE = 2;

/** The cards that the popup shows. Where nothing is hard, what is softer is the most that there is to tell. */
export function atAGlance({ hard, soft }: Pick<Lanes, 'hard' | 'soft'>): readonly StoryCard[] {
  return (hard.length > 0 ? hard : soft).slice(0, SHOWN_AT_A_GLANCE);
}

/** The number of hard discrepancies: what the badge shows. */
export function hardCount(view: StoryView): number {
  return lanesOf(view.cards).hard.length;
}

/** How the lines of a card are coloured and named. */
export type Tone = 'conflict' | 'soft' | 'same' | 'only';

export function toneOf(card: Pick<StoryCard, 'verdict' | 'level'>): Tone {
  if (card.verdict === 'conflict') return card.level === 'soft' ? 'soft' : 'conflict';
  if (card.verdict === 'update') return 'soft';
  return card.verdict === 'same' || card.verdict === 'rounding' ? 'same' : 'only';
}

/** Every report of a story by its id. */
export function reportsById(view: StoryView): ReadonlyMap<string, StoryReport> {
  return new Map([...view.related, ...view.possible, ...view.reports].map((report) => [report.id, report]));
}

/** A report with the reports that are copies of it. */
export interface Syndicate {
  readonly report: StoryReport;
  readonly copies: readonly StoryReport[];
}

/** Puts copies under the report they are copies of, when that one is in the list; the order is kept otherwise. */
export function syndicates(reports: readonly StoryReport[]): Syndicate[] {
  const ids = new Set(reports.map((report) => report.id));
  const isCopy = (report: StoryReport) =>
    report.syndicatedOf !== null && report.syndicatedOf !== report.id && ids.has(report.syndicatedOf);
  const heads = reports.filter((report) => !isCopy(report));
  const known = new Set(heads.map((report) => report.id));
  return [...heads, ...reports.filter((report) => isCopy(report) && !known.has(report.syndicatedOf as string))].map(
    (report) => ({
      report,
      copies: reports.filter((copy) => isCopy(copy) && copy.syndicatedOf === report.id && known.has(report.id)),
    }),
  );
}

/** The languages of some reports, most frequent first. */
export function languagesOf(reports: readonly StoryReport[]): string[] {
  const counts = new Map<string, number>();
  for (const { language } of reports) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([language]) => language);
}

/** Puts the reports in languages that the reader reads first; the order is kept otherwise. */
export function readableFirst(reports: readonly StoryReport[], languages: readonly string[]): StoryReport[] {
  const reads = new Set(languages);
  return [...reports.filter((r) => reads.has(r.language)), ...reports.filter((r) => !reads.has(r.language))];
}
