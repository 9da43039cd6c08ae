import type { SourceText } from '../../model/article';
import type { Fact } from '../../model/fact';
import { aliasesIn } from '../../names/alias';
import type { RoleChunk } from '../roles/chunks';
import { beforeSpelling, roleBeside } from './attach';
import { blockedUnits } from './blocked';
import { isStop, type PersonsLexicon, personsLexicon } from './lexicon';
import { addMention, type Mention } from './names';

/** "刑務所代表者": what stands before the title is a body. */
const BODY = /[所署省庁局会院校党]$/;

interface Scan {
  readonly source: SourceText;
  readonly blocked: Uint8Array;
  readonly lexicon: PersonsLexicon;
  readonly chunks: readonly RoleChunk[];
}

const KATAKANA = /[ァ-ヺー]/;
const HAN = /\p{sc=Han}/u;
/** What follows a katakana word that is no person: an agency, a paper, a state, a mountain. */
const NOT_A_PERSON =
  /^(?:通信|紙|社|州|県|市|島|湾|共和国|半島|川|山|党|大学|研究所|テレビ|ラジオ|銀行|地方|地区|海|級|賞|条約|会議|号|国際|空港|財団|大会)/;

/** Names in Japanese text: katakana words joined by a dot, and words beside a title or 氏. */
export function kanaNames(source: SourceText, facts: readonly Fact[], chunks: readonly RoleChunk[]): Mention[] {
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
  for (const match of text.matchAll(/[ァ-ヺー]{1,12}(?:[・=＝][ァ-ヺー]{1,12}){1,4}/g)) {
    const end = match.index + match[0].length;
    if (match[0].length < 5 || touches(scan, match.index, end) || NOT_A_PERSON.test(text.slice(end, end + 3))) continue;
    if (match[0].split(/[・=＝]/).some((part) => isStop(scan.lexicon, fold(part)))) continue;
    add(scan, mentions, match.index, end);
  }
  for (const chunk of chunks) beside(scan, mentions, beforeSpelling(text, chunk.start));
  for (const suffix of scan.lexicon.suffixes)
    for (let at = text.indexOf(suffix); at >= 0; at = text.indexOf(suffix, at + 1))
      if (!scan.blocked[at]) beside(scan, mentions, at);
  for (const match of text.matchAll(/(\p{sc=Han}{2,4})[（(][ァ-ヺー・\s]{3,16}[)）]/gu)) {
    const end = match.index + (match[1] as string).length;
    if (!touches(scan, match.index, end)) add(scan, mentions, match.index, end);
  }
  repeat(scan, mentions);
  return mentions;
}

function fold(word: string): string {
  return word.toLowerCase();
}

function add(scan: Scan, mentions: Mention[], start: number, end: number): void {
  addMention(mentions, { start, end, role: roleBeside(scan.source, scan.chunks, start, end)?.role ?? null });
}

function touches(scan: Scan, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (scan.blocked[i]) return true;
  return false;
}

/** The name that ends right before a title: a katakana word, or two to four Chinese characters. */
function beside(scan: Scan, mentions: Mention[], at: number): void {
  const { text } = scan.source;
  const kind = KATAKANA.test(text[at - 1] ?? '') ? KATAKANA : HAN;
  let start = at;
  while (
    start > 0 &&
    at - start < 20 &&
    !scan.blocked[start - 1] &&
    (kind.test(text[start - 1] as string) || (kind === KATAKANA && /[・＝=]/.test(text[start - 1] as string)))
  )
    start--;
  const word = text.slice(start, at);
  if (kind === HAN && (word.length < 2 || word.length > 4 || /[ァ-ヺー]/.test(text[start - 1] ?? ''))) return;
  if (kind === KATAKANA && word.length < 2) return;
  if (word.length > 2 && BODY.test(word)) return;
  if (isStop(scan.lexicon, fold(word)) || /^[・＝=]/.test(word)) return;
  add(scan, mentions, start, at);
}

/** Other mentions: the surname of a foreign name as a whole katakana word, a name in Chinese characters as it is. */
function repeat(scan: Scan, mentions: Mention[]): void {
  const { text } = scan.source;
  const known = new Set(
    mentions
      .map(
        (m) =>
          text
            .slice(m.start, m.end)
            .split(/[・=＝]/)
            .pop() as string,
      )
      .filter((name) => name.length >= 3 || (name.length === 2 && HAN.test(name))),
  );
  for (const name of known)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (touches(scan, at, end)) continue;
      if (KATAKANA.test(name) && (/[ァ-ヺー・]/.test(text[at - 1] ?? '') || /[ァ-ヺー・]/.test(text[end] ?? '')))
        continue;
      if (HAN.test(name) && name.length === 2 && (HAN.test(text[at - 1] ?? '') || HAN.test(text[end] ?? ''))) continue;
      add(scan, mentions, at, end);
    }
}
