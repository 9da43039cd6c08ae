import { isLetterUnit } from '../text/letters';

/** The first `limit` code units, without half a surrogate pair at the end. */
export function cut(text: string, limit: number): string {
  return text.length <= limit
    ? text
    : text
        .slice(0, limit)
        .toWellFormed()
        .replace(/\ufffd$/, '');
}

/**
 * The text in Unicode's composed form (NFC). Below U+0300 every text is in that form already, and most lines are looked up more than
 * once.
 */
export function composed(text: string): string {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x300) return text.normalize('NFC');
  return text;
}

const LETTER = /^[\p{L}\p{N}]$/u;

/** True for a letter, a digit or an ideograph. */
export function isLetter(character: string): boolean {
  return character.length === 1 ? isLetterUnit(character.charCodeAt(0)) : LETTER.test(character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  hellip: '…',
};

/** Character references that a publisher wrote into a place where no markup is read (`&quot;` in JSON-LD). */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return name && Object.hasOwn(ENTITIES, name.toLowerCase()) ? (ENTITIES[name.toLowerCase()] as string) : whole;
  });
}
