import { describe, expect, it } from 'vitest';
import { read } from './read';

describe('hours in words', () => {
  const three: [string, string][] = [
    ['pl', 'Atak rozpoczął się o trzeciej w nocy.'],
    ['sk', 'Útok sa začal o tretej ráno.'],
    ['be', 'Напад пачаўся а трэцяй ночы.'],
    ['fi', 'Hyökkäys alkoi kolmelta yöllä.'],
    ['hu', 'A támadás hajnali háromkor kezdődött.'],
    ['lv', 'Uzbrukums sākās trijos naktī.'],
    ['lt', 'Išpuolis prasidėjo trečią valandą nakties.'],
    ['tr', 'Saldırı gece saat üçte başladı.'],
    ['az', 'Hücum gecə saat üçdə başladı.'],
    ['hy', 'Հարձակումը սկսվեց գիշերվա ժամը երեքին։'],
    ['ar', 'بدأ الهجوم في الثالثة فجرا.'],
    ['he', 'המתקפה החלה בשלוש לפנות בוקר.'],
    ['bn', 'হামলা ভোর তিনটায় শুরু হয়।'],
  ];
  it.each(three)('are read beside a part of the day in %s: %s', (language, text) => {
    expect(read(language, text)).toBe('03:00');
  });

  it('have an article in the singular', () => {
    expect(read('es', 'El ataque comenzó a la una de la tarde.')).toBe('13:00');
    expect(read('it', "L'attacco è iniziato all'una di notte.")).toBe('01:00');
  });

  it('are no clock where they count nights or people', () => {
    expect(read('uk', 'Третьої ночі поспіль лунали вибухи.')).toBe('');
    expect(read('ru', 'В третьей ночи не спали.')).toBe('');
    expect(read('fi', 'Kolmelta matkustajalta vietiin passi.')).toBe('');
    expect(read('lv', 'Trijos ciemos nav elektrības.')).toBe('');
    expect(read('it', "L'una e l'altra squadra hanno vinto.")).toBe('');
  });

  it('share the part of the day in a range', () => {
    expect(read('it', "L'attacco si è svolto tra l'una e le tre del mattino.")).toBe('01:00; 03:00');
    expect(read('en', 'They came between 11 and 1 in the morning.')).toBe('23:00; 01:00');
    expect(read('es', 'Ocurrió entre la una y las tres de la tarde.')).toBe('13:00; 15:00');
    expect(read('en', 'From one to three people were hurt in the evening.')).toBe('');
    expect(read('en', 'He worked there between 2010 and 2012 in the morning show.')).toBe('2010-01-01/2012-12-31');
  });

  it('take the evening from the word before them, unless it belongs to another clock', () => {
    expect(read('fi', 'Turma sattui illalla puoli kahdeksan jälkeen.')).toBe('19:30');
    expect(read('de', 'Das Feuer brach abends gegen halb acht aus.')).toBe('~19:30');
    expect(read('de', 'Bis 5 Uhr nachmittags und um 8 Uhr war Ruhe.')).toBe('17:00; 08:00');
  });
});

describe('midnight and noon', () => {
  const midnight: [string, string][] = [
    ['en', 'The fire broke out shortly before midnight.'],
    ['de', 'Das Feuer brach kurz vor Mitternacht aus.'],
    ['fr', "L'incendie a éclaté à minuit."],
    ['pl', 'Pożar wybuchł tuż przed północą.'],
    ['fi', 'Tulipalo syttyi puolenyön jälkeen.'],
    ['ar', 'اشتعلت النيران قبيل منتصف الليل بقليل.'],
    ['tr', 'Yangın gece yarısı çıktı.'],
  ];
  it.each(midnight)('are a clock in %s: %s', (language, text) => {
    expect(read(language, text)).toBe('00:00');
  });

  it('are none in names, in the north, and where a length before them tells another moment', () => {
    expect(read('en', 'The Midnight Express left; midnight mass was held.')).toBe('');
    expect(read('pl', 'Pożar wybuchł na północy kraju.')).toBe('');
    expect(read('en', 'It burned two hours after midnight.')).toBe('2 hour');
  });
});

describe('a weekday in brackets', () => {
  it('belongs to the relative day before it', () => {
    expect(read('he', 'רעידת אדמה פקדה הבוקר (חמישי) את נפאל.')).toBe('2024-03-28');
    expect(read('he', 'הוא סיים במקום השלישי (שלישי) בתחרות.')).toBe('');
  });
});
