import type { Line } from '../lines';
import type { Removal } from '../result';
import { cut } from '../text';
import type { CleanContext } from './step';
import { STEPS } from './steps';

/** Longest quotation in a report of what was removed, in code units. */
const MAX_REPORTED = 200;

/** Runs the steps one after the other over the lines of an article. What they take out is reported, in order. */
export function cleanLines(lines: readonly Line[], context: CleanContext): { lines: Line[]; removed: Removal[] } {
  const removed: Removal[] = [];
  let left = [...lines];
  for (const step of STEPS) {
    const before = left;
    left = [];
    const judge = step.over(before, context);
    before.forEach((line, index) => {
      const judgement = judge(line, index);
      if (judgement === 'keep') left.push(line);
      else if (judgement === 'drop') removed.push({ step: step.name, words: cut(line.words, MAX_REPORTED) });
      else {
        left.push({ ...line, words: judgement.keep });
        removed.push({ step: step.name, words: cut(line.words.slice(judgement.keep.length).trim(), MAX_REPORTED) });
      }
    });
  }
  return { lines: left, removed };
}
