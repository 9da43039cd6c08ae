/**
 * Words by the id of what they express; the ids are the same in all languages. A word ending in `*` stands for its beginning, and in
 * a phrase for the beginning of each of its words. In languages written without spaces all are looked for anywhere.
 */
export type WordTable = Readonly<Record<string, readonly string[]>>;
