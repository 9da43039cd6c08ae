import { timeOfDate } from '../../lib/feeds/dates';
import { newItems, reportOfItem } from '../../lib/feeds/items';
import { notNews } from '../../lib/feeds/news';
import { parseFeed } from '../../lib/feeds/parse';
import { nextReading, type ReadingOutcome } from '../../lib/feeds/schedule';
import { failureAlone } from '../../lib/model/fetch-failure';
import { type Feed, type FeedState, type FetchFailure, isFailure } from '../../lib/model/library';
import { ACCEPT_FEEDS } from '../../lib/net/fetch';
import { fetchOwnText } from '../../lib/net/own';
import { isAllowed } from '../../lib/platform/permissions';
import { settingsItem } from '../../lib/storage/items';
import { changing, library } from './library';
import { newReport } from './report';

/** So many feeds are read at a time. */
const AT_ONCE = 4;
/** So many reports are written at a time. */
const BATCH = 50;
/** So many reports are dropped at a time when there are too many. */
const SLICE = 500;

/** Feeds that are being read now, so that a click and the alarm do not read one twice. */
const underWay = new Set<string>();

/** Reads the feeds that are due, or the given ones whether they are due or not; then drops what is beyond what is kept. */
export async function poll(ids: readonly string[] | null = null): Promise<void> {
  const own = await library();
  const feeds = ids === null ? await own.feeds.due(Date.now()) : await own.feeds.list();
  const waiting = feeds.filter((feed) => (ids === null || ids.includes(feed.id)) && !underWay.has(feed.id));
  if (waiting.length === 0) return;
  for (const { id } of waiting) underWay.add(id);
  const work = async () => {
    for (let feed = waiting.shift(); feed; feed = waiting.shift()) {
      // A feed that cannot be noted down is read again another time.
      await readFeed(feed).catch(() => {});
      underWay.delete(feed.id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await retain();
}

/** Reads all feeds, due or not. */
export async function pollAll(): Promise<void> {
  const feeds = await (await library()).feeds.list();
  return poll(feeds.map((feed) => feed.id));
}

async function readFeed(feed: Feed): Promise<void> {
  // Without the permission nothing is asked and nothing has failed; the page of feeds says what is missing.
  if (!(await isAllowed(feed.address))) return;
  const { etag, modified } = feed.state;
  const answer = await fetchOwnText(feed.address, { etag, modified, accept: ACCEPT_FEEDS });
  if (isFailure(answer)) return note(feed, failedState(answer, answer.retryAfter));
  if (answer.unchanged) return note(feed, readState({ kind: 'unchanged' }, { etag: answer.etag }));
  const now = Date.now();
  const parsed = parseFeed(answer.text, answer.address, now);
  if (isFailure(parsed)) return note(feed, failedState(parsed, null));
  const { fresh, seen } = newItems(
    parsed.items.filter((item) => notNews(item) === null),
    feed.state.seen ?? [],
  );
  let added = 0;
  for (let i = 0; i < fresh.length; i += BATCH) added += await put(feed, fresh.slice(i, i + BATCH));
  const times = parsed.items.flatMap((item) => (item.published === null ? [] : [timeOfDate(item.published)]));
  await note(
    feed,
    readState(
      { kind: 'read', times, changed: fresh.length > 0 },
      { etag: answer.etag, modified: answer.modified, items: parsed.items.length, added, seen },
    ),
  );
}

async function put(feed: Feed, items: Parameters<typeof reportOfItem>[0][]): Promise<number> {
  const reports = [];
  for (const item of items) {
    const report = reportOfItem(item, feed);
    if (report) reports.push(await newReport(report, `feed:${feed.id}`));
  }
  if (reports.length === 0) return 0;
  return (await (await library()).put(reports)).added;
}

/** The state after a reading, made of the one that is there when it is written. */
type NextState = (id: string, before: FeedState) => FeedState;

function readState(outcome: ReadingOutcome, changed: Partial<FeedState>): NextState {
  return (id, before) => {
    const now = Date.now();
    return {
      ...before,
      ...changed,
      status: 'ok',
      failure: null,
      failingSince: null,
      nextRead: nextReading(id, before, outcome, now),
      lastRead: now,
    };
  };
}

function failedState(failure: FetchFailure, retryAfter: number | null): NextState {
  return (id, before) => {
    const now = Date.now();
    return {
      ...before,
      status: 'failing',
      failure: failureAlone(failure),
      failingSince: before.failingSince ?? now,
      nextRead: nextReading(id, before, { kind: 'failed', failure, retryAfter }, now),
      lastRead: now,
    };
  };
}

async function note({ id }: Feed, next: NextState): Promise<void> {
  await changing((own) => own.feeds.change(id, (before) => next(id, before)));
}

/** Drops what is beyond what the reader keeps, in slices. */
export async function retain(): Promise<void> {
  const { retention } = await settingsItem.get();
  const own = await library();
  let dropped = false;
  for (;;) {
    const { removed, more } = await own.retain(retention, SLICE);
    dropped ||= removed > 0;
    if (!more) break;
  }
  if (dropped) await changing(async () => {});
}
