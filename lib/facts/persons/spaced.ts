import names from '../../../assets/lexicon/given-names.json';
import type { SourceText } from '../../model/article';
import type { Fact, Role } from '../../model/fact';
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
import { thaiNames } from './thai';

/** The Arabic article, also behind a proclitic: "الدفاع", "بالولاية", "للشؤون". */
const DEFINITE = /^(?:[وفبك]?ال|لل)\p{L}{3}/u;

/** "رحب محمود المشهداني بالتصويت": an Arabic word with a preposition and the article goes on with no name. */
const JOINED_DEFINITE = /^(?:[فبك]ال\p{L}{4}|لل\p{L}{3})/u;

interface Scan {
  readonly source: SourceText;
  readonly tokens: readonly Token[];
  readonly blocked: Uint8Array;
  readonly lexicon: PersonsLexicon;
  readonly chunks: readonly RoleChunk[];
  readonly prefixes: readonly string[];
  /** Where words for what people do end: a name behind one has more to show for itself. */
  readonly occupations: ReadonlySet<number>;
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
    occupations: new Set(chunks.filter((c) => COMMON_NOUN_OFFICES.has(c.role.office)).map((c) => c.end)),
  };
  const mentions: Mention[] = [];
  for (const { span } of aliasesIn(source.text, source.language))
    if (!scan.blocked[span.start])
      addMention(mentions, {
        start: span.start,
        end: span.end,
        role: roleBeside(source, chunks, span.start, span.end)?.role ?? null,
      });
  if (source.language === 'th')
    for (const { start, end, chunk } of thaiNames(source, chunks))
      if (!scan.blocked[start] && !scan.blocked[end - 1])
        addMention(mentions, { start, end, role: (roleBeside(source, chunks, start, end) ?? chunk)?.role ?? null });
  const behind = new Set<number>();
  const common = new Set<number>();
  for (const chunk of chunks)
    if (COMMON_NOUN_OFFICES.has(chunk.role.office)) common.add(chunk.end);
    else if (!isBeforePlace(scan, chunk)) behind.add(chunk.end);
  for (let i = 0; i < scan.tokens.length; i++) {
    const token = scan.tokens[i] as Token;
    const previous = scan.tokens[i - 1];
    if (!isWord(scan, i) && !isAli(scan, i, behind)) continue;
    const apposed = apposedTo(scan, i);
    if (apposed >= 0) {
      const end = (scan.tokens[apposed] as Token).end;
      addMention(mentions, {
        start: token.start,
        end,
        role: roleOf(scan, i, end),
      });
      i = apposed;
      continue;
    }
    const anchored =
      previous !== undefined &&
      token.glue === 'space' &&
      (behind.has(previous.end) ||
        isNameOf(scan, i) ||
        isServed(scan, i - 1, behind) ||
        (isHonorific(scan, i - 1) && previous.sentence === token.sentence && !isCounted(scan, i - 1)));
    const eastern = EASTERN.has(token.key) && follows(scan, i + 1) && follows(scan, i + 2) && behindVerb(scan, i);
    const named = previous !== undefined && common.has(previous.end) && bearsFamilyName(scan, i);
    const shift = anchored || named || eastern ? 0 : givenShift(scan, token);
    if (shift < 0) continue;
    const last = lastOf(scan, i, anchored || named, shift);
    if (last < 0) continue;
    // "შოთა რუსთაველის გამზირზე": the avenue is called after him.
    if (matchesVenue(scan, last + 1)) {
      i = last;
      continue;
    }
    const start = token.start + shift;
    const end = (scan.tokens[last] as Token).end;
    const role = shift > 0 ? (roleBeside(source, chunks, start, end)?.role ?? null) : roleOf(scan, i, end);
    addMention(mentions, { start, end, role });
    i = last;
  }
  repeat(scan, mentions);
  return mentions;
}

/** Endings of family names that other words of the language do not have, in all cases. */
const FAMILY_NAMES: Readonly<Record<string, RegExp | undefined>> = {
  ka: /\p{L}{2}(?:შვილ(?:ი|მა|ის|ს|თან)?|ძ(?:ე|ემ|ის|ეს)|ენკო[მს]?|\p{L}{2}(?:ავა|ყვა)[მს]?)$/u,
  ta: /(?:குமார|நாதன|ராமன|கிருஷணன|நாராயணன|ராஜன|ராஜ|முருகன|சுவரன|பாணடியன|செலவன|சுநதரம|சிதமபரம|சணமுகம|லிஙகம|மூரததி|சேகரன?|வாசன|வேலு|\p{L}{2}சாமி)$/u,
};

