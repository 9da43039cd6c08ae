import names from '../../../assets/lexicon/given-names.json';
import type { SourceText } from '../../model/article';
import type { Fact } from '../../model/fact';
import { aliasesIn } from '../../names/alias';
import { type Token, tokensOf } from '../phrases/tokens';
import type { RoleChunk } from '../roles/chunks';
import { OCCUPATION_OFFICES } from '../roles/lexicon';
import { beforeSpelling, roleBeside } from './attach';
import { blockedUnits } from './blocked';
import shapes from './hangul.json';
import { isStop, type PersonsLexicon, personsLexicon } from './lexicon';
import { addMention, type Mention } from './names';

const SURNAMES = new Set(names.hangulSurnames);
const GIVEN = new Set(names.hangulGiven);
/** Syllables of foreign names that Sino-Korean nouns do not have. */
const LOAN = new Set(names.hangulLoanSyllables);
const PARTICLES = names.hangulParticles;
/** Particles that may as well be the last syllable of a foreign name ("오르테가"). */
const UNCLEAR_PARTICLES = /[가이도로과와]$/;
/** Particles in which no name ends. */
const SURE_PARTICLES = /[은는을를의]$/;
/** Ends of Slavic surnames whose last syllable Korean nouns have too. */
const SURNAME_END = /(?:비치|스키|츠키|예프)$/;
/** Offices of enterprises. */
const BUSINESS = /^(?:회장|사장|대표이사|이사장)/;
/** "Junior" and "senior" behind a surname. */
const GENERATION = /^(?:주니어|시니어)$/;
/** Last syllables of verb forms that join clauses. */
const VERB_ENDINGS = names.hangulVerbEndings;

/** Syllables of Korean given names, and the surnames of two syllables. */
const GIVEN_SYLLABLES: ReadonlySet<string> = new Set(shapes.givenSyllables);
const COMPOUND: ReadonlySet<string> = new Set(shapes.compoundSurnames);
/** Ends of words for a party, a company, a team, which stand between a name and the office behind it. */
const COMPLEMENTS: readonly string[] = shapes.complements;
/** Last syllables of a word of three that may as well be a particle: "정원을", "이동이". */
const PARTICLE_END = /[은는을를이가의에도로와과만]$/;
/** Whom only people are called: behind the word a word of address, or an age in a bracket. */
const ADDRESSED = /^(?:\s?[(（]\d{1,3}(?:세)?[)）]| 씨)/u;
/** A byline is no part of the story: "홍길동 기자 =", but "홍길동 기자는". */
const BYLINE = 'journalist';

interface Scan {
  readonly source: SourceText;
  readonly tokens: readonly Token[];
  readonly blocked: Uint8Array;
  readonly lexicon: PersonsLexicon;
  readonly chunks: readonly RoleChunk[];
}

/** Names in Korean text: beside a role, or begun by a known given name; then every other mention of the same name. */
export function hangulNames(source: SourceText, facts: readonly Fact[], chunks: readonly RoleChunk[]): Mention[] {
  const tokens = tokensOf(source);
  const scan = {
    source,
    tokens,
    chunks,
    blocked: blockedUnits(source.text.length, facts, chunks),
    lexicon: personsLexicon(source.language),
  };
  const mentions: Mention[] = [];
  for (const { span } of aliasesIn(source.text, source.language))
    if (!scan.blocked[span.start]) add(scan, mentions, span.start, span.end);
  for (let i = 0; i < tokens.length; i++) {
    if (!GIVEN.has(textOf(scan, i))) continue;
    const span = fromGiven(scan, i);
    if (span) add(scan, mentions, span.start, span.end);
  }
  for (const chunk of chunks) {
    if (isByline(scan, chunk)) continue;
    const strict = OCCUPATION_OFFICES.has(chunk.role.office);
    const title = wordStart(scan, chunk.start);
    const through = nameBeyond(scan, title);
    if (through) {
      addMention(mentions, { ...through, role: chunk.role });
      continue;
    }
    const before = nameBefore(scan, title, strict);
    const after = foreignAfter(scan, chunk.end, strict) ?? nameAfter(scan, chunk.end, strict);
    // "도쿄를 떠나 외무상 김철수와": a verb before the role may look like a name.
    const verb = before !== null && VERB_ENDINGS.includes(source.text[before.end - 1] as string);
    if (before && !(verb && after)) addFor(scan, mentions, before, chunk);
    else if (after) add(scan, mentions, after.start, after.end);
  }
  repeat(scan, mentions);
  return mentions;
}

