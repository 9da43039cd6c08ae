import languages from './languages.json';

/** Languages of the interface (BCP 47), each a folder of `assets/public/_locales`. English comes first and stands in for all others. */
export const INTERFACE_LANGUAGES: readonly string[] = languages;

/** Which messages to show, and by which conventions days and numbers are written with them. */
export interface ChosenLanguage {
  /** Folder of the messages. */
  readonly messages: string;
  /** BCP 47 tag for Intl and for the document: the asked one with its region, where the messages are in that language. */
  readonly language: string;
}

/**
 * Chooses the language of the interface.
 * @param chosen what the reader chose in the options; null: like the browser
 * @param browsers the language of the browser, BCP 47
 */
export function chooseLanguage(chosen: string | null, browsers: string): ChosenLanguage {
  for (const tag of [chosen, browsers]) {
    const base = tag?.split('-')[0]?.toLowerCase() ?? '';
    if (tag === null || !INTERFACE_LANGUAGES.includes(base)) continue;
    // The Chinese messages are in simplified characters: a region that writes others would choose their fonts.
    return { messages: base, language: base === 'zh' ? 'zh-Hans' : tag };
  }
  return { messages: 'en', language: 'en' };
}
