import common from './common.json';
import { fateOf } from './fate';
import type { Head } from './head';
import { CASUALTY, type Finder, PEOPLE } from './lexicon';
import type { Quantity } from './quantity';

/** Languages that count with a counter behind the number, and often name what is counted before it. */
const COUNTERS: ReadonlySet<string> = new Set(['ja', 'ko', 'th']);

/** What is told of people by where they were. */
const PLACED: ReadonlySet<string> = new Set(['aboard', 'attendee']);

/** What a counter of people can stand for. */
const COUNTED: ReadonlySet<string> = new Set(common.counted);

/**
 * The noun that a counter stands for: before the number ("컨테이너 7,000개", "乗客150人", "ทหาร 300 นาย") or behind the counter
 * ("30人の乗客"). A bare count of people keeps what a verb says of them, unless the noun is one that such verbs are read with too.
 */
export function withCounted(finder: Finder, read: Head, quantity: Quantity, from: number): Head {
  if (!COUNTERS.has(finder.lexicon.language) || read.measure !== 'count' || quantity.ordinal || quantity.noun)
    return read;
  const people = read.noun === 'person' && read.words !== null;
  // "건물 3200채": the counter of houses says less than the noun before it.
  const housing = read.words !== null && /^[棟채戸동機]$/.test(finder.tokens[read.words.from]?.text ?? '');
  // "드론 52대 공습": what stands behind the counter is what they did. "3件の爆発": a particle binds it.
  const counter = finder.find(quantity.to, 'link') !== null;
  const bound = /[の의]$/.test(finder.tokens[quantity.to]?.text ?? '');
  if (!people && !housing && (!counter || (read.noun !== null && bound))) return read;
  const before = nounEndingAt(finder, from);
  const found = before ?? (people ? nounBehind(finder, read.to) : null);
  if (!found || (people && !COUNTED.has(found.id))) return read;
  const fate = people && !PEOPLE.has(found.id) && !CASUALTY.has(found.id) ? fateOf(finder, quantity, read) : null;
  // Where they were says less than who they are: "乗員6人が搭乗していた".
  if (fate && !PLACED.has(fate.id)) return read;
  return { ...read, noun: found.id, words: before ? { from: before.from, to: before.to } : read.words };
}

/** Languages that print an ordinal behind its noun; before it the same word means "both" ("korban kedua", "kedua korban"). */
const ORDINAL_BEHIND: ReadonlySet<string> = new Set(['id', 'ms', 'sq']);

/** "Korban ketiga", "viktima e tretë": the noun of an ordinal that stands behind it, perhaps with a link between them. */
export function withOrdinal(finder: Finder, read: Head, quantity: Quantity): Head {
  if (!quantity.ordinal || !ORDINAL_BEHIND.has(finder.lexicon.language)) return read;
  const linked = finder.lexicon.spaced && finder.find(quantity.from - 1, 'link')?.length === 1;
  const found = nounEndingAt(finder, linked ? quantity.from - 1 : quantity.from);
  const none = { ...read, noun: null, words: null, to: quantity.to };
  return found ? { ...none, noun: found.id, words: { from: found.from, to: found.to } } : none;
}

/** The noun of at most three words that ends right before a token. */
export function nounEndingAt(finder: Finder, end: number): { id: string; from: number; to: number } | null {
  const { tokens, lexicon } = finder;
  for (let length = 3; length >= 1; length--) {
    const from = end - length;
    const found = finder.find(from, 'noun');
    if (found?.length !== length) continue;
    // One syllable is more often the end of another word ("세부주 139명", "A社30人").
    if (!lexicon.spaced || lexicon.language === 'ko') {
      const size = (tokens[end - 1]?.end ?? 0) - (tokens[from]?.start ?? 0);
      if (size < 2 || (lexicon.language === 'ko' && tokens[from]?.glued)) continue;
    }
    return { id: found.entry.id, from, to: end };
  }
  return null;
}

/** "30人の乗客", "6万人を超える観客": a link or a hedge stands between the counter and the noun. */
function nounBehind(finder: Finder, at: number): { id: string; from: number; to: number } | null {
  const hedge = finder.find(at, 'after');
  let next = at + (hedge?.length ?? 0);
  const link = finder.find(next, 'link');
  // Thai "หลัง" counts houses and means "after": a noun behind it may belong to another clause.
  if ((!hedge && !link) || finder.find(next, 'clause')) return null;
  if (link && !finder.find(next, 'noun')) next += link.length;
  const found = finder.find(next, 'noun');
  return found ? { id: found.entry.id, from: next, to: next + found.length } : null;
}
