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
  ])('is none where both deny it, or it is of another event (%j)', (a, b) => {
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
  ])('differs softly between two news agencies (%j)', (a, b) => {
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
  ])('does not between services that measure, or where it is one (%j)', (a, b) => {
    expect(rules(a, b, rule)).toEqual([]);
  });
});
