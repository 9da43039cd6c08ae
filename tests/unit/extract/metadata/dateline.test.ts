import { describe, expect, it } from 'vitest';
import { datelineOf } from '../../../../lib/extract/metadata/dateline';

const DAY = '2024-03-28T18:00:00Z';

describe('a dateline', () => {
  it.each([
    ['PARIS, 28 March (Reuters) - The minister opened the bridge.', 'en', 'PARIS', '2024-03-28', 'Reuters'],
    ['WASHINGTON, March 27 (Xinhua) -- The minister opened the bridge.', 'en', 'WASHINGTON', '2024-03-27', 'Xinhua'],
    ['LONDON (AP) — The minister opened the bridge.', 'en', 'LONDON', null, 'AP'],
    ['BEIRUT/GENEVA, March 27 (Reuters) - The minister.', 'en', 'BEIRUT/GENEVA', '2024-03-27', 'Reuters'],
    ['LISBON — The minister opened the bridge.', 'en', 'LISBON', null, null],
    ['Berlin (dpa) - Der Minister hat die Brücke eröffnet.', 'de', 'Berlin', null, 'dpa'],
    ['Paris, 28 mars 2024 (AFP) - Le ministre a inauguré le pont.', 'fr', 'Paris', '2024-03-28', 'AFP'],
    ['Madrid, 28 mar (EFE).- El ministro inauguró el puente.', 'es', 'Madrid', '2024-03-28', 'EFE'],
    ['(ANSA) - ROMA, 28 MAR - Il ministro ha inaugurato il ponte.', 'it', 'ROMA', '2024-03-28', 'ANSA'],
    ['Lisboa, 28 mar 2024 (Lusa) - O ministro inaugurou a ponte.', 'pt', 'Lisboa', '2024-03-28', 'Lusa'],
    ['МОСКВА, 28 марта. /ТАСС/. Министр открыл мост.', 'ru', 'МОСКВА', '2024-03-28', 'ТАСС'],
    ['МОСКВА, 28 мар - РИА Новости. Министр открыл мост.', 'ru', 'МОСКВА', '2024-03-28', 'РИА Новости'],
    ['ANKARA (AA) - Bakan köprüyü açtı.', 'tr', 'ANKARA', null, 'AA'],
    ['(서울=연합뉴스) 홍길동 기자 = 장관이 다리를 열었다.', 'ko', '서울', null, '연합뉴스'],
    ['新华社北京3月28日电 部长为大桥剪彩。', 'zh', '北京', '2024-03-28', '新华社'],
    ['【ソウル共同】大臣が橋を開通させた。', 'ja', 'ソウル', null, '共同'],
  ])('%s', (text, language, place, day, agency) => {
    const found = datelineOf(text, DAY, language);
    expect([found.dateline?.place ?? null, found.dateline?.day ?? null, found.agency]).toEqual([place, day, agency]);
  });

  it('takes the year from the day of publication', () => {
    expect(datelineOf('PARIS, 31 December (Reuters) - Fireworks.', '2024-01-01', 'en').dateline?.day).toBe(
      '2023-12-31',
    );
    expect(datelineOf('PARIS, 31 December (Reuters) - Fireworks.', null, 'en').dateline).toEqual({
      place: 'PARIS',
      day: null,
    });
    expect(datelineOf('PARIS, 14 July (Reuters) - Fireworks.', DAY, 'en').dateline?.day).toBeNull();
  });

  it.each([
    ['Paris - the city of light - is dark tonight.', 'en'],
    ['The minister (Labour) - who opened the bridge - was late.', 'en'],
    ['On 28 March (Thursday) - a week late - the bridge opened.', 'en'],
    ['Anna Meier (34) - sie ist Lehrerin - hat gewonnen.', 'de'],
    ['Le ministre (AFP) a parlé.', 'it'],
    ['Le pont, long de 28 mètres - un record - est ouvert.', 'fr'],
    ['El 28 de marzo - fecha del acuerdo - llovió.', 'es'],
    ['Мост открыли 28 марта - на год позже.', 'ru'],
    ['Bakan (45) - köprüyü açtı.', 'tr'],
    ['장관이 (서울에서) 다리를 열었다.', 'ko'],
    ['部长3月28日为大桥剪彩。', 'zh'],
    ['【独自】大臣が橋を開通させた。', 'ja'],
    ['【写真】橋', 'ja'],
    ['الوزير (45 عاما) - افتتح الجسر.', 'ar'],
    ['Il ponte - lungo 28 metri - è aperto.', 'it'],
    ['', 'en'],
  ])('none: %s', (text, language) => {
    const found = datelineOf(text, DAY, language);
    expect([found.dateline, found.agency]).toEqual([null, null]);
  });

  it('is quick on hostile text', () => {
    const started = performance.now();
    for (const text of ['('.repeat(5_000), 'A '.repeat(5_000), 'A-'.repeat(5_000), '1'.repeat(5_000)])
      datelineOf(text, DAY, 'en');
    expect(performance.now() - started).toBeLessThan(200);
  });
});
