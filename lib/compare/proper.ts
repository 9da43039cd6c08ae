import { capitalisesNouns, isCaseless } from '../language/caseless';
import { type ProperNoun, properNounsOf } from '../match/proper';
import type { Comparison } from '../model/comparison';
import { type FactSheet, factsOf } from '../model/sheet';
import { type Evidence, evidenceAt, overlaps } from '../model/span';
import type { NameComparison } from '../names/compare';
import { nameKeys } from '../names/keys';
import { peopleOf } from '../names/people';
import { rememberedComparison as compareNames, rememberedSearch } from '../names/remembered';
import { namedRunsOf } from '../names/runs';
import { foldSameLength } from '../text/fold';
import { compareNamesOf, isOneName, sharesKey } from './names';
import { compareOtherNames } from './other-names';
import { comparison, message, sideOf } from './side';
import { compareStoryNames } from './story-names';

/** A name of one text: a run of proper nouns, or a person. */
interface Named {
  readonly name: string;
  readonly language: string;
  readonly evidence: Evidence;
  readonly words: number;
  readonly keys: ReadonlySet<string>;
  /** Known to be a person's or a town's: two of them are compared elsewhere. */
  readonly type: 'person' | 'place' | 'unknown';
}

/** Shortest single word that is looked for in a text in which proper nouns are not spotted: in letters, and in kana. */
const SHORTEST_LONE = 6;
const SHORTEST_KANA = 4;
const KANA = /^[ァ-ヺー]+$/u;
/** Languages whose script leaves vowels out: four kana would be found there in any word of the same two or three consonants. */
const CONSONANTS_ONLY: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb']);

function isShort(name: string, language: string): boolean {
  return name.length < (KANA.test(name) && !CONSONANTS_ONLY.has(language) ? SHORTEST_KANA : SHORTEST_LONE);
}

/**
 * Proper nouns that two texts have in common, in whatever script and form ("Adamuz", "Адамусе"). Of what they name nothing is known:
 * they can agree, and a name in the place of another one is a soft difference.
 */
export function compareProperNouns(a: FactSheet, b: FactSheet): Comparison[] {
  const [left, right] = [namedIn(a), namedIn(b)];
  const [matchedLeft, matchedRight] = [new Set<Named>(), new Set<Named>()];
  const found: Comparison[] = [];
  for (const x of left) {
    for (const y of right) {
      if (isKnown(x, y) || !sharesKey(x, y)) continue;
      const verdict = compareNames(x.name, a.source.language, y.name, b.source.language);
      if (!isOneName(verdict, x.name, y.name)) continue;
      if (
        verdict.reason === 'surname-only' &&
        (isDoubtful(x, left, y, right, verdict) || isDoubtful(y, right, x, left, verdict))
      )
        continue;
      matchedLeft.add(x);
      matchedRight.add(y);
      found.push(agreement(verdict.reason, x.name, y.name, x.evidence, y.evidence));
    }
  }
  const spans = found.flatMap((c) => [c.left.evidence, c.right.evidence]);
  found.push(...singleWords(a, b, new Set(spans)));
  found.push(...lookedFor(left, matchedLeft, a, b, false), ...lookedFor(right, matchedRight, b, a, true));
  const people = compareNamesOf(a, b);
  found.push(...compareStoryNames(a, b, [...people, ...found]));
  found.push(...compareOtherNames(a, b, [...people, ...found]));
  return found;
}

function namedIn(sheet: FactSheet): Named[] {
  const { language } = sheet.source;
  const people = peopleOf(sheet).flatMap((p): Named[] => {
    const first = p.mentions.find((m) => m.name === p.name) ?? p.mentions[0];
    if (!first) return [];
    const words = p.name.split(/[\s・·＝=]+/u).length;
    return [{ name: p.name, language, evidence: first.evidence, words, keys: p.keys, type: 'person' }];
  });
  const runs = namedRunsOf(sheet).map((run): Named => ({ ...run, language, type: 'unknown' }));
  return [...runs, ...people, ...townsIn(sheet)];
}

/** Towns and regions of the gazetteer, each once: in the other language it may lack them. */
function townsIn(sheet: FactSheet): Named[] {
  const found = new Map<string, Named>();
  for (const fact of factsOf(sheet, 'place')) {
    if (fact.level === 'country' || fact.use !== 'name' || found.has(fact.place)) continue;
    const { language } = sheet.source;
    const name = fact.evidence.words;
    const keys = new Set([...nameKeys(name, language), `~${foldSameLength(name)}`]);
    const words = name.split(/\s+/u).length;
    found.set(fact.place, { name, language, evidence: fact.evidence, words, keys, type: 'place' });
  }
  return [...found.values()];
}

