import { describe, expect, it } from 'vitest';
import { readTexts, type Texts, textNames, writeTexts } from '../../../lib/messages/packed';

const english: Texts = {
  messages: { one: { message: 'One', description: 'A number' }, two: { message: '' }, many: { message: '$1 of “$2”' } },
  places: { 'CH/zurich': 'Zurich', 'UA/kyiv': 'Kyiv' },
};
const ukrainian: Texts = {
  messages: { one: { message: 'Один' }, many_few: { message: 'кілька' } },
  places: { 'UA/kyiv': 'Київ' },
};
const names = textNames([english, ukrainian]);

describe('texts written small', () => {
  it('are read again, without what is for translators alone', () => {
    expect(readTexts(writeTexts(english, names), names)).toEqual({
      ...english,
      messages: { ...english.messages, one: { message: 'One' } },
    });
    expect(readTexts(writeTexts(ukrainian, names), names)).toEqual(ukrainian);
  });

  it('have the same names and bytes in whatever order the languages come', () => {
    expect(textNames([ukrainian, english])).toEqual(names);
    expect(writeTexts(ukrainian, names)).toEqual(writeTexts(ukrainian, textNames([ukrainian, english])));
  });

  it('are refused when they were made with other names, or are cut off', () => {
    const bytes = writeTexts(english, names);
    expect(() => readTexts(bytes, { ...names, messages: names.messages.slice(1) })).toThrow('damaged');
    expect(() => readTexts(bytes.slice(0, bytes.length / 2), names)).toThrow('damaged');
    expect(() => readTexts(new Uint8Array(), names)).toThrow('damaged');
  });

  it('take no text that would fall apart', () => {
    expect(() => writeTexts({ ...english, places: { 'UA/kyiv': 'a\u0000b' } }, names)).toThrow('cannot be written');
  });
});
