import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../lib/corpus/pack';
import { filesOf, packOf } from '../../../lib/corpus/pack-files';

/** A pack as far as its columns go: in the order of the reports or of the languages. */
function packWith(languages: readonly string[], texts: readonly string[]): Pack {
  const columns = Array.from({ length: 14 }, (_, column) => languages.map((_, i) => `${column}/${i}`));
  columns[2] = [...languages];
  columns[6] = [...texts];
  return { format: 'second-source-pack', version: 4, name: 'N', columns } as unknown as Pack;
}

const pack = packWith(['ru', 'de', 'zh', 'de', 'ru'], ['Straße', '', 'землетрясение', 'ёж\n"\ufeff\ud83d', '地震🌋']);

describe('the two files of a pack', () => {
  it('are read as what was written', () => {
    const { json, texts } = filesOf(pack);
    expect(packOf(JSON.parse(json), texts)).toEqual(pack);
    expect(filesOf(pack)).toEqual({ json, texts });
    expect(json).not.toMatch(/Straße|地震/);
  });

  it('can be of no report', () => {
    const { json, texts } = filesOf(packWith([], []));
    expect(packOf(JSON.parse(json), texts)).toEqual(packWith([], []));
  });

  it('refuse a text with the mark between texts', () => {
    expect(() => filesOf(packWith(['de'], ['a\u0000b']))).toThrow('nought');
  });

  it('tell that the texts are cut, longer, or of another pack', () => {
    const { json, texts } = filesOf(pack);
    for (let length = 0; length < texts.length; length++)
      expect(() => packOf(JSON.parse(json), texts.slice(0, length)), `${length} bytes`).toThrow('damaged');
    expect(() => packOf(JSON.parse(json), Uint8Array.from([...texts, 0]))).toThrow('damaged');
    expect(() => packOf(JSON.parse(json), filesOf(packWith(['de'], ['a'])).texts)).toThrow('damaged');
    expect(() => packOf(JSON.parse(json), Uint8Array.from([255, 255, 255, 255, 0]))).toThrow('damaged');
  });
});
