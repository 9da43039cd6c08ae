import { describe, expect, it } from 'vitest';
import { spokenName } from '../../../lib/names/spoken';

describe('how a name sounds, in Latin letters', () => {
  it.each([
    ['리창대', 'ko', 'Richangdae'],
    ['김정은', 'ko', 'Gimjeongeun'],
    ['Ли Чхан Дэ', 'ru', 'Li Chan De'],
    ['Щербаков', 'ru', 'Shcherbakov'],
    ['Зеленський', 'uk', 'Zelenski'],
    ['Вучић', 'sr', 'Vuchich'],
    ['Κυριάκος Μητσοτάκης', 'el', 'Kiriakos Mitsotakis'],
    ['リ・チャンデ', 'ja', 'Ri Chande'],
    ['プーチン', 'ja', 'Puchin'],
    ['さくら', 'ja', 'Sakura'],
    ['ნარიშკინი', 'ka', 'Narishkini'],
    ['Նարիշկին', 'hy', 'Narishkin'],
    ['नरेन्द्र मोदी', 'hi', 'Narendra Modi'],
  ])('is read from letters that tell: %s', (name, language, spoken) => {
    expect(spokenName(name, language)).toBe(spoken);
  });

  it.each([
    ['Naryshkin', 'en'],
    ['Anna 김', 'ko'],
    ['ناريشكين', 'ar'],
    ['נרישקין', 'he'],
    ['李昌大', 'ja'],
    ['纳雷什金', 'zh'],
    ['Аtом', 'ru'],
    ['…', 'ru'],
    ['', 'ko'],
  ])('is not told of letters that do not: %s', (name, language) => {
    expect(spokenName(name, language)).toBeNull();
  });

  it('takes no time for hostile names', () => {
    const start = performance.now();
    spokenName(`${'リ・'.repeat(100_000)}`, 'ja');
    spokenName('한'.repeat(1_000_000), 'ko');
    expect(performance.now() - start).toBeLessThan(200);
  });
});
