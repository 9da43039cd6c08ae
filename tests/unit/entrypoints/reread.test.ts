import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelJob } from '../../../entrypoints/background/jobs';
import { answerFirst, quiet } from '../../../entrypoints/background/quiet';
import { rereadLibrary } from '../../../entrypoints/background/reread';
import { READING_VERSION } from '../../../lib/facts/reading-version';
import { openLibrary } from '../../../lib/library/library';
import { read, report } from '../library/helpers';

/** Does something to every row of a store of the library, as an older version of the program would have left it. */
async function inStore(store: string, change: (row: Record<string, unknown>) => Record<string, unknown> | null) {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('library');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(store, 'readwrite');
      const cursor = transaction.objectStore(store).openCursor();
      cursor.onsuccess = () => {
        const at = cursor.result;
        if (!at) return;
        const row = change(at.value);
        if (row) at.update(row);
        else at.delete();
        at.continue();
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

const stamps = async () => {
  const all: unknown[] = [];
  await inStore('sheets', (row) => {
    all.push(row.read);
    return row;
  });
  return all;
};

const COUNT = 45;

/** A library as the version before engines had numbers has left it, with the facts gone from which one sees that they are read. */
async function old() {
  const own = await openLibrary();
  await own.deleteAll();
  await own.put(Array.from({ length: COUNT }, (_, i) => read(report(i))));
  await inStore('sheets', ({ read: _, ...row }) => ({ ...row, facts: '[]', people: '[]' }));
  await inStore('meta', (row) => (row.key === 'read' ? null : row));
  return own;
}

const facts = async () => {
  const own = await openLibrary();
  const { reports } = await own.list();
  const loaded = await own.byNumbers(reports.map((r) => r.number));
  return loaded.map((each) => each.sheet().facts.length);
};

describe('the reading again of the library', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
    return () => vi.useRealTimers();
  });

  /** Lets time pass until the work has ended. */
  async function through(work: Promise<unknown>, most = 60_000) {
    let ended = false;
    void work.then(() => {
      ended = true;
    });
    for (let passed = 0; !ended && passed < most; passed += 10) {
      await vi.advanceTimersByTimeAsync(10);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return ended;
  }

  it('is done once for all reports, and then no more', async () => {
    await old();
    expect((await facts()).every((count) => count === 0)).toBe(true);
    expect(await through(rereadLibrary())).toBe(true);
    expect(await stamps()).toEqual(Array(COUNT).fill(READING_VERSION));
    expect((await facts()).every((count) => count > 0)).toBe(true);
    const own = await openLibrary();
    expect(await own.jobs.list()).toEqual([]);
    const numbers = (await own.list()).reports.map((r) => r.number);
    expect(await through(rereadLibrary())).toBe(true);
    expect((await own.list()).reports.map((r) => r.number)).toEqual(numbers);
  });

  it('rests while the reader is being answered, and goes on afterwards', async () => {
    await old();
    let answered = () => {};
    const answer = answerFirst(() => new Promise<void>((resolve) => (answered = resolve)));
    const work = rereadLibrary();
    expect(await through(work, 20_000)).toBe(false);
    expect((await stamps()).filter((stamp) => stamp !== undefined)).toEqual([]);
    answered();
    await answer;
    expect(await through(work)).toBe(true);
    expect((await stamps()).every((stamp) => stamp === READING_VERSION)).toBe(true);
  });

  it('ends when it is cancelled, and does not begin again by itself', async () => {
    await old();
    const work = rereadLibrary();
    const own = await openLibrary();
    for (let passed = 0; (await own.jobs.list()).length === 0; passed += 10) {
      expect(passed).toBeLessThan(10_000);
      await through(work, 10);
    }
    expect((await own.jobs.list()).map(({ kind, total }) => [kind, total])).toEqual([['reread', COUNT]]);
    await cancelJob('reread');
    expect(await through(work)).toBe(true);
    expect(await through(rereadLibrary())).toBe(true);
    expect((await stamps()).some((stamp) => stamp === undefined)).toBe(true);
    expect((await own.list()).reports).toHaveLength(COUNT);
  });

  it('waits a moment after an answer', async () => {
    await answerFirst(async () => {});
    const waiting = quiet();
    expect(await through(waiting, 1_500)).toBe(false);
    expect(await through(waiting, 3_000)).toBe(true);
  });
});
