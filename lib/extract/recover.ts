import { isLinked, isSentence, weight } from './clean/shape';
import type { Line } from './lines';

/** Most lines between the headline and the text that are looked through for a lead. */
const LEAD_LINES = 14;
/** A shape is that of the text when so much of the chosen text has it. */
const MIN_SHARE = 0.2;

/**
 * The chosen text with what the choice left out though it is of the same text: the lead between headline and text, and paragraphs in
 * blocks of the same names further on (a text that is cut into pieces by advertisements). Nothing behind the headline of another story.
 * @param found lines of the element that was chosen
 * @param page lines of the whole page
 * @param headline index of the headline in `page`, or -1
 */
export function recoverLines(found: readonly Line[], page: readonly Line[], headline: number): Line[] {
  const places = placesOf(found, page, Math.max(0, headline));
  const at = places.filter((place) => place >= 0);
  const first = at[0];
  if (first === undefined) return [...found];
  const have = new Set(found.map((line) => line.words));
  const lead = headline >= 0 && headline < first ? leadLines(page, headline, first, have) : [];
  const shapes = textShapes(found, places, page);
  const missing: number[] = [];
  const last = at.at(-1) as number;
  for (let i = first; i < last; i++) {
    const line = page[i] as Line;
    if (!line.quoted || line.caption || line.aside || have.has(line.words) || weight(line.words) < 8) continue;
    missing.push(i);
  }
  if (shapes.size > 0) {
    const end = storyEnd(page, Math.max(headline, 0), last);
    for (let i = headline >= 0 ? Math.min(headline + 1, first) : first; i < end; i++) {
      const line = page[i] as Line;
      if (!line.shape || have.has(line.words)) continue;
      if (!isProse(line) && !(isSubheading(line) && weight(line.words) >= 4)) continue;
      if (!formsOf(line.shape).some((form) => shapes.has(form)) || (i > last && isTeaser(page, i))) continue;
      missing.push(i);
      have.add(line.words);
    }
  }
  missing.sort((a, b) => a - b);
  return merge(found, places, page, missing, lead);
}

/** A paragraph under a headline that is a link tells of another story. */
function isTeaser(page: readonly Line[], index: number): boolean {
  return [page[index - 1], page[index - 2]].some(
    (line) => line !== undefined && isLinked(line) && /^h[1-6]$/.test(line.block),
  );
}

function isProse(line: Line): boolean {
  return isSentence(line) && !line.caption && !line.aside && line.linked < line.words.length * 0.5;
}

function isSubheading(line: Line): boolean {
  return /^h[2-6]$/.test(line.block) && !isLinked(line) && !line.aside;
}

/** Where each found line stands in the page, or -1; the search goes on behind the place of the line before. */
function placesOf(found: readonly Line[], page: readonly Line[], from: number): number[] {
  const index = new Map<string, number[]>();
  page.forEach((line, i) => {
    const list = index.get(line.words);
    if (list) list.push(i);
    else index.set(line.words, [i]);
  });
  let before = -1;
  return found.map((line) => {
    const list = index.get(line.words);
    if (!list) return -1;
    const place = list.find((i) => i > before && (before >= 0 || i >= from)) ?? list.find((i) => i > before) ?? -1;
    if (place >= 0) before = place;
    return place;
  });
}

/** Sentences between the headline and the text: the lead, which many sites keep apart from the text. */
function leadLines(page: readonly Line[], headline: number, first: number, have: Set<string>): number[] {
  if (first - headline > LEAD_LINES) return [];
  const found: number[] = [];
  for (let i = headline + 1; i < first; i++) {
    const line = page[i] as Line;
    if (have.has(line.words) || !isProse(line) || line.linked > 0 || weight(line.words) < 50 || line.block === 'li')
      continue;
    found.push(i);
    have.add(line.words);
  }
  return found.length <= 3 ? found : [];
}

/** The shapes of the blocks that hold the text. */
function textShapes(found: readonly Line[], places: readonly number[], page: readonly Line[]): Set<string> {
  const sums = new Map<string, number>();
  let all = 0;
  found.forEach((line, i) => {
    const shape = page[places[i] as number]?.shape;
    if (!shape || !isProse(line)) return;
    const size = weight(line.words);
    all += size;
    for (const form of formsOf(shape)) sums.set(form, (sums.get(form) ?? 0) + size);
  });
  return new Set([...sums].filter(([, sum]) => sum >= all * MIN_SHARE).map(([form]) => form));
}

/** Names that publishers give to the paragraphs of an article and to nothing else. */
const PARAGRAPH = /^p\.[^ ]{0,60}(?:article|body|paragraph|story)/i;

/** Forms of shapes that were seen: a page has few. */
const made = new Map<string, readonly string[]>();

/**
 * The forms in which a shape is compared: as it is; the blocks around the paragraph alone, where they have names; the paragraph's own
 * name, where it tells. Blocks without any name are those of every page and tell nothing.
 */
function formsOf(shape: string): readonly string[] {
  const known = made.get(shape);
  if (known) return known;
  const cut = shape.indexOf('\t');
  const [own, around] = [shape.slice(0, cut), shape.slice(cut + 1)];
  const forms: string[] = [];
  if (/\.[^\s.]/.test(shape)) forms.push(shape);
  if (/\.[^\s.].*\.[^\s.]/.test(around)) forms.push(`${own.split('.')[0]}\t${around}`);
  if (PARAGRAPH.test(own)) forms.push(own);
  if (made.size > 5_000) made.clear();
  made.set(shape, forms);
  return forms;
}

/**
 * Which of the found lines are of another story of the page: where every story has an `article` element of its own, and that of the
 * headline holds a text, the others are not read.
 */
export function otherStories(found: readonly Line[], page: readonly Line[], headline: number): ReadonlySet<number> {
  const own = page[headline]?.story ?? 0;
  const others = new Set<number>();
  if (own === 0) return others;
  const size = (story: number) =>
    page.reduce((sum, line) => sum + (line.story === story && isProse(line) ? weight(line.words) : 0), 0);
  if (size(own) < 250) return others;
  const places = placesOf(found, page, Math.max(0, headline));
  places.forEach((place, i) => {
    const story = page[place]?.story ?? 0;
    if (story !== 0 && story !== own) others.add(i);
  });
  return others;
}

/** The line behind the text: where the headline of another story stands, or the end of the page. */
function storyEnd(page: readonly Line[], headline: number, last: number): number {
  for (let i = Math.max(headline + 1, last); i < page.length; i++) {
    const line = page[i] as Line;
    if (line.block === 'h1' && line.words !== page[headline]?.words) return i;
  }
  return page.length;
}

function merge(
  found: readonly Line[],
  places: readonly number[],
  page: readonly Line[],
  missing: readonly number[],
  lead: readonly number[],
): Line[] {
  const result: Line[] = lead.map((i) => page[i] as Line);
  let next = 0;
  found.forEach((line, i) => {
    const place = places[i] as number;
    while (next < missing.length && place >= 0 && (missing[next] as number) < place)
      result.push(page[missing[next++] as number] as Line);
    // The choice may have taken away the block that told what the line is.
    const there = page[place];
    result.push(
      there?.caption || there?.aside
        ? { ...line, caption: there.caption || line.caption, aside: there.aside === true || line.aside === true }
        : line,
    );
  });
  while (next < missing.length) result.push(page[missing[next++] as number] as Line);
  return result;
}
