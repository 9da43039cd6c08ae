import names from '../../../assets/lexicon/given-names.json';
import type { SourceText } from '../../model/article';
import type { Fact } from '../../model/fact';
import { aliasesIn } from '../../names/alias';
import type { RoleChunk } from '../roles/chunks';
import { OCCUPATION_OFFICES, OFFICES_OF_SOMEBODY } from '../roles/lexicon';
import { beforeSpelling, roleBeside } from './attach';
import { blockedUnits } from './blocked';
import shapes from './han.json';
import { isStop, type PersonsLexicon, personsLexicon } from './lexicon';
import { addMention, type Mention } from './names';

interface Scan {
  readonly source: SourceText;
  readonly blocked: Uint8Array;
  readonly lexicon: PersonsLexicon;
  readonly chunks: readonly RoleChunk[];
}

const SURNAMES = new Set(names.hanSurnames);
const COMPOUND = new Set(names.hanCompoundSurnames);
/** Characters with which foreign names are written. */
const LOAN = new Set(names.hanTransliteration);
/** Characters that begin what follows a name: verbs, prepositions, conjunctions. */
const FOLLOWERS = new Set(names.hanFollowers);
/** Those of them that join another person to the first. */
const JOINTS = new Set(names.hanJoints);
/** What makes a building, an enterprise or a part of the country of the name before it: "辛哈·杜巴宫". */
const NOT_NAMES: readonly string[] = names.hanNotNames;
/** Words that begin with a character of transcription, behind a name: "安切洛蒂赛后说". */
const ENDS: readonly string[] = names.hanEnds;
/** Last characters of bodies: before an office 金管局 is no name of a person. */
const BODIES = new Set(names.hanBodies);
/** Characters of Chinese given names: behind an occupation stand all kinds of words that begin with that of a surname ("学生高考"). */
const GIVEN: ReadonlySet<string> = new Set(shapes.givenCharacters);
/** What follows the name of a reporter who is no part of the story. */
const BYLINES: readonly string[] = shapes.bylines;
const HAN = /\p{sc=Han}/u;
/** Most characters of the first part of a dotted name. */
const LONGEST_FIRST = 6;
/** 强 ends many names, and begins few verbs: "强调". */
const STRONG = /^[强強](?![调調烈制迫行化])/u;
const DOT = /[·•・‧．]/;

/** Names in Chinese text: joined by a dot, or beside a role. Nothing is looked for in running text. */
export function hanNames(source: SourceText, facts: readonly Fact[], chunks: readonly RoleChunk[]): Mention[] {
  const { text } = source;
  const scan = {
    source,
    chunks,
    blocked: blockedUnits(text.length, facts, chunks),
    lexicon: personsLexicon(source.language),
  };
  const mentions: Mention[] = [];
  for (const { span } of aliasesIn(source.text, source.language))
    if (!scan.blocked[span.start]) add(scan, mentions, span.start, span.end);
  for (const match of text.matchAll(/\p{sc=Han}[·•・‧．](?=\p{sc=Han})/gu)) dotted(scan, mentions, match.index);
  for (const chunk of chunks) {
    const start = chunk.end;
    const strict = OCCUPATION_OFFICES.has(chunk.role.office);
    const length = strict ? shapedAt(scan, start) : nameAt(scan, start);
    if (chunk.role.office === 'journalist' && isByline(scan, chunk, length)) continue;
    if (length > 0) add(scan, mentions, start, start + length);
    else endingAt(scan, mentions, beforeSpelling(text, chunk.start), chunk.complete, strict);
  }
  for (const suffix of scan.lexicon.suffixes)
    for (let at = text.indexOf(suffix); at >= 0; at = text.indexOf(suffix, at + 1))
      if (!scan.blocked[at]) endingAt(scan, mentions, at, true, false);
  repeat(scan, mentions);
  return mentions;
}

function add(scan: Scan, mentions: Mention[], start: number, end: number): void {
  const beside = roleBeside(scan.source, scan.chunks, start, end);
  // "阿什顿与六国外长": what a joining word begins is somebody else's office.
  const joined = beside?.side === 'after' && JOINTS.has(scan.source.text[beside.chunk.start] as string);
  // "特朗普律师": of a foreign name it is the lawyer's client, of a Chinese one the lawyer.
  const served =
    beside?.side === 'after' &&
    OFFICES_OF_SOMEBODY.has(beside.role.office) &&
    !SURNAMES.has(scan.source.text[start] as string);
  addMention(mentions, { start, end, role: joined || served ? null : (beside?.role ?? null) });
}

/** "（新华社记者刘洪涛）", "本报记者 张三 报道". */
function isByline({ source: { text } }: Scan, chunk: RoleChunk, length: number): boolean {
  const end = chunk.end + length;
  return length === 0 || !HAN.test(text[end] ?? '') || BYLINES.some((word) => text.startsWith(word, end));
}

/** Length of the name behind an occupation, 0 for none: a foreign one, or a surname with characters of given names. */
function shapedAt(scan: Scan, start: number): number {
  const length = nameAt(scan, start);
  if (length === 0) return 0;
  const { text } = scan.source;
  const surname = COMPOUND.has(text.slice(start, start + 2)) ? 2 : SURNAMES.has(text[start] as string) ? 1 : 0;
  if (surname === 0 || length > surname + 2) return length;
  const given = [...text.slice(start + surname, start + length)].every((c) => GIVEN.has(c));
  const edge = !isFree(scan, start + length) || FOLLOWERS.has(text[start + length] as string);
  return given ? (length > surname + 1 || edge ? length : 0) : edge && length > surname + 1 ? length : 0;
}

