import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

/** What is told of offices in two texts, each with its language. */
function told(a: readonly [string, string], b: readonly [string, string]): string[] {
  const read = ([language, text]: readonly [string, string]) =>
    readFacts('', text, language, parseIsoRange('2031-05-20'));
  return compareSheets(read(a), read(b))
    .filter((c) => c.kind === 'role' && c.rule !== 'role/lone-office')
    .map((c) => `${c.verdict} ${c.level} ${c.rule}`);
}

const FORMER = ['conflict soft role/former'];

describe('offices that are past or held for the time being', () => {
  it.each([
    ['sr', 'Бивши градоначелник Букурешта Марко Дановић победио је.', 'uk', 'Мер Бухареста Марко Данович переміг.'],
    [
      'en',
      'Former mayor of Berlin Marko Danovic won the vote.',
      'pl',
      'Burmistrz Berlina Marko Danovic wygrał wybory.',
    ],
    ['es', 'El exalcalde de Berlín Marko Danovic ganó.', 'it', 'Il sindaco di Berlino Marko Danovic ha vinto.'],
    [
      'sr',
      'Presudu je pročitao vršilac dužnosti predsednika suda Marko Danović.',
      'vi',
      'Chánh án tòa án Marko Danovic đọc phán quyết.',
    ],
    [
      'ru',
      'Временно исполняющий обязанности председателя конституционного суда Марко Данович огласил решение.',
      'es',
      'El presidente del tribunal, Marko Danovic, leyó el fallo.',
    ],
    ['en', 'Acting governor Marko Danovic spoke on Monday.', 'fr', 'Le gouverneur Marko Danovic a parlé lundi.'],
  ] as const)('%s: %s | %s: %s', (one, a, other, b) => {
    expect(told([one, a], [other, b])).toEqual(FORMER);
  });

  it.each([
    // A former president is called president.
    ['en', 'Former president Marko Danovic won the vote.', 'pl', 'Prezydent Marko Danovic wygrał wybory.'],
    // So is who leads a country for the time being.
    ['en', 'Interim prime minister Marko Danovic spoke.', 'fr', 'Le Premier ministre Marko Danovic a parlé.'],
    // Both texts say it.
    ['en', 'Former mayor of Berlin Marko Danovic won.', 'pl', 'Były burmistrz Berlina Marko Danovic wygrał.'],
    // One text says both.
    [
      'en',
      'Former mayor of Berlin Marko Danovic won. When mayor of Berlin Marko Danovic built roads.',
      'pl',
      'Burmistrz Berlina Marko Danovic wygrał.',
    ],
    // The mayors of two countries.
    ['en', 'Former mayor of Berlin Marko Danovic won.', 'pl', 'Burmistrz Rzymu Marko Danovic wygrał.'],
    // Who was elected may bear the title.
    ['en', 'Mayor-elect Marko Danovic won.', 'fr', 'Le maire Marko Danovic a gagné.'],
    // The years beside the office tell that it is past.
    [
      'en',
      'Former mayor of Berlin Marko Danovic was sentenced on Monday.',
      'en',
      'Marko Danovic, mayor of the German city of Berlin between 2019 and 2027, was sentenced on Monday.',
    ],
    // A sitting mayor is the mayor.
    ['de', 'Der amtierende Bürgermeister Marko Danovic gewann.', 'en', 'Mayor Marko Danovic won.'],
  ] as const)('silent, %s: %s | %s: %s', (one, a, other, b) => {
    expect(told([one, a], [other, b]).filter((t) => t.startsWith('conflict'))).toEqual([]);
  });
});

/** Words of the offices that agree in two texts. */
function agreed(a: readonly [string, string], b: readonly [string, string]): string[] {
  const read = ([language, text]: readonly [string, string]) =>
    readFacts('', text, language, parseIsoRange('2031-05-20'));
  return compareSheets(read(a), read(b))
    .filter((c) => c.kind === 'role' && c.verdict === 'same')
    .map((c) => `${c.left.evidence.words} = ${c.right.evidence.words}`);
}

