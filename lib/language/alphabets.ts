import data from './alphabets.json';
import type { Script } from './script';

const LATIN: Readonly<Record<string, string | undefined>> = data.latin;
const CYRILLIC: Readonly<Record<string, string | undefined>> = data.cyrillic;

const ALWAYS: Readonly<Record<string, string | undefined>> = data.always;

/** What is left of a language's score for each letter of the text that its alphabet has not. A foreign name carries one or two. */
const STRANGE = 0.8;
/** Most letters that are counted: a text about many foreigners must not lose its language. */
const MOST = 2;
/** From this length on, in code units, a letter that is always there is missed. */
const LINE = 60;
/** Only this much of a text is looked at: the n-grams tell of a long one. */
const LIMIT = 160;

/**
 * How far the letters of a short text speak against a language: 1 when its alphabet has them all, less for each distinct letter that
 * it has not ("ы" is not Bulgarian, "ű" not Romanian), and for one without which its lines are not written. Cyrillic languages that are not in the table are not judged.
 */
export function alphabetFactor(text: string, language: string, script: Script): number {
  if (text.length > LIMIT) return 1;
  if (script !== 'Latin' && script !== 'Cyrillic') return 1;
  // A language that is not in the table is judged as one without letters of its own, for it must not win by our ignorance.
  const alphabet = script === 'Latin' ? (LATIN[language] ?? '') : CYRILLIC[language];
  if (alphabet === undefined) return 1;
  const strange = new Set<string>();
  const always = ALWAYS[language];
  if (always && text.length >= LINE && !text.toLowerCase().includes(always)) strange.add(always);
  for (const letter of text.toLowerCase().normalize('NFC')) {
    if (
      script === 'Latin'
        ? letter <= '\u007f' || !/\p{Script=Latin}/u.test(letter)
        : !/\p{Script=Cyrillic}/u.test(letter)
    )
      continue;
    if (!alphabet.includes(letter)) strange.add(letter);
  }
  return STRANGE ** Math.min(MOST, strange.size);
}
