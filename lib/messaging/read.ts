import type { Retention } from '../model/library';
import { article } from './article';
import { correctionDraft } from './correction';
import { newFeed } from './feed';
import type { Envelope, MessageName, OtherText, Protocol } from './protocol';
import { flag, integer, list, nullable, oneOf, type Reader, record, text } from './schema';

const tabId = integer(0, Number.MAX_SAFE_INTEGER);

const isoDay: Reader<string> = (value) => {
  const read = text(10)(value);
  return read !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(read) ? read : undefined;
};

/** An id of the library: of a report, a feed, a pack, a job. */
const id: Reader<string> = text(200);

const address: Reader<string> = text(4_000);

/** What a page gave: it is checked where it is used. */
const anything: Reader<unknown> = (value) => (value === undefined ? undefined : value);

/** The id of a correction holds two addresses or names. */
const correctionId: Reader<string> = text(12_000);

const otherTab = record<Extract<OtherText, { kind: 'tab' }>>({ kind: oneOf('tab'), tabId });
const otherReport = record<Extract<OtherText, { kind: 'report' }>>({ kind: oneOf('report'), reportId: id });
const other: Reader<OtherText> = (value) => otherTab(value) ?? otherReport(value);

/** The exact shape of each message's body. */
const BODIES: { readonly [N in MessageName]: Reader<Protocol[N]['body']> } = {
  read: record<Protocol['read']['body']>({ tabId, asked: oneOf('popup', 'toolbar', 'panel') }),
  pageRead: record<Protocol['pageRead']['body']>({ tabId, result: anything, error: nullable(text(2_000)) }),
  compare: record<Protocol['compare']['body']>({ tabId, article }),
  setPublished: record<Protocol['setPublished']['body']>({ tabId, published: nullable(isoDay) }),
  correct: record<Protocol['correct']['body']>({ correction: correctionDraft }),
  undoCorrections: record<Protocol['undoCorrections']['body']>({ ids: nullable(list(correctionId, 1_000)) }),
  describeRecords: record<Protocol['describeRecords']['body']>({ tabId }),
  readTabs: record<Protocol['readTabs']['body']>({ tabId }),
  compareWith: record<Protocol['compareWith']['body']>({ tabId, other, insist: flag }),
  describeCorpus: record<Protocol['describeCorpus']['body']>({}),
  savePage: record<Protocol['savePage']['body']>({ tabId }),
  forgetReports: record<Protocol['forgetReports']['body']>({ ids: list(id, 1_000) }),
  readReport: record<Protocol['readReport']['body']>({ tabId, reportId: id }),
  followFeeds: record<Protocol['followFeeds']['body']>({ feeds: list(newFeed, 1_000) }),
  followOnceAllowed: record<Protocol['followOnceAllowed']['body']>({ feeds: list(newFeed, 1_000) }),
  unfollowFeed: record<Protocol['unfollowFeed']['body']>({ id, drop: flag }),
  pollFeeds: record<Protocol['pollFeeds']['body']>({ ids: nullable(list(id, 1_000)) }),
  listFeeds: record<Protocol['listFeeds']['body']>({}),
  pageFeeds: record<Protocol['pageFeeds']['body']>({ tabId }),
  findFeeds: record<Protocol['findFeeds']['body']>({ address }),
  describePack: record<Protocol['describePack']['body']>({ staged: id }),
  fetchPack: record<Protocol['fetchPack']['body']>({ address }),
  importPack: record<Protocol['importPack']['body']>({ staged: id, address: nullable(address) }),
  dropStaged: record<Protocol['dropStaged']['body']>({ staged: id }),
  removePack: record<Protocol['removePack']['body']>({ id }),
  stop: record<Protocol['stop']['body']>({
    work: oneOf('reading', 'fetching', 'wider', 'find', 'pack'),
    tabId: nullable(tabId),
  }),
  cancelJob: record<Protocol['cancelJob']['body']>({ id }),
  widerRequest: record<Protocol['widerRequest']['body']>({ tabId }),
  lookWider: record<Protocol['lookWider']['body']>({ tabId, address }),
  describeLibrary: record<Protocol['describeLibrary']['body']>({}),
  applyRetention: record<Protocol['applyRetention']['body']>({
    retention: record<Retention>({ days: nullable(integer(1, 36_500)), most: integer(0, 1_000_000) }),
  }),
  rebuildLibrary: record<Protocol['rebuildLibrary']['body']>({}),
  deleteLibrary: record<Protocol['deleteLibrary']['body']>({}),
};

const envelope = record<{ name: string; body: unknown }>({
  name: text(40),
  body: (value) => (value === undefined ? undefined : value),
});

/** Reads a message; null when it is not exactly one of the protocol. Never throws. */
export function readMessage(value: unknown): Envelope | null {
  const read = envelope(value);
  if (!read || !Object.hasOwn(BODIES, read.name)) return null;
  const body = BODIES[read.name as MessageName](read.body);
  return body === undefined ? null : ({ name: read.name, body } as Envelope);
}

/** Who sent a message, as the browser tells. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  /** The tab of the page that sent it; a background has none. */
  readonly tab?: unknown;
}

/**
 * True for a page of this extension. The origin decides, for it is set by the browser and a compromised page cannot forge it;
 * an address or the presence of a tab decides nothing.
 * @param own the extension's id, and the address of its root (`chrome-extension://…/`)
 */
export function isOwnPage(sender: Sender, own: { readonly id: string; readonly root: string }): boolean {
  return sender.id === own.id && typeof sender.origin === 'string' && sender.origin === own.root.replace(/\/$/, '');
}

/**
 * True for the background of this extension. Chromium names no origin for a worker, but the address of its script; whatever comes out of a tab, a
 * page of the web with a script of ours in it included, has the tab with it.
 */
export function isOwnBackground(sender: Sender, own: { readonly id: string; readonly root: string }): boolean {
  if (sender.id !== own.id || sender.tab !== undefined) return false;
  return sender.origin === undefined && sender.url === `${own.root}background.js`;
}