function add(scan: Scan, mentions: Mention[], start: number, end: number): void {
  addMention(mentions, { start, end, role: roleBeside(scan.source, scan.chunks, start, end)?.role ?? null });
}

/** A name before an office; between them may stand what is written on to the office ("김동희 경기도지사"). */
function addFor(
  scan: Scan,
  mentions: Mention[],
  { start, end }: { start: number; end: number },
  chunk: RoleChunk,
): void {
  const role = roleBeside(scan.source, scan.chunks, start, end)?.role ?? chunk.role;
  addMention(mentions, { start, end, role });
}

function textOf(scan: Scan, i: number): string {
  const token = scan.tokens[i];
  return token ? scan.source.text.slice(token.start, token.end) : '';
}

function isHangulWord(word: string): boolean {
  return word.length > 0 && word.length <= 9 && /^[가-힣]+$/.test(word);
}

/** The word without the particle at its end, or null when what remains is no name by `test`. */
function bare(word: string, test: (name: string) => boolean): string | null {
  if (test(word)) return word;
  for (const particle of PARTICLES)
    if (word.endsWith(particle)) {
      const name = word.slice(0, -particle.length);
      if (test(name)) return name;
    }
  return null;
}

/** A Korean name: a surname of the list and two syllables. */
function isKorean(scan: Scan, word: string): boolean {
  return word.length === 3 && isHangulWord(word) && SURNAMES.has(word[0] as string) && !isStop(scan.lexicon, word);
}

/** Fewest syllables before the ending of a ministry or an agency; shorter words may be names. */
const BODY_STEM = 2;

/** The same, and both syllables are such as given names have: behind an occupation all kinds of nouns stand ("학생 기숙사"). */
function isShaped(scan: Scan, word: string): boolean {
  if (!isHangulWord(word) || isStop(scan.lexicon, word)) return false;
  const length = COMPOUND.has(word.slice(0, 2)) ? 2 : 1;
  const given = word.slice(length);
  if (length === 1 ? !SURNAMES.has(word[0] as string) || given.length !== 2 : given.length < 1 || given.length > 2)
    return false;
  return [...given].every((syllable) => GIVEN_SYLLABLES.has(syllable) || length === 2);
}

/** "안준표 기자 =" at the beginning or the end of a report. */
function isByline({ source }: Scan, { role, end }: RoleChunk): boolean {
  return role.office === BYLINE && !/[가-힣]/.test(source.text[end] ?? '') && source.text[end] !== ' ';
}

/**
 * "이정현 새빛당 대표", "최태호 한빛전자 대표이사": a body that no table knows between a name and its office. What stands before it is a Korean name
 * by all its syllables, or a foreign one that begins with a known given name.
 */
function nameBeyond(scan: Scan, title: number): { start: number; end: number } | null {
  const i = lastBefore(scan.tokens, title);
  const [body, name] = [scan.tokens[i], scan.tokens[i - 1]];
  if (!body || !name || body.glue !== 'space' || title - body.end !== 1 || scan.blocked[name.start]) return null;
  const word = textOf(scan, i);
  if (scan.blocked[body.start] || !COMPLEMENTS.some((end) => word.length > end.length && word.endsWith(end)))
    return null;
  if (isKorean(scan, word)) return null;
  const last = textOf(scan, i - 1);
  if (VERB_ENDINGS.includes(last.at(-1) as string)) return null;
  if (isShaped(scan, last)) return { start: name.start, end: name.end };
  const given = name.glue === 'space' && GIVEN.has(textOf(scan, i - 2)) && isForeign(scan, last);
  return given ? { start: (scan.tokens[i - 2] as Token).start, end: name.end } : null;
}

/** The name of a ministry, an agency or a committee, which stands where a name may stand: "비상사태부 장관". */
function isBody(word: string): boolean {
  return names.hangulBodyEndings.some((ending) => word.endsWith(ending) && word.length >= BODY_STEM + ending.length);
}

/** A foreign surname: at least two syllables, one of them of the kind that only foreign words have. */
function isForeign(scan: Scan, word: string): boolean {
  if (word.length < 2 || !isHangulWord(word) || isStop(scan.lexicon, word)) return false;
  if (PARTICLES.some((p) => p.length > 1 && word.endsWith(p))) return false;
  return [...word].some((syllable) => LOAN.has(syllable));
}

