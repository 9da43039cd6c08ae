import { describe, expect, it } from 'vitest';
import { recogniseConcepts } from '../../../lib/facts/concepts';
import { tablesOf } from '../../../lib/facts/locales/tables';
import type { ConceptFact } from '../../../lib/model/fact';
import { sourceText } from '../../../lib/text/source';

function concepts(language: string, text: string): string[] {
  const found = recogniseConcepts(sourceText('', text, language, null, new Set()), []) as ConceptFact[];
  return [...new Set(found.map((f) => f.concept))];
}

describe('recogniseConcepts', () => {
  it.each([
    ['en', 'An earthquake injured ten people near the border.', ['quake', 'injured', 'border']],
    ['fr', 'Un tremblement de terre a fait dix blessés.', ['quake', 'injured']],
    ['ro', 'Un cutremur a provocat răniți la graniță.', ['quake', 'injured', 'border']],
    ['ru', 'Землетрясение: раненых десять, идёт эвакуация.', ['quake', 'injured', 'evacuation']],
    ['de', 'Das Erdbeben verletzte zehn Menschen.', ['quake', 'injured']],
    ['es', 'El terremoto dejó diez heridos.', ['quake', 'injured']],
    ['zh', '地震造成十人受伤。', ['quake', 'injured']],
    ['ja', '地震で十人が負傷した。', ['quake', 'injured']],
    ['ko', '지진으로 열 명이 부상했다.', ['quake', 'injured']],
    ['ar', 'الزلزال والجرحى في المستشفى', ['quake', 'injured', 'hospital']],
    ['fa', 'زلزله ده زخمی داشت', ['quake', 'injured']],
    ['sr', 'Земљотрес: повређени су у болници, kaže vlada.', ['quake', 'injured', 'hospital', 'government']],
    ['tr', 'Depremde on kişi yaralandı.', ['quake', 'injured']],
    ['hu', 'A földrengés tíz sérültje.', ['quake', 'injured']],
  ])('names what a text is about (%s: %s)', (language, text, expected) => {
    expect(concepts(language, text)).toEqual(expected);
  });

  it.each([
    ['en', 'She gave a talk on warm goalposts and a shipshape courtyard.'],
    ['fr', 'La mortadelle et le tuteur sont buttés.'],
    ['ru', 'Судак и домовой подружились.'],
    ['de', 'Der Torf und die Zugabe gefallen.'],
    ['xx', 'earthquake'],
  ])('stays silent where only the beginning of a word is alike (%s: %s)', (language, text) => {
    expect(concepts(language, text)).toEqual([]);
  });

  it('gives the words as printed and takes the longer phrase', () => {
    const source = sourceText('', 'The death toll rose.', 'en', null, new Set());
    const [fact] = recogniseConcepts(source, []) as ConceptFact[];
    expect(fact).toMatchObject({ concept: 'dead', evidence: { words: 'death toll' }, sentence: 1 });
  });

  it('has the ids of the English table in every language, and most of them', () => {
    const wanted = new Set(Object.keys(tablesOf('en')?.concepts ?? {}));
    for (const language of ['fr', 'ro', 'ru', 'zh', 'ar', 'ko', 'ja', 'de', 'fa', 'sr', 'mk', 'hi', 'fi']) {
      const own = Object.keys(tablesOf(language)?.concepts ?? {});
      expect(
        // Under `-` stand words that say nothing.
        own.filter((c) => c !== '-' && !wanted.has(c)),
        language,
      ).toEqual([]);
      expect(own.length, language).toBeGreaterThan(60);
    }
  });
});