/** "მძღოლი ჯუმბერ ჯაფარიძე": behind an occupation a word, and one that can only be a family name. */
function bearsFamilyName(scan: Scan, i: number): boolean {
  const [token, next] = [scan.tokens[i], scan.tokens[i + 1]];
  if (token?.glue !== 'space' || next?.glue !== 'space' || next.sentence !== token.sentence) return false;
  if (TAMIL_NOUN.test(token.key)) return false;
  return !scan.blocked[next.start] && (FAMILY_NAMES[scan.source.language]?.test(next.key) ?? false);
}

function matchesVenue({ source, tokens, lexicon }: Scan, i: number): boolean {
  const token = tokens[i];
  return token?.glue === 'space' && matchAt(source, tokens, i, lexicon.venues, {}) !== null;
}

/** Thai "12 นาย" counts men: the word of address is one for counting there. */
function isCounted({ source: { text }, tokens }: Scan, i: number): boolean {
  return /\d\s$/.test(text.slice(Math.max(0, (tokens[i]?.start ?? 0) - 2), tokens[i]?.start));
}

/** "رئيس بلدية هيراكليون": the office goes on with a town that no table knows. */
function isBeforePlace({ lexicon }: Scan, { role }: RoleChunk): boolean {
  const last = role.evidence.words.split(' ').at(-1) ?? '';
  return lexicon.beforePlace.size > 0 && lexicon.beforePlace.has(foldSameLength(last));
}

/** The office beside a name, before its words of address; or in them: "डॉक्टर नरेश त्रेहन". */
function roleOf(scan: Scan, i: number, end: number): Role | null {
  const { source, chunks, tokens } = scan;
  const beside = roleBeside(source, chunks, addressedFrom(scan, i), end);
  return (beside ?? roleBeside(source, chunks, (tokens[i] as Token).start, end))?.role ?? null;
}

/** Where the words of address before a name begin: "رئيس الوزراء الشيخ محمد". */
function addressedFrom(scan: Scan, i: number): number {
  let at = i;
  while (scan.tokens[at]?.glue === 'space' && isHonorific(scan, at - 1)) at--;
  return (scan.tokens[at] as Token).start;
}

/** Languages in which what somebody is stands between commas behind the name, and names stand alone between commas. */
const APPOSED: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'hi', 'ur', 'bn']);
/** Words of a name that nothing but its place tells from others. */
const WORDS = { least: 2, most: 3 };

/**
 * The last word of a name beside an office behind a comma, or -1: "وقال كريم منصور، أحد سكان المدينة، إن", "عینب صنگاوکر, مادر …". It begins the
 * sentence or stands behind the verb of saying, and what it is ends with a comma. The same with the office first: "وزیر نفت، محمد
 * خوش‌چهره، از".
 */
function apposedTo(scan: Scan, i: number): number {
  const { source, tokens, chunks } = scan;
  const [token, before] = [tokens[i] as Token, tokens[i - 1]];
  if (!APPOSED.has(source.language)) return -1;
  // An Arabic sentence begins with its verb.
  const opens =
    (source.language !== 'ar' && before?.sentence !== token.sentence) ||
    (before !== undefined && token.glue === 'space' && scan.lexicon.says.has(withoutAnd(scan, before.key)));
  const behind = token.glue === 'comma' && chunks.some((c) => c.end === before?.end && c.complete);
  if (!opens && !behind) return -1;
  let last = i;
  while (last - i < WORDS.most - 1 && follows(scan, last + 1)) last++;
  while (last - i < LONGEST_NAME && isJoined(scan, last + 1)) last++;
  if (last - i < WORDS.least - 1) return -1;
  const gap = /^\s?[,،]\s/.exec(source.text.slice((tokens[last] as Token).end, (tokens[last] as Token).end + 3))?.[0];
  if (gap === undefined) return -1;
  if (behind) return last;
  const from = (tokens[last] as Token).end + gap.length;
  const office = chunks.find((c) => c.start === from);
  return office && /^[^,،.\n]{0,40}[,،]/u.test(source.text.slice(office.end, office.end + 42)) ? last : -1;
}