/** "세르게이 예브게니예비치 나리시킨": given names and the surname behind them. */
function fromGiven(scan: Scan, i: number): { start: number; end: number } | null {
  const first = scan.tokens[i] as Token;
  if (scan.blocked[first.start]) return null;
  let k = i + 1;
  while (
    k < i + 3 &&
    scan.tokens[k]?.glue === 'space' &&
    (GIVEN.has(textOf(scan, k)) || /[비브](?:치|나)$/.test(textOf(scan, k)))
  )
    k++;
  const token = scan.tokens[k];
  if (token?.glue !== 'space' || scan.blocked[token.start] || token.sentence !== first.sentence) return null;
  const word = textOf(scan, k);
  const name =
    withoutParticle(scan, word) ??
    bare(
      word,
      (w) =>
        w.length >= 2 && isHangulWord(w) && !PARTICLES.some((p) => p.length > 1 && w.endsWith(p)) && isForeign(scan, w),
    ) ??
    bare(word, (w) => w.length >= 2 && isHangulWord(w) && !isStop(scan.lexicon, w));
  return name ? { start: first.start, end: token.start + name.length } : null;
}

/**
 * "괴체가" is 괴체 with a particle where the text has 괴체 without it, or with another; null when the word is to be taken as it is. A name that
 * itself ends so ("오르테가") stands without its last syllable nowhere.
 */
function withoutParticle(scan: Scan, word: string): string | null {
  const name = word.slice(0, -1);
  if (name.length < 2 || !isForeign(scan, name)) return null;
  if (SURE_PARTICLES.test(word)) return name;
  if (!UNCLEAR_PARTICLES.test(word)) return null;
  const again = scan.tokens.some((_, i) => {
    const other = textOf(scan, i);
    return other !== word && other.startsWith(name) && other.length <= name.length + 1;
  });
  return again ? name : null;
}

/** Most letters that are written on to an office without being read as a part of it: "광업장관". */
const LONGEST_FIELD = 4;

function wordStart(scan: Scan, title: number): number {
  let at = title;
  while (/[가-힣]/.test(scan.source.text[at - 1] ?? '') && !scan.blocked[at - 1]) at--;
  return title - at <= LONGEST_FIELD ? at : title;
}

/** @param strict a word that only may be a Korean name is none */
function nameBefore(scan: Scan, title: number, strict: boolean): { start: number; end: number } | null {
  const at = beforeSpelling(scan.source.text, title);
  const i = lastBefore(scan.tokens, at);
  const token = scan.tokens[i];
  if (!token || scan.blocked[token.start]) return null;
  if (at === title ? at - token.end !== 1 || scan.source.text[token.end] !== ' ' : token.end !== at) return null;
  const word = textOf(scan, i);
  // "마르코스 주니어 대통령": what tells father and son apart stands behind the surname.
  const surnameBefore = GENERATION.test(word) && token.glue === 'space' ? scan.tokens[i - 1] : undefined;
  if (surnameBefore && !scan.blocked[surnameBefore.start] && isForeign(scan, textOf(scan, i - 1))) {
    const given = surnameBefore.glue === 'space' && isForeignGiven(scan, i - 2) ? scan.tokens[i - 2] : undefined;
    return { start: (given ?? surnameBefore).start, end: token.end };
  }
  if (COMPOUND.has(word.slice(0, 2)) && isShaped(scan, word)) return { start: token.start, end: token.end };
  // "26만 8000명 이상의 군인": a particle, and no name.
  if (strict && /[의에과와로]$/.test(word)) return null;
  if (
    strict &&
    !isShaped(scan, word) &&
    !(isForeign(scan, word) && isForeignGiven(scan, i - 1) && token.glue === 'space')
  )
    return null;
  if (!isKorean(scan, word) && (!isForeign(scan, word) || isBody(word))) return null;
  // "포르셰 회장", "마티아스 뮬러 포르셰 회장": before the office of an enterprise its name stands more often than that of a person.
  const company = BUSINESS.test(scan.source.text.slice(title, title + 4)) && !isKorean(scan, word);
  if (company) {
    const given = GIVEN.has(textOf(scan, i - 1)) && token.glue === 'space';
    return given || scan.blocked[(scan.tokens[i - 1]?.end ?? 0) - 1] === 1
      ? { start: given ? (scan.tokens[i - 1] as Token).start : token.start, end: token.end }
      : null;
  }
  let start = token.start;
  for (let k = i - 1; k >= i - 2 && scan.tokens[k + 1]?.glue === 'space' && GIVEN.has(textOf(scan, k)); k--)
    start = (scan.tokens[k] as Token).start;
  // "아리노프 비상사태부 장관": behind a name the ministry may stand, whose last syllable is none of foreign names.
  const surname = isForeign(scan, word) && (LOAN.has(word.at(-1) as string) || SURNAME_END.test(word));
  if (start === token.start && surname && token.glue === 'space' && isForeignGiven(scan, i - 1)) {
    start = (scan.tokens[i - 1] as Token).start;
    // "락스미 프라사드 다칼", "마르셀루 헤벨루 드소자": a second given name.
    if (scan.tokens[i - 1]?.glue === 'space' && isForeignGiven(scan, i - 2))
      start = (scan.tokens[i - 2] as Token).start;
  }
  return { start, end: token.end };
}

