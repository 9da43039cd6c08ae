import type { Fact } from '../../model/fact';
import common from './common.json';
import type { Draft, TextFrame } from './drafts';
import { isGrave } from './grave';
import { type Head, readHead } from './head';
import { type Finder, PEOPLE } from './lexicon';
import { counts } from './listed-people';
import { type Quantity, readQuantity } from './quantity';
import { endsClause } from './subject';
import type { Token } from './types';

const TOLLS: ReadonlySet<string> = new Set(common.tolls);

/**
 * "14 died and 78 others were hurt": the others are all that were hurt. "Three died; another two died later": those are a part only
 * where the text has counted its dead before.
 */
export function settleParts(facts: readonly Fact[]): Fact[] {
  const counted = new Set<string>();
  return facts.map((fact) => {
    if (fact.kind !== 'number' || fact.measure !== 'count' || fact.noun === null || !TOLLS.has(fact.noun)) return fact;
    const again = counted.has(fact.noun);
    if (fact.hedge !== 'vague' && !fact.ordinal) counted.add(fact.noun);
    if (!fact.partial) return fact;
    if (again) return { ...fact, certainty: 'implied' };
    const { partial: _, ...whole } = fact;
    return whole;
  });
}

/** Most tokens of the name of a country, of one character each. */
const NATION = 10;

/**
 * "3名日本人", "两名法国士兵": between the counter and the noun of a text without spaces stands a country. The token behind it, when a noun
 * begins there; else null.
 */
export function nationBehind(finder: Finder, quantity: Quantity, frame: TextFrame): number | null {
  if (finder.lexicon.spaced || quantity.noun !== null) return null;
  const start = quantity.to + (finder.find(quantity.to, 'link')?.length ?? 0);
  if (!frame.placeStarts.has(finder.tokens[start]?.start ?? -1)) return null;
  for (let at = start; at < start + NATION && finder.tokens[at]?.kind === 'word'; at++)
    if (frame.placeEnds.has((finder.tokens[at] as Token).end)) return finder.find(at + 1, 'noun') ? at + 1 : null;
  return null;
}

/** "Cinci portughezi, doi canadieni": a word for a nation right behind the number, and nothing behind it that would be counted. */
export function isOfNation(finder: Finder, quantity: Quantity, head: Head, frame: TextFrame): boolean {
  const nation = finder.tokens[quantity.to];
  if (head.noun !== null || head.measure !== 'count' || quantity.ordinal || quantity.value < 2 || !nation) return false;
  if (!finder.lexicon.spaced || !frame.nationStarts.has(nation.start)) return false;
  return endsClause(finder, quantity.to + 1) || finder.find(quantity.to + 1, 'and', 'conj') !== null;
}

/** Most words of a term for "both". */
const BOTH = 3;

/** "Ambos", "los dos", "оба": how many words of such a term end with the number, which points back to what was named before; null of others. */
export function bothAt(finder: Finder, quantity: Quantity): number | null {
  if (quantity.value !== 2 || !quantity.spelled || quantity.vague || quantity.noun) return null;
  for (let length = 1; length <= BOTH; length++)
    if (finder.find(quantity.to - length, 'both')?.length === length) return length;
  return null;
}

/** "Three of the four judges": a greater number of people stands right behind a word for a part. */
export function opensPart(finder: Finder, quantity: Quantity): boolean {
  const whole = wholeOf(finder, quantity);
  const head = whole ? readHead(finder, whole) : 'silent';
  return head !== 'silent' && head.noun !== null && PEOPLE.has(head.noun) && head.words?.from === whole?.to;
}

/** The greater number right behind a word for a part ("of the four", "out of five", "av fem"), or null. */
function wholeOf(finder: Finder, quantity: Quantity): Quantity | null {
  const word = finder.find(quantity.to, 'part', 'whole');
  const whole = word && readQuantity(finder, quantity.to + word.length);
  return whole && !whole.ordinal && whole.value > quantity.value && Number.isInteger(whole.value) ? whole : null;
}

/** Whom it is told of how badly they are hurt: the injured, and people of whom nothing else is said. */
const HURT: ReadonlySet<string | null> = new Set(['injured', 'person', 'patient', 'victim', 'sick', null]);

/** People of whom it is told that they are badly hurt. */
export function isSerious(finder: Finder, quantity: Quantity, head: Head, noun: string | null): boolean {
  if (head.measure !== 'count' || quantity.ordinal || quantity.scaled || !HURT.has(noun)) return false;
  return isGrave(finder, quantity.from, quantity.to, head.words);
}

/** Most words of a term for "other". */
const OTHER = 3;

/** A word for "other", "another", "more" stands beside the number or behind its noun ("еще девять", "23 andere", "nueve casos más"). */
export function isOther(finder: Finder, draft: Draft, head: Head): boolean {
  const { quantity, from } = draft;
  if (head.measure !== 'count' || quantity.ordinal) return false;
  for (let length = 1; length <= OTHER; length++)
    if (finder.find(from - length, 'other')?.length === length) return true;
  const behind = finder.find(quantity.to, 'link') && !finder.find(quantity.to, 'other') ? quantity.to + 1 : quantity.to;
  return [behind, head.words?.to ?? behind].some((at) => {
    const found = finder.find(at, 'other');
    // "Nine more than last year" compares; "14 died, 78 more were hurt" has a comma between.
    if (!found || counts(finder, at + found.length)) return false;
    const next = finder.find(at, 'hedge', 'after');
    return next === null || next.length <= found.length;
  });
}

/** Groups of people that are told apart among the victims. */
const GROUPS: ReadonlySet<string> = new Set(common.groups);

/** What happens to a group together: "25 schoolgirls were abducted" counts all of them, and says who they are. */
export const TOGETHER: ReadonlySet<string> = new Set(common.together);

/**
 * Whether a count of people may be but a part of the whole: "three of the injured", "a woman was hurt", "19 women died". Such a
 * figure can agree with another, but does not stand against the whole.
 */
export function isPart(finder: Finder, quantity: Quantity, head: Head, fate: string | null, hedged: boolean): boolean {
  if (head.measure !== 'count') return false;
  if (finder.find(quantity.to, 'part') || wholeOf(finder, quantity)) return true;
  if (fate === null || head.noun === null) return false;
  return (quantity.article && !hedged) || (GROUPS.has(head.noun) && !TOGETHER.has(fate));
}

/** Languages that print headlines with capitals throughout, or all nouns with one: a capital tells nothing there. */
const CAPITALS: ReadonlySet<string> = new Set(['en', 'de', 'tr', 'az', 'id', 'ms', 'vi']);

/** "Two Poles and three Germans died": those of one nation may be a part of the victims as well. */
export function isOfOneNation(finder: Finder, quantity: Quantity, head: Head, frame: TextFrame): boolean {
  const behind = finder.tokens[quantity.to];
  if (head.measure !== 'count' || head.noun !== null || behind?.kind !== 'word') return false;
  if (!frame.placeStarts.has(behind.start) && (!behind.capital || CAPITALS.has(finder.lexicon.language))) return false;
  // "Two Czech tourers were killed" are all: only a further count behind "and" makes a list.
  for (let at = quantity.to + 1; at <= quantity.to + 3; at++)
    if (finder.find(at, 'and', 'conj'))
      return finder.tokens[at + 1]?.kind === 'number' || finder.find(at + 1, 'word') !== null;
  return false;
}