/** A verb without the conjunction that is written on to it: "وقال". */
function withoutAnd({ prefixes }: Scan, key: string): string {
  return prefixes.includes(key[0] ?? '') && key.length > 3 ? key.slice(1) : key;
}

/**
 * Behind a word for what people do, "वकील प्रशांत शर्मा", "पत्रकार मुकेश चंद्राकर ने": two or three words of which the last ends names only, or has the
 * particle of the subject behind it.
 */
function isNameOf(scan: Scan, i: number): boolean {
  if (!scan.occupations.has(scan.tokens[i - 1]?.end ?? -1) || !follows(scan, i + 1)) return false;
  const next = scan.tokens[i + 1] as Token;
  if (FIRST.has((scan.tokens[i] as Token).key) && !TAMIL_NOUN.test(next.key)) return true;
  if (TAMIL_NOUN.test((scan.tokens[i] as Token).key)) return false;
  for (let k = i + 1; k < i + WORDS.most && follows(scan, k); k++) {
    if (LAST.has((scan.tokens[k] as Token).key)) return true;
    // "வழக்கறிஞர் கடும் கண்டனம் தெரிவித்தார்": before a Tamil verb of saying stands what is said as well, without an ending.
    if (scan.source.language !== 'ta' && hasSubjectBehind(scan, k)) return true;
  }
  return false;
}

/** Behind a word the particle of the subject, or a verb of saying, also in "का कहना". */
function hasSubjectBehind({ tokens, lexicon: { subject, and, says, stop } }: Scan, k: number): boolean {
  const [behind, next] = [tokens[k + 1], tokens[k + 2]];
  if (behind?.glue !== 'space') return false;
  if (says.has(behind.key) || (subject.has(behind.key) && !and.has(behind.key))) return true;
  return next?.glue === 'space' && stop.has(behind.key) && says.has(next.key);
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

/** A word of address; in Hebrew also an abbreviation with its mark ("ד"ר", where "דר" is a part of names). */
function isHonorific(scan: Scan, i: number): boolean {
  const key = scan.tokens[i]?.key ?? '';
  return scan.lexicon.honorifics.has(key) || isMarked(scan, i);
}

function isMarked({ source, tokens, lexicon }: Scan, i: number): boolean {
  const token = tokens[i];
  if (source.language !== 'he' || !token || token.end - token.start === token.key.length) return false;
  return lexicon.honorifics.has(`${token.key.slice(0, -1)}"${token.key.slice(-1)}`);
}

function isWord(scan: Scan, i: number): boolean {
  const token = scan.tokens[i];
  if (isMarked(scan, i)) return false;
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
    token.key.length >= 2 &&
    !(scan.source.language === 'ar' && JOINED_DEFINITE.test(token.key))
  );
}

/** Index of the last word of the name that begins at a token, or -1. */
function lastOf(scan: Scan, i: number, anchored: boolean, shift: number): number {
  const first = scan.tokens[i] as Token;
  const given = isGivenName(shift > 0 ? first.key.slice(1) : first.key);
  if (anchored && !given && DEFINITE.test(first.key)) return -1;
  if (first.key.length < 2 || !follows(scan, i + 1)) {
    if (given && isMiddle(scan, i + 1)) return i + 2;
    return anchored && first.key.length >= 4 ? i : -1;
  }
  let last = i + 1;
  if (OPEN.has(first.key) && follows(scan, last + 1)) last++;
  while (last - i < 4 && OPEN.has((scan.tokens[last] as Token).key) && follows(scan, last + 1)) last++;
  const second = scan.tokens[last] as Token;
  const wantsThird =
    EASTERN.has(first.key) ||
    (isGivenName(second.key) && given && mayBeThird(scan, last + 1)) ||
    second.key.length <= 2;
  const atEdge = given && !follows(scan, last + 2) && isEdge(scan, last + 2);
  // "জাহাঙ্গীর আলম চৌধুরী", "सैयद शाहनवाज हुसैन": behind two words of a name stands a third that ends names only.
  const third = LAST.has(scan.tokens[last + 1]?.key ?? '');
  if (last - i < 3 && (wantsThird || atEdge || third) && follows(scan, last + 1)) last++;
  if (third && LAST.has(scan.tokens[last + 1]?.key ?? '') && follows(scan, last + 1)) last++;
  if (anchored) last = upToSubject(scan, last);
  // "محمد بن عبد الرحمن", "शेख मोहम्मद बिन अब्दुलरहमान", "מוחמד אל-ת'אני": a word that ends no name, with what stands behind it.
  while (last - i < LONGEST_NAME && isMiddle(scan, last + 1)) last += 2;
  // "री योंग-हो", "मून जे-इन": what a hyphen joins is one name, as what the joiner of Persian joins ("شریفی‌مقدم").
  while (last - i < LONGEST_NAME && isJoined(scan, last + 1)) last++;
  return last;
}

