import { describe, expect, it, vi } from 'vitest';
import { parseArticle } from '../../../lib/messaging/article';
import type { MessageName, Protocol } from '../../../lib/messaging/protocol';
import { isOwnBackground } from '../../../lib/messaging/read';
import { Gone, type Handlers, serve } from '../../../lib/messaging/serve';
import type { Article } from '../../../lib/model/article';

const own = { id: 'abc', root: 'chrome-extension://abc/' };
const page = { id: 'abc', origin: 'chrome-extension://abc' };

const article: Article = {
  title: 'Bridge opened',
  text: 'The bridge was opened.',
  paragraphs: [{ start: 0, end: 22 }],
  outlet: null,
  byline: null,
  declaredLanguage: 'en',
  published: { iso: '2024-05-05', origin: 'meta' },
  address: 'https://port.example/bridge',
  truncated: false,
};

const feed = { address: 'https://port.example/feed', title: 'Port', outlet: 'Port Courier', language: 'en' };

const where = { key: 'page:port.example/bridge', title: 'Bridge opened', outlet: null };
const correction = { kind: 'hidden-kind', hidden: 'money', where } as const;
const one = { name: 'Anna Berg', language: 'en' };

/** A body of each message. */
const bodies: { readonly [N in MessageName]: Protocol[N]['body'] } = {
  read: { tabId: 1, asked: 'toolbar' },
  pageRead: { tabId: 1, result: null, error: 'Cannot access contents of the page' },
  compare: { tabId: 1, article },
  setPublished: { tabId: 1, published: '2024-05-05' },
  correct: { correction },
  undoCorrections: { ids: ['hidden-kind|money'] },
  describeRecords: { tabId: 1 },
  readTabs: { tabId: 1 },
  compareWith: { tabId: 1, other: { kind: 'tab', tabId: 2 }, insist: false },
  describeCorpus: {},
  savePage: { tabId: 1 },
  forgetReports: { ids: ['r-1'] },
  readReport: { tabId: 1, reportId: 'r-1' },
  followFeeds: { feeds: [feed] },
  followOnceAllowed: { feeds: [feed] },
  unfollowFeed: { id: 'f-1', drop: true },
  pollFeeds: { ids: null },
  listFeeds: {},
  pageFeeds: { tabId: 1 },
  findFeeds: { address: 'https://port.example/' },
  describePack: { staged: 'import-1' },
  fetchPack: { address: 'https://port.example/pack' },
  importPack: { staged: 'import-1', address: null },
  dropStaged: { staged: 'import-1' },
  removePack: { id: 'p-1' },
  stop: { work: 'reading', tabId: 1 },
  cancelJob: { id: 'j-1' },
  widerRequest: { tabId: 1 },
  lookWider: { tabId: 1, address: 'https://index.example/' },
  describeLibrary: {},
  applyRetention: { retention: { days: null, most: 1000 } },
  rebuildLibrary: {},
  deleteLibrary: {},
};

/** A handler of each message that gives nothing. */
function handlers() {
  const names = Object.keys(bodies) as MessageName[];
  return Object.fromEntries(names.map((name) => [name, vi.fn(async () => null)])) as unknown as Handlers & {
    readonly [N in MessageName]: ReturnType<typeof vi.fn>;
  };
}

/** Senders that are not pages of ours. */
const strangers = [
  { id: 'abc', origin: 'https://news.example' },
  { id: 'abc' },
  { id: 'abc', origin: 'null' },
  { id: 'abc', origin: 'chrome-extension://abcd' },
  { id: 'abc', origin: 'chrome-extension://abc.evil' },
  { id: 'other', origin: 'chrome-extension://abc' },
  { id: 'other', origin: 'chrome-extension://other' },
  { origin: 'chrome-extension://abc' },
  {},
];

const BARE = { tabId: 1 };

