import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractArticle } from '../lib/extract/extract';
import { leaveExtractor } from '../lib/extract/extractor';

/**
 * Injected on demand. Its return value, an `ExtractionResult`, is the result of `scripting.executeScript`; it sends no message
 * and uses no extension API, because a page can put its own elements in their place. A page of the extension that loads it (the offscreen
 * page, Firefox's background) reads other documents with it.
 */
export default defineUnlistedScript(() => {
  // `location` cannot be replaced by a page, and no page of the web has such an address.
  if (/^(?:chrome|moz)-extension:$/.test(location.protocol)) return leaveExtractor(extractArticle);
  return extractArticle(document, location.href);
});
