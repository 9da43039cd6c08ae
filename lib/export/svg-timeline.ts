import { type Day, isoOf } from '../model/day';
import type { StoryView } from '../model/story';
import { drawingOf, type PictureOptions, pictureOf, titled, widthOf, wrap } from './drawing';
import { field, LONGEST } from './fields';
import { joined, leftOut, listIn } from './joining';
import { type Tone, toneOf, verdictKey } from './lanes';
import type { ExportWords } from './record';
import { type TimelineEntry, type TimelineFigure, type TimelinePoint, timelineOf } from './timeline';
import { apart, ribbonOf } from './timeline-layout';

const TYPE = { heading: 15, body: 13, small: 11 } as const;
const LINE = 16;
const ROW = 24;
const GAP = 8;
const MARGIN = 16;
const LABEL = { least: 120, most: 230 } as const;
/** Width of the axis: so much for a day, within bounds. */
const AXIS = { day: 56, least: 320, most: 720 } as const;
/** Least distance of two dates on the axis. */
const TICK = 84;
/** Height of the field of a figure: so much for each of its amounts, within bounds. */
const PLOT = { amount: 22, least: 66, most: 176 } as const;
/** Most reports that have a row. */
const MOST_ROWS = 60;

/**
 * The time line as SVG: a row for each text with the day on which it appeared, and below, on the same axis, each figure that moved. Null when
 * no day is known or nothing is beside the article.
 */
