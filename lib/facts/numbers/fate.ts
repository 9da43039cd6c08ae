import { isOfVehicle, OCCUPANTS, PHRASE, presenceOf, ridingBefore, roomBeside } from './aboard';
import common from './common.json';
import { isDenied, isFreed, isNone, isOfNone, NEAR, NONE } from './denied';
import type { Head } from './head';
import { type Finder, PEOPLE } from './lexicon';
import {
  beginsList,
  behindInsertion,
  countedBefore,
  countsPeople,
  countsSoon,
  endsList,
  hasObject,
  isNamed,
  isOfBefore,
  memberAt,
  peopleAt,
} from './listed-people';
import { closes, isBreak, isShortened } from './marks';
import { isOfOthers, isRescue, isTheirs, OTHERS, SENT_OUT } from './others';
import type { Quantity } from './quantity';
import { risesBy, tollRisen, tollStanding } from './rising';

/** What is told of people, with the tokens that tell it. `listed`: of those of a list together ("3 soldiers and 2 civilians"). */
export interface Fate {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly listed?: boolean;
}

/** Most letters of a name that is passed over as one word. */
const LONGEST_NAME = 24;

/** Words of a case behind a noun, at the most, before its list goes on. */
const PARTICLE = 1;

/** People whom the table of nouns does not have, by the words for what news is about. */
const FOLK: ReadonlySet<string> = new Set(common.folk);

/** Those who are sent, and what they deal with: behind "and" that is told of others ("200 firefighters fight the flames and search for the missing"). */
const SENT: ReadonlySet<string> = new Set(common.sent);

const DEALT: ReadonlySet<string> = new Set(common.dealt);

/** Words behind one for being taken to hospital in which a death may be told. */
const OUTCOME = 5;

/** "Died after they were taken to hospital", where the death is told behind the hospital. */
function isDead(finder: Finder, at: number): boolean {
  for (let k = at; k < at + OUTCOME; k++) {
    const token = finder.tokens[k];
    if (!token || isBreak(token) || token.kind === 'number') return false;
    if (finder.find(k, 'and', 'conj', 'clause', 'word')) return false;
    if (finder.find(k, 'verb')?.entry.id === 'dead') return true;
  }
  return false;
}

/** Farthest word that tells that the people counted were present, aside from what happened to them. */
const PRESENT = 6;

/** Farthest verb behind people in the languages that put it at the end of the clause: place, time and cause stand before it. */
const LAST = 12;

/**
 * What a verb of the same clause says of the people that were counted: `dead` for "killed 14 people", "погибли 14 человек". The
 * nearest verb holds; behind a word for "and" it counts as farther.
 */
