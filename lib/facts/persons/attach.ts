import type { SourceText } from '../../model/article';
import type { Role } from '../../model/fact';
import { foldSameLength } from '../../text/fold';
import { abbreviationsOf } from '../locales/abbreviations';
import { UNCASED } from '../phrases/languages';
import type { RoleChunk } from '../roles/chunks';
import { roleLexicon } from '../roles/lexicon';

/** An acronym that no table knows, between an office and a name: "secretary general of the CGTP, ". With or without a comma. */
const ACRONYM = /^\s(?:\p{L}{1,4}[\s'’]){0,2}\p{Lu}{2,6},?\s$/u;
/** Something with a name that no table knows, between an office and a name: "the CEO of Bayer, ", "o presidente do Banco Master, ". */
const NAMED_BODY =
  /^\s((?:\p{Ll}{1,4}[\s'’]){1,2})\p{Lu}[\p{L}\p{M}&-]{1,15}(?:\s\p{Lu}[\p{L}\p{M}&-]{1,15}){0,2},\s$/u;
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
  let best: Attached | null = null;
  for (const chunk of neighbours(chunks, start, end)) {
    if (chunk.role.office === 'ministry') continue;
    if (chunk.end <= start && start - chunk.end <= LONGEST_GAP) {
      const gap = behindStop(source, chunk.end, text.slice(chunk.end, start));
      if (gap.includes('\n')) continue;
      if (/^[\s\u200c]?["“„«'(の]?(?:(?<=の)[A-Z]{2})?$/.test(gap))
        return { chunk, role: chunk.role, how: 'tight', side: 'before' };
      if (/^(?:[,،，]|\s?[-–—])\s$/.test(gap) && chunk.complete)
        best ??= { chunk, role: chunk.role, how: 'apposition', side: 'before' };
      else if (ACRONYM.test(gap) || isNamedBody(gap, language))
        best ??= { chunk, role: chunk.role, how: 'apposition', side: 'before' };
    } else if (chunk.start >= end && chunk.start - end <= LONGEST_GAP) {
      const gap = text.slice(end, chunk.start);
      if (gap.includes('\n')) continue;
      if (tightAfter && /^[\s]?$/.test(gap)) return { chunk, role: chunk.role, how: 'tight', side: 'after' };
      if (UNCASED.has(language) && SPELLING.test(gap)) return { chunk, role: chunk.role, how: 'tight', side: 'after' };
      if (best?.side !== 'after' && /^(?:[,،，、]\s?|\s?[(（]|\s[-–—]\s)(?:\p{L}{1,4}[\s'’]){0,2}$/u.test(gap))
        best = { chunk, role: chunk.role, how: 'apposition', side: 'after' };
    }
  }
  return best;
}

/** What stands behind an office without the stop of its abbreviation: "Sen. Jeff Flake". */
function behindStop({ text, language }: SourceText, end: number, gap: string): string {
  if (gap[0] !== '.') return gap;
  const word = /\p{L}{1,6}$/u.exec(text.slice(Math.max(0, end - LONGEST_GAP), end))?.[0] ?? '';
  return abbreviationsOf(language).has(word.toLowerCase()) ? gap.slice(1) : gap;
}

/** "of Bayer, ": what joins it to the office is such a word in the language, and no verb ("met"). */
function isNamedBody(gap: string, language: string): boolean {
  const joints = NAMED_BODY.exec(gap)?.[1];
  const connectors = roleLexicon(language)?.connectors;
  return joints !== undefined && connectors !== undefined && wordsOf(joints).every((word) => connectors.has(word));
}

function wordsOf(joints: string): string[] {
  return foldSameLength(joints)
    .split(/[\s'’]/)
    .filter(Boolean);
}

/** The last role before a name and the first one after it. Roles are in order and do not overlap. */
function neighbours(chunks: readonly RoleChunk[], start: number, end: number): RoleChunk[] {
  let lo = 0;
  let hi = chunks.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((chunks[mid] as RoleChunk).end <= start) lo = mid + 1;
    else hi = mid;
  }
  return [chunks[lo - 1], chunks[lo]].filter(
    (chunk) => chunk !== undefined && (chunk.end <= start || chunk.start >= end),
  ) as RoleChunk[];
}
