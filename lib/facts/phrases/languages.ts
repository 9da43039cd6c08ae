/** Proclitics written together with the next word, longest first: conjunctions, prepositions and the article. */
export const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  ar: ['وال', 'بال', 'فال', 'كال', 'ولل', 'لل', 'ال', 'وب', 'ول', 'و', 'ف', 'ب', 'ل', 'ک'],
  he: ['וה', 'שה', 'מה', 'וב', 'ול', 'ה', 'ו', 'ב', 'ל', 'מ', 'ש', 'כ'],
};

/** Shortest acronym that newspapers of a language print with one capital only: Italian "Svr", French "Otan", English "Nato". */
export const SOFT_ACRONYM: Readonly<Record<string, number>> = {
  it: 3,
  en: 4,
  fr: 3,
  es: 4,
  pt: 4,
  de: 4,
  nl: 3,
  sv: 3,
  da: 4,
  no: 3,
  fi: 4,
  hu: 4,
  sl: 4,
};

/** Languages whose script knows no capitals. */
export const UNCASED: ReadonlySet<string> = new Set([
  'ar',
  'fa',
  'ur',
  'he',
  'hi',
  'bn',
  'ta',
  'ka',
  'th',
  'ko',
  'ja',
  'zh',
  'ps',
  'ku',
  'mr',
  'ne',
  'te',
  'ml',
  'kn',
  'gu',
  'pa',
  'si',
  'my',
  'km',
  'lo',
  'am',
]);

/** Languages of short words that only their marks tell apart: "nói" (say), "nơi" (place), "viết" (write), "Việt". */
export const MARKED: ReadonlySet<string> = new Set(['vi']);