export function fateOf(finder: Finder, quantity: Quantity, head: Head): Fate | null {
  const people = head.noun === null || head.noun === 'crew' || PEOPLE.has(head.noun) || FOLK.has(head.noun);
  if (head.measure !== 'count') return null;
  const room = head.noun !== null && OCCUPANTS.has(head.noun) ? roomBeside(finder, quantity, head) : null;
  if (room) return room;
  if (!people) return null;
  if (isOfBefore(finder, quantity) || isNone(finder, quantity, head) || isOfNone(finder, quantity)) return null;
  if (risesBy(finder, quantity)) return null;
  // "The death toll among the 45 passengers": who is named is no victim by that.
  const counted =
    head.noun === null || head.noun === 'person'
      ? countedBefore(finder, quantity, head.noun === null && closes(finder, quantity.to))
      : null;
  if (counted) return counted;
  const spaced = finder.lexicon.spaced;
  const reach = head.noun === null ? (spaced ? 5 : 2) : spaced ? 8 : 12;
  let best: { id: string; from: number; to: number; cost: number; listed: boolean; joined: boolean } | null = null;
  let present: Fate | null = null;
  const verbLast = finder.lexicon.hand.verbLast === true;
  // "Died when two trains collided": what is counted is not known, and the verb belongs to another clause.
  const unknown = head.noun === null && finder.tokens[head.to]?.kind === 'word' && finder.all(head.to).length === 0;
  const ownVerb = finder.all(head.to).some((f) => f.entry.kind === 'cue' && f.entry.id === 'aux');
  let serves = false;
  for (const direction of spaced && !verbLast ? ([-1, 1] as const) : ([1, -1] as const)) {
    // "負傷者を運ぶため60人を派遣": where the verb comes last, one of what they do is theirs, and no other before the number is.
    if (serves) break;
    let cost = verbLast && direction === -1 ? 2 : 0;
    let at = direction === 1 ? head.to : quantity.from - 1;
    let joined = false;
    let parted = false;
    let inList = false;
    let listEnd = head.to;
    let letters = 0;
    let passed = false;
    const far = direction === 1 && verbLast && spaced && head.noun !== null && !SENT_OUT.has(head.noun);
    let within = far ? LAST : reach;
    for (let steps = 0; steps < within + 4; steps++, at += direction) {
      const token = finder.tokens[at];
      if (!token) break;
      if (direction === -1 && isShortened(finder, at)) continue;
      if (isBreak(token)) {
        const over =
          direction !== 1 || head.noun === null
            ? null
            : token.text === ','
              ? behindInsertion(finder, at)
              : endsTopic(finder, head, at)
                ? at
                : null;
        if (over === null) break;
        at = over;
        cost += 2;
        continue;
      }
      // "14 were questioned after a policeman was killed": a verb of another clause.
      if (finder.find(at, 'clause') || (direction === -1 && finder.find(at, 'clause-end'))) break;
      // Thai and Korean letters of which no word is known are cut one by one: a name of them is as far as one word.
      if (
        LETTERED.has(finder.lexicon.language) &&
        token.kind === 'word' &&
        token.glued &&
        finder.all(at).length === 0
      ) {
        if (letters++ > 0 && letters < LONGEST_NAME) {
          steps--;
          continue;
        }
      } else letters = 0;
      // Thai parts clauses by a space.
      if (
        !spaced &&
        finder.lexicon.language === 'th' &&
        !(direction === 1 ? token : finder.tokens[at + 1])?.glued &&
        at !== quantity.from - 1
      )
        cost += 4;
      if (unknown && spaced && direction === -1 && !finder.find(at, 'hedge') && endsReach(finder, at)) break;
      // "Killed 3 soldiers and 2 civilians", "two nurses and three soldiers were killed": one verb tells of all in the list.
      const mayList =
        direction === 1 ? head.noun !== null || isNamed(finder, head) : head.noun !== null && closes(finder, head.to);
      // "19 children are among the victims and only three survived", where the verb comes last: a list goes on at once.
      const goesOn = direction === -1 || !verbLast || at <= listEnd + PARTICLE;
      const listed = spaced && mayList && goesOn ? memberAt(finder, at, direction) : null;
      if (listed !== null) {
        at = listed;
        listEnd = listed + 1;
        cost += 2;
        inList = true;
        continue;
      }
      // "Two people drowned and one is missing": behind "and" another count has a verb of its own, unless the two are a list.
      const other = direction === 1 && parted && spaced && !verbLast;
      if (other && (token.kind === 'number' || finder.find(at, 'word'))) break;
      if (direction === 1 && spaced && verbLast && at > listEnd && isOfOthers(finder, head, at)) break;
      cost++;
      passed ||= token.kind === 'number' || finder.find(at, 'word') !== null;
      // "14 miners are since Monday at a depth of 300 metres trapped": what is measured is no other count.
      const measured = far && finder.find(at + 1, 'time', 'unit') !== null;
      if (token.kind === 'number' && !measured) cost += 4;
      // "남성 2명이 총을 쏴 16명이 숨지고": behind another count the verb is that one's.
      if (!measured && (token.kind === 'number' || finder.find(at, 'word'))) within = reach;
      if (finder.find(at, 'and', 'conj')) {
        // "A teacher was shot dead and 25 students were taken": the number begins a clause with a verb of its own.
        if (direction === -1 && ownVerb) break;
        cost += 2;
        joined = true;
        parted ||= at > head.to;
      }
      // "Bij een botsing van twee trams kwamen veertig mensen om": the verb is theirs.
      if (unknown && spaced && direction === 1 && !joined && peopleAt(finder, at)) break;
      const verb = finder.find(at, 'verb');
      if (!verb || (direction === -1 && isInVerb(finder, at))) continue;
      if (verb.entry.id === NONE) break;
      if (verb.entry.id === OTHERS) {
        serves = direction === 1 && isTheirs(finder, head);
        break;
      }
      // "転覆した船に乗っていた16人は救助された", "机上有19人遇难": what is told behind them says more than where they were.
      if (
        direction === -1 &&
        best !== null &&
        WHERE.has(verb.entry.id) &&
        (verbLast || (!spaced && best.cost <= BESIDE))
      )
        break;
      // "The hospital took on 40 nurses".
      if (verb.entry.id === 'patient' && head.noun === 'doctor') break;
      // "200 firefighters search for …", "were charged with the murder of 12 people": it tells nothing of those on its other side.
      if (verb.entry.value === direction || isDenied(finder, at)) break;
      // "Picked up 12 statements of 30 people": it tells of those right behind it; and "seized 12 rifles", a single word, as much of things.
      const loose = passed || (verb.length === 1 && head.noun === null);
      if (verb.entry.value === 1 && spaced && loose) break;
      // "Police search for five men": those who are sought by others may have fled.
      if (verb.entry.id === 'sought' && !isRescue(finder, at)) break;
      const told = verb.entry.id === 'sought' ? 'missing' : verb.entry.id;
      // "100 kidnapped students are free again": not how many were taken.
      if (told === 'abducted' && isFreed(finder, quantity, head)) break;
      // "Charged with a fraud on 50 people": farther off it is somebody else.
      const near = !spaced || verbLast || verb.entry.value === -1;
      if (told === 'suspect' && !near && cost > SUSPECTED) continue;
      // "Killed at least 12 people attending a funeral": what happened to them says more than where they were.
      if (told === 'with' && spaced) {
        // "17 were left with burns", "neun sitzen seit Freitag in Haft"; "in der Maschine saßen 176 Menschen".
        const state = direction === 1 ? stateBehind(finder, at + verb.length) : null;
        if (state !== null && cost <= reach) {
          if (best === null || cost < best.cost) best = { ...state, cost, listed: inList, joined };
          break;
        }
        if (direction === -1 && !joined && !inList) present ??= ridingBefore(finder, at);
      }
      if (told === 'attendee' || told === 'riding') {
        const where = told === 'riding' ? 'aboard' : told;
        // "A crowd of 25,000": they are no more than people, though no word says so.
        const bare = head.noun === null && verb.entry.value === 1 && at + verb.length === quantity.from;
        if (bare && closes(finder, head.to)) return { id: where, from: at, to: at + verb.length };
        if (!joined && !inList && cost <= PRESENT) present ??= { id: where, from: at, to: at + verb.length };
        continue;
      }
      if (SENT.has(head.noun ?? '') && DEALT.has(told) && (joined || inList)) break;
      // "Killed 3 soldiers and 2 civilians and wounded 10": the last verb has a number of its own.
      if (direction === 1 && joined && spaced && !verbLast && hasObject(finder, at + verb.length)) break;
      // "Two trams collided, killing 40 people": the verb has people of its own behind it.
      if (direction === 1 && spaced && (unknown || !verbLast) && countsPeople(finder, at + verb.length)) break;
      // Thai "18 ราย ผู้บาดเจ็บมี 732 ราย": the same behind a space.
      if (direction === 1 && cost > 4 && !spaced && countsSoon(finder, at + verb.length)) break;
      // "With 12 people dead", "… had died and 30 others were hurt": a verb as near in the same clause counts more.
      const weight =
        told === 'with'
          ? cost + 1
          : told === 'aboard' || told === 'suspect'
            ? cost + 0.5
            : joined && spaced
              ? cost + 1.5
              : cost;
      // "Were taken to hospital with burns".
      const hurt = told === 'patient' && stateBehind(finder, at + verb.length)?.id === 'injured';
      const id = told === 'patient' && isDead(finder, at + verb.length) ? 'dead' : hurt ? 'injured' : told;
      const own: boolean = !joined && cost <= SAME;
      const more: boolean =
        best !== null &&
        (own || (id === 'dead' && cost <= SAME)) &&
        MORE[best.id]?.includes(id) === true &&
        !countsWithin(finder, Math.max(best.to, head.to), at);
      const less: boolean =
        best !== null && !best.joined && best.cost <= SAME && MORE[id]?.includes(best.id) === true && cost <= SAME;
      if (cost <= within && !less && (best === null || more || weight < best.cost))
        best = { id, from: at, to: at + verb.length, cost: weight, listed: inList, joined };
      if (own && MORE[id] !== undefined) continue;
      break;
    }
  }
  if (best === null)
    return (
      tollRisen(finder, quantity) ??
      (head.noun === null ? tollStanding(finder, quantity) : null) ??
      presenceOf(head, present)
    );
  if (head.noun === 'crew' && !CREW.has(best.id)) return null;
  // "A boat carrying 278 people sank": what is said of them is that they were on it.
  if (WHERE.has(best.id)) {
    const riding = best.id === 'aboard' ? best : isOfVehicle(finder, quantity, best) ? { ...best, id: 'aboard' } : null;
    return presenceOf(head, riding ?? present);
  }
  if (best.listed || !spaced || head.noun === null) return best;
  return { ...best, listed: best.from < quantity.from ? beginsList(finder, head.to) : endsList(finder, quantity) };
}

