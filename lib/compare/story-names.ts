import { capitalisesNouns, isCaseless } from '../language/caseless';
import type { Comparison } from '../model/comparison';
import { type FactSheet, factsOf } from '../model/sheet';
import { type Evidence, evidenceAt, overlaps } from '../model/span';
import { mayBeOne } from '../names/keys';
import { peopleOf } from '../names/people';
import { rememberedComparison as compareNames, rememberedSearch } from '../names/remembered';
import { namedRunsOf } from '../names/runs';
import { storyReports } from './alignment';
import { comparison, message, sideOf } from './side';

/** A name that a report of the story prints. */
interface StoryName {
  readonly name: string;
  readonly language: string;
  readonly evidence: Evidence;
  readonly several: boolean;
  /** Its own text's reading found it. */
  readonly spotted: boolean;
}

/** Most other reports whose names are looked for in the two, and most names of each. */
const MOST_REPORTS = 8;
const MOST_NAMES = 12;
/** Shortest name of one word, in code units, where words are written in letters and where they are written in syllables. */
const SHORTEST = 6;
const SHORTEST_SYLLABLES = 4;
const SYLLABLES = /^[\u30a0-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/**
 * Names in common that only a third report of the story tells: one that neither text's reading spots (a surname in Hindi and the same in Arabic), or
 * that both print in forms so far from one another that each is known by the third one's only.
 * @param known what was found about the names of the two before
 */
export function compareStoryNames(a: FactSheet, b: FactSheet, known: readonly Comparison[]): Comparison[] {
  const others = storyReports().filter((sheet) => sheet !== a && sheet !== b && sheet.source.text !== b.source.text);
  const found: Comparison[] = [];
  const told = (x: Evidence, y: Evidence) =>
    [...known, ...found].some((c) => overlaps(c.left.evidence, x) || overlaps(c.right.evidence, y));
  for (const third of others.slice(0, MOST_REPORTS)) {
    for (const name of namesOf(third)) {
      const left = locate(name, a);
      if (!left) continue;
      const right = locate(name, b);
      if (!right || told(left.evidence, right.evidence)) continue;
      // What the two themselves tell apart no third report makes one; what one word of a name tells is too little for another's whole name.
      if (left.several !== right.several) continue;
      const { verdict } = compareNames(left.name, a.source.language, right.name, b.source.language);
      // A lone word that only sounds like the third report's may be any word of the language.
      if (verdict === 'different' || (verdict !== 'same' && !left.several && !(left.spotted && right.spotted)))
        continue;
      found.push(agreement(left, right));
    }
  }
  return found;
}

const read = new WeakMap<FactSheet, readonly StoryName[]>();

/** The names that a text spots, people first. */
function namesOf(sheet: FactSheet): readonly StoryName[] {
  let names = read.get(sheet);
  if (!names) {
    const { language } = sheet.source;
    const people = peopleOf(sheet).flatMap((p) => {
      const first = p.mentions.find((m) => m.name === p.name) ?? p.mentions[0];
      return first ? [{ name: p.name, evidence: first.evidence }] : [];
    });
    names = [...people, ...namedRunsOf(sheet)]
      .map(({ name, evidence }) => ({ name, language, evidence, several: isSeveral(name), spotted: true }))
      .filter(({ name, several }) => several || name.length >= (SYLLABLES.test(name) ? SHORTEST_SYLLABLES : SHORTEST));
    read.set(sheet, names);
  }
  return names.slice(0, MOST_NAMES);
}

const isSeveral = (name: string): boolean => /\p{L}[\s·・=＝-]+\p{L}/u.test(name);

/** Proper nouns are not spotted in scripts without capitals, and where every noun has one. */
const isUnspotted = (language: string): boolean => isCaseless(language) || capitalisesNouns(language);

const located = new WeakMap<FactSheet, Map<string, StoryName | null>>();

/** Where a text prints a name of another report: among the names that it spots, else anywhere in a script without capital letters. */
function locate(name: StoryName, sheet: FactSheet): StoryName | null {
  let places = located.get(sheet);
  if (!places) {
    places = new Map();
    located.set(sheet, places);
  }
  const key = `${name.language}\n${name.name}`;
  let place = places.get(key);
  if (place === undefined) {
    place = spottedIn(name, sheet) ?? (isUnspotted(sheet.source.language) ? searchedIn(name, sheet) : null);
    places.set(key, place);
  }
  return place;
}

function spottedIn(name: StoryName, sheet: FactSheet): StoryName | null {
  const { language } = sheet.source;
  return (
    namesOf(sheet).find(
      (own) =>
        own.several === name.several &&
        mayBeOne(own.name, language, name.name, name.language) &&
        compareNames(own.name, language, name.name, name.language).verdict === 'same',
    ) ?? null
  );
}

function searchedIn(name: StoryName, sheet: FactSheet): StoryName | null {
  const { text, language } = sheet.source;
  const spotted = factsOf(sheet, 'person');
  const span = rememberedSearch(sheet, name.name, name.language).find(
    (s) => !spotted.some((f) => overlaps(f.evidence, s)),
  );
  if (!span) return null;
  const evidence = evidenceAt(text, span.start, span.end);
  return { name: evidence.words, language, evidence, several: isSeveral(evidence.words), spotted: false };
}

function agreement(left: StoryName, right: StoryName): Comparison {
  return comparison(
    {
      kind: 'name',
      verdict: 'same',
      rule: 'name/third-report',
      reason: message('why_name_third_report', left.name, right.name),
      slot: `name:${left.name}`,
      question: message('q_proper'),
    },
    sideOf(left.evidence, left.name),
    sideOf(right.evidence, left.name),
  );
}
