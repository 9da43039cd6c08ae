import names from '../../../assets/lexicon/given-names.json';
import type { SourceText } from '../../model/article';
import type { Fact } from '../../model/fact';
import { aliasesIn } from '../../names/alias';
import { foldSameLength } from '../../text/fold';
import { matchAt } from '../phrases';
import { PREFIXES } from '../phrases/languages';
import { type Token, tokensOf } from '../phrases/tokens';
import type { RoleChunk } from '../roles/chunks';
import { COMMON_NOUN_OFFICES } from '../roles/lexicon';
import { roleBeside } from './attach';
import { blockedUnits } from './blocked';
import { isGivenName } from './given';
import { isStop, type PersonsLexicon, personsLexicon } from './lexicon';
import { addMention, type Mention } from './names';

/** The Arabic article, also behind a proclitic: "الدفاع", "بالولاية", "للشؤون". */
const DEFINITE = /^(?:[وفبك]?ال|لل)\p{L}{3}/u;

interface Scan {
  readonly source: SourceText;
  readonly tokens: readonly Token[];
  readonly blocked: Uint8Array;
  readonly lexicon: PersonsLexicon;
  readonly chunks: readonly RoleChunk[];
  readonly prefixes: readonly string[];
}

/** Parts that do not end a name: "عبد", "بن", "אבו". */
const OPEN: ReadonlySet<string> = new Set(names.openParts.map(foldSameLength));
/** Surnames of Korean and Chinese names, with two more words behind them. */
const EASTERN: ReadonlySet<string> = new Set(names.abjadEasternSurnames.map(foldSameLength));

/** Names in scripts without capitals and with spaces: behind a role or a word of address, or begun by a known given name. */
export function spacedNames(source: SourceText, facts: readonly Fact[], chunks: readonly RoleChunk[]): Mention[] {
  const scan: Scan = {
    source,
    tokens: tokensOf(source),
    chunks,
    blocked: blockedUnits(source.text.length, facts, chunks),
    lexicon: personsLexicon(source.language),
    prefixes: (PREFIXES[source.language] ?? []).filter((p) => p.length === 1),
  };
  const mentions: Mention[] = [];
  for (const { span } of aliasesIn(source.text, source.language))
    if (!scan.blocked[span.start])
      addMention(mentions, {
        start: span.start,
        end: span.end,
        role: roleBeside(source, chunks, span.start, span.end)?.role ?? null,
      });
  const behind = new Set<number>();
  for (const chunk of chunks) if (!COMMON_NOUN_OFFICES.has(chunk.role.office)) behind.add(chunk.end);
  for (let i = 0; i < scan.tokens.length; i++) {
    const token = scan.tokens[i] as Token;
    const previous = scan.tokens[i - 1];
    if (!isWord(scan, i) && !isAli(scan, i, behind)) continue;
    const anchored =
      previous !== undefined &&
      token.glue === 'space' &&
      (behind.has(previous.end) ||
        isServed(scan, i - 1, behind) ||
        (scan.lexicon.honorifics.has(previous.key) && previous.sentence === token.sentence));
    const eastern = EASTERN.has(token.key) && follows(scan, i + 1) && follows(scan, i + 2) && behindVerb(scan, i);
    const shift = anchored || eastern ? 0 : givenShift(scan, token);
    if (shift < 0) continue;
    const last = lastOf(scan, i, anchored, shift);
    if (last < 0) continue;
    const start = token.start + shift;
    const end = (scan.tokens[last] as Token).end;
    addMention(mentions, { start, end, role: roleBeside(source, chunks, start, end)?.role ?? null });
    i = last;
  }
  repeat(scan, mentions);
  return mentions;
}

/** What is served stands between office and name: "وزير الصحة بالولاية علي آدم". */
function isServed(scan: Scan, i: number, behind: ReadonlySet<number>): boolean {
  const token = scan.tokens[i];
  const office = scan.tokens[i - 1];
  return (
    token?.glue === 'space' && office !== undefined && behind.has(office.end) && /^(?:بال|لل)\p{L}{3}/u.test(token.key)
  );
}

/** The name "علي" behind an office. Folded it is one with "على" (on), but a preposition does not end in a dotted letter. */
function isAli(scan: Scan, i: number, behind: ReadonlySet<number>): boolean {
  const token = scan.tokens[i];
  const previous = scan.tokens[i - 1];
  if (!token || !previous || scan.source.text.slice(token.start, token.end) !== 'علي') return false;
  return behind.has(previous.end) || isServed(scan, i - 1, behind);
}

