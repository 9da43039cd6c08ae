import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../lib/facts/engine';
import { addVotes, LEADING, type Leading, leadAlike, logGamma, votesOf } from '../../../lib/match/leading';
import { profileOf } from '../../../lib/match/profile';

const leading = (language: string, text: string): Leading => profileOf(readFacts('', text, language, null)).leading();
const of = (read: Leading, kind: (typeof LEADING)[number]) => [...(read[LEADING.indexOf(kind)] ?? [])];
/** A report that leads with values of one kind. */
const city = (...values: string[]): Leading => LEADING.map((kind) => new Set(kind === 'city' ? values : []));
const votes = (...reports: Leading[]) => {
  const [sum = votesOf(city()), ...others] = reports.map(votesOf);
  for (const other of others) addVotes(sum, other);
  return sum;
};

describe('what a report leads with', () => {
  it('is the first of each kind', () => {
    const read = leading(
      'en',
      'An earthquake of magnitude 7.8 struck Kathmandu on Saturday, 25 April, then a 6.6 aftershock.',
    );
    expect(of(read, 'city')).toEqual(['NP/kathmandu']);
    expect(of(read, 'magnitude')).toEqual(['16']);
    expect(of(read, 'date')).toEqual(['4-25']);
    expect(of(read, 'weekday')).toEqual(['6']);
    expect(of(read, 'score')).toEqual([]);
  });

  it('is the same in another language', () => {
    const english = leading(
      'en',
      'Germany beat Brazil 7-1 in the match in Rio de Janeiro on Friday and scored five goals early.',
    );
    const spanish = leading(
      'es',
      'Alemania goleó a Brasil 7-1 el viernes en el partido de Río de Janeiro, con cinco goles.',
    );
    for (const kind of ['city', 'score', 'weekday'] as const) {
      expect(of(english, kind), kind).toHaveLength(1);
      expect(of(spanish, kind)).toEqual(of(english, kind));
    }
  });

  it('is nothing where a text tells nothing of the kind', () => {
    expect(leading('en', 'Nothing has happened.').every((values) => values.size === 0)).toBe(true);
  });
});

describe('groups held against each other by what they lead with', () => {
  const [geneva, vienna] = [city('CH/geneva'), city('AT/vienna')];

  it('say the more the larger they are', () => {
    const single = leadAlike(votes(geneva), votes(vienna));
    const many = leadAlike(votes(...Array<Leading>(6).fill(geneva)), votes(...Array<Leading>(6).fill(vienna)));
    expect(single).toBeLessThan(0);
    expect(single).toBeGreaterThan(-0.5);
    expect(many).toBeLessThan(4 * single);
  });

  it('say nothing against each other where they lead with one thing, or with many', () => {
    expect(leadAlike(votes(geneva, geneva), votes(geneva))).toBeGreaterThan(0);
    const mixed = votes(geneva, vienna, geneva, vienna);
    expect(leadAlike(mixed, votes(vienna, geneva))).toBeGreaterThan(0);
    expect(leadAlike(votes(geneva), votes(city()))).toBe(0);
  });

  it('are the same the other way about', () => {
    const [a, b] = [votes(geneva, geneva, city('CH/geneva', 'IR/tehran')), votes(vienna, city('IR/tehran'))];
    expect(leadAlike(a, b)).toBeCloseTo(leadAlike(b, a), 12);
  });
});

describe('the logarithm of the gamma function', () => {
  it.each([
    [1, 0],
    [2, 0],
    [0.5, Math.log(Math.PI) / 2],
    [5, Math.log(24)],
    [11, Math.log(3628800)],
  ])('of %d', (x, value) => {
    expect(logGamma(x)).toBeCloseTo(value, 8);
  });
});
