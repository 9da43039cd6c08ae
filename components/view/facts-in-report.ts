import type { Message } from '../../lib/model/comparison';
import { overlaps } from '../../lib/model/span';
import type { Printed, StoryCard, StoryMark, StoryReport, StoryValue } from '../../lib/model/story';
import { readableFirst, syndicates, type Tone } from './lanes';
import { scriptOf } from './language-name';

/** A fact of a report that takes part in a card: the value it prints there, and where. */
export interface FactInReport {
  readonly card: StoryCard;
  readonly value: StoryValue;
  readonly printed: Printed;
}

/** Where a report prints values of a card, in the order of its text. */
export function placesIn(card: StoryCard, reportId: string): FactInReport[] {
  return card.values
    .flatMap((value) =>
      value.printed.filter((place) => place.reportId === reportId).map((printed) => ({ card, value, printed })),
    )
    .sort((a, b) => a.printed.evidence.start - b.printed.evidence.start);
}

/**
 * The fact behind words of a report: the one at `start`, or the first that the report prints for the card. Null when it prints none.
 * @param start where the words begin, in `title + "\n" + text`; null for the first ones
 */
export function factAt(card: StoryCard, reportId: string, start: number | null): FactInReport | null {
  const places = placesIn(card, reportId);
  return places.find(({ printed }) => printed.evidence.start === start) ?? places[0] ?? null;
}

/**
 * The marks of a report with all words of one card among them: where the words of several cards overlap, one card alone is marked,
 * and the card that is looked at comes before the others.
 */
export function marksWith(report: StoryReport, card: StoryCard | null): readonly StoryMark[] {
  if (!card) return report.marks;
  const missing: StoryMark[] = [];
  for (const { value, printed } of placesIn(card, report.id)) {
    const { start, end } = printed.evidence;
    const own = [...report.marks.filter((mark) => mark.card === card.id), ...missing];
    if (own.some((mark) => overlaps(mark, printed.evidence))) continue;
    missing.push({ start, end, card: card.id, tone: toneOfValue(value) });
  }
  if (missing.length === 0) return report.marks;
  const others = report.marks.filter((mark) => !missing.some((own) => overlaps(own, mark)));
  return [...others, ...missing].sort((a, b) => a.start - b.start);
}

/** How the words of a value are marked in a report. */
export function toneOfValue({ verdict, level }: Pick<StoryValue, 'verdict' | 'level'>): Tone {
  if (verdict === 'conflict') return level === 'hard' ? 'conflict' : 'soft';
  if (verdict === 'update') return 'soft';
  return verdict === 'only-here' || verdict === 'not-stated' ? 'only' : 'same';
}

/** How many different cards have words in a report, by tone; only what is there, gravest first. */
export function tallyOf(marks: readonly StoryMark[]): { readonly tone: Tone; readonly count: number }[] {
  return (['conflict', 'soft', 'same', 'only'] as const).flatMap((tone) => {
    const count = new Set(marks.filter((mark) => mark.tone === tone).map((mark) => mark.card)).size;
    return count === 0 ? [] : [{ tone, count }];
  });
}

/** The reports in the order in which they are listed and read one after another: copies of a text are not read again. */
export function readingOrder(reports: readonly StoryReport[], reads: readonly string[]): StoryReport[] {
  return syndicates(readableFirst(reports, reads)).map(({ report }) => report);
}

/** What stands before and behind a report. */
export interface Neighbours<T> {
  readonly previous: T | null;
  readonly next: T | null;
  /** From 1; 0 when the report is none of them. */
  readonly at: number;
  readonly of: number;
}

/** The neighbours of a report in an order. A copy has those of the report it is a copy of. */
export function neighboursOf(order: readonly StoryReport[], report: StoryReport): Neighbours<StoryReport> {
  const own = order.findIndex(({ id }) => id === report.id);
  const at = own >= 0 ? own : order.findIndex(({ id }) => id === report.syndicatedOf);
  return {
    previous: order[at - 1] ?? null,
    next: at < 0 ? null : (order[at + 1] ?? null),
    at: at + 1,
    of: order.length,
  };
}

/** The neighbours of a report among those that print a value of a card too. */
export function bearersOf(
  card: StoryCard,
  order: readonly StoryReport[],
  report: StoryReport,
): Neighbours<StoryReport> {
  const bearers = new Set(card.values.flatMap((value) => value.printed.map((place) => place.reportId)));
  return neighboursOf(
    order.filter(({ id }) => bearers.has(id)),
    report,
  );
}

/**
 * The normalised value behind printed words, as it helps a reader most. All spellings of a name are one value: the one that stands in
 * the reader's own script is taken, when anybody prints one.
 * @param language of the interface
 */
export function normalisedOf({ card, value, printed }: FactInReport, language: string): string {
  const known = printed.normalised ?? value.normalised;
  const script = card.kind === 'name' ? scriptOf(language) : null;
  if (!script || script.test(known)) return known;
  return value.printed.find((place) => script.test(place.evidence.words))?.evidence.words ?? known;
}

/**
 * The reason of a value as it holds for these very words. Where they have none of their own, it was made for the first place of the value: where it names the words there, those
 * of this place stand in it instead, unless they are what this place is read as. Null where these words have a value of their own.
 * @param readAs what is shown beside the words, or null
 */
export function reasonFor({ value, printed }: FactInReport, readAs: string | null): Message | null {
  if (printed.reason) return printed.reason;
  if (!value.reason || printed.normalised !== undefined) return null;
  const first = value.printed[0]?.evidence.words;
  const { words } = printed.evidence;
  const args = value.reason.args.map((arg) => (arg === first && arg !== readAs ? words : arg));
  return { key: value.reason.key, args };
}
