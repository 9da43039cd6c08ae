import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type LanguageCases, LanguageCheck, languageOf, type Outcome, type Scene } from '../../lib/cli/languages/check';
import { LANGUAGES } from '../../lib/language/supported';

const folder = dirname(fileURLToPath(import.meta.url));
const load = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
const { scenes, published } = load<{ scenes: Scene[]; published: string }>('scenes.json');
const check = new LanguageCheck(scenes, published);
const tags = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'scenes.json')
  .map((name) => name.slice(0, -'.json'.length));

/** Fewest cases of each part, and the share that must come out right. A false difference is never right. */
const FLOORS = {
  same: { cases: 20, right: 1 },
  changed: { cases: 20, right: 0.8 },
  days: { cases: 20, right: 0.98 },
  numbers: { cases: 20, right: 0.98 },
  silent: { cases: 10, right: 0.9 },
} as const;

describe('languages', () => {
  it('each have their cases', () => {
    const told = new Set(tags.map(languageOf));
    expect([...LANGUAGES].filter((language) => !told.has(language))).toEqual([]);
  });

  for (const tag of tags) {
    const outcomes = check.outcomes(languageOf(tag), load<LanguageCases>(`${tag}.json`));
    describe(tag, () => {
      for (const [part, floor] of Object.entries(FLOORS)) {
        it(`${part}: at least ${floor.cases} cases, ${floor.right * 100} % right`, () => {
          const all = outcomes.filter((o) => o.part === part);
          const wrong = all.filter((o: Outcome) => o.wrong !== null);
          expect(all.length).toBeGreaterThanOrEqual(floor.cases);
          const most = Math.floor(all.length * (1 - floor.right) + 1e-9);
          expect(wrong.slice(0, wrong.length > most ? wrong.length : 0).map((o) => `${o.name}: ${o.wrong}`)).toEqual(
            [],
          );
        });
      }
    });
  }
});
