import { describe, expect, it } from 'vitest';
import { hasOneScript, inOneScript, inTwoScripts } from '../../../../lib/facts/locales/two-scripts';

const list = (...words: string[]) => words.join('\u001f');

describe('a value in two scripts', () => {
  it.each([
    ['the Latin words first', list('poseta', 'putovanje', 'посета', 'путовање'), ['poseta', 'putovanje']],
    ['behind', 'пре|пре подне|pre|pre podne', ['pre']],
    ['in turn', list('Љубљана', 'Ljubljana', 'Ниш', 'Niš'), ['Ljubljana', 'Niš']],
    ['sorted, and folded', list('dete', 'usao', 'vracaju', 'враћају', 'дете', 'ушао'), ['usao', 'vracaju']],
    ['words and forms', 'rođ- dečak_ rođendan рођ- рођендан дечак_', ['dečak', 'rođendan']],
    ['some without the other', list('voz', 'kuća', 'кућа', 'шума', 'brod*'), ['kuća']],
    ['in no order', list('кућа', 'voz', 'šef', 'брод', 'kuća', 'шеф', 'воз', 'brod'), ['kuća', 'šef', 'brod', 'voz']],
    ['two that have one', list('nj', 'нј', 'њ'), []],
  ])('is without the Latin that follows, and is given back: %s', (_, value, gone) => {
    const short = inOneScript(value);
    expect(hasOneScript(short)).toBe(true);
    expect(short.length).toBeLessThan(value.length);
    for (const word of gone) expect(short).not.toContain(word);
    expect(inTwoScripts(short)).toBe(value);
  });

  it.each([
    ['nothing', ''],
    ['one word', 'Ljubljana'],
    ['one script', list('poseta', 'putovanje', 'putovanja')],
    ['words that do not follow', list('hiljada', 'тисућа')],
    ['a word twice', list('pre', 'pre', 'пре')],
    ['a mark', '\u001d'],
  ])('is as it was where nothing follows: %s', (_, value) => {
    expect(inOneScript(value)).toBe(value);
    expect(inTwoScripts(value)).toBe(value);
  });

  it('tells that an order is damaged', () => {
    expect(() => inTwoScripts(`\u0014z\u0019${list('кућа', 'шума')}`)).toThrow('damaged');
  });
});
