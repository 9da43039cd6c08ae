/**
 * Serbian is written in two scripts, and its tables have most words in both. The Latin one follows from the Cyrillic one letter by letter
 * (not always the other way round: "нј" and "њ" are both "nj"), so that the package has only the latter, and where the former stood.
 */
import { foldSameLength } from '../../text/fold';
import { ordered, orderOf } from './order';
import letters from './two-scripts.json';

const LATIN: ReadonlyMap<string, string> = new Map(Object.entries(letters));

/** Between the words of a list that are kept. */
const WORD_END = '\u001f';
/** Behind where the Latin words stand. */
const ORDER_END = '\u0019';
/** Behind a word that has no other beside it. */
const ALONE = '\u0018';
/** Where the Latin words stand, instead of an order: behind all others, or sorted with them. Nothing when they are the first. */
const BEHIND = '+';
const SORTED = '*';

/** How a value is a list of words, and how the Latin of a word is written in it. */
interface Way {
  readonly separator: string;
  readonly latin: (word: string) => string;
}
/** By the mark before a value that has lost its Latin words. */
const WAYS: ReadonlyMap<string, Way> = new Map([
  ['\u0014', { separator: WORD_END, latin: latinOf }],
  ['\u0015', { separator: WORD_END, latin: (word: string) => foldSameLength(latinOf(word)) }],
  ['\u0016', { separator: '|', latin: latinOf }],
  ['\u0017', { separator: ' ', latin: latinOf }],
]);

/** A value without its Latin words that follow from others in it; the value itself when there is none. {@link inTwoScripts} gives it back. */
export function inOneScript(value: string): string {
  let shortest = value;
  for (const [mark, way] of WAYS) {
    const words = value.split(way.separator);
    if (words.length === 1) continue;
    const there = new Set(words);
    const follow = new Set(words.flatMap((word) => otherOf(word, way).filter((other) => there.has(other))));
    const kept = words
      .filter((word) => !follow.has(word))
      .map((word) => (otherOf(word, way).some((other) => !follow.has(other)) ? word + ALONE : word));
    const all = withLatin(kept, way, '');
    if (all.length !== words.length || all.some((word) => !there.has(word))) continue;
    for (const order of ['', BEHIND, SORTED, orderOf(words, all)]) {
      const short = mark + order + ORDER_END + kept.join(WORD_END);
      if (short.length < shortest.length && inTwoScripts(short) === value) shortest = short;
    }
  }
  return shortest;
}

/** A value with the Latin words that {@link inOneScript} took out; any other as it is. */
export function inTwoScripts(value: string): string {
  const way = WAYS.get(value[0] ?? '');
  if (!way) return value;
  const end = value.indexOf(ORDER_END);
  return withLatin(value.slice(end + 1).split(WORD_END), way, value.slice(1, end)).join(way.separator);
}

/** Whether a text can have values that lack their Latin words. */
export function hasOneScript(text: string): boolean {
  return text.includes(ORDER_END);
}

function withLatin(kept: readonly string[], way: Way, order: string): string[] {
  const words = kept.map((word) => (word.endsWith(ALONE) ? word.slice(0, -1) : word));
  const latin = [...new Set(kept.flatMap((word) => (word.endsWith(ALONE) ? [] : otherOf(word, way))))];
  if (order === BEHIND) return [...words, ...latin];
  if (order === SORTED) return [...latin, ...words].sort();
  return ordered([...latin, ...words], order);
}

/** The Latin word for one that is not Latin. */
function otherOf(word: string, { latin }: Way): string[] {
  const other = latin(word);
  return other === word ? [] : [other];
}

function latinOf(word: string): string {
  return Array.from(word, (letter) => {
    const small = letter.toLowerCase();
    const latin = LATIN.get(small) ?? letter;
    return small === letter || latin === letter ? latin : (latin[0] as string).toUpperCase() + latin.slice(1);
  }).join('');
}
