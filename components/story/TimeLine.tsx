import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { widthOf } from '../../lib/export/drawing';
import { joined, leftOut } from '../../lib/export/joining';
import {
  type Timeline,
  type TimelineEntry,
  type TimelineFigure,
  type TimelinePoint,
  timelineOf,
} from '../../lib/export/timeline';
import {
  hourTicks,
  isDated,
  LABEL_SIZE,
  type LaneOf,
  lanesBy,
  type Plot,
  plotOf,
  type Scale,
  SPOT,
  spanOf,
  swarm,
  ticksOf,
  wishOf,
  xOf,
  zoneOf,
} from '../../lib/export/timeline-layout';
import { dayFormat, ownCalendar } from '../../lib/messages/calendar';
import { isoOf } from '../../lib/model/day';
import type { StoryView } from '../../lib/model/story';
import { useInterface } from '../interface';
import { shown } from '../view/clean';
import { writtenClock, writtenDate } from '../view/dates';
import { type Tone, toneOf } from '../view/lanes';
import { directionOf } from '../view/language-name';
import type { StoryActions } from './actions';
import type { ExportFormat } from './ExportMenu';
import { SavePicture } from './SavePicture';
import { ValueSign } from './ValueSign';

/** Most texts that are drawn; the table has them all. */
const MOST_SPOTS = 200;
/** Width before it is measured. */
const WIDTH = 340;
/** From this width on the names of the lanes stand beside them. */
const BESIDE = 430;
/** Heights and margins of the picture, in pixels. */
const SIZES = { axis: 22, label: 17, gap: 6, question: 20, aside: 140 } as const;

interface TimeLineProps {
  readonly view: StoryView;
  readonly actions: StoryActions;
  /** Keeps the picture as a file; absent where there is nobody to give it to. */
  readonly onExport?: (format: ExportFormat) => void;
}

/** What a screen reader passes over: the marks say it all. */
const DECORATION = { 'aria-hidden': true } as const;

/** A mark of the picture: a text on its lane, or what it says of a figure. */
interface Spot {
  readonly entry: TimelineEntry;
  readonly figure: TimelineFigure | null;
  readonly point: TimelinePoint | null;
  readonly tone: Tone | 'own' | 'plain';
}

/** When each report appeared, and how its figures moved: as a picture, or as a table that says the same. */
export function TimeLine({ view, actions, onExport }: TimeLineProps) {
  const { t } = useInterface();
  const timeline = useMemo(() => timelineOf(view), [view]);
  const [table, setTable] = useState(false);
  const [by, setBy] = useState<'language' | 'outlet'>('language');
  if (timeline.span === null) return <p class="empty">{t('timeline_empty')}</p>;
  return (
    <section class="timeline" aria-label={t('tab_timeline')}>
      <div class="tools">
        <button
          type="button"
          class="toggle"
          aria-pressed={table}
          data-testid="as-table"
          onClick={() => setTable(!table)}
        >
          {t('as_table')}
        </button>
        {!table && (
          <label class="filter">
            {t('timeline_lanes')}
            <select
              value={by}
              onChange={(event) => setBy(event.currentTarget.value === 'outlet' ? 'outlet' : 'language')}
            >
              <option value="language">{t('timeline_by_language')}</option>
              <option value="outlet">{t('timeline_by_outlet')}</option>
            </select>
          </label>
        )}
        {onExport && <SavePicture name="timeline" onExport={onExport} />}
      </div>
      {table ? (
        <TimeTable timeline={timeline} view={view} actions={actions} />
      ) : (
        <Picture timeline={timeline} view={view} actions={actions} by={by} />
      )}
    </section>
  );
}

interface PictureProps {
  readonly timeline: Timeline;
  readonly view: StoryView;
  readonly actions: StoryActions;
  readonly by: 'language' | 'outlet';
}

