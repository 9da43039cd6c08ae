import type { Comparison } from '../model/comparison';
import type { FactSheet } from '../model/sheet';
import { type Evidence, evidenceAt } from '../model/span';
import { foldSameLength } from '../text/fold';
import table from './saints.json';
import { comparison, message, sideOf } from './side';

/** What a text names after a saint: the saint's id and where it is printed first. */
type Saints = ReadonlyMap<string, Evidence>;

const WORDS: ReadonlySet<string> = new Set(table.words.map(foldSameLength));
const NAMES: readonly (readonly [string, string])[] = Object.entries(table.names)
  .flatMap(([id, stems]) => stems.map((stem) => [foldSameLength(stem), id] as const))
  .sort((x, y) => y[0].length - x[0].length);
const WHOLE: readonly (readonly [string, string])[] = Object.entries(table.whole).flatMap(([id, forms]) =>
  forms.map((form) => [form, id] as const),
);

/** A capitalised or small word, a stop or a blank or a hyphen, and a capitalised word. */
const PAIR = /(?<![\p{L}\p{M}])(\p{L}{2,10})(?=(\.?[ \u00a0]|[.-])(\p{Lu}[\p{L}\p{M}]{1,16}))/gu;
/** Letters that a case ending adds to the beginning of a name. */
const MOST_ENDING = 3;

const read = new WeakMap<FactSheet, Saints>();

/** One church, school or hospital under the saint's name in two languages: "San Benedetto", "Saint-Benoît". */
export function compareSaints(a: FactSheet, b: FactSheet): Comparison[] {
  const right = saintsIn(b);
  return [...saintsIn(a)].flatMap(([id, x]) => {
    const y = right.get(id);
    if (!y) return [];
    return [
      comparison(
        {
          kind: 'name',
          verdict: 'same',
          rule: 'name/saint',
          reason: message('why_name_translated', x.words, y.words),
          slot: `name:saint-${id}`,
          question: message('q_proper'),
        },
        sideOf(x, id),
        sideOf(y, id),
      ),
    ];
  });
}

function saintsIn(sheet: FactSheet): Saints {
  let saints = read.get(sheet);
  if (!saints) {
    saints = search(sheet.source.text);
    read.set(sheet, saints);
  }
  return saints;
}

function search(text: string): Saints {
  const found = new Map<string, Evidence>();
  for (const match of text.matchAll(PAIR)) {
    if (!WORDS.has(foldSameLength(match[1] as string))) continue;
    const id = saintOf(foldSameLength(match[3] as string));
    if (id && !found.has(id))
      found.set(id, evidenceAt(text, match.index, match.index + match.slice(1).join('').length));
  }
  for (const [form, id] of WHOLE) {
    const at = text.indexOf(form);
    if (at >= 0 && !found.has(id)) found.set(id, evidenceAt(text, at, at + form.length));
  }
  return found;
}

function saintOf(name: string): string | null {
  return NAMES.find(([stem]) => name.startsWith(stem) && name.length - stem.length <= MOST_ENDING)?.[1] ?? null;
}
