/**
 * The question that a public news index is asked about a story: GDELT's DOC 2.0 API, which searches the English translation of news in
 * 65 languages (https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/). It gets names and days, never the text that is read.
 */
import type { PlaceNames } from '../facts/locales/tables';
import { LANGUAGE_LIST } from '../language/supported';
import { isLead } from '../match/keys';
import { isoOf } from '../model/day';
import { type FactSheet, factsOf } from '../model/sheet';
import { type AliasForm, formsIn } from '../names/alias';
import { peopleOf } from '../names/people';
import { oneName } from '../names/remembered';
import { GDELT } from './wider-site';

/** Most names in one question: all of them must occur in a report, so that more would find less. */
const MOST_NAMES = 3;
/** Most pages that are asked for. */
const MOST_PAGES = 75;
/** Days before and after the publication. */
const BEFORE = 1;
const AFTER = 3;

/** Languages whose printed names can be taken as they stand: Latin script, and no case endings on names. */
const UNINFLECTED = new Set('en fr es it pt de nl sv da no ro id ms vi sq'.split(' '));

/** English words: of the places, and of what the news is about. */
export interface EnglishWords {
  readonly placeNames: PlaceNames;
  /** Concept to its words; a star stands for any ending. */
  readonly concepts: Readonly<Record<string, unknown>>;
}

/**
 * The address that would be asked for the story of a text; null when the text has too few names to ask with.
 * @param sheet what was read from the text
 * @param english the English tables
 */
export function widerRequest(sheet: FactSheet, english: EnglishWords): string | null {
  const names = namesFor(sheet, english);
  if (names.length < 2) return null;
  const parameters: [string, string][] = [
    ['query', names.map((name) => (/[^A-Za-z0-9]/.test(name) ? `"${name}"` : name)).join(' ')],
    ['mode', 'artlist'],
    ['format', 'json'],
    ['sort', 'datedesc'],
    ['maxrecords', String(MOST_PAGES)],
  ];
  const { published } = sheet.source;
  if (published) {
    parameters.push(['startdatetime', `${compact(published.from - BEFORE)}000000`]);
    parameters.push(['enddatetime', `${compact(published.to + AFTER)}235959`]);
  }
  return `${GDELT}/api/v2/doc/doc?${parameters.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
}

const compact = (day: number) => isoOf(day).replaceAll('-', '');

/** People first, then the place, then what happened, each once, in English. */
function namesFor(sheet: FactSheet, english: EnglishWords): string[] {
  const { language } = sheet.source;
  const people = peopleOf(sheet)
    .filter(({ mentions }) => mentions.some((m) => isLead(sheet, m)))
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .flatMap(({ name }) => englishName(name, language) ?? []);
  const places = factsOf(sheet, 'place').filter((fact) => fact.use !== 'dateline' && isLead(sheet, fact));
  const place = (places.find((fact) => fact.level === 'city') ?? places[0])?.place;
  const concept = factsOf(sheet, 'concept').find((fact) => isLead(sheet, fact))?.concept;
  const names = [
    ...people.slice(0, 2),
    ...(place === undefined ? [] : (english.placeNames[place]?.slice(0, 1) ?? [])),
    ...(concept === undefined ? [] : wordOf(english.concepts[concept])),
  ];
  return [...new Set(names)].slice(0, MOST_NAMES);
}

/** A person's name in English: as the table of people has it, or as printed where that can be taken over. */
function englishName(name: string, language: string): string | null {
  const known = formsIn('en').filter((form) => oneName(name, language, form.name, 'en'));
  // A surname that several people of the table bear names none of them.
  if (new Set(known.map((form) => form.id)).size === 1) return (known[0] as AliasForm).name;
  return UNINFLECTED.has(language) && /^[\p{Script=Latin}\p{M} .'’-]{4,60}$/u.test(name) && name.includes(' ')
    ? name
    : null;
}

function wordOf(words: unknown): string[] {
  const first = Array.isArray(words) ? words.find((word): word is string => typeof word === 'string') : undefined;
  return first === undefined ? [] : [first.replaceAll('*', '')];
}

/** A page that the index knows. */
export interface IndexedPage {
  readonly address: string;
  readonly title: string;
  /** Host of the outlet. */
  readonly outlet: string;
  /** BCP 47 subtag, or null for a language that is not read here. */
  readonly language: string | null;
  /** ISO 8601 time at which the index saw it, or null. */
  readonly seen: string | null;
}

/** Longest title that is taken, in UTF-16 code units. */
const LONGEST_TITLE = 500;

const NO_LIST = 'The index did not answer with a list';

/**
 * Reads the answer, which may hold anything: pages with a web address and a title, each once.
 * @throws Error with a sentence when it is no answer of this kind
 */
export function readIndexAnswer(text: string): IndexedPage[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // Faults of a question are told as a sentence, not as JSON.
    throw new Error(NO_LIST);
  }
  const { articles } = (data ?? {}) as { readonly articles?: unknown };
  // An empty answer has no list at all.
  if (articles === undefined && typeof data === 'object' && data !== null && !Array.isArray(data)) return [];
  if (!Array.isArray(articles)) throw new Error(NO_LIST);
  const pages = new Map<string, IndexedPage>();
  for (const article of articles.slice(0, 250)) {
    const page = pageOf(article);
    if (page && !pages.has(page.address)) pages.set(page.address, page);
  }
  return [...pages.values()];
}

function pageOf(value: unknown): IndexedPage | null {
  const { url, title, seendate, domain, language } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const address = typeof url === 'string' ? /^https?:\/\/([^\s/?#@]{1,253})(?:[/?#][^\s]{0,3000})?$/i.exec(url) : null;
  if (!address || typeof title !== 'string' || title.trim() === '') return null;
  return {
    address: address[0],
    title: tidy(title),
    outlet: typeof domain === 'string' && domain !== '' ? domain.slice(0, 253) : (address[1] as string),
    language: languageNamed(language),
    seen: timeOf(seendate),
  };
}

/** The index writes marks of punctuation as words of their own. */
function tidy(title: string): string {
  return title
    .slice(0, LONGEST_TITLE)
    .toWellFormed()
    .replace(/\s{1,500}/g, ' ')
    .replace(/ (?=[,.;:!?»”)])/g, '')
    .trim();
}

/** `20230918T031500Z` as ISO 8601. */
function timeOf(value: unknown): string | null {
  const parts = typeof value === 'string' ? /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value) : null;
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z` : null;
}

let tags: ReadonlyMap<string, string> | null = null;

/** The index names languages in English. */
function languageNamed(name: unknown): string | null {
  if (!tags) {
    const english = new Intl.DisplayNames('en', { type: 'language' });
    tags = new Map(LANGUAGE_LIST.map((tag) => [(english.of(tag) ?? tag).toLowerCase(), tag]));
  }
  return typeof name === 'string' ? (tags.get(name.toLowerCase()) ?? null) : null;
}
