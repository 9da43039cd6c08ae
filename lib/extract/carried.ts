import { weight } from './clean/shape';
import type { Dom } from './dom';
import type { Line } from './lines';
import { key } from './metadata/names';
import { cut, decodeEntities, tidyText } from './text';

/**
 * The text of an article that a page carries in its data and not in its markup: `articleBody` of JSON-LD, or the state that a script of
 * the page would show (`__NEXT_DATA__`, `window.__STATE__ = {…}`). Only JSON that parses is read, nothing runs, and what looks like
 * markup inside is taken apart as text.
 */

/** Most characters of one script and of all together, most values that are looked at, deepest nesting. */
const LIMITS = { script: 1_500_000, all: 3_000_000, scripts: 12, values: 60_000, depth: 30, visits: 150_000 };
/** Most characters of a text. */
const MAX_TEXT = 200_000;
/** Shorter strings are no text, shorter sums no article, in characters. */
const MIN = { whole: 250, part: 40, parts: 250 };

/** Names under which texts are kept. */
const BODY =
  /^(?:articlebody|body|bodytext|bodyhtml|body_html|storybody|fulltext|full_text|content|text|html|maintext)$/i;
const PART = /^(?:text|content|value|html|body|paragraph|data|articlebody)$/i;
const TITLE = /^(?:headline|title|name|heading)$/i;

interface Candidate {
  readonly paragraphs: readonly string[];
  readonly size: number;
  /** The object around it has the headline of the page. */
  readonly titled: boolean;
}

/**
 * The best text among blocks of JSON, as paragraphs; null when there is none.
 * @param title headline of the page: of several texts that of the same headline is taken
 */
export function carriedText(blocks: readonly string[], title: string): string[] | null {
  const wanted = key(title);
  let best: Candidate | null = null;
  let values = 0;
  let sum = 0;
  for (const block of blocks.slice(0, LIMITS.scripts)) {
    sum += block.length;
    if (block.length > LIMITS.script || sum > LIMITS.all) continue;
    const open: { value: unknown; depth: number; titled: boolean }[] = [
      { value: parse(block), depth: 0, titled: false },
    ];
    while (open.length > 0 && ++values < LIMITS.values) {
      const { value, depth, titled: around } = open.pop() as { value: unknown; depth: number; titled: boolean };
      if (typeof value !== 'object' || value === null || depth > LIMITS.depth) continue;
      const titled = around || (wanted.length >= 8 && hasTitle(value, wanted));
      const found = Array.isArray(value) ? partsOf(value) : wholeOf(value);
      if (found.length > 0) {
        const size = found.reduce((total, text) => total + text.length, 0);
        if (
          size >= MIN.parts &&
          (!best || Number(titled) > Number(best.titled) || (titled === best.titled && size > best.size))
        )
          best = { paragraphs: found, size, titled };
      }
      for (const inner of Object.values(value))
        if (typeof inner === 'object') open.push({ value: inner, depth: depth + 1, titled });
    }
  }
  return best ? [...best.paragraphs] : null;
}

/** The same as lines, as they stand in a page. */
export function carriedLines(blocks: readonly string[], title: string): Line[] {
  return (carriedText(blocks, title) ?? []).map((words) => ({ words, block: 'p', linked: 0, caption: false }));
}

/** The JSON in the scripts of a page: `type="application/json"`, or one assignment of an object to a name of the window. */
export function statesOf(page: Document, dom: Dom): string[] {
  const found: string[] = [];
  const root = dom.root(page);
  const open: Node[] = [];
  if (root) open.push(root);
  for (let visits = 0; open.length > 0 && visits < LIMITS.visits && found.length < LIMITS.scripts; visits++) {
    const node = open.pop() as Node;
    const next = dom.nextSibling(node);
    if (next) open.push(next);
    if (dom.type(node) !== 1) continue;
    const element = node as Element;
    const child = dom.firstChild(element);
    if (dom.name(element).toLowerCase() !== 'script') {
      if (child) open.push(child);
      continue;
    }
    const type = (dom.attribute(element, 'type') ?? '').slice(0, 60).toLowerCase();
    if (!child || dom.type(child) !== 3 || /ld\+json/.test(type)) continue;
    const text = dom.data(child);
    if (text.length < MIN.whole || text.length > LIMITS.script) continue;
    const json = /json/.test(type) ? text : /^(?:|text\/javascript|module)$/.test(type) ? assigned(text) : null;
    if (json) found.push(json);
  }
  return found;
}