function Picture({ timeline, view, actions, by }: PictureProps) {
  const { t, list, language, languageName, fact } = useInterface();
  const [box, width] = useWidth();
  const [at, setAt] = useState<number | null>(null);
  const picture = useRef<SVGSVGElement>(null);
  const mirrored = directionOf(language) === 'rtl';
  const side = (x: number) => (mirrored ? width - x : x);

  const entries = timeline.entries.slice(0, MOST_SPOTS);
  const dated = entries.filter(isDated);
  const undated = entries.filter((entry) => !isDated(entry));
  const nameOf = (entry: TimelineEntry) => (entry.reportId === null ? t('this_page') : shown(entry.outlet ?? ''));
  const tones = useMemo(() => tonesOf(view), [view]);
  const toneOfEntry = (id: string | null) => (id === null ? 'own' : (tones.get(id) ?? 'plain'));

  // Beside the axis stand the names of the lanes where there is room, and the amounts.
  const amount = (figure: TimelineFigure, point: TimelinePoint) =>
    amountOf(fact(figure.kind, point.normalised), point, language);
  const amounts = timeline.figures.flatMap((figure) =>
    figure.points.map((point) => widthOf(amount(figure, point), LABEL_SIZE)),
  );
  const beside = width >= BESIDE;
  const left = Math.ceil(Math.max(beside ? SIZES.aside : SPOT / 2, Math.min(80, Math.max(0, ...amounts)) + 8));
  // Hours are told on the clock of the page that is being read.
  const scale: Scale = { ...spanOf(dated, zoneOf(view.article.published)), left, right: width - 2 };
  const ticks =
    scale.zone === null
      ? ticksOf(scale, (day) => shortDay(day, scale.days, language), width)
      : hourTicks(scale, (at) => shortHour(at, language), width);

  const keyOf = (entry: TimelineEntry) =>
    by === 'language' ? entry.language : `${entry.reportId === null} ${entry.outlet}`;
  const spots: Spot[] = [];
  let y = SIZES.axis + SIZES.gap;
  const unknown = undated.length > 0 ? [{ key: '', entries: undated }] : [];
  const lanes = [...lanesBy(dated, keyOf), ...unknown].map((lane: LaneOf<TimelineEntry>) => {
    const first = lane.entries[0] as TimelineEntry;
    const known = isDated(first);
    const drawn = drawLane(lane, scale, known);
    const name = !known ? t('day_unknown') : by === 'language' ? languageName(first.language) : nameOf(first);
    const top = y;
    y += (beside ? SIZES.gap : SIZES.label) + drawn.levels * SPOT + SIZES.gap;
    const start = spots.length;
    for (const entry of lane.entries)
      spots.push({ entry, figure: null, point: null, tone: toneOfEntry(entry.reportId) });
    return { ...drawn, known, name, top, bottom: y, start, lane };
  });
  const lanesEnd = y;
  const byId = new Map(timeline.entries.map((entry) => [entry.reportId, entry]));
  const instants = new Map(timeline.entries.map(({ reportId, instant }) => [reportId, instant]));
  const figures = timeline.figures.map((figure) => {
    const plot = plotOf(scale, figure, instants);
    const top = y + SIZES.gap;
    const field = top + SIZES.question;
    y = field + plot.height + SIZES.gap;
    const start = spots.length;
    for (const { point } of plot.points) {
      const entry = byId.get(point.reportId) ?? dated[0];
      if (entry) spots.push({ entry, figure, point, tone: toneOfPoint(point) });
    }
    return { figure, plot, top, field, start };
  });
  const height = y + 2;

  const open = ({ entry, figure }: Spot) => {
    if (entry.reportId !== null) actions.openReport(entry.reportId);
    else if (figure) actions.jumpToPage(figure.card);
  };
  const look = (event: Event) => {
    const found =
      event.target instanceof Element ? event.target.closest('[data-spot]')?.getAttribute('data-spot') : null;
    if (found) setAt(Number(found));
  };
  const focus = (to: number) => picture.current?.querySelector<SVGElement>(`[data-spot="${to}"]`)?.focus();
  const press = (event: KeyboardEvent) => {
    const from = at ?? 0;
    const spot = spots[from];
    if ((event.key === 'Enter' || event.key === ' ') && spot) {
      event.preventDefault();
      return open(spot);
    }
    const to = stepFrom(from, event.key, spots, mirrored);
    if (to === null) return;
    event.preventDefault();
    focus(to);
  };
  const stop = at !== null && at < spots.length ? at : 0;
  const spotProps = (i: number) => {
    const spot = spots[i] as Spot;
    return {
      'data-spot': i,
      'data-tone': spot.tone,
      tabindex: i === stop ? 0 : -1,
      role: 'button' as const,
      'aria-label': labelOf(spot, { t, fact, language, languageName, nameOf }),
      onClick: () => open(spot),
    };
  };
  return (
    <div ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture whose marks are buttons; no form */}
      <svg
        ref={picture}
        class="timeline-picture"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={t('timeline_label')}
        onMouseMove={look}
        onFocusIn={look}
        onKeyDown={press}
      >
        {lanes.map(({ top, bottom }, i) => (
          <rect
            key={`${i}`}
            class={i % 2 === 0 ? 'stripe' : 'stripe odd'}
            x={0}
            y={top}
            width={width}
            height={bottom - top}
          />
        ))}
        {ticks.map(({ day, x, line, label }) => (
          <g key={day} {...DECORATION}>
            <path class="rule" d={`M${side(line)} ${SIZES.axis}V${height}`} />
            <text class="tick" x={side(x)} y={SIZES.axis - 8} text-anchor="middle">
              {label}
            </text>
          </g>
        ))}
        {lanes.map(({ known, name, top, bottom, stands, levels, start, lane, ranges }, i) => {
          const line = top + (beside ? SIZES.gap : SIZES.label) + levels * SPOT - SPOT / 2;
          return (
            <g key={`${i}`}>
              {/* The days of the axis do not hold for those without a day. */}
              {!known && <rect class="stripe" x={0} y={top} width={width} height={bottom - top} />}
              <text class="lane-name" x={side(2)} y={beside ? line + 4 : top + 13} {...DECORATION}>
                {fittedTo(name, beside ? left - 12 : width - 40)}
              </text>
              {ranges.map(([a, b], r) => (
                <path key={`${r}`} class="range" d={`M${side(a)} ${line}H${side(b)}`} />
              ))}
              {stands.map(({ x, level }, s) => (
                <g key={lane.entries[s]?.reportId ?? 'own'} class="spot" {...spotProps(start + s)}>
                  <Mark x={side(x)} y={line - level * SPOT} tone={spots[start + s]?.tone ?? 'plain'} />
                </g>
              ))}
            </g>
          );
        })}
        {lanes.length > 0 && <path class="rule rule-strong" d={`M0 ${lanesEnd}H${width}`} {...DECORATION} />}
        {figures.map(({ figure, plot, top, field, start }) => (
          <g key={figure.card}>
            <text class="figure-name" x={side(2)} y={top + 13} {...DECORATION}>
              {fittedTo(t(figure.question.key, ...figure.question.args), width - 4)}
            </text>
            {plot.levels.map(({ y: level, point }) => (
              <g key={point.amount} {...DECORATION}>
                <path class="rule rule-dashed" d={`M${side(left)} ${field + level}H${side(width - 2)}`} />
                <text class="tick" x={side(left - 6)} y={field + level + 4} text-anchor="end">
                  {amount(figure, point)}
                </text>
              </g>
            ))}
            {plot.ribbon.length > 0 && <Ribbon plot={plot} top={field} side={side} />}
            {plot.points
              .filter(({ point }) => point.from !== point.to)
              .map(({ point, y: level }) => (
                <path
                  key={point.reportId ?? 'own'}
                  class="range"
                  d={`M${side(xOf(scale, point.from))} ${field + level}H${side(xOf(scale, point.to + 1))}`}
                />
              ))}
            {plot.points.map(({ point, x, y: level }, s) => (
              <g key={point.reportId ?? 'own'} class="spot" {...spotProps(start + s)}>
                <Mark x={side(x)} y={field + level} tone={spots[start + s]?.tone ?? 'plain'} />
              </g>
            ))}
          </g>
        ))}
      </svg>
      <Told spot={at === null ? null : (spots[at] ?? null)} nameOf={nameOf} />
      {timeline.entries.length > entries.length && (
        <p class="hint">{t('export_left_out', leftOut(t, list, 0, timeline.entries.length - entries.length))}</p>
      )}
      <TimeLegend />
    </div>
  );
}

