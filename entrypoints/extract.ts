import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractArticle } from '../lib/extract/extract';

/**
 * Injected on demand. Its return value, an `ExtractionResult`, is the result of `scripting.executeScript`; it sends no message
 * and uses no extension API, because a page can put its own elements in their place.
 */
export default defineUnlistedScript(() => extractArticle(document, location.href));
