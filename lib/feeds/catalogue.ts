/**
 * The catalogue of feeds that a reader chooses from. Its files are in the package, one a language, and are loaded only when somebody looks
 * at that language: the catalogue as a whole is too large for the worker. Nothing here reads a file; what was read is looked at here.
 */
import { LANGUAGE_LIST, LANGUAGES } from '../language/supported';
import type { CatalogueEntry } from '../model/library';
import { addressKey } from '../text/address';
import { parseAddress, usableAddress } from './address';
import { MAX_NAME } from './limits';

/** Feeds with which a language begins, at most: each is an origin that the reader is asked to allow. */
export const LARGEST_START = 6;

/** Path in the package of the list of languages. */
export const CATALOGUE_INDEX = '/catalogue/index.json';

/** Path in the package of the feeds of a language, or null for a language that is not read. */
export function cataloguePath(language: string): string | null {
  return LANGUAGES.has(language) ? `/catalogue/${language}.json` : null;
}

/** A language of the catalogue: what is shown before its file is loaded. */
export interface CatalogueLanguage {
  readonly language: string;
  readonly feeds: number;
  /** How many of them are its starting set. */
  readonly start: number;
}

/** What a file of the catalogue holds. */
export interface CatalogueFile {
  readonly entries: readonly CatalogueEntry[];
  /** Entries that are left out, each with an English sentence on why. The files of the package have none. */
  readonly refused: readonly { readonly index: number; readonly why: string }[];
}

/** Outlets of a language, for a list under its heading. */
export interface CatalogueGroup {
  readonly language: string;
  readonly entries: readonly CatalogueEntry[];
}

const KINDS: ReadonlySet<unknown> = new Set<CatalogueEntry['kind']>([
  'broadcaster',
  'agency',
  'paper',
  'public',
  'site',
]);
const FIELDS = new Set('id outlet country language address kind seenAt seenOn start'.split(' '));
/** Longest id, in letters. */
const LONGEST_ID = 64;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a day that is in the calendar: `2026-02-30` is none. */
function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/**
 * True for a whole https address of the public web, as it is asked for: not behind a redirector, without parameters of campaigns. A `http`
 * one is not made `https` here: nobody has seen that address.
 */
function isAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.trim() !== value) return false;
  const usable = usableAddress(value, null);
  return usable !== null && usable === parseAddress(value)?.href;
}

/** What is wrong with an entry, or null. */
function faultOf(entry: unknown, language: string): string | null {
  if (!isRecord(entry)) return 'The entry is no object.';
  const { id, outlet, country, address, kind, seenAt, seenOn, start } = entry;
  const unknown = Object.keys(entry).find((field) => !FIELDS.has(field));
  if (unknown !== undefined) return `The field ${unknown} is not known.`;
  if (typeof id !== 'string' || id.length > LONGEST_ID || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    return 'The id is not made of small letters, digits and single hyphens.';
  }
  if (typeof outlet !== 'string' || outlet.trim() !== outlet || outlet === '' || outlet.length > MAX_NAME) {
    return 'The name of the outlet is missing or too long, or has spaces around it.';
  }
  if (/[\p{Cc}\p{Cf}]/u.test(outlet)) return 'The name of the outlet has characters that are not seen.';
  if (typeof country !== 'string' || !/^[A-Z]{2}$/.test(country))
    return 'The country is no code of two capital letters.';
  if (entry.language !== language) return 'The language is not that of the file.';
  if (!isAddress(address)) return 'The address is no https address of the public web.';
  if (!KINDS.has(kind)) return 'The kind of outlet is not known.';
  if (!isAddress(seenAt)) return 'It is not said where the address was seen.';
  if (!isDay(seenOn)) return 'It is not said on which day the address was seen.';
  if (start !== undefined && start !== true) return 'The mark of the starting set is true or absent.';
  return null;
}

/**
 * The feeds of a file of the catalogue. An entry that is not right is left out and the others stay: one slip in a file must not empty a
 * language.
 * @param value the parsed file
 * @param language language of the file, which each of its entries has to name
 */
export function readCatalogue(value: unknown, language: string): CatalogueFile {
  if (!Array.isArray(value)) return { entries: [], refused: [{ index: 0, why: 'The file is no list.' }] };
  const entries: CatalogueEntry[] = [];
  const refused: { index: number; why: string }[] = [];
  const ids = new Set<string>();
  const addresses = new Set<string>();
  for (const [index, entry] of (value as readonly unknown[]).entries()) {
    const fault = faultOf(entry, language);
    if (fault !== null) {
      refused.push({ index, why: fault });
      continue;
    }
    const good = entry as CatalogueEntry;
    const key = addressKey(good.address);
    if (ids.has(good.id)) refused.push({ index, why: 'The id was there before.' });
    else if (addresses.has(key)) refused.push({ index, why: 'The address was there before.' });
    else {
      ids.add(good.id);
      addresses.add(key);
      entries.push(good);
    }
  }
  return { entries, refused };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** The languages of the catalogue, in the order of the package. What is no language of ours, or was there before, is left out. */
export function readCatalogueIndex(value: unknown): readonly CatalogueLanguage[] {
  if (!Array.isArray(value)) return [];
  const found = new Map<string, CatalogueLanguage>();
  for (const entry of value as readonly unknown[]) {
    if (!isRecord(entry)) continue;
    const { language, feeds, start } = entry;
    if (typeof language !== 'string' || !LANGUAGES.has(language) || found.has(language)) continue;
    if (!isCount(feeds) || !isCount(start) || feeds === 0 || start > feeds) continue;
    found.set(language, { language, feeds, start });
  }
  return [...found.values()];
}

/**
 * The feeds with which chosen languages begin: the marked ones, at most {@link LARGEST_START} a language and one an outlet, so that no
 * outlet speaks twice in a set that is meant to be balanced.
 */
export function startingSet(
  entries: readonly CatalogueEntry[],
  languages: Iterable<string>,
): readonly CatalogueEntry[] {
  const chosen = new Set(languages);
  const taken = new Map<string, Set<string>>();
  return entries.filter((entry) => {
    if (entry.start !== true || !chosen.has(entry.language)) return false;
    const outlets = taken.get(entry.language) ?? new Set<string>();
    if (outlets.has(entry.outlet) || outlets.size >= LARGEST_START) return false;
    taken.set(entry.language, outlets.add(entry.outlet));
    return true;
  });
}

/** The feeds by language, languages in the order in which the tables list them, feeds in the order in which they came. */
export function groupCatalogue(entries: readonly CatalogueEntry[]): readonly CatalogueGroup[] {
  const groups = new Map<string, CatalogueEntry[]>(LANGUAGE_LIST.map((language) => [language, []]));
  for (const entry of entries) groups.get(entry.language)?.push(entry);
  return [...groups].filter(([, list]) => list.length > 0).map(([language, list]) => ({ language, entries: list }));
}
