import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibraryFault } from '../../../lib/library/fault';
import { type Environment, makeLibrary } from '../../../lib/library/make';
import { MIGRATIONS, type Migration } from '../../../lib/library/migrations';
import { environment, fires, library, read, report } from './helpers';

const real = globalThis.indexedDB;
afterEach(() => {
  globalThis.indexedDB = real;
  vi.restoreAllMocks();
});

/** A browser in which opening fails. */
function failingToOpen(fail: () => IDBOpenDBRequest | null, times = Number.POSITIVE_INFINITY) {
  let left = times;
  globalThis.indexedDB = new Proxy(real, {
    get(target, name) {
      if (name === 'open' && left-- > 0) return fail;
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** A request that ends with an error. */
function refused(error: unknown): IDBOpenDBRequest {
  const request = Object.assign(new EventTarget(), { error, result: undefined });
  Object.setPrototypeOf(request, Object.create(IDBOpenDBRequest.prototype, { error: { value: error } }));
  const listeners = new Map<string, () => void>();
  Object.assign(request, {
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
    removeEventListener: () => {},
  });
  setTimeout(() => listeners.get('error')?.());
  return request as unknown as IDBOpenDBRequest;
}

const ERRORS = [
  'UnknownError',
  'QuotaExceededError',
  'InvalidStateError',
  'AbortError',
  'NotReadableError',
  'DataError',
];

/** Everything that can be asked of a library gives an answer or a fault that says how it stands. */
async function answers(own: ReturnType<typeof makeLibrary>, states: readonly string[]) {
  const saved = await own.list({ source: 'saved' });
  expect(saved.reports.map((r) => r.report.title)).toEqual([report(0).title]);
  expect((await own.get([saved.reports[0]?.id ?? ''])).map((r) => r.report.text)).toEqual([report(0).text]);
  const bundled = { reports: [], index: { terms: [], postings: [] }, summary: {} as never };
  expect(await own.corpusFor(bundled, new Map([['p:JP/kobe', 1]]))).toBe(bundled);
  const description = await own.describe();
  expect(states).toContain(description.state);
  expect(description.detail).not.toBe('');
  const calls = [
    own.put(fires(1, 2)),
    own.forget(['x']),
    own.byNumbers([1]),
    own.feeds.list(),
    own.jobs.claim('a', 1),
    own.markMatched(['x']),
    own.retain({ days: 1, most: 1 }),
    own.reports()[Symbol.asyncIterator]().next(),
  ];
  for (const outcome of await Promise.allSettled(calls)) {
    expect(outcome.status).toBe('rejected');
    const { reason } = outcome as PromiseRejectedResult;
    expect(reason).toBeInstanceOf(LibraryFault);
    expect(states).toContain((reason as LibraryFault).state);
  }
}

describe('a database that cannot be opened', () => {
  it.each(ERRORS)('with %s has a state, and what was saved can be read', async (name) => {
    const { library: own, another } = library();
    await own.put(fires(0, 1));
    own.close();
    const error = new DOMException('Internal error opening backing store', name);
    failingToOpen(() => refused(error));
    await answers(another(), [name === 'QuotaExceededError' ? 'full' : 'broken']);
  });

  it('because the browser throws at once, or gives nothing, has a state', async () => {
    const { library: own, another } = library();
    await own.put(fires(0, 1));
    own.close();
    failingToOpen(() => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    await answers(another(), ['broken']);
    failingToOpen(() => null);
    await answers(another(), ['broken']);
  });

  it('and never ends to open has a state', async () => {
    const { library: own, another } = library();
    await own.put(fires(0, 1));
    own.close();
    failingToOpen(() =>
      Object.assign(Object.create(IDBOpenDBRequest.prototype), { addEventListener() {}, removeEventListener() {} }),
    );
    const waiting = another();
    await expect(waiting.feeds.list()).rejects.toMatchObject({ state: 'blocked' });
    expect(await waiting.standing()).toMatchObject({ state: 'blocked' });
  });

  it('only for a moment is opened again', async () => {
    const { library: own, another } = library();
    await own.put(fires(0, 1));
    failingToOpen(() => refused(new DOMException('Backing store', 'UnknownError')), 2);
    const again = another();
    expect((await again.put(fires(1, 2))).added).toBe(1);
    expect(await again.standing()).toEqual({ state: 'ready', detail: null });
  });

  it('is made anew from what was saved', async () => {
    const { library: own, another, environment: given } = library();
    await own.put([...fires(0, 2), ...fires(2, 4, 'feed:a')]);
    const [feed] = await own.feeds.follow([
      { address: 'https://a.example/f', title: 'A', outlet: 'A', language: 'en' },
    ]);
    own.close();
    // Stores that are gone are a damage that stays.
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(given.name).onsuccess = resolve;
    });
    (await openDB(given.name, MIGRATIONS.length, { upgrade: (db) => void db.createObjectStore('other') })).close();
    const again = another();
    expect((await again.standing()).state).toBe('broken');
    expect((await again.list()).reports).toHaveLength(2);
    expect(await again.rebuild()).toBe(2);
    expect(await again.standing()).toEqual({ state: 'ready', detail: null });
    expect((await again.feeds.list()).map((f) => f.id)).toEqual([feed]);
    const { reports } = await again.list();
    expect(reports.map((r) => r.report.title).sort()).toEqual([report(0).title, report(1).title]);
    const [loaded] = await again.byNumbers([reports[0]?.number ?? 0]);
    expect(loaded?.sheet().facts.length).toBeGreaterThan(0);
  });
});

describe('a database that lacks a single value', () => {
  it.each(['born', 'next', 'revision', 'segments', 'counts'])(
    '%s has it made anew, and nothing is written over',
    async (key) => {
      const { library: own, another, environment: given } = library({ sealedAt: 3 });
      const { ids } = await own.put([...fires(0, 5), ...fires(5, 7, 'feed:a')]);
      await own.settled();
      await own.forget([ids[6] as string]);
      const before = await own.describe();
      own.close();
      const database = await openDB(given.name);
      await database.delete('meta', key);
      database.close();
      const again = another();
      expect((await again.put(fires(10, 12, 'feed:a'))).added).toBe(2);
      const { reports } = await again.list();
      expect(reports.map((r) => r.number)).toEqual([9, 8, 6, 5, 4, 3, 2, 1]);
      await again.forget(reports.slice(0, 2).map((r) => r.id));
      const after = await again.describe();
      expect({ ...after, state: before.state, detail: null }).toEqual({ ...before, detail: null, bytes: after.bytes });
      const bundled = {
        reports: [],
        index: { terms: [], postings: [] },
        summary: { languages: [], from: null, to: null } as never,
      };
      const corpus = await again.corpusFor(bundled, read(report(2)).keys);
      expect(corpus.reports.map((r) => r.report.title)).toContain(report(2).title);
    },
  );
});

describe('a database that is lost', () => {
  it('is told from one that was never there or was emptied, and is rebuilt', async () => {
    const { library: own, another, environment: given } = library();
    expect((await own.standing()).state).toBe('ready');
    await own.put(fires(0, 3));
    own.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(given.name).onsuccess = resolve;
    });
    const again = another();
    // What comes in before anybody looked does not hide it.
    await again.put(fires(5, 6, 'feed:a'));
    expect((await again.standing()).state).toBe('lost');
    expect((await another().standing()).state).toBe('lost');
    expect(await again.rebuild()).toBe(3);
    expect((await again.standing()).state).toBe('ready');
    expect((await again.list()).reports).toHaveLength(4);
    expect((await another().standing()).state).toBe('ready');
    await again.deleteAll();
    expect((await another().standing()).state).toBe('ready');
  });

  it('is not one that another context deleted on purpose', async () => {
    const { library: own, another, environment: given } = library();
    await own.put(fires(0, 3));
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(given.name).onsuccess = resolve;
    });
    await given.records.remove(Object.keys(await given.records.all('')));
    await own.put(fires(0, 1));
    expect((await another().standing()).state).toBe('ready');
  });

  it('while it is open is opened anew', async () => {
    const { library: own, another, environment: given } = library();
    await own.put(fires(0, 1));
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(given.name).onsuccess = resolve;
    });
    expect((await own.put(fires(1, 2))).added).toBe(1);
    expect((await another().standing()).state).toBe('lost');
  });
});

