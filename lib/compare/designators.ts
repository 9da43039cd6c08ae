import type { Comparison } from '../model/comparison';
import type { Fact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { type Evidence, evidenceAt, type Span } from '../model/span';
import { foldSameLength } from '../text/fold';
import type { Lone } from './lone';
import { comparison, message, sideOf } from './side';

/** Letters and figures that name one thing: a line, a road, a flight, a type. "R4", "AP-7", "A320", "RP-C5219". No decimals, no scores, no shares. */
const DESIGNATOR =
  /(?<![\p{L}\p{M}\p{N}.,/+-])([A-Z]{1,3}(?:-[A-Z]{1,2})?)[-‐‑–]?(\d{1,4}[A-Z]?)(?![\p{L}\p{M}\p{N}%]|[-‐‑–.,:/+]\d|\.?[°º])/gu;
/** Kinds of fact that tell what the letters and figures are. */
const KNOWN: ReadonlySet<Fact['kind']> = new Set(['organisation', 'place', 'day', 'time', 'duration']);
/** Most designators of one text, and most mentions of one. */
const MOST = 20;
const MOST_MENTIONS = 2;

const read = new WeakMap<FactSheet, ReadonlyMap<string, readonly Evidence[]>>();

/** Designators that both texts print, with a hyphen or without: "linea R-4" and "линии R4". Two that differ may name two things. */
export function compareDesignators(a: FactSheet, b: FactSheet): Comparison[] {
  const right = designatorsIn(b);
  return [...designatorsIn(a)].flatMap(([id, mentions]) =>
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
function designatorsIn(sheet: FactSheet): ReadonlyMap<string, readonly Evidence[]> {
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
    const id = `${match[1]}${match[2]}`.replace('-', '');
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