export function timelineAsSvg(view: StoryView, words: ExportWords, options: PictureOptions): string | null {
  const timeline = timelineOf(view);
  const { span } = timeline;
  if (span === null || timeline.entries.length < 2) return null;
  const { palette, direction } = options;
  const say = (key: string, ...args: string[]) => field(words.say({ key, args }));
  const languageName = (tag: string) => field(words.languageName?.(tag) ?? tag, LONGEST.name);
  const nameOf = ({ reportId, outlet }: TimelineEntry) =>
    reportId === null ? say('this_page') : field(outlet ?? '', LONGEST.name);
  const labelOf = (entry: TimelineEntry) => `${nameOf(entry)} · ${languageName(entry.language)}`;
  const written = (figure: TimelineFigure, point: TimelinePoint) =>
    field(words.fact?.(figure.kind, point.normalised) ?? point.normalised, 60);
  const entries = timeline.entries.slice(0, MOST_ROWS);
  const byId = new Map(timeline.entries.map((entry) => [entry.reportId, entry]));

  // Sizes.
  const labels = [
    ...entries.map(labelOf),
    ...timeline.figures.flatMap((figure) => figure.points.map((point) => written(figure, point))),
  ];
  const widest = Math.max(...labels.map((label) => widthOf(label, TYPE.body)));
  const labelWidth = Math.min(LABEL.most, Math.max(LABEL.least, widest + GAP));
  const days = span.to - span.from + 1;
  const axisWidth = Math.min(AXIS.most, Math.max(AXIS.least, days * AXIS.day));
  const left = MARGIN + labelWidth + GAP;
  const width = left + axisWidth + MARGIN;
  const draw = drawingOf(width, direction);
  const xOf = (day: Day) => left + ((day - span.from + 0.5) / days) * axisWidth;
  const centre = ({ from, to }: { readonly from: Day; readonly to: Day }) => (xOf(from) + xOf(to)) / 2;

  const out: string[] = [];
  let y = MARGIN + TYPE.heading;
  const title = say('export_timeline_title', field(view.article.title, 200));
  for (const line of wrap(title, TYPE.heading, width - 2 * MARGIN, 2)) {
    out.push(draw.text(MARGIN, y, line, { size: TYPE.heading, colour: palette.ink, bold: true }));
    y += 20;
  }

  // The axis stands above, its lines go down behind everything.
  y += LINE;
  const top = y + GAP;
  const step = Math.max(1, Math.ceil(days / Math.max(1, Math.floor(axisWidth / TICK))));
  const ticks: Day[] = [];
  for (let day = span.from; day <= span.to; day += step) ticks.push(day);
  for (const day of ticks)
    out.push(draw.text(xOf(day), y, isoOf(day), { size: TYPE.small, colour: palette.softInk, side: 'middle' }));
  y = top;

  const rows: string[] = [];
  for (const entry of entries) {
    const base = y + ROW / 2 + 4;
    const { from, to } = entry;
    const own = entry.reportId === null;
    const day = from === null || to === null ? say('day_unknown') : from === to ? isoOf(from) : isoOf(from).slice(0, 7);
    const [label = ''] = wrap(labelOf(entry), TYPE.body, labelWidth, 1);
    const name = draw.text(MARGIN, base, label, { size: TYPE.body, colour: palette.ink, bold: own });
    const drawn: string[] = [];
    if (from === null || to === null) {
      drawn.push(draw.text(left, base, day, { size: TYPE.small, colour: palette.softInk, italic: true }));
    } else {
      if (from !== to)
        drawn.push(
          draw.line(
            [
              [xOf(from), base - 4],
              [xOf(to), base - 4],
            ],
            palette.softInk,
            2,
            true,
          ),
        );
      const x = centre({ from, to });
      drawn.push(own ? draw.shape(x, base - 4, 'own', palette) : draw.rect(x - 4, base - 8, 8, 8, palette.ink, 4));
    }
    rows.push(titled(joined([labelOf(entry), day, field(entry.title, 300)], 'join_colon', say), name, ...drawn));
    y += ROW;
  }

  const described: string[] = [];
  for (const figure of timeline.figures) {
    const question = say(figure.question.key, ...figure.question.args);
    y += GAP;
    rows.push(
      draw.line(
        [
          [MARGIN, y],
          [width - MARGIN, y],
        ],
        palette.rule,
      ),
    );
    y += LINE + 4;
    for (const line of wrap(question, TYPE.body, width - 2 * MARGIN, 2)) {
      rows.push(draw.text(MARGIN, y, line, { size: TYPE.body, colour: palette.ink, bold: true }));
      y += LINE;
    }
    const amounts = [...new Set(figure.points.map(({ amount }) => amount))].sort((a, b) => a - b);
    const [least = 0, most = 1] = [amounts[0], amounts.at(-1)];
    const height = Math.min(PLOT.most, Math.max(PLOT.least, amounts.length * PLOT.amount));
    const bottom = y + height;
    const yOf = (amount: number) => bottom - GAP - ((amount - least) / (most - least || 1)) * (height - 2 * GAP);
    // Amounts are written beside the axis where there is room: the outermost first.
    const taken: number[] = [];
    for (const amount of [...new Set([most, least, ...amounts])]) {
      const level = yOf(amount);
      const point =
        figure.points.find((p) => p.amount === amount && p.hedge === null) ??
        figure.points.find((p) => p.amount === amount);
      if (!point || taken.some((other) => Math.abs(other - level) < 14)) continue;
      taken.push(level);
      const [label = ''] = wrap(written(figure, point), TYPE.small, labelWidth, 1);
      rows.push(
        draw.text(MARGIN + labelWidth, level + 4, label, { size: TYPE.small, colour: palette.ink, side: 'end' }),
      );
      rows.push(
        draw.line(
          [
            [left, level],
            [width - MARGIN, level],
          ],
          palette.rule,
          1,
          true,
        ),
      );
    }
    // One ground from the least to the greatest amount of each day: so far apart are the texts of that day.
    const scale = { from: span.from, days, left, right: left + axisWidth };
    const ground = ribbonOf(scale, figure.points, yOf);
    if (ground.length > 0) rows.push(draw.area(ground, palette.washes.soft, palette.tones.soft));
    const places = apart(
      figure.points.map((point) => ({ x: centre(point), y: yOf(point.amount) })),
      { left: left + 7, right: width - MARGIN - 7 },
    );
    const told = figure.points.map((point, i) => {
      const tone: Tone | 'own' =
        point.verdict === null ? 'own' : toneOf({ verdict: point.verdict, level: point.level });
      const entry = byId.get(point.reportId);
      const verdict = point.verdict === null ? null : say(verdictKey({ verdict: point.verdict, level: point.level }));
      const day = point.from === point.to ? isoOf(point.from) : isoOf(point.from).slice(0, 7);
      const x = places[i]?.x ?? centre(point);
      const told = [day, entry && labelOf(entry), verdict, written(figure, point), field(point.words, 200)];
      const name = joined(
        told.filter((part): part is string => typeof part === 'string' && part !== ''),
        'join_colon',
        say,
      );
      rows.push(titled(name, draw.shape(x, yOf(point.amount), tone, palette)));
      return name;
    });
    described.push(`${question} ${joined(told, 'join_semicolon', say)}`);
    y = bottom;
  }
  const left_out = timeline.entries.length - entries.length;
  const more = left_out > 0 ? say('export_left_out', leftOut(say, listIn(words.language), 0, left_out)) : null;
  if (more !== null) {
    y += LINE;
    rows.push(draw.text(MARGIN, y, more, { size: TYPE.small, colour: palette.softInk }));
  }

  const lines = ticks.map((day) =>
    draw.line(
      [
        [xOf(day), top],
        [xOf(day), y],
      ],
      palette.rule,
    ),
  );
  const description = [
    ...timeline.entries.map((entry) => {
      const { from, to } = entry;
      const day = from === null ? say('day_unknown') : from === to ? isoOf(from) : isoOf(from).slice(0, 7);
      return joined([day, labelOf(entry), field(entry.title, 200)], 'join_colon', say);
    }),
    ...described,
  ];
  return pictureOf(
    { width, height: y + MARGIN },
    { title, description, language: words.language },
    [...out, ...lines, ...rows],
    options,
  );
}
