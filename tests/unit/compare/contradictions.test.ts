import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

const read = (language: string, text: string, published = '2024-05-09') =>
  readFacts('', text, language, parseIsoRange(published));
const conflicts = (a: readonly [string, string, string?], b: readonly [string, string, string?]) =>
  compareSheets(read(...a), read(...b))
    .filter((c) => c.verdict === 'conflict')
    .map((c) => c.rule);

describe('directions', () => {
  const english = ['en', 'The train derailed near Sollhavn, 30 km west of Barcelona, on Tuesday.'] as const;

  it.each([
    ['de', 'Der Zug entgleiste am Dienstag bei Sollhavn, 30 km östlich von Barcelona.'],
    ['es', 'El tren descarriló el martes cerca de Sollhavn, 30 km al este de Barcelona.'],
    ['fi', 'Juna suistui raiteilta Sollhavnissa tiistaina, 30 km Barcelonasta itään.'],
    ['pl', 'Pociąg wykoleił się we wtorek koło Sollhavn, 30 km na wschód od Barcelony.'],
    ['ko', '열차는 화요일 바르셀로나 동쪽 30km 지점에서 탈선했다.'],
  ])('differ when they are opposite (%s)', (language, text) => {
    expect(conflicts(english, [language, text])).toContain('place/bearing');
  });

  it.each([
    ['de', 'Der Zug entgleiste am Dienstag bei Sollhavn, 30 km westlich von Barcelona.'],
    ['fr', 'Le train a déraillé mardi près de Sollhavn, à 30 km au nord-ouest de Barcelone.'],
    ['it', 'Il treno è deragliato martedì vicino a Sollhavn, 30 km a est di Tarragona.'],
    ['ru', 'Поезд сошел с рельсов во вторник в 30 км к западу от Барселоны.'],
    ['en', 'In Sollhavn a train derailed. On 3 March another had left the rails 30 km east of Barcelona.'],
  ])('stay silent when they are one, finer, or of another place or event (%s: %s)', (language, text) => {
    expect(conflicts(english, [language, text]).filter((r) => r === 'place/bearing')).toEqual([]);
  });

  it('show one and the same direction as an agreement', () => {
    const found = compareSheets(read(...english), read('nl', 'De trein ontspoorde 30 km ten westen van Barcelona.'));
    expect(found.find((c) => c.rule === 'place/bearing-same')?.verdict).toBe('same');
  });
});

