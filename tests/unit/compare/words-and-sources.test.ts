import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

type Text = readonly [language: string, text: string, published?: string];

const read = ([language, text, published = '2024-05-09']: Text) =>
  readFacts('', text, language, parseIsoRange(published));
const rules = (a: Text, b: Text, rule: string) =>
  compareSheets(read(a), read(b)).filter((c) => c.rule === rule && c.verdict === 'conflict');

describe('a word that one text denies', () => {
  const rule = 'contradiction/denied';

  it.each<[Text, Text]>([
    [
      ['en', 'The collision of the two trams in Oslo on Tuesday was not head-on, said mayor Anna Holm.'],
      ['de', 'Zwei Straßenbahnen stießen am Dienstag in Oslo frontal zusammen, sagte Bürgermeisterin Anna Holm.'],
    ],
    [
      ['fr', "La collision des deux tramways à Oslo mardi n'était pas frontale, a dit la maire Anna Holm."],
      ['en', 'Two trams met in a head-on collision in Oslo on Tuesday, said mayor Anna Holm.'],
    ],
  ])('is a soft difference where the other text makes use of it (%j)', (a, b) => {
    expect(rules(a, b, rule).map((c) => c.level)).toEqual(['soft']);
    expect(rules(b, a, rule).map((c) => c.level)).toEqual(['soft']);
  });

  it.each<[Text, Text]>([
    // Both deny it.
    [
      ['en', 'The collision of the two trams in Oslo on Tuesday was not head-on.'],
      ['fr', "La collision des deux tramways à Oslo mardi n'était pas frontale."],
    ],
    // The other collision was long before.
    [
      ['en', 'The collision of the two trams in Oslo on Tuesday was not head-on.'],
      ['it', 'A Oslo il 3 marzo 2019 ci fu uno scontro frontale di due tram.'],
    ],
    // One text uses the word of two collisions.
    [
      ['en', 'The collision of the two trams in Oslo on Tuesday was not head-on, said mayor Anna Holm.'],
      ['de', 'Zwei Straßenbahnen stießen am Dienstag in Oslo frontal zusammen. Frontal war auch ein Unfall in Bergen.'],
    ],
    // Whether it is or not is no denial.
    [
      ['pt', 'O tribunal de Oslo decide terça-feira se o acordo é ou não legal, disse Anna Holm.'],
      ['en', 'The court in Oslo decides on Tuesday whether the agreement is legal, said Anna Holm.'],
    ],
  ])('is none where both deny it, where it is of another event, or of several things (%j)', (a, b) => {
    expect(rules(a, b, rule)).toEqual([]);
  });
});

describe('what became of somebody', () => {
  const rule = 'contradiction/fate';

  it.each<[Text, Text]>([
    [
      ['en', 'A guard was killed in the shooting in Oslo on Tuesday.'],
      ['de', 'Bei der Schießerei in Oslo wurde am Dienstag ein Wachmann verletzt.'],
    ],
    [
      ['es', 'El conductor murió en el choque de un tren en Oslo el martes.'],
      ['it', 'Il conducente è rimasto ferito nello scontro di un treno a Oslo martedì.'],
    ],
  ])('differs softly (%j)', (a, b) => {
    expect(rules(a, b, rule).map((c) => c.level)).toEqual(['soft']);
  });

  it.each<[Text, Text]>([
    // The same fate.
    [
      ['en', 'A guard was killed in the shooting in Oslo on Tuesday.'],
      ['de', 'Bei der Schießerei in Oslo wurde am Dienstag ein Wachmann getötet.'],
    ],
    // Who was rescued may be hurt.
    [
      ['en', 'The boy was rescued after the shark attack in Oslo on Tuesday.'],
      ['de', 'Bei dem Haiangriff in Oslo wurde am Dienstag ein Junge verletzt.'],
    ],
    // The text has two of them.
    [
      ['en', 'A guard was killed in the shooting in Oslo. Another guard was injured in the shooting.'],
      ['de', 'Bei der Schießerei in Oslo wurde ein Wachmann verletzt.'],
    ],
  ])('does not, where it is one, or where a text tells of two (%j)', (a, b) => {
    expect(rules(a, b, rule)).toEqual([]);
  });
});

describe('the source of one figure', () => {
  const rule = 'attribution/other-source';

  it.each<[Text, Text]>([
    [
      ['en', 'At least 312 people were killed in the earthquake in Nepal, Reuters reported on Tuesday.'],
      ['de', 'Bei dem Erdbeben in Nepal wurden mindestens 312 Menschen getötet, berichtete AFP am Dienstag.'],
    ],
    [
      ['fr', "Au moins 312 personnes ont été tuées dans le séisme au Népal, a rapporté l'AFP mardi."],
      ['es', 'Al menos 312 personas murieron en el terremoto de Nepal, informó Reuters el martes.'],
    ],
    [
      ['en', 'The bridge in Nepal cost 312 million dollars, Anna Holm said on Tuesday.'],
      ['de', 'Die Brücke in Nepal kostete 312 Millionen Dollar, sagte Peter Brandt am Dienstag.'],
    ],
  ])('differs softly between two news agencies, or two people (%j)', (a, b) => {
    expect(rules(a, b, rule).map((c) => c.level)).toEqual(['soft']);
  });

  it.each<[Text, Text]>([
    // Two services that measure, or one under two names.
    [
      ['ja', '気象庁によると、震源の深さは約36キロと推定される。'],
      ['ko', '일본 기상청은 진원의 깊이가 36㎞라고 밝혔다.'],
    ],
    [
      ['en', 'The quake in Nepal struck at a depth of 19 km, the USGS said.'],
      ['de', 'Das Beben in Nepal ereignete sich nach Angaben des GFZ in 19 km Tiefe.'],
    ],
    // One source.
    [
      ['en', 'At least 312 people were killed in the earthquake in Nepal, Reuters reported on Tuesday.'],
      ['pl', 'W trzęsieniu ziemi w Nepalu zginęło co najmniej 312 osób, podał Reuters we wtorek.'],
    ],
    // One surname in two scripts, or with an ending, and of a source that the other text names too.
    [
      ['en', 'The bridge in Nepal cost 312 million dollars, Walton said on Tuesday.'],
      ['uk', 'Міст у Непалі коштував 312 мільйонів доларів, сказав Волтон у вівторок.'],
    ],
    [
      [
        'en',
        'Anna Fordham is an engineer in Nepal. Fordham said on Tuesday that the bridge in Nepal had cost 312 million dollars.',
      ],
      [
        'sr',
        'Ана Фордам је инжењерка у Непалу. Фордамова је у уторак изјавила да је мост у Непалу коштао 312 милиона долара.',
      ],
    ],
    [
      ['en', 'The bridge in Nepal cost 312 million dollars, Anna Holm said on Tuesday. Peter Brandt had built it.'],
      ['de', 'Die Brücke in Nepal kostete 312 Millionen Dollar, sagte Peter Brandt am Dienstag.'],
    ],
  ])('does not between services that measure, where it is one, or where a text names both (%j)', (a, b) => {
    expect(rules(a, b, rule)).toEqual([]);
  });
});
