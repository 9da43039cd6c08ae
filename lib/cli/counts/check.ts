import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFacts } from '../../facts/engine';
import type { NumberFact } from '../../model/fact';
import { languageOf } from '../languages/check';
import '../tables-on-disk';

/** The sentences of one language, as they stand in `tests/counts/<tag>.json`. */
export interface CountSentences {
  /** A sentence, one of its numbers, and what happened to the people whom it counts, or where they were (`FATES`). */
  readonly read: readonly (readonly [sentence: string, value: number, fate: string])[];
  /** Sentences in which numbers tell of no such people but those that are listed, each as `value fate`. */
  readonly silent: readonly (readonly [sentence: string, ...told: string[]])[];
}

/** What came of one sentence. */
export interface CountOutcome {
  readonly part: 'read' | 'silent';
  readonly sentence: string;
  /** What is wrong with it, for a person; null when it came out right. */
  readonly wrong: string | null;
}

/** The languages that have such sentences, and what comes out of them. */
export interface Counts {
  readonly tags: readonly string[];
  /** @throws Error when there are no sentences of the language */
  outcomes(tag: string): CountOutcome[];
}

/** What is told of people who are counted, each with the nouns by which it may be read. */
const FATES: Readonly<Record<string, readonly string[]>> = {
  dead: ['dead'],
  injured: ['injured', 'serious'],
  missing: ['missing'],
  patient: ['patient'],
  evacuated: ['evacuated'],
  displaced: ['displaced'],
  arrested: ['arrested', 'prisoner'],
  rescued: ['rescued'],
  trapped: ['trapped'],
  abducted: ['abducted', 'hostage'],
  suspect: ['suspect'],
  aboard: ['aboard', 'passenger', 'crew'],
  attendee: ['attendee', 'fan'],
};

/** Opens the sentences of a folder; by default those of the project. */
export function openCounts(folder = join('tests', 'counts')): Counts {
  const tags = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
  return {
    tags,
    outcomes(tag) {
      if (!tags.includes(tag)) throw new Error(`There are no sentences of ${tag} in ${folder}`);
      const { read, silent } = JSON.parse(readFileSync(join(folder, `${tag}.json`), 'utf8')) as CountSentences;
      return [
        ...read.map(([sentence, value, fate]) => ({
          part: 'read' as const,
          sentence,
          wrong: wrongOf(languageOf(tag), sentence, value, fate),
        })),
        ...silent.map(([sentence, ...told]) => ({
          part: 'silent' as const,
          sentence,
          wrong: moreIn(languageOf(tag), sentence, told),
        })),
      ];
    },
  };
}

function wrongOf(language: string, sentence: string, value: number, fate: string): string | null {
  const nouns = FATES[fate];
  if (!nouns) return `"${fate}" is not among ${Object.keys(FATES).join(', ')}`;
  const counts = countsIn(language, sentence);
  if (counts.some((f) => f.value === value && nouns.includes(f.noun ?? ''))) return null;
  return `read ${counts.map(written).join(', ') || 'no count'} in place of ${value} ${fate}`;
}

function moreIn(language: string, sentence: string, told: readonly string[]): string | null {
  const more = countsIn(language, sentence).filter(
    (f) => fateOf(f) !== null && !told.includes(`${f.value} ${fateOf(f)}`),
  );
  return more.length > 0 ? `read ${more.map(written).join(', ')}` : null;
}

/** The fate that a noun is read as; null for a noun that is none. */
function fateOf({ noun }: NumberFact): string | null {
  return Object.entries(FATES).find(([, nouns]) => nouns.includes(noun ?? ''))?.[0] ?? null;
}

function written({ value, noun }: NumberFact): string {
  return `${value} ${noun ?? 'of nothing'}`;
}

function countsIn(language: string, sentence: string): NumberFact[] {
  return readFacts('', sentence, language, null).facts.filter(
    (fact): fact is NumberFact => fact.kind === 'number' && fact.measure === 'count' && !fact.ordinal,
  );
}
