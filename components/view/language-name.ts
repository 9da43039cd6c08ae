import names from './language-names.json';

/**
 * The name of a language in the language of the interface, from Intl. Chromium ships names for fewer languages than news is
 * written in; where it has none, the English name of CLDR stands in (`language-names.json`: CLDR 48, main/en/languages), and
 * at last the tag itself.
 */
export function languageName(tag: string, interfaceLanguage: string): string {
  try {
    const name = new Intl.DisplayNames([interfaceLanguage, 'en'], { type: 'language', fallback: 'none' }).of(tag);
    if (name) return name;
  } catch {
    return tag; // Not a tag at all: data may be wrong.
  }
  return Object.hasOwn(names, tag) ? ((names as Record<string, string>)[tag] ?? tag) : tag;
}

/** Scripts that run from right to left, by ISO 15924. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** The direction of a language of the interface. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
