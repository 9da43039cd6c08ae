import type { SourceText } from '../../model/article';
import type { Fact, Role } from '../../model/fact';
import { aliasesIn } from '../../names/alias';
import { foldSameLength } from '../../text/fold';
import { governedUpTo, type RoleChunk } from '../roles/chunks';
import { OCCUPATION_OFFICES, officeWith } from '../roles/lexicon';
import { beforeSpelling, roleBeside } from './attach';
import { blockedUnits } from './blocked';
import shapes from './kana.json';
import { isStop, type PersonsLexicon, personsLexicon } from './lexicon';
import { addMention, type Mention } from './names';

/** "刑務所代表者": what stands before the title is a body. */
const BODY = /[所署省庁局会院校党]$/;

/** Characters in which Japanese surnames and given names end, and those in which words for a person end that are no names. */
const SURNAME_ENDS: ReadonlySet<string> = new Set(shapes.surnameEnds);
const GIVEN_ENDS: ReadonlySet<string> = new Set(shapes.givenEnds);
const NOT_NAMES: ReadonlySet<string> = new Set(shapes.notNames);
/** Characters of a surname, of a given name behind it, and of both with the surname of three that some have. */
const LENGTHS = { surname: [2, 3], most: 6 } as const;
/** A name between an office and an age: "主将の遠野航（32）", "運転手、須藤正（58）". */
const AGED = /[の、](\p{sc=Han}{3,6}|\p{sc=Han}{2,3}[ぁ-ん]{1,3})(?=[（(]\d{1,3}[)）])/uy;
/** A given name in hiragana behind a surname: "高梨みどり". */
const HIRAGANA_TAIL = /\p{sc=Han}{2,3}[ぁ-ん]{2,4}$/u;
/** Code units of the longest such name. */
const LONGEST_TAILED = 7;

interface Scan {
  readonly facts: readonly Fact[];
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
    facts,
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
    if (match[0].split(/[・=＝]/).some((part) => isStop(scan.lexicon, foldSameLength(part)))) continue;
    add(scan, mentions, match.index, end);
  }
  for (const chunk of chunks) {
    const strict = isStrict(scan, chunk);
    beside(scan, mentions, beforeSpelling(text, chunk.start), strict);
    aged(scan, mentions, chunk.end);
  }
  for (const suffix of scan.lexicon.suffixes)
    for (let at = text.indexOf(suffix); at >= 0; at = text.indexOf(suffix, at + 1))
      if (!scan.blocked[at]) {
        beside(scan, mentions, at, false);
        tailed(scan, mentions, at);
      }
  for (const match of text.matchAll(/(\p{sc=Han}{2,4})[（(][ァ-ヺー・\s]{3,16}[)）]/gu)) {
    const end = match.index + (match[1] as string).length;
    if (!touches(scan, match.index, end)) add(scan, mentions, match.index, end);
  }
  repeat(scan, mentions);
  return mentions;
}

function add(scan: Scan, mentions: Mention[], start: number, end: number): void {
  addMention(mentions, { start, end, role: roleOf(scan, start, end) });
}

/** The role beside a name; behind it also what stands before the name and is governed. */
function roleOf(scan: Scan, start: number, end: number): Role | null {
  const { source, chunks } = scan;
  const { text } = source;
  const found = roleBeside(source, chunks, start, end);
  if (found?.side === 'before') return found.role;
  // "原告側の弁護士、佐野美咲さん": behind the comma a name with a word of address or an age.
  const before = text[start - 1] === '、' ? chunks.find((chunk) => chunk.end === start - 1) : undefined;
  if (before && !found && isAddressed(scan, end)) return before.role;
  if (!found || found.how !== 'tight' || text[start - 1] !== 'の' || OCCUPATION_OFFICES.has(found.role.office))
    return found?.role ?? null;
  const governed = governedUpTo(source, scan.facts, start - 1);
  if (!governed) return found.role;
  const { domain, country, organisation } = found.role;
  return {
    ...found.role,
    office: officeWith(source.language, found.role.office, domain ?? governed.domain),
    domain: domain ?? governed.domain,
    country: country ?? governed.country,
    organisation: organisation ?? (domain === null || domain === governed.domain ? governed.organisation : null),
  };
}

/** A word of address or an age stands right behind. */
function isAddressed({ source: { text }, lexicon }: Scan, end: number): boolean {
  return (
    /^[（(]\d{1,3}[)）]/.test(text.slice(end, end + 5)) || lexicon.suffixes.some((word) => text.startsWith(word, end))
  );
}

/** An occupation that is no word of address stands behind all kinds of words: "タクシー運転手", "国際弁護士". */
function isStrict({ source, lexicon }: Scan, { role, start, end }: RoleChunk): boolean {
  return OCCUPATION_OFFICES.has(role.office) && !lexicon.suffixes.includes(source.text.slice(start, end));
}

/** Whether a word looks like a Japanese surname with a given name behind it. */
function isShaped(word: string): boolean {
  return (
    GIVEN_ENDS.has(word.at(-1) as string) &&
    LENGTHS.surname.some((length) => word.length > length && SURNAME_ENDS.has(word[length - 1] as string))
  );
}

/** A name between an office and an age, without a word of address. */
function aged(scan: Scan, mentions: Mention[], office: number): void {
  AGED.lastIndex = office;
  const word = AGED.exec(scan.source.text)?.[1];
  if (word === undefined || touches(scan, office + 1, office + 1 + word.length)) return;
  if (scan.lexicon.suffixes.some((suffix) => word.endsWith(suffix))) return;
  if (NOT_NAMES.has(word.at(-1) as string) || isStop(scan.lexicon, word)) return;
  if (LENGTHS.surname.some((length) => SURNAME_ENDS.has(word[length - 1] as string)))
    add(scan, mentions, office + 1, office + 1 + word.length);
}

/** "看護師の高梨みどりさん": behind an office a name whose end is in hiragana, before a word of address. */
function tailed(scan: Scan, mentions: Mention[], at: number): void {
  const { text } = scan.source;
  const word = HIRAGANA_TAIL.exec(text.slice(Math.max(0, at - LONGEST_TAILED), at))?.[0];
  if (word === undefined) return;
  const start = at - word.length;
  if (!/[の、]/.test(text[start - 1] ?? '') || touches(scan, start, at)) return;
  if (scan.chunks.some((chunk) => chunk.end === start - 1)) add(scan, mentions, start, at);
}

function touches(scan: Scan, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (scan.blocked[i]) return true;
  return false;
}

/**
 * The name that ends right before a title: a katakana word, or two to four Chinese characters, or more that look like a name.
 * @param strict what does not look like a name is none
 */
function beside(scan: Scan, mentions: Mention[], at: number, strict: boolean): void {
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
  if (kind === HAN && (word.length < 2 || word.length > LENGTHS.most || /[ァ-ヺー]/.test(text[start - 1] ?? '')))
    return;
  if (kind === HAN && (strict || word.length > 4) && !isShaped(word)) return;
  if (kind === KATAKANA && (word.length < 2 || (strict && !/[・＝=]/.test(word)))) return;
  if (word.length > 2 && BODY.test(word)) return;
  if (isStop(scan.lexicon, foldSameLength(word)) || /^[・＝=]/.test(word)) return;
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
