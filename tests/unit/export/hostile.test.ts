import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../lib/export/csv';
import { cardAsText, storyAsCsv, storyAsHtml, storyAsJson, storyAsMarkdown } from '../../../lib/export/story';
import { gridAsSvg, LIGHT, timelineAsSvg } from '../../../lib/export/svg';
import { readCsv } from './csv-reader';
import { STAMP, WORDS, wordsIn } from './messages';
import { MILLION, PAYLOADS, poisoned } from './samples';

const HTML_ELEMENTS = new Set(
  'html head meta title style body header h1 h2 h3 dl dt dd main section article p span strong bdi q cite time code mark a ul li br div figure footer'.split(
    ' ',
  ),
);
const SVG_ELEMENTS = new Set('svg title desc rect text path g circle'.split(' '));
const ATTRIBUTES = new Set(
  'lang dir charset http-equiv content name class data-tone datetime href rel xmlns width height viewBox role aria-labelledby aria-describedby xml:lang direction font-family id fill x y rx font-size font-weight font-style unicode-bidi text-anchor d stroke stroke-width stroke-dasharray transform r'.split(
    ' ',
  ),
);
/** Turns of direction other than isolates, which the exports set themselves; controls; invisible tags. */
const TURNS = /[\u202a-\u202e\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]|[^\P{Cc}\n]/u;

/** Elements and attributes that have no business in a document. */
function strangers(document: Document, elements: ReadonlySet<string>): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => [
    ...(elements.has(element.localName) || (elements === HTML_ELEMENTS && SVG_ELEMENTS.has(element.localName))
      ? []
      : [element.localName]),
    ...[...element.attributes]
      .filter(
        ({ name, value }) =>
          !ATTRIBUTES.has(name) || (name === 'href' && !/^https:\/\/[a-z.]+\/[^\s"<>]*$/.test(value)),
      )
      .map(({ name, value }) => `${element.localName} ${name}=${value.slice(0, 80)}`),
  ]);
}

/** True when each isolate ends in the line in which it begins, and none ends that has not begun. */
function isBalanced(line: string): boolean {
  let open = 0;
  for (const sign of line.match(/[\u2066-\u2069]/g) ?? []) {
    open += sign === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

const shown = (payload: string) =>
  payload.length > 60 ? `${payload.slice(0, 10)}… (${payload.length})` : JSON.stringify(payload);

describe.each(PAYLOADS.map((payload) => ({ name: shown(payload), payload })))('$name', ({ payload }) => {
  const view = poisoned(payload);

  it('is the same text in JSON', () => {
    const json = storyAsJson(view, STAMP, WORDS);
    const read = JSON.parse(json);
    expect(read.article.title === payload && read.reports[0].outlet === payload).toBe(true);
    expect(read.cards[0].values[1].printed[0].words === payload).toBe(true);
    expect(read.article.address).toBeNull();
    expect(/[<>\u2028\u2029]/.test(json) || TURNS.test(json)).toBe(false);
  });

  it('is no formula and no other cell in CSV', () => {
    const csv = storyAsCsv(view, STAMP, WORDS);
    const rows = readCsv(csv.slice(1));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([COLUMNS.length]));
    expect(rows).toHaveLength(1 + 6);
    const cells = rows.flat();
    expect(cells.filter((cell) => /^[\s\u200b-\u200f]*[=+\-@\t\r＝＋－＠]|;\s*[=+\-@]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => /[\t\r\n]/.test(cell) || TURNS.test(cell))).toEqual([]);
    expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThanOrEqual(32_767);
  });

  it('is no sign of Markdown', () => {
    for (const language of ['en', 'ar']) {
      const text = storyAsMarkdown(view, STAMP, wordsIn(language));
      expect(text.match(/(?<!\\)(?:\\\\)*[`[\]|]|!\[|<(?!https:\/\/)|^\s*(?:```|~~~|---)/gm)).toBeNull();
      const lines = text.split('\n');
      expect(lines.filter((line) => !isBalanced(line))).toEqual([]);
      expect(lines.filter((line) => line !== '' && !/^(?:#{1,3} |(?: {2})?- |[\p{Lu}])/u.test(line))).toEqual([]);
      expect(TURNS.test(text)).toBe(false);
      expect(text.length).toBeLessThan(400_000);
    }
  });

  it('is text alone in the page', () => {
    const html = storyAsHtml(view, STAMP, WORDS);
    expect(html.length).toBeLessThan(600_000);
    expect(html.replace(/\n/g, '').search(TURNS)).toBe(-1);
    expect(html).not.toMatch(/[\u2066-\u2069]/);
    const { document } = new JSDOM(html).window;
    expect(strangers(document, HTML_ELEMENTS)).toEqual([]);
    expect(document.querySelectorAll('style')).toHaveLength(1);
  });

  it('is text alone in the pictures', () => {
    for (const draw of [gridAsSvg, timelineAsSvg]) {
      for (const direction of ['ltr', 'rtl'] as const) {
        const svg = draw(view, WORDS, { palette: LIGHT, direction, prefix: payload.slice(0, 200) });
        expect(svg).not.toBeNull();
        expect((svg ?? '').length).toBeLessThan(120_000);
        const { document } = new JSDOM(svg ?? '', { contentType: 'image/svg+xml' }).window;
        expect(document.documentElement.localName).toBe('svg');
        expect(strangers(document, SVG_ELEMENTS)).toEqual([]);
        expect(TURNS.test(svg ?? '')).toBe(false);
        expect(Number(document.documentElement.getAttribute('width'))).toBeLessThan(3_000);
        expect(Number(document.documentElement.getAttribute('height'))).toBeLessThan(3_000);
      }
    }
  });

  it('is plain text on a card', () => {
    for (const language of ['en', 'fa']) {
      const text = cardAsText(view, payload, STAMP, wordsIn(language)) ?? '';
      expect(text.length).toBeGreaterThan(60);
      expect(TURNS.test(text)).toBe(false);
      expect(text.split('\n').filter((line) => !isBalanced(line))).toEqual([]);
    }
  });
});

describe('a great many', () => {
  const view = poisoned('x');
  const many = <T>(what: T, count: number) => Array.from({ length: count }, () => what);
  const [report] = view.reports;
  const [card] = view.cards;
  if (!report || !card) throw new Error('the sample is empty');
  const reports = many(report, 2_000).map((r, i) => ({ ...r, id: `r${i}`, published: `2024-05-${(i % 28) + 1}` }));
  const cards = many(card, 2_000).map((c, i) => ({ ...c, id: `c${i}` }));

  it('reports and questions make a picture of a size that can be shown, and the rest is told', () => {
    for (const draw of [gridAsSvg, timelineAsSvg]) {
      const svg = draw({ ...view, reports, cards }, WORDS, { palette: LIGHT, direction: 'ltr' }) ?? '';
      expect(svg.length).toBeLessThan(2 * MILLION);
      const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
      expect(Number(document.documentElement.getAttribute('width'))).toBeLessThan(6_000);
      expect(document.documentElement.textContent).toContain('Left out for want of room');
    }
  });

  it('values do not take long', () => {
    const start = performance.now();
    storyAsHtml({ ...view, reports, cards }, STAMP, WORDS);
    storyAsCsv({ ...view, reports, cards }, STAMP, WORDS);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
