/** Han characters: simplified forms and readings, from the baked Unihan table. */
import han from '../../assets/lexicon/han.json';

type Column = 'mandarin' | 'korean' | 'vietnamese' | 'japanese';
const columns = new Map<Column, Map<string, string[]>>();

function column(name: Column): Map<string, string[]> {
  let map = columns.get(name);
  if (!map) {
    map = new Map();
    for (const [reading, characters] of Object.entries(han[name] as Record<string, string>)) {
      for (const character of characters) {
        const list = map.get(character);
        if (list) list.push(reading);
        else map.set(character, [reading]);
      }
    }
    columns.set(name, map);
  }
  return map;
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
  const map = column(language);
  const own = map.get(character) ?? [];
  if (own.length > 0) return own.slice(0, 3);
  const { to, from } = simplifiedForms();
  const simple = to.get(character) ?? character;
  return (map.get(simple) ?? map.get(from.get(simple) ?? '') ?? []).slice(0, 3);
}
