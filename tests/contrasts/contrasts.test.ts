import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { claimsIn, contrast, openContrasts, PIVOTS, render } from '../../lib/cli/contrasts/check';
import { languageOf } from '../../lib/cli/languages/check';
import { LANGUAGES } from '../../lib/language/supported';

const sets = openContrasts(dirname(fileURLToPath(import.meta.url)));

/** Smallest share of what must come out right, over all languages; `silent` is what counts most. */
const FLOORS = { silent: 0.99, same: 0.99, changed: 0.62, agreed: 0.8 } as const;

const outcomes = [...sets.values()].flatMap((set) => contrast(set, Object.keys(set.texts), [...PIVOTS, 'en-2']));

describe('contrast sets', () => {
  it('tell every event in every language', () => {
    const told = (tags: readonly string[]) => new Set(tags.map(languageOf));
    for (const [event, { texts }] of sets) {
      const there = told(Object.keys(texts));
      expect(
        [...LANGUAGES].filter((language) => !there.has(language)),
        event,
      ).toEqual([]);
    }
  });

  it('tell nothing but the claims of the event, each with two wordings, in a title and a body', () => {
    for (const [event, { claims, texts, published }] of sets)
      for (const [tag, text] of Object.entries(texts)) {
        const told = claimsIn(text);
        expect([...told.keys()].filter((claim) => !claims[claim])).toEqual([]);
        expect(told.size, `${event} ${tag}`).toBeGreaterThanOrEqual(Object.keys(claims).length / 2);
        const { source } = render(text, tag, published, null).sheet;
        expect(source.text, `${event} ${tag}`).not.toMatch(/[{}|]/);
        expect(text.split('\n').length, `${event} ${tag}`).toBe(2);
      }
  });

  it.each(Object.entries(FLOORS))('come out right: %s', (part, floor) => {
    const of = outcomes.filter((o) => o.part === part);
    const right = of.filter((o) => o.right).length;
    expect(of.length).toBeGreaterThan(0);
    expect(right / of.length).toBeGreaterThanOrEqual(floor);
  });
});