function isFree(scan: Scan, at: number): boolean {
  return at >= 0 && at < scan.source.text.length && !scan.blocked[at] && HAN.test(scan.source.text[at] as string);
}

/** "谢尔盖·纳雷什金": both sides reach as far as there are characters of transcription. */
function dotted(scan: Scan, mentions: Mention[], at: number): void {
  const { text } = scan.source;
  let start = at;
  while (start > 0 && at - start < 6 && isFree(scan, start - 1) && LOAN.has(text[start - 1] as string)) start--;
  // "总干事拉斐尔·莫雷诺": all that stands between the office and the dot is the name.
  const office = scan.chunks.find(
    (chunk) => chunk.end < start && at - chunk.end < LONGEST_FIRST && chunk.end > at - LONGEST_FIRST,
  );
  if (office && allHan(scan, office.end, start) && !FOLLOWERS.has(text[office.end] as string)) start = office.end;
  let end = at + 1;
  while (end < text.length && end - at < 24) {
    const c = text[end] as string;
    if (DOT.test(c) ? !isFree(scan, end + 1) : !isLoan(scan, end)) break;
    end++;
  }
  if (scan.blocked[at] || end - at < 3 || (!scan.blocked[end] && NOT_NAMES.some((word) => text.startsWith(word, end))))
    return;
  add(scan, mentions, start, end);
}

function allHan(scan: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isFree(scan, i)) return false;
  return true;
}

/** Length of the name that begins at an offset, 0 for none. */
function nameAt(scan: Scan, start: number): number {
  const { text } = scan.source;
  if (isStop(scan.lexicon, text.slice(start, start + 2)) || isStop(scan.lexicon, text.slice(start, start + 3)))
    return 0;
  const loan = loanLength(scan, start);
  if (loan >= 3) return loan;
  const surname = COMPOUND.has(text.slice(start, start + 2)) ? 2 : SURNAMES.has(text[start] ?? '') ? 1 : 0;
  if (surname > 0 && isFree(scan, start)) {
    const full = surname + 2;
    if (givenAt(scan, start + surname) && givenAt(scan, start + surname + 1)) return full;
    if (givenAt(scan, start + surname)) return surname + 1;
    return 0;
  }
  return loan === 2 && (!isFree(scan, start + 2) || FOLLOWERS.has(text[start + 2] as string)) ? 2 : 0;
}

function givenAt(scan: Scan, at: number): boolean {
  return (
    isFree(scan, at) &&
    (!FOLLOWERS.has(scan.source.text[at] as string) || STRONG.test(scan.source.text.slice(at, at + 2))) &&
    !isStop(scan.lexicon, scan.source.text.slice(at, at + 2))
  );
}

/** A character of transcription; 得 is one only in 彼得, elsewhere a verb ("西米翁得票率"). */
function isLoan(scan: Scan, at: number): boolean {
  const { text } = scan.source;
  const c = text[at] as string;
  if (LOAN.has(text[at - 1] as string) && ENDS.some((word) => text.startsWith(word, at))) return false;
  return isFree(scan, at) && (LOAN.has(c) || (c === '得' && text[at - 1] === '彼'));
}

function loanLength(scan: Scan, start: number): number {
  let end = start;
  while (end - start < 8 && isLoan(scan, end)) end++;
  return end - start;
}

/**
 * The name that ends right before a title or a word of address.
 * @param strict a Chinese name must have characters of given names
 */
function endingAt(scan: Scan, mentions: Mention[], end: number, sure: boolean, strict: boolean): void {
  const { text } = scan.source;
  let start = end;
  while (end - start < 8 && isFree(scan, start - 1)) start--;
  if (end - start < 2 || BODIES.has(text[end - 1] as string)) return;
  const edge = (length: number) => end - start === length || FOLLOWERS.has(text[end - length - 1] as string);
  let loan = 0;
  while (loan < 8 && end - loan - 1 >= start && LOAN.has(text[end - loan - 1] as string)) loan++;
  for (const length of [3, 2]) {
    if (end - length < start || !SURNAMES.has(text[end - length] as string) || !edge(length)) continue;
    if (
      isStop(scan.lexicon, text.slice(end - length, end)) ||
      isStop(scan.lexicon, text.slice(end - length, end - length + 2))
    )
      continue;
    if (!givenAt(scan, end - length + 1)) continue;
    if (strict && ![...text.slice(end - length + 1, end)].every((c) => GIVEN.has(c))) continue;
    add(scan, mentions, end - length, end);
    return;
  }
  if (loan >= (sure && !strict ? 2 : 3) && edge(loan) && !isStop(scan.lexicon, text.slice(end - loan, end)))
    add(scan, mentions, end - loan, end);
}

/** Other mentions of a known name as a whole, and of the last part of a dotted one. */
function repeat(scan: Scan, mentions: Mention[]): void {
  const { text } = scan.source;
  const known = new Set<string>();
  for (const mention of mentions) {
    const parts = text.slice(mention.start, mention.end).split(DOT);
    const last = parts[parts.length - 1] as string;
    if (last.length >= 3 || (parts.length > 1 && last.length >= 2) || SURNAMES.has(last[0] as string)) known.add(last);
  }
  for (const name of known)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      if (!scan.blocked[at]) add(scan, mentions, at, at + name.length);
}
