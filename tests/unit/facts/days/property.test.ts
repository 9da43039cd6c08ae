import { describe, expect, it } from 'vitest';
import { recogniseDays } from '../../../../lib/facts/days/recognise';
import { tablesOf } from '../../../../lib/facts/locales/tables';
import { LANGUAGE_LIST } from '../../../../lib/language/supported';
import { sourceText } from '../../../../lib/text/source';

/** Mulberry32: a small generator of pseudo-random numbers with a seed, so that a failure can be repeated. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const NOISE = ['25', '27', '2024', '10:30', '28.03.2024', '3/4/24', '1402', '99999999999', '-', '–', '~', '.', ',', '(', ')', '/', '+', "'", ' ', '  ', '\n', '𝟙', '\ud800', 'x', 'Ж', '月', '日', '년', '٢٥']; // biome-ignore format: one list

function wordsOf(language: string): string[] {
  const lists = Object.values(tablesOf(language)?.days ?? {}).flatMap((v) =>
    typeof v === 'string' ? [v] : typeof v === 'object' ? Object.values(v) : [],
  );
  return lists.flatMap((list) => String(list).split('|')).map((word) => word.replace(/[*^=]/g, ''));
}

describe.each(LANGUAGE_LIST)('random text of the words of %s', (language) => {
  it('never throws, quotes verbatim and sorts its days', () => {
    const random = generator(language.charCodeAt(0) * 256 + language.charCodeAt(1));
    const words = [...wordsOf(language), ...NOISE];
    const pick = () => words[Math.floor(random() * words.length)] ?? ' ';
    for (let round = 0; round < 12; round++) {
      const text = Array.from({ length: 60 }, () => pick() + (random() < 0.7 ? ' ' : '')).join('');
      const published =
        random() < 0.3 ? null : random() < 0.5 ? { from: 19810, to: 19810 } : { from: 19783, to: 19813 };
      const source = sourceText(pick(), text, language, published, new Set());
      for (const fact of recogniseDays(source, [])) {
        expect(fact.evidence.words).toBe(source.text.slice(fact.evidence.start, fact.evidence.end));
        expect(fact.evidence.words.length).toBeGreaterThan(0);
        if (fact.kind === 'time') expect(fact.minutes >= 0 && fact.minutes < 1440).toBe(true);
        if (fact.kind === 'duration') expect(fact.interval.lo <= fact.interval.hi).toBe(true);
        if (fact.kind !== 'day') continue;
        expect(fact.days.length).toBeGreaterThan(0);
        expect(fact.days.every((day, k) => k === 0 || (fact.days[k - 1] ?? 0) < day)).toBe(true);
      }
    }
  });
});

it('is quick on hostile text', { timeout: 60_000 }, () => {
  for (const piece of ['25.', 'from ', '25-', '1:', 'Monday, ', '3, ', '25 to ', '(', '1/']) {
    const source = sourceText('', piece.repeat(8000).slice(0, 20_000), 'en', { from: 19810, to: 19810 }, new Set());
    const start = performance.now();
    recogniseDays(source, []);
    expect(performance.now() - start).toBeLessThan(8000);
  }
});
