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

/** Letters of the scripts that languages of interfaces are written in, by ISO 15924. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Arab: /\p{Script=Arabic}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Deva: /\p{Script=Devanagari}/u,
  Beng: /\p{Script=Bengali}/u,
  Taml: /\p{Script=Tamil}/u,
  Thai: /\p{Script=Thai}/u,
  Kore: /\p{Script=Hangul}/u,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
};

/** Finds a letter of the script that a language is written in; null when that is not known. */
export function scriptOf(tag: string): RegExp | null {
  try {
    return LETTERS[new Intl.Locale(tag).maximize().script ?? ''] ?? null;
  } catch {
    return null;
  }
}
