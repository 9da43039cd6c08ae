import common from './common.json';
import type { Fate } from './fate';
import type { Head } from './head';
import type { Finder } from './lexicon';
import type { Quantity } from './quantity';

/** Most words of a verb. */
export const PHRASE = 6;

/** "In der Maschine saßen …": a vehicle stands right before the verb at the token. */
export function ridingBefore(finder: Finder, verb: number): Fate | null {
  for (let from = verb - PHRASE; from < verb; from++) {
    const found = finder.find(from, 'verb');
    if (found?.entry.id === 'riding' && from + found.length === verb) return { id: 'aboard', from, to: verb };
  }
  return null;
}

/** People who travel in groups: there may be others with them. */
const TRAVELLERS: ReadonlySet<string | null> = new Set(['tourist', 'pilgrim']);

/** Where people were, of those who are no more than people: pilgrims aboard may be but a part of those aboard. */
export function presenceOf(head: Head, present: Fate | null): Fate | null {
  if (head.noun === 'person') return present;
  return present?.id === 'aboard' && TRAVELLERS.has(head.noun) ? { ...present, listed: true } : null;
}

/** Who may find room somewhere: people, and what is told of them by a noun. */
export const OCCUPANTS: ReadonlySet<string> = new Set([...common.people, ...common.tolls]);

/** "可容納4萬名觀眾", "dapat menampung 800 pengungsi", "2,000 दर्शकों के बैठने की क्षमता": so many people have room, and none need be there. */
export function roomBeside(finder: Finder, quantity: Quantity, head: Head): Fate | null {
  const behind = finder.all(head.to).find((f) => f.entry.kind === 'cue' && f.entry.id === 'room-behind');
  if (behind) return { id: 'person', from: head.to, to: head.to + behind.length };
  let end = quantity.from;
  for (let back = 1; back <= 3; back++) if (finder.find(quantity.from - back, 'hedge')?.length === back) end -= back;
  for (let length = 1; length <= 3; length++) {
    const cue = finder.all(end - length).find((f) => f.entry.kind === 'cue' && f.entry.id === 'room');
    if (cue?.length === length) return { id: 'person', from: end - length, to: end };
  }
  return null;
}

/** Nouns of what people are on board of. */
const VEHICLES: ReadonlySet<string> = new Set(['plane', 'helicopter', 'ship', 'bus', 'car', 'vehicle', 'carriage']);

/** Most words between a vehicle and a verb like "to bring" ("pesawat yang jatuh itu membawa 146 orang"). */
const VEHICLE = 5;

/** "The plane that crashed brought 146 people": the verb before the number is that of a vehicle, and they were on board. */
export function isOfVehicle(finder: Finder, quantity: Quantity, verb: Fate): boolean {
  if (verb.from > quantity.from) return false;
  for (let at = verb.from - 1; at >= verb.from - 1 - VEHICLE; at--) {
    const token = finder.tokens[at];
    if (token?.kind !== 'word' || finder.find(at, 'and', 'conj', 'clause')) return false;
    const noun = finder.find(at, 'noun');
    if (noun) return VEHICLES.has(noun.entry.id);
  }
  return false;
}
