import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languageOf, type Outcome } from '../../lib/cli/languages/check';
import { openLanguages } from '../../lib/cli/languages/files';
import { LANGUAGES } from '../../lib/language/supported';

const languages = openLanguages(dirname(fileURLToPath(import.meta.url)));

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
    const told = new Set(languages.tags.map(languageOf));
    expect([...LANGUAGES].filter((language) => !told.has(language))).toEqual([]);
  });

  for (const tag of languages.tags) {
    const outcomes = languages.outcomes(tag);
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
