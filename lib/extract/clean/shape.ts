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

/** True for a line that reads as a sentence or more: it ends like one and is not just a few words. */
export function isSentence(line: Line): boolean {
  const letters = weight(line.words);
  if (line.linked > line.words.length * 0.7) return false;
  return (SENTENCE_END.test(line.words) && letters >= 30) || (ENDS.test(line.words) && letters >= 60) || letters >= 160;
}

/** True when most of the line is a link. */
export function isLinked(line: Line): boolean {
  return line.linked > line.words.length * 0.7;
}
