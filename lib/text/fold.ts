/**
 * Folding for comparison: the text is never shown folded. Everything here keeps one code unit for one code unit where it
 * says so, so that a place found in the folded text is a place in the original.
 */

/**
 * Lower case, without diacritics and with the look-alikes of one letter joined (ё/е, ي/ی, ك/ک, ş/ș), digits of every script as
 * ASCII. One code unit in, one code unit out: offsets are kept.
 */
export function foldSameLength(text: string): string {
  if (text.length < LONG) return foldAll(text);
  if (text !== lastLong) {
    lastFolded = foldAll(text);
    lastLong = text;
  }
  return lastFolded;
}

/** The long text that was folded last: each recogniser asks for the same one. */
let lastLong = '';
let lastFolded = '';
const LONG = 200;

/** Folded code units by code unit; 0 where none was asked for yet. */
const foldedUnits = new Uint16Array(65_536);

function foldAll(text: string): string {
  let out = '';
  // What stays as it is is taken over in one piece.
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let made = foldedUnits[code] as number;
    if (made === 0) {
      made = foldOne(text[i] as string, code).charCodeAt(0);
      foldedUnits[code] = made;
    }
    if (made === code) {
      // Gershayim are often typed as a quotation mark: ארה“ב for ארה״ב.
      if (
        (code !== 0x201c && code !== 0x201d) ||
        !isHebrew(text.charCodeAt(i - 1)) ||
        !isHebrew(text.charCodeAt(i + 1))
      )
        continue;
      made = 0x22;
    }
    out += text.slice(from, i) + String.fromCharCode(made);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

function isHebrew(code: number): boolean {
  return code >= 0x5d0 && code <= 0x5ea;
}

const SINGLE: Readonly<Record<string, string>> = {
  ı: 'i',
  İ: 'i',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ł: 'l',
  Ł: 'l',
  ħ: 'h',
  ß: 's',
  æ: 'a',
  Æ: 'a',
  œ: 'o',
  Œ: 'o',
  þ: 't',
  Þ: 't',
  ð: 'd',
  Ð: 'd',
  ё: 'е',
  Ё: 'е',
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '′': "'",
  '׳': "'",
  '״': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '‐': '-',
  '∼': '~',
  '〜': '~',
  '～': '~',
  ـ: '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u3000': ' ',
  '，': ',',
  '．': '.',
  '：': ':',
  '（': '(',
  '）': ')',
  '％': '%',
};

function foldOne(c: string, code: number): string {
  if (code < 128) return c >= 'A' && c <= 'Z' ? String.fromCharCode(code + 32) : c;
  const single = SINGLE[c];
  if (single !== undefined) return single;
  if (code >= 0xd800 && code <= 0xdfff) return c;
  if (code >= 0xac00 && code <= 0xd7a3) return c;
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(48 + code - 0xff10);
  const digit = digitOf(code);
  if (digit !== null) return String.fromCharCode(48 + digit);
  const base = c.normalize('NFD').replace(/\p{Mn}/gu, '');
  const lower = (base.length === 1 ? base : c).toLowerCase();
  if (lower === 'й'.normalize('NFD')[0] && c !== 'и' && c !== 'И') return c.toLowerCase();
  return lower.length === 1 ? lower : c;
}

/** First code points of the decimal digit blocks that news texts use (Unicode category Nd). */
const DIGIT_BLOCKS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040];

/** Value of a decimal digit outside ASCII, or null. */
export function digitOf(code: number): number | null {
  for (const first of DIGIT_BLOCKS) if (code >= first && code <= first + 9) return code - first;
  return null;
}
