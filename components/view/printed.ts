import type { Printed, StoryValue } from '../../lib/model/story';

/** The same words in the same language, with all who print them. */
export interface Wording {
  readonly words: string;
  /** BCP 47 language subtag of the words. */
  readonly language: string;
  readonly verbatim: boolean;
  /** One of the places, for the parts that differ. */
  readonly first: Printed;
  /** Everyone who prints these words, in order; null stands for the article. */
  readonly reportIds: readonly (string | null)[];
}

/**
 * Joins the places of a value that print the same words in the same language. Wordings in the given languages come first, in the
 * order of the languages; then what more outlets print.
 */
export function wordingsOf(
  value: StoryValue,
  languageOf: (reportId: string | null) => string,
  preferred: readonly string[] = [],
): Wording[] {
  const byWords = new Map<string, Wording & { reportIds: (string | null)[] }>();
  for (const printed of value.printed) {
    const language = languageOf(printed.reportId);
    const key = JSON.stringify([language, printed.verbatim, printed.evidence.words.normalize('NFC')]);
    const known = byWords.get(key);
    if (!known) {
      byWords.set(key, {
        words: printed.evidence.words,
        language,
        verbatim: printed.verbatim,
        first: printed,
        reportIds: [printed.reportId],
      });
    } else if (!known.reportIds.includes(printed.reportId)) {
      known.reportIds.push(printed.reportId);
    }
  }
  const rank = (language: string) => {
    const at = preferred.indexOf(language);
    return at < 0 ? preferred.length : at;
  };
  return [...byWords.values()].sort(
    (a, b) => rank(a.language) - rank(b.language) || b.reportIds.length - a.reportIds.length,
  );
}
