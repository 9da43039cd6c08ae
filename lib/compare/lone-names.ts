import { capitalisesNouns, isCaseless } from '../language/caseless';
import type { PlaceFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { type Evidence, evidenceAt, overlaps } from '../model/span';
import { rememberedFullSearch, rememberedKeys, rememberedSearch } from '../names/remembered';
import { type NamedRun, namedRunsOf } from '../names/runs';
import { distance } from './context';
import type { Lone } from './lone';
import { message } from './side';

/** How much a town, a country and another name would be missed. */
const WEIGHT = { town: 1, country: 0.75, name: 1 };

/** Towns and countries of a text that no other names, in whatever use. */
export function lonePlaces(text: FactSheet, others: readonly FactSheet[]): Lone[] {
  const known = new Set<string>();
  for (const other of others) for (const { place } of factsOf(other, 'place')) known.add(place).add(place.slice(0, 2));
  const seen = new Set<string>();
  return factsOf(text, 'place').flatMap((f: PlaceFact) => {
    if (f.use !== 'name' || f.level === 'region' || known.has(f.place) || seen.has(f.place) || isPart(f, text))
      return [];
    seen.add(f.place);
    return [
      {
        kind: 'place' as const,
        question: message('q_place'),
        value: f.place,
        evidence: f.evidence,
        weight: f.level === 'city' ? WEIGHT.town : WEIGHT.country,
      },
    ];
  });
}

/** Most code units between a clock and the country whose it is. */
const BESIDE = 25;

/** Part of a name, an amount or a clock: "Luis Montenegro", "65 million US dollars", "4:36 Greek time". */
function isPart(f: PlaceFact, text: FactSheet): boolean {
  return text.facts.some(
    (g) =>
      ((g.kind === 'person' ||
        g.kind === 'number' ||
        g.kind === 'organisation' ||
        g.kind === 'role' ||
        g.kind === 'proper') &&
        overlaps(g.evidence, f.evidence)) ||
      (g.kind === 'time' && distance(g.evidence, f.evidence) <= BESIDE),
  );
}

/**
 * Proper nouns of a text, of which no table knows what they name, that no other has in any spelling. Only in languages whose capitals tell them, and none
 * that may be a word with a capital: at the beginning of a sentence, in capitals, a word of the lexicon, part of an office or of a body.
 */
export function loneProperNouns(text: FactSheet, others: readonly FactSheet[]): Lone[] {
  const { language } = text.source;
  if (isCaseless(language) || capitalisesNouns(language)) return [];
  return namedRunsOf(text).flatMap((run) => {
    const whole = run.fact.kind === 'proper' ? wholeName(run, text) : null;
    if (!whole || others.some((other) => isNamed(whole.words, run.words, text, other))) return [];
    return [
      {
        kind: 'name' as const,
        question: message('q_proper'),
        value: whole.words,
        evidence: whole,
        weight: WEIGHT.name,
      },
    ];
  });
}

/** Most code units between a proper noun and the office or body of which it is a part. */
const TOUCHING = 4;
/** Most code units of a given name. */
const LONGEST = 26;
/** What ends a sentence, or an abbreviation, right before a word. */
const STOP = /[.!?:…]\P{L}{0,5}$/u;
/** Nothing but signs: a sentence that has not yet begun. */
const NO_WORD = /^\P{L}*$/u;
/** A word with a capital right before a name: the given name of a surname. */
const BEFORE = /(\p{Lu}[\p{L}’'-]{1,24}[ \u00a0])$/u;

/** The whole name, when it is one: two words at the least, since a single capital is too often that of an adjective or an institution. */
function wholeName({ evidence, words }: NamedRun, text: FactSheet): Evidence | null {
  const { text: all, sentences } = text.source;
  const sentence = sentences.find((s) => s.start <= evidence.start && evidence.start < s.end);
  if (!sentence) return null;
  const given = BEFORE.exec(all.slice(Math.max(sentence.start, evidence.start - LONGEST), evidence.start))?.[1] ?? '';
  const start = evidence.start - given.length;
  const whole = evidenceAt(all, start, evidence.end);
  if (words + (given ? 1 : 0) < 2 || whole.words === whole.words.toUpperCase()) return null;
  // The first word of a sentence has its capital from there: it is a given name where a comma follows the surname, as before an apposition.
  const before = all.slice(Math.max(sentence.start, start - LONGEST), start);
  if ((NO_WORD.test(before) || STOP.test(before)) && !(given && all.startsWith(',', evidence.end))) return null;
  if (text.senses.some((s) => start <= s.start && s.start < evidence.end)) return null;
  const isOther = text.facts.some((f) => {
    const apart = distance(f.evidence, whole);
    if (f.kind === 'role' || f.kind === 'organisation' || f.kind === 'concept') return apart <= TOUCHING;
    return (f.kind === 'person' || f.kind === 'place') && apart <= 1;
  });
  return isOther ? null : whole;
}

/** A text has a name, or a word of it, in any spelling and as whatever it was read. */
function isNamed(name: string, words: number, own: FactSheet, text: FactSheet): boolean {
  const known = soundsIn(text);
  const keys = soundsOf(name, own.source.language);
  if (keys.some((k) => known.some((other) => areAlike(k, other, words > 1)))) return true;
  // Not every name is spotted, whatever the script.
  const search = isCaseless(text.source.language) ? rememberedSearch : rememberedFullSearch;
  return search(text, name, own.source.language).length > 0;
}

/** Fewest classes of sounds by which a word is known again with whatever ending. */
const FEWEST_SOUNDS = 3;

/** The sounds of one word are those of the other, or those with which it begins. */
function areAlike(a: string, b: string, longer: boolean): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (short === long && !longer) || (short.length >= FEWEST_SOUNDS && long.startsWith(short));
}

/** The classes of sounds of the words of a name. */
function soundsOf(name: string, language: string): string[] {
  return rememberedKeys(name, language).filter((k) => !k.startsWith('='));
}

const sounds = new WeakMap<FactSheet, readonly string[]>();

/** The classes of sounds of all words that a text prints as names of anything. */
function soundsIn(text: FactSheet): readonly string[] {
  let found = sounds.get(text);
  if (!found) {
    const named = text.facts.flatMap((f) =>
      f.kind === 'proper' || f.kind === 'person' || f.kind === 'place' || f.kind === 'organisation'
        ? soundsOf(f.evidence.words, text.source.language)
        : [],
    );
    found = [...new Set(named)];
    sounds.set(text, found);
  }
  return found;
}
