import type { SourceText } from '../../model/article';
import type { Fact, FactOf, OrganisationFact } from '../../model/fact';
import { evidenceAt } from '../../model/span';
import { sentenceAt } from '../../text/source';
import { compilePhrases, findPhrases, type PhraseContext, type PhraseIndex, type PhraseMatch } from '../phrases';
import { PREFIXES, SOFT_ACRONYM } from '../phrases/languages';
import { tokensOf } from '../phrases/tokens';
import type { Recogniser } from '../recogniser';
import { unknownAcronyms } from './acronyms';
import { DESCRIPTIVE, namesFor, namesOf, toldOf } from './table';

/** An entry of the organisation table. */
export interface Organisation {
  /** True for news agencies and media that are cited as sources. */
  readonly agency: boolean;
  /** True for a service that measures or counts by itself (quakes, weather, victims) and is cited as a source of its own figures. */
  readonly measures: boolean;
  /** ISO 3166-1 alpha-2 code of the state it belongs to, or null. */
  readonly country: string | null;
  /** What its head is in charge of, by the domain ids of the role lexicon, or null. */
  readonly domain: string | null;
}

/** Words that may stand between "state news agency" and the country. */
const BEFORE_COUNTRY =
  /^ ?(?:(?:of|de|del|do|da|di|du|della|d|la|le|les|the|al|a|din|na|von|van|от|на|في|ל|של)[ '’]){0,2}$/u;

/** The entry of an id, or null when the id is not in the table. */
export function organisationOf(id: string | null): Organisation | null {
  const told = id === null ? undefined : toldOf(id);
  if (!told) return null;
  const { agency = false, measures = false, country = null, domain = null } = told;
  return { agency, measures, country, domain };
}

/** True when the table has these very words among the names of a body, in any language. */
export function isTableName(id: string, words: string): boolean {
  return namesOf(id).some((name) => name.replace(/^=/, '') === words);
}

const indexes = new Map<string, PhraseIndex<string>>();

/** The names that hold for every language (key `*`), or those of one language only. Compiled once. */
function indexFor(language: string): PhraseIndex<string> {
  const known = indexes.get(language);
  if (known) return known;
  const patterns = namesFor(language);
  if (language === '*') {
    for (const phrase of DESCRIPTIVE.agency) patterns.push([phrase, '?agency']);
    for (const phrase of DESCRIPTIVE.media) patterns.push([phrase, '?media']);
  }
  const made = compilePhrases(patterns);
  indexes.set(language, made);
  return made;
}

/** Leftmost first; of two that overlap the longer one. */
function merge(matches: PhraseMatch<string>[]): PhraseMatch<string>[] {
  const kept: PhraseMatch<string>[] = [];
  for (const match of matches.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept[kept.length - 1];
    if (!last || last.end <= match.start) kept.push(match);
    else if (match.end - match.start > last.end - last.start) kept[kept.length - 1] = match;
  }
  return kept;
}

/**
 * Finds the bodies of the organisation table by their names and acronyms, descriptions of a country's news agency ("North
 * Korean state news agency"), and unknown acronyms that clearly stand for a body (`organisation: null`).
 */
export const recogniseOrganisations: Recogniser = (source, earlier) => {
  const places = earlier.filter((fact): fact is FactOf<'place'> => fact.kind === 'place');
  const tokens = tokensOf(source);
  const adjectives = new Set(places.filter((p) => p.use === 'adjective').map((p) => p.evidence.start));
  const context: PhraseContext = {
    skippable: (i) => adjectives.has(tokens[i]?.start ?? -1),
    prefixes: PREFIXES[source.language] ?? [],
    softAcronym: SOFT_ACRONYM[source.language] ?? Number.POSITIVE_INFINITY,
  };
  const matches = merge(['*', source.language].flatMap((key) => findPhrases(source, indexFor(key), context)));
  const facts: OrganisationFact[] = [];
  for (const match of matches) {
    if (match.value === 'none' || insidePlace(match, places) || shouted(source, match) || isCode(source, match))
      continue;
    const fact = match.value.startsWith('?') ? descriptive(source, match, places) : named(source, match);
    if (fact) facts.push(fact);
  }
  facts.push(...unknownAcronyms(source, [...places, ...facts]));
  return facts.sort((a, b) => a.evidence.start - b.evidence.start) as Fact[];
};

function named(source: SourceText, match: PhraseMatch<string>): OrganisationFact {
  return factAt(source, match.start, match.end, match.value, toldOf(match.value)?.agency ?? false);
}

function factAt(source: SourceText, start: number, end: number, id: string | null, agency: boolean): OrganisationFact {
  const evidence = evidenceAt(source.text, start, end);
  const sentence = sentenceAt(source, start);
  return {
    kind: 'organisation',
    organisation: id,
    name: evidence.words,
    agency,
    evidence,
    certainty: 'stated',
    sentence,
  };
}

/** A description counts with a country beside it: before it, after it, or stepped over inside it. */
function descriptive(
  source: SourceText,
  match: PhraseMatch<string>,
  places: readonly FactOf<'place'>[],
): OrganisationFact | null {
  let { start, end } = match;
  let country: string | null = null;
  const skipped = match.skipped < 0 ? undefined : tokensOf(source)[match.skipped];
  for (const place of places) {
    const { evidence } = place;
    if (place.use === 'dateline') continue;
    if (skipped && evidence.start <= skipped.start && skipped.end <= evidence.end) country ??= place.place.slice(0, 2);
    else if (
      evidence.end <= match.start &&
      /^(?:['’]s)?[ \u00a0의の]?(?:official |государственн[а-яё]{1,4} )?$/u.test(
        source.text.slice(evidence.end, match.start),
      )
    ) {
      country ??= place.place.slice(0, 2);
      start = evidence.start;
    } else if (evidence.start >= match.end && BEFORE_COUNTRY.test(source.text.slice(match.end, evidence.start))) {
      country ??= place.place.slice(0, 2);
      end = Math.max(end, evidence.end);
    }
  }
  if (country === null) return null;
  const id = match.value === '?agency' ? (DESCRIPTIVE.agencyOf[country] ?? null) : null;
  return factAt(source, start, end, id, true);
}

function insidePlace(match: PhraseMatch<string>, places: readonly FactOf<'place'>[]): boolean {
  return places.some(
    (p) =>
      p.evidence.start <= match.start &&
      match.end <= p.evidence.end &&
      p.evidence.end - p.evidence.start > match.end - match.start,
  );
}

/** "AP-7": two or three capitals of an agency with digits behind a hyphen are a road or a model. */
function isCode(source: SourceText, match: PhraseMatch<string>): boolean {
  const words = source.text.slice(match.start, match.end);
  if (words.length > 3 || toldOf(match.value)?.agency !== true) return false;
  return words === words.toUpperCase() && /^-\d/.test(source.text.slice(match.end, match.end + 2));
}

/** A short acronym in a sentence of capitals may be an ordinary word. */
function shouted(source: SourceText, match: PhraseMatch<string>): boolean {
  const words = source.text.slice(match.start, match.end);
  if (words.length > 4 || words !== words.toUpperCase() || words === words.toLowerCase()) return false;
  const span = source.sentences[sentenceAt(source, match.start)];
  if (!span) return false;
  const others = source.text.slice(span.start, match.start) + source.text.slice(match.end, span.end);
  // "CBS, ABC, CNN 등은": where words have no capitals, a row of acronyms is no cry.
  if (/\p{Lo}/u.test(others)) return false;
  const letters = others.replace(/[^\p{Lu}\p{Ll}]/gu, '');
  return letters.length > 8 && letters === letters.toUpperCase();
}
