import { describe, expect, it } from 'vitest';
import type { GoldReport } from '../../../lib/cli/gold/format';
import { parallelLines, scoreParallelTexts } from '../../../lib/cli/score-parallel';

const text = (lang: string, title: string, ...lines: string[]): GoldReport => ({
  id: `quake-${lang}`,
  event: 'quake',
  lang,
  title,
  text: lines.join('\n'),
});

const ENGLISH = text(
  'en',
  'Quake in Nepal',
  'An earthquake of magnitude 6.3 shook Nepal on Friday.',
  'The police said that 312 people had been killed.',
);
const GERMAN = text(
  'de',
  'Beben in Nepal',
  'Ein Erdbeben der Stärke 6,3 hat am Freitag Nepal erschüttert.',
  'Die Polizei teilte mit, dass 312 Menschen getötet wurden.',
);
const FRENCH = text(
  'fr',
  'Séisme au Népal',
  'Un séisme de magnitude 6,3 a secoué le Népal vendredi.',
  'La police a déclaré que 312 personnes avaient été tuées.',
);

describe('parallel texts', () => {
  it('have no difference, and each language reads what the others read', () => {
    const score = scoreParallelTexts([ENGLISH, GERMAN, FRENCH]);
    expect(score).toMatchObject({ pairs: 3, shown: { hard: 0, soft: 0 }, rules: [] });
    expect(Object.keys(score.readings)).toEqual(['de', 'en', 'fr']);
    for (const counts of Object.values(score.readings)) {
      expect(counts.place).toEqual({ read: 2, wanted: 2 });
      expect(counts.number).toEqual({ read: 2, wanted: 2 });
      expect(counts.day).toEqual({ read: 1, wanted: 1 });
    }
  });

  it('show what one of them says otherwise or does not say', () => {
    const wrong = text(
      'fr',
      'Séisme au Népal',
      'Un séisme de magnitude 7,3 a secoué le pays vendredi.',
      'La police a déclaré que 312 personnes avaient été tuées.',
    );
    const score = scoreParallelTexts([ENGLISH, GERMAN, wrong]);
    expect(score.pairs).toBe(3);
    expect(score.rules).toEqual([{ level: 'soft', rule: 'number/magnitude-differs', shown: 2 }]);
    expect(score.readings.fr?.place).toEqual({ read: 1, wanted: 2 });
    expect(score.readings.fr?.number).toEqual({ read: 1, wanted: 2 });
    // What half of the others read is wanted: the two others are one each.
    expect(score.readings.en?.place).toEqual({ read: 2, wanted: 2 });
    const lines = parallelLines(score);
    expect(lines[0]).toContain('3 pairs; differences per 1,000 pairs: hard 0.00 (0), soft 666.67 (2)');
    expect(lines[1]).toContain('666.67  soft number/magnitude-differs (2)');
  });

  it('tell nothing of readings where there are only two', () => {
    expect(scoreParallelTexts([ENGLISH, GERMAN])).toMatchObject({ pairs: 1, readings: {} });
  });
});