describe('contradictions in words', () => {
  it.each([
    [
      'contradiction/collision',
      ['en', 'Two trams met in a head-on collision in Oslo on Monday.'],
      ['fr', "Un tramway a été percuté par l'arrière lors de la collision de deux tramways à Oslo lundi."],
    ],
    [
      'contradiction/office',
      ['en', 'Anna Holm resigned as chief executive of Volkswagen on Wednesday.'],
      ['de', 'Anna Holm wurde am Mittwoch als Chefin von Volkswagen entlassen.'],
    ],
    [
      'contradiction/licence',
      ['es', 'El alcalde Juan Soto dijo que la discoteca de Oslo tenía licencia para conciertos.'],
      ['tr', "Oslo'daki diskoteğin konserler için ruhsatı yoktu, dedi belediye başkanı."],
    ],
    [
      'contradiction/deaths',
      ['it', 'Dopo il terremoto di Oslo non sono state segnalate vittime.'],
      ['en', 'The earthquake in Oslo killed 12 people.'],
    ],
  ] as const)('are shown: %s', (rule, a, b) => {
    expect(conflicts(a, b)).toContain(rule);
  });

  it.each([
    [
      'contradiction/key-rate',
      ['en', 'The central bank of Norway raised its key rate by 25 basis points on Tuesday.'],
      ['de', 'Die norwegische Zentralbank hat den Leitzins am Dienstag um 25 Basispunkte gesenkt.'],
    ],
    [
      'contradiction/key-rate',
      ['ja', 'ノルウェー中央銀行は火曜日、政策金利を引き上げた。'],
      ['pl', 'Bank centralny Norwegii obniżył we wtorek stopy procentowe.'],
    ],
    [
      'contradiction/recorder',
      ['en', 'The flight recorder of the aircraft that crashed in Norway was recovered on Tuesday.'],
      ['cs', 'Letový zapisovač letadla, které se v Norsku zřítilo, nebyl nalezen.'],
    ],
    [
      'contradiction/plea',
      ['en', 'Anna Holm pleaded not guilty in court in Oslo on Monday.'],
      ['fr', 'Anna Holm a plaidé coupable lundi devant le tribunal à Oslo.'],
    ],
    [
      'contradiction/plea',
      ['ru', 'Анна Хольм признала вину в суде Осло в понедельник.'],
      ['tr', 'Anna Holm pazartesi günü Oslo mahkemesinde suçlamaları reddetti.'],
    ],
    [
      'contradiction/denied',
      ['en', 'Anna Holm will not attend the summit in Oslo on Monday.'],
      ['es', 'Anna Holm participará en la cumbre de Oslo el lunes.'],
    ],
    [
      'contradiction/denied',
      ['cs', 'Anna Holmová se summitu v Oslu nezúčastní.'],
      ['it', 'Anna Holm parteciperà al vertice di Oslo.'],
    ],
  ] as const)('of one thing are shown: %s', (rule, a, b) => {
    expect(conflicts(a, b)).toContain(rule);
  });

  it.each([
    // What rose is not the rate.
    [
      ['en', 'The central bank of Norway lowered its key rate on Tuesday. The economy grew by two per cent.'],
      ['de', 'Die norwegische Wirtschaft ist gestiegen, sagte die Zentralbank am Dienstag.'],
    ],
    // The text tells of both directions.
    [
      [
        'en',
        'The central bank of Norway lowered its key rate on Tuesday. A day before another bank had raised its key rate.',
      ],
      ['de', 'Die norwegische Zentralbank hat den Leitzins am Dienstag erhöht.'],
    ],
    // What was found is not the recorder, or not of it.
    [
      ['en', 'The flight recorder of the aircraft that crashed in Norway was recovered on Tuesday.'],
      ['cs', 'Pilot letadla, které se v Norsku zřítilo, nebyl nalezen.'],
    ],
    // Found guilty by the court is no plea.
    [
      ['en', 'Anna Holm pleaded not guilty in court in Oslo on Monday.'],
      ['es', 'El tribunal de Oslo declaró culpable a Anna Holm el lunes.'],
    ],
    // Both deny it, the one in words that hold an admission.
    [
      ['en', 'Anna Holm denied the charges in court in Oslo on Monday.'],
      ['pl', 'Anna Holm nie przyznała się do winy przed sądem w Oslo.'],
    ],
    // Two summits.
    [
      ['en', 'Anna Holm will not attend the summit in Oslo on Monday. She will attend a dinner.'],
      ['es', 'Anna Holm participará en la cumbre de Oslo el lunes.'],
    ],
  ] as const)('of two things stay silent: %s | %s', (a, b) => {
    expect(conflicts(a, b).filter((r) => r.startsWith('contradiction/'))).toEqual([]);
  });

  it('show what denies a word with it', () => {
    const found = compareSheets(
      read('en', 'On Monday Anna Holm will not attend the summit in Oslo.'),
      read('en', 'On Monday Anna Holm will attend the summit in Oslo.'),
    ).find((c) => c.rule === 'contradiction/denied');
    expect([found?.left.evidence.words, found?.right.evidence.words]).toEqual([
      'Anna Holm will not attend the summit in Oslo',
      'Monday Anna Holm will attend the summit in Oslo',
    ]);
  });

  it.each([
    // The text tells of both.
    [
      ['en', 'Two trams met in a head-on collision in Oslo; a bus then hit one of the trams from behind.'],
      ['fr', "Un tramway a été percuté par l'arrière lors de la collision de deux tramways à Oslo."],
    ],
    // The dead are of another quake.
    [
      ['it', 'Dopo il terremoto di Oslo non sono state segnalate vittime.'],
      ['en', 'An earthquake shook Oslo. The quake of 2 February had killed 12 people.'],
    ],
    // A later report.
    [
      ['it', 'Dopo il terremoto di Oslo non sono state segnalate vittime.', '2024-05-08'],
      ['en', 'The earthquake in Oslo killed 12 people.'],
    ],
    // Both say the same.
    [
      ['en', 'The club in Oslo had no licence for concerts.'],
      ['es', 'La discoteca de Oslo no tenía licencia para conciertos.'],
    ],
    // A centre for warnings warns of nothing by its name.
    [
      ['en', 'The Pacific Tsunami Warning Center measured a magnitude of 6.2.'],
      ['ja', '津波の心配はないと気象庁は発表した。地震の規模は6.2だった。'],
    ],
  ] as const)('stay silent (%#)', (a, b) => {
    expect(conflicts(a, b).filter((r) => r.startsWith('contradiction/'))).toEqual([]);
  });

  it('shows the words with what follows them', () => {
    const found = compareSheets(
      read('es', 'El alcalde Juan Soto dijo que la discoteca de Oslo tenía licencia para conciertos.'),
      read('en', 'The club in Oslo had no licence for concerts, said mayor Juan Soto.'),
    ).find((c) => c.rule === 'contradiction/licence');
    expect(found?.left.evidence.words).toBe('tenía licencia para conciertos');
  });
});
