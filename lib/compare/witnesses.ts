import type { Fact } from '../model/fact';
import type { FactSheet } from '../model/sheet';

/** A fact of another report of the story that has the value of a fact of one of the two that are compared. */
export interface Witness {
  readonly fact: Fact;
  readonly sheet: FactSheet;
}

/**
 * What the reports of one story tell of one another's values. What stands around "28" in a third report tells what the 28 of a short text is; and
 * two values of which some reports print the one and others the other, and none both, answer one question more likely than two that stand side by side.
 */
export interface Witnesses {
  /** The reports themselves, with the two that are compared. */
  readonly sheets: readonly FactSheet[];
  /** Facts of other reports with the value of this one, at most one of each report; none where the value is met by chance. */
  of(fact: Fact): readonly Witness[];
  /** No report prints both values, and one of the two stands in several reports. */
  exclude(x: Fact, y: Fact): boolean;
}

/** Of a pair that is compared alone. */
export const NO_WITNESSES: Witnesses = { sheets: [], of: () => [], exclude: () => false };

/** Most witnesses of one fact: more of them add time and hardly anything else. */
const MOST = 6;
/** Whole numbers below this stand everywhere. */
const TELLING = 11;
/** Fewest reports that print one of two values, for them to exclude one another. */
const SEVERAL = 2;

/** A value, and where it stands. */
interface Entry {
  readonly value: number;
  readonly sheets: Set<FactSheet>;
  readonly witnesses: Witness[];
}

/** @param sheets the article and the reports of its event, in any order */
export function witnessesOf(sheets: readonly FactSheet[]): Witnesses {
  let families: Map<string, Map<number, Entry>> | null = null;
  const familyOf = (fact: Fact) => {
    families ??= familiesOf(sheets);
    return families.get(keyOf(fact)?.family ?? '');
  };
  const entryOf = (fact: Fact) => familyOf(fact)?.get(keyOf(fact)?.value ?? Number.NaN);
  const found = new Map<Fact, readonly Witness[]>();
  return {
    sheets,
    of(fact) {
      let witnesses = found.get(fact);
      if (!witnesses) {
        const seen = new Set<FactSheet>();
        witnesses = (isTelling(fact) ? (entryOf(fact)?.witnesses ?? []) : [])
          .filter((w) => {
            if (w.fact === fact || seen.has(w.sheet) || !isAlike(fact, w.fact)) return false;
            seen.add(w.sheet);
            return true;
          })
          .slice(0, MOST);
        found.set(fact, witnesses);
      }
      return witnesses;
    },
    exclude(x, y) {
      const [p, q] = [entryOf(x), entryOf(y)];
      if (!p || !q || p === q || keyOf(x)?.family !== keyOf(y)?.family) return false;
      const [less, more] = p.sheets.size < q.sheets.size ? [p, q] : [q, p];
      if (more.sheets.size < SEVERAL || share(less, more)) return false;
      // Of several such values the nearest is the one in whose place this one stands.
      const apart = Math.abs(less.value - more.value);
      for (const other of familyOf(x)?.values() ?? []) {
        const nearer = other !== less && Math.abs(less.value - other.value) < apart;
        if (nearer && other.sheets.size >= SEVERAL && !share(less, other)) return false;
      }
      return true;
    },
  };
}

function share(p: Entry, q: Entry): boolean {
  for (const sheet of p.sheets) if (q.sheets.has(sheet)) return true;
  return false;
}

function familiesOf(sheets: readonly FactSheet[]): Map<string, Map<number, Entry>> {
  const families = new Map<string, Map<number, Entry>>();
  for (const sheet of sheets) {
    for (const fact of sheet.facts) {
      const key = keyOf(fact);
      if (key === null) continue;
      const family = families.get(key.family) ?? new Map<number, Entry>();
      families.set(key.family, family);
      const entry = family.get(key.value) ?? { value: key.value, sheets: new Set(), witnesses: [] };
      family.set(key.value, entry);
      entry.sheets.add(sheet);
      entry.witnesses.push({ fact, sheet });
    }
  }
  return families;
}

/**
 * By what a value is known again, whatever is counted; null for facts of which no value is compared here. What a length of time or a day is beside
 * another tells little: texts of one event are full of them.
 */
function keyOf(fact: Fact): { readonly family: string; readonly value: number } | null {
  switch (fact.kind) {
    case 'number':
      if (fact.conversion || fact.hedge === 'vague' || fact.measure === 'score') return null;
      return { family: `${fact.measure} ${fact.currency ?? ''} ${fact.ordinal}`, value: fact.value };
    case 'day':
      return fact.days.length === 1 && fact.shape !== 'month' && fact.shape !== 'year' && fact.tells === 'event'
        ? { family: 'day', value: fact.days[0] as number }
        : null;
    case 'time':
      return { family: `time ${fact.zone}`, value: fact.minutes };
    default:
      return null;
  }
}

/** The value is hardly met by chance. */
function isTelling(fact: Fact): boolean {
  return fact.kind === 'number' ? fact.value >= TELLING || !Number.isInteger(fact.value) : fact.kind === 'time';
}

/** Measures that tell what was measured. Two lengths or weights of one value may be those of two things. */
const TOLD: ReadonlySet<string> = new Set(['money', 'percent', 'magnitude', 'depth-km', 'depth-m', 'age']);

/** Two facts of one value tell the same of it. */
function isAlike(x: Fact, y: Fact): boolean {
  if (x.kind !== 'number' || y.kind !== 'number') return true;
  return x.measure === 'count' ? x.noun !== null && x.noun === y.noun : TOLD.has(x.measure);
}
