import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../lib/facts/engine';
import { factsOf } from '../../../lib/model/sheet';

const wordsOf = (text: string, language: string, title = '') =>
  factsOf(readFacts(title, text, language, null), 'proper').map((f) => f.word);

describe('proper nouns of which nothing is known', () => {
  it('are found inside sentences, in every script that has capitals, and in katakana', () => {
    expect(wordsOf('Two trains collided near Adamuz on the way to Huelva.', 'en')).toEqual(['Adamuz', 'Huelva']);
    expect(wordsOf('Два поезда столкнулись у деревни Адамус.', 'ru')).toEqual(['Адамус']);
    expect(wordsOf('Δύο τρένα συγκρούστηκαν κοντά στο Ανταμούθ.', 'el')).toEqual(['Ανταμούθ']);
    expect(wordsOf('事故はアダムスで起きた。', 'ja')).toEqual(['アダムス']);
  });

  it('are found alone in quotation marks, and not where a quotation begins', () => {
    expect(wordsOf('Во втором туре проиграла партия «Чега» и её союзники.', 'ru')).toEqual(['Чега']);
    expect(wordsOf('Он сказал: «Проигрыш был честным».', 'ru')).toEqual([]);
    expect(wordsOf('He said "Nobody was there" and left.', 'en')).toEqual([]);
  });

  it('are found in a sentence with the long names of a body and of a person', () => {
    const text =
      'Dane podało Chrześcijańskie Stowarzyszenie Nigerii, którego stanowym przewodniczącym jest Bulus Dauwa Yohanna.';
    expect(wordsOf(text, 'pl')).toEqual(expect.arrayContaining(['Bulus', 'Dauwa', 'Yohanna']));
  });

  it('are not words that only begin a sentence, fill a headline of capitals, or are printed small elsewhere', () => {
    expect(wordsOf('Rescuers came at once. Nobody was hurt.', 'en')).toEqual([]);
    expect(wordsOf('', 'en', 'Rescue Workers Search Collapsed Wall After Storm')).toEqual([]);
    expect(wordsOf('Rescuers came.\nSearch Goes On Below the Collapsed Wall of Gelida', 'en')).toEqual([]);
    expect(wordsOf('The bridge fell. They said that Bridge was old.', 'en')).toEqual([]);
  });

  it('are not what other recognisers know, nor the nouns of German', () => {
    expect(wordsOf('Talks were held in Paris by Reuters and France on a Monday in March.', 'en')).toEqual([]);
    expect(wordsOf('Der Zug stieß bei Gelida gegen eine Mauer.', 'de')).toEqual([]);
  });
});
