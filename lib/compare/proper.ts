import { capitalisesNouns, isCaseless } from '../language/caseless';
import { type ProperNoun, properNounsOf } from '../match/proper';
import type { Comparison } from '../model/comparison';
import { type FactSheet, factsOf } from '../model/sheet';
import { type Evidence, evidenceAt, overlaps } from '../model/span';
import { nameKeys } from '../names/keys';
import { peopleOf } from '../names/people';
import { rememberedComparison as compareNames, rememberedSearch } from '../names/remembered';
import { namedRunsOf } from '../names/runs';
import { foldSameLength } from '../text/fold';
import { compareNamesOf, isOneName } from './names';
import { compareOtherNames } from './other-names';
import { comparison, message, sideOf } from './side';

/** A name of one text: a run of proper nouns, or a person. */
interface Named {
  readonly name: string;
  readonly evidence: Evidence;
  readonly words: number;
  readonly keys: ReadonlySet<string>;
  /** Known to be a person's or a town's: two of them are compared elsewhere. */
  readonly type: 'person' | 'place' | 'unknown';
}

/** Shortest single word that is looked for in a text in which proper nouns are not spotted. */
const SHORTEST_LONE = 6;

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
      matchedLeft.add(x);
      matchedRight.add(y);
      found.push(agreement(verdict.reason, x.name, y.name, x.evidence, y.evidence));
    }
  }
  const spans = found.flatMap((c) => [c.left.evidence, c.right.evidence]);
  found.push(...singleWords(a, b, new Set(spans)));
  found.push(...lookedFor(left, matchedLeft, a, b, false), ...lookedFor(right, matchedRight, b, a, true));
  found.push(...compareOtherNames(a, b, [...compareNamesOf(a, b), ...found]));
  return found;
}

function namedIn(sheet: FactSheet): Named[] {
  const people = peopleOf(sheet).flatMap((p): Named[] => {
    const first = p.mentions[0];
    if (!first) return [];
    const words = p.name.split(/[\s・·＝=]+/u).length;
    return [{ name: p.name, evidence: first.evidence, words, keys: p.keys, type: 'person' }];
  });
  return [...namedRunsOf(sheet).map((run) => ({ ...run, type: 'unknown' as const })), ...people, ...townsIn(sheet)];
}

/** Towns and regions of the gazetteer, each once: in the other language it may lack them. */
function townsIn(sheet: FactSheet): Named[] {
  const found = new Map<string, Named>();
  for (const fact of factsOf(sheet, 'place')) {
    if (fact.level === 'country' || fact.use !== 'name' || found.has(fact.place)) continue;
    const name = fact.evidence.words;
    const keys = new Set([...nameKeys(name, sheet.source.language), `~${foldSameLength(name)}`]);
    found.set(fact.place, { name, evidence: fact.evidence, words: name.split(/\s+/u).length, keys, type: 'place' });
  }
  return [...found.values()];
}

/** Two people, two towns, or a person and a town: nothing that only the sound could tell. */
function isKnown(x: Named, y: Named): boolean {
  return x.type !== 'unknown' && y.type !== 'unknown';
}

function sharesKey(x: Named, y: Named): boolean {
  for (const key of x.keys) if (y.keys.has(key)) return true;
  return false;
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
    if (x.type !== 'unknown' || matched.has(x) || (x.words === 1 && x.name.length < SHORTEST_LONE)) return [];
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
