import data from './others.json';

/** Where the words are counted: enough for a share, little enough to be quick. */
const LIMIT = 4_000;
/** Fewer words tell nothing. */
const MIN_WORDS = 25;
/** Share of the words that must be known, and how many different ones. */
const MIN_SHARE = 0.1;
const MIN_DIFFERENT = 6;

interface Prepared {
  readonly language: string;
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

const PREPARED: readonly Prepared[] = Object.entries(data.languages).map(([language, words]) => ({
  language,
  whole: new Set(words.filter((word) => !word.endsWith('*'))),
  beginnings: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
}));

/**
 * The language of a text that the n-grams cannot know because their table lacks it, told by its most frequent words, or null. Such
 * a text would else be taken for the nearest language of the table (Xhosa for Tagalog) and be read with its words.
 * @returns the ISO 639-1 code with the share of the words that are that language's
 */
export function otherLanguage(text: string): { language: string; share: number } | null {
  const words =
    text
      .slice(0, LIMIT)
      .toLowerCase()
      .match(/[\p{L}\p{M}'’ʻ-]{1,60}/gu) ?? [];
  if (words.length < MIN_WORDS) return null;
  let best: { language: string; share: number } | null = null;
  for (const { language, whole, beginnings } of PREPARED) {
    const different = new Set<string>();
    let known = 0;
    for (const word of words) {
      const found =
        whole.has(word) || beginnings.some((part) => word.length > part.length + 2 && word.startsWith(part));
      if (!found) continue;
      known++;
      different.add(word);
    }
    const share = known / words.length;
    if (different.size >= MIN_DIFFERENT && share >= MIN_SHARE && share > (best?.share ?? 0)) best = { language, share };
  }
  return best;
}