/** The object of `window.NAME = {…};`, or null. */
function assigned(script: string): string | null {
  const head = /^\s{0,200}(?:(?:window|self|globalThis)\.)[\w$]{2,60}\s{0,5}=\s{0,5}(?=[{[])/.exec(
    script.slice(0, 400),
  );
  return head ? script.slice(head[0].length).trim().replace(/;$/, '') : null;
}

function parse(block: string): unknown {
  try {
    return JSON.parse(block);
  } catch {
    return null;
  }
}

function hasTitle(value: object, wanted: string): boolean {
  return Object.entries(value).some(([name, text]) => {
    if (!TITLE.test(name)) return false;
    const words = typeof text === 'string' ? text : typeof text === 'object' && text !== null ? firstString(text) : '';
    return words.length < 1_000 && key(tidyText(decodeEntities(words))) === wanted;
  });
}

/** `{ basic: "…" }`, `{ rendered: "…" }` */
function firstString(value: object): string {
  return Object.values(value).find((inner): inner is string => typeof inner === 'string') ?? '';
}

/** A text that is one string of an object. */
function wholeOf(value: object): string[] {
  let longest = '';
  for (const [name, text] of Object.entries(value)) {
    const words = typeof text === 'string' ? text : name === 'content' && isRendered(text) ? text.rendered : '';
    if (words.length > longest.length && words.length >= MIN.whole && BODY.test(name)) longest = words;
  }
  const paragraphs = paragraphsOf(longest);
  return paragraphs.some(isText) ? paragraphs : [];
}

function isRendered(value: unknown): value is { rendered: string } {
  return typeof value === 'object' && value !== null && typeof (value as { rendered?: unknown }).rendered === 'string';
}

/** A text that is a list of strings, or of objects with one string each. */
function partsOf(values: readonly unknown[]): string[] {
  const texts: string[] = [];
  for (const value of values.slice(0, 2_000)) {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const part = Object.entries(value).find(
        ([name, text]) => typeof text === 'string' && PART.test(name) && text.length > 1,
      );
      if (part) texts.push(part[1] as string);
    }
  }
  const paragraphs = texts.flatMap(paragraphsOf);
  return paragraphs.filter(isText).length >= 2 ? paragraphs : [];
}

/** Words with blanks or of a script that has none, with a full stop: no address, no code. */
function isText(words: string): boolean {
  return (
    words.length >= MIN.part / 2 &&
    weight(words) >= MIN.part &&
    /[.!?…。！？؟۔।]["”»’」』)]?$/u.test(words) &&
    !/^\s{0,20}[{[<]|;\s{0,4}$/.test(words) &&
    (words.match(/[\p{L}\p{M}\p{N}\s]/gu)?.length ?? 0) > words.length * 0.85
  );
}

/** The paragraphs of a string, which may hold markup. */
export function paragraphsOf(text: string): string[] {
  if (text === '') return [];
  let plain = cut(text, MAX_TEXT);
  if (plain.includes('<'))
    plain = plain
      .replace(/<(?:script|style|figure|figcaption|noscript|aside)\b[^<>]{0,2000}>[^<]{0,20000}/gi, '\n')
      .replace(/<\/?(?:p|br|div|h[1-6]|li|ul|ol|blockquote|section|article|tr|table)\b[^<>]{0,2000}>/gi, '\n')
      .replace(/<[a-z!/][^<>]{0,2000}>/gi, '');
  return plain
    .split(/[\n\r\u2028\u2029]{1,20}/)
    .map((words) => tidyText(decodeEntities(words)))
    .filter((words) => words !== '');
}
