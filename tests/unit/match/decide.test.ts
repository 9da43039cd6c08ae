import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../lib/facts/engine';
import { type Decision, decide, inCompany } from '../../../lib/match/decide';
import { measure } from '../../../lib/match/features';
import { profileOf } from '../../../lib/match/profile';
import { parseIsoRange } from '../../../lib/model/day';

const rare = () => 4;
const profile = (language: string, published: string | null, title: string, text: string) =>
  profileOf(readFacts(title, text, language, parseIsoRange(published)));

const english = (published: string | null) =>
  profile(
    'en',
    published,
    'Quake in Herat kills 14',
    'An earthquake of magnitude 6.3 struck Herat in Afghanistan on Saturday, governor Mohammad Karim said. At least 14 people died.',
  );
const french = (published: string | null) =>
  profile(
    'fr',
    published,
    'Séisme à Hérat : 14 morts',
    'Un séisme de magnitude 6,3 a frappé samedi Hérat, en Afghanistan, a dit le gouverneur Mohammad Karim. Au moins 14 personnes sont mortes.',
  );

describe('the decision', () => {
  it('accepts another report of the same day, and shows what carries it', () => {
    const found = decide(english('2023-10-07'), french('2023-10-08'), rare);
    expect(found.decision).toBe('same-event');
    expect(found.reason).toBeNull();
    const names = found.features.map((f) => f.name);
    expect(names).toEqual(expect.arrayContaining(['gap-0-1', 'cities', 'concepts']));
    expect(found.features.every((f) => f.weight !== 0)).toBe(true);
  });

  it('sets the same words of another week apart, with the reason', () => {
    const found = decide(english('2023-10-07'), french('2023-11-20'), rare);
    expect(found.decision).toBe('related');
    expect(found.reason).toEqual({ key: 'relation_other_day', args: ['44'] });
  });

  it('says possible, and never more, when a day of publication is unknown', () => {
    for (const [a, b] of [
      [null, '2023-10-08'],
      ['2023-10-07', null],
      [null, null],
    ] as const) {
      const found = decide(english(a), french(b), rare);
      expect(found.decision).toBe('possible');
      expect(found.reason).toEqual({ key: 'relation_day_unknown', args: [] });
    }
  });

  it('leaves strangers alone, on the same day too', () => {
    const match = profile(
      'en',
      '2023-10-07',
      'Rovers win cup final',
      'Rovers beat United 2-1 in the cup final in Leeds on Saturday.',
    );
    expect(decide(match, french('2023-10-08'), rare).decision).toBe('unrelated');
    expect(decide(profile('en', '2023-10-07', '', ''), french('2023-10-07'), rare).decision).toBe('unrelated');
  });

  it('does not depend on which of the two is the article', () => {
    const there = decide(english('2023-10-07'), french('2023-10-08'), rare);
    const back = decide(french('2023-10-08'), english('2023-10-07'), rare);
    expect(back.score).toBeCloseTo(there.score, 6);
  });
});

describe('a name that is printed in Latin letters behind a person', () => {
  const korean = profile(
    'ko',
    null,
    '장관 회담',
    '마이크 폼페이오(Mike Pompeo) 국무장관은 서울에서 회담했다고 볼란데스(Volandes)가 전했다.',
  );
  const hebrew = profile('he', null, 'שיחות בסיאול', 'מזכיר המדינה מייק פומפאו נפגש בסיאול, כך מסר וולנדס.');
  const shared = (a: typeof korean, b: typeof korean, name: string) =>
    measure(a, b, rare)
      .find((m) => m.name === name)
      ?.shared.join(' ') ?? '';

  it('counts as the person, and not once more as a name that is looked for in the other text', () => {
    for (const [a, b] of [
      [korean, hebrew],
      [hebrew, korean],
    ] as const) {
      expect(shared(a, b, 'people')).not.toBe('');
      expect(shared(a, b, 'proper-nouns')).not.toContain('Pompeo');
      expect(shared(a, b, 'proper-nouns')).toContain('Volandes');
    }
  });
});

