import { describe, expect, it } from 'vitest';
import { findName } from '../../../lib/names/find';

const words = (text: string, language: string, name: string, nameLanguage = 'en') =>
  findName(text, language, name, nameLanguage).map((span) => text.slice(span.start, span.end));

describe('findName', () => {
  it.each([
    ['ko', '러시아 대외정보국의 세르게이 나리시킨 국장이 평양을 방문했다.', 'Sergey Naryshkin', ['세르게이 나리시킨']],
    ['ko', '리창대 국가보위상이 그를 맞이했다.', 'Ri Chang Dae', ['리창대']],
    ['ja', '李昌大国家保衛相と会談した。', 'Ri Chang Dae', ['李昌大']],
    ['ja', 'ナルイシキン長官が平壌を訪れた。', 'Sergey Naryshkin', ['ナルイシキン']],
    ['zh', '国家保卫相李昌大会见了客人。', 'Ri Chang Dae', ['李昌大']],
    ['zh', '俄罗斯局长谢尔盖·纳雷什金表示满意。', 'Sergey Naryshkin', ['谢尔盖·纳雷什金']],
    ['ar', 'وصل سيرغي ناريشكين إلى العاصمة يوم الاثنين.', 'Sergey Naryshkin', ['سيرغي ناريشكين']],
    ['fa', 'سرگئی ناریشکین روز دوشنبه وارد شد.', 'Sergey Naryshkin', ['سرگئی ناریشکین']],
    ['he', 'סרגיי נרישקין הגיע אתמול לבירה.', 'Sergey Naryshkin', ['סרגיי נרישקין']],
    ['ka', 'დაზვერვის უფროსი სერგეი ნარიშკინი ჩავიდა.', 'Sergey Naryshkin', ['სერგეი ნარიშკინი']],
    ['pl', 'W piątek przybył Siergiej Naryszkin.', 'Sergey Naryshkin', ['Siergiej Naryszkin']],
    ['th', 'ประธานาธิบดีเฟอร์ดินานด์ มาร์กอส จูเนียร์ บอกว่า', 'Ferdinand Marcos Jr', ['มาร์กอส']],
    ['zh', '特朗普周一发表讲话。', 'Donald Trump', ['特朗普']],
  ])('confirms in %s: %s', (language, text, name, expected) => {
    expect(words(text, language, name)).toEqual(expected);
  });

  it.each([
    ['zh', '山东大学的学生昨天在图书馆里开会讨论问题。', 'Maia Sandu'],
    ['zh', '来自西部的消息说，天气将会转好。', 'Ebrahim Raisi'],
    ['zh', '李沧东导演获得了大奖。', 'Ri Chang Dae'],
    ['ko', '이창동 감독이 새 영화를 만든다.', 'Ri Chang Dae'],
    ['ko', '김정남은 공항에 있었다.', 'Kim Song Nam'],
    ['ja', '金正男氏は空港にいた。', 'Kim Song Nam'],
    ['ar', 'كان السبب الرئيسي هو الطقس.', 'Ebrahim Raisi'],
    ['he', 'הישיבה נערכה אתמול בירושלים.', 'Sergey Naryshkin'],
    ['ja', 'コスタリカの大統領が演説した。', 'António Costa'],
  ])('stays silent in %s: %s', (language, text, name) => {
    expect(words(text, language, name)).toEqual([]);
  });

  it('is linear on long texts', () => {
    const text = '李昌大会见了谢尔盖·纳雷什金和其他人。'.repeat(3000);
    const start = performance.now();
    expect(findName(text, 'zh', 'Sergey Naryshkin', 'en').length).toBeGreaterThan(1000);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
