/**
 * The n-gram table of the `eld` language detector (Apache-2.0) as one sorted string. Its own form, fifty thousand small objects,
 * takes longer to load than a whole story takes to build.
 */

interface Data {
  readonly languages: Readonly<Record<string, string>>;
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Between records, and between an n-gram and its scores; the dictionary of bytes has neither. */
const RECORD = '¶';
const SCORES = '§';

export async function bake(): Promise<Record<string, string>> {
  // The package exports its detectors only, not its tables.
  const source = new URL('../../node_modules/eld/src/', import.meta.url);
  const load = async (file: string) => (await import(new URL(file, source).href)) as Record<string, unknown>;
  const { ngramsData } = (await load('ngrams/extrasmall.js')) as { ngramsData: Data };
  const { dictionary } = (await load('dictionary.js')) as { dictionary: readonly string[] };
  const { separators } = (await load('regexPatterns.js')) as { separators: RegExp };
  const records = Object.keys(ngramsData.ngrams)
    .sort()
    .map((gram) => {
      if (gram.includes(RECORD) || gram.includes(SCORES)) throw new Error(`a separator is in the n-gram ${gram}`);
      const scores = Object.entries(ngramsData.ngrams[gram] ?? {}).map(([language, score]) => {
        if (!Number.isInteger(score) || score < 0 || score > 255) throw new Error(`the score ${score} is no byte`);
        return String.fromCharCode(48 + Number(language)) + score.toString(16).padStart(2, '0');
      });
      return `${gram}${SCORES}${scores.join('')}${RECORD}`;
    });
  const table = {
    languages: Object.values(ngramsData.languages),
    separators: separators.source,
    bytes: dictionary.join(''),
    ngrams: records.join(''),
  };
  if (table.bytes.length !== dictionary.length) throw new Error('a byte is written with more than one character');
  return { 'assets/lexicon/ngrams.json': `${JSON.stringify(table)}\n` };
}
