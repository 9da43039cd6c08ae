import type { Comparison } from '../model/comparison';
import type { ConceptFact, Fact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { type Evidence, evidenceAt, type Span } from '../model/span';
import { foldSameLength } from '../text/fold';
import { affinity } from './alignment';
import { distance } from './context';
import types from './designator-types.json';
import type { Lone } from './lone';
import { comparison, message, sideOf } from './side';

/**
 * Letters and figures that name one thing: a line, a road, a flight, a type. "R4", "AP-7", "A320", "RP-C5219"; with a small letter, or in Cyrillic, only
 * with a hyphen: "Mi-17", "Ми-17". No decimals, no scores, no shares.
 */
const DESIGNATOR =
  /(?<![\p{L}\p{M}\p{N}.,/+-])(?:([A-Z]{1,3}(?:-[A-Z]{1,2})?)[-‐‑–]?|([A-ZА-Я][a-zа-я]{0,2}[A-ZГ]?)[-‐‑–])(\d{1,4}[A-Z]?)(?![\p{L}\p{M}\p{N}%]|[-‐‑–.,:/+]\d|\.?[°º])/gu;
/** Letters of types in Cyrillic, as they are printed in Latin. */
const IN_LATIN: Readonly<Record<string, string | undefined>> = types.latin;
/** What a type is of: two of them are two answers where each text tells of one such thing. */
const TYPED: ReadonlySet<string> = new Set(types.of);
/** Most code units between a designator and the word for what it is the type of. */
const BESIDE = 20;
/** Least affinity of two sentences that tell of one such thing. */
const ALIKE = 0.9;
/** Kinds of fact that tell what the letters and figures are. */
const KNOWN: ReadonlySet<Fact['kind']> = new Set(['organisation', 'place', 'day', 'time', 'duration']);
/** Most designators of one text, and most mentions of one. */
const MOST = 20;
const MOST_MENTIONS = 2;

const read = new WeakMap<FactSheet, Designators>();

/**
 * Designators that both texts print, with a hyphen or without: "linea R-4" and "линии R4". Two that differ may name two things; only types of one maker
 * ("an Mi-17 helicopter", "an Mi-8 helicopter") are held against each other.
 */
export function compareDesignators(a: FactSheet, b: FactSheet): Comparison[] {
  const [left, right] = [designatorsIn(a), designatorsIn(b)];
  const same = [...left].flatMap(([id, mentions]) =>
    mentions.flatMap((x) =>
      (right.get(id) ?? []).map((y) =>
        comparison(
          {
            kind: 'name',
            verdict: 'same',
            rule: 'name/designator',
            reason: message('why_name_identical'),
            slot: `name:${id}`,
            question: message('q_proper'),
          },
          sideOf(x, id),
          sideOf(y, id),
        ),
      ),
    ),
  );
  return same.length > 0 || left.size === 0 ? same : otherTypes(left, a, right, b);
}

type Designators = ReadonlyMap<string, readonly Evidence[]>;

/** The one type that each text prints of one sort of thing, with the same letters and other figures. Soft: there may be two such things. */
function otherTypes(left: Designators, a: FactSheet, right: Designators, b: FactSheet): Comparison[] {
  if (left.size !== 1 || right.size !== 1) return [];
  const [[id, [x]], [other, [y]]] = [[...left][0], [...right][0]] as [[string, Evidence[]], [string, Evidence[]]];
  if (!x || !y || id.replace(/\d.*/u, '') !== other.replace(/\d.*/u, '')) return [];
  const [p, q] = [typedBy(x, a), typedBy(y, b)];
  if (!p || !q || p.concept !== q.concept || affinity(p, a, q, b) < ALIKE) return [];
  return [
    comparison(
      {
        kind: 'name',
        verdict: 'conflict',
        level: 'soft',
        rule: 'name/other-type',
        reason: message('why_contradiction', x.words, y.words),
        slot: `name:${id}`,
        question: message('q_proper'),
      },
      sideOf(x, id),
      sideOf(y, other),
    ),
  ];
}

/** The word beside a designator for what it is the type of. */
function typedBy(span: Span, sheet: FactSheet): ConceptFact | undefined {
  return factsOf(sheet, 'concept').find((f) => TYPED.has(f.concept) && distance(f.evidence, span) <= BESIDE);
}

/** Fewest digits by which a designator is known again, whatever the script of its letters. */
const TELLING = 3;
/** Runs of digits, in any script. */
const DIGITS = /\p{Nd}{3,6}/gu;

/** Designators of a text whose figures no other prints, with whatever letters: "RP-C5219", "A320". */
export function loneDesignators(text: FactSheet, others: readonly FactSheet[]): Lone[] {
  return [...designatorsIn(text)].flatMap(([id, [evidence]]) => {
    const digits = id.replace(/\D/gu, '');
    if (!evidence || digits.length < TELLING || others.some((o) => digitsIn(o).has(digits))) return [];
    return [{ kind: 'name' as const, question: message('q_proper'), value: id, evidence, weight: 1 }];
  });
}

const runs = new WeakMap<FactSheet, ReadonlySet<string>>();

/** The longer runs of digits of a text as ASCII digits; computed once. */
function digitsIn(sheet: FactSheet): ReadonlySet<string> {
  let found = runs.get(sheet);
  if (!found) {
    found = new Set(Array.from(sheet.source.text.matchAll(DIGITS), ([run]) => foldSameLength(run)));
    runs.set(sheet, found);
  }
  return found;
}

/** The designators of a text, without hyphens; computed once. */
function designatorsIn(sheet: FactSheet): Designators {
  let found = read.get(sheet);
  if (!found) {
    found = printedIn(sheet);
    read.set(sheet, found);
  }
  return found;
}

function printedIn(sheet: FactSheet): Map<string, Evidence[]> {
  const { text } = sheet.source;
  const found = new Map<string, Evidence[]>();
  for (const match of text.matchAll(DESIGNATOR)) {
    const letters = match[1] ?? (match[2] as string);
    const id = `${IN_LATIN[letters] ?? letters}${match[3]}`.replace('-', '');
    const mentions = found.get(id) ?? [];
    if (mentions.length >= MOST_MENTIONS || (mentions.length === 0 && found.size >= MOST)) continue;
    const evidence = evidenceAt(text, match.index, match.index + match[0].length);
    if (sheet.facts.some((f) => KNOWN.has(f.kind) && covers(f.evidence, evidence))) continue;
    found.set(id, [...mentions, evidence]);
  }
  return found;
}

/** "AP" is no more than a part of "AP-7". */
function covers(known: Span, span: Span): boolean {
  return known.start <= span.start && span.end <= known.end;
}
