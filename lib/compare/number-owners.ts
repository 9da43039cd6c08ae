import { keysOfFact } from '../match/keys';
import type { Fact, NumberFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { sentenceOf } from './alignment';
import { distance } from './context';

/** What parts two things that are told one after the other. */
const SEPARATORS = /[,;:.—–、，；،؛。]/gu;
/** What a separator counts, in code units: it parts more than words do. */
const SEPARATOR = 15;
/** Farthest that a figure stands from the name that it belongs to, separators counted. */
const FARTHEST = 60;
/** The same for a share and the person or party that won it, and for a name on the other side of it. */
const FARTHEST_NAME = 120;
const TOUCHING = 12;
/** Longest span of days that a figure belongs to. */
const MOST_DAYS = 2;
/** Names that are tried for one figure. */
const MOST_TRIED = 4;
/** Fewest sound classes of a name by which it is known again in another script. */
const SHORTEST = 3;

/** What a figure can belong to: a name, or a day. */
export type Owner = 'name' | 'day';

/** A name or a day in the sentence of a figure. */
interface Mention {
  readonly fact: Fact;
  readonly keys: readonly string[];
}

const made: Readonly<Record<Owner, WeakMap<NumberFact, ReadonlySet<string>>>> = {
  name: new WeakMap(),
  day: new WeakMap(),
};

/**
 * Keys of the person, party, body or place, or of the days, that a figure belongs to ("Silva won 31 percent, Costa 23"). Where the names of a
 * sentence stand before its figures of one measure, or all after them, it is what stands between a figure and the one before (or after) it;
 * else the nearest name to which no other figure stands nearer. Empty when there is none.
 */
export function ownersOf(x: NumberFact, sheet: FactSheet, owner: Owner): ReadonlySet<string> {
  let known = made[owner].get(x);
  if (!known) {
    known = new Set(ownMentions(x, sheet, owner).flatMap((m) => m.keys));
    made[owner].set(x, known);
  }
  return known;
}

function ownMentions(x: NumberFact, sheet: FactSheet, owner: Owner): readonly Mention[] {
  const facts = sentenceOf(x, sheet);
  const figures = facts.filter(
    (f): f is NumberFact => f.kind === 'number' && f !== x && isOfList(f, x) && f.value !== x.value,
  );
  const mentions = facts.flatMap((fact) => {
    const keys = owner === 'day' ? daysOf(fact) : keysOf(fact, sheet.source.language);
    return keys.length > 0 ? [{ fact, keys }] : [];
  });
  const { text } = sheet.source;
  const within = mentions.filter(({ fact }) => apart(x, fact, text) <= FARTHEST);
  const ofSomebody = x.measure === 'percent' || x.measure === 'age';
  const near = ofSomebody && within.some(isNoPlace) ? within.filter(isNoPlace) : within;
  const order = orderOf([x, ...figures], mentions, text);
  if (order !== null && figures.length > 0) {
    const held = near.filter(({ fact }) => between(fact, x, order) && !figures.some((f) => parts(f, fact, x)));
    if (!isShare(x)) return held;
    // "The mayor Dan, who is for the European Union, has 49.5 %": a share or votes are of the person who is named in their clause, however far.
    const persons = mentions.filter(
      (m) =>
        m.fact.kind === 'person' &&
        !held.includes(m) &&
        between(m.fact, x, order) &&
        !figures.some((f) => parts(f, m.fact, x)) &&
        distance(m.fact.evidence, x.evidence) <= FARTHEST_NAME,
    );
    if (persons.length > 0) return [...held, ...persons];
    if (x.measure !== 'percent' || held.some(isNoPlace)) return held;
    const named = mentions
      .filter((m) => isNoPlace(m) && !figures.some((f) => parts(f, m.fact, x)))
      .map((m) => ({ m, far: apart(x, m.fact, text, FARTHEST_NAME) }))
      .filter(({ m, far }) => far <= (between(m.fact, x, order) ? FARTHEST_NAME : TOUCHING))
      .sort((p, q) => p.far - q.far)[0];
    return named ? [named.m] : held;
  }
  const nearest = near
    .map((m) => ({ m, far: apart(x, m.fact, text) }))
    .sort((p, q) => p.far - q.far)
    .slice(0, MOST_TRIED)
    .find(({ m, far }) => figures.every((f) => apart(f, m.fact, text) >= far));
  return nearest ? [nearest.m] : [];
}

/** A share is of a party or a person rather than of the country that stands beside it, an age of the person ("the 46-year-old Indian Anand"). */
function isNoPlace({ fact }: Mention): boolean {
  return fact.kind !== 'place';
}

/** Both are of one list: "54.1 percent for Dan, 45.9 for Simion". */
export function isOfList(f: NumberFact, x: NumberFact): boolean {
  return f.measure === x.measure || (x.measure === 'percent' && f.measure === 'count' && !Number.isInteger(f.value));
}

/** A share, or votes: a number in a list of candidates of which it is not said each time what it counts. */
function isShare(x: NumberFact): boolean {
  return (
    x.measure === 'percent' || (x.measure === 'count' && (x.noun === null || x.noun === 'vote') && x.value >= LARGE)
  );
}

/** Numbers from this on can be votes where a text does not say what they count. */
const LARGE = 1000;

/** Whether a sentence begins with a name and ends with a figure (`before`), or begins with a figure and ends with a name (`after`). */
function orderOf(figures: readonly NumberFact[], mentions: readonly Mention[], text: string): Order | null {
  const starts = (list: readonly Fact[]) => list.map((f) => f.evidence.start);
  const [f, m] = [starts(figures), starts(mentions.map(({ fact }) => fact))];
  if (m.length === 0) return null;
  if (Math.min(...m) < Math.min(...f) && Math.max(...m) < Math.max(...f)) return 'before';
  if (Math.min(...f) > Math.min(...m) || Math.max(...f) > Math.max(...m)) return null;
  if (!isShare(figures[0] as NumberFact)) return 'after';
  // "Ten percent between them: Dan has 54.1, Simion the rest" begins with a figure, but the names stand before theirs.
  const gapOf = (order: Order) => meanGap(figures, mentions, order, text);
  return gapOf('before') < gapOf('after') ? null : 'after';
}

type Order = 'before' | 'after';

/** How far the figures stand from the nearest name on one side of them, in the mean; infinite when there is none. */
function meanGap(figures: readonly NumberFact[], mentions: readonly Mention[], order: Order, text: string): number {
  const gaps = figures.flatMap((f) => {
    const gap = Math.min(
      ...mentions.filter(({ fact }) => between(fact, f, order)).map(({ fact }) => apart(f, fact, text)),
    );
    return Number.isFinite(gap) ? [gap] : [];
  });
  return gaps.length > 0 ? gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length : Number.POSITIVE_INFINITY;
}

function between(name: Fact, x: NumberFact, order: Order): boolean {
  return order === 'before' ? name.evidence.start < x.evidence.start : name.evidence.start > x.evidence.start;
}

/** A figure stands between a name and another figure. */
function parts(figure: NumberFact, name: Fact, x: NumberFact): boolean {
  const [from, to] = [name.evidence.start, x.evidence.start].sort((p, q) => p - q) as [number, number];
  return figure.evidence.start > from && figure.evidence.start < to;
}

function daysOf(fact: Fact): string[] {
  return fact.kind === 'day' && (fact.days.length <= MOST_DAYS || fact.shape === 'year')
    ? [`${fact.shape === 'year' ? 'y' : 'd'}${fact.days[0]}`]
    : [];
}

/** How far a figure stands from a name, separators counted. */
function apart(x: NumberFact, name: Fact, text: string, farthest = FARTHEST): number {
  const [from, to] = [Math.min(x.evidence.end, name.evidence.end), Math.max(x.evidence.start, name.evidence.start)];
  const gap = distance(x.evidence, name.evidence);
  if (gap === 0 || gap > farthest) return gap;
  return gap + SEPARATOR * (text.slice(from, to).match(SEPARATORS)?.length ?? 0);
}

/** Keys of a name, the same for a person, his surname alone and a village of the name. */
function keysOf(fact: Fact, language: string): string[] {
  switch (fact.kind) {
    case 'place':
      return fact.use === 'dateline' ? [] : [fact.place];
    case 'organisation':
      return keysOfFact(fact, language).flatMap(soundsOf);
    case 'person':
      return [...keysOfFact(fact, language).flatMap(soundsOf), ...surnameOf(fact.name)];
    case 'proper':
      return [fact.word.toLowerCase(), ...keysOfFact(fact, language).flatMap(soundsOf)];
    default:
      return [];
  }
}

/** The last word of a name, by which one too short for its sounds is known again in its script. */
function surnameOf(name: string): string[] {
  const word = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  return PRINTED.test(word) ? [word] : [];
}

function soundsOf(key: string): string[] {
  if (!/^[nw]:/.test(key)) return [key];
  return key.length >= SHORTEST + 2 ? [key.slice(2)] : [];
}

/** A name as it is printed, in small letters; keys of sounds, places, people and bodies have other forms. */
export function isPrinted(key: string): boolean {
  return PRINTED.test(key) && key === key.toLowerCase();
}

const PRINTED = /^\p{L}+$/u;