/** True behind a verb or another word that no name holds, or at the beginning of a clause. */
function behindVerb(scan: Scan, i: number): boolean {
  const before = scan.tokens[i - 1];
  if (!before || scan.tokens[i]?.glue !== 'space') return true;
  return isStop(scan.lexicon, before.key) || scan.lexicon.says.has(before.key);
}

function isWord(scan: Scan, i: number): boolean {
  const token = scan.tokens[i];
  if (!token || scan.blocked[token.start] || scan.blocked[token.end - 1]) return false;
  if (!/^[\p{L}\p{M}']+$/u.test(token.key)) return false;
  if (isStop(scan.lexicon, token.key) || scan.lexicon.says.has(token.key)) return false;
  return matchAt(scan.source, scan.tokens, i, scan.lexicon.acts, {}) === null;
}

/** 0 when the word is a given name, 1 when it is one behind a proclitic, -1 when it is none. */
function givenShift(scan: Scan, token: Token): number {
  if (isGivenName(token.key)) return 0;
  const prefix = scan.prefixes.find((p) => token.key.startsWith(p));
  return prefix && token.key.length >= 5 && isGivenName(token.key.slice(1)) ? 1 : -1;
}

function follows(scan: Scan, k: number): boolean {
  const token = scan.tokens[k];
  return (
    token !== undefined &&
    (token.glue === 'space' || token.glue === 'hyphen') &&
    isWord(scan, k) &&
    token.key.length >= 2
  );
}

/** Index of the last word of the name that begins at a token, or -1. */
function lastOf(scan: Scan, i: number, anchored: boolean, shift: number): number {
  const first = scan.tokens[i] as Token;
  const given = isGivenName(shift > 0 ? first.key.slice(1) : first.key);
  if (anchored && !given && DEFINITE.test(first.key)) return -1;
  if (first.key.length < 2 || !follows(scan, i + 1)) return anchored && first.key.length >= 4 ? i : -1;
  let last = i + 1;
  if (OPEN.has(first.key) && follows(scan, last + 1)) last++;
  while (last - i < 4 && OPEN.has((scan.tokens[last] as Token).key) && follows(scan, last + 1)) last++;
  const second = scan.tokens[last] as Token;
  const wantsThird = EASTERN.has(first.key) || (isGivenName(second.key) && given) || second.key.length <= 2;
  const atEdge = given && !follows(scan, last + 2) && isEdge(scan, last + 2);
  // "विदेश मंत्री मोहम्मद जावेद ज़रीफ ने": between the office and the particle of the subject stands but the name.
  const upToSubject = anchored && scan.lexicon.subject.has(scan.tokens[last + 2]?.key ?? '');
  if (last - i < 3 && (wantsThird || atEdge || upToSubject) && follows(scan, last + 1)) last++;
  // "री योंग-हो", "मून जे-इन": what a hyphen joins is one name.
  while (last - i < 4 && isJoined(scan, last + 1)) last++;
  return last;
}

function isJoined(scan: Scan, k: number): boolean {
  const token = scan.tokens[k];
  return token?.glue === 'hyphen' && !scan.blocked[token.start] && /^[\p{L}\p{M}]+$/u.test(token.key);
}

/** True where nothing joins on: the end of the sentence, a comma, a bracket. */
function isEdge(scan: Scan, k: number): boolean {
  const token = scan.tokens[k];
  return token === undefined || (token.glue !== 'space' && token.glue !== 'hyphen');
}

/** The family name of a known name alone, also behind a proclitic. */
function repeat(scan: Scan, mentions: Mention[]): void {
  const known = new Set<string>();
  for (const mention of mentions) {
    const words = scan.tokens.filter((t) => t.start >= mention.start && t.end <= mention.end);
    const last = words[words.length - 1];
    if (last && words.length > 1 && last.key.length >= 4) known.add(last.key);
  }
  for (const token of scan.tokens) {
    if (scan.blocked[token.start]) continue;
    const shift = known.has(token.key)
      ? 0
      : scan.prefixes.some((p) => token.key.startsWith(p)) && known.has(token.key.slice(1))
        ? 1
        : -1;
    if (shift < 0) continue;
    const start = token.start + shift;
    addMention(mentions, {
      start,
      end: token.end,
      role: roleBeside(scan.source, scan.chunks, start, token.end)?.role ?? null,
    });
  }
}
