import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFacts } from '../../facts/engine';
import type { PersonFact, Role } from '../../model/fact';
import { languageOf } from '../languages/check';
import '../tables-on-disk';

/** The sentences of one language, as they stand in `tests/offices/<tag>.json`. */
export interface OfficeSentences {
  /** A sentence, the name in it as printed, and the office (`office` or `office/domain`) that it gives to that person. */
  readonly read: readonly (readonly [sentence: string, name: string, office: string])[];
  /** Sentences in which nobody is named, and no office stands but those that are listed. */
  readonly silent: readonly (readonly [sentence: string, ...offices: string[]])[];
}

/** What came of one sentence. */
export interface OfficeOutcome {
  readonly part: 'read' | 'silent';
  readonly sentence: string;
  /** What is wrong with it, for a person; null when it came out right. */
  readonly wrong: string | null;
}

/** The languages that have such sentences, and what comes out of them. */
export interface Offices {
  readonly tags: readonly string[];
  /** @throws Error when there are no sentences of the language */
  outcomes(tag: string): OfficeOutcome[];
}

/** Opens the sentences of a folder; by default those of the project. */
export function openOffices(folder = join('tests', 'offices')): Offices {
  const tags = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
  return {
    tags,
    outcomes(tag) {
      if (!tags.includes(tag)) throw new Error(`There are no sentences of ${tag} in ${folder}`);
      const { read, silent } = JSON.parse(readFileSync(join(folder, `${tag}.json`), 'utf8')) as OfficeSentences;
      return [
        ...read.map(([sentence, name, office]) => ({
          part: 'read' as const,
          sentence,
          wrong: wrongOf(languageOf(tag), sentence, name, office),
        })),
        ...silent.map(([sentence, ...offices]) => ({
          part: 'silent' as const,
          sentence,
          wrong: moreIn(languageOf(tag), sentence, offices),
        })),
      ];
    },
  };
}

const written = ({ office, domain }: Role): string => (domain === null ? office : `${office}/${domain}`);

function wrongOf(language: string, sentence: string, name: string, office: string): string | null {
  if (!sentence.includes(name)) return `"${name}" does not stand in it`;
  const people = peopleIn(language, sentence);
  const found = people.find((person) => person.name === name);
  if (!found) return `read ${people.map((p) => `"${p.name}"`).join(', ') || 'nobody'} in place of "${name}"`;
  const read = found.role === null ? 'no office' : written(found.role);
  return read === office ? null : `read ${read} in place of ${office}`;
}

function moreIn(language: string, sentence: string, offices: readonly string[]): string | null {
  const { facts } = readFacts('', sentence, language, null);
  const more = facts.flatMap((fact) => {
    if (fact.kind === 'person') return [`"${fact.name}"`];
    return fact.kind === 'role' && !offices.includes(written(fact.role)) ? [written(fact.role)] : [];
  });
  return more.length > 0 ? `read ${more.join(', ')}` : null;
}

function peopleIn(language: string, sentence: string): PersonFact[] {
  return readFacts('', sentence, language, null).facts.filter((fact): fact is PersonFact => fact.kind === 'person');
}
