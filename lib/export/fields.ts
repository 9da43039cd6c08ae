/**
 * How a field of a story (words of a page, of a report, of a message) is made fit for a file that other programs open. What comes
 * from outside is never trusted: it is cleaned, cut, and then escaped by the rules of the file.
 */

/** White space that ends or moves a line, of every kind: a field is one line in every export but JSON. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * What may not stand in a field: control characters, embeddings, overrides and isolates of directions (they reorder what stands around
 * them), invisible tags, and what XML does not allow. Joiners and plain marks of direction stay: scripts need them.
 */
const UNWANTED = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/gu;

/** What belongs to the character before it, so that a cut may not fall in front of it. */
const JOINED = /^(?:\p{M}|\u200c|\u200d|\p{Emoji_Modifier})$/u;

/** Longest fields in the exports for people, in UTF-16 code units. Nothing of a real story is longer. JSON is never cut. */
export const LONGEST = { name: 300, title: 600, words: 4_000, address: 8_192 } as const;

/** One clean line. Code units are lost here, so spans are cut out before. */
export function cleaned(text: string): string {
  return text.toWellFormed().replace(BREAKS, ' ').replace(UNWANTED, '');
}

/**
 * The text with at most so many code units; what was cut is told by an ellipsis. A character is not cut from its marks, unless it has
 * hundreds of them.
 */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = Math.max(0, most - 1);
  for (let steps = 0; steps < 30 && end > 0; steps++) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    const inPair = /[\ud800-\udbff]/.test(text.charAt(end - 1)) && /[\udc00-\udfff]/.test(text.charAt(end));
    if (!inPair && !JOINED.test(next) && text.charAt(end - 1) !== '\u200d') break;
    end--;
  }
  return `${text.slice(0, end).toWellFormed().trimEnd()}…`;
}

/** A clean line of at most so many code units. Of a text that is far longer only the beginning is looked at. */
export function field(text: string, most: number = LONGEST.words): string {
  return cut(cleaned(text.slice(0, most * 8)).trim(), most);
}

/** Text inside an element or a quoted attribute of HTML or XML. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A BCP 47 tag as it may stand in `lang`; `und` (undetermined) for what is none. */
export function languageTag(tag: string): string {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,5}$/.test(tag) ? tag : 'und';
}

/**
 * An address that may be made a link: http or https, a host in ASCII (as browsers write it, `xn--…`), no user, no white space, not
 * longer than `LONGEST.address`. What is not ASCII behind the host is percent-encoded. Null for everything else.
 */
export function linkable(address: string | null): string | null {
  if (address === null || address.length > LONGEST.address) return null;
  const parts = /^(https?):\/\/([a-z0-9.-]{1,253}(?::\d{1,5})?)([/?#].{0,8192})?$/iu.exec(address);
  if (!parts || /[\p{Cc}\s\\]/u.test(address)) return null;
  const [, scheme = '', host = '', rest = ''] = parts;
  const path = rest.toWellFormed().replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent);
  return `${scheme.toLowerCase()}://${host.toLowerCase()}${path === '' ? '/' : path}`;
}

/** The day or month with which an ISO 8601 date begins, as the publisher's own clock showed it; null when there is none. */
export function dayPart(iso: string | null): string | null {
  return /^\d{4}-\d{2}(?:-\d{2})?(?![\d-])/.exec(iso ?? '')?.[0] ?? null;
}

export type Direction = 'ltr' | 'rtl';

/** A letter of a script that runs from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and the like. */
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_LETTER = /\p{L}/u;

/** The direction of a text by its first letter, as `dir="auto"` does. */
export function directionOfText(text: string, fallback: Direction): Direction {
  const letter = FIRST_LETTER.exec(text)?.[0];
  return letter === undefined ? fallback : RTL.test(letter) ? 'rtl' : 'ltr';
}

/** Languages that are written from right to left, by ISO 639. */
const RTL_LANGUAGES = new Set('ar arc ckb dv fa he ku ps sd syr ug ur yi'.split(' '));

/** The direction of a language, by its tag. */
export function directionOfLanguage(tag: string): Direction {
  const [language = '', script = ''] = tag.toLowerCase().split(/[-_]/);
  if (['arab', 'hebr', 'syrc', 'thaa', 'nkoo', 'adlm', 'rohg'].includes(script)) return 'rtl';
  return RTL_LANGUAGES.has(language) && script !== 'latn' && script !== 'cyrl' ? 'rtl' : 'ltr';
}

/**
 * A field of a plain text, kept apart from the words around it by Unicode's isolates (U+2066 to U+2069) where their directions may
 * differ: then a name in Arabic does not turn the sentence around, nor a Latin one a sentence in Arabic.
 * @param around the direction of the text in which the field stands
 * @param own the direction of the field; without it the field's first letter tells
 */
export function isolated(text: string, around: Direction, own?: Direction): string {
  if (text === '' || (around === 'ltr' && !RTL.test(text))) return text;
  return `${own === 'ltr' ? '\u2066' : own === 'rtl' ? '\u2067' : '\u2068'}${text}\u2069`;
}
