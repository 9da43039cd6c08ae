import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFailure } from '../../../lib/model/library';
import { type Fetcher, type FetchOptions, fetchBytes, fetchText } from '../../../lib/net/fetch';

const ADDRESS = 'https://courier.org/rss';
const options: FetchOptions = { allowed: () => true };

/** An answer that was not sent by anyone. `url`: where redirects led. */
function answer(body: BodyInit | null, init: ResponseInit & { url?: string } = {}): Response {
  const { url = ADDRESS, ...rest } = init;
  const response = new Response(body, rest);
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

/** Counts what it is asked. */
function fake(make: (address: string, init: RequestInit) => Response | Promise<Response>) {
  const asked: { address: string; init: RequestInit }[] = [];
  const fetcher: Fetcher = async (address, init) => {
    asked.push({ address, init });
    return make(address, init);
  };
  return { asked, fetcher };
}

describe('a request', () => {
  it('carries no cookie, no referrer and nothing from the cache', async () => {
    const { asked, fetcher } = fake(() => answer('x'));
    await fetchBytes(
      ADDRESS,
      { ...options, etag: '"a"', modified: 'Sat, 21 Nov 2026 22:15:00 GMT', accept: 'text/xml' },
      fetcher,
    );
    expect(asked[0]?.init).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
      headers: { Accept: 'text/xml', 'If-None-Match': '"a"', 'If-Modified-Since': 'Sat, 21 Nov 2026 22:15:00 GMT' },
    });
  });

  it.each(['a\r\nX: y', '"\u0000"', 'ä', 'x'.repeat(501), ''])(
    'carries no header of a strange kind: %j',
    async (etag) => {
      const { asked, fetcher } = fake(() => answer('x', { headers: {} }));
      await fetchBytes(ADDRESS, { ...options, etag, modified: etag }, fetcher);
      expect(asked[0]?.init.headers).toEqual({});
    },
  );

  it.each([
    'http://courier.org/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://localhost./',
    'https://u:p@courier.org/',
    'nonsense',
  ])('is not sent to %s', async (address) => {
    const { asked, fetcher } = fake(() => answer('x'));
    expect(await fetchBytes(address, options, fetcher)).toMatchObject({ kind: 'address', retryAfter: null });
    expect(asked).toEqual([]);
  });

  it('is not sent to an origin that is not allowed', async () => {
    const { asked, fetcher } = fake(() => answer('x'));
    for (const allowed of [() => false, async () => false, () => Promise.reject(new Error('gone'))]) {
      const result = await fetchBytes(ADDRESS, { allowed }, fetcher);
      expect(isFailure(result)).toBe(true);
    }
    expect(asked).toEqual([]);
  });

  it('is not sent when it was ended before', async () => {
    const { fetcher } = fake(() => new Promise(() => {}));
    const signal = AbortSignal.abort();
    expect(await fetchBytes(ADDRESS, { ...options, signal }, fetcher)).toMatchObject({ kind: 'network' });
  });
});

describe('where redirects led', () => {
  it.each([
    'http://courier.org/rss',
    'https://127.0.0.1/',
    'https://[::ffff:7f00:1]/',
    'https://0x7f.1/',
    'https://localhost./',
    'https://user:pw@courier.org/',
    'file:///etc/passwd',
  ])('is refused before a byte is read: %s', async (url) => {
    let read = 0;
    const body = new ReadableStream({ pull: () => void read++ }, { highWaterMark: 0 });
    const { fetcher } = fake(() => answer(body, { url }));
    expect(await fetchBytes(ADDRESS, options, fetcher)).toMatchObject({ kind: 'redirect' });
    expect(read).toBe(0);
  });

  it('must be allowed too, unless it is the same origin', async () => {
    const origins: string[] = [];
    const allowed = (origin: string) => {
      origins.push(origin);
      return origin === 'https://courier.org';
    };
    const elsewhere = fake(() => answer('x', { url: 'https://post.org/rss' }));
    expect(await fetchBytes(ADDRESS, { allowed }, elsewhere.fetcher)).toMatchObject({
      kind: 'redirect',
      detail: 'It led to post.org, which has not been allowed.',
    });
    expect(origins).toEqual(['https://courier.org', 'https://post.org']);
    const same = fake(() => answer('x', { url: 'https://courier.org/rss2' }));
    expect(await fetchBytes(ADDRESS, { allowed }, same.fetcher)).toMatchObject({ address: 'https://courier.org/rss2' });
  });
});