/** The width of an element, kept up to date where the browser can tell. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(WIDTH);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth((before) => Math.floor(element.clientWidth) || before);
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width] as const;
}

/** Where a key leads among the marks: on and back in the order of time, up and down to the next field. Null when it leads nowhere. */
function stepFrom(from: number, key: string, spots: readonly Spot[], mirrored: boolean): number | null {
  const forward = mirrored ? 'ArrowLeft' : 'ArrowRight';
  const backward = mirrored ? 'ArrowRight' : 'ArrowLeft';
  const field = spots[from]?.figure;
  const last = spots.length - 1;
  const firstOf = (i: number) => spots.findIndex((spot) => spot.figure === spots[i]?.figure);
  const next = spots.findIndex((spot, i) => i > from && spot.figure !== field);
  const to =
    key === forward
      ? Math.min(last, from + 1)
      : key === backward
        ? Math.max(0, from - 1)
        : key === 'Home'
          ? 0
          : key === 'End'
            ? last
            : key === 'ArrowDown'
              ? next
              : key === 'ArrowUp'
                ? firstOf(firstOf(from) - 1)
                : -1;
  return to < 0 ? null : to;
}

interface DrawnLane {
  readonly stands: readonly { readonly x: number; readonly level: number }[];
  readonly levels: number;
  /** Spans of texts of which only the month is known. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Places the marks of a lane. Those without a day stand side by side. */
function drawLane(lane: LaneOf<TimelineEntry>, scale: Scale, known: boolean): DrawnLane {
  const dated = lane.entries.filter(isDated);
  const wishes = known
    ? dated.map((entry) => wishOf(scale, entry))
    : lane.entries.map(() => ({
        x: scale.left + SPOT / 2,
        least: scale.left + SPOT / 2,
        most: scale.right - SPOT / 2,
      }));
  const stands = swarm(wishes);
  return {
    stands,
    levels: Math.max(1, ...stands.map(({ level }) => level + 1)),
    ranges: known
      ? dated
          .filter(({ from, to }) => from !== to)
          .map(({ from, to }) => [xOf(scale, from), xOf(scale, to + 1)] as const)
      : [],
  };
}

/** The gravest tone of what a report prints. */
function tonesOf(view: StoryView): Map<string, Tone> {
  const rank: Readonly<Record<Tone, number>> = { conflict: 3, soft: 2, same: 1, only: 0 };
  const tones = new Map<string, Tone>();
  for (const { values } of view.cards)
    for (const { verdict, level, printed } of values) {
      if (verdict === null) continue;
      const tone = toneOf({ verdict, level });
      for (const { reportId } of printed) {
        const known = reportId === null ? undefined : tones.get(reportId);
        if (reportId !== null && (known === undefined || rank[tone] > rank[known])) tones.set(reportId, tone);
      }
    }
  return tones;
}

function toneOfPoint({ verdict, level }: TimelinePoint): Tone | 'own' {
  return verdict === null ? 'own' : toneOf({ verdict, level });
}

/** A day in short, as finely as the whole time is wide. */
function shortDay(day: number, days: number, language: string): string {
  const format: Intl.DateTimeFormatOptions =
    days > 700
      ? { year: 'numeric', month: 'short' }
      : days > 300
        ? { year: '2-digit', month: 'short', day: 'numeric' }
        : { month: 'short', day: 'numeric' };
  // In one calendar alone: there is room for no more, and each mark is told with both.
  const calendar = ownCalendar(language) ?? undefined;
  return dayFormat(language, { ...format, timeZone: 'UTC' }, calendar).format(Date.parse(isoOf(day)));
}

/** An hour in short; midnight is told by its day. @param at the day with its part */
function shortHour(at: number, language: string): string {
  const whole = Math.floor(at + 1e-6);
  const hour = Math.round((at - whole) * 24);
  if (hour === 0) return shortDay(whole, 1, language);
  const format = new Intl.DateTimeFormat(language, { hour: 'numeric', timeZone: 'UTC' });
  return format.format(Date.UTC(2000, 0, 1, hour));
}

/** The day, and the time where it is known, as the publisher's own clock showed them; null when no day is known. */
function writtenWhen(published: string | null, t: LabelParts['t'], language: string): string | null {
  const [day, clock] = [writtenDate(published, language), writtenClock(published, language)];
  return day === null || clock === null ? day : t('join_comma', day, clock);
}

/** An amount in short: its number with the sign of its hedge. The question beside it tells the unit. */
function amountOf(written: string, { amount, hedge }: TimelinePoint, language: string): string {
  // Before the number, which does not come first in every language.
  const sign = hedge === null ? '' : (/[≈<>≤≥] ?(?=\p{N})/u.exec(written)?.[0] ?? '');
  return (
    sign +
    new Intl.NumberFormat(
      language,
      amount >= 1_000_000 ? { notation: 'compact', maximumFractionDigits: 2 } : { maximumFractionDigits: 2 },
    ).format(amount)
  );
}

/** A name cut to a width. */
function fittedTo(name: string, width: number): string {
  if (widthOf(name, LABEL_SIZE + 1) <= width) return name;
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (widthOf(`${short}${segment}…`, LABEL_SIZE + 1) > width) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}

interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly tone: Spot['tone'];
}

