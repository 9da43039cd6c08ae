import type { Head } from './head';
import type { Finder } from './lexicon';
import { hasCase, isBreak, isShortened, partsClause } from './marks';
import type { Quantity } from './quantity';

/** "46,2 °C", "46.2C", "115F": Celsius is `degree`, Fahrenheit a measure of its own. A bare letter counts only within what weather can be. */
export function temperatureAt(finder: Finder, quantity: Quantity, at: number): { measure: string; to: number } | null {
  const sign = finder.tokens[at];
  const signed = sign !== undefined && /^[°º˚]$/.test(sign.text);
  if (sign && /^[℃℉]$/.test(sign.text)) return { measure: sign.text === '℃' ? 'degree' : 'fahrenheit', to: at + 1 };
  const letter = signed ? finder.tokens[at + 1] : sign;
  const of = letter?.glued && /^[cf]$/i.test(letter.text) && letter.capital ? letter.text.toLowerCase() : null;
  if (signed) return { measure: of === 'f' ? 'fahrenheit' : 'degree', to: of ? at + 2 : at + 1 };
  const plausible = of === 'c' ? quantity.value <= 60 : quantity.value >= 40 && quantity.value <= 140;
  return of && plausible && !quantity.scaled && !quantity.ordinal
    ? { measure: of === 'f' ? 'fahrenheit' : 'degree', to: at + 1 }
    : null;
}

/** The head of a number with a unit; a length is a depth, a distance or an altitude where a word near it says so. */
export function unitHead(
  finder: Finder,
  at: number,
  id: string,
  length: number,
  quantity: Quantity,
  none: Head,
): Head | 'silent' {
  const to = at + length;
  const words = { from: at, to };
  if (id === 'metre' && isWithCentimetres(finder, quantity, to)) return 'silent';
  if (LENGTHS.has(id) && isSquare(finder, at, to)) return { ...none, words, to };
  if (id === 'km' && isToldBefore(finder, quantity, 'speed')) return { ...none, measure: 'km-h', words, to };
  if (id === 'km' && isToldBefore(finder, quantity, 'weight')) return { ...none, measure: 'kilogram', words, to };
  if (id === 'km' || id === 'metre') return { ...none, measure: lengthMeasure(finder, quantity, to, id), words, to };
  // Greek "71 βαθμούς", points of a league: one word for both, and no weather has as many.
  if (id === 'degree' && quantity.value > HOTTEST && finder.find(at, 'noun')?.entry.id === 'point')
    return { ...none, noun: 'point', words, to };
  if (id === 'degree' && isFahrenheit(finder, quantity, to)) return { ...none, measure: 'fahrenheit', words, to };
  if (id === 'degree' && quantity.decimals > 0 && quantity.value < 10) return { ...none, measure: 'degree', words, to };
  return { ...none, measure: id, words, to };
}

/** Degrees Celsius that no weather has. */
const HOTTEST = 60;

/** Units of length of which there are areas and volumes. */
const LENGTHS: ReadonlySet<string> = new Set(['km', 'metre', 'mile']);

/** "15 square kilometres", "15 kilometrů čtverečních", "4,4 tys. km2": an area, and no length. */
function isSquare(finder: Finder, at: number, to: number): boolean {
  const next = finder.tokens[to];
  if (next?.glued && /^[²³23]$/.test(next.text)) return true;
  return [at - 1, to].some((k) => finder.all(k).some((f) => f.entry.kind === 'cue' && f.entry.id === 'square'));
}

/**
 * "時速200キロ", "시속 200km": a word for what is driven in an hour stands before the kilometres, with hedges between; "体重60キロ": one for a
 * weight, where both units are shortened to one word.
 */
function isToldBefore(finder: Finder, quantity: Quantity, id: 'speed' | 'weight'): boolean {
  for (let at = quantity.from - 1; at >= quantity.from - 3; at--) {
    if (finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id)) return true;
    if (!finder.find(at, 'hedge')) return false;
  }
  return false;
}

/** Two digits, as centimetres behind metres are printed. */
const CENTIMETRES = /^\p{Nd}{2}$/u;

/** Metres of which centimetres are told, at the most: of a person's height, of a jump. */
const FEW_METRES = 10;

/** "1 m 82 cm", "1 metre and 82 centimetres": the metres alone are not the length. */
function isWithCentimetres(finder: Finder, { value, decimals }: Quantity, to: number): boolean {
  if (value >= FEW_METRES || decimals > 0) return false;
  const next = finder.tokens[finder.find(to, 'and') ? to + 1 : to];
  return next?.kind === 'number' && CENTIMETRES.test(next.text);
}

/** "115 degrees Fahrenheit", and a temperature that no weather in Celsius has. */
function isFahrenheit(finder: Finder, quantity: Quantity, to: number): boolean {
  const next = finder.tokens[to];
  return next?.text === 'f' || next?.text === 'fahrenheit' || (quantity.value >= 65 && quantity.value <= 140);
}

/** A length is a depth, a distance or an altitude when a word in its neighbourhood says so. */
function lengthMeasure(finder: Finder, quantity: Quantity, to: number, unit: string): string {
  const near = nearestCue(finder, quantity.from, to, ['depth', 'distance', 'altitude']);
  return near === null ? unit : `${near}-${unit === 'km' ? 'km' : 'm'}`;
}

/** Words more that a depth may stand before its figure: it is the subject of the clause ("Дубина му је била само два километра"). */
const FARTHER = 2;

function nearestCue(finder: Finder, from: number, to: number, ids: readonly string[]): string | null {
  const { tokens, lexicon } = finder;
  const reach = lexicon.spaced ? 4 : 6;
  const farther = reach + FARTHER;
  const open = { behind: true, before: true };
  for (let d = 1; d <= farther; d++) {
    for (const side of ['behind', 'before'] as const) {
      if (!open[side] || (d > reach && side === 'behind')) continue;
      const at = side === 'behind' ? to + d - 1 : from - d;
      const token = tokens[at];
      if (side === 'before' && isShortened(finder, at)) continue;
      const parted = side === 'behind' && partsClause(finder, at);
      if (!token || isBreak(token) || token.kind === 'number' || finder.find(at, 'and') || parted) {
        open[side] = false;
        continue;
      }
      const cue = finder.find(at, 'cue');
      if (!cue || !ids.includes(cue.entry.id) || (d > reach && cue.entry.id !== 'depth')) continue;
      // "33 km de Herat", but not "33 km de routes".
      if (
        cue.entry.id === 'distance' &&
        lexicon.spaced &&
        token.text.length <= 3 &&
        hasCase(token.text) &&
        !tokens[at + 1]?.capital
      )
        continue;
      return cue.entry.id;
    }
  }
  return null;
}
