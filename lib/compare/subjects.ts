import type { NumberFact } from '../model/fact';
import tables from './number-questions.json';

/** Nouns that say too little of what is counted: two figures for them may count two things, even where each text gives one. */
const GENERAL: ReadonlySet<string> = new Set(tables.general);
/** Nouns of which a story counts many groups: figures of two groups are easily taken for one, so that a difference is never sure. */
const MANY: ReadonlySet<string> = new Set(tables.many);
/** The noun that holds another: a passenger is a person, an apartment a home. */
const BROADER: Readonly<Record<string, string>> = tables.broader;
/** The noun that counts whom another counts, and others besides, in one place: the crew is aboard. */
const WITHIN: Readonly<Record<string, string | undefined>> = tables.within;
/** Measures of which the fact itself tells what was measured. */
const TELLING: ReadonlySet<string> = new Set(['magnitude', 'depth-km', 'depth-m', 'score', 'age']);
/** The unit in which a measure is given. */
const UNITS: Readonly<Record<string, string | undefined>> = tables.units;
/** Nouns that hold people of any kind. */
const PEOPLE: ReadonlySet<string> = new Set(['person', 'victim']);
/** Nouns of people: those that "persons" can be. */
const HUMANS: ReadonlySet<string> = new Set(tables.humans);

/** What happens to people together, so that a count of them is one of all who were there; the dead and the hurt are a part. */
const TOGETHER: ReadonlySet<string | null> = new Set(tables.together);

/** Places in a row that say nothing by themselves: "for the second time", "on the third day" of whatever it is. */
const REPEATED: ReadonlySet<string | null> = new Set(tables.repeated);
/** Places in a row of what is won: "the fourth title", "champions for the fourth time". */
const WINS: ReadonlySet<string> = new Set(tables.wins);

/** How what two numbers count is related. */
export interface Relation {
  /** `same`: one noun or measure; `broader`: one holds the other; `one`: only one text tells what is counted; `none`: neither does. */
  readonly noun: 'same' | 'broader' | 'one' | 'none';
  /** What is counted says little of the question that the number answers. */
  readonly general: boolean;
  /** A story counts many groups of this sort. */
  readonly many: boolean;
}

/** Whether two numbers answer one question by what they count or measure. */
export function sameSubject(x: NumberFact, y: NumberFact): boolean {
  if (x.ordinal !== y.ordinal || x.measure !== y.measure) return false;
  if (x.ordinal && REPEATED.has(x.noun)) return false;
  if (x.measure === 'count') return x.noun !== null && (x.noun === y.noun || areTheSame(x, y));
  if (x.measure === 'money') return x.currency !== null && x.currency === y.currency;
  return true;
}

/** "303 students were abducted" and "there were 303 students": what happened to them happened to all that the other text counts. */
function areTheSame(x: NumberFact, y: NumberFact): boolean {
  return isOf(x, y) || isOf(y, x);
}

function isOf({ noun, people }: NumberFact, other: NumberFact): boolean {
  return people !== undefined && people === other.noun && TOGETHER.has(noun);
}

/** "12 teachers were abducted" is a part of "315 were abducted", and "303 students" another one. */
function isOtherPart(x: NumberFact, y: NumberFact): boolean {
  return x.people !== y.people && [x, y].some((f) => f.people !== undefined && TOGETHER.has(f.noun));
}

/** "200 firefighters" and "200 workers": one noun holds the other. */
export function broader(x: NumberFact, y: NumberFact): boolean {
  if (x.measure !== 'count' || y.measure !== 'count' || x.ordinal || y.ordinal || x.noun === null || y.noun === null)
    return false;
  return up(x.noun) === y.noun || x.noun === up(y.noun) || up(x.noun) === up(y.noun);
}

/** The one counts a part of what the other counts, and gives more of it. */
export function isPartBeyondWhole(x: NumberFact, y: NumberFact): boolean {
  const isPart = (part: NumberFact, whole: NumberFact) =>
    part.noun !== null && WITHIN[part.noun] === whole.noun && part.value > whole.value;
  return isPart(x, y) || isPart(y, x);
}

/** Both count people, whatever is said of them. */
export function areHuman(x: NumberFact, y: NumberFact): boolean {
  if (x.measure !== 'count' || y.measure !== 'count' || x.noun === null || y.noun === null) return false;
  return HUMANS.has(x.noun) && HUMANS.has(y.noun);
}

function up(noun: string): string {
  return Object.hasOwn(BROADER, noun) ? (BROADER[noun] as string) : noun;
}

/** What an amount or a share is of; what was lost in a disaster is its damage. */
export function purposeIn({ noun }: NumberFact): string | null {
  return noun === 'damage' ? 'loss' : noun;
}

/** Both tell what an amount or a share is of, and not the same. */
export function otherPurpose(x: NumberFact, y: NumberFact): boolean {
  if (x.measure !== y.measure || (x.measure !== 'money' && x.measure !== 'percent')) return false;
  return x.noun !== null && y.noun !== null && purposeIn(x) !== purposeIn(y);
}

/** How the subjects of two numbers are related; null when they cannot answer one question. */
export function relationOf(x: NumberFact, y: NumberFact): Relation | null {
  if (x.ordinal !== y.ordinal) return null;
  if (x.measure !== y.measure) {
    // "2 km" of which it is not told whether they are a depth, a distance or a speed.
    const bare = UNITS[x.measure] === y.measure || UNITS[y.measure] === x.measure;
    return bare ? { noun: 'one', general: true, many: false } : null;
  }
  if (x.measure === 'money') {
    if (x.currency === null || x.currency !== y.currency || otherPurpose(x, y)) return null;
    return { noun: 'same', general: x.noun === null || y.noun === null, many: false };
  }
  if (otherPurpose(x, y)) return null;
  const told = x.measure === 'percent' && x.noun !== null && y.noun !== null;
  if (x.measure !== 'count') return { noun: 'same', general: !told && !TELLING.has(x.measure), many: false };
  const general = [x.noun, y.noun].some((n) => n !== null && (GENERAL.has(n) || PEOPLE.has(n)));
  const many = [x.noun, y.noun].some((n) => n !== null && MANY.has(n));
  if (x.noun === null || y.noun === null) return { noun: x.noun === y.noun ? 'none' : 'one', general, many };
  if (x.noun === y.noun && isOtherPart(x, y)) return null;
  if (x.noun === y.noun || areTheSame(x, y)) return { noun: 'same', general, many };
  if (x.ordinal && inOneRow(x.noun, y.noun)) return { noun: 'one', general: true, many: true };
  const people = (PEOPLE.has(x.noun) && HUMANS.has(y.noun)) || (PEOPLE.has(y.noun) && HUMANS.has(x.noun));
  if (broader(x, y) || people) return { noun: 'broader', general, many };
  return null;
}

/** "Champions for the fourth time", "the fourth title". */
function inOneRow(x: string, y: string): boolean {
  return x === 'time' || y === 'time' || (WINS.has(x) && WINS.has(y));
}

/** Two numbers of one text that could be mixed up with one another: they count or measure the same. */
export function rivals(x: NumberFact, y: NumberFact): boolean {
  return (
    x.measure === y.measure &&
    x.ordinal === y.ordinal &&
    (x.measure !== 'count' || x.noun === y.noun) &&
    (x.measure !== 'money' || x.currency === y.currency)
  );
}