const SHAPES = {
  conflict: 'M0-6.5L6.5 0L0 6.5L-6.5 0Z',
  soft: 'M0-6L6.2 5H-6.2Z',
  only: 'M-4.5-4.5H4.5V4.5H-4.5Z',
} as const;

/** The shape of a tone, as in the pictures that are kept: diamond, triangle, disc, square; a ring for the page itself. */
function Mark({ x, y, tone }: MarkProps) {
  const place = `translate(${x} ${y})`;
  if (tone === 'conflict' || tone === 'soft' || tone === 'only') return <path transform={place} d={SHAPES[tone]} />;
  return <circle transform={place} r={tone === 'plain' ? 4 : 5} class={tone === 'own' ? 'ring' : ''} />;
}

function Ribbon({
  plot,
  top,
  side,
}: {
  readonly plot: Plot;
  readonly top: number;
  readonly side: (x: number) => number;
}) {
  return <path class="ribbon" d={`M${plot.ribbon.map(([x, y]) => `${side(x)} ${top + y}`).join('L')}Z`} />;
}

interface LabelParts {
  readonly t: (key: string, ...args: string[]) => string;
  readonly fact: (kind: string, value: string) => string;
  readonly language: string;
  readonly languageName: (tag: string) => string;
  readonly nameOf: (entry: TimelineEntry) => string;
}

