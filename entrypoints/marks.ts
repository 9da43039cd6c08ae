import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createMarks, type Marks } from '../lib/marks/marks';

declare global {
  /** Set by `marks.js` in the isolated world of a page; the background calls it by `scripting.executeScript`. */
  var secondSourceMarks: Marks | undefined;
}

/** Injected on demand, once or more often: what is shown already stays under the same object. Returns true when marks can be shown. */
export default defineUnlistedScript(() => {
  // An element of the page with this id would answer to the name too, but never as a property of the global object itself.
  if (Object.hasOwn(globalThis, 'secondSourceMarks')) return true;
  if (!globalThis.CSS?.highlights) return false;
  globalThis.secondSourceMarks = createMarks(document, globalThis);
  return true;
});
