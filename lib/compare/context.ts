import { keysOfFact } from '../match/keys';
import type { Fact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import type { Span } from '../model/span';

/** What a sentence speaks of, by language-neutral keys, for telling whether two facts answer the same question. */
export interface Contexts {
  /** Keys of the sentence of a fact, the fact's own left out. */
  of(fact: Fact): ReadonlySet<string>;
  /** Other facts of the sentence. */
  neighbours(fact: Fact): readonly Fact[];
}

const made = new WeakMap<FactSheet, Contexts>();

/** The contexts of a sheet; computed once for each sheet. */
export function contextsOf(sheet: FactSheet): Contexts {
  const known = made.get(sheet);
  if (known) return known;
  const bySentence = new Map<number, Fact[]>();
  for (const fact of sheet.facts) {
    const list = bySentence.get(fact.sentence);
    if (list) list.push(fact);
    else bySentence.set(fact.sentence, [fact]);
  }
  const neighbours = (fact: Fact) => (bySentence.get(fact.sentence) ?? []).filter((f) => f !== fact);
  const contexts: Contexts = {
    neighbours,
    of(fact) {
      const keys = new Set<string>();
      for (const other of neighbours(fact)) {
        if (other.kind === 'day' || other.kind === 'number') continue;
        for (const key of keysOfFact(other, sheet.source.language)) keys.add(key);
      }
      return keys;
    },
  };
  made.set(sheet, contexts);
  return contexts;
}

/** How much each kind of key says that two sentences speak of one thing. */
const KEY_WEIGHT: Readonly<Record<string, number>> = { n: 1, '@': 1.5, p: 0.75, o: 0.75, k: 0.75, c: 0.25 };

/** Sum of the weights of the keys that two contexts share. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let sum = 0;
  for (const key of a) if (b.has(key)) sum += KEY_WEIGHT[key[0] as string] ?? 0;
  return sum;
}

/** Distance in code units between a fact and a span; 0 when they touch or overlap. */
export function distance(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
