import { tidyText } from '../text/tidy';
import { weight } from './clean/shape';
import type { Line } from './lines';
import { key, wordsOf } from './metadata/names';
import names from './state-names.json';
import { cut, decodeEntities } from './text';

/**
 * The text of an article that a page carries in its data and not in its markup: `articleBody` of JSON-LD, or the state that a script of
 * the page would show (`states.ts`). What looks like markup inside is taken apart as text.
 */

/** Most values that are looked at, deepest nesting, most characters of all blocks. */
const LIMITS = { script: 1_500_000, all: 3_000_000, scripts: 12, values: 60_000, depth: 30, steps: 300_000 };
/** Most characters of a text. */
const MAX_TEXT = 200_000;
/** Shorter strings are no text, shorter sums no article, in characters. */
const MIN = { whole: 250, part: 40, parts: 250 };

const set = (list: readonly string[]): ReadonlySet<string> => new Set(list);
/** How sites name things; see `state-names.json`. */
const NAMES = {
  title: set(names.title),
  head: set(names.head),
  body: set(names.body),
  part: set(names.part),
  parts: set(names.parts),
  elsewhere: set(names.elsewhere),
  otherKind: set(names.otherKind),
  address: set(names.address),
};
/** Names under which the kind of a block stands. */
const KIND = ['type', '_type', '__typename', 'component', 'kind', 'nodeType', 'blockName', '__component'];

interface Candidate {
  readonly paragraphs: readonly string[];
  readonly size: number;
  /** The object around it has the headline of the page. */
  readonly titled: boolean;
}

/** A value that is to be looked at. */
interface Open {
  readonly value: unknown;
  readonly depth: number;
  readonly titled: boolean;
}

/**
 * The best text among blocks of structured data, as paragraphs; null when there is none.
 * @param title headline of the page: of several texts that of the same headline is taken
 */
export function carriedText(blocks: readonly string[], title: string): string[] | null {
  let sum = 0;
  const values: unknown[] = [];
  for (const block of blocks.slice(0, LIMITS.scripts)) {
    sum += block.length;
    if (block.length <= LIMITS.script && sum <= LIMITS.all) values.push(parse(block));
  }
  return bestText(values, title, false);
}

/**
 * The text that belongs to the headline in the states of a page, as paragraphs; null when none does: states hold other articles too.
 * @param states see `statesOf`
 */
export function stateText(states: readonly unknown[], title: string): string[] | null {
  return bestText(states, title, true);
}

function bestText(values: readonly unknown[], title: string, strict: boolean): string[] | null {
  const wanted = key(title);
  const known = weight(title) >= 8;
  if (strict && !known) return null;
  const budget = { steps: LIMITS.steps };
  let best: Candidate | null = null;
  let visited = 0;
  for (const root of values) {
    const open: Open[] = [{ value: root, depth: 0, titled: false }];
    // One object may stand in several places; of these that under the headline counts.
    const seen = { [`${true}`]: new Set<unknown>(), [`${false}`]: new Set<unknown>() };
    while (open.length > 0 && ++visited < LIMITS.values) {
      const { value, depth, titled: around } = open.pop() as Open;
      if (typeof value !== 'object' || value === null || depth > LIMITS.depth) continue;
      const own = known && !Array.isArray(value) ? titleIn(value, wanted) : null;
      const titled = own ?? around;
      const done = seen[`${titled}`] as Set<unknown>;
      if (done.has(value)) continue;
      done.add(value);
      if (titled || !strict) {
        const found = Array.isArray(value) ? partsOf(value, budget) : wholeOf(value);
        const size = found.reduce((total, text) => total + text.length, 0);
        if (
          size >= MIN.parts &&
          (!best || Number(titled) > Number(best.titled) || (titled === best.titled && size > best.size))
        )
          best = { paragraphs: found, size, titled };
      }
      for (const [name, inner] of Object.entries(value))
        if (typeof inner === 'object' && inner !== null && !NAMES.elsewhere.has(plain(name)))
          open.push({ value: inner, depth: depth + 1, titled });
    }
  }
  return best ? [...best.paragraphs] : null;
}

/** The text of the structured data as lines, as they stand in a page. */
export function carriedLines(blocks: readonly string[], title: string): Line[] {
  return linesOf(carriedText(blocks, title));
}

/** The text of the states as lines. */
export function stateLines(states: readonly unknown[], title: string): Line[] {
  return linesOf(stateText(states, title));
}

function linesOf(paragraphs: readonly string[] | null): Line[] {
  return (paragraphs ?? []).map((words) => ({ words, block: 'p', linked: 0, caption: false }));
}

