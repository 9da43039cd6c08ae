import type { Line } from '../lines';
import { letterCount } from '../text';

/** Signs that end a sentence, with what may stand behind them. */
const ENDS = /[.!?…。！？؟۔।։:;»”"’)\]」』）】›]$/u;
const SENTENCE_END = /[.!?…。！？؟۔।։][»”"’'“)\]」』）】›\s]{0,4}$/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

/** Letters, with those of scripts that write a word in one or two of them counted double. */
export function weight(words: string): number {
  return letterCount(words) + (words.match(CJK)?.length ?? 0);
}

/** True for words that read as a sentence or more: they end like one and are not just a few. */
export function readsAsSentence(words: string): boolean {
  const letters = weight(words);
  return (SENTENCE_END.test(words) && letters >= 30) || (ENDS.test(words) && letters >= 60) || letters >= 160;
}

/** True for a line that reads as a sentence and is no link to another page. */
export function isSentence(line: Line): boolean {
  return line.linked <= line.words.length * 0.7 && readsAsSentence(line.words);
}

/** True when most of the line is a link. */
export function isLinked(line: Line): boolean {
  return line.linked > line.words.length * 0.7;
}