/** What people may be "with", or "sit" in. */
const HELD: ReadonlySet<string> = new Set(['injured', 'arrested']);

/** "Left with burns", "sitzen in Haft": what is told of them behind the verb that ends at the token, in the same clause. */
function stateBehind(finder: Finder, from: number): Fate | null {
  for (let at = from; at < from + NEAR.state; at++) {
    const token = finder.tokens[at];
    if (token?.kind !== 'word' || finder.find(at, 'and', 'conj', 'word')) return null;
    const verb = finder.find(at, 'verb');
    if (verb && HELD.has(verb.entry.id)) return { id: verb.entry.id, from: at, to: at + verb.length };
  }
  return null;
}

/** What is told of a crew in place of its being one: the crew that was killed is most often the whole of it. */
const CREW: ReadonlySet<string> = new Set(['missing', 'rescued', 'arrested', 'abducted']);

/** What says more of the same people: those "injured in the crash" and "taken to hospital", those "arrested" who are "suspected of fraud". */
const MORE: Readonly<Record<string, readonly string[] | undefined>> = {
  patient: ['dead', 'injured'],
  suspect: ['arrested'],
  trapped: ['dead', 'injured', 'rescued'],
};

/** Farthest verb behind people, where the way on is looked at first, that says more than one before them of where they were. */
const BESIDE = 4;

