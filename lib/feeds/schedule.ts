import type { FeedState, FetchFailure } from '../model/library';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Waiting times in milliseconds: of a feed that changes all the time, of one nothing is known of, of a quiet one. */
export const SHORTEST_WAIT = 15 * MINUTE;
export const USUAL_WAIT = 30 * MINUTE;
export const QUIET_WAIT = 6 * HOUR;
/** Of a feed that has long been failing, and the most that a server can ask for. */
export const LONGEST_WAIT = 24 * HOUR;
/** Of one that does not answer at all: it may be this machine that is off the net, and then all feeds are late. */
const NO_ANSWER_WAIT = 2 * HOUR;
/** Part of the waiting time by which feeds are kept apart, so that they are not all asked in one second. */
const SPREAD = 0.2;
/** Items whose times tell how often a feed changes. */
const COUNTED = 10;

/** What came of reading a feed. */
export type ReadingOutcome =
  | {
      readonly kind: 'read';
      /** When its items were published, milliseconds since 1970, in any order; empty when none says. */
      readonly times: readonly number[];
      /** True when an item was new. */
      readonly changed: boolean;
    }
  /** The server said that nothing has changed (304). */
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'failed';
      readonly failure: FetchFailure;
      /** Milliseconds that the server asked to wait (Retry-After), or null. */
      readonly retryAfter: number | null;
    };

/** A number from 0 to below 1 that is always the same for one text (FNV-1a, 32 bits). */
function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // The last bits of FNV differ most; multiplied once more so that all do.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/** A wait within bounds; the least when what was kept is no number. */
const within = (wait: number, least: number, most: number) =>
  Number.isNaN(wait) ? least : Math.min(most, Math.max(least, wait));

/** How long the last wait was, as far as the clock tells; the usual one when it tells nothing sensible. */
function lastWait({ lastRead, nextRead }: Pick<FeedState, 'lastRead' | 'nextRead'>): number {
  const wait = lastRead === null ? 0 : nextRead - lastRead;
  return wait > 0 && wait <= LONGEST_WAIT ? Math.max(wait, SHORTEST_WAIT) : USUAL_WAIT;
}

/**
 * How long to wait for the next item: the mean gap between the last ten, or half of the silence since the newest when that is longer.
 * Null when the times do not tell.
 */
function paceOf(times: readonly number[], now: number): number | null {
  const newest = times
    .filter((time) => Number.isFinite(time) && time <= now)
    .sort((a, b) => b - a)
    .slice(0, COUNTED + 1);
  const [first] = newest;
  const last = newest.at(-1);
  if (first === undefined || last === undefined || newest.length < 2) return null;
  return Math.max((first - last) / (newest.length - 1), (now - first) / 2);
}

function waitFor(state: FeedState, outcome: ReadingOutcome, now: number): number {
  if (outcome.kind === 'read') {
    const pace = paceOf(outcome.times, now);
    if (pace !== null) return within(pace, SHORTEST_WAIT, QUIET_WAIT);
    return outcome.changed ? USUAL_WAIT : within(lastWait(state) * 1.5, USUAL_WAIT, QUIET_WAIT);
  }
  if (outcome.kind === 'unchanged') return within(lastWait(state) * 1.25, SHORTEST_WAIT, QUIET_WAIT);
  const { kind, status } = outcome.failure;
  if (status === 410) return LONGEST_WAIT;
  // Each wait is as long as the feed has been failing, so the waits double. A clock that was set back starts anew.
  const since = state.failingSince === null ? 0 : now - state.failingSince;
  const longest = kind === 'network' || kind === 'timeout' ? NO_ANSWER_WAIT : LONGEST_WAIT;
  return within(since, USUAL_WAIT, longest);
}

/**
 * When a feed is to be read next, in milliseconds since 1970: after 15 minutes to 6 hours by how often it changes; when it fails, after 30 minutes
 * and then twice as long each time, up to a day (two hours when nothing answered); after a day when the server says that it is gone. Never sooner than the server asks,
 * but within a day. Feeds are kept apart by up to a fifth of the time, each always by the same part.
 * @param id the feed's
 * @param state how it stood before it was read
 * @param now this machine's time
 */
export function nextReading(id: string, state: FeedState, outcome: ReadingOutcome, now: number): number {
  const wait = waitFor(state, outcome, now);
  const spread = Math.max(SHORTEST_WAIT, wait * (1 - SPREAD * fractionOf(id)));
  const asked = outcome.kind === 'failed' ? (outcome.retryAfter ?? 0) : 0;
  return now + Math.round(Math.max(spread, within(Number.isFinite(asked) ? asked : 0, 0, LONGEST_WAIT)));
}

/**
 * True when a feed is to be read. A time that lies further ahead than any wait, or a last reading that lies ahead, shows that the clock
 * was set back: such a feed is read at once, or it would never be.
 */
export function isDue(state: Pick<FeedState, 'lastRead' | 'nextRead'>, now: number): boolean {
  if (!Number.isFinite(state.nextRead) || now >= state.nextRead) return true;
  if (state.nextRead - now > LONGEST_WAIT) return true;
  return state.lastRead !== null && state.lastRead > now + MINUTE;
}

/** How a feed stands before it is read for the first time. It is due at once. */
export function newFeedState(now: number): FeedState {
  return {
    status: 'new',
    lastRead: null,
    nextRead: now,
    failingSince: null,
    failure: null,
    items: 0,
    added: 0,
    matched: 0,
    etag: null,
    modified: null,
  };
}