/** Languages where a verb or an object stands behind a whole name, and names of three words are few. */
const SHORT_NAMES: ReadonlySet<string> = new Set(['hi', 'ur', 'bn', 'he']);

/** "محمد اسلم موقع": behind two given names another word of the name is a given name too, or is known by what stands behind it. */
function mayBeThird(scan: Scan, k: number): boolean {
  if (!SHORT_NAMES.has(scan.source.language)) return true;
  return isGivenName(scan.tokens[k]?.key ?? '') || hasSubjectBehind(scan, k) || isEdge(scan, k + 1);
}

/** Words that stand last in names, of three words in the countries where many have three. */
const LAST: ReadonlySet<string> = new Set(names.lastParts.map((part) => foldSameLength(part).replace(/\p{Mn}/gu, '')));
/** Given names that tell a name of two words behind an occupation only: where many bear one name, a noun may follow it. */
const FIRST: ReadonlySet<string> = new Set(
  names.firstParts.map((part) => foldSameLength(part).replace(/\p{Mn}/gu, '')),
);
/** Endings of Tamil nouns (and cases) that few family names have. */
const TAMIL_NOUN = /(?:(?<!ா)ம|[ைக]|[கசடதபவ]ு|ில|ுடன)$/u;
/** Words of a name behind its first, at the most. */
const LONGEST_NAME = 5;
/** Words of a name that go on up to the particle of the subject or to the verb of saying, behind its first two. */
const MOST_MORE = 2;

/**
 * "विदेश मंत्री मोहम्मद जावेद ज़रीफ ने", "মহাসচিব মির্জা ফখরুল ইসলাম আলমগীর বলেন": between the office and the particle of the subject, or the verb of
 * saying, stands but the name.
 */
function upToSubject(scan: Scan, last: number): number {
  for (let k = last + 1; k <= last + MOST_MORE && follows(scan, k); k++) {
    const behind = scan.tokens[k + 1];
    if (behind?.glue === 'space' && scan.lexicon.subject.has(behind.key)) return k;
  }
  return last;
}

/** "بن عبدالرحمن", "आल थानी": a part of a name that joins on, and the word behind it. The article of Hebrew has a hyphen behind it. */
function isMiddle(scan: Scan, k: number): boolean {
  const [token, behind] = [scan.tokens[k], scan.tokens[k + 1]];
  if (!token || !behind || scan.blocked[token.start] || scan.blocked[behind.start]) return false;
  if (token.key === HEBREW_ARTICLE) return token.glue === 'space' && isJoined(scan, k + 1);
  return MIDDLE.has(token.key) && token.glue === 'space' && follows(scan, k + 1);
}

/** Parts that stand inside a name only, in the letters of each script. */
const MIDDLE: ReadonlySet<string> = new Set(
  names.middleParts.map((part) => foldSameLength(part).replace(/\p{Mn}/gu, '')),
);
const HEBREW_ARTICLE = 'אל';

function isJoined(scan: Scan, k: number): boolean {
  const token = scan.tokens[k];
  if (!token || scan.blocked[token.start] || !/^[\p{L}\p{M}']+$/u.test(token.key)) return false;
  return token.glue === 'hyphen' || scan.source.text.slice(scan.tokens[k - 1]?.end, token.start) === JOINER;
}

/** The zero-width non-joiner. */
const JOINER = '\u200c';

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
