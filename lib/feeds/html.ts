import { Parser } from 'htmlparser2';
import { tidyText } from '../text/tidy';

/** Longest markup that is read for one field, in code units: headings and addresses take more room than the words. */
const MAX_MARKUP = 60_000;
/** Elements inside one another and elements in all in a text; beyond it the text ends. */
const MAX_NESTED = 100;
const MAX_ELEMENTS = 600;
/** Stretches of text between tags and character references; some publishers write every letter as a reference. */
const MAX_PIECES = 3_000;
/** Code units that are given to the parser at once: it tells of a stretch of text when it is through with it, or with these. */
const CHUNK = 1_024;

/** Elements whose words are no part of a text. Captions tell of a picture, which may be of another day. */
const DROPPED = new Set(
  'script style noscript template iframe object embed applet svg math head title textarea select button form audio video canvas figcaption map'.split(
    ' ',
  ),
);
/** Elements within a line: all others begin a new one. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** A paragraph of a text. */
export interface Block {
  readonly text: string;
  /** Where the words of the link begin with which it ends, and the link's address; null when it ends otherwise. */
  readonly link: { readonly start: number; readonly address: string } | null;
}

/** True when a text has anything that would be read as markup. */
export function hasMarkup(text: string): boolean {
  return /<|&[#a-z]/i.test(text);
}

/**
 * The paragraphs of a piece of HTML as plain lines, without scripts, styles, captions and forms. It ends when `enough` code units of
 * words were read, at a nesting that no text has, or after 60,000 code units of markup.
 */
export function blocksOfHtml(html: string, enough: number): Block[] {
  const blocks: Block[] = [];
  let words = '';
  let length = 0;
  let depth = 0;
  let ended = false;
  let elements = 0;
  let pieces = 0;
  let dropped = 0;
  // The link that is open, and the last one of the paragraph: where its words begin and end in `words`, -1 when there is none.
  let linkStart = -1;
  let linkAddress = '';
  let lastStart = -1;
  let lastEnd = -1;
  let lastAddress = '';
  let current = '';
  const stop = () => {
    ended = true;
    parser.pause();
  };
  const endBlock = () => {
    if (words === '') return;
    const text = tidyText(words);
    if (text !== '') {
      const ends = lastEnd >= 0 && words.slice(lastEnd).trim() === '';
      const link = ends ? { start: tidyText(words.slice(0, lastStart)).length, address: lastAddress } : null;
      blocks.push({ text, link });
      length += text.length;
    }
    words = '';
    linkStart = -1;
    lastEnd = -1;
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        current = name;
        depth++;
        elements++;
        if (depth > MAX_NESTED || elements > MAX_ELEMENTS) stop();
        if (DROPPED.has(name)) dropped++;
        if (dropped > 0) return;
        if (name === 'a') {
          linkStart = words.length;
          linkAddress = '';
        } else if (!INLINE.has(name)) endBlock();
        if (length > enough) stop();
      },
      onattribute(name, value) {
        if (current === 'a' && name === 'href' && linkAddress === '') linkAddress = value;
      },
      ontext(data) {
        if (dropped > 0) return;
        words += data;
        if (++pieces > MAX_PIECES || length + words.length > enough) stop();
      },
      onclosetag(name) {
        current = '';
        depth--;
        if (DROPPED.has(name)) {
          dropped--;
          return;
        }
        if (dropped > 0) return;
        if (name === 'a') {
          // A link without words is nothing to be told.
          if (linkStart >= 0 && words.length > linkStart) {
            lastStart = linkStart;
            lastEnd = words.length;
            lastAddress = linkAddress;
          }
          linkStart = -1;
        } else if (!INLINE.has(name)) endBlock();
      },
    },
    { decodeEntities: true },
  );
  for (let from = 0; from < html.length && from < MAX_MARKUP && !ended; from += CHUNK) {
    parser.write(html.slice(from, from + CHUNK));
  }
  // A parser that was stopped has said enough; its last line may be cut in the middle, and is cut again by the caller.
  parser.end();
  endBlock();
  return blocks;
}

/** Signs that a text which was read once holds markup still: publishers escape twice. */
const STILL_MARKUP =
  /<\/?(?:p|br|div|span|a|b|i|u|em|strong|img|ul|ol|li|h[1-6]|blockquote|figure)(?:\s[^<>]{0,300})?\/?>|&(?:#\d{1,7}|#x[\da-fA-F]{1,6}|amp|quot|apos|nbsp|lt|gt|[lr][sd]quo|[lr]aquo|hellip|[mn]dash);/;

/** A line in which markup, if there is any, is read: once, and once more when it was escaped twice. */
export function lineOfHtml(html: string, enough: number): string {
  let text = html;
  for (let pass = 0; pass < 2; pass++) {
    if (pass > 0 && !STILL_MARKUP.test(text)) break;
    if (!hasMarkup(text)) break;
    text = blocksOfHtml(text, enough)
      .map((block) => block.text)
      .join(' ');
  }
  return tidyText(text);
}

/** The paragraphs of a text in which markup, if there is any, is read: once, and once more when it was escaped twice. */
export function paragraphsOfHtml(html: string, enough: number): Block[] {
  if (!hasMarkup(html)) {
    return html
      .slice(0, MAX_MARKUP)
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .map((line) => ({ text: tidyText(line), link: null }))
      .filter((block) => block.text !== '');
  }
  const blocks = blocksOfHtml(html, enough);
  const text = blocks.map((block) => block.text).join('\n');
  return STILL_MARKUP.test(text) ? blocksOfHtml(text, enough) : blocks;
}
