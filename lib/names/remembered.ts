import type { FactSheet } from '../model/sheet';
import type { Span } from '../model/span';
import { compareNames, type NameComparison } from './compare';
import { findFullName, findName } from './find';
import { nameKeys } from './keys';

/** Most comparisons that are remembered; the oldest half is dropped when there are more. */
const MOST = 40_000;

const known = new Map<string, NameComparison>();

/** `compareNames`, remembering the result: one story compares the same few names again and again. */
export function rememberedComparison(a: string, aLanguage: string, b: string, bLanguage: string): NameComparison {
  const key = `${aLanguage}\n${a}\n${bLanguage}\n${b}`;
  const found = known.get(key);
  if (found) return found;
  const made = compareNames(a, aLanguage, b, bLanguage);
  if (known.size >= MOST) for (const old of [...known.keys()].slice(0, MOST / 2)) known.delete(old);
  known.set(key, made);
  return made;
}

const keysKnown = new Map<string, readonly string[]>();

/** `nameKeys`, remembering the result. */
export function rememberedKeys(name: string, language: string): readonly string[] {
  const id = `${language}\n${name}`;
  let keys = keysKnown.get(id);
  if (!keys) {
    keys = nameKeys(name, language);
    if (keysKnown.size >= MOST) keysKnown.clear();
    keysKnown.set(id, keys);
  }
  return keys;
}

/** True when two names are certainly one person's; names that share no key are not compared at length. */
export function oneName(a: string, aLanguage: string, b: string, bLanguage: string): boolean {
  if (a === b) return true;
  const keys = rememberedKeys(b, bLanguage);
  return (
    rememberedKeys(a, aLanguage).some((k) => keys.includes(k)) &&
    rememberedComparison(a, aLanguage, b, bLanguage).verdict === 'same'
  );
}

type Search = typeof findName;

/** A search in the text of a sheet, whose results are remembered for as long as the sheet lives. */
function remembered(search: Search) {
  const searched = new WeakMap<FactSheet, Map<string, readonly Span[]>>();
  return (sheet: FactSheet, name: string, language: string): readonly Span[] => {
    let results = searched.get(sheet);
    if (!results) {
      results = new Map();
      searched.set(sheet, results);
    }
    const key = `${language}\n${name}`;
    let spans = results.get(key);
    if (!spans) {
      spans = search(sheet.source.text, sheet.source.language, name, language);
      results.set(key, spans);
    }
    return spans;
  };
}

/** `findName` in the text of a sheet, remembering the result. */
export const rememberedSearch = remembered(findName);

/** `findFullName` in the text of a sheet, remembering the result. */
export const rememberedFullSearch = remembered(findFullName);
