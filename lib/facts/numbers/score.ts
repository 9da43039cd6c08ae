import type { SourceText } from '../../model/article';
import type { NumberFact } from '../../model/fact';
import { evidenceAt } from '../../model/span';
import common from './common.json';
import type { Finder } from './lexicon';
import { readQuantity } from './quantity';
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
    return scoreAt(source, sentence, (tokens[from] as Token).start, (tokens[to - 1] as Token).end, x, y, partial);
  });
}

function scoreAt(
  source: SourceText,
  sentence: number,
  start: number,
  end: number,
  x: number,
  y: number,
  partial: boolean,
): NumberFact {
  return {
    kind: 'number',
    evidence: evidenceAt(source.text, start, end),
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
}

/** The preposition that Arabic writes on to the lesser side. */
const TO = common.scorePrefix;
/** Most words between the two sides of a score that is told in goals. */
const BETWEEN = 2;

/**
 * Scores told in goals: "بسبعة أهداف لهدف" (by seven goals to a goal), "بهدفين دون رد" (by two goals without reply). Only of languages whose
 * tables have a word for "without reply" (`score-nil`), and of texts that tell of sport.
 */
export function goalScores(finder: Finder, source: SourceText, sentence: number): NumberFact[] {
  const { tokens } = finder;
  const facts: NumberFact[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const more = goalsAt(finder, at);
    if (!more?.named || more.value > MOST_IN_WORDS) continue;
    let less: { value: number; to: number } | null = null;
    for (let k = more.to; k < more.to + BETWEEN && !less; k++) {
      const nil = finder.all(k).find((f) => f.entry.kind === 'cue' && f.entry.id === 'score-nil');
      const linked =
        k > more.to ? hasCue(finder, k - 1, 'score-word') : finder.find(k, 'noun', 'fused', 'word')?.prefix === TO;
      less = nil ? { value: 0, to: k + nil.length } : linked ? goalsAt(finder, k) : null;
    }
    if (!less || less.value > more.value) continue;
    const [first, last] = [tokens[at], tokens[less.to - 1]] as [Token, Token];
    facts.push(scoreAt(source, sentence, first.start, last.end, more.value, less.value, false));
    at = less.to - 1;
  }
  return facts;
}

/** A number of goals; a goal alone is one. `named`: the word for goals stands there. */
function goalsAt(finder: Finder, at: number): { value: number; to: number; named: boolean } | null {
  const read = readQuantity(finder, at);
  if (!read) {
    const alone = finder.find(at, 'noun');
    return alone?.entry.id === 'goal' ? { value: 1, to: at + alone.length, named: true } : null;
  }
  if (read.ordinal || read.decimals > 0 || (read.noun !== null && read.noun !== 'goal')) return null;
  const noun = read.noun === null ? finder.find(read.to, 'noun', 'unit', 'time', 'currency') : null;
  // "Three goals against 12 matches" is no score.
  if (noun && noun.entry.id !== 'goal') return null;
  return { value: read.value, to: read.to + (noun?.length ?? 0), named: noun !== null || read.noun !== null };
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
  // "6,5 - 3,5", "3 – 1", "1 : 0": with spaces a small score, and nothing that is counted behind it.
  if (mark && !mark.glued && !right.glued && /^[-–—:]$/.test(mark.text))
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
  // "7―1 3大会ぶり": without spaces between words, one parts the headline.
  return behind?.kind !== 'number' || (!finder.lexicon.spaced && !behind.glued && mark.text !== ':');
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
