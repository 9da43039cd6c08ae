import { describe, expect, it } from 'vitest';
import { loneFacts } from '../../../lib/compare/only-here';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

type Text = readonly [language: string, text: string];

const sheetOf = ([language, text]: Text) => readFacts('', text, language, parseIsoRange('2024-05-09'));
const only = (a: Text, b: Text) =>
  loneFacts(sheetOf(a), [sheetOf(b)])
    .filter((f) => f.kind !== 'topic')
    .map((f) => `${f.kind} ${f.value}`);

describe('what only one text states', () => {
  it.each<[string, Text, Text]>([
    // The other number is equal by chance: it measures something else.
    [
      'number 60 percent',
      ['en', 'The fire in Oslo burned 60 percent of the forest.'],
      ['de', 'In Oslo brannte es. Der Bürgermeister, 60 Jahre alt, kam sofort.'],
    ],
    ['number 28 ?', ['it', 'Al 112 sono arrivate 28 chiamate da Oslo.'], ['de', 'In Oslo brannte ein Haus ab.']],
    [
      'number 39 injured',
      ['en', 'The fire in Oslo injured 39 people.'],
      ['de', 'Bei dem Brand in Oslo wurden Dutzende Menschen verletzt.'],
    ],
    ['number 0.3 percent', ['en', 'The index in Oslo rose by 0.3 percent.'], ['de', 'Der Index in Oslo stieg.']],
    [
      'time 23:00',
      ['en', 'The fire in Oslo broke out at 11 p.m. on Tuesday.'],
      ['de', 'Das Feuer in Oslo brach um 22.40 Uhr aus.'],
    ],
    // The digits of a share, of a decimal and of a clock are no count of anything.
    [
      'number 60 ?',
      ['ru', 'Карлсен выиграл партию в Осло за 60 ходов.'],
      ['de', 'In Oslo gewann Carlsen um 20:60 Uhr 60 Prozent des Preises, 2,60 Millionen.'],
    ],
    // Two amounts of which nobody knows what they are for.
    [
      'number USD about 20000000000',
      ['ru', 'Россияне держат на острове почти 20 миллиардов долларов.'],
      ['de', 'Die Insel mit einer Wirtschaft von 17,3 Milliarden Dollar hat Schulden.'],
    ],
    [
      'name RPC5219',
      ['en', 'He left Oslo aboard a chartered jet, registration RP-C5219.'],
      ['de', 'Er verließ Oslo in einem gemieteten Flugzeug.'],
    ],
    [
      'duration 10 hour',
      ['en', 'The fire in Oslo burned for 10 hours.'],
      ['de', 'Das Feuer in Oslo brach nach zwei Tagen wieder aus.'],
    ],
    [
      'place CN/shenzhen',
      ['en', 'The fire brigade of Shenzhen came to Hong Kong to help.'],
      ['de', 'In Hongkong brannte ein Haus.'],
    ],
    [
      'name Rubilyn Litao',
      ['nl', 'De moeders in Oslo zijn blij, zegt Rubilyn Litao over de brand.'],
      ['de', 'In Oslo brannte ein Haus.'],
    ],
    [
      'name Hawau Usman',
      ['es', 'Hawau Usman, de 15 años, logró huir del incendio de Oslo.'],
      ['en', 'A pupil fled the fire in Oslo.'],
    ],
  ])('%s', (wanted, a, b) => {
    expect(only(a, b)).toContain(wanted);
  });

  it.each<[string, Text, Text]>([
    // One group under two words: a figure so uneven is not equal by chance.
    ['number', ['ru', 'За импичмент высказались 234 депутата.'], ['es', 'Hubo 234 votos a favor de la destitución.']],
    ['number', ['it', 'Da Oslo sono arrivate 28 chiamate.'], ['hi', 'ओस्लो में आग लगी और २८ फोन आए।']],
    // One of a list of shares of which the last alone has the sign; a figure that is bare in the other text too.
    [
      'number',
      ['en', 'Of the votes in Oslo he had 60 and she had 30 percent.'],
      ['de', 'In Oslo hatte er 60 Prozent, sie 30.'],
    ],
    ['number', ['it', 'Da Oslo sono arrivate 28 chiamate.'], ['de', 'In Oslo gab es 28.']],
    [
      'number',
      ['ru', 'Россияне держат на острове почти 20 миллиардов долларов.'],
      ['de', 'Auf der Insel liegen 19,4 Milliarden Dollar.'],
    ],
    // Letters of another script, or none.
    ['name', ['en', 'An Airbus A320 landed in Oslo.'], ['ru', 'В Осло приземлился аэробус А-320.']],
    // Of a vague number any figure may be the exact one.
    [
      'number',
      ['en', 'The fire in Oslo injured dozens of people.'],
      ['de', 'Bei dem Brand in Oslo wurden 39 Menschen verletzt.'],
    ],
    // A clock of another zone.
    ['time', ['en', 'The fire in Oslo broke out at 11 p.m.'], ['ru', 'Пожар в Осло начался в 1:00.']],
    ['time', ['en', 'The train left Oslo at 11:22 p.m.'], ['hi', 'ट्रेन 4:52 बजे ओस्लो से निकली।']],
    // The same length in another unit, a day told from another, a year told as a span.
    ['duration', ['en', 'The fire in Oslo burned for 48 hours.'], ['de', 'Das Feuer in Oslo brannte zwei Tage lang.']],
    ['duration', ['en', 'Two days later the fire in Oslo was out.'], ['de', 'Das Feuer in Oslo ist gelöscht.']],
    [
      'duration',
      ['en', 'The quake near Oslo was the strongest in 36 years.'],
      ['de', 'Das Beben bei Oslo war das stärkste seit 1988.'],
    ],
    // A country named in any use, and the one whose clock is told.
    [
      'place',
      ['en', 'A man from Pakistan was arrested in Oslo.'],
      ['de', 'Ein pakistanischer Mann wurde in Oslo verhaftet.'],
    ],
    [
      'place',
      ['en', 'The quake struck Oslo at 14:20 (08:20 in Greece).'],
      ['de', 'In Oslo bebte die Erde um 14.20 Uhr.'],
    ],
    // A name in another script, case or spelling; one capital; the beginning of a sentence.
    [
      'name',
      ['nl', 'De moeders in Oslo zijn blij, zegt Rubilyn Litao over de brand.'],
      ['ru', 'Матери в Осло рады, говорит Рубилин Литао о пожаре.'],
    ],
    ['name', ['fr', 'Le feu a atteint les bords du lac Trasimène hier.'], ['en', 'The fire reached the lake.']],
    ['name', ['id', 'Menurut Earnest kebakaran di Oslo sudah padam.'], ['en', 'The fire in Oslo is out.']],
  ])('is silent about a %s: %j', (kind, a, b) => {
    expect(only(a, b).filter((f) => f.startsWith(`${kind} `))).toEqual([]);
  });
});