describe('offices of one person that differ', () => {
  it.each([
    [
      'en',
      'Chief executive Marko Danovic spoke on Monday.',
      'es',
      'El director financiero, Marko Danovic, habló el lunes.',
      'conflict hard role/other-office',
    ],
    [
      'de',
      'Finanzchef Marko Danovic sprach am Montag.',
      'fr',
      'Le PDG Marko Danovic a parlé lundi.',
      'conflict hard role/other-office',
    ],
    [
      'en',
      'Party leader Marko Danovic, 52, a former finance minister, spoke on Monday.',
      'en',
      'Marko Danovic, who leads the party and once was minister of defence, spoke on Monday.',
      'conflict soft role/two-offices',
    ],
  ] as const)('%s: %s | %s: %s', (one, a, other, b, found) => {
    expect(told([one, a], [other, b]).filter((t) => t.startsWith('conflict'))).toEqual([found]);
  });

  it.each([
    ['en', 'CFO Marko Danovic spoke on Monday.', 'pt', 'O diretor financeiro Marko Danovic falou na segunda-feira.'],
    // Both texts tell of two ministries.
    [
      'en',
      'Marko Danovic, a former finance minister and a former defence minister, spoke on Monday.',
      'en',
      'Marko Danovic, who once was minister of defence, spoke on Monday.',
    ],
    // The minister is somebody else.
    [
      'en',
      'Marko Danovic, a former finance minister, spoke on Monday.',
      'en',
      'Marko Danovic met Anna Holm on Monday; the defence minister, Anna Holm, spoke.',
    ],
    // One ministry in two languages.
    [
      'en',
      'Marko Danovic, a former finance minister, spoke on Monday.',
      'es',
      'Marko Danovic, exministro de Finanzas, habló el lunes.',
    ],
  ] as const)('silent, %s: %s | %s: %s', (one, a, other, b) => {
    expect(told([one, a], [other, b]).filter((t) => t.startsWith('conflict'))).toEqual([]);
  });
});

describe('the head of a company', () => {
  it('is a chief executive or a president, with the name of a company that no table knows between office and person', () => {
    expect(
      agreed(
        ['pt', 'O CEO da Zantor, Marko Danovic, se disse satisfeito.'],
        ['en', 'Chief executive Marko Danovic called it a step forward.'],
      ),
    ).toEqual(['CEO = Chief executive']);
    expect(
      agreed(
        ['fr', 'Le PDG de Zantor Metal, Marko Danovic, est content.'],
        ['pt', 'Para Marko Danovic, presidente da Zantor, foi um passo grande.'],
      ),
    ).toEqual(['PDG = presidente']);
  });
  it('is not the president of a country, nor somebody behind the next comma', () => {
    expect(
      agreed(
        ['en', 'Chief executive Marko Danovic called it a step forward.'],
        ['fr', "Le président français Marko Danovic l'a dit."],
      ),
    ).toEqual([]);
    expect(
      agreed(
        ['en', 'The CEO of Zantor, a lawyer and Marko Danovic spoke on Monday.'],
        ['en', 'Chief executive Marko Danovic called it a step forward.'],
      ),
    ).toEqual([]);
  });
});

describe('an office that each text gives to one person', () => {
  it('agrees when the other text names that person in the sentence of the office', () => {
    expect(
      agreed(
        ['cs', 'Daleko za ním je bukurešťský primátor Marko Danović, který prohrál.'],
        ['nl', 'Marko Danovic, de partijloze burgemeester van Boekarest, haalde ruim 20 procent.'],
      ),
    ).toEqual(['primátor = burgemeester van Boekarest']);
  });
  it('agrees without a name where sentences have much in common', () => {
    expect(
      agreed(
        ['fr', 'Un gardien et le directeur adjoint, qui résistaient, ont été abattus par les assaillants.'],
        ['sl', 'Napadalci so ustrelili namestnika ravnatelja, ki se je upiral, in varnostnika.'],
      ),
    ).toEqual(['directeur adjoint = namestnika ravnatelja']);
  });
  it('stays silent of another person', () => {
    expect(
      agreed(
        ['cs', 'Daleko za ním je bukurešťský primátor Marko Danović, který prohrál.'],
        ['nl', 'Pieter Verhoeven, de partijloze burgemeester van Antwerpen, haalde ruim 20 procent.'],
      ),
    ).toEqual([]);
  });
  it('is read with a city in the genitive', () => {
    expect(
      agreed(
        ['el', 'Ο δήμαρχος του Βουκουρεστίου Μάρκο Ντάνοβιτς επικράτησε.'],
        ['hu', 'A bukaresti polgármester győzött tegnap.'],
      ),
    ).toEqual(['δήμαρχος του Βουκουρεστίου = bukaresti polgármester']);
  });
});

describe('the president of a court', () => {
  it('is one in two languages, whether the text says of which court or not', () => {
    expect(
      agreed(
        ['sk', 'Verdikt oznámil predseda súdu Marko Danović.'],
        ['ru', 'Председатель конституционного суда Марко Данович огласил решение.'],
      ),
    ).toEqual(['predseda súdu = Председатель конституционного суда']);
  });
  it('is not the president of the country', () => {
    const pair = [
      ['sr', 'Presudu je pročitao predsednik suda Marko Danović.'],
      ['en', 'The Serbian president Marko Danovic read it.'],
    ] as const;
    expect(agreed(...pair)).toEqual([]);
    expect(told(...pair)).toEqual([]);
  });
});

