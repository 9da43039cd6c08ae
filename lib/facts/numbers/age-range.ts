import type { SourceText } from '../../model/article';
import type { NumberFact } from '../../model/fact';
import { evidenceAt } from '../../model/span';
import common from './common.json';
import type { Finder } from './lexicon';
import { isBreak } from './marks';
import { type Quantity, readQuantity } from './quantity';

/** Greatest age in years. */
const MOST = 110;
/** Farthest word before a range that says whose years or that they are years of life. */
const BEFORE = 5;
/** The same behind the upper end ("7 to 17 years of age"). */
const BEHIND = 3;
/** Most letters of an article. */
const ARTICLE = 3;
/** People of whom a range of years right behind them is that of their ages. */
const YOUNG: ReadonlySet<string> = new Set(common.young);

/**
 * The ages of a group in one sentence: "aged 7 to 17", "w wieku od 7 do 17 lat", "7–17 éves gyerekek", "niños de entre 7 y 17 años". The value
 * is the lower end.
 */
export function ageRanges(finder: Finder, source: SourceText, sentence: number): NumberFact[] {
  const { tokens } = finder;
  const facts: NumberFact[] = [];
  for (let at = 0; at + 2 < tokens.length; at++) {
    // Korean "7세": the counter of years is the word for three.
    const spelled = finder.find(at, 'word') !== null && !(tokens[at]?.glued && tokens[at - 1]?.kind === 'number');
    if (tokens[at]?.kind !== 'number' && !spelled) continue;
    const next = jointBehind(finder, at);
    const range = next === null ? null : rangeAt(finder, at, next);
    if (!range) continue;
    const [first, last] = [tokens[range.from], tokens[range.to - 1]];
    if (!first || !last) continue;
    facts.push({
      kind: 'number',
      evidence: evidenceAt(source.text, first.start, last.end),
      certainty: 'stated',
      sentence,
      value: range.lo,
      interval: { lo: range.lo, hi: range.hi },
      hedge: 'about',
      measure: 'age',
      currency: null,
      noun: null,
      nounEvidence: null,
      ordinal: false,
      conversion: false,
    });
    at = range.to - 1;
  }
  return facts;
}

/** Where the second number may begin, behind one word or in digits and what joins it to the next ("7 to", "7- bis", "7–"); or null. */
function jointBehind(finder: Finder, number: number): number | null {
  // "8岁到18岁": the word for years stands behind each of the two.
  const at = hasCue(finder, number + 1, 'aged') || hasCue(finder, number + 1, 'age') ? number + 1 : number;
  const dash = finder.tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  // "Two men aged 22 and 28": what joins any two words opens a range only behind "between".
  const and = finder.find(dash, 'and', 'conj');
  const between = finder.find(number - 1, 'between') ?? finder.find(number - 2, 'between');
  const joint = and && !between ? null : (and ?? finder.find(dash, 'range'));
  if (!joint) return and || dash === at + 1 ? null : dash;
  // Italian "tra i 7 e i 17": an article.
  const next = dash + joint.length;
  const article = finder.tokens[next];
  const isArticle = article?.kind === 'word' && article.end - article.start <= ARTICLE && !finder.find(next, 'word');
  return isArticle ? next + 1 : next;
}

interface AgeRange {
  readonly lo: number;
  readonly hi: number;
  readonly from: number;
  readonly to: number;
}

function rangeAt(finder: Finder, at: number, next: number): AgeRange | null {
  const [first, second] = [readQuantity(finder, at), readQuantity(finder, next)];
  if (!first || !second || first.to > next || !isAge(first) || !isAge(second) || first.value >= second.value)
    return null;
  const hyphen = finder.tokens[second.to];
  let unit = hyphen?.text === '-' && hyphen.glued ? second.to + 1 : second.to;
  // Romanian "17 de ani".
  if (finder.find(unit, 'link') && isYears(finder, unit + 1)) unit++;
  const years = isYears(finder, unit);
  const range = { lo: first.value, hi: second.value, from: at, to: years ? unit + 1 : second.to };
  if (hasCue(finder, unit, 'term') || hasCue(finder, unit + 1, 'term')) return null;
  for (let k = unit; k < unit + BEHIND; k++) {
    if (!finder.tokens[k] || isBreak(finder.tokens[k])) break;
    if (hasCue(finder, k, 'aged') || hasCue(finder, k, 'age')) return { ...range, to: k + 1 };
    if (finder.find(k, 'noun', 'verb', 'and', 'conj')) break;
  }
  const told = toldBefore(finder, at);
  if (told === null || finder.find(unit, 'noun', 'unit', 'currency') || finder.tokens[unit]?.text === '%') return null;
  return years || told === 'age' ? range : null;
}

/** What stands before the range in its clause: a word for an age, or young people whose years they are. */
function toldBefore(finder: Finder, at: number): 'age' | 'people' | null {
  let commas = 0;
  for (let k = at - 1; k >= at - BEFORE; k--) {
    const token = finder.tokens[k];
    if (!token || token.kind === 'number') return null;
    if (isBreak(token)) {
      if (!/^[,–—]$/.test(token.text) || commas++ > 0) return null;
      continue;
    }
    if (hasCue(finder, k, 'aged') || hasCue(finder, k, 'age') || hasCue(finder, k, 'age-has')) return 'age';
    if (hasCue(finder, k, 'bearer') || YOUNG.has(finder.find(k, 'noun')?.entry.id ?? '')) return 'people';
    if (!finder.find(k, 'stop', 'between', 'range', 'link', 'hedge', 'limit') && token.end - token.start > ARTICLE)
      return null;
  }
  return null;
}

function isAge({ value, ordinal, scaled, vague, noun, decimals }: Quantity): boolean {
  return !ordinal && !scaled && !vague && noun === null && decimals === 0 && value > 0 && value <= MOST;
}

/** A word for years; where the tables tell no unit of time from another, any. */
function isYears(finder: Finder, at: number): boolean {
  if (hasCue(finder, at, 'years') || hasCue(finder, at, 'age-years')) return true;
  return !finder.lexicon.years && finder.find(at, 'time') !== null;
}

function hasCue(finder: Finder, at: number, id: string): boolean {
  return finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id);
}
