import { type FetchReason, failed } from '../model/fetch-failure';
import { type FetchFailure, isFailure } from '../model/library';
import { askable } from './address';
import { decodeText } from './decode';

/** Bytes of an answer, unpacked, that are taken when nothing else is said. */
export const MAX_BYTES = 5 * 1024 * 1024;
/** Milliseconds from the request to the last byte. */
export const TIMEOUT = 20_000;
/** The longest that a server can ask to wait, in milliseconds. */
const LONGEST_WAIT = 24 * 3_600_000;
/** Code units of a header that is kept for the next request. */
const MAX_HEADER = 500;

/** How something is fetched. */
export interface FetchOptions {
  /**
   * Whether an origin (`https://example.org`) may be asked: in the extension, what the browser's permissions say. Asked before the request,
   * and again of where redirects led before anything of the answer is read.
   */
  readonly allowed: (origin: string) => boolean | Promise<boolean>;
  /** Most bytes that are read, after decompression. */
  readonly limit?: number;
  /** Milliseconds in all. */
  readonly timeout?: number;
  /** From the last answer, for a conditional request. */
  readonly etag?: string | null;
  readonly modified?: string | null;
  /** What is wanted, as the `Accept` header has it. */
  readonly accept?: string;
  /** Ends the request from outside. */
  readonly signal?: AbortSignal;
}

/** What is wanted of feeds. */
export const ACCEPT_FEEDS =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/** An answer. */
export interface FetchedBytes {
  /** True for 304: it is what it was, and there are no bytes. */
  readonly unchanged: boolean;
  /** Where it was, after redirects. */
  readonly address: string;
  readonly status: number;
  readonly bytes: Uint8Array;
  /** Content-Type as it was sent. */
  readonly type: string | null;
  /** For the next conditional request. */
  readonly etag: string | null;
  readonly modified: string | null;
}

/** An answer as text. */
export interface Fetched extends Omit<FetchedBytes, 'bytes'> {
  readonly text: string;
}

/** A failure, with how long the server asks to wait (Retry-After) in milliseconds, at most a day; null when it says nothing. */
export interface AskedFailure extends FetchFailure {
  readonly retryAfter: number | null;
}

/** The interface of `fetch` that is used: the browser's own, or a test's. */
export type Fetcher = (address: string, init: RequestInit) => Promise<Response>;

/** Answers of which more can be said than that they are errors, by their HTTP status. */
const REASONS: Readonly<Record<number, FetchReason>> = {
  401: 'fetch/status-401',
  402: 'fetch/status-402',
  403: 'fetch/status-403',
  404: 'fetch/status-404',
  410: 'fetch/status-410',
  429: 'fetch/status-429',
  451: 'fetch/status-451',
};

/**
 * Fetches an address: https and a public host only (`askable`), only where `allowed` says so, without cookies, referrer or cache,
 * bytes and time counted. Where redirects led is judged as the address was, before a byte is read. Never throws.
 */
export async function fetchBytes(
  address: string,
  options: FetchOptions,
  fetcher: Fetcher = (at, init) => fetch(at, init),
): Promise<FetchedBytes | AskedFailure> {
  const { limit = MAX_BYTES, timeout = TIMEOUT } = options;
  const url = askable(address);
  if (isFailure(url)) return asked(url);
  const stop = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, timeout);
  const end = () => stop.abort();
  options.signal?.addEventListener('abort', end);
  if (options.signal?.aborted) stop.abort();
  try {
    if (!(await options.allowed(url.origin))) {
      return asked(failed('not-allowed', 'fetch/site-not-allowed', url.hostname));
    }
    const response = await inTime(fetcher(url.href, requestOf(options, stop.signal)), stop.signal);
    return await answerOf(response, url, options, limit, stop);
  } catch {
    const seconds = Math.max(1, Math.round(timeout / 1_000));
    if (late) return asked(failed('timeout', 'fetch/late', String(seconds)));
    // Browsers do not tell what went wrong: no net, no such host, a certificate that is not trusted, a redirect that their policy forbids.
    return asked(failed('network', 'fetch/silent', url.hostname));
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', end);
    // What is still coming is not wanted.
    stop.abort();
  }
}

/** The same, as text (`lib/net/decode.ts`). */
export async function fetchText(
  address: string,
  options: FetchOptions,
  fetcher?: Fetcher,
): Promise<Fetched | AskedFailure> {
  const answer = await fetchBytes(address, options, fetcher);
  if (isFailure(answer)) return answer;
  const { bytes, ...rest } = answer;
  const text = decodeText(bytes, answer.type);
  return typeof text === 'string' ? { ...rest, text } : asked(text);
}

