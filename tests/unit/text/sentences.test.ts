import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../lib/text/sentences';

const split = (text: string, abbreviations: string[] = []) =>
  splitSentences(text, new Set(abbreviations)).map((s) => text.slice(s.start, s.end));

describe('splitSentences', () => {
  it('ends a sentence at a stop before white space', () => {
    expect(split('It rained. Nobody came! Why? “No idea.” So be it.')).toEqual([
      'It rained.',
      'Nobody came!',
      'Why?',
      '“No idea.”',
      'So be it.',
    ]);
  });

  it('does not end one inside a number, behind an initial, an abbreviation or an ordinal', () => {
    expect(split('About 7.000 came. S. E. Ivanov spoke.')).toEqual(['About 7.000 came.', 'S. E. Ivanov spoke.']);
    expect(split('Mr. Hill left. He ran.', ['mr'])).toEqual(['Mr. Hill left.', 'He ran.']);
    expect(split('Vom 25. bis 27. März war er da. Dann nicht.')).toEqual([
      'Vom 25. bis 27. März war er da.',
      'Dann nicht.',
    ]);
    expect(split('Пришло 7 тыс. человек. Дождь.', ['тыс'])).toEqual(['Пришло 7 тыс. человек.', 'Дождь.']);
  });

  it('ends one at a line break and at the stops of other scripts', () => {
    expect(split('A headline\nA text')).toEqual(['A headline', 'A text']);
    expect(split('地震。死者なし。')).toEqual(['地震。', '死者なし。']);
    expect(split('وقع زلزال؟ نعم.')).toEqual(['وقع زلزال؟', 'نعم.']);
    expect(split('भूकंप आया। कोई नहीं मरा।')).toEqual(['भूकंप आया।', 'कोई नहीं मरा।']);
  });

  it('gives nothing for nothing', () => {
    expect(split('')).toEqual([]);
    expect(split(' \n \n')).toEqual([]);
  });
});
