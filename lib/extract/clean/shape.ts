import type { Line } from '../lines';
import { remembering } from '../memo';
import { isLetter } from '../text';

/** Signs that end a sentence, with what may stand behind them. */
const ENDS = /[.!?…。！？؟۔।։:;»”"’)\]」』）】›]$/u;
const SENTENCE_END = /[.!?…。！？؟۔।։][»”"’'“)\]」』）】›\s]{0,4}$/u;
const DENSE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]$/u;

/** What each code unit weighs, plus one; 0 where it was not asked for yet. Lines are weighed by every step. */
const weights = new Uint8Array(65_536);

function weightOf(character: string): number {
  return (isLetter(character) ? 1 : 0) + (mayBeDense(character.charCodeAt(0)) && DENSE.test(character) ? 1 : 0);
}

/** False for code units that are surely of none of these scripts: most pages have no others. */
function mayBeDense(unit: number): boolean {
  return (unit >= 0xe00 && unit < 0x1200) || unit >= 0x2e80;
}

/** Letters, with those of scripts that write a word in one or two of them counted double. */
export function weight(words: string): number {
  return words.length < SHORT ? weigh(words) : weighLong(words);
}

/** Shorter lines are weighed faster than looked up. */
const SHORT = 24;
const weighLong = remembering(weigh);

function weigh(words: string): number {
  let sum = 0;
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const character = String.fromCodePoint(words.codePointAt(i) as number);
      sum += weightOf(character);
      i += character.length - 1;
      continue;
    }
    let known = weights[unit] as number;
    if (known === 0) {
      known = weightOf(words[i] as string) + 1;
      weights[unit] = known;
    }
    sum += known - 1;
  }
  return sum;
}

/** True for words that read as a sentence or more: they end like one and are not just a few. */
export const readsAsSentence: (words: string) => boolean = remembering((words) => {
  const letters = weight(words);
  return (SENTENCE_END.test(words) && letters >= 30) || (ENDS.test(words) && letters >= 60) || letters >= 160;
});

/** True for a line that reads as a sentence and is no link to another page. */
export function isSentence(line: Line): boolean {
  return line.linked <= line.words.length * 0.7 && readsAsSentence(line.words);
}

/** True when most of the line is a link. */
export function isLinked(line: Line): boolean {
  return line.linked > line.words.length * 0.7;
}
