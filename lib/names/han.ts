/** Han characters: simplified forms and readings, from the baked Unihan table. */
import han from '../../assets/lexicon/han.json';
import { FIRST, numberOf } from './han-signs';

type Language = 'mandarin' | 'korean' | 'vietnamese' | 'japanese';
/** The readings of one language: a list, and for each character of the table the sign of its first reading, second, third. */
interface Column {
  readonly readings: readonly string[];
  readonly of: readonly string[];
}

const columns = new Map<Language, Column>();

function column(name: Language): Column {
  let made = columns.get(name);
  if (!made) {
    made = { readings: han[name].readings.split(' '), of: han[name].of };
    columns.set(name, made);
  }
  return made;
}

/** Code points as they are carried, by the gaps between them. */
function withoutGaps(gaps: string): Uint16Array {
  const points = new Uint16Array(gaps.length);
  let point = FIRST;
  for (let i = 0; i < gaps.length; i++) {
    point += numberOf(gaps.charCodeAt(i));
    points[i] = point;
  }
  return points;
}

let characters: Uint16Array | null = null;

/** The place of a character in the table, or -1. */
function placeOf(character: string): number {
  characters ??= withoutGaps(han.characters);
  const point = character.length === 1 ? character.charCodeAt(0) : -1;
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((characters[middle] as number) < point) low = middle + 1;
    else high = middle;
  }
  return characters[low] === point ? low : -1;
}

/** The first readings of a character, in the order of the alphabet. */
function search(character: string, { readings, of }: Column): string[] {
  const place = placeOf(character);
  if (place < 0) return [];
  return of.flatMap((signs) => {
    const number = numberOf(signs.charCodeAt(place));
    return number > 0 ? [readings[number - 1] as string] : [];
  });
}

let folds: { to: Map<string, string>; from: Map<string, string> } | null = null;

function simplifiedForms(): { to: Map<string, string>; from: Map<string, string> } {
  if (!folds) {
    folds = { to: new Map(), from: new Map() };
    for (const forms of han.simplified)
      for (const [i, point] of withoutGaps(forms.from).entries()) {
        const [from, to] = [String.fromCharCode(point), forms.to[i] as string];
        folds.to.set(from, to);
        if (!folds.from.has(to)) folds.from.set(to, from);
      }
  }
  return folds;
}

/** The text with traditional and Japanese forms of characters written as the simplified Chinese ones. Keeps the length. */
export function simplify(text: string): string {
  const { to } = simplifiedForms();
  let out = '';
  for (const character of text) out += to.get(character) ?? character;
  return out;
}

/**
 * Readings of one character: Mandarin in pinyin without tones, Sino-Korean in Hangul, Sino-Vietnamese, or Japanese on readings in
 * Hepburn letters. A simplified character has those of its traditional form too. At most three; empty when none is known.
 */
export function readingsOf(character: string, language: Language): readonly string[] {
  const table = column(language);
  const own = search(character, table);
  if (own.length > 0) return own;
  const { to, from } = simplifiedForms();
  const simple = to.get(character) ?? character;
  const found = search(simple, table);
  return found.length > 0 ? found : search(from.get(simple) ?? '', table);
}
