import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/net/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
/** `Пар` in windows-1251 and KOI8-R. */
const RU_1251 = '\xcf\xe0\xf0';
const RU_KOI8 = '\xf0\xc1\xd2';

describe('the text of an answer', () => {
  it.each<[string, Uint8Array, string | null, string]>([
    ['UTF-8', utf8('<a>Пар</a>'), null, '<a>Пар</a>'],
    ['UTF-8 with a mark', utf8('\ufeff<a/>'), 'text/xml; charset=windows-1251', '<a/>'],
    ['UTF-8 with two marks', utf8('\ufeff\ufeff<a/>'), null, '<a/>'],
    ['UTF-16 by its mark', Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x1f, 0x04]), null, '<П'],
    ['UTF-16 by its mark, big end first', Uint8Array.from([0xfe, 0xff, 0, 0x3c, 0x04, 0x1f]), null, '<П'],
    ['UTF-16 without a mark', Uint8Array.from([0x3c, 0, 0x1f, 0x04]), null, '<П'],
    ['what the answer says', latin(`<a>${RU_1251}`), 'text/xml; charset=windows-1251', '<a>Пар'],
    ['what the answer says, in quotes', latin(RU_1251), 'text/xml;charset="Windows-1251"', 'Пар'],
    [
      'what the text declares',
      latin(`<?xml version="1.0" encoding='koi8-r'?>${RU_KOI8}`),
      'text/xml',
      `<?xml version="1.0" encoding='koi8-r'?>Пар`,
    ],
    [
      'what a page declares',
      latin(`<meta charset=windows-1251>${RU_1251}`),
      'text/html',
      '<meta charset=windows-1251>Пар',
    ],
    [
      'the answer before the text',
      latin(`<?xml version="1.0" encoding="koi8-r"?>${RU_1251}`),
      'a/b; charset=windows-1251',
      '<?xml version="1.0" encoding="koi8-r"?>Пар',
    ],
    [
      'UTF-8 that is declared as something else',
      utf8('<?xml version="1.0" encoding="ISO-8859-1"?>é…'),
      null,
      '<?xml version="1.0" encoding="ISO-8859-1"?>é…',
    ],
    ['an encoding that nobody knows', utf8('Пар'), 'text/xml; charset=x-nobody', 'Пар'],
    [
      'UTF-16 that is only declared',
      utf8('<?xml version="1.0" encoding="UTF-16"?>Пар'),
      null,
      '<?xml version="1.0" encoding="UTF-16"?>Пар',
    ],
    ['nothing', new Uint8Array(), null, ''],
    ['bytes that are none', Uint8Array.from([0x61, 0xff, 0x62]), null, 'a\ufffdb'],
  ])('is read: %s', (_name, bytes, type, text) => {
    expect(decodeText(bytes, type)).toBe(text);
  });

  it.each<[string, Uint8Array, string | null]>([
    ['UTF-7 in the answer', utf8('x'), 'text/xml; charset=utf-7'],
    ['UTF-7 in the text', utf8('<?xml version="1.0" encoding="UTF-7"?>'), null],
    ['UTF-7 in a page', utf8('<meta charset="unicode-1-1-utf-7">'), null],
    ['UTF-32', Uint8Array.from([0, 0, 0xfe, 0xff]), null],
    ['UTF-32 that is declared', utf8('<?xml version="1.0" encoding="utf-32"?>'), null],
  ])('is refused: %s', (_name, bytes, type) => {
    expect(decodeText(bytes, type)).toMatchObject({ kind: 'format' });
  });

  it.each([
    ['a declaration that does not end', '<?xml '.repeat(800_000)],
    ['blanks', ' '.repeat(5_000_000)],
    ['meta without end', '<meta '.repeat(800_000)],
  ])('is told soon: %s', (_name, text) => {
    const before = process.cpuUsage();
    decodeText(utf8(text), `text/xml;${' charset'.repeat(100_000)}`);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500);
  });
});
