import type { NumberFact } from '../../model/fact';
import common from './common.json';
import { type Finder, type Found, PERCENT_SIGNS } from './lexicon';
import { isBreak, partsClause } from './marks';

/** How many words away from an amount the word for its purpose may stand. */
const REACH = { spaced: 8, unspaced: 12 };
/** What amounts are for that shares are told of as well ("profit fell by a third"). */
const SHARED: ReadonlySet<string> = new Set(common.shared);
/** Words that say little of what a figure is of, and within how many words another says more ("bribes worth", "sales growth"). */
const WEAK: Readonly<Record<string, number | undefined>> = common.weak;
/** What stands behind the figure of a change: points of a percentage. */
const POINTS = 'points';
/** Words between a word for a rate and the figure that it belongs to ("a turnout of 78 percent"). */
const BESIDE = 2;

/**
 * What an amount of money is for, by the words of its own clause: `price`, `loss`, `guarantee`, `fine`, `aid`, … The nearest word
 * holds; behind a word for "and" it counts as farther. Null when none is near, and when two of different purposes are equally near.
 * @param from first token of the amount
 * @param to token behind the amount
 */
export function purposeOf(finder: Finder, from: number, to: number): string | null {
  return nearest(finder, from, to, (at) => finder.find(at, 'purpose'));
}

/**
 * What a percentage is of, by the words of its own clause: `inflation`, `growth`, `turnout`, `interest`, `profit`, … The nearest word holds, unless it
 * belongs to another figure ("34.6 percent on a turnout of 78.2"). Null when none is near.
 * @param from first token of the percentage
 * @param to token behind it
 */
export function rateOf(finder: Finder, from: number, to: number): string | null {
  for (let at = from; at <= to; at++) if (isPoint(finder, at)) return POINTS;
  const wordAt = (at: number, direction: 1 | -1) => {
    const found = finder.find(at, 'rate', 'purpose');
    if (!found || found.entry.id === POINTS) return null;
    if (found.entry.kind === 'purpose' && !SHARED.has(found.entry.id)) return null;
    // "30 percent of the shares" were bought: no price of theirs.
    if (found.entry.id === 'shares' && direction === 1 && finder.find(to, 'link', 'part')) return null;
    return found;
  };
  return nearest(finder, from, to, wordAt, true);
}

/** The nearest word that `wordAt` knows, before the figure or behind it. @param single whether a word beside another figure is that one's */
function nearest(
  finder: Finder,
  from: number,
  to: number,
  wordAt: (at: number, direction: 1 | -1) => Found | null,
  single = false,
): string | null {
  let best: { id: string | null; cost: number } | null = null;
  const reach = finder.lexicon.spaced ? REACH.spaced : REACH.unspaced;
  for (const direction of [1, -1] as const) {
    let cost = 0;
    let passed = false;
    for (let at = direction === 1 ? to : from - 1; cost < reach; at += direction) {
      const token = finder.tokens[at];
      if (!token || (direction === 1 && partsClause(finder, at))) break;
      if (token.kind === 'number') {
        // Another number has its own purpose, but for a day and the change that led to this one.
        if (direction === 1) break;
        if (!isOfTime(finder, at)) {
          if (passed || !isChange(finder, at)) break;
          passed = true;
        }
      } else if (isBreak(token) && !(direction === -1 && token.text === ',' && finder.find(at + 1, 'range'))) break;
      cost++;
      if (finder.find(at, 'and', 'conj')) cost += 3;
      const found = wordAt(at, direction);
      if (!found || cost > reach) continue;
      if (single && isOfAnother(finder, at, found.length, direction)) break;
      const weak = WEAK[found.entry.id] ?? 0;
      const id = (weak > 0 ? strongerAt(finder, at, weak, direction, wordAt) : null) ?? found.entry.id;
      if (best === null || cost < best.cost) best = { id, cost };
      else if (cost === best.cost && best.id !== id) best = { id: null, cost };
      break;
    }
  }
  return best?.id ?? null;
}

