/** Languages written in scripts without capital letters, where names are not always spotted (Unicode: no cased letters). */
const CASELESS = new Set(['zh', 'ja', 'ko', 'ar', 'fa', 'ur', 'he', 'th', 'hi', 'bn', 'ta', 'ka']);

/** True for a language whose script has no capital letters. */
export function isCaseless(language: string): boolean {
  return CASELESS.has(language);
}

/** Languages in which every noun begins with a capital. */
const CAPITAL_NOUNS = new Set(['de', 'lb']);

/** True for a language in which a capital does not tell a name from another noun. */
export function capitalisesNouns(language: string): boolean {
  return CAPITAL_NOUNS.has(language);
}
