import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openCounts } from '../../lib/cli/counts/check';
import { LANGUAGES } from '../../lib/language/supported';

const counts = openCounts(dirname(fileURLToPath(import.meta.url)));

/** Fewest sentences, and the share of them that must come out right. */
const FLOORS = { read: { cases: 24, right: 0.9 }, silent: { cases: 12, right: 1 } } as const;

describe('people who are counted', () => {
  it('each language has its sentences', () => {
    expect([...LANGUAGES].filter((language) => !counts.tags.includes(language))).toEqual([]);
  });

  for (const tag of counts.tags) {
    const outcomes = counts.outcomes(tag);
    for (const [part, floor] of Object.entries(FLOORS)) {
      it(`${tag}, ${part}: at least ${floor.cases} sentences, ${floor.right * 100} % right`, () => {
        const all = outcomes.filter((o) => o.part === part);
        const wrong = all.filter((o) => o.wrong !== null);
        expect(all.length).toBeGreaterThanOrEqual(floor.cases);
        const most = Math.floor(all.length * (1 - floor.right) + 1e-9);
        expect(wrong.length > most ? wrong.map((o) => `${o.wrong}: ${o.sentence}`) : []).toEqual([]);
      });
    }
  }
});
