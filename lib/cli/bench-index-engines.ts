/** The index of the library and three others, each set up for tokens that are exact: nothing is stemmed, completed or guessed. */
import { create, insertMultiple, load, save, search } from '@orama/orama';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { buildSegment, openSegments } from '../match/segments';
import type { Question, Sheet } from './bench-index-sheets';

/** Numbers of the reports that are found, best first. */
export type Find = (question: Question, limit: number) => number[];

/** An index that is built, kept as bytes or text, and opened from these. */
export interface Engine {
  readonly name: string;
  /** Builds the index; what it gives writes it down. */
  build(sheets: readonly Sheet[]): () => Uint8Array | Promise<Uint8Array>;
  open(saved: Uint8Array): Find | Promise<Find>;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const ours: Engine = {
  name: 'this program',
  build(sheets) {
    const segment = buildSegment(sheets);
    return () => segment;
  },
  open(saved) {
    const index = openSegments([saved], [], []);
    return (question, limit) => index.find(new Map(question), limit).map((c) => c.at);
  },
};

const split = (keys: string) => keys.split(' ');
/** Terms as they are; the weights of a question as MiniSearch takes them. */
const MINI = {
  fields: ['keys'],
  idField: 'number',
  tokenize: split,
  processTerm: (term: string) => term,
  searchOptions: { prefix: false, fuzzy: false, combineWith: 'OR' as const },
};
const mini: Engine = {
  name: 'MiniSearch',
  build(sheets) {
    const index = new MiniSearch<{ number: number; keys: string }>(MINI);
    index.addAll(sheets.map(({ number, keys }) => ({ number, keys: keys.join(' ') })));
    return () => bytes(index);
  },
  open(saved) {
    const index = MiniSearch.loadJSON<{ number: number; keys: string }>(text(saved), MINI);
    return (question, limit) => {
      const weights = new Map(question);
      const found = index.search(question.map(([key]) => key).join(' '), {
        boostTerm: (term) => weights.get(term) ?? 1,
      });
      return found.slice(0, limit).map((r) => r.id as number);
    };
  },
};

const flexIndex = () => new Index({ tokenize: 'strict', encode: split });
const flex: Engine = {
  name: 'FlexSearch',
  build(sheets) {
    const index = flexIndex();
    for (const { number, keys } of sheets) index.add(number, keys.join(' '));
    return async () => {
      const parts: [string, string][] = [];
      await index.export((key, data) => void parts.push([key, data]));
      return bytes(parts);
    };
  },
  open(saved) {
    const index = flexIndex();
    for (const [key, data] of JSON.parse(text(saved)) as [string, string][]) index.import(key, data);
    // "suggest" is its word for results that lack some of the terms.
    return (question, limit) =>
      index.search(question.map(([key]) => key).join(' '), { limit, suggest: true }) as number[];
  },
};

/** Orama completes words; an end that stands in no key keeps a key from being taken for the beginning of another. */
const ended = (keys: readonly string[]) => keys.map((key) => `${key}\u0001`).join(' ');
const oramaIndex = () =>
  create({
    schema: { keys: 'string' } as const,
    components: {
      tokenizer: { language: 'english', normalizationCache: new Map<string, string>(), tokenize: split },
    },
  });
const orama: Engine = {
  name: 'Orama',
  build(sheets) {
    const index = oramaIndex();
    const done = insertMultiple(
      index,
      sheets.map(({ number, keys }) => ({ id: String(number), keys: ended(keys) })),
      1000,
    );
    return async () => {
      await done;
      return bytes(save(index));
    };
  },
  open(saved) {
    const index = oramaIndex();
    load(index, JSON.parse(text(saved)));
    return (question, limit) => {
      const term = ended(question.map(([key]) => key));
      const found = search(index, { term, limit, threshold: 1, tolerance: 0 });
      return (found as Exclude<typeof found, Promise<unknown>>).hits.map((hit) => Number(hit.id));
    };
  },
};

/** The index of the library first. */
export const ENGINES: readonly Engine[] = [ours, mini, flex, orama];