/** Everything a mark says, for a screen reader. */
function labelOf({ entry, figure, point }: Spot, { t, fact, language, languageName, nameOf }: LabelParts): string {
  const day = writtenWhen(entry.published, t, language) ?? t('day_unknown');
  const parts = [day, nameOf(entry), languageName(entry.language)];
  if (!figure || !point) return joined([...parts, shown(entry.title)], 'join_comma', t);
  const verdict = point.verdict === null ? [] : [t(verdictName(point))];
  const words = shown(point.words);
  const all = [
    t(figure.question.key, ...figure.question.args),
    ...parts,
    ...verdict,
    fact(figure.kind, point.normalised),
    words,
  ];
  return joined(all, 'join_comma', t);
}

function verdictName({ verdict, level }: TimelinePoint): string {
  return verdict === 'conflict' && level === 'soft' ? 'verdict_soft' : `verdict_${verdict}`;
}

interface ToldProps {
  readonly spot: Spot | null;
  readonly nameOf: (entry: TimelineEntry) => string;
}

/** What the mark under the pointer or the focus says, in full. A screen reader has it from the mark itself. */
function Told({ spot, nameOf }: ToldProps) {
  const { t, language, languageName } = useInterface();
  if (!spot)
    return (
      <div class="told" aria-hidden="true" data-testid="timeline-told">
        <p class="hint">{t('timeline_hint')}</p>
      </div>
    );
  const { entry, figure, point, tone } = spot;
  return (
    <div class="told" aria-hidden="true" data-told="true" data-testid="timeline-told">
      <p class="origin">
        <strong>
          <bdi>{nameOf(entry)}</bdi>
        </strong>
        <span>{languageName(entry.language)}</span>
        <span>{writtenWhen(entry.published, t, language) ?? t('day_unknown')}</span>
      </p>
      {figure && point ? (
        <>
          <p class="told-question">{t(figure.question.key, ...figure.question.args)}</p>
          <ValueSign
            kind={figure.kind}
            tone={tone === 'plain' ? 'own' : tone}
            verdict={point.verdict === null ? null : verdictName(point)}
            words={point.words}
            verbatim={point.verbatim}
            language={entry.language}
            normalised={point.normalised}
          />
        </>
      ) : (
        <p class="told-title" lang={shown(entry.language)} dir="auto">
          {shown(entry.title)}
        </p>
      )}
    </div>
  );
}

