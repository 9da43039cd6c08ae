import type { extractArticle } from './extract';

/**
 * How pages of the extension reach the extraction: they load `extract.js`, the very file that is put into a page on a click, which leaves its
 * function here. So the package has it once.
 */
const NAME = 'secondSourceExtract';

type Extract = typeof extractArticle;

/** Leaves the function for the page's other scripts. Only in a page of the extension. */
export function leaveExtractor(extract: Extract): void {
  Object.assign(globalThis, { [NAME]: extract });
}

/** The function that `extract.js` left. Throws where that file was not loaded. */
export function extractor(): Extract {
  const left = (globalThis as { readonly [NAME]?: Extract })[NAME];
  if (!left) throw new Error('extract.js was not loaded');
  return left;
}