/** What a word beside a weak one tells, within the words that the weak one allows. */
function strongerAt(
  finder: Finder,
  from: number,
  reach: number,
  direction: 1 | -1,
  wordAt: (at: number, direction: 1 | -1) => Found | null,
): string | null {
  for (let at = from + direction; at !== from + direction * (reach + 1); at += direction) {
    const token = finder.tokens[at];
    if (!token || token.kind === 'number' || isBreak(token) || finder.find(at, 'and', 'conj')) return null;
    const id = wordAt(at, direction)?.entry.id;
    if (id !== undefined && WEAK[id] === undefined) return id;
  }
  return null;
}

/** Most words between an amount and the share by which it changed. */
const CHANGED = 8;
/** Most words between two percentages side by side. */
const BESIDE_ANOTHER = 3;

/** A number with where it stands in its sentence: its first token, and the token behind it. */
interface Placed {
  readonly from: number;
  readonly to: number;
  readonly fact: NumberFact;
}

/**
 * Tells what neighbours tell of one another: an amount and the share by which it changed are of one thing ("410 million euros, 32 percent less"), and which of
 * two percentages side by side is the rate is not told ("to 6.25 percent from 6.5 percent", "60 percent against 58 percent").
 */
export function withRates(placed: readonly Placed[], finder: Finder): NumberFact[] {
  const facts = placed.map(({ fact }) => fact);
  for (let i = 1; i < placed.length; i++) {
    const [before, after] = [placed[i - 1] as Placed, placed[i] as Placed];
    const [p, q] = [facts[i - 1] as NumberFact, facts[i] as NumberFact];
    const gap = after.from - before.to;
    if (gap > CHANGED || !isOneClause(finder, before.to, after.from)) continue;
    if (p.measure === 'percent' && q.measure === 'percent') {
      if (p.noun === null || p.noun !== q.noun || gap > BESIDE_ANOTHER) continue;
      facts[i - 1] = { ...p, noun: null };
      facts[i] = { ...q, noun: null };
    } else if (isAmountAndShare(p, q)) {
      if (q.noun === null && SHARED.has(p.noun ?? '')) facts[i] = { ...q, noun: p.noun };
      else if (p.noun === null && SHARED.has(q.noun ?? '')) facts[i - 1] = { ...p, noun: q.noun };
    }
  }
  return facts;
}

function isAmountAndShare(p: NumberFact, q: NumberFact): boolean {
  if (p.conversion || q.conversion) return false;
  return (p.measure === 'percent' && q.measure === 'money') || (p.measure === 'money' && q.measure === 'percent');
}

/** Nothing but commas and dashes parts the two, and no word for "and". */
function isOneClause(finder: Finder, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = finder.tokens[at];
    if (token === undefined || (isBreak(token) && !/^[,،、，—–]$/.test(token.text)) || finder.find(at, 'and', 'conj'))
      return false;
  }
  return true;
}

/** "Fell by 32 percent to 410 million", "by 25 basis points to 6.25 percent": a number of hundredths or of points. */
function isChange(finder: Finder, at: number): boolean {
  if (PERCENT_SIGNS.has(finder.tokens[at + 1]?.text ?? '')) return true;
  const isUnit = (k: number) => finder.all(k).some(({ entry }) => entry.kind === 'unit' && entry.id === 'percent');
  return [at + 1, at + 2].some((k) => isPoint(finder, k) || isUnit(k));
}

function isPoint(finder: Finder, at: number): boolean {
  return finder.all(at).some(({ entry }) => entry.kind === 'rate' && entry.id === POINTS);
}

/** "4月", "tháng 4": the number of a month, a day or an hour. */
function isOfTime(finder: Finder, at: number): boolean {
  return finder.find(at + 1, 'time') !== null || finder.find(at - 1, 'time') !== null;
}

/** A word stands beside another figure than the one from which it was looked for. */
function isOfAnother(finder: Finder, at: number, length: number, direction: 1 | -1): boolean {
  const next = direction === 1 ? at + length : at - 1;
  for (let k = next; k !== next + direction * (BESIDE + 1); k += direction) {
    const token = finder.tokens[k];
    if (token?.kind === 'number') return !isOfTime(finder, k);
    if (!token || isBreak(token)) return false;
  }
  return false;
}
