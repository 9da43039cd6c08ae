import type { SourceText } from '../../model/article';
import type { NumberFact } from '../../model/fact';
import { evidenceAt } from '../../model/span';
import type { Finder } from './lexicon';
import type { Literal, Token } from './types';

/** Most points of a side: beyond it the two numbers are a season, a page range or a vote. */
const MOST = 199;
/** The same where a word stands between the sides. */
const MOST_IN_WORDS = 15;
/** Most pairs in one sentence: more are a table. */
const MOST_PAIRS = 12;
/** Fewest words of sport in a text whose pairs of numbers are scores. */
const CUES = 3;
/** The same in a text of few sentences. */
const SHORT = { sentences: 4, cues: 2 };

/** True when a text tells of a match, by the number of its words for matches, goals, leagues, coaches. */
export function tellsOfSport(finders: readonly Finder[]): boolean {
  const told = finders.filter((f) => f.tokens.length > 0).length;
  const fewest = told <= SHORT.sentences ? SHORT.cues : CUES;
  let cues = 0;
  for (const finder of finders) {
    for (let at = 0; at < finder.tokens.length; at++) {
      if (hasCue(finder, at, 'sport') && ++cues >= fewest) return true;
    }
  }
  return false;
}

/**
 * The scores of one sentence ("2-1", "3:0", "2比1"), of a text that tells of sport. The greater number is the value and the upper end
 * of the interval, the lesser its lower end: which side is named first differs from outlet to outlet. A score of half-time, of a
 * shoot-out, of a set or of an earlier match is marked implied, for it is not that of the match.
 * @param halves only scores with halves, of a text that tells of chess and of no other sport
 */
export function scoreFacts(finder: Finder, source: SourceText, sentence: number, halves = false): NumberFact[] {
  const { tokens } = finder;
  const pairs: { from: number; to: number }[] = [];
  for (let at = 0; at + 2 < tokens.length; at++) {
    const literal = tokens[at]?.literal;
    if (!literal || (halves && !isHalf(literal)) || !isPair(finder, at)) continue;
    pairs.push({ from: at, to: at + 3 });
    at += 2;
  }
  if (pairs.length > MOST_PAIRS) return [];
  const partial = pairs.length > 1 || tokens.some((_, at) => hasCue(finder, at, 'part-score'));
  return pairs.map(({ from, to }) => {
    const x = tokens[from]?.literal?.value ?? 0;
    const y = tokens[to - 1]?.literal?.value ?? 0;
    return {
      kind: 'number',
      evidence: evidenceAt(source.text, (tokens[from] as Token).start, (tokens[to - 1] as Token).end),
      certainty: partial ? 'implied' : 'stated',
      sentence,
      value: Math.max(x, y),
      interval: { lo: Math.min(x, y), hi: Math.max(x, y) },
      hedge: 'exact',
      measure: 'score',
      currency: null,
      noun: null,
      nounEvidence: null,
      ordinal: false,
      conversion: false,
    };
  });
}

/** The sentence has a number with a half, as scores of chess have. */
export function hasHalf({ tokens }: Finder): boolean {
  return tokens.some(({ literal }) => literal !== null && isHalf(literal));
}

function isHalf(literal: Literal): boolean {
  return literal.decimals === 1 && literal.value % 1 === 0.5;
}

/** Two small numbers, whole or both with a half, with a dash, a colon or 比/対 between them, and nothing glued to either side. */
export function isPair(finder: Finder, at: number): boolean {
  const { tokens } = finder;
  const [before, left, mark, right, behind] = [-1, 0, 1, 2, 3].map((d) => tokens[at + d]);
  if (!left?.literal || !right?.literal) return false;
  // Chess counts halves: "6,5:4,5". Both sides have one, for the sum is the number of games. No range has a colon ("mit 6,5:3,5 Punkten").
  const ofGame = mark?.text === ':' || !isCounted(finder, at + 3);
  const halves = isHalf(left.literal) && isHalf(right.literal) && ofGame;
  if (!halves && !(left.literal.plain && right.literal.plain)) return false;
  // "2 a 1", but not "de 2 a 5 minutos".
  if (mark?.kind === 'word' && hasCue(finder, at + 1, 'score-word'))
    return (
      Math.max(left.literal.value, right.literal.value) <= MOST_IN_WORDS &&
      !isCounted(finder, at + 3) &&
      !/^%$/.test(behind?.text ?? '')
    );
  // "6,5 - 3,5", "3 – 1": with spaces a small score, and nothing that is counted behind it.
  if (mark && !mark.glued && !right.glued && /^[-–—]$/.test(mark.text))
    return (
      Math.max(left.literal.value, right.literal.value) <= MOST_IN_WORDS &&
      !isCounted(finder, at + 3) &&
      behind?.kind !== 'number' &&
      !/^[-–—:/%]$/.test(behind?.text ?? '') &&
      !/^[-–—:/.#№]$/.test(before?.text ?? '')
    );
  if (!mark?.glued || !right.glued) return false;
  if (!/^[-–—―−:：比対대]$/.test(mark.text)) return false;
  if (left.literal.value > MOST || right.literal.value > MOST) return false;
  const digits = right.end - right.start;
  // "19:45" is a time of day; "28:25" is none.
  if (/^[:：]$/.test(mark.text) && digits === 2 && left.literal.value < 24) return false;
  // "2-3 matches", "3-4 weeks" are ranges.
  if (mark.text !== ':' && right.literal.value > left.literal.value && isCounted(finder, at + 3)) return false;
  if (before?.kind === 'mark' && left.glued && /^[-–:/.#№]$/.test(before.text)) return false;
  // Hungarian "2-1-re": an ending joined by a hyphen.
  const ending = behind?.text === '-' && tokens[at + 4]?.kind === 'word' && tokens[at + 4]?.glued === true;
  if (behind?.kind === 'mark' && behind.glued && !ending && /^[-–:/%]$/.test(behind.text)) return false;
  if (behind?.kind === 'number') return false;
  return true;
}

/** What a range of numbers counts stands right behind it, or behind one word. */
function isCounted(finder: Finder, at: number): boolean {
  for (let k = at; k <= at + 1; k++) {
    const token = finder.tokens[k];
    if (!token || token.kind === 'mark') return false;
    if (finder.find(k, 'noun', 'unit', 'time', 'currency', 'scale')) return true;
    if (k === at && hasCue(finder, k, 'sport')) return true;
  }
  return false;
}

function hasCue(finder: Finder, at: number, id: string): boolean {
  return finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id);
}