/** Farthest verb that tells of suspects. */
const SUSPECTED = 3;

/** Farthest verb that tells more of the same people. */
const SAME = 6;

/** "41 patients were admitted and eight children died": what stands behind another number is told of that one. */
function countsWithin(finder: Finder, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (finder.tokens[at]?.kind === 'number' || finder.find(at, 'word')) return true;
  return false;
}

/** Languages of whose words the letters are cut one by one where none is known. */
const LETTERED: ReadonlySet<string> = new Set(['th', 'ko']);

/** "乗組員16人は、近くの漁船に救助された": a comma right behind the particle of a topic parts nothing. */
function endsTopic(finder: Finder, head: Head, comma: number): boolean {
  if (finder.tokens[comma]?.text !== '、' || comma !== head.to + 1) return false;
  return finder.all(head.to).some((f) => f.entry.kind === 'cue' && f.entry.id === 'topic');
}

/** Verbs that tell where people were, and nothing that happened to them. */
const WHERE: ReadonlySet<string> = new Set(['aboard', 'with']);

/** Words at which the way back from a number of something unknown ends: its verb stands right before it. */
function endsReach(finder: Finder, at: number): boolean {
  if (isInVerb(finder, at) || (finder.find(at, 'verb')?.length ?? 0) > 1) return false;
  const unread = finder.tokens[at]?.kind === 'word' && finder.all(at).length === 0;
  return unread || finder.find(at, 'stop', 'and', 'conj') !== null;
}

/** "Za mřížemi skončilo jedenáct": the word is one of a verb of several words that begins before it. */
function isInVerb(finder: Finder, at: number): boolean {
  for (let back = 1; back < PHRASE; back++) if ((finder.find(at - back, 'verb')?.length ?? 0) > back) return true;
  return false;
}
