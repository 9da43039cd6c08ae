import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LanguageCases, LanguageCheck, languageOf, type Outcome, type Scene } from './check';

/** The sentences of every language, as they lie in a folder. */
export interface LanguageFiles {
  /** Names of the files: a language, or one of its scripts (`sr-Latn`). */
  readonly tags: readonly string[];
  /** What came of the cases of one file; every case once. */
  outcomes(tag: string): Outcome[];
}

/** Opens `tests/languages`, or another folder of its shape. @throws Error when a file is missing or no JSON. */
export function openLanguages(folder = 'tests/languages'): LanguageFiles {
  const load = <T>(name: string): T => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as T;
  const { scenes, published } = load<{ scenes: Scene[]; published: string }>('scenes');
  const names = readdirSync(folder).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []));
  const check = new LanguageCheck(scenes, published);
  return {
    tags: names.filter((name) => name !== 'scenes').sort(),
    outcomes: (tag) => check.outcomes(languageOf(tag), load<LanguageCases>(tag)),
  };
}