const asked = (failure: FetchFailure, retryAfter: number | null = null): AskedFailure => ({ ...failure, retryAfter });

/** A header that came with an answer and may be sent back: one line of plain characters. */
function kept(value: string | null): string | null {
  return value !== null && value.length <= MAX_HEADER && /^[\x20-\x7e]{1,500}$/.test(value) ? value : null;
}

function requestOf(options: FetchOptions, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = {};
  if (options.accept) headers.Accept = options.accept;
  const etag = kept(options.etag ?? null);
  const modified = kept(options.modified ?? null);
  if (etag !== null) headers['If-None-Match'] = etag;
  if (modified !== null) headers['If-Modified-Since'] = modified;
  return {
    method: 'GET',
    headers,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'follow',
    signal,
  };
}

async function answerOf(
  response: Response,
  url: URL,
  options: FetchOptions,
  limit: number,
  stop: AbortController,
): Promise<FetchedBytes | AskedFailure> {
  // An answer without an address was made in a test or by a program of the extension itself; it was not led elsewhere.
  const last = askable(response.url === '' ? url.href : response.url);
  if (isFailure(last)) {
    return asked(failed('redirect', 'fetch/led-unasked'));
  }
  if (last.origin !== url.origin && !(await options.allowed(last.origin))) {
    return asked(failed('redirect', 'fetch/led', last.hostname));
  }
  const { status } = response;
  const about = {
    address: last.href,
    status,
    type: response.headers.get('content-type'),
    etag: kept(response.headers.get('etag')),
    modified: kept(response.headers.get('last-modified')),
  };
  if (status === 304) {
    // Without a condition in the request this is no answer: there is nothing that could be unchanged.
    if (kept(options.etag ?? null) === null && kept(options.modified ?? null) === null) {
      return asked({ ...failed('status', 'fetch/unchanged'), status });
    }
    const etag = about.etag ?? options.etag ?? null;
    const modified = about.modified ?? options.modified ?? null;
    return { ...about, etag, modified, unchanged: true, bytes: new Uint8Array() };
  }
  if (status < 200 || status > 299) {
    const reason = REASONS[status];
    // Of any other the interface says what there is to say: that it is an error, and which.
    const failure: FetchFailure = reason
      ? { ...failed('status', reason), status }
      : { kind: 'status', status, detail: `The server answered with an error (${status}).`, reason: null };
    return asked(failure, retryAfterOf(response.headers.get('retry-after')));
  }
  const bytes = await bodyOf(response, limit, stop.signal);
  if (bytes === null) {
    return asked(failed('too-large', 'fetch/larger', sizeOf(limit)));
  }
  return { ...about, unchanged: false, bytes };
}

function sizeOf(bytes: number): string {
  const mega = bytes / (1024 * 1024);
  return mega >= 1 ? `${Math.round(mega)} MB` : `${Math.max(1, Math.round(bytes / 1024))} kB`;
}

/** Milliseconds of a Retry-After header, as seconds or as a date, at most a day; null when there is none. */
function retryAfterOf(value: string | null): number | null {
  if (value === null || value.length > 40) return null;
  const trimmed = value.trim();
  const isDate = /^[A-Z][a-z]{2}, \d{2} /.test(trimmed);
  if (!isDate && !/^\d{1,20}$/.test(trimmed)) return null;
  const wait = isDate ? Date.parse(trimmed) - Date.now() : Number(trimmed) * 1_000;
  return Number.isFinite(wait) ? Math.min(LONGEST_WAIT, Math.max(0, wait)) : null;
}

/** A promise that is given up when the signal comes, whether or not what is behind it heeds the signal. */
function inTime<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = () => reject(new Error('aborted'));
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    promise.then(resolve, reject);
  });
}

/** The body piece by piece, or null when it is longer than `limit`. What a server says of its length is not asked: it may lie. */
async function bodyOf(response: Response, limit: number, signal: AbortSignal): Promise<Uint8Array | null> {
  if (response.body === null) return new Uint8Array();
  const reader = response.body.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), signal);
      if (done) break;
      length += value.byteLength;
      if (length > limit) return null;
      pieces.push(value);
    }
  } finally {
    // Also when it is at its end, which does no harm. What is behind the stream may never answer: it is not waited for.
    reader.cancel().catch(() => {});
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}
