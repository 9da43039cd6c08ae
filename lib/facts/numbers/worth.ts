import common from './common.json';
import { fateOf } from './fate';
import { type Head, readHead } from './head';
import { CASUALTY, type Finder, type Found, PEOPLE } from './lexicon';
import { bothAt, isSerious, opensPart } from './parts';
import { type Quantity, readQuantity } from './quantity';
import { endsClause } from './subject';

const EVENTS: ReadonlySet<string> = new Set(common.events);

/** A word for a number of victims, with the victims before it ("मृतकों की संख्या"). */
export function isToll(finder: Finder, at: number): boolean {
  if (!finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'toll')) return false;
  return [at - 1, at - 2, at - 3].some((k) => CASUALTY.has(finder.find(k, 'noun', 'verb')?.entry.id ?? ''));
}

/** A hedge behind the number, unless it belongs to the next one ("the 11th at least one"). */
export function hedgeBehind(finder: Finder, at: number): Found | null {
  const found = finder.find(at, 'after');
  return found && !(finder.find(at, 'hedge') && readQuantity(finder, at + found.length)) ? found : null;
}

/** Whether a number says something: articles, lone small words and years do not. */
export function isWorth(finder: Finder, quantity: Quantity, head: Head, hedged: boolean, upTo: number | null): boolean {
  const casualty = head.noun !== null && CASUALTY.has(head.noun);
  const after = hedgeBehind(finder, quantity.to)?.length ?? 0;
  // "四名蒙面男子": these counters are those of people, whatever is told of them before the noun.
  const reach = /^[名位]$/.test(finder.tokens[quantity.to]?.text ?? '') && PEOPLE.has(head.noun ?? '') ? 5 : 1;
  const near = head.words !== null && head.words.from - quantity.to - after <= reach;
  // "The two countries" points back and counts nothing.
  if (head.noun === 'country' && quantity.value === 2 && !quantity.scaled) return false;
  if (quantity.ordinal)
    return head.noun !== null && near && (!finder.lexicon.spaced || !finder.find(quantity.to, 'link'));
  if (quantity.noun) return true;
  const back = bothAt(finder, quantity);
  if (back !== null && head.measure === 'count') {
    // "Ambos heridos": behind a pronoun that is what is said of the two, and no noun of theirs.
    if (
      head.words === null ||
      head.words.from - quantity.to > 1 ||
      (casualty && (back === 1 || finder.find(head.words.from, 'verb')))
    )
      return false;
  }
  if (quantity.article)
    return (
      (casualty && head.words?.from === quantity.to) ||
      (hedged && head.words === null && endsClause(finder, quantity.to)) ||
      (head.noun !== null && head.words?.from === quantity.to && fateOf(finder, quantity, head) !== null)
    );
  if (upTo !== null) return head.noun !== null || head.measure !== 'count' || hedged;
  if (head.measure !== 'count') return true;
  if (quantity.vague) return true;
  if (quantity.value === 0 && head.noun === null) return false;
  // "The 2004 quake": a year before what happened in it.
  if (head.noun !== null && EVENTS.has(head.noun) && isYear(quantity) && !hedged) return false;
  if (head.noun !== null) {
    // "一千一百萬架柴油車": a great number in words is one, however far its noun stands.
    const spelled = quantity.spelled && !finder.lexicon.spaced && quantity.value < 1000;
    return near || !(isYear(quantity) || spelled);
  }
  if (quantity.spelled && quantity.value < 1000)
    return (
      hedged ||
      opensRange(finder, quantity) ||
      opensPart(finder, quantity) ||
      fateOf(finder, quantity, head) !== null ||
      isSerious(finder, quantity, head, null)
    );
  if (hedged) return true;
  if (isYear(quantity)) return false;
  const before = finder.tokens[quantity.from - 1];
  // A name before the number and no noun behind it: "Boeing 737", "Channel 4".
  // "Ventura 1.327.021 (23,52 %)": a great number with its marks is none of a model or a channel.
  const great = quantity.value >= GREAT && !quantity.plain && quantity.decimals === 0;
  if (followsName(finder, quantity) && !great) return false;
  if (before?.text === '(' && finder.tokens[quantity.to]?.text === ')' && !great) return false;
  // "The minister, 45, said": an age.
  const named = finder.lexicon.spaced && finder.tokens[quantity.from - 2]?.capital === true;
  const end = finder.tokens[quantity.to]?.text;
  const closed = end === ',' || (end === '.' && named);
  if (before?.text === ',' && closed && quantity.plain && quantity.value < 120) return false;
  // The first thing of a sentence with a stop behind it counts a list.
  if (quantity.from === 0 && quantity.plain && /^[.)]$/.test(finder.tokens[quantity.to]?.text ?? '')) return false;
  return true;
}

/** A word with a capital stands before the number: of a model, a channel, a vessel that has it as a part of its name. */
export function followsName(finder: Finder, quantity: Quantity): boolean {
  const before = finder.tokens[quantity.from - 1];
  return before?.kind === 'word' && before.capital && quantity.from > 1 && finder.lexicon.spaced;
}

/** Least number that no label has. */
const GREAT = 10_000;

/** "Ten to fifteen houses": a greater number stands right behind a word for a range, and its noun behind that. */
function opensRange(finder: Finder, quantity: Quantity): boolean {
  const word = finder.find(quantity.to, 'range');
  const second = word && readQuantity(finder, quantity.to + word.length);
  if (!second || second.ordinal || second.value <= quantity.value) return false;
  const head = readHead(finder, second);
  return head !== 'silent' && head.noun !== null && head.words?.from === second.to;
}

/** A bare number of four digits that is a year as well. */
export function isYear(quantity: Quantity): boolean {
  return quantity.plain && quantity.value >= 1800 && quantity.value <= 2050;
}