describe('an answer', () => {
  const of = (body: BodyInit | null, init: ResponseInit = {}, more: Partial<FetchOptions> = {}) =>
    fetchBytes(ADDRESS, { ...options, ...more }, fake(() => answer(body, init)).fetcher);

  it('is read with what is needed for the next request', async () => {
    const headers = { etag: 'W/"1"', 'last-modified': 'Sat, 21 Nov 2026 22:15:00 GMT', 'content-type': 'text/xml' };
    const result = await of('<rss/>', { headers });
    expect(result).toMatchObject({ unchanged: false, status: 200, etag: 'W/"1"', type: 'text/xml', address: ADDRESS });
    expect(isFailure(result) ? null : new TextDecoder().decode(result.bytes)).toBe('<rss/>');
  });

  it('may say that nothing has changed, when it was asked', async () => {
    expect(await of(null, { status: 304 }, { etag: '"1"' })).toMatchObject({ unchanged: true, etag: '"1"' });
    expect(await of(null, { status: 304 })).toMatchObject({ kind: 'status', status: 304 });
  });

  it.each([204, 205])('may be empty: %d', async (status) => {
    expect(await of(null, { status })).toMatchObject({ unchanged: false, status });
  });

  it.each([301, 400, 401, 402, 403, 404, 410, 418, 429, 451, 500, 503, 599])(
    'is a failure with its status: %d',
    async (status) => {
      const result = await of('login please', { status });
      expect(result).toMatchObject({ kind: 'status', status });
      expect(isFailure(result) && result.detail).toContain(`(${status})`);
    },
  );

  it.each([
    ['120', 120_000],
    ['99999999', 86_400_000],
    ['99999999999999999999', 86_400_000],
    ['0', 0],
    ['Fri, 01 Jan 2100 00:00:00 GMT', 86_400_000],
    ['Sat, 01 Jan 2000 00:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['1e9', null],
    ['', null],
    ['9'.repeat(5_000), null],
  ])('may ask to wait: %s', async (value, wait) => {
    const result = await of('', { status: 429, headers: { 'retry-after': value } });
    expect(isFailure(result) ? result.retryAfter : undefined).toBe(wait);
  });

  it('that never comes is a failure, whether or not the fetcher heeds the signal', async () => {
    const { fetcher } = fake(() => new Promise(() => {}));
    expect(await fetchBytes(ADDRESS, { ...options, timeout: 30 }, fetcher)).toMatchObject({ kind: 'timeout' });
  });

  it('that fails is a failure: no net, a certificate that is not trusted', async () => {
    const { fetcher } = fake(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await fetchBytes(ADDRESS, options, fetcher)).toEqual({
      kind: 'network',
      status: null,
      detail: 'courier.org did not answer, or not over a trusted connection.',
      reason: { key: 'fetch/silent', args: ['courier.org'] },
      retryAfter: null,
    });
  });

  it('is ended from outside', async () => {
    const stop = new AbortController();
    const { fetcher } = fake(() => answer(new ReadableStream({ pull: () => new Promise(() => {}) })));
    const result = fetchBytes(ADDRESS, { ...options, signal: stop.signal }, fetcher);
    setTimeout(() => stop.abort(), 10);
    expect(await result).toMatchObject({ kind: 'network' });
  });

  it('as text is decoded or refused', async () => {
    const text = (body: BodyInit, type: string) =>
      fetchText(ADDRESS, options, fake(() => answer(body, { headers: { 'content-type': type } })).fetcher);
    expect(await text(Uint8Array.from([0xe4]), 'text/xml; charset=iso-8859-1')).toMatchObject({ text: 'ä' });
    expect(await text('x', 'text/xml; charset=utf-7')).toMatchObject({ kind: 'format', retryAfter: null });
  });
});

describe('a server', () => {
  let server: Server;
  let port = 0;
  const seen: IncomingMessage[] = [];
  /** Ends what still runs. */
  const open = new Set<ServerResponse>();
  const MB = 1024 * 1024;

  const answers: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
    '/plain': (response) => response.setHeader('Set-Cookie', 'a=b').end('<rss/>'),
    '/gzip': (response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync('<rss/>')),
    // 1 GB of zeros in about 1 MB.
    '/bomb': (response) => {
      response.setHeader('Content-Encoding', 'gzip');
      const gzip = createGzip({ level: 9 });
      gzip.pipe(response);
      const zeros = Buffer.alloc(MB);
      let left = 1_024;
      const write = () => {
        while (left-- > 0 && open.has(response)) if (!gzip.write(zeros)) return void gzip.once('drain', write);
        gzip.end();
      };
      write();
    },
    '/endless': (response) => {
      const piece = Buffer.alloc(65_536, 'x');
      const write = () => {
        while (open.has(response) && response.write(piece)) {}
        if (open.has(response)) response.once('drain', write);
      };
      write();
    },
    '/missing': (response, request) => {
      response.statusCode = 404;
      answers['/endless']?.(response, request);
    },
    '/drip': (response) => {
      const timer = setInterval(() => (open.has(response) ? response.write('x') : clearInterval(timer)), 20);
    },
    '/silent': () => {},
    '/head-only': (response) => response.flushHeaders(),
    // It says that less comes than does, and that more does.
    '/says-less': (response) => response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n<rss/><rss/>'),
    '/says-more': (response) => response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n<rss/>'),
    '/breaks': (response) => {
      response.write('<rss>');
      setTimeout(() => response.socket?.destroy(), 20);
    },
    '/no-gzip': (response) => response.setHeader('Content-Encoding', 'gzip').end('this is not gzip'),
    '/around': (response) => response.writeHead(302, { Location: '/around' }).end(),
    '/login': (response) => response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end(),
    '/conditional': (response, request) =>
      request.headers['if-none-match'] === '"1"'
        ? response.writeHead(304).end()
        : response.setHeader('ETag', '"1"').end('<rss/>'),
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request);
      open.add(response);
      response.on('close', () => open.delete(response));
      response.on('error', () => {});
      answers[request.url ?? '']?.(response, request);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    open.clear();
    server.closeAllConnections();
    server.close();
  });

  /** The test's way to a server on this machine: the address that is asked stays a public one, and the rules are those that are shipped. */
  const local: Fetcher = async (address, init) => {
    const response = await fetch(`http://127.0.0.1:${port}${new URL(address).pathname}`, init);
    Object.defineProperty(response, 'url', { value: address });
    return response;
  };
  const ask = (path: string, more: Partial<FetchOptions> = {}) =>
    fetchBytes(`https://courier.org${path}`, { ...options, ...more }, local);
  const textOf = (result: Awaited<ReturnType<typeof ask>>) =>
    isFailure(result) ? result.detail : new TextDecoder().decode(result.bytes);

  it('is asked without cookie and referrer, also when it has set one', async () => {
    expect(textOf(await ask('/plain'))).toBe('<rss/>');
    expect(textOf(await ask('/plain'))).toBe('<rss/>');
    for (const { headers } of seen) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  });

  it('may pack its answer', async () => {
    expect(textOf(await ask('/gzip'))).toBe('<rss/>');
  });

  it('is told what is known', async () => {
    const first = await ask('/conditional');
    const etag = isFailure(first) ? null : first.etag;
    expect(await ask('/conditional', { etag })).toMatchObject({ unchanged: true, etag: '"1"' });
  });

  it.each(['/bomb', '/endless'])('cannot send more than the limit: %s', async (path) => {
    const [memory, start] = [process.memoryUsage().rss, performance.now()];
    expect(await ask(path)).toMatchObject({ kind: 'too-large', detail: 'The answer is larger than 5 MB.' });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(150e6);
    // The connection is closed: nothing goes on coming.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(open.size).toBe(0);
  });

  it('that answers with an error is not listened to any further', async () => {
    expect(await ask('/missing')).toMatchObject({ kind: 'status', status: 404 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(open.size).toBe(0);
  });

  it.each(['/drip', '/silent', '/head-only'])('cannot take longer than the time: %s', async (path) => {
    const start = performance.now();
    expect(await ask(path, { timeout: 300 })).toMatchObject({ kind: 'timeout', status: null });
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it.each(['/says-more', '/breaks', '/no-gzip', '/around'])(
    'that breaks off or leads nowhere is a failure: %s',
    async (path) => {
      expect(await ask(path, { timeout: 3_000 })).toMatchObject({ kind: 'network' });
    },
  );

  it('that says less than it sends is heard as far as it said', async () => {
    const result = await ask('/says-less', { timeout: 3_000 });
    expect(['<rs', 'courier.org did not answer, or not over a trusted connection.']).toContain(textOf(result));
  });

  it('that wants a login gets none', async () => {
    expect(await ask('/login')).toMatchObject({ kind: 'status', status: 401 });
  });

  it('has a limit of its own where one is given', async () => {
    expect(await ask('/plain', { limit: 5 })).toMatchObject({
      kind: 'too-large',
      detail: 'The answer is larger than 1 kB.',
    });
    expect(textOf(await ask('/plain', { limit: 6 }))).toBe('<rss/>');
  });
});
