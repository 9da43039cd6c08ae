import type { Fact, NumberFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { sentenceOf } from './alignment';
import { isOfList, isPrinted, type Owner, ownersOf } from './number-owners';

function shares(x: NumberFact, a: FactSheet, y: NumberFact, b: FactSheet, owner: Owner): boolean {
  const right = ownersOf(y, b, owner);
  for (const key of ownersOf(x, a, owner)) if (right.has(key)) return true;
  return false;
}

/** Two figures belong to one and the same name, or what is left to the whole does: of two candidates a text may call one "he". */
export function sameHolder(x: NumberFact, a: FactSheet, y: NumberFact, b: FactSheet): boolean {
  if (shares(x, a, y, b, 'name')) return true;
  if (x.measure !== 'percent' || ownersOf(x, a, 'name').size * ownersOf(y, b, 'name').size > 0) return false;
  const [p, q] = [restOf(x, a), restOf(y, b)];
  return p !== undefined && q !== undefined && shares(p, a, q, b, 'name');
}

const WHOLE = 100;

/** The share that makes a whole with this one, in its sentence. */
function restOf(x: NumberFact, sheet: FactSheet): NumberFact | undefined {
  const isRest = (f: Fact) =>
    f.kind === 'number' && isOfList(f, x) && x.value > 0 && Math.abs(f.value + x.value - WHOLE) < ROUNDED;
  return sentenceOf(x, sheet).find((f): f is NumberFact => f !== x && isRest(f));
}

/** What the printed digits of two shares may lack to the whole. */
const ROUNDED = 0.011;

/** The key of a place; keys of names have other forms or more letters. */
const PLACE = /^[A-Z]{2}(?:\/|$)/;

/** Each of two figures belongs to a person, a party or a body, and they are two. */
export function otherName(x: NumberFact, a: FactSheet, y: NumberFact, b: FactSheet): boolean {
  const [left, right] = [ownersOf(x, a, 'name'), ownersOf(y, b, 'name')].map((owners) =>
    [...owners].filter((key) => !PLACE.test(key)),
  ) as [string[], string[]];
  return (
    left.length > 0 && right.length > 0 && !left.some((key) => right.includes(key)) && canDiffer(left, right, false)
  );
}

/** Two distances are from one and the same place. The service that measured them is none. */
export function samePlaceHeld(x: NumberFact, a: FactSheet, y: NumberFact, b: FactSheet): boolean {
  const right = ownersOf(y, b, 'name');
  for (const key of ownersOf(x, a, 'name')) if (!key.startsWith('o:') && right.has(key)) return true;
  return false;
}

/** The key of a city or a region. */
const WITHIN_COUNTRY = /^[A-Z]{2}\//;

/** A figure belongs to a city or a region, and not to a country or to nothing. */
export function isLocal(x: NumberFact, sheet: FactSheet): boolean {
  return [...ownersOf(x, sheet, 'name')].some((key) => WITHIN_COUNTRY.test(key));
}

/** Two figures belong to one and the same day. */
export function sameOwnDay(x: NumberFact, a: FactSheet, y: NumberFact, b: FactSheet): boolean {
  return shares(x, a, y, b, 'day');
}

/** Each of two figures belongs to a name, and they are two. */
export function otherHolder(x: NumberFact, a: FactSheet, y: NumberFact, b: FactSheet): boolean {
  const [left, right] = [[...ownersOf(x, a, 'name')], [...ownersOf(y, b, 'name')]];
  if (left.length === 0 || right.length === 0 || !canDiffer(left, right, true)) return false;
  return !left.some((p) => right.some((q) => holds(p, q) || holds(q, p)));
}

/** Letters by which a name is known again, and the most that an ending adds to it ("Manay", "Manaya"). */
const FEWEST_LETTERS = 4;
const ENDING = 3;

/**
 * Whether two lots of names can be told apart: a name too short to be known by its sounds cannot be in another script ("Bogo", "Бого").
 * @param places whether such a name is told apart from all that are known by more: one village from another, but not "Дан" from "Nicușor Dan"
 */
function canDiffer(left: readonly string[], right: readonly string[], places: boolean): boolean {
  const bare = (keys: readonly string[]) => keys.every(isPrinted);
  if (places ? !bare(left) || !bare(right) : !bare(left) && !bare(right)) return true;
  return left.some((p) => right.some((q) => isPrinted(p) === isPrinted(q) && LATIN.test(p) === LATIN.test(q)));
}

const LATIN = /^\p{Script=Latin}/u;

/**
 * Two distances are from two places, both of the gazetteer or both unknown to it: an unknown village may lie in the city that the other text names.
 */
export function otherPlace(x: NumberFact, a: FactSheet, y: NumberFact, b: FactSheet): boolean {
  const known = (f: NumberFact, sheet: FactSheet) => [...ownersOf(f, sheet, 'name')].some((key) => PLACE.test(key));
  return known(x, a) === known(y, b) && otherHolder(x, a, y, b);
}

/** One place is the other, or the country of the other, or one name the other with an ending. */
function holds(whole: string, part: string): boolean {
  if (whole === part || part.startsWith(`${whole}/`)) return true;
  return (
    whole.length >= FEWEST_LETTERS && part.length - whole.length <= ENDING && isPrinted(whole) && part.startsWith(whole)
  );
}
