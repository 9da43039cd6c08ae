import { NOT_BODIES } from '../facts/organisations/table';
import type { Comparison } from '../model/comparison';
import type { FactSheet } from '../model/sheet';
import { type Evidence, evidenceAt } from '../model/span';
import { foldSameLength } from '../text/fold';
import { sentenceAt } from '../text/source';
import data from './printed-acronyms.json';
import { comparison, message, sideOf } from './side';

/** An acronym that no table knows, where a text prints it first. */
export interface Acronym {
  /** In Latin capitals, marks taken off. */
  readonly letters: string;
  readonly evidence: Evidence;
}

/** Three to five capitals that stand alone. */
const CAPITALS = /(?<![\p{L}\p{M}\p{N}&'’.-])\p{Lu}{3,5}(?![\p{L}\p{M}\p{N}&'’])/gu;
/** Numbers in Roman figures. */
const ROMAN = /^[IVXLCDM]+$/u;
/** Three to nine words of a name, joined by blanks, hyphens and up to two small words. */
const NAME =
  /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}.’']{1,24}(?:[ \u00a0-](?:\p{Ll}{1,5}[ \u00a0]){0,2}\p{Lu}[\p{L}\p{M}.’']{1,24}){2,4}/gu;
const NO_BODIES: ReadonlySet<string> = new Set(NOT_BODIES);
const LATIN: Readonly<Record<string, string>> = data.latin;
/** Most acronyms and names of one text. */
const MOST = 30;

interface Printed {
  readonly acronyms: readonly Acronym[];
  /** Names of several words, each by its initials. */
  readonly names: readonly Acronym[];
}

const read = new WeakMap<FactSheet, Printed>();

/**
 * Bodies that no table knows, which both texts print with one acronym ("AUR" and "АУР"), or one with the acronym and the other with the
 * words that it stands for ("PSG" and "Paris Saint Germain").
 */
export function comparePrintedAcronyms(a: FactSheet, b: FactSheet): Comparison[] {
  const [left, right] = [printedIn(a), printedIn(b)];
  return [
    ...agreements(left.acronyms, right.acronyms),
    ...agreements(left.acronyms, right.names),
    ...agreements(left.names, right.acronyms),
  ];
}

/** The acronyms of a text that no table knows, each where it is printed first. */
export function acronymsIn(sheet: FactSheet): readonly Acronym[] {
  return printedIn(sheet).acronyms;
}

function agreements(left: readonly Acronym[], right: readonly Acronym[]): Comparison[] {
  return left.flatMap((x) =>
    right
      .filter((y) => y.letters === x.letters)
      .map((y) =>
        comparison(
          {
            kind: 'organisation',
            verdict: 'same',
            rule: 'organisation/acronym',
            reason: message('why_organisation_same', x.evidence.words, y.evidence.words),
            slot: `organisation:${x.letters}`,
            question: message('q_organisation'),
          },
          sideOf(x.evidence, x.letters),
          sideOf(y.evidence, y.letters),
        ),
      ),
  );
}

function printedIn(sheet: FactSheet): Printed {
  let printed = read.get(sheet);
  if (!printed) {
    const acronyms = acronymsOf(sheet);
    printed = { acronyms, names: namesOf(sheet) };
    read.set(sheet, printed);
  }
  return printed;
}

function acronymsOf(sheet: FactSheet): Acronym[] {
  const { text } = sheet.source;
  const found = new Map<string, Acronym>();
  for (const match of text.matchAll(CAPITALS)) {
    if (found.size >= MOST) break;
    const words = match[0];
    const letters = inLatin(words);
    if (!letters || found.has(letters) || NO_BODIES.has(words) || NO_BODIES.has(letters) || ROMAN.test(letters))
      continue;
    const [start, end] = [match.index, match.index + words.length];
    if (isKnown(sheet, start, end) || isShouted(sheet, start, end)) continue;
    found.set(letters, { letters, evidence: evidenceAt(text, start, end) });
  }
  return [...found.values()];
}

/** The acronym in Latin capitals without marks, or null when it is of another script. */
function inLatin(words: string): string | null {
  let letters = '';
  for (const letter of words) {
    const latin = LATIN[letter] ?? foldSameLength(letter).toUpperCase();
    if (!/^[A-Z]$/.test(latin)) return null;
    letters += latin;
  }
  return letters;
}

/** A body, a place or a person that is compared elsewhere, a currency, a time zone. */
function isKnown(sheet: FactSheet, start: number, end: number): boolean {
  return sheet.facts.some(
    (f) =>
      (f.kind === 'place' ||
        f.kind === 'person' ||
        f.kind === 'number' ||
        f.kind === 'time' ||
        f.kind === 'day' ||
        (f.kind === 'organisation' && f.organisation !== null)) &&
      f.evidence.start < end &&
      start < f.evidence.end,
  );
}

/** In a line of capitals every word looks like an acronym. */
function isShouted(sheet: FactSheet, start: number, end: number): boolean {
  const span = sheet.source.sentences[sentenceAt(sheet.source, start)];
  if (!span) return false;
  const { text } = sheet.source;
  const others = `${text.slice(Math.max(span.start, start - 30), start)} ${text.slice(end, Math.min(span.end, end + 30))}`;
  return /\p{Lu}{4}/u.test(others) || !/\p{Ll}{3}|\p{Lo}/u.test(others);
}

function namesOf(sheet: FactSheet): Acronym[] {
  const { text } = sheet.source;
  const found = new Map<string, Acronym>();
  for (const match of text.matchAll(NAME)) {
    if (found.size >= MOST) break;
    // The stop of an abbreviation belongs to the name, the one of the sentence does not.
    const name = match[0].replace(/[.’']$/u, '');
    const initials = [...name.matchAll(/(?:^|[ \u00a0-])(\p{Lu})/gu)].map((m) => m[1]).join('');
    const letters = inLatin(initials);
    if (!letters || found.has(letters) || isPerson(sheet, match.index)) continue;
    found.set(letters, { letters, evidence: evidenceAt(text, match.index, match.index + name.length) });
  }
  return [...found.values()];
}

function isPerson(sheet: FactSheet, start: number): boolean {
  return sheet.facts.some((f) => f.kind === 'person' && f.evidence.start <= start && start < f.evidence.end);
}