describe('a disk that is full', () => {
  it('takes nothing more, loses nothing, and is told', async () => {
    const { library: own } = library();
    await own.put(fires(0, 2));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota is used up', 'QuotaExceededError');
    });
    await expect(own.put(fires(2, 4))).rejects.toMatchObject({ name: 'LibraryFault', state: 'full' });
    expect((await own.describe()).state).toBe('full');
    expect((await own.list()).reports).toHaveLength(2);
    expect((await own.standing()).state).toBe('full');
    put.mockRestore();
    expect((await own.put(fires(2, 4))).added).toBe(2);
    expect((await own.standing()).state).toBe('ready');
  });

  it('is told when the browser says it only at the commit', async () => {
    const { library: own } = library();
    await own.put(fires(0, 1));
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      const request = put.call(this, value as never);
      Object.defineProperty(this.transaction, 'error', {
        value: new DOMException('Disk', 'QuotaExceededError'),
        configurable: true,
      });
      this.transaction.abort();
      return request;
    } as never);
    await expect(own.put(fires(1, 2))).rejects.toMatchObject({ state: 'full' });
  });
});

describe('versions', () => {
  const second: Migration = async (database, transaction) => {
    database.createObjectStore('extra', { keyPath: 'id' });
    for (let at = await transaction.objectStore('reports').openCursor(); at; at = await at.continue())
      await at.update?.({ ...at.value, colour: 'red' });
  };
  const newer = (given: Environment) => makeLibrary({ ...given, migrations: [...MIGRATIONS, second] });

  it('a newer database is read only, and nothing in it is lost', async () => {
    const { library: own, another, environment: given } = library();
    await own.put([...fires(0, 3), ...fires(3, 5, 'feed:a')]);
    const next = newer(given);
    await next.put(fires(5, 6, 'feed:a'));
    next.close();
    const old = another();
    expect((await old.list()).reports).toHaveLength(6);
    expect((await old.standing()).state).toBe('newer');
    for (const call of [
      () => old.put(fires(6, 7)),
      () => old.removeSource('feed:a'),
      () => old.retain({ days: 0, most: 0 }),
      () => old.rebuild(),
      () => old.forget(['x']),
    ])
      await expect(call()).rejects.toMatchObject({ state: 'newer' });
    const bundled = {
      reports: [],
      index: { terms: [], postings: [] },
      summary: { languages: [], from: null, to: null } as never,
    };
    const corpus = await old.corpusFor(bundled, read(report(2)).keys);
    expect(corpus.reports.map((r) => r.report.title)).toContain(report(2).title);
    old.close();
    const back = newer(given);
    expect((await back.list()).reports).toHaveLength(6);
    expect((await back.standing()).state).toBe('ready');
  });

  it('a newer one that is empty where there was something is told to be newer: this version cannot make it anew', async () => {
    const { library: own, another, environment: given } = library();
    await own.put(fires(0, 2));
    own.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(given.name).onsuccess = resolve;
    });
    const next = newer(given);
    expect((await next.standing()).state).toBe('lost');
    next.close();
    expect((await another().standing()).state).toBe('newer');
  });

  it('a context that has the old version open lets the new one in', async () => {
    const { library: own, environment: given } = library();
    await own.put(fires(0, 1));
    const next = newer(given);
    expect((await next.list()).reports).toHaveLength(1);
    await expect(own.put(fires(1, 2))).rejects.toMatchObject({ state: 'newer' });
  });

  it('one that does not let go blocks, is told, and is waited for', async () => {
    const { library: own, environment: given } = library();
    await own.put(fires(0, 1));
    own.close();
    const holding = await openDB(given.name);
    const next = newer(given);
    await expect(next.feeds.list()).rejects.toMatchObject({ state: 'blocked' });
    expect((await next.standing()).state).toBe('blocked');
    expect((await next.list({ source: 'saved' })).reports).toHaveLength(1);
    holding.close();
    expect(await next.feeds.list()).toEqual([]);
    expect((await next.standing()).state).toBe('ready');
  });

  it('a migration that fails leaves the version before as it was', async () => {
    const { library: own, another, environment: given } = library();
    await own.put(fires(0, 3));
    own.close();
    for (const failing of [
      () => {
        throw new Error('at once');
      },
      async (...args: Parameters<Migration>) => {
        await second(...args);
        throw new Error('after all was done');
      },
    ]) {
      const next = makeLibrary({ ...given, migrations: [...MIGRATIONS, failing as Migration] });
      expect(await next.standing()).toMatchObject({ state: 'broken', detail: expect.stringContaining('Error: a') });
      expect((await next.list()).reports).toHaveLength(3);
      next.close();
      const old = another();
      expect((await old.list()).reports).toHaveLength(3);
      expect((await old.standing()).state).toBe('ready');
      old.close();
    }
  });
});

it('the journal that cannot be written takes nothing back', async () => {
  const given = environment();
  const own = makeLibrary({ ...given, records: { ...given.records, set: () => Promise.reject(new Error('full')) } });
  expect((await own.put(fires(0, 1))).added).toBe(1);
});