describe('a toll that is followed up', () => {
  const fire = profile(
    'en',
    '2015-10-31',
    'Fire in Bucharest club Colectiv kills 27',
    'A fire in the club Colectiv in Bucharest killed 27 people on Friday night, said Raed Arafat. Fireworks set the ceiling on fire.',
  );
  const later = (published: string, dead: number, club: string, city: string) =>
    profile(
      'sk',
      published,
      `Počet obetí požiaru v klube ${club} je už ${dead}`,
      `Požiar v klube ${club} v meste ${city} má už ${dead} mŕtvych, uviedol Raed Arafat. Požiar spôsobil ohňostroj.`,
    );
  const scoreOf = (report: ReturnType<typeof profile>) => decide(fire, report, rare).score;

  it('speaks against one event hardly more than a few days, and says how long it is', () => {
    const found = decide(fire, later('2015-11-16', 56, 'Colectiv', 'Bukurešť'), rare);
    const gap = found.features.find((f) => f.name.startsWith('gap-'));
    expect(gap?.name).toBe('gap-10-30');
    expect(gap?.weight).toBeGreaterThan(-1);
    expect(found.decision).toBe('same-event');
  });

  it.each([
    ['as many dead', later('2015-11-16', 27, 'Colectiv', 'Bukurešť')],
    ['fewer dead', later('2015-11-16', 12, 'Colectiv', 'Bukurešť')],
    ['far more dead', later('2015-11-16', 156, 'Colectiv', 'Bukurešť')],
    ['months later', later('2016-03-16', 56, 'Colectiv', 'Bukurešť')],
    ['another place', later('2015-11-16', 56, 'Pulse', 'Skopje')],
  ])('not with %s', (_, report) => {
    const gap = decide(fire, report, rare).features.find((f) => f.name.startsWith('gap-'));
    expect(gap?.weight).toBeLessThan(-1.5);
  });

  it.each([
    ['fewer dead', later('2015-11-16', 12, 'Colectiv', 'Bukurešť')],
    ['months later', later('2016-03-16', 56, 'Colectiv', 'Bukurešť')],
    ['another place', later('2015-11-16', 56, 'Pulse', 'Skopje')],
  ])('is of another event with %s', (_, report) => {
    expect(decide(fire, report, rare).decision).not.toBe('same-event');
    expect(scoreOf(report)).toBeLessThan(scoreOf(later('2015-11-16', 56, 'Colectiv', 'Bukurešť')));
  });
});

describe('the decision in company', () => {
  const feature = (name: string, weight: number) => ({ name, value: 1, weight, shared: [] });
  const alone = (...features: readonly [string, number][]): Decision => ({
    score: 0.3,
    decision: 'related',
    topic: 0.3,
    features: features.map(([name, weight]) => feature(name, weight)),
    reason: { key: 'relation_too_little', args: [] },
  });
  const company = { inside: true, link: 0.5, articleLink: 0.5, others: 40, dated: 40, articleDated: true, torn: false };

  it('takes in a report that shares a name or a country, for which the others vouch', () => {
    expect(inCompany(alone(['countries', 1], ['concepts', 0.3]), company, 2).decision).toBe('same-event');
    expect(inCompany(alone(['people', 1], ['cities-differ', -0.6]), company, 2).decision).toBe('same-event');
  });

  it('leaves one that leads with another city and shares the country alone, unless it hangs together with them surely', () => {
    const abroad = alone(['countries', 1], ['cities-differ', -0.6]);
    expect(inCompany(abroad, company, 2).decision).toBe('related');
    expect(inCompany(abroad, { ...company, link: 2.5 }, 2).decision).toBe('same-event');
  });

  it('is only possible where other reports of the only month that is known are about as near', () => {
    const report = alone(['people', 1], ['countries', 1]);
    expect(inCompany(report, { ...company, torn: true }, 0).decision).toBe('possible');
    expect(inCompany(report, company, 0).decision).toBe('same-event');
  });

  it.each([
    // The reports hang together by their days, whatever the article is about.
    ['related', -0.6],
    ['possible', 0.4],
    ['same-event', 1.4],
  ] as const)(
    'is %s for an article without a day whose own link to the dated reports is %d',
    (decision, articleLink) => {
      const report = alone(['people', 1], ['countries', 1]);
      expect(inCompany(report, { ...company, link: 4, articleLink, articleDated: false }, null).decision).toBe(
        decision,
      );
    },
  );
});
