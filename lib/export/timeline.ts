import type { ComparisonKind, Level, Message, Verdict } from '../model/comparison';
import { type Day, dayOf, parseIsoRange } from '../model/day';
import type { Printed, StoryCard, StoryValue, StoryView } from '../model/story';

/** When a report, or the article, appeared. */
export interface TimelineEntry {
  /** Null for the article. */
  readonly reportId: string | null;
  readonly outlet: string | null;
  readonly language: string;
  readonly title: string;
  /** As it was given. */
  readonly published: string | null;
  /** The day on the publisher's clock, or the days of the month that is known alone; null when nothing is known. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Minutes since 1970 (UTC), when the time is given with its zone; else null. */
  readonly instant: number | null;
}

/** A figure as one text gave it. */
export interface TimelinePoint {
  readonly reportId: string | null;
  readonly from: Day;
  readonly to: Day;
  /** In the unit of the figure. */
  readonly amount: number;
  /** `about`, `over`, …, or null when the figure is exact. */
  readonly hedge: string | null;
  readonly normalised: string;
  readonly words: string;
  readonly verbatim: boolean;
  /** How it stands to the article's value; null for the article's own. */
  readonly verdict: Verdict | null;
  readonly level: Level | null;
}

/** One question whose figure is not the same in all texts. */
export interface TimelineFigure {
  readonly card: string;
  readonly kind: ComparisonKind;
  readonly question: Message;
  /** `dead`, `CHF`, `magnitude`. */
  readonly unit: string;
  /** In the order of time. */
  readonly points: readonly TimelinePoint[];
}

/** When each report of a story appeared, and how its figures moved. Plain data, for a picture or a table. */
export interface Timeline {
  /** Dated ones in the order of time, then those whose day is not known. */
  readonly entries: readonly TimelineEntry[];
  /** The first and the last day of all, or null when none is known. */
  readonly span: { readonly from: Day; readonly to: Day } | null;
  /** The weightiest first. */
  readonly figures: readonly TimelineFigure[];
}

/** Most figures that are followed. */
const MOST_FIGURES = 6;

/** The time line of a story: the article and the reports of its event. */
export function timelineOf(view: StoryView): Timeline {
  const texts = [
    { ...view.article, id: null },
    ...view.reports.map((report) => ({ ...report, outlet: report.outlet as string | null })),
  ];
  const entries = texts
    .map(({ id, outlet, language, title, published }, at) => {
      const days = parseIsoRange(published);
      const entry: TimelineEntry = {
        reportId: id,
        outlet,
        language,
        title,
        published,
        from: days?.from ?? null,
        to: days?.to ?? null,
        instant: instantOf(published),
      };
      return { entry, at, instant: entry.instant ?? LATE };
    })
    .sort(
      (a, b) =>
        (a.entry.from ?? LATE) - (b.entry.from ?? LATE) ||
        (a.entry.to ?? LATE) - (b.entry.to ?? LATE) ||
        a.instant - b.instant ||
        a.at - b.at,
    )
    .map(({ entry }) => entry);
  const known = entries.filter((entry): entry is Dated => entry.from !== null && entry.to !== null);
  return {
    entries,
    span:
      known.length === 0
        ? null
        : {
            from: known.reduce((least, { from }) => Math.min(least, from), LATE),
            to: known.reduce((most, { to }) => Math.max(most, to), -LATE),
          },
    figures: [...view.cards]
      .sort((a, b) => b.weight - a.weight)
      .flatMap((card) => figureOf(card, known) ?? [])
      .slice(0, MOST_FIGURES),
  };
}

type Dated = TimelineEntry & { readonly from: Day; readonly to: Day };

/** Later than every day and every minute. */
const LATE = Number.MAX_SAFE_INTEGER;
const MINUTES_PER_DAY = 1_440;

/** Minutes since 1970 of a time that is given with its zone; null for anything else. */
function instantOf(published: string | null): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/.exec(
    published ?? '',
  );
  if (!parts) return null;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = parts.slice(1, 6).map(Number);
  const day = dayOf(year, month, date);
  const offset = (parts[6] === '-' ? -1 : 1) * (Number(parts[7] ?? 0) * 60 + Number(parts[8] ?? 0));
  return day === null || hour > 24 || minute > 59 ? null : day * MINUTES_PER_DAY + hour * 60 + minute - offset;
}

/** What is called a figure here; days, names and places move in other ways. */
const FIGURES: ReadonlySet<ComparisonKind> = new Set(['toll', 'number', 'money', 'count']);

/** The figure of a card, or null when it does not move: fewer than two amounts, of more than one unit, or all of one day. */
function figureOf(card: StoryCard, entries: readonly Dated[]): TimelineFigure | null {
  if (!FIGURES.has(card.kind)) return null;
  const own = amountOf(card.values.find((value) => value.own)?.normalised);
  const places = new Map<string | null, { value: StoryValue; printed: Printed }>();
  for (const value of card.values)
    for (const printed of value.printed)
      if (!places.has(printed.reportId)) places.set(printed.reportId, { value, printed });
  const units = new Set<string>();
  const points = entries.flatMap(({ reportId, from, to }): TimelinePoint[] => {
    const place = places.get(reportId);
    // Values that were found the same stand together on a card under the first one's figure: it is the article's.
    const amount = place?.value.verdict === 'same' && own ? own : amountOf(place?.value.normalised);
    if (!place || !amount) return [];
    const { value, printed } = place;
    units.add(amount.unit);
    return [
      {
        reportId,
        from,
        to,
        amount: amount.amount,
        hedge: amount.hedge,
        normalised: value.verdict === 'same' && own ? own.normalised : value.normalised,
        words: printed.evidence.words,
        verbatim: printed.verbatim,
        verdict: value.verdict,
        level: value.level,
      },
    ];
  });
  const differing = new Set(points.map(({ amount }) => amount)).size > 1 && new Set(points.map((p) => p.from)).size > 1;
  if (!differing || units.size !== 1) return null;
  return { card: card.id, kind: card.kind, question: card.question, unit: [...units][0] ?? '', points };
}

/** Hedges of a figure. One that is `vague` ("dozens") has no place on a scale. */
const HEDGES: ReadonlySet<string> = new Set(['about', 'at-least', 'at-most', 'over', 'under']);

/** The number of a normalised value: `over 2400 dead`, `CHF 3000000000`, `6.3 magnitude`; null when it is none. */
function amountOf(normalised: string | undefined) {
  if (normalised === undefined || normalised.length > 200) return null;
  const parts = normalised.split(' ');
  const currency = /^(?:[A-Z]{3}|\?)$/.test(parts[0] ?? '') ? parts.shift() : undefined;
  const hedge = HEDGES.has(parts[0] ?? '') ? (parts.shift() ?? null) : null;
  const [digits = '', ...unit] = parts;
  if (!/^-?\d{1,15}(?:\.\d{1,6})?(?:e\+?\d{1,2})?$/.test(digits) || unit.length > 1) return null;
  if ((currency === undefined) === (unit.length === 0)) return null;
  return { amount: Number(digits), hedge, unit: currency ?? unit[0] ?? '', normalised };
}
