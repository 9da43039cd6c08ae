import table from './latin-sounds.json';
import { readWord } from './reading';
import { type Script, scriptOfWord } from './script';

const LETTERS: Readonly<Record<string, string>> = table.letters;
const SETS: Readonly<Record<string, string>> = table.sets;
const KANA: Readonly<Record<string, string>> = table.kana;
/** Scripts whose letters alone tell how a word is spoken, vowels included. */
const ALPHABETS: ReadonlySet<Script> = new Set<Script>(['cyrillic', 'greek', 'armenian', 'georgian', 'devanagari']);
/** Longest name that is read, in code units. */
const MAX_NAME = 80;

/**
 * About how a name is spoken, in Latin letters, for a reader who does not know its script: "리창대" as "Richangdae". Null for Latin
 * letters, for scripts that leave vowels out or have several readings, and for what no table can read. It is shown, and never compared.
 * @param language BCP 47 language subtag of the text
 */
export function spokenName(name: string, language: string): string | null {
  const words = name
    .slice(0, MAX_NAME)
    .split(/[\s・·=＝-]/u)
    .filter((word) => /\p{L}/u.test(word));
  const spoken = words.map((word) => spokenWord(word, language));
  return spoken.length === 0 || spoken.includes(null) ? null : spoken.join(' ');
}

function spokenWord(word: string, language: string): string | null {
  const { script, mixed } = scriptOfWord(word);
  if (mixed) return null;
  const letters =
    script === 'hangul'
      ? hangul(word)
      : script === 'kana'
        ? kana(word)
        : ALPHABETS.has(script)
          ? read(word, script, language)
          : '';
  return letters === '' ? null : letters.slice(0, 1).toUpperCase() + letters.slice(1);
}

function read(word: string, script: Script, language: string): string {
  return readWord(word.toLowerCase(), script, language)
    .filter((place) => place.omit >= table.least)
    .map(({ sounds }) => SETS[`${script} ${sounds}`] ?? LETTERS[sounds[0] ?? ''] ?? sounds[0] ?? '')
    .join('');
}

/** Syllables by the arithmetic of the Unicode Standard, section 3.12. */
function hangul(word: string): string {
  const { initial, vowel, final } = table.jamo;
  return [...word.normalize('NFC')]
    .map((syllable) => {
      const index = syllable.charCodeAt(0) - 0xac00;
      if (index < 0 || index >= 11_172) return '';
      return `${initial[Math.floor(index / 588)]}${vowel[Math.floor((index % 588) / 28)]}${final[index % 28]}`;
    })
    .join('');
}

/** Katakana and hiragana, two signs at once where they are one syllable. */
function kana(word: string): string {
  const signs = [...word].map((sign) => {
    const code = sign.charCodeAt(0);
    return code >= 0x3041 && code <= 0x3096 ? String.fromCharCode(code + 0x60) : sign;
  });
  let spoken = '';
  for (let i = 0; i < signs.length; i++) {
    const pair = KANA[`${signs[i]}${signs[i + 1] ?? ''}`];
    if (signs[i + 1] !== undefined && pair !== undefined) {
      spoken += pair;
      i++;
    } else spoken += KANA[signs[i] ?? ''] ?? '';
  }
  return spoken;
}
