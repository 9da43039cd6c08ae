/* What stands between an office and the name of its holder: "the director of the museum, ". */
import { capitalisesNouns } from '../../language/caseless';
import type { SourceText } from '../../model/article';
import { foldSameLength } from '../../text/fold';
import { UNCASED } from '../phrases/languages';
import type { RoleChunk } from '../roles/chunks';
import { BROAD_OFFICES, OF_BODIES, OFFICES_OF_SOMEBODY, roleLexicon } from '../roles/lexicon';
import { isGenitiveName, isOfSomebody, isPosted, tellsOwners } from './genitive';
import { hasCases, isIn, isSlavic } from './inflection';
import { isStop, personsLexicon } from './lexicon';
import { beginsWithGiven, givenIn, wordsOf } from './printed';
import { goesOnWithOwner, isHeld, PLAIN } from './whose';

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

/** An article of the Romance languages, Greek and English, alone or written on to a preposition. */
const ARTICLE_BEFORE =
  /(?:^|[\s'’])(?:el|la|del|al|le|du|au|il|lo|o|a|do|da|ao|à|ο|η|του|της|τον|την|the)\s$|\p{L}['’]$/iu;

/** The article that Romanian and Albanian write on to the office: "primarul", "kryetari". */
const ARTICLE_BEHIND = /^\p{L}{3,20}(?:ul|tele|rea|area|edintele|eșul|eşul|ari|ori|eri|jtja|arja)(?:\s|$)/u;

/** The same of every noun of Albanian: "avokati", "nëna", "shefit". */
const ALBANIAN_ARTICLE = /^\p{L}{3,20}(?:i|u|a|it|ut|in|un|en|ën|es|ës)(?:\s|$)/u;

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

/** Whose an office is, or of what: "pengacara Donald Gerrard, Lynn Marsh, ", "wartawan Tempo, Nurhadi Saputra, ". */
const PLAIN_OWNER = /^\s\p{Lu}[\p{L}-]{1,20}(?:\s\p{Lu}[\p{L}-]{1,20}){0,3},\s(?:\p{Ll}{2,5}\s)?$/u;

/** Longest word for whose an office is, and the space behind it. */
const LONGEST_OWNER = 13;

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

/** What Armenian prints before the name of whom it spoke: "կինը՝ Աննա Հակոբյանը". */
const ARMENIAN_COMMA = '՝ ';

/** What may stand between an office and a given name and is neither of them. */
function isComplement(gap: string, chunk: RoleChunk, language: string): boolean {
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

/** Another field of one office ("… y Vivienda, "). */
function isFurtherField(gap: RegExpExecArray | null, chunk: RoleChunk, language: string): boolean {
  const joint = gap?.[1];
  return joint !== undefined && chunk.role.domain !== null && personsLexicon(language).and.has(foldSameLength(joint));
}

/**
 * Whether an office goes on with what stands between it and a name: the body or the place that it is for, a further field, whose it is. Nothing, a comma
 * alone and a dash are no such gap.
 * @param gap from the end of the office to the name
 */
export function mayStandBetween(
  source: SourceText,
  gap: string,
  start: number,
  end: number,
  chunk: RoleChunk,
): boolean {
  const { text, language } = source;
  const given = beginsWithGiven(text, start, end);
  return (
    isInserted(source, gap, start, end, chunk) ||
    isSetOff(source, gap, end) ||
    (PLAIN_OWNER.test(gap) && goesOnWithOwner(source, chunk) && text[end] === ',') ||
    ((gap.endsWith(', ') || given) && isFurtherField(FURTHER_FIELD.exec(gap), chunk, language)) ||
    ACRONYM.test(gap) ||
    ((gap === ARMENIAN_COMMA || (gap === ', ' && isHeld(language, chunk))) && givenIn(source, start, end)) ||
    isNamedBody(NAMED_BODY.exec(gap), language) ||
    (given && mayStandBeforeGiven(source, gap, chunk))
  );
}

/** The same before a given name, which tells where the name begins. */
function mayStandBeforeGiven(source: SourceText, gap: string, chunk: RoleChunk): boolean {
  const { language } = source;
  return (
    isDefinite(gap, chunk, language) ||
    isTown(gap, chunk, language) ||
    isComplement(gap, chunk, language) ||
    (GENITIVES.has(language) && GENITIVE.test(gap)) ||
    isInGenitive(gap, language) ||
    (isSlavic(language) && (isLocated(source, gap) || isNamedBody(QUOTED_OF.exec(gap), language))) ||
    isNamedBody(NAMED_BODY_TIGHT.exec(gap), language)
  );
}
