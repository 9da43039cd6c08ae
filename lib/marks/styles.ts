import type { MarkTone } from './mark';

/**
 * Names under which the highlights are registered. The page can see them, so they tell nothing of what was found nor by whom, and
 * nothing that comes from a page or a corpus is ever part of a name or of the style sheet.
 */
export const HIGHLIGHT_NAMES: Readonly<Record<MarkTone | 'current', string>> = {
  conflict: 'marked-a',
  soft: 'marked-b',
  same: 'marked-c',
  only: 'marked-d',
  current: 'marked-e',
};

/** The whole style sheet, a constant. Underlines differ in shape as well as in colour, for those who do not see the colours. */
export const MARK_STYLES = [
  '::highlight(marked-a){background-color:#ffd9d2;color:#4a0d02;text-decoration:underline 2px solid #b3261e}',
  '::highlight(marked-b){background-color:#ffedc2;color:#3d2a00;text-decoration:underline 2px dashed #9a6700}',
  '::highlight(marked-c){background-color:#d8f0dc;color:#0b2e13;text-decoration:underline 2px dotted #1a7f37}',
  '::highlight(marked-d){background-color:#dde9ff;color:#0a2450;text-decoration:underline 2px dotted #0b57d0}',
  '::highlight(marked-e){background-color:#ffe45c;color:#1c1b1f;text-decoration:underline 3px solid #1c1b1f}',
].join('\n');
