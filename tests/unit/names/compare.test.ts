import { describe, expect, it } from 'vitest';
import { otherPairs, precisionOf, recallOf, scoreNames, variantPairs } from '../../../lib/cli/score-names';
import { compareByRules, compareNames } from '../../../lib/names/compare';
import others from '../../fixtures/names/others.json';
import variants from '../../fixtures/names/variants.json';

const part = (text: string): [string, string] => [text.slice(text.indexOf(':') + 1), text.slice(0, text.indexOf(':'))];
const compare = (a: string, b: string) => compareNames(...part(a), ...part(b));
const marked = (name: string, spans: readonly { start: number; end: number }[]) =>
  spans.map((span) => name.slice(span.start, span.end));

describe('compareNames', () => {
  const pairs = otherPairs(others);
  const rules = scoreNames([...variantPairs(variants.rows), ...pairs], compareByRules);
  const table = scoreNames([...variantPairs(variants.aliasRows), ...pairs], compareNames);

  it('joins by rules the spellings of one name, and not the names of two people', () => {
    expect(variants.rows.length).toBeGreaterThan(400);
    expect(rules.all.variants).toBeGreaterThan(6000);
    expect(rules.all.others).toBeGreaterThan(5000);
    expect(recallOf(rules.all)).toBeGreaterThanOrEqual(0.95);
    expect(precisionOf(rules.all)).toBeGreaterThanOrEqual(0.99);
    expect(rules.all.split / rules.all.variants).toBeLessThan(0.015);
  });

  it('tells most pairs of people apart instead of leaving them unsure', () => {
    expect(rules.all.apart / rules.all.others).toBeGreaterThan(0.94);
  });

  it('joins by the table of people what no rule joins', () => {
    const alone = scoreNames(variantPairs(variants.aliasRows), compareByRules);
    expect(recallOf(alone.all)).toBeLessThan(0.7);
    expect(recallOf(table.all)).toBeGreaterThanOrEqual(0.95);
    expect(table.all.merged / table.all.others).toBeLessThan(0.01);
  });

  it('reads a y of Hindi between a consonant and u as other scripts leave it out', () => {
    expect(compare('hi:ल्यूक वाल्टन', 'en:Luke Walton').verdict).toBe('same');
    expect(compare('hi:ल्यूक वाल्टन', 'en:Lyle Walton').verdict).not.toBe('same');
  });

  it('never takes two people for one in the listed pairs', () => {
    const merged = others.pairs.filter(([a, b]) => compare(a as string, b as string).verdict === 'same');
    expect(merged).toEqual([]);
  });

  it('gives the same verdict whichever name comes first', () => {
    for (const [a, b] of others.pairs)
      expect([a, b, compare(b as string, a as string).verdict]).toEqual([
        a,
        b,
        compare(a as string, b as string).verdict,
      ]);
  });

  it.each([
    ['en:Ri Chang Dae', 'en:Lee Chang-dong', 'Dae', 'dong'],
    ['ko:리창대', 'ko:이창동', '대', '동'],
    ['en:Kim Song Nam', 'en:Kim Jong Nam', 'Song', 'Jong'],
    ['zh:金成男', 'zh:金正男', '成男', '正男'],
    ['ru:Ким Чен Ын', 'ru:Ким Чен Ир', 'Ын', 'Ир'],
    ['en:Giorgia Meloni', 'en:Giorgio Meloni', 'Giorgia', 'Giorgio'],
  ])('marks only the part of the given name that differs: %s, %s', (a, b, left, right) => {
    const found = compare(a, b);
    expect(found.verdict).toBe('different');
    expect(found.reason).toBe('given-name-differs');
    expect(marked(part(a)[0], found.left)).toEqual([left]);
    expect(marked(part(b)[0], found.right)).toEqual([right]);
  });

  it.each([
    ['en:Sergey Lavrov', 'en:Sergei Shoigu', 'different', 'surname-differs'],
    ['fr:Narpravkin', 'en:Narishkin', 'different', 'garbled'],
    ['hu:Orbán', 'en:Urban', 'different', 'unrelated'],
    ['en:Bush', 'de:Bosch', 'different', 'unrelated'],
    ['en:Lavros', 'en:Lavrov', 'unsure', 'typo'],
    ['en:Sergey Lavros', 'en:Sergey Lavrov', 'unsure', 'typo'],
    ['en:Naryshkin', 'en:Sergey Naryshkin', 'same', 'surname-only'],
    ['ko:나리시킨', 'ru:Сергей Нарышкин', 'same', 'surname-only'],
    ['en:Sergey Naryshkin', 'ru:С.Е. Нарышкин', 'same', 'initials'],
    ['en:N. Williams', 'en:Nick Williams', 'same', 'initials'],
    ['hu:Orbán Viktor', 'en:Viktor Orbán', 'same', 'order'],
    ['ru:Сергеем Нарышкиным', 'en:Sergey Naryshkin', 'same', 'inflection'],
    ['sk:Ri Čang-daem', 'en:Ri Chang Dae', 'same', 'inflection'],
    ['en:Sergey Naryshkin', 'en:Sergey Naryshkin', 'same', 'identical'],
    ['en:Donald Trump', 'zh:川普', 'same', 'alias'],
    ['ja:岸田文雄', 'en:Fumio Kishida', 'same', 'alias'],
    ['az:Pol Karraherin', 'en:Paul Carragher', 'same', 'inflection'],
    ['en:Pol Karragher', 'de:Paul Carragher', 'unsure', 'given-name-differs'],
    ['az:Pol Karraherin', 'en:Paul Henderson', 'different', 'surname-differs'],
    ['sk:Annu Holmovú', 'en:Anna Holm', 'same', 'inflection'],
    ['sl:Diega Sartorija', 'en:Diego Sartori', 'same', 'inflection'],
    ['sl:Diega Sartorija', 'en:Diego Borrelli', 'different', 'surname-differs'],
    ['nl:Holm-campagne', 'sv:Holm-kampanjen', 'unsure', 'transliteration'],
    ['en:Ri Chang-dae', 'en:Lee Chang-dong', 'different', 'given-name-differs'],
    ['it:Ri Chang-dae', 'en:Lee Chang-dong', 'different', 'given-name-differs'],
    ['sr:Tрeк Линдeн', 'ru:Трек Линден', 'same', 'identical'],
    ['sr:Tрeк Линдeн', 'ru:Трек Морозов', 'different', 'surname-differs'],
  ])('%s, %s: %s, %s', (a, b, verdict, reason) => {
    const found = compare(a, b);
    expect([found.verdict, found.reason]).toEqual([verdict, reason]);
    if (verdict === 'same') expect([found.left, found.right]).toEqual([[], []]);
  });

  it('scores a surname alone below a full name', () => {
    expect(compare('en:Naryshkin', 'ru:Сергей Нарышкин').score).toBeLessThan(
      compare('en:Sergey Naryshkin', 'ru:Сергей Нарышкин').score,
    );
  });

  it('never calls a name with letters of two alphabets the same', () => {
    const found = compareNames('N\u0430ryshkin', 'en', 'Naryshkin', 'en');
    expect(found.verdict).toBe('unsure');
    expect(found.reason).toBe('typo');
    expect(found.left).toEqual([{ start: 0, end: 9 }]);
  });

  it('compares the figures of codes exactly', () => {
    expect(compare('en:Hwasong-17', 'ko:화성-17').verdict).toBe('same');
    expect(compare('en:JAL516', 'ja:JAL ５１６').verdict).toBe('same');
    const other = compare('en:JAL 516', 'en:JAL561');
    expect(other.verdict).toBe('different');
    expect(marked('JAL 516', other.left)).toEqual(['516']);
    expect(marked('JAL561', other.right)).toEqual(['561']);
  });

  it('drops honorifics, patronymics and particles', () => {
    expect(compare('fr:M. Choïgou', 'en:Sergei Shoigu').verdict).toBe('same');
    expect(compare('ko:세르게이 예브게니예비치 나리시킨', 'en:Sergey Naryshkin').verdict).toBe('same');
    expect(compare('ru:Сергей Евгеньевич Нарышкин', 'en:Sergey Naryshkin').verdict).toBe('same');
    expect(compare('ar:عبد الفتاح السيسي', 'en:Abdel Fattah al-Sisi').verdict).toBe('same');
  });

  it('stands empty, odd and hostile names', () => {
    for (const name of ['', ' ', '—', '👩‍🚒', '\ud83d', "'''", '·', 'a', 'İ', 'ﷺ', '\u0301']) {
      const found = compareNames(name, 'en', 'Sergey Naryshkin', 'xx');
      expect(found.verdict).not.toBe('same');
      expect(compareNames('Sergey Naryshkin', '', name, 'zh').score).toBeLessThanOrEqual(1);
    }
    for (const unit of ['a', 'sch', 'A. ', 'Ким ', '리', '·李', "'", 'x-', 'ال', '\u0301']) {
      const start = performance.now();
      compareNames(unit.repeat(50_000), 'de', `${unit.repeat(49_999)}b`, 'ru');
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });

  it.each([
    ['sv:Jukka Peltola', 'fi:Jukka Peltolaa', 'same'],
    ['az:Nino Beridze', 'ru:Нино Беридзе', 'same'],
    ['en:Kenji Mizuno', 'ru:Кэндзи Мидзуно', 'same'],
    ['en:Davit Lomtadze', 'ar:دافيت لومتادزه', 'same'],
    ['en:Nino Beridze', 'ru:Нино Берулава', 'other'],
    ['en:Jukka Virtanen', 'fi:Jukka Virtasta', 'same'],
    ['en:Daniel Peltol', 'en:Daniela Peltol', 'different'],
  ])('reads dz and the Finnish partitive, but not another name or gender: %s, %s', (a, b, verdict) => {
    if (verdict === 'same') expect(compare(a, b).verdict).toBe('same');
    else expect(compare(a, b).verdict).not.toBe('same');
  });

  it.each([
    // Respellings and transcriptions of one language.
    ['hu:Jun Szogjol', 'sk:Jun Sok-jol'],
    ['hu:Jun Szogjol', 'sr:Jun Suk Jeol'],
    ['bg:Марио Гьотце', 'pt:Mario Götze'],
    ['bg:Йоахим Льов', 'de:Joachim Löw'],
    ['el:Μαγιουλού', 'vi:Senny Mayulu'],
    ['hi:विश्वनाथन आनंद', 'es:Viswanathan Anand'],
    ['hi:हिमंत बिस्व सरमा', 'en:Himanta Biswa Sarma'],
    ['ta:கார்ல்சனுக்கு', 'de:Carlsen'],
    ['zh:乔治·西米翁', 'no:George Simion'],
    ['zh:马科斯', 'en:Bongbong Marcos'],
    ['lt:Kran Montanoje', 'bg:Кран Монтана'],
  ])('joins %s and %s', (a, b) => {
    expect(compare(a, b).verdict).toBe('same');
  });

  it.each([
    ['hu:Jun Szogjol', 'en:Yoon Suk-min'],
    ['bg:Марио Гьотце', 'de:Mario Gomez'],
    ['bg:Йоахим Льов', 'de:Joachim Lau'],
    ['el:Μαγιουλού', 'fr:Mayol'],
    ['hi:आनंद', 'en:Andi'],
    ['ta:கார்ல்சனுக்கு', 'de:Karlson Meyer'],
    ['zh:乔治·西米翁', 'en:George Simmons'],
    ['zh:乔治·布什', 'en:John Bush'],
    ['zh:马科斯', 'fr:Emmanuel Macron'],
    ['zh:温特科恩', 'en:Winterbottom'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(compare(a, b).verdict).not.toBe('same');
  });
});
