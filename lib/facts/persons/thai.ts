import type { SourceText } from '../../model/article';
import { tablesOf } from '../locales/tables';
import type { RoleChunk } from '../roles/chunks';
import { OCCUPATION_OFFICES } from '../roles/lexicon';
import words from './thai.json';

/** A run of Thai letters and marks. */
const RUN = /[\u0e01-\u0e3a\u0e40-\u0e4e]+/uy;
/** Letters of a name's shortest and longest part. */
const PART = { shortest: 3, longest: 16 };
/** A third part that tells father and son apart. */
const GENERATION: ReadonlySet<string> = new Set(words.generation);
/** Words of address written on to a given name. */
const ADDRESS = new RegExp(
  `(?:^|[\\s"'(“‘])(?:${words.address.map((word) => word.replaceAll('.', '\\.')).join('|')})\\s?`,
  'gu',
);

/** Where a name stands, with the place of the office or word of address that tells it. */
export interface ThaiName {
  readonly start: number;
  readonly end: number;
  /** The office before it, with what goes on with that between them. */
  readonly chunk?: RoleChunk;
}

/**
 * Thai names of two parts behind an office or a word of address, which are written on to the first part: "ประธานาธิบดีโดนัลด์ ทรัมป์",
 * "นายสมชาย ใจดี". A part in which a verb begins is cut there; a first part alone is left out, for what follows it may be anything.
 */
export function thaiNames({ text }: SourceText, chunks: readonly RoleChunk[]): ThaiName[] {
  const starts: number[] = [];
  const sure: ThaiName[] = [];
  for (const chunk of chunks) {
    const behind = behindBody(text, chunk);
    const occupation = OCCUPATION_OFFICES.has(chunk.role.office);
    if (!occupation && behind === chunk.end) starts.push(chunk.end);
    const from = text[behind] === ' ' ? behind + 1 : behind;
    const name = occupation || from > chunk.end ? nameFrom(text, from) : null;
    const called = CALLED.has(chunk.role.office) && from === chunk.end + 1;
    if (name && (isWhole(text, name, called) || (!occupation && behind > chunk.end))) sure.push({ ...name, chunk });
  }
  for (const match of text.matchAll(ADDRESS)) {
    const at = match.index + match[0].length;
    // What makes another word of it: "นายกรัฐมนตรี", prime minister.
    if (!words.notAddress.some((word) => text.startsWith(word, at))) starts.push(at);
  }
  const before = chunks.flatMap((chunk) =>
    chunk.complete || OCCUPATION_OFFICES.has(chunk.role.office) ? (nameUpTo(text, chunk.start) ?? []) : [],
  );
  return [...before, ...sure, ...starts.flatMap((start) => nameFrom(text, start) ?? [])];
}

/** Most letters of a body or a place that is written on to an office: "อธิบดีกรมอุตุนิยมวิทยา". */
const LONGEST_BODY = 24;

/** Where a body, a place or a field ends that goes on with an office; the offset itself when there is none. */
function behindBody(text: string, { end: at, role }: RoleChunk): number {
  const province = words.ofPlaces.some((word) => role.evidence.words.endsWith(word));
  if (!province && !words.bodies.some((word) => text.startsWith(word, at))) return at;
  const { length } = runAt(text, at);
  return length <= LONGEST_BODY && text[at + length] === ' ' ? at + length : at;
}

/**
 * A name behind an occupation, where all kinds of words stand: in it is a letter that is not spoken, as in most foreign and many Thai names and
 * few verbs, and behind it a verb or the end.
 * @param called whether people are called so before their names, mostly
 */
function isWhole(text: string, { start, end }: ThaiName, called: boolean): boolean {
  const name = text.slice(start, end);
  if ((!called && !SILENT.test(name)) || words.common.some((word) => name.includes(word))) return false;
  if (name.split(' ').some((part) => [...words.verbs, ...words.quantities].some((word) => part.startsWith(word))))
    return false;
  const behind = text.slice(end, end + PART.longest);
  return !/^[ \u0e01-\u0e4e]/u.test(behind) || words.verbs.some((word) => behind.trimStart().startsWith(word));
}

/** Occupations that stand before names as titles do, behind a blank. */
const CALLED: ReadonlySet<string> = new Set(words.called);

/** Two parts with a blank behind each, from the beginning of a line or a bracket. */
const OPENING = /(?:^|[\n(“"‘])([\u0e01-\u0e3a\u0e40-\u0e4e]{3,16}) ([\u0e01-\u0e3a\u0e40-\u0e4e]{3,16}) $/u;
/** Code units of the longest name with its blanks. */
const LONGEST = 36;
/** The mark of a letter that is not spoken, as most foreign names have one; so have the common words of the table. */
const SILENT = /\u0e4c/;

/** "โรดริโก ดูเตอร์เต อดีตประธานาธิบดีฟิลิปปินส์": a foreign name opens the sentence, and the office stands behind it. */
function nameUpTo(text: string, office: number): ThaiName | null {
  const from = Math.max(0, office - LONGEST);
  const found = OPENING.exec(from > 0 ? text.slice(from, office) : `\n${text.slice(0, office)}`);
  const [, first = '', second = ''] = found ?? [];
  if (
    !SILENT.test(first + second) ||
    words.common.some((word) => `${first} ${second}`.includes(word)) ||
    words.address.some((word) => first.startsWith(word)) ||
    isStop(first) ||
    isStop(second)
  )
    return null;
  if (partAt(first, 0)?.cut !== false || partAt(second, 0)?.cut !== false) return null;
  const end = office - 1;
  return { start: end - second.length - 1 - first.length, end };
}

function nameFrom(text: string, start: number): ThaiName | null {
  const first = partAt(text, start);
  if (first === null || first.cut || text[first.end] !== ' ') return null;
  const second = partAt(text, first.end + 1);
  if (second === null) return null;
  let { end } = second;
  if (!second.cut && text[end] === ' ') {
    const third = runAt(text, end + 1);
    if (GENERATION.has(third)) end += 1 + third.length;
  }
  return { start, end };
}

/** Words that no name begins with, with the marks that tell Thai words apart: "ที่" (at) is not the beginning of "ทรัมป์". */
function isStop(run: string): boolean {
  const stop = tablesOf('th')?.persons?.stop ?? [];
  return stop.some((word) => (word.endsWith('*') ? run.startsWith(word.slice(0, -1)) : run === word));
}

function runAt(text: string, at: number): string {
  RUN.lastIndex = at;
  return RUN.exec(text)?.[0] ?? '';
}

/** One part of a name, up to a word that no name holds; null when there is none. */
function partAt(text: string, at: number): { end: number; cut: boolean } | null {
  const run = runAt(text, at);
  const reach = Math.min(run.length, PART.longest + 1);
  if (run === '' || isStop(run)) return null;
  let length = run.length;
  for (let k = PART.shortest; k < reach && length === run.length; k++)
    if (words.behind.some((word) => run.startsWith(word, k))) length = k;
  if (length < PART.shortest || length > PART.longest) return null;
  return { end: at + length, cut: length < run.length };
}
