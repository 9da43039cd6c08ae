import { capitalisesNouns } from '../../language/caseless';
import type { SourceText } from '../../model/article';
import type { Role } from '../../model/fact';
import { foldSameLength } from '../../text/fold';
import { abbreviationsOf } from '../locales/abbreviations';
import { UNCASED } from '../phrases/languages';
import type { RoleChunk } from '../roles/chunks';
import {
  BROAD_OFFICES,
  KIN,
  OCCUPATION_OFFICES,
  OF_BODIES,
  OFFICES_FOR_SOMEBODY,
  OFFICES_OF_SOMEBODY,
  PRINTED_SMALL,
  roleLexicon,
} from '../roles/lexicon';
import { isGenitiveName, isOfPerson, isOfSomebody, isOwner, isPosted, tellsOwners } from './genitive';
import { isGivenName } from './given';
import { hasCases, isIn, isOfAnother, isSlavic } from './inflection';
import { isStop, personsLexicon } from './lexicon';

/** An acronym that no table knows, between an office and a name: "secretary general of the CGTP, ". With or without a comma. */
const ACRONYM = /^\s(?:\p{L}{1,5}[\s'’]){0,2}\p{Lu}{2,6}(?:-\p{Ll}{1,3})?,?\s$/u;
/** Something with a name that no table knows, between an office and a name: "the CEO of Bayer, ", "o presidente do Banco Master, ". */
const NAMED_BODY =
  /^\s((?:\p{Ll}{1,5}[\s'’]){1,2})\p{Lu}[\p{L}\p{M}&-]{1,15}(?:\s\p{Lu}[\p{L}\p{M}&-]{1,15}){0,2},\s$/u;
/** The same without a comma before a given name: "il segretario della Lega Matteo Salvini". */
const NAMED_BODY_TIGHT =
  /^\s((?:\p{Ll}{1,5}[\s'’]){1,2})\p{Lu}[\p{L}\p{M}&-]{1,15}(?:\s\p{Lu}[\p{L}\p{M}&-]{1,15}){0,2}\s$/u;
/** What an office governs besides, behind "and", when no table knows it: "ministro de Transportes y Vivienda, ". */
const FURTHER_FIELD = /^\s(\p{L}{1,4})\s(?:\p{Ll}{1,5}[\s'’]){0,2}\p{Lu}\p{L}{3,20}(?:\s\p{L}{1,20}){0,2},?\s$/u;
/** Where somebody has an office: "guvernøren i Pennsylvania, ". */
const IN_PLACE = /^\s(?:i|in|frå|fra|från|aus|på)\s\p{Lu}[\p{L}-]{2,20},\s$/u;
/** What closes a name between two marks: another mark, or an age ("Marlon Grevsen på 43, "). */
const NAME_END = /^(?:[,.;)]|\s\(|\s\p{Ll}{2,3}\s\d|\n|$)/u;
/** What an office governs, in small letters: "la secretaria general del sindicato, ". */
const COMMON_BODY =
  /^\s(?:(?:\p{Ll}{1,5}[\s'’]){1,2}\p{Ll}{4,20}|\p{Ll}{4,20}(?:ului|[ie]i|ilor|elor))(?:\s\p{L}{4,20})?,\s$/u;
/** A comma, a bracket or a dash, and an article, between a name and the office behind it. */
const APPOSITION = /^(?:[,،，、]\s?|\s?[(（]|\s[-–—]\s)(?:\p{L}{1,4}[\s'’]){0,2}$/u;
/** An article of the Romance languages, Greek and English, alone or written on to a preposition. */
const ARTICLE_BEFORE =
  /(?:^|[\s'’])(?:el|la|del|al|le|du|au|il|lo|o|a|do|da|ao|à|ο|η|του|της|τον|την|the)\s$|\p{L}['’]$/iu;
/** The article that Romanian and Albanian write on to the office: "primarul", "kryetari". */
const ARTICLE_BEHIND = /^\p{L}{3,20}(?:ul|tele|rea|area|edintele|eșul|eşul|ari|ori|eri|jtja|arja)(?:\s|$)/u;
/** The same of every noun of Albanian: "avokati", "nëna", "shefit". */
const ALBANIAN_ARTICLE = /^\p{L}{3,20}(?:i|u|a|it|ut|in|un|en|ën|es|ës)(?:\s|$)/u;
/** The ending of a case that is joined to an acronym: "zëdhënësja e UNICEF-it, ", "BMT-nin". */
const ENDING = /^-\p{Ll}{1,5}(?=[\s,])/u;
/** What an office governs, in the genitive and without a joint: "ο δήμαρχος Ιεράπετρας Μανώλης Φραγκούλης", "primarul Sucevei, ". */
const GENITIVE = /^\s\p{Lu}\p{L}{2,20}(?:\s\p{Lu}\p{L}{2,20})?,?\s$/u;
/** The same with a noun in small letters: "hejtman Moravskoslezského kraje Josef Bělica". */
const GENITIVE_AND_NOUN = /^\s\p{Lu}\p{L}{2,20}\s(\p{Ll}{3,20}),?\s$/u;
const GENITIVES: ReadonlySet<string> = new Set(['el', 'ro', 'id', 'ms']);
/** A club, a party or a ship with its marks, between an office and a given name: "вратарь «Зенита» Денис Адамов". */
const QUOTED_BODY = /^\s(?:«[^«»\n]{2,34}»|[“„"][^“”„"\n]{2,34}[”“"]),?\s$/u;
/** A province that no table knows, with its kind: "губернатор Ленинградской области Александр Дрозденко". */
const REGION = /^\s\p{Lu}[\p{L}-]{2,20}\s(\p{Ll}{3,12}),?\s$/u;
/** Whose kin or man somebody is: "адвокат Ильи Яшина Мария Эйсмонт". */
const OWNER = /^\s(\p{Lu}\p{L}{2,20})\s\p{Lu}[\p{L}-]{1,24}\s$/u;
/** What somebody is besides: "врач-реаниматолог". */
const SECOND_HALF = /^-\p{Ll}{3,20}\s$/u;
/** A company with its marks behind a joint: "директор на \"Булгаргаз\" Веселин Синабов". */
const QUOTED_OF = /^\s(\p{Ll}{1,3})\s(?:«[^«»\n]{2,30}»|[“„"][^“”„"\n]{2,30}[”“"]),?\s$/u;
/** Where an office is: a preposition and one or two names. */
const LOCATED = /^\s(\p{Ll}{1,3})\s\p{Lu}\p{L}{2,20}(?:\s\p{Lu}\p{L}{2,20})?,?\s$/u;
/** Languages without articles and cases: an office and the words behind it are told apart by commas alone. */
const PLAIN: ReadonlySet<string> = new Set(['id', 'ms', 'vi']);
/** Whose an office is, or of what: "pengacara Donald Gerrard, Lynn Marsh, ", "wartawan Tempo, Nurhadi Saputra, ". */
const PLAIN_OWNER = /^\s\p{Lu}[\p{L}-]{1,20}(?:\s\p{Lu}[\p{L}-]{1,20}){0,3},\s(?:\p{Ll}{2,5}\s)?$/u;
/** The name of its holder behind the name of an owner. */
const PLAIN_HOLDER = /^,\s(?:\p{Ll}{2,5}\s)?\p{Lu}[\p{L}-]{1,20}(?:\s\p{Lu}[\p{L}-]{1,20}){1,3},/u;
const LONGEST_HOLDER = 90;
/** The owner is printed in the ending of the word ("istrinya"). */
const OWN_ENDING = /nya$/u;
/** Occupations in a body, which stands behind them. */
const IN_BODIES: ReadonlySet<string> = new Set(['journalist', 'economist', 'analyst', 'student', 'scientist', 'ceo']);
const LONGEST_GAP = 40;
/** Longest word for whose an office is, and the space behind it. */
const LONGEST_OWNER = 13;
/** How a name is spelled in its own letters or read: "佐科（Joko Widodo）", "文在寅（ムン・ジェイン）", "조코 위도도(Joko Widodo) ". */
const SPELLING = /^\s?[(（][\p{sc=Latin}\u30a0-\u30ff\s=＝.'’-]{2,36}[)）]\s?$/u;

/** Where a name may end whose title begins at `at`: before the bracket with its spelling, when one stands there. */
export function beforeSpelling(text: string, at: number): number {
  const last = text[at - 1] === ' ' ? at - 2 : at - 1;
  if (!/[)）]/.test(text[last] ?? '')) return at;
  const open = Math.max(text.lastIndexOf('(', last), text.lastIndexOf('（', last));
  const from = text[open - 1] === ' ' ? open - 1 : open;
  return from > 0 && at - from <= LONGEST_GAP && SPELLING.test(text.slice(from, at)) ? from : at;
}

/** A role beside a name, and how near it stands. */
export interface Attached {
  readonly chunk: RoleChunk;
  readonly role: Role;
  /** `tight`: nothing between; `apposition`: a comma, a bracket or an article between. */
  readonly how: 'tight' | 'apposition';
  readonly side: 'before' | 'after';
}

/**
 * The role printed right before or right after a name, on the same line. A role directly before wins over one behind a comma.
 * @param start where the name begins, with its honorific
 */
export function roleBeside(
  source: SourceText,
  chunks: readonly RoleChunk[],
  start: number,
  end: number,
): Attached | null {
  const { text, language } = source;
  const tightAfter = roleLexicon(language)?.order === 'left' || UNCASED.has(language);
  const first = firstWord(text, start, end);
  let best: Attached | null = null;
  for (const chunk of neighbours(chunks, start, end)) {
    if (chunk.role.office === 'ministry') continue;
    if (chunk.end <= start && start - chunk.end <= LONGEST_GAP) {
      const gap = behindStop(source, chunk.end, text.slice(chunk.end, start)).replace(ENDING, '');
      if (
        gap.includes('\n') ||
        (gap === ' ' && isOfNext(source, chunk)) ||
        isOwner(language, chunk, text.slice(start, end))
      )
        continue;
      if (isOfAnother(source, chunk, start, end)) continue;
      const served = servedBy(source, chunks, chunk, first);
      if (served && gap === ' ') return { chunk: served, role: served.role, how: 'tight', side: 'before' };
      if (/^[\s\u200c]?["“„«'(の]?(?:(?<=の)[A-Z]{2})?$/.test(gap)) {
        if (isOfPlain(source, chunk, end)) continue;
        if (isNameOfBody(source, start, end, chunk) || isGenitive(source, start, chunk)) continue;
        return { chunk, role: chunk.role, how: 'tight', side: 'before' };
      }
      const kin = gap === ', ' ? whoseIs(source, chunks, chunk) : null;
      if (kin && beginsWithGiven(text, start, end))
        best ??= { chunk: kin, role: kin.role, how: 'apposition', side: 'before' };
      else if (/^(?:[,،，]|\s?[-–—])\s$/.test(gap) && chunk.complete)
        best ??= { chunk, role: chunk.role, how: 'apposition', side: 'before' };
      else if (
        isInserted(source, gap, start, end, chunk) ||
        isSetOff(source, gap, end) ||
        (PLAIN_OWNER.test(gap) && goesOnWithOwner(source, chunk) && text[end] === ',') ||
        (beginsWithGiven(text, start, end) && (isDefinite(gap, chunk, language) || isTown(gap, chunk, language))) ||
        ((gap.endsWith(', ') || beginsWithGiven(text, start, end)) &&
          isFurtherField(FURTHER_FIELD.exec(gap), chunk, language)) ||
        ACRONYM.test(gap) ||
        ((gap === ARMENIAN_COMMA || (gap === ', ' && isHeld(language, chunk))) && givenIn(source, start, end)) ||
        isComplement(gap, chunk, language, beginsWithGiven(text, start, end)) ||
        (GENITIVES.has(language) && GENITIVE.test(gap) && beginsWithGiven(text, start, end)) ||
        (isInGenitive(gap, language) && beginsWithGiven(text, start, end)) ||
        (isSlavic(language) && isLocated(source, gap) && beginsWithGiven(text, start, end)) ||
        (isSlavic(language) && isNamedBody(QUOTED_OF.exec(gap), language) && beginsWithGiven(text, start, end)) ||
        isNamedBody(NAMED_BODY.exec(gap), language) ||
        (beginsWithGiven(text, start, end) && isNamedBody(NAMED_BODY_TIGHT.exec(gap), language))
      )
        best ??= { chunk, role: chunk.role, how: 'apposition', side: 'before' };
    } else if (chunk.start >= end && chunk.start - end <= LONGEST_GAP) {
      const gap = text.slice(end, chunk.start);
      if (gap.includes('\n')) continue;
      const { office } = chunk.role;
      const title =
        (!KIN.has(office) || (language === 'th' && gap === ' ')) &&
        ((!OCCUPATION_OFFICES.has(office) && !isOfSomebody(office)) || !NO_TITLE_BEHIND.has(language));
      if (gap === ' ' && isHeld(language, chunk)) continue;
      if (tightAfter && title && (/^[\s]?$/.test(gap) || isAdjective(source, gap, start, end, chunk)))
        return { chunk, role: chunk.role, how: 'tight', side: 'after' };
      if (UNCASED.has(language) && SPELLING.test(gap)) return { chunk, role: chunk.role, how: 'tight', side: 'after' };
      const beside = APPOSITION.test(gap) || isOfNamed(gap, language);
      if (best?.side !== 'after' && beside && !joinsAnother(gap, language) && !goesOn(source, chunk))
        best = { chunk, role: chunk.role, how: 'apposition', side: 'after' };
    }
  }
  return best;
}

/**
 * "محامي محمد صلاح", "وکیل نسرین ستوده": the lawyer of somebody. In Arabic a word for what somebody does has its article before a name
 * ("المحامي سليم العبادي"), in Persian only what nobody is to somebody else stands before one ("خواننده مهدی یراحی").
 */
function isOfNext({ text, language }: SourceText, { role, start }: RoleChunk): boolean {
  if (language === 'fa') return OFFICES_OF_SOMEBODY.has(role.office);
  if (language !== 'ar' || !OCCUPATION_OFFICES.has(role.office)) return false;
  return !/(?:ال|لل)$/.test(text.slice(Math.max(0, start - 2), start)) && !ARABIC_OWN.test(role.evidence.words);
}

/** A word with the article ("محامي الدفاع", "المحلل السياسي"), or with whose it is written on to it ("والده"). */
const ARABIC_OWN = /(?:^|\s)(?:ال|لل)\p{L}{2,20}(?:\s\p{L}{2,20})?$|\p{L}{2}(?:ه|ها|هم)$/u;

/**
 * In languages without cases kin stands before the name of the one whose kin it is ("istri Joko Widodo"), and so does a lawyer where a name between
 * commas follows, which is the lawyer's.
 */
function isOfPlain({ text, language }: SourceText, { role }: RoleChunk, end: number): boolean {
  if (!PLAIN.has(language) || !OFFICES_OF_SOMEBODY.has(role.office)) return false;
  if (KIN.has(role.office)) return !OWN_ENDING.test(role.evidence.words);
  return PLAIN_HOLDER.test(text.slice(end, end + LONGEST_HOLDER));
}

/** "Enrique Rebsamen, tentara dan sukarelawan": a list, and the name is one of a school. */
function goesOn({ text, language }: SourceText, { role, end }: RoleChunk): boolean {
  if (!PLAIN.has(language) || !OCCUPATION_OFFICES.has(role.office)) return false;
  const next = /^\s(\p{L}{1,5})\s/u.exec(text.slice(end, end + 7))?.[1];
  return next !== undefined && personsLexicon(language).and.has(foldSameLength(next));
}

/** An office that goes on with the name of somebody or of a body, in such a language. */
function goesOnWithOwner({ language }: SourceText, { role: { office, domain } }: RoleChunk): boolean {
  return PLAIN.has(language) && (OFFICES_OF_SOMEBODY.has(office) || IN_BODIES.has(office) || domain === 'party');
}

/** Where what somebody does stands before the name, and behind it only with a comma. */
const NO_TITLE_BEHIND: ReadonlySet<string> = new Set([
  ...['tr', 'az', 'ar', 'he', 'hi', 'ur', 'bn'],
  ...['fi', 'et', 'lt', 'lv', 'ka', 'hy'],
]);

/** Up to three words and a comma between an office and a name, in a script without capitals. */
const COMPLEMENT = /^((?:\s[\p{L}\p{M}\u200c]{2,20}){0,3})[,،]\s$/u;

/** "راننده اتوبوس، حسن رضایی، در بیمارستان": between an office and a name a comma, and a comma behind the name. */
function isSetOff({ text, language }: SourceText, gap: string, end: number): boolean {
  const words = UNCASED.has(language) && /^\s?[,،]/.test(text.slice(end, end + 2)) ? COMPLEMENT.exec(gap) : null;
  if (!words) return false;
  const lexicon = personsLexicon(language);
  const keys = wordsOf((words[1] as string).replace(/\p{Mn}/gu, ''));
  return !keys.some((key) => isStop(lexicon, key) || lexicon.says.has(key));
}

/** "المحلل السياسي رائد", "סופר הילדים דויד": words with the article, which go on with the office and are no part of a name. */
function isDefinite(gap: string, { role }: RoleChunk, language: string): boolean {
  return DEFINITE[language]?.test(gap) === true && !OFFICES_OF_SOMEBODY.has(role.office);
}

/** "محافظ أسوان أشرف عطية": an office that goes on with a town or a province, here one that no table knows. */
function isTown(gap: string, { role }: RoleChunk, language: string): boolean {
  return UNCASED.has(language) && LOCAL.has(role.office) && /^\s[\p{L}\p{M}-]{3,20}\s$/u.test(gap);
}

const LOCAL: ReadonlySet<string> = new Set(['mayor', 'governor', 'chief-minister']);

const DEFINITE: Readonly<Record<string, RegExp | undefined>> = {
  ar: /^\s(?:ال|لل)\p{L}{3,20}(?:\s(?:ال|لل)\p{L}{3,20})?\s$/u,
  he: /^\sה\p{L}{3,20}\s$/u,
};

/** What stands behind an office without the stop of its abbreviation: "Sen. Jeff Flake". */
function behindStop({ text, language }: SourceText, end: number, gap: string): string {
  if (gap[0] !== '.') return gap;
  const word = /\p{L}{1,6}$/u.exec(text.slice(Math.max(0, end - LONGEST_GAP), end))?.[0] ?? '';
  return abbreviationsOf(language).has(word.toLowerCase()) ? gap.slice(1) : gap;
}

/** "primátor Ostravy", "hejtman Moravskoslezského kraje ": of the place that stands behind, in languages with such a case. */
function isInGenitive(gap: string, language: string): boolean {
  if (!hasCases(language)) return false;
  if (GENITIVE.test(gap)) return true;
  const noun = GENITIVE_AND_NOUN.exec(gap)?.[1];
  return noun !== undefined && (roleLexicon(language)?.fillers.has(foldSameLength(noun)) ?? false);
}

/** "ambasador Ukrainy w Polsce ": where somebody has an office. */
function isLocated({ language }: SourceText, gap: string): boolean {
  const word = LOCATED.exec(gap)?.[1];
  return word !== undefined && isIn(language, word);
}

/**
 * An office beside another one in the genitive, whose holder it serves: of "помощник президента Юрий Ушаков" the name is that of the aide, of "брат
 * президента Рауля Кастро" it is that of the president.
 */
function servedBy({ text, language }: SourceText, chunks: readonly RoleChunk[], chunk: RoleChunk, first: string) {
  if (!tellsOwners(language) || !isGivenName(foldSameLength(first)) || isGenitiveName(language, first)) return null;
  const before = chunks[chunks.indexOf(chunk) - 1];
  if (!before || !isOfSomebody(before.role.office)) return null;
  return text.slice(before.end, chunk.start) === ' ' ? before : null;
}

/** What Armenian prints before the name of whom it spoke: "կինը՝ Աննա Հակոբյանը". */
const ARMENIAN_COMMA = '՝ ';

/** Hungarian says at the end of an office that somebody or something has it: "ügyvédje", "tulajdonosa". */
const HELD: Readonly<Record<string, RegExp | undefined>> = {
  hu: /(?<!^(?:p[aá]p|pil[oó]t|m[aá]sodpil[oó]t|ap|any|katon))[ae]$/iu,
};

/** "Szabó Zoltán ügyvédje": the name before it is of the one who has it, and "a klub tulajdonosa, Kubatov Gábor," goes on with the holder. */
function isHeld(language: string, { role }: RoleChunk): boolean {
  return HELD[language]?.test(role.evidence.words) ?? false;
}

/** "Gavin Newsom kaliforniai kormányzó": adjectives between a name and the office that stands behind it. */
const ADJECTIVES: Readonly<Record<string, RegExp | undefined>> = {
  hu: /^\s(?:\p{Ll}{3,20}(?:i|es|os|ös|ú|ű|len)\s){1,2}$/u,
};

function isAdjective(source: SourceText, gap: string, start: number, end: number, { role }: RoleChunk): boolean {
  const adjectives = ADJECTIVES[source.language];
  return adjectives?.test(gap) === true && !role.evidence.words.endsWith('t') && givenIn(source, start, end);
}

/** "Magyar Péter, a Tisza Párt elnöke": words with a capital that no table knows, behind an article. */
function isOfNamed(gap: string, language: string): boolean {
  return language === 'hu' && /^, az? (?:\p{Lu}[\p{L}-]{1,20}\s){1,3}$/u.test(gap);
}

/** A name of two words or more with a given name in its place, which is the last one in Hungary. */
function givenIn({ text, language }: SourceText, start: number, end: number): boolean {
  if (beginsWithGiven(text, start, end)) return true;
  const last = /[\s-](\p{L}{3,20})$/u.exec(text.slice(start, end))?.[1];
  return language === 'hu' && last !== undefined && isGivenName(foldSameLength(last));
}

/** True for a name right before an office of somebody who has it: it is the name of a person. */
export function hasOffice({ text, language }: SourceText, chunks: readonly RoleChunk[], end: number): boolean {
  const next = chunks[neighbourAt(chunks, end)];
  return (
    next !== undefined && isOfPerson(next.role.office) && text.slice(end, next.start) === ' ' && isHeld(language, next)
  );
}

/** What may stand between an office and a given name and is neither of them. */
function isComplement(gap: string, chunk: RoleChunk, language: string, given: boolean): boolean {
  if (!given) return false;
  if (QUOTED_BODY.test(gap)) return true;
  if (!tellsOwners(language)) return false;
  const lexicon = roleLexicon(language);
  const owner = OWNER.exec(gap)?.[1];
  if (owner !== undefined) return isOfSomebody(chunk.role.office) && isGenitiveName(language, owner);
  const region = REGION.exec(gap)?.[1];
  if (region !== undefined) return lexicon?.fillers.has(foldSameLength(region)) ?? false;
  const posted = NAMED_BODY_TIGHT.exec(gap)?.[1];
  if (posted !== undefined && isPosted(chunk.role.office))
    return wordsOf(posted).every((word) => lexicon?.joints.has(word));
  return SECOND_HALF.test(gap) && BROAD_OFFICES.has(chunk.role.office);
}

/** The first word of a name. */
function firstWord(text: string, start: number, end: number): string {
  return /^\p{L}*/u.exec(text.slice(start, end))?.[0] ?? '';
}

/** "of Bayer, ": what joins it to the office is such a word in the language, and no verb ("met"). */
function isNamedBody(gap: RegExpExecArray | null, language: string): boolean {
  const joints = gap?.[1];
  const connectors = roleLexicon(language)?.connectors;
  return joints !== undefined && connectors !== undefined && wordsOf(joints).every((word) => connectors.has(word));
}

/**
 * "El alcalde, Rafael Moreno, describió", "dijo el coordinador del sindicato, Pilar Rojas.": behind an office with its article a name stands between two
 * marks, and begins with a given name.
 */
function isInserted(source: SourceText, gap: string, start: number, end: number, chunk: RoleChunk): boolean {
  const { text, language } = source;
  if (!gap.endsWith(', ') || !NAME_END.test(text.slice(end, end + 6))) return false;
  const owners = roleLexicon(language)?.owners;
  const owned = owners?.has(foldSameLength(gap.slice(1, -2))) ?? false;
  if (gap !== ', ' && !owned && !COMMON_BODY.test(gap) && !IN_PLACE.test(gap)) return false;
  // Slavic languages have no article before an office, nor have those without cases.
  if (!owned && !isSlavic(language) && !PLAIN.has(language) && !hasArticle(source, chunk)) return false;
  return beginsWithGiven(text, start, end) || isNobodyElse(language, chunk);
}

/** Offices of many people at once, behind which a body may stand. */
const OFFICIALS: ReadonlySet<string> = new Set(['official', 'deputy', 'senator', 'minister', 'secretary']);

/** "Her lawyer, Roisin Hegarty, ": nothing but a name stands between two marks behind what only people are. */
function isNobodyElse(language: string, { role: { office } }: RoleChunk): boolean {
  return !OF_BODIES.has(office) && !OFFICIALS.has(office) && !capitalisesNouns(language);
}

/** The office has an article, or a word that tells whose it is, before it or as its ending. */
function hasArticle({ text, language }: SourceText, { start, end }: RoleChunk): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_OWNER), start);
  if (ARTICLE_BEFORE.test(before.slice(-5)) || ARTICLE_BEHIND.test(text.slice(start, end))) return true;
  if (language === 'sq' && ALBANIAN_ARTICLE.test(text.slice(start, end))) return true;
  const lexicon = roleLexicon(language);
  const word = /(?<![\p{L}\p{M}])(\p{L}{1,12})\s$/u.exec(before)?.[1];
  const own = /^\p{L}{1,12}(?=\s)/u.exec(text.slice(start, end))?.[0];
  if ([word, own].some((w) => w !== undefined && lexicon?.owners.has(foldSameLength(w)))) return true;
  return lexicon?.definite.some((ending) => text.endsWith(ending, end)) ?? false;
}

/** "Dueño del club Deportivo Cali", "director del hospital Gregorio Marañón": what follows is how the body is called. */
function isNameOfBody({ text, language }: SourceText, start: number, end: number, { named, role }: RoleChunk): boolean {
  if (tellsOwners(language)) return false;
  // "Le propriétaire Bouygues Immobilier": companies own as well.
  if (role.office === 'owner' && isLanguageOfSmallTitles(language) && !beginsWithGiven(text, start, end)) return true;
  return named === 'likely' || (named === 'maybe' && !beginsWithGiven(text, start, end));
}

/** A feminine given name in the Romanian genitive, but not "Andrei" and its like. */
const ROMANIAN_GENITIVE = /^(?!(?:Andr|Mat|Serg|Alex|Doroft|Er?em|Timot)ei\s)\p{Lu}\p{Ll}{2,12}(?:[eă]i|ii)\s/u;

/** "Mama Mariei Popescu": whose mother she is stands right behind the word, in the genitive. */
function isGenitive({ text, language }: SourceText, start: number, { role }: RoleChunk): boolean {
  return (
    language === 'ro' && OFFICES_OF_SOMEBODY.has(role.office) && ROMANIAN_GENITIVE.test(text.slice(start, start + 20))
  );
}

/** Another field of one office ("… y Vivienda, "). */
function isFurtherField(gap: RegExpExecArray | null, chunk: RoleChunk, language: string): boolean {
  const joint = gap?.[1];
  return joint !== undefined && chunk.role.domain !== null && personsLexicon(language).and.has(foldSameLength(joint));
}

/** ", et le " in "Antoine Armand, et le Premier ministre": the office is that of the next one. */
function joinsAnother(gap: string, language: string): boolean {
  const { and } = personsLexicon(language);
  return wordsOf(gap.replace(/^[^\p{L}]+/u, '')).some((word) => and.has(word));
}

/** The first of two words or more is a given name. */
function beginsWithGiven(text: string, start: number, end: number): boolean {
  const first = /^[\p{L}\p{M}]{3,20}(?=[\s-])/u.exec(text.slice(start, end))?.[0];
  return first !== undefined && isGivenName(foldSameLength(first).replace(/\p{Mn}/gu, ''));
}

function wordsOf(joints: string): string[] {
  return foldSameLength(joints)
    .split(/[\s'’]/)
    .filter(Boolean);
}

/** The last role before a name and the first one after it. Roles are in order and do not overlap. */
function neighbours(chunks: readonly RoleChunk[], start: number, end: number): RoleChunk[] {
  const lo = neighbourAt(chunks, start);
  return [chunks[lo - 1], chunks[lo]].filter(
    (chunk) => chunk !== undefined && (chunk.end <= start || chunk.start >= end),
  ) as RoleChunk[];
}

/** A language of Western Europe, in which only a name has a capital, or German. */
function isLanguageOfSmallTitles(language: string): boolean {
  return PRINTED_SMALL.has(language) || capitalisesNouns(language);
}

/** "La moglie del presidente, Laura Rossi, ", "le porte-parole du gouverneur, Luc Morel, ": the wife is named, not the president. */
function whoseIs(source: SourceText, chunks: readonly RoleChunk[], chunk: RoleChunk): RoleChunk | null {
  const { text, language } = source;
  if (!isLanguageOfSmallTitles(language)) return null;
  const before = chunks[neighbourAt(chunks, chunk.start) - 1];
  if (!before || before.end > chunk.start) return null;
  const { office } = before.role;
  if (!OFFICES_OF_SOMEBODY.has(office) && !OFFICES_FOR_SOMEBODY.has(office)) return null;
  const joints = /^\s((?:\p{Ll}{1,5}[\s'’]){0,2})$/u.exec(text.slice(before.end, chunk.start))?.[1];
  if (joints === undefined || (joints === '' && language !== 'ro')) return null;
  const lexicon = roleLexicon(language);
  return wordsOf(joints).every((word) => lexicon?.connectors.has(word) || lexicon?.owners.has(word)) ? before : null;
}

/** Index of the first role that ends behind an offset. */
function neighbourAt(chunks: readonly RoleChunk[], at: number): number {
  let lo = 0;
  let hi = chunks.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((chunks[mid] as RoleChunk).end <= at) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
