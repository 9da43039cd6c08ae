import { describe, expect, it } from 'vitest';
import { LEADING, type Leading } from '../../../lib/match/leading';
import { groupOfFirst, type Member } from '../../../lib/match/together';

const text = (
  days: number[] = [],
  cities: string[] = [],
  scores: string[] = [],
  traits: string[] = [],
  people: string[] = [],
): Member => ({
  leadDays: new Set(days),
  leadCities: new Set(cities),
  leadPeople: new Set(people),
  scores: new Set(scores),
  traits: new Set(traits),
  undated: false,
  leading: () => LEADING.map(() => new Set()),
});
/** A text without a day of publication that leads with a value of one kind. */
const undated = (kind: (typeof LEADING)[number] | null = null, value = ''): Member => {
  const leading: Leading = LEADING.map((k) => new Set(k === kind ? [value] : []));
  return { ...text(), undated: true, leading: () => leading };
};
/** A table of logits, given for i < j. */
const links = (rows: number[][]) => (i: number, j: number) =>
  (i < j ? rows[i]?.[j - i - 1] : rows[j]?.[i - j - 1]) ?? 0;
const all = (n: number, logit: (i: number, j: number) => number) =>
  links(Array.from({ length: n }, (_, i) => Array.from({ length: n - i - 1 }, (_, k) => logit(i, i + k + 1))));

describe('the group of the article', () => {
  it('is itself alone where nothing has enough in common with it', () => {
    expect(groupOfFirst([text()], () => 0, 0)).toEqual({ members: [0], links: [null] });
    expect(groupOfFirst([text(), text()], () => -0.5, 0)).toEqual({ members: [0], links: [null, -0.5] });
  });

  it('takes in a late report that the others know, though the article hardly does', () => {
    const texts = [text(), text(), text(), text()];
    const found = groupOfFirst(texts, links([[3, 3, -1], [3, 1], [1]]), 0);
    expect(found.members).toEqual([0, 1, 2, 3]);
    expect(found.links[3]).toBeCloseTo(1 / 3);
  });

  it('does not take in by one friend alone what is far from all others', () => {
    const found = groupOfFirst([text(), text(), text(), text()], links([[4, 4, -6], [4, -6], [1]]), 0);
    expect(found.members).toEqual([0, 1, 2]);
  });

  it('leaves a look-alike to its own group, though a pair has much in common', () => {
    // 0 to 2 are of one event, 3 to 5 of the other; the article and report 3 look alike.
    const logit = (i: number, j: number) => (i < 3 === j < 3 ? 4 : i === 0 && j === 3 ? 2 : -4);
    expect(
      groupOfFirst(
        Array.from({ length: 6 }, () => text()),
        all(6, logit),
        0,
      ).members,
    ).toEqual([0, 1, 2]);
  });

  it.each([
    ['days of the event', text([100]), text([104])],
    ['places', text([], ['CH/geneva']), text([], ['AT/vienna'])],
    ['results', text([], [], ['7-1']), text([], [], ['1-0'])],
    ['people', text([], [], [], [], ['@president', '@judge']), text([], [], [], [], ['@successor', '@judge'])],
    ['shares', text([], [], [], ['share:31', 'share:24']), text([], [], [], ['share:67', 'share:33'])],
  ])('keeps groups apart that agree on other %s', (_, one, other) => {
    const logit = (i: number, j: number) => (i < 3 === j < 3 ? 4 : 0.2);
    expect(groupOfFirst([one, one, one, other, other, other], all(6, logit), 0).members).toEqual([0, 1, 2]);
    expect(groupOfFirst([one, one, one, one, one, one], all(6, logit), 0).members).toHaveLength(6);
  });

  it.each([
    ['city', 'CH/geneva', 'AT/vienna'],
    ['weekday', '6', '2'],
    ['person', '@president', '@successor'],
  ] as const)('keeps groups without days apart that lead with another %s', (kind, one, other) => {
    const logit = (i: number, j: number) => (i < 6 === j < 6 ? 4 : -1.2);
    const group = (value: string) => [...Array(6)].map(() => undated(kind, value));
    const of = (texts: Member[]) => groupOfFirst(texts, all(texts.length, logit), 0).members.length;
    expect(of([...group(one), ...group(other)])).toBe(6);
    expect(of([...group(one), ...group(one)])).toBe(12);
    // Reports that lead with nothing of the kind say neither.
    expect(of([...group(one), ...[...Array(6)].map(() => undated())])).toBe(12);
  });

  it('asks for more of two reports without days, and for less of many of them', () => {
    const of = (texts: Member[], logit: number) => groupOfFirst(texts, () => logit, 0).members.length;
    expect(of([text(), text()], 0.2)).toBe(2);
    expect(of([undated(), undated()], 0.2)).toBe(1);
    // One day that is known is enough for the group to be judged by days.
    expect(of([text(), undated()], 0.2)).toBe(2);
  });

  it('joins groups of which only the other one has more people', () => {
    const [one, other] = [text([], [], [], [], ['@president']), text([], [], [], [], ['@president', '@minister'])];
    const logit = (i: number, j: number) => (i < 3 === j < 3 ? 4 : 0.2);
    expect(groupOfFirst([one, one, one, other, other, other], all(6, logit), 0).members).toHaveLength(6);
  });

  it('keeps groups apart that lead with other names, with days less than without', () => {
    const dated = (value: string) => ({ ...undated('person', value), undated: false });
    const [one, other] = [dated('@president'), dated('@minister')];
    const of = (between: number) => {
      const texts = [...Array.from({ length: 6 }, () => one), ...Array.from({ length: 6 }, () => other)];
      return groupOfFirst(
        texts,
        all(12, (i, j) => (i < 6 === j < 6 ? 4 : between)),
        0,
      ).members.length;
    };
    expect(of(0)).toBe(6);
    expect(of(3)).toBe(12);
  });

  it('keeps two reports of each of two look-alikes apart, which hang together far better each, and a single one not', () => {
    const of = (within: number, between: number, first: number, size = 4) => {
      const texts = Array.from({ length: size }, () => text());
      return groupOfFirst(
        texts,
        all(size, (i, j) => (i < first === j < first ? within : between)),
        0,
      ).members.length;
    };
    expect(of(6, 0.5, 2)).toBe(2);
    // One event in two parts, which are not much tighter than all of it.
    expect(of(2, 0.5, 2)).toBe(4);
    expect(of(6, 3, 2)).toBe(4);
    // A single report may be of few words.
    expect(of(6, 0.5, 1, 3)).toBe(3);
    expect(of(6, 0.5, 2, 3)).toBe(3);
  });

  it('joins what follows within two days', () => {
    const [one, other] = [text([100]), text([102])];
    const logit = (i: number, j: number) => (i < 3 === j < 3 ? 4 : 0.2);
    expect(groupOfFirst([one, one, one, other, other, other], all(6, logit), 0).members).toHaveLength(6);
  });

  it('bears hostile numbers', () => {
    const found = groupOfFirst([text(), text(), text()], () => Number.POSITIVE_INFINITY, 0);
    expect(found.members).toEqual([0, 1, 2]);
    expect(found.links).toEqual([8, 8, 8]);
  });
});
