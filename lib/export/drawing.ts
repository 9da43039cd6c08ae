import { cut, type Direction, directionOfText, escapeMarkup, field, languageTag } from './fields';
import type { Tone } from './lanes';
import type { Palette } from './palette';

/** How a picture is drawn. */
export interface PictureOptions {
  readonly palette: Palette;
  /** The direction of the whole picture: from right to left it is mirrored. */
  readonly direction: Direction;
  /** Begins the ids, so that two pictures can stand in one page. */
  readonly prefix?: string;
}

const FONT = "system-ui, 'Segoe UI', 'Noto Sans', sans-serif";

/** Widths in parts of the size of the type, on the wide side, since the fonts of the reader's machine are not known. */
const NARROW = /[\u0020-\u0029\u002c\u002e\u002f:;Iijlt[\]|'’‘·]/;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const NO_WIDTH = /[\p{Mn}\p{Me}\u200b-\u200f\u2060]/u;
const MARK = /^\p{M}/u;

/** About how wide a line of text is, in the unit of the size. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    if (NO_WIDTH.test(character)) continue;
    const wide = WIDE.test(character) || character.length > 1;
    ems += wide ? 1.05 : NARROW.test(character) ? 0.36 : /[A-ZMW@%mw]/.test(character) ? 0.74 : 0.59;
  }
  return ems * size;
}

/** Lines of text no wider than `width`, at most so many; what does not fit ends in an ellipsis. Breaks at blanks, else anywhere. */
export function wrap(text: string, size: number, width: number, most: number): string[] {
  // Marks that are heaped on one letter would cover the lines above and below.
  const clean = field(text, 400).replace(/(\p{M}{4})\p{M}+/gu, '$1');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const words = clean.match(/[^ ]+ ?|^ /g) ?? [];
  for (const [i, word] of words.entries()) {
    const wide = widthOf(word.trimEnd(), size);
    if (line !== '' && used + wide > width) {
      if (lines.length + 1 === most) {
        lines.push(fitted(line + words.slice(i).join(''), size, width));
        return lines;
      }
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (wide > width) {
      for (const character of word) {
        const more = widthOf(character, size);
        if (used + more > width && line !== '' && !MARK.test(character)) {
          if (lines.length + 1 === most) {
            lines.push(fitted(`${line}${character}…`, size, width));
            return lines;
          }
          lines.push(line);
          line = '';
          used = 0;
        }
        line += character;
        used += more;
      }
      continue;
    }
    line += word;
    used += widthOf(word, size);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** One line that fits, cut by an ellipsis where it does not. */
export function fitted(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text.trimEnd();
  let used = widthOf('…', size);
  let units = 0;
  for (const character of text) {
    used += widthOf(character, size);
    if (used > width) break;
    units += character.length;
  }
  return cut(`${text.slice(0, units)}……`, Math.max(1, units + 1));
}

export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** BCP 47 tag of the words, when they are not the interface's. */
  readonly language?: string;
  /** Which side of the text stands at `x`: where it begins (in the direction of the picture), its middle, or its end. */
  readonly side?: 'start' | 'middle' | 'end';
}

/** Writes the elements of one picture. Lengths are pixels from the top and from the side where reading begins. */
export function drawingOf(width: number, direction: Direction) {
  const mirrored = direction === 'rtl';
  const at = (x: number) => number(mirrored ? width - x : x);
  return {
    /** A line of text on a base line. */
    text(
      x: number,
      y: number,
      words: string,
      { size, colour, bold, italic, language, side = 'start' }: TextStyle,
    ): string {
      const own = directionOfText(words, direction);
      const turned = own !== direction;
      const anchor = side === 'middle' ? side : (side === 'start') === turned ? 'end' : 'start';
      const attributes = [
        `x="${at(x)}" y="${number(y)}" font-size="${size}" fill="${escapeMarkup(colour)}"`,
        `direction="${own}" unicode-bidi="isolate" text-anchor="${anchor}"`,
        bold ? 'font-weight="600"' : '',
        italic ? 'font-style="italic"' : '',
        language === undefined ? '' : `xml:lang="${languageTag(language)}"`,
      ];
      return `<text ${attributes.filter((a) => a !== '').join(' ')}>${escapeMarkup(field(words, 400))}</text>`;
    },
    rect(x: number, y: number, w: number, h: number, fill: string, radius = 0): string {
      const left = mirrored ? width - x - w : x;
      return `<rect x="${number(left)}" y="${number(y)}" width="${number(w)}" height="${number(h)}" rx="${radius}" fill="${escapeMarkup(fill)}"/>`;
    },
    line(points: readonly (readonly [number, number])[], stroke: string, thickness = 1, dashed = false): string {
      const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${at(x)} ${number(y)}`).join('');
      return `<path d="${path}" fill="none" stroke="${escapeMarkup(stroke)}" stroke-width="${thickness}"${dashed ? ' stroke-dasharray="3 3"' : ''}/>`;
    },
    /** A ground with an outline. */
    area(points: readonly (readonly [number, number])[], fill: string, stroke: string): string {
      const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${at(x)} ${number(y)}`).join('');
      return `<path d="${path}Z" fill="${escapeMarkup(fill)}" stroke="${escapeMarkup(stroke)}"/>`;
    },
    /**
     * The shape of a tone, 14 pixels wide: a diamond for a conflict, a triangle for a softer one, a disc for the same, a square for what
     * only one side states, a ring for the article's own.
     */
    shape(x: number, y: number, tone: Tone | 'own', { tones, ink }: Palette): string {
      const path = `transform="translate(${at(x)} ${number(y)})" data-tone="${tone}"`;
      if (tone === 'own') return `<circle ${path} r="5" fill="none" stroke="${escapeMarkup(ink)}" stroke-width="2"/>`;
      const fill = `fill="${escapeMarkup(tones[tone])}"`;
      if (tone === 'same') return `<circle ${path} r="6" ${fill}/>`;
      return `<path ${path} d="${SHAPES[tone]}" ${fill}/>`;
    },
  };
}

const SHAPES = { conflict: 'M0-7L7 0L0 7L-7 0Z', soft: 'M0-6.5L7 5.5H-7Z', only: 'M-5.5-5.5H5.5V5.5H-5.5Z' } as const;

/** A group with a name of its own, which browsers show when the pointer rests on it. */
export function titled(title: string, ...elements: readonly string[]): string {
  return `<g><title>${escapeMarkup(field(title, 600))}</title>${elements.join('')}</g>`;
}

/** Longest description of a picture. */
const LONGEST_DESCRIPTION = 20_000;

/** A whole picture. Its title and its description say in words all that it shows. */
export function pictureOf(
  size: { readonly width: number; readonly height: number },
  words: { readonly title: string; readonly description: readonly string[]; readonly language: string },
  elements: readonly string[],
  { palette, direction, prefix = 'picture' }: PictureOptions,
): string {
  const id = prefix.replace(/[^A-Za-z0-9_-]/g, '') || 'picture';
  const [width, height] = [Math.ceil(size.width), Math.ceil(size.height)];
  const description = cut(words.description.map((line) => field(line, 2_000)).join('\n'), LONGEST_DESCRIPTION);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" xml:lang="${languageTag(words.language)}" direction="${direction}" font-family="${FONT}">`,
    `<title id="${id}-title">${escapeMarkup(field(words.title, 600))}</title>`,
    `<desc id="${id}-desc">${escapeMarkup(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${escapeMarkup(palette.paper)}"/>`,
    ...elements,
    '</svg>',
    '',
  ].join('\n');
}

/** A length with at most one digit behind the point, so that equal pictures are equal bytes. */
function number(length: number): string {
  return String(Math.round(length * 10) / 10);
}
