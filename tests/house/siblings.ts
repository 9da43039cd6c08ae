/** Languages that no detector tells apart in a short text count as one. */
const SIBLINGS = new Map([
  ['hr', 'sr'],
  ['bs', 'sr'],
  ['ms', 'id'],
  ['da', 'no'],
]);

/** The language that stands for all with which it can be mistaken. */
export const sameWhenShort = (language: string) => SIBLINGS.get(language) ?? language;