/** A word before a foreign surname and its office that can only be the given name: "밀란 드보르자크 총리", not "체코의", "새로". */
function isForeignGiven(scan: Scan, i: number): boolean {
  const token = scan.tokens[i];
  const word = textOf(scan, i);
  if (!token || scan.blocked[token.start] || word.length < 2 || word.length > 5 || !isForeign(scan, word)) return false;
  return !PARTICLES.some((particle) => word.endsWith(particle));
}

/** @param strict a word that only may be a name is none */
function nameAfter(scan: Scan, at: number, strict: boolean): { start: number; end: number } | null {
  const i = lastBefore(scan.tokens, at + 1) + 1;
  const token = scan.tokens[i];
  if (!token || token.start - at !== 1 || scan.blocked[token.start]) return null;
  const word = textOf(scan, i);
  const { text } = scan.source;
  if (strict) {
    const addressed = ADDRESSED.test(text.slice(token.end, token.end + 7));
    // A name of four syllables that ends like a particle: "남궁혁이".
    const long = word.length === 4 && PARTICLE_END.test(word) && isShaped(scan, word.slice(0, -1));
    const name = long ? word.slice(0, -1) : bare(word, (w) => isShaped(scan, w));
    if (name === null || (name === word && PARTICLE_END.test(word) && !addressed)) return null;
    return { start: token.start, end: token.start + name.length };
  }
  const name =
    bare(word, (w) => COMPOUND.has(w.slice(0, 2)) && isShaped(scan, w)) ??
    bare(word, (w) => isKorean(scan, w)) ??
    bare(word, (w) => w.length >= 3 && isForeign(scan, w));
  return name ? { start: token.start, end: token.start + name.length } : null;
}

/** "총사령관 올레흐 시도렌코는": two words of foreign syllables behind an office, the second with the particle of a subject or a word of address. */
function foreignAfter(scan: Scan, at: number, strict: boolean): { start: number; end: number } | null {
  const i = lastBefore(scan.tokens, at + 1) + 1;
  const [first, second] = [scan.tokens[i], scan.tokens[i + 1]];
  if (!first || !second || first.start - at !== 1 || second.glue !== 'space') return null;
  if (scan.blocked[first.start] || scan.blocked[second.start] || !isForeignGiven(scan, i)) return null;
  const word = textOf(scan, i + 1);
  const name = bare(word, (w) => w.length >= 2 && isForeign(scan, w) && !/[은는을를]$/.test(w));
  if (name === null) return null;
  const subject = /^[은는이가]$/.test(word.slice(name.length)) || (name === word && /[가이]$/.test(word));
  if (!subject && !ADDRESSED.test(scan.source.text.slice(second.end, second.end + 7)) && strict) return null;
  const end = name === word && subject ? name.length - 1 : name.length;
  return { start: first.start, end: second.start + end };
}

/** Index of the last token that ends at or before an offset; -1 when there is none. */
function lastBefore(tokens: readonly Token[], at: number): number {
  let lo = 0;
  let hi = tokens.length - 1;
  let best = -1;
  while (lo <= hi) {
    const mid = (lo + hi) >> 1;
    if ((tokens[mid] as Token).end <= at) {
      best = mid;
      lo = mid + 1;
    } else hi = mid - 1;
  }
  return best;
}

/** Other mentions of a known name: the whole of a Korean name, the surname of a foreign one; a surname alone before a title. */
function repeat(scan: Scan, mentions: Mention[]): void {
  const { text } = scan.source;
  const known = new Set<string>();
  for (const mention of mentions) {
    const last = text.slice(mention.start, mention.end).split(' ').pop() as string;
    if (last.length >= 2) known.add(last);
  }
  for (let i = 0; i < scan.tokens.length; i++) {
    const token = scan.tokens[i] as Token;
    if (scan.blocked[token.start]) continue;
    const word = textOf(scan, i);
    const name = bare(word, (w) => known.has(w));
    if (name) add(scan, mentions, token.start, token.start + name.length);
    else if (word.length === 1 && SURNAMES.has(word) && [...known].some((k) => k.length === 3 && k.startsWith(word))) {
      const beside = scan.chunks.some((c) => c.start === token.end + 1);
      if (beside) add(scan, mentions, token.start, token.end);
    }
  }
}
