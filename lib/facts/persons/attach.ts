import type { SourceText } from '../../model/article';
import type { Role } from '../../model/fact';
import { foldSameLength } from '../../text/fold';
import { abbreviationsOf } from '../locales/abbreviations';
import { UNCASED } from '../phrases/languages';
import type { RoleChunk } from '../roles/chunks';
import { KIN, OCCUPATION_OFFICES, roleLexicon } from '../roles/lexicon';
import { mayStandBetween } from './between';
import { isOfSomebody, isOwner } from './genitive';
import { isOfAnother } from './inflection';
import { personsLexicon } from './lexicon';
import { beginsWithGiven, firstWord, givenIn, wordsOf } from './printed';
import { isGenitive, isHeld, isNameOfBody, isOfNext, isOfPlain, neighbourAt, PLAIN, servedBy, whoseIs } from './whose';

/** A comma, a bracket or a dash, and an article, between a name and the office behind it. */
const APPOSITION = /^(?:[,،，、]\s?|\s?[(（]|\s[-–—]\s)(?:\p{L}{1,4}[\s'’]){0,2}$/u;

/** The ending of a case that is joined to an acronym: "zëdhënësja e UNICEF-it, ", "BMT-nin". */
const ENDING = /^-\p{Ll}{1,5}(?=[\s,])/u;

const LONGEST_GAP = 40;

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
      else if (mayStandBetween(source, gap, start, end, chunk))
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

/** "Enrique Rebsamen, tentara dan sukarelawan": a list, and the name is one of a school. */
function goesOn({ text, language }: SourceText, { role, end }: RoleChunk): boolean {
  if (!PLAIN.has(language) || !OCCUPATION_OFFICES.has(role.office)) return false;
  const next = /^\s(\p{L}{1,5})\s/u.exec(text.slice(end, end + 7))?.[1];
  return next !== undefined && personsLexicon(language).and.has(foldSameLength(next));
}

/** Where what somebody does stands before the name, and behind it only with a comma. */
const NO_TITLE_BEHIND: ReadonlySet<string> = new Set([
  ...['tr', 'az', 'ar', 'he', 'hi', 'ur', 'bn'],
  ...['fi', 'et', 'lt', 'lv', 'ka', 'hy'],
]);

/** What stands behind an office without the stop of its abbreviation: "Sen. Jeff Flake". */
function behindStop({ text, language }: SourceText, end: number, gap: string): string {
  if (gap[0] !== '.') return gap;
  const word = /\p{L}{1,6}$/u.exec(text.slice(Math.max(0, end - LONGEST_GAP), end))?.[0] ?? '';
  return abbreviationsOf(language).has(word.toLowerCase()) ? gap.slice(1) : gap;
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

/** ", et le " in "Antoine Armand, et le Premier ministre": the office is that of the next one. */
function joinsAnother(gap: string, language: string): boolean {
  const { and } = personsLexicon(language);
  return wordsOf(gap.replace(/^[^\p{L}]+/u, '')).some((word) => and.has(word));
}

/** The last role before a name and the first one after it. Roles are in order and do not overlap. */
function neighbours(chunks: readonly RoleChunk[], start: number, end: number): RoleChunk[] {
  const lo = neighbourAt(chunks, start);
  return [chunks[lo - 1], chunks[lo]].filter(
    (chunk) => chunk !== undefined && (chunk.end <= start || chunk.start >= end),
  ) as RoleChunk[];
}
