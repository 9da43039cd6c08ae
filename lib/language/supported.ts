import type { Script } from './script';

/** The languages that are read, as ISO 639-1 subtags, in the order in which the tables list them. */
export const LANGUAGE_LIST: readonly string[] = (
  'en fr ro ru de es it pt nl sv da no fi pl cs sk sl hr sr bs mk bg sq el tr az uk be hu et lt lv ka hy ' +
  'he ar fa ur hi bn ta vi id ms th zh ja ko'
).split(' ');

/** The same, for look-up. */
export const LANGUAGES: ReadonlySet<string> = new Set(LANGUAGE_LIST);

const NOT_LATIN: Readonly<Record<string, readonly Script[]>> = {
  ru: ['Cyrillic'],
  uk: ['Cyrillic'],
  be: ['Cyrillic'],
  bg: ['Cyrillic'],
  mk: ['Cyrillic'],
  sr: ['Cyrillic', 'Latin'],
  el: ['Greek'],
  he: ['Hebrew'],
  hy: ['Armenian'],
  ka: ['Georgian'],
  ar: ['Arabic'],
  fa: ['Arabic'],
  ur: ['Arabic'],
  ku: ['Arabic', 'Latin'],
  hi: ['Devanagari'],
  mr: ['Devanagari'],
  bn: ['Bengali'],
  ta: ['Tamil'],
  th: ['Thai'],
  ko: ['Hangul', 'Han'],
  ja: ['Kana', 'Han'],
  zh: ['Han'],
};

/** The scripts a language is written in. */
export function scriptsOfLanguage(language: string): readonly Script[] {
  return (Object.hasOwn(NOT_LATIN, language) ? NOT_LATIN[language] : undefined) ?? ['Latin'];
}

/** Scripts that one of our languages has to itself. */
export const SOLE: Readonly<Partial<Record<Script, string>>> = {
  Greek: 'el',
  Hebrew: 'he',
  Armenian: 'hy',
  Georgian: 'ka',
  Bengali: 'bn',
  Tamil: 'ta',
  Thai: 'th',
  Hangul: 'ko',
  Kana: 'ja',
};

/** True for a language that its script tells, so that nothing needs to be known of its words. */
export function toldByScript(language: string): boolean {
  return scriptsOfLanguage(language).every((script) => script === 'Han' || SOLE[script] !== undefined);
}