/** Bodies that no message has. */
const malformed: readonly unknown[] = [
  undefined,
  null,
  0,
  '',
  'read',
  [],
  [1],
  () => {},
  Number.NaN,
  true,
  { tabId: '1', asked: 'toolbar' },
  { tabId: -1, asked: 'toolbar' },
  { tabId: 1.5, asked: 'toolbar' },
  { tabId: Number.POSITIVE_INFINITY, asked: 'panel' },
  { tabId: 1, asked: 'page' },
  { tabId: 1, asked: 'toolbar', more: 1 },
  BARE,
  JSON.parse('{"tabId":1,"asked":"toolbar","__proto__":{"x":1}}'),
  { tabId: 1, reportId: 7 },
  { tabId: 1, address: 'x'.repeat(4_001) },
  { address: 5 },
  { ids: 'r-1' },
  { ids: [1] },
  { ids: Array.from({ length: 1_001 }, () => 'r-1') },
  { feeds: [{ ...feed, extra: 1 }] },
  { feeds: [{ ...feed, language: 5 }] },
  { feeds: [null] },
  { id: 'x'.repeat(201), drop: true },
  { id: 'f-1', drop: 'yes' },
  { staged: null },
  { staged: 'a', address: 4 },
  { correction: { ...correction, hidden: 'mood' } },
  { correction: { ...correction, id: 'x' } },
  { correction: { ...correction, where: { ...where, key: 'x'.repeat(5_001) } } },
  { correction: { kind: 'same-person', one, where } },
  { correction: { kind: 'same-person', one, other: { ...one, name: 7 }, where } },
  { correction: { kind: 'other-event', where } },
  { correction: { kind: 'nothing', where } },
  { ids: ['x'.repeat(12_001)] },
  { tabId: 1, other: { kind: 'tab', tabId: -1 }, insist: false },
  { tabId: 1, other: { kind: 'tab', reportId: 'r-1' }, insist: false },
  { tabId: 1, other: { kind: 'window', tabId: 1 }, insist: false },
  { tabId: 1, other: { kind: 'report', reportId: 'r-1' } },
  { tabId: 1, other: { kind: 'report', reportId: 'r-1' }, insist: 1 },
  { retention: { days: 0, most: 1000 } },
  { retention: { days: 30, most: -1 } },
  { retention: { days: 30 } },
  { tabId: 1, published: '5 May' },
  { tabId: 1, published: '2024-05-05T00:00' },
  { tabId: 1, published: 20240505 },
  { tabId: 1, article: null },
  { tabId: 1, article: { ...article, extra: '' } },
  { tabId: 1, article: { ...article, text: 'x'.repeat(200_001) } },
  { tabId: 1, article: { ...article, paragraphs: [{ start: 5, end: 2 }] } },
  { tabId: 1, article: { ...article, published: { iso: '2024', origin: 'somebody' } } },
  { tabId: 1, article: { ...article, title: { toString: () => 'x' } } },
  Object.assign(Object.create({ tabId: 1 }), { asked: 'toolbar', x: 1 }),
  new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('hostile');
      },
    },
  ),
  {
    get tabId() {
      throw new Error('hostile');
    },
    asked: 'toolbar',
  },
];

describe('the offscreen page', () => {
  const worker = { id: 'abc', url: 'chrome-extension://abc/background.js' };

  it('hears the background', () => {
    expect(isOwnBackground(worker, own)).toBe(true);
  });

  it.each([
    ...strangers,
    page,
    { ...worker, id: 'other' },
    { ...worker, tab: { id: 1 } },
    { ...worker, origin: 'https://news.example' },
    { ...worker, url: 'https://news.example/background.js' },
    { ...worker, url: 'chrome-extension://abc/background.js?x' },
  ])('hears nobody else: %j', (sender) => {
    expect(isOwnBackground(sender, own)).toBe(false);
  });
});

describe('the background', () => {
  it('answers each message of our own pages', async () => {
    const given = handlers();
    const listen = serve(given, own);
    for (const [name, body] of Object.entries(bodies)) {
      expect(await listen({ name, body }, page)).toMatchObject({ ok: true });
    }
    expect(given.read).toHaveBeenCalledWith({ tabId: 1, asked: 'toolbar' });
    expect(given.compare).toHaveBeenCalledWith({ tabId: 1, article });
  });

  it('gives no answer at all to anyone else, whatever is sent', () => {
    const given = handlers();
    const listen = serve(given, own);
    for (const sender of strangers) {
      for (const [name, body] of Object.entries(bodies)) expect(listen({ name, body }, sender)).toBeUndefined();
      for (const body of malformed) expect(listen({ name: 'read', body }, sender)).toBeUndefined();
    }
    for (const handler of Object.values(given)) expect(handler).not.toHaveBeenCalled();
  });

  it('refuses every malformed body of every message, without throwing', async () => {
    const given = handlers();
    const listen = serve(given, own);
    for (const name of [...Object.keys(bodies), 'constructor', '__proto__', 'toString', '', 'unknown']) {
      for (const body of malformed) {
        // The bare number of a tab is all that some messages have.
        if (body === BARE && Object.keys(bodies[name as MessageName] ?? {}).join() === 'tabId') continue;
        expect(await listen({ name, body }, page)).toMatchObject({ ok: false, failure: { kind: 'malformed' } });
      }
    }
    for (const value of malformed) expect(await listen(value, page)).toMatchObject({ ok: false });
    for (const handler of Object.values(given)) expect(handler).not.toHaveBeenCalled();
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('tells a failure as a value', async () => {
    const given = handlers();
    given.read.mockRejectedValue(new Error('broken'));
    given.setPublished.mockRejectedValue(new Gone('closed'));
    const listen = serve(given, own);
    expect(await listen({ name: 'read', body: bodies.read }, page)).toEqual({
      ok: false,
      failure: { kind: 'failed', detail: 'broken', reason: null },
    });
    expect(await listen({ name: 'setPublished', body: bodies.setPublished }, page)).toEqual({
      ok: false,
      failure: { kind: 'gone', detail: 'closed', reason: null },
    });
  });
});

describe('an article from a page', () => {
  it('is copied field by field', () => {
    const read = parseArticle(article);
    expect(read).toEqual(article);
    expect(read).not.toBe(article);
  });
  it('is refused whole when one field is wrong', () => {
    for (const name of Object.keys(article)) {
      expect(parseArticle({ ...article, [name]: 7 })).toBeNull();
      const { [name as keyof Article]: _, ...rest } = article;
      expect(parseArticle(rest)).toBeNull();
    }
  });
});
