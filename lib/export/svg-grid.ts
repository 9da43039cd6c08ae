import type { StoryView } from '../model/story';
import { drawingOf, type PictureOptions, pictureOf, titled, widthOf, wrap } from './drawing';
import { field, LONGEST } from './fields';
import { type GridCell, gridOf } from './grid';
import { joined, leftOut, listIn } from './joining';
import { LANES, verdictKey } from './lanes';
import type { ExportWords } from './record';

const TYPE = { heading: 15, body: 13, small: 11 } as const;
const LINE = 16;
const GAP = 8;
const MARGIN = 16;
/** Room for the shape before the words of a cell. */
const SHAPE = 20;
const QUESTION = { least: 120, most: 240, lines: 3 } as const;
const COLUMN = { least: 84, most: 176, lines: 3 } as const;

/**
 * The claims against the reports as SVG: a row for each question, a column for each report, and behind neighbours that print the same value
 * one ground. The shape and the colour of a cell tell the verdict. Null when nothing was compared.
 */
export function gridAsSvg(view: StoryView, words: ExportWords, options: PictureOptions): string | null {
  const grid = gridOf(view);
  if (grid.rows.length === 0 || grid.columns.length === 0) return null;
  const { palette, direction } = options;
  const say = (key: string, ...args: string[]) => field(words.say({ key, args }));
  const languageName = (tag: string) => field(words.languageName?.(tag) ?? tag, LONGEST.name);
  const verdictOf = (cell: GridCell) =>
    cell.verdict === null ? null : say(verdictKey({ verdict: cell.verdict, level: cell.level }));

  // What each column says, and how wide and how high that is.
  const columns = [
    { name: say('this_page'), language: view.article.language, cells: grid.rows.map((row) => row.article) },
    ...grid.columns.map((report, i) => ({
      name: field(report.outlet, LONGEST.name),
      language: report.language,
      cells: grid.rows.map((row) => row.cells[i] ?? null),
    })),
  ].map((column) => {
    const widest = Math.max(
      widthOf(column.name, TYPE.body),
      widthOf(languageName(column.language), TYPE.small),
      // A text takes two lines before a column grows, but no word of it is broken as long as that can be.
      ...column.cells.map((cell) => {
        if (!cell) return 0;
        const words = field(cell.words, 200);
        const longest = Math.max(...words.split(' ').map((word) => widthOf(word, TYPE.body)));
        return SHAPE + Math.max(50, widthOf(words, TYPE.body) / 2 + 12, longest + 2);
      }),
    );
    const width = clamp(widest + 2 * GAP, COLUMN.least, COLUMN.most);
    return {
      ...column,
      width,
      heading: wrap(column.name, TYPE.body, width - 2 * GAP, 2),
      lines: column.cells.map((cell) =>
        cell ? wrap(cell.words, TYPE.body, width - 2 * GAP - SHAPE, COLUMN.lines) : [],
      ),
    };
  });
  const texts = grid.rows.map(({ card }) => say(card.question.key, ...card.question.args));
  const widestQuestion = Math.max(...texts.map((text) => widthOf(text, TYPE.body)));
  const questionWidth = clamp(widestQuestion / 2 + 40, QUESTION.least, QUESTION.most);
  const questions = texts.map((text) => wrap(text, TYPE.body, questionWidth - GAP, QUESTION.lines));

  const title = say('export_grid_title', field(view.article.title, 200));
  const legend = [
    ...LANES.map(({ tone }) => ({ tone, name: say(LEGEND[tone]) })),
    { tone: 'own' as const, name: say('this_page') },
  ];
  const tableWidth = questionWidth + columns.reduce((sum, { width }) => sum + width, 0);
  const width = Math.max(tableWidth, 420) + 2 * MARGIN;
  const draw = drawingOf(width, direction);
  const out: string[] = [];
  let y = MARGIN + TYPE.heading;
  const titleLines = wrap(title, TYPE.heading, width - 2 * MARGIN, 2);
  for (const line of titleLines) {
    out.push(draw.text(MARGIN, y, line, { size: TYPE.heading, colour: palette.ink, bold: true }));
    y += 20;
  }

  // The heads of the columns.
  const headLines = Math.max(...columns.map(({ heading }) => heading.length));
  let x = MARGIN + questionWidth;
  for (const column of columns) {
    for (const [i, line] of column.heading.entries())
      out.push(
        draw.text(x + GAP, y + LINE * (i + 1), line, {
          size: TYPE.body,
          colour: palette.ink,
          bold: true,
          language: column.language,
        }),
      );
    const [name = ''] = wrap(languageName(column.language), TYPE.small, column.width - 2 * GAP, 1);
    out.push(draw.text(x + GAP, y + LINE * (headLines + 1), name, { size: TYPE.small, colour: palette.softInk }));
    x += column.width;
  }
  y += LINE * (headLines + 1) + GAP;

  for (const r of grid.rows.keys()) {
    const lines = Math.max(1, questions[r]?.length ?? 0, ...columns.map((column) => column.lines[r]?.length ?? 0));
    const height = lines * LINE + 2 * GAP;
    out.push(
      draw.line(
        [
          [MARGIN, y],
          [MARGIN + tableWidth, y],
        ],
        palette.rule,
      ),
    );
    const base = y + GAP + 12;
    const question = (questions[r] ?? []).map((line, i) =>
      draw.text(MARGIN, base + i * LINE, line, { size: TYPE.body, colour: palette.ink }),
    );
    out.push(titled(texts[r] ?? '', ...question));
    x = MARGIN + questionWidth;
    // One ground behind neighbours that print one value.
    for (let c = 0, from = x; c < columns.length; c++) {
      const cell = columns[c]?.cells[r] ?? null;
      const to = from + (columns[c]?.width ?? 0);
      if (cell && cell.tone !== 'own') {
        let end = to;
        while (columns[c + 1]?.cells[r]?.group === cell.group) end += columns[++c]?.width ?? 0;
        out.push(draw.rect(from + 2, y + 3, end - from - 4, height - 6, palette.washes[cell.tone], 6));
        from = end;
      } else from = to;
    }
    for (const column of columns) {
      const cell = column.cells[r] ?? null;
      if (cell) {
        const verdict = verdictOf(cell);
        const whose = cell.verbatim ? '' : ` (${say('our_abstract')})`;
        const name = `${column.name}: ${verdict === null ? '' : `${verdict}: `}${field(cell.words, 300)}${whose}`;
        const printed = (column.lines[r] ?? []).map((line, i) =>
          draw.text(x + GAP + SHAPE, base + i * LINE, line, {
            size: TYPE.body,
            colour: cell.verbatim ? palette.ink : palette.softInk,
            italic: !cell.verbatim && hasItalics(column.language),
            language: column.language,
          }),
        );
        out.push(titled(name, draw.shape(x + GAP + 7, base - 4, cell.tone, palette), ...printed));
      } else {
        out.push(
          titled(
            say('join_colon', column.name, say('not_stated_here')),
            draw.text(x + GAP, base, '–', { size: TYPE.body, colour: palette.softInk }),
          ),
        );
      }
      x += column.width;
    }
    y += height;
  }

  // The legend, and what did not fit.
  y += GAP + 12;
  x = MARGIN;
  for (const { tone, name } of legend) {
    const wide = SHAPE + widthOf(name, TYPE.small) + 2 * GAP;
    if (x > MARGIN && x + wide > width - MARGIN) {
      x = MARGIN;
      y += LINE + 2;
    }
    out.push(draw.shape(x + 7, y - 4, tone, palette));
    const [line = ''] = wrap(name, TYPE.small, width - 2 * MARGIN - SHAPE, 1);
    out.push(draw.text(x + SHAPE, y, line, { size: TYPE.small, colour: palette.softInk }));
    x += wide;
  }
  const more =
    grid.moreRows + grid.moreColumns > 0
      ? say('export_left_out', leftOut(say, listIn(words.language), grid.moreRows, grid.moreColumns))
      : null;
  if (more !== null) {
    y += LINE + 4;
    const [line = ''] = wrap(more, TYPE.small, width - 2 * MARGIN, 1);
    out.push(draw.text(MARGIN, y, line, { size: TYPE.small, colour: palette.softInk }));
  }

  const description = [
    say('grid_caption'),
    ...texts.map((text, r) => {
      const cells = columns.flatMap((column) => {
        const cell = column.cells[r];
        if (!cell) return [];
        const verdict = verdictOf(cell);
        const told = field(cell.words, 200);
        return [say('join_colon', column.name, verdict === null ? told : say('join_colon', verdict, told))];
      });
      return `${text} ${joined(cells, 'join_semicolon', say)}`;
    }),
    ...(more === null ? [] : [more]),
  ];
  return pictureOf({ width, height: y + MARGIN }, { title, description, language: words.language }, out, options);
}

/** The message that names a tone in the legend. */
const LEGEND = {
  conflict: 'verdict_conflict',
  soft: 'lane_soft',
  same: 'verdict_same',
  only: 'export_one_side',
} as const;

/** True for languages whose scripts have italics; others would only be slanted. */
function hasItalics(language: string): boolean {
  try {
    return ['Latn', 'Cyrl', 'Grek'].includes(new Intl.Locale(language).maximize().script ?? '');
  } catch {
    return false;
  }
}

function clamp(length: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, length));
}
