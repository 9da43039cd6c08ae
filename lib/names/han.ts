/** Han characters: simplified forms and readings, from the baked Unihan table. */
import han from '../../assets/lexicon/han.json';

type Column = 'mandarin' | 'korean' | 'vietnamese' | 'japanese';
/** The characters of all readings in one string, and where the characters of each reading begin. */
interface Characters {
  readonly all: string;
  readonly starts: readonly number[];
  readonly readings: readonly string[];
}

const columns = new Map<Column, Characters>();

function column(name: Column): Characters {
  let made = columns.get(name);
  if (!made) {
    const table = han[name] as Record<string, string>;
    const starts: number[] = [];
    let length = 0;
    for (const characters of Object.values(table)) {
      starts.push(length);
      length += characters.length;
    }
    made = { all: Object.values(table).join(''), starts, readings: Object.keys(table) };
    columns.set(name, made);
  }
  return made;
}

/** Most readings of a character that are told. */
const MOST_READINGS = 3;

/** The first readings of a character. A name has a few characters and the table thousands, so that it is searched and not indexed. */
function search(character: string, { all, starts, readings }: Characters): string[] {
  const found: string[] = [];
  if (character === '') return found;
  for (let at = all.indexOf(character); at >= 0; at = all.indexOf(character, at + 1)) {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    found.push(readings[low] as string);
    if (found.length === MOST_READINGS) break;
  }
  return found;
}

let folds: { to: Map<string, string>; from: Map<string, string> } | null = null;

function simplifiedForms(): { to: Map<string, string>; from: Map<string, string> } {
  if (!folds) {
    folds = { to: new Map(), from: new Map() };
    const units = [...han.simplified];
    for (let i = 0; i + 1 < units.length; i += 2) {
      folds.to.set(units[i] as string, units[i + 1] as string);
      if (!folds.from.has(units[i + 1] as string)) folds.from.set(units[i + 1] as string, units[i] as string);
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
export function readingsOf(character: string, language: Column): readonly string[] {
  const table = column(language);
  const own = search(character, table);
  if (own.length > 0) return own;
  const { to, from } = simplifiedForms();
  const simple = to.get(character) ?? character;
  const found = search(simple, table);
  return found.length > 0 ? found : search(from.get(simple) ?? '', table);
}