function TimeLegend() {
  const { t } = useInterface();
  const signs = [
    ['own', 'this_page'],
    ['conflict', 'verdict_conflict'],
    ['soft', 'lane_soft'],
    ['same', 'legend_same'],
    ['only', 'export_one_side'],
    ['plain', 'legend_plain'],
  ] as const;
  return (
    <ul class="legend">
      {signs.map(([tone, name]) => (
        <li key={tone}>
          <svg class="spot" data-tone={tone} viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">
            <Mark x={0} y={0} tone={tone} />
          </svg>
          {t(name)}
        </li>
      ))}
    </ul>
  );
}

interface TimeTableProps {
  readonly timeline: Timeline;
  readonly view: StoryView;
  readonly actions: StoryActions;
}

/** All that the picture shows, as a table. */
function TimeTable({ timeline, view, actions }: TimeTableProps) {
  const { t, language, languageName } = useInterface();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll-table" aria-label={t('timeline_label')} tabIndex={0}>
      <table class="time-table">
        <caption class="visually-hidden">{t('timeline_label')}</caption>
        <thead>
          <tr class="time-heads">
            <th scope="col">{t('export_published')}</th>
            <th scope="col">{t('export_outlet')}</th>
            <th scope="col">{t('export_language')}</th>
            {timeline.figures.map((figure) => (
              <th key={figure.card} scope="col">
                {t(figure.question.key, ...figure.question.args)}
              </th>
            ))}
            <th scope="col">{t('timeline_headline')}</th>
          </tr>
        </thead>
        <tbody>
          {timeline.entries.map((entry) => {
            const { reportId } = entry;
            return (
              <tr key={reportId ?? 'own'}>
                <td>{writtenWhen(entry.published, t, language) ?? t('day_unknown')}</td>
                <th scope="row">
                  {reportId === null ? (
                    t('this_page')
                  ) : (
                    <button type="button" class="source" onClick={() => actions.openReport(reportId)}>
                      <bdi>{shown(entry.outlet ?? '')}</bdi>
                    </button>
                  )}
                </th>
                <td>{languageName(entry.language)}</td>
                {timeline.figures.map((figure) => {
                  const point = figure.points.find((p) => p.reportId === reportId);
                  return (
                    <td key={figure.card}>
                      {point ? (
                        <ValueSign
                          kind={figure.kind}
                          tone={toneOfPoint(point)}
                          verdict={point.verdict === null ? null : verdictName(point)}
                          words={point.words}
                          verbatim={point.verbatim}
                          language={reportId === null ? view.article.language : entry.language}
                          normalised={point.normalised}
                        />
                      ) : (
                        <>
                          <span aria-hidden="true">–</span>
                          <span class="visually-hidden">{t('not_stated_here')}</span>
                        </>
                      )}
                    </td>
                  );
                })}
                <td lang={shown(entry.language)} dir="auto" class="headline">
                  {shown(entry.title)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** True when there is something to draw: a day, and a report beside the article. */
export function hasTimeLine(view: StoryView): boolean {
  const { span, entries } = timelineOf(view);
  return span !== null && entries.length > 1;
}
