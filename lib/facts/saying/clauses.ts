import type { SourceText } from '../../model/article';
import type { Span } from '../../model/span';

/** Signs that end a clause. A comma between digits does not. */
const SIGNS = new Set([
  ';',
  ':',
  ',',
  '،',
  '؛',
  '、',
  '，',
  '；',
  '：',
  '«',
  '»',
  '“',
  '”',
  '„',
  '"',
  '「',
  '」',
  '『',
  '』',
  '(',
  ')',
  '（',
  '）',
]);
const OPENERS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"', '「': '」', '『': '』' };
/** What stands between quotation marks and is not longer than this is a name ("Courier"), no clause. */
const QUOTED_NAME = 40;
/** A longer clause is cut around its verb, in code units. */
const LONGEST = 200;

const CLOSING = /[)）」』”"’]/;
/** Particles that are written on to what a bracket or a quotation mark closes: "(USGS)은 진원이", "（EU）の首脳は". */
const PARTICLE =
  /(?:[はがをにのへも](?=[\u3400-\u9fff\u30a0-\u30ff])|(?:이라고|라고|에서|에게|은|는|이|가|을|를|의|에|도|와|과) )/uy;

/** The clauses of a sentence, in order. */
export function clausesOf(source: SourceText, sentence: Span, breaks: readonly Span[]): Span[] {
  const starts = new Set(breaks.map((b) => b.start));
  const out: Span[] = [];
  let from = sentence.start;
  const push = (to: number) => {
    const span = trim(source.text, from, to);
    if (span) out.push(span);
  };
  for (let i = sentence.start; i < sentence.end; i++) {
    if (isQuiet(source.text.charCodeAt(i)) && !starts.has(i)) continue;
    const c = source.text.charAt(i);
    if (isGershayim(source.text, i, c)) continue;
    const closer = OPENERS[c];
    if (closer !== undefined) {
      const close = source.text.slice(i + 1, Math.min(sentence.end, i + 2 + QUOTED_NAME)).indexOf(closer);
      if (close >= 0) {
        i += close + 1;
        continue;
      }
    }
    if (starts.has(i) && i > from) {
      push(i);
      from = i;
    } else if (endsClause(source.text, i, c)) {
      push(i);
      from = i + 1;
    }
  }
  push(sentence.end);
  return out;
}

/** The mark of a Hebrew abbreviation, which quotes nothing: או"ם, ארה“ב. */
function isGershayim(text: string, at: number, c: string): boolean {
  return (c === '"' || c === '“' || c === '”') && /^[\u05d0-\u05ea].[\u05d0-\u05ea]$/u.test(text.slice(at - 1, at + 2));
}

/** Answers by code unit: 1 for a sign that may end a clause or open a quotation, 2 for anything else. */
const kinds = new Uint8Array(65_536);

/** True for a letter, a blank: most of a text. */
function isQuiet(code: number): boolean {
  if (kinds[code] === 0) {
    const c = String.fromCharCode(code);
    kinds[code] = SIGNS.has(c) || OPENERS[c] !== undefined || c === '-' || c === '–' || c === '—' ? 1 : 2;
  }
  return kinds[code] === 2;
}

function endsClause(text: string, at: number, c: string): boolean {
  if (c === '—' || c === '–') return text.charAt(at - 1) === ' ';
  if (c === '-') return text.charAt(at - 1) === ' ' && text.charAt(at + 1) === ' ';
  if (!SIGNS.has(c)) return false;
  // "YK:n turvallisuusneuvosto", "USA:s utrikesminister": an ending written on to an acronym.
  if (c === ':' && /\p{L}/u.test(text.charAt(at - 1)) && /\p{Ll}/u.test(text.charAt(at + 1))) return false;
  return !(/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)));
}

function trim(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  if (CLOSING.test(text.charAt(start - 1))) {
    PARTICLE.lastIndex = start;
    start = PARTICLE.exec(text) ? Math.min(end, PARTICLE.lastIndex) : start;
  }
  while (end > start && /[\s.!?…。]/.test(text.charAt(end - 1))) end--;
  return end > start ? { start, end } : null;
}

/** The part of a clause that is shown: all of it, or the words around the verb. */
export function shownPart(text: string, clause: Span, verb: Span): Span {
  if (clause.end - clause.start <= LONGEST) return clause;
  const half = Math.floor((LONGEST - Math.min(LONGEST, verb.end - verb.start)) / 2);
  let start = Math.max(clause.start, verb.start - half);
  let end = Math.min(clause.end, verb.end + half);
  while (start > clause.start && start < verb.start && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) start++;
  while (end < clause.end && end > verb.end && /[\p{L}\p{N}]/u.test(text.charAt(end))) end--;
  return { start, end };
}
