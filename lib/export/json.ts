import type { StoryView } from '../model/story';
import { type ExportStamp, type ExportWords, recordOf } from './record';

/**
 * Characters that are written as `\uXXXX`, which JSON reads as the same text: what editors hide or obey (directions, tags, controls,
 * line separators), and `<` and `>`, so that the file may be put into a page.
 */
const WRITTEN_OUT =
  /[<>\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/gu;

/** The whole story as JSON, in the shape that `docs/export.md` describes. Read back it is the same text, code unit by code unit. */
export function storyAsJson(view: StoryView, stamp: ExportStamp, words: ExportWords): string {
  const json = JSON.stringify(recordOf(view, stamp, words), null, 2);
  return `${json.replace(WRITTEN_OUT, writtenOut)}\n`;
}

function writtenOut(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