describe('ministers of one field', () => {
  it('hold one office where both texts say of which state', () => {
    expect(
      agreed(
        ['en', 'The French foreign minister arrived on Monday.'],
        ['pl', 'Francuski minister spraw zagranicznych przyjechał w poniedziałek.'],
      ),
    ).toEqual(['French foreign minister = Francuski minister spraw zagranicznych']);
  });
  it.each([
    // One text does not say of which.
    ['en', 'The foreign minister arrived on Monday.', 'pl', 'Francuski minister spraw zagranicznych przyjechał.'],
    // Neither does, and the names are two people's.
    [
      'en',
      'Finance minister Marko Danovic arrived on Monday.',
      'pl',
      'Minister finansów Pieter Verhoeven przyjechał w poniedziałek.',
    ],
    // "The six foreign ministers" are no office of the person named before them.
    ['zh', '阿什顿与六国外长星期一在日内瓦会谈。', 'en', 'US Secretary of State John Kerry spoke in Geneva.'],
  ] as const)('stay apart, %s: %s | %s: %s', (one, a, other, b) => {
    expect(agreed([one, a], [other, b])).toEqual([]);
    expect(told([one, a], [other, b])).toEqual([]);
  });
});

describe('offices for which a language has one word', () => {
  it.each([
    [
      'ro',
      'Secretarul de stat american Marko Danovic a vorbit luni.',
      'ru',
      'Госсекретарь США Марко Данович выступил в понедельник.',
    ],
    ['nl', 'Staatssecretaris Marko Danovic sprak maandag.', 'en', 'Secretary of State Marko Danovic spoke on Monday.'],
    ['sv', 'Statssekreterare Marko Danovic talade.', 'de', 'US-Außenminister Marko Danovic sprach am Montag.'],
    ['pl', 'Marko Danovic, prezes firmy, odszedł.', 'en', 'Marko Danovic, the chief executive, left the company.'],
    ['cs', 'Policejní velitel Marko Danovic promluvil.', 'en', 'Police chief Marko Danovic spoke on Monday.'],
  ])('are not held against one another: %s, %s', (one, left, other, right) => {
    expect(told([one, left], [other, right]).filter((t) => t.startsWith('conflict'))).toEqual([]);
    expect(told([other, right], [one, left]).filter((t) => t.startsWith('conflict'))).toEqual([]);
  });

  it.each([
    [
      'en',
      'Marko Danovic, the chairman, left the company.',
      'de',
      'CEO Marko Danovic verließ das Unternehmen.',
      'soft role/two-offices',
    ],
    [
      'en',
      'Deputy Minister Marko Danovic spoke on Monday.',
      'de',
      'Minister Marko Danovic sprach am Montag.',
      'hard role/other-office',
    ],
    [
      'ro',
      'Secretarul de stat Marko Danovic a vorbit luni.',
      'en',
      'Interior Minister Marko Danovic spoke on Monday.',
      'soft role/two-offices',
    ],
    [
      'en',
      'Commander Marko Danovic spoke on Monday.',
      'de',
      'Minister Marko Danovic sprach am Montag.',
      'hard role/other-office',
    ],
  ])('are in every other language: %s, %s', (one, left, other, right, wanted) => {
    expect(told([one, left], [other, right])).toEqual([`conflict ${wanted}`]);
  });
});

describe('what people do, and whose kin they are', () => {
  it.each([
    [
      'en',
      'The pilot, Marko Danovic, was rescued.',
      'de',
      'Der Copilot Marko Danovic wurde gerettet.',
      'hard role/other-office',
    ],
    [
      'en',
      'Goalkeeper Marko Danovic was injured.',
      'en',
      'Striker Marko Danovic was injured.',
      'hard role/other-office',
    ],
    [
      'en',
      'Teacher Marko Danovic was injured.',
      'fr',
      "L'étudiant Marko Danovic a été blessé.",
      'soft role/two-offices',
    ],
    ['en', 'Her brother, Marko Danovic, spoke.', 'en', 'Her uncle, Marko Danovic, spoke.', 'soft role/two-offices'],
  ])('differ where hardly anybody has both: %s %s | %s %s', (one, left, other, right, wanted) => {
    expect(told([one, left], [other, right])).toEqual([`conflict ${wanted}`]);
  });

  it.each([
    // One in other words.
    ['en', 'The lawyer, Marko Danovic, spoke.', 'de', 'Der Anwalt Marko Danovic sprach.'],
    // Somebody may well be both.
    ['en', 'The journalist, Marko Danovic, spoke.', 'fr', "L'écrivain Marko Danovic a parlé."],
    ['en', 'The doctor, Marko Danovic, spoke.', 'en', 'Her father, Marko Danovic, spoke.'],
    // One text gives both.
    ['en', 'Teacher Marko Danovic spoke. The student, Marko Danovic, left.', 'en', 'Teacher Marko Danovic spoke.'],
    // The lawyer of somebody is somebody else.
    ['en', "Marko Danovic's lawyer said nothing.", 'en', 'The prosecutor, Marko Danovic, said nothing.'],
  ])('stay silent: %s %s | %s %s', (one, left, other, right) => {
    expect(told([one, left], [other, right]).filter((t) => t.startsWith('conflict'))).toEqual([]);
  });
});
