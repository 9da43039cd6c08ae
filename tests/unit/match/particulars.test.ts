import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../lib/facts/engine';
import { decide } from '../../../lib/match/decide';
import { type Profile, profileOf } from '../../../lib/match/profile';
import { parseIsoRange } from '../../../lib/model/day';

const read = (language: string, text: string, published: string | null = null): Profile =>
  profileOf(readFacts('', text, language, parseIsoRange(published)));
/** A measured feature of two texts. */
const value = (a: Profile, b: Profile, name: string) =>
  decide(a, b, () => 4).features.find((f) => f.name === name)?.weight ?? 0;

const april = 'A magnitude 7.8 earthquake struck Nepal near Kathmandu on Saturday, 25 April, officials said.';
const may =
  'A magnitude 7.3 earthquake struck Nepal near Kathmandu on Tuesday, 12 May. On 25 April a 7.8 quake had hit Nepal.';
const german = 'Ein Erdbeben der Stärke 7,8 hat am Samstag, dem 25. April, Nepal bei Kathmandu erschüttert.';

describe('two texts without a day of publication', () => {
  it('are told apart by the figures that they lead with, though the later one recalls those of the earlier', () => {
    expect(value(read('en', april), read('en', may), 'measures-differ')).toBeLessThan(-2);
    expect(value(read('en', april), read('de', german), 'measures-differ')).toBe(0);
  });

  it('are told apart by days that both name without a year', () => {
    const days = ['They met in Geneva on Saturday, 9 November.', 'They met in Geneva on Thursday, 14 May.'] as const;
    expect(value(read('en', days[0]), read('en', days[1]), 'event-day-differs')).toBeLessThan(-1);
    const [english, french] = [read('en', days[0]), read('fr', 'Ils se sont vus à Genève samedi 9 novembre.')];
    expect(value(english, french, 'event-day-differs')).toBe(0);
    expect(value(english, french, 'event-day')).toBeGreaterThan(1);
  });

  it('are told apart by the first share, and not by one that was counted on', () => {
    const first = 'Simion won 40.9 percent of the votes in Romania, Dan 20.9 percent.';
    const second = 'Dan won 53.6 percent of the votes in Romania. In the first round Simion had 40.9 percent.';
    const counted = 'Simion a obținut 41 la sută din voturi în România, Dan 21,1 la sută.';
    expect(value(read('en', first), read('en', second), 'measures-differ')).toBeLessThan(-2);
    expect(value(read('en', first), read('ro', counted), 'measures-differ')).toBe(0);
    expect(value(read('en', first), read('ro', counted), 'numbers')).toBeGreaterThan(0.9);
  });

  it('are told apart by the game of a match that each tells of', () => {
    const tenth = read('en', 'Carlsen drew the tenth game against Anand.');
    expect(value(tenth, read('en', 'Carlsen won the 11th game against Anand.'), 'measures-differ')).toBeLessThan(-2);
    expect(value(tenth, read('de', 'Carlsen remisierte die 10. Partie gegen Anand.'), 'measures-differ')).toBe(0);
  });

  it('never stand for the days of publication: what names one weekday is possible at most', () => {
    expect(decide(read('en', april), read('de', german), () => 4).decision).toBe('possible');
  });
});

describe('two texts with days of publication', () => {
  it('are not judged by their first share: that of a count moves within the night', () => {
    const [early, late] = [
      'He has 50.1 percent of the votes in Romania.',
      'He has 53.6 percent of the votes in Romania.',
    ];
    expect(value(read('en', early, '2025-05-18'), read('en', late, '2025-05-18'), 'measures-differ')).toBe(0);
  });

  it('are not judged by a weekday where one of them has none', () => {
    const [friday, sunday] = ['He resigned on Friday in Paris.', 'He spoke in Paris on Sunday.'];
    expect(value(read('en', friday), read('en', sunday, '2025-05-18'), 'event-day-differs')).toBe(0);
  });
});
