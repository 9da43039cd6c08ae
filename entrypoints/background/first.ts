import { LANGUAGES } from '../../lib/language/supported';
import { fetchPackaged } from '../../lib/platform/runtime';

/*
 * The first module of the background: the files that a reading needs are on their way while the rest of the background is being made ready. They are
 * fetched and no more; what nobody asks for is forgotten with the background.
 */

/** The bundled pack, and its texts (`lib/corpus/pack-files.ts`). */
export const BUNDLED = '/pack/bundled.json';
export const BUNDLED_TEXTS = '/pack/texts.dat';
/** The language that the reader's browser speaks: the article is in it more often than not. */
export const OWN_LANGUAGE = navigator.language.split('-')[0]?.toLowerCase() ?? '';

fetchPackaged(BUNDLED);
fetchPackaged(BUNDLED_TEXTS);
if (LANGUAGES.has(OWN_LANGUAGE))
  for (const file of ['names.json', `${OWN_LANGUAGE}.dat`]) fetchPackaged(`/tables/${file}`);