function parse(block: string): unknown {
  try {
    return JSON.parse(block);
  } catch {
    return null;
  }
}

/** A name in small letters without signs: `content_elements`, `contentElements`. */
function plain(name: string): string {
  return name.length > 40 ? '' : name.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** Whether the headline of an object is the wanted one; null when it has none. */
function titleIn(value: object, wanted: string): boolean | null {
  let other = false;
  for (const [name, inner] of Object.entries(value)) {
    const own = plain(name);
    for (const text of NAMES.title.has(own) ? stringsOf(inner) : NAMES.head.has(own) ? titlesOf(inner) : []) {
      const words = tidyText(decodeEntities(text));
      const letters = key(words);
      if (letters === wanted) return true;
      // Metadata often have the name of the site behind the headline.
      if (letters.length >= 20 && wanted.length >= 20 && (letters.startsWith(wanted) || wanted.startsWith(letters)))
        return true;
      other ||= own !== 'name' && (wordsOf(words).length >= 3 || (weight(words) >= 16 && !words.includes(' ')));
    }
  }
  return other ? false : null;
}

/** A string, or those of `{ basic: "…" }`, `{ rendered: "…" }`. */
function stringsOf(value: unknown): string[] {
  const values = typeof value === 'object' && value !== null ? Object.values(value).slice(0, 8) : [value];
  return values.filter((inner): inner is string => typeof inner === 'string' && inner.length < 1_000);
}

function titlesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => (NAMES.title.has(plain(name)) ? stringsOf(inner) : []));
}

/** A text that is one string of an object, or of an object in it: `{ content: { rendered: "…" } }`. */
function wholeOf(value: object): string[] {
  let longest = '';
  for (const [name, inner] of Object.entries(value)) {
    if (!NAMES.body.has(plain(name))) continue;
    for (const words of typeof inner === 'string' ? [inner] : bodiesOf(inner))
      if (words.length > longest.length && words.length >= MIN.whole) longest = words;
  }
  const paragraphs = paragraphsOf(longest);
  return paragraphs.some(isText) ? paragraphs : [];
}

function bodiesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && NAMES.body.has(plain(entry[0])))
    .map(([, text]) => text);
}

/** A text that is a list of strings, or of blocks with a string or a list of strings each. Links to other stories are left out. */
function partsOf(values: readonly unknown[], budget: { steps: number }): string[] {
  const texts: string[] = [];
  let others = 0;
  for (const value of values.slice(0, 2_000)) {
    if (typeof value === 'object' && value !== null && isOtherStory(value)) others++;
    else texts.push(textOf(value, 0, budget));
  }
  const paragraphs = texts.flatMap(paragraphsOf);
  const count = paragraphs.filter(isText).length;
  return count >= 2 && count > others ? paragraphs : [];
}

/** An entry with an address is a teaser: a paragraph has none. */
function isOtherStory(value: object): boolean {
  return Object.entries(value).some(
    ([name, inner]) =>
      typeof inner === 'string' &&
      NAMES.address.has(plain(name)) &&
      /^(?:https?:\/\/|\/)\S{2}/.test(inner.slice(0, 20)),
  );
}

/** The words of one block; empty for blocks that are no text. */
function textOf(value: unknown, depth: number, budget: { steps: number }): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || depth > 5 || --budget.steps < 0) return '';
  if (Array.isArray(value))
    return depth === 0
      ? ''
      : value.map((inner) => (typeof inner === 'number' ? '' : textOf(inner, depth + 1, budget))).join('');
  if (isOtherKind(value)) return '';
  let longest = '';
  for (const [name, inner] of Object.entries(value))
    if (typeof inner === 'string' && inner.length > longest.length && NAMES.part.has(plain(name))) longest = inner;
  if (longest !== '') return longest;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner !== 'object' || !NAMES.parts.has(plain(name))) continue;
    const words = textOf(inner, depth + 1, budget);
    if (words.length > longest.length) longest = words;
  }
  return longest;
}

/** `"type": "image"`, `"__typename": "RelatedArticleBlock"` */
function isOtherKind(value: object): boolean {
  return KIND.some((name) => {
    const kind = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : '';
    return (
      typeof kind === 'string' &&
      kind
        .slice(0, 80)
        .replace(/([a-z])(?=[A-Z])/g, '$1 ')
        .toLowerCase()
        .split(/[^a-z]+/)
        .some((word) => NAMES.otherKind.has(word))
    );
  });
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