/** Two people, two towns, or a person and a town: nothing that only the sound could tell. */
function isKnown(x: Named, y: Named): boolean {
  return x.type !== 'unknown' && y.type !== 'unknown';
}

/** One word against a whole name: another person may have it as well, or another word of its own text be more like the name. */
function isDoubtful(
  alone: Named,
  own: readonly Named[],
  full: Named,
  others: readonly Named[],
  found: NameComparison,
): boolean {
  return isShared(alone, full, others, found) || isOutdone(alone, own, full, found);
}

/** "クロース" (Kroos) sounds like "Miroslav Klose" too, but "クローゼ" in the same text does more so. */
function isOutdone(alone: Named, own: readonly Named[], full: Named, found: NameComparison): boolean {
  if (alone.words > 1 || full.words < 2) return false;
  return own.some((other) => {
    if (other.words > 1 || other.name === alone.name || !sharesKey(other, full)) return false;
    const its = compareNames(other.name, other.language, full.name, full.language);
    if (its.verdict !== 'same' || its.score <= found.score) return false;
    return compareNames(other.name, other.language, alone.name, alone.language).verdict !== 'same';
  });
}

/** How much less alike a second person may be for a surname to be that of either. */
const NEARLY_AS_ALIKE = 0.02;

/** A surname alone may be that of two people of the other text, or rather that of the other one: it names neither for sure. */
function isShared(alone: Named, full: Named, others: readonly Named[], found: NameComparison): boolean {
  if (alone.words > 1) return false;
  return others.some((other) => {
    if (other.words < 2 || other.type !== 'person' || other.name === full.name || !sharesKey(alone, other))
      return false;
    const its = compareNames(alone.name, alone.language, other.name, other.language);
    if (its.verdict !== 'same' || its.score < found.score - NEARLY_AS_ALIKE) return false;
    return compareNames(full.name, full.language, other.name, other.language).verdict !== 'same';
  });
}

/** Single words in common, where the whole names were not found to be one. */
function singleWords(a: FactSheet, b: FactSheet, told: ReadonlySet<Evidence>): Comparison[] {
  const free = (noun: ProperNoun) => ![...told].some((e) => overlaps(e, noun.fact.evidence));
  const right = properNounsOf(b);
  const taken = new Set<ProperNoun>();
  return properNounsOf(a).flatMap((x) => {
    for (const y of right) {
      if (taken.has(y) || !x.keys.some((k) => y.keys.includes(k))) continue;
      const verdict = compareNames(x.fact.word, a.source.language, y.fact.word, b.source.language);
      if (verdict.verdict !== 'same') continue;
      taken.add(y);
      if (!free(x) && !free(y)) return [];
      return [agreement(verdict.reason, x.fact.word, y.fact.word, x.fact.evidence, y.fact.evidence)];
    }
    return [];
  });
}

/** In scripts without capitals, and where every noun has one, proper nouns are not spotted; what the other text prints can be looked for there. */
function lookedFor(
  names: readonly Named[],
  matched: ReadonlySet<Named>,
  own: FactSheet,
  text: FactSheet,
  swap: boolean,
): Comparison[] {
  if (!isCaseless(text.source.language) && !capitalisesNouns(text.source.language)) return [];
  const spotted = text.facts.filter((f) => f.kind === 'person' || f.kind === 'place' || f.kind === 'organisation');
  return names.flatMap((x) => {
    if (x.type !== 'unknown' || matched.has(x) || (x.words === 1 && isShort(x.name, text.source.language))) return [];
    const span = rememberedSearch(text, x.name, own.source.language).find(
      (s) => !spotted.some((f) => overlaps(f.evidence, s)),
    );
    if (!span) return [];
    const small = isCaseless(text.source.language) ? 0 : smallWords(text.source.text.slice(span.start, span.end));
    const other = evidenceAt(text.source.text, span.start + small, span.end);
    return swap
      ? [agreement('transliteration', other.words, x.name, other, x.evidence)]
      : [agreement('transliteration', x.name, other.words, x.evidence, other)];
  });
}

/** Code units of the small words before a name ("in Genf"). */
function smallWords(words: string): number {
  return /^(?:\p{Ll}{1,5}\s){0,2}/u.exec(words)?.[0].length ?? 0;
}

function agreement(reason: string, x: string, y: string, left: Evidence, right: Evidence): Comparison {
  return comparison(
    {
      kind: 'name',
      verdict: 'same',
      rule: `name/${reason}`,
      reason: message(`why_name_${reason.replaceAll('-', '_')}`, x, y),
      slot: `name:${x}`,
      question: message('q_proper'),
    },
    sideOf(left, x),
    sideOf(right, x),
  );
}
