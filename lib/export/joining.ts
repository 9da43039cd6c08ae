import type { ExportWords } from './record';

type Say = (key: string, ...args: string[]) => string;

/**
 * Numbers with what they count, as a list in the reader's language. Those that are nought are left out.
 * @param counts names of messages that count, each with its number
 */
export function counted(
  say: Say,
  list: (entries: readonly string[]) => string,
  counts: readonly (readonly [string, number])[],
): string {
  return list(counts.filter(([, count]) => count > 0).map(([key, count]) => say(key, String(count))));
}

/** So many questions and reports: what a picture has no room for. */
export function leftOut(
  say: Say,
  list: (entries: readonly string[]) => string,
  questions: number,
  reports: number,
): string {
  return counted(say, list, [
    ['count_questions', questions],
    ['count_stored', reports],
  ]);
}

/** Writes a list as a language does: `a, b and c`. @param language BCP 47 tag */
export function listIn(language: string): (entries: readonly string[]) => string {
  return (entries) => new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(entries);
}

/** Pieces beside one another, parted as the language parts them. @param by name of the message that joins two */
export function joined(
  pieces: readonly string[],
  by: 'join_comma' | 'join_colon' | 'join_semicolon',
  say: Say,
): string {
  return pieces.length === 0 ? '' : pieces.reduce((before, piece) => say(by, before, piece));
}

/** Puts words between the quotation marks of the reader's language. The words are not looked at: they may be escaped, and isolated, already. */
export function quotedIn(words: ExportWords): (printed: string) => string {
  const [open = '', close = ''] = words.say({ key: 'quoted', args: ['|'] }).split('|');
  return (printed) => open + printed + close;
}
