/**
 * The n-gram table of the `eld` language detector (Apache-2.0) written small: a tree of letters, and for each n-gram its languages with
 * their scores. Its own form, fifty thousand small objects, takes longer to load than a whole story takes to build.
 */
import { END, LIST_END, STEP } from '../../lib/language/ngram-tree';
import { toldByScript } from '../../lib/language/supported';

interface Data {
  readonly languages: Readonly<Record<string, string>>;
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A letter of the tree, with the numbers of what begins with the letters down to it. */
interface Node {
  readonly grams: readonly string[];
  readonly depth: number;
}

/** ASCII that JSON need not escape: one character for each language, for the last of an n-gram another one. */
const MARKS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter((c) => c !== '"' && c !== '\\');

export async function bake(): Promise<Record<string, string>> {
  // The package exports its detectors only, not its tables.
  const source = new URL('../../node_modules/eld/src/', import.meta.url);
  const load = async (file: string) => (await import(new URL(file, source).href)) as Record<string, unknown>;
  const { ngramsData } = (await load('ngrams/extrasmall.js')) as { ngramsData: Data };
  const { dictionary } = (await load('dictionary.js')) as { dictionary: readonly string[] };
  const { separators } = (await load('regexPatterns.js')) as { separators: RegExp };
  const scored = new Map<string, [language: string, score: number][]>();
  for (const [gram, scores] of Object.entries(ngramsData.ngrams)) {
    if (gram.includes(END) || gram.includes(LIST_END)) throw new Error(`a mark of the tree is in the n-gram ${gram}`);
    const own = Object.entries(scores)
      .map(([number, score]): [string, number] => [ngramsData.languages[number] as string, score])
      .filter(([language]) => !toldByScript(language));
    if (own.length > 0) scored.set(gram, own);
  }
  const { tree, order } = treeOf([...scored.keys()].sort());
  const languages = languagesOf(scored);
  const count = new Map<string, number>();
  for (const [language] of [...scored.values()].flat()) count.set(language, (count.get(language) ?? 0) + 1);
  let owners = '';
  let scores = '';
  for (const gram of order) {
    const own = scored.get(gram) as [string, number][];
    own.sort(
      ([a], [b]) => (count.get(b) as number) - (count.get(a) as number) || languages.indexOf(a) - languages.indexOf(b),
    );
    for (const [i, [language, score]] of own.entries()) {
      owners += mark(languages.indexOf(language) + (i < own.length - 1 ? languages.length : 0));
      scores += String.fromCharCode(48 + Math.round(score / STEP));
    }
  }
  const table = { languages, separators: separators.source, bytes: dictionary.join(''), tree, owners, scores };
  if (table.bytes.length !== dictionary.length) throw new Error('a byte is written with more than one character');
  return { 'assets/lexicon/ngrams.json': `${JSON.stringify(table)}\n` };
}

function mark(number: number): string {
  const character = MARKS[number];
  if (character === undefined) throw new Error('there are more languages than marks for them');
  return character;
}

/** The languages; those come first that are ever named before another one, so that the others need no second mark. */
function languagesOf(scored: ReadonlyMap<string, readonly [string, number][]>): string[] {
  const all = new Set<string>();
  const alone = new Set<string>();
  for (const own of scored.values()) for (const [language] of own) (own.length > 1 ? all : alone).add(language);
  return [...[...all].sort(), ...[...alone].filter((language) => !all.has(language)).sort()];
}

/** The letters of the n-grams as a tree, level by level, and the n-grams in the order in which they end in it. */
function treeOf(sorted: readonly string[]): { tree: string; order: string[] } {
  let tree = '';
  const order: string[] = [];
  let level: Node[] = [{ grams: sorted, depth: 0 }];
  while (level.length > 0) {
    const next: Node[] = [];
    for (const { grams, depth } of level) {
      const children = new Map<string, string[]>();
      for (const gram of grams) {
        const letter = gram.charAt(depth);
        const child = children.get(letter);
        if (child) child.push(gram);
        else children.set(letter, [gram]);
      }
      const [ended] = children.get('') ?? [];
      children.delete('');
      if (ended !== undefined) order.push(ended);
      tree += (ended !== undefined && children.size > 0 ? END : '') + [...children.keys()].join('') + LIST_END;
      for (const child of children.values()) next.push({ grams: child, depth: depth + 1 });
    }
    level = next;
  }
  return { tree, order };
}
