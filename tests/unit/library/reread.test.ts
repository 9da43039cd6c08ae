import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../../lib/library/connection';
import { LibraryFault } from '../../../lib/library/fault';
import { KeyIndexOfLibrary } from '../../../lib/library/key-index';
import type { Library } from '../../../lib/library/library';
import { type Environment, makeLibrary } from '../../../lib/library/make';
import type { NewReport, StoredReport } from '../../../lib/model/library';
import { Fuse } from './fuse';
import { chance, environment, fires, read, report } from './helpers';

const fuse = new Fuse();
const CLAIM = 1_000;

/** A report as the newer engine reads it: with one key more, which tells which engine it was. */
function newer({ report: stored, sources }: StoredReport, mark = 'n:engine-2'): NewReport {
  const again = read(stored, sources[0]);
  return { ...again, keys: new Map([...again.keys, [mark, 1]]) };
}

/** Reads a library again. @param between done before each slice */
async function reread(own: Library, by = 'w', most = 3, between: () => Promise<unknown> = async () => {}) {
  if (!(await own.rereading.begin())) return false;
  const job = await own.jobs.claim(by, CLAIM, ['reread']);
  if (!job) return false;
  let { cursor, done } = job;
  for (;;) {
    const slice = await own.rereading.slice(cursor, most);
    await between();
    done += slice.reports.length;
    cursor = slice.cursor;
    const reports = slice.reports.map((stored) => ({ number: stored.number, read: newer(stored) }));
    if (!(await own.rereading.put(reports, { id: job.id, by, cursor, done }))) return false;
    if (!slice.more) break;
  }
  await own.rereading.end(job.id, by);
  return true;
}

/** What is in the database of the reports of a library, by their ids. */
async function inside(given: Environment) {
  const connection = new Connection(given);
  const { sheets, reports, meta } = await connection.read(async (database) => ({
    sheets: await database.getAll('sheets'),
    reports: await database.getAll('reports'),
    meta: await database.getAll('meta'),
  }));
  const index = await new KeyIndexOfLibrary(connection, 1e9).ask((open) => ({
    size: open.size,
    marked: open.find(new Map([['n:engine-2', 1]]), 1_000).map((c) => c.at),
  }));
  connection.close();
  const sheetOf = new Map(sheets.map((sheet) => [sheet.number, sheet]));
  return {
    index,
    sheets: sheets.length,
    read: new Map(reports.map((row) => [row.id, sheetOf.get(row.number)?.read])),
    marked: reports.filter((row) => index.marked.includes(row.number)).map((row) => row.id),
    all: meta.find((row) => row.key === 'read')?.value,
  };
}

/** A library that an engine of number 1 has filled, to be opened by one of number 2. */
async function filled(count = 10) {
  const plain = environment({ sealedAt: 4 });
  const first = makeLibrary(plain);
  await first.rereading.begin();
  await first.put(fires(0, count));
  await first.put(fires(2, 5, 'feed:a'));
  const { reports } = await first.list();
  await first.markMatched([reports[1]?.id ?? ''], 1_700_000_500_000);
  await first.settled();
  first.close();
  return { plain, given: { ...plain, reading: 2 }, before: (await makeLibrary(plain).list()).reports };
}

describe('a library after an update of the reading engine', () => {
  it('is read again: facts, keys and index are the new ones, and all else is as it was', async () => {
    const { given, before } = await filled();
    const own = makeLibrary(given);
    expect(await reread(own)).toBe(true);
    await own.settled();
    const { reports } = await own.list();
    const lasting = (list: readonly StoredReport[]) => list.map(({ number: _, bytes: __, ...rest }) => rest);
    expect(lasting(reports)).toEqual(lasting(before));
    const now = await inside(given);
    expect([...now.read.values()]).toEqual(reports.map(() => 2));
    expect(now.marked.sort()).toEqual(reports.map((r) => r.id).sort());
    expect([now.index.size, now.sheets, now.all]).toEqual([10, 10, 2]);
    expect((await own.describe()).reports).toBe(10);
    expect(await own.jobs.list()).toEqual([]);
    // Nothing is left to do.
    expect(await own.rereading.begin()).toBe(false);
    own.close();
  });

  it('is left alone where the engine is the same or older, or nothing is in it', async () => {
    const { plain, given } = await filled(2);
    const same = makeLibrary(plain);
    expect(await same.rereading.begin()).toBe(false);
    const own = makeLibrary(given);
    await reread(own);
    expect(await same.rereading.begin()).toBe(false);
    expect(await same.jobs.list()).toEqual([]);
    const empty = makeLibrary(environment({ reading: 7 }));
    expect(await empty.rereading.begin()).toBe(false);
    expect(await empty.jobs.list()).toEqual([]);
  });

  it('tells how far it is, and what comes in meanwhile is not read twice', async () => {
    const { given } = await filled();
    const own = makeLibrary(given);
    const seen: unknown[] = [];
    let first = true;
    await reread(own, 'w', 3, async () => {
      seen.push((await own.jobs.list()).map(({ kind, state, done, total }) => [kind, state, done, total])[0]);
      if (first) await own.put(fires(20, 22));
      first = false;
    });
    expect(seen).toEqual([
      ['reread', 'running', 0, 10],
      ['reread', 'running', 3, 10],
      ['reread', 'running', 6, 10],
      ['reread', 'running', 9, 10],
    ]);
    expect((await inside(given)).index.size).toBe(12);
  });

  it('does not bring back what went, nor the old text of what was replaced', async () => {
    const { given, before } = await filled();
    const own = makeLibrary(given);
    const [gone, replaced] = [before.at(-1), before.at(-2)] as [StoredReport, StoredReport];
    let first = true;
    await reread(own, 'w', 4, async () => {
      if (!first) return;
      first = false;
      await own.forget([gone.id]);
      await own.put([read({ ...replaced.report, title: 'Fire out', text: 'It is out in Lima.' }, replaced.sources[0])]);
    });
    const there = new Map((await own.list()).reports.map((r) => [r.id, r.report.title]));
    expect(there.has(gone.id)).toBe(false);
    expect(there.get(replaced.id)).toBe('Fire out');
    expect((await inside(given)).index.size).toBe(9);
  });

  it('writes nothing for a worker that has lost the job', async () => {
    const { given } = await filled();
    const own = makeLibrary(given);
    await own.rereading.begin();
    const job = await own.jobs.claim('one', CLAIM, ['reread']);
    const slice = await own.rereading.slice(null, 5);
    await own.jobs.release(job?.id ?? '', 'one');
    await own.jobs.claim('two', CLAIM, ['reread']);
    const reports = slice.reports.map((stored) => ({ number: stored.number, read: newer(stored) }));
    expect(await own.rereading.put(reports, { id: 'reread', by: 'one', cursor: slice.cursor, done: 5 })).toBe(false);
    await own.rereading.end('reread', 'one');
    const now = await inside(given);
    expect([now.marked, now.all]).toEqual([[], 1]);
  });

  it('keeps the facts of a report that cannot be read any more, and asks no more for it', async () => {
    const { given } = await filled(3);
    const own = makeLibrary(given);
    await own.rereading.begin();
    await own.jobs.claim('w', CLAIM, ['reread']);
    const slice = await own.rereading.slice(null, 9);
    const reports = slice.reports.map(({ number }) => ({ number, read: null }));
    await own.rereading.put(reports, { id: 'reread', by: 'w', cursor: slice.cursor, done: 3 });
    await own.rereading.end('reread', 'w');
    const now = await inside(given);
    expect([...now.read.values()]).toEqual([2, 2, 2, 2, 2].slice(0, now.read.size));
    expect(now.index.marked).toEqual([]);
    expect((await own.byNumbers(slice.reports.map((r) => r.number))).length).toBe(slice.reports.length);
  });

  it('stays as it is when the reader cancels, until the engine after that', async () => {
    const { given } = await filled(4);
    const own = makeLibrary(given);
    await own.rereading.begin();
    await own.jobs.cancel('reread');
    expect(await own.rereading.begin()).toBe(false);
    const later = makeLibrary({ ...given, reading: 3 });
    expect(await later.rereading.begin()).toBe(true);
    expect(await later.jobs.claim('w', CLAIM, ['reread'])).toMatchObject({ done: 0, cursor: null });
  });

  it('begins anew with a cursor of another engine, or one that is damaged', async () => {
    const { given, before } = await filled(4);
    const own = makeLibrary(given);
    const first = Math.min(...before.map((r) => r.number));
    for (const cursor of [{ version: 1, after: 3, until: 4 }, { version: 2, after: 'x', until: 4 }, 'x', 7, null]) {
      expect((await own.rereading.slice(cursor, 1)).reports.map((r) => r.number)).toEqual([first]);
    }
  });

  it('is exported whole and once, also while it is read again', async () => {
    const { given } = await filled(204);
    const own = makeLibrary(given);
    const ids: string[] = [];
    for await (const { id } of own.reports()) {
      // Behind the last of the first reports that the export has read.
      if (ids.push(id) === 200) expect(await reread(own, 'w', 100)).toBe(true);
    }
    expect(ids).toHaveLength(204);
    expect(new Set(ids).size).toBe(204);
  });

  it('is read again when an older copy brings it back', async () => {
    const { given } = await filled(4);
    const own = makeLibrary(given);
    await reread(own);
    own.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(given.name).onsuccess = resolve;
    });
    const after = makeLibrary(given);
    expect((await after.standing()).state).toBe('lost');
    expect(await after.rebuild()).toBe(4);
    expect(await after.rereading.begin()).toBe(true);
    expect(await reread(after)).toBe(true);
    expect((await inside(given)).marked).toHaveLength(4);
  });
});

describe('a worker that is stopped while it reads a library again', () => {
  it('at 150 moments loses nothing, doubles nothing, and the last one comes to the end', {
    timeout: 300_000,
  }, async () => {
    const random = chance(5);
    let stopped = 0;
    while (stopped < 150) {
      const { plain, before } = await filled(9 + random(6));
      const ids = new Set(before.map((r) => r.id));
      let now = 1_000_000;
      const given = { ...plain, reading: 2, now: () => now, pauses: [] };
      for (let round = 0; ; round++) {
        now += 5_000;
        const own = makeLibrary(given);
        fuse.light(1 + random(70));
        let ended = false;
        try {
          ended = await reread(own, `w${round}`, 1 + random(4));
          await own.settled();
        } catch (error) {
          expect(error).toBeInstanceOf(LibraryFault);
        }
        await own.settled();
        const dead = fuse.dead;
        fuse.light(Number.POSITIVE_INFINITY);
        own.close();
        const there = await inside(given);
        expect(new Set(there.read.keys())).toEqual(ids);
        expect([there.index.size, there.sheets]).toEqual([ids.size, ids.size]);
        // Each is as one engine has read it, whole: with the key where the stamp is.
        const again = [...there.read].filter(([, by]) => by === 2).map(([id]) => id);
        expect(there.marked.sort()).toEqual(again.sort());
        // That all is read is said when it is so, and not before.
        if (there.all === 2) expect(again).toHaveLength(ids.size);
        if (dead) stopped++;
        if (ended && !dead) break;
        // What comes in between is found too.
        if (round % 4 === 3) {
          const one = makeLibrary(given);
          const { ids: more } = await one.put([
            newer({ ...before[0], report: report(50 + round), sources: ['saved'] } as StoredReport),
          ]);
          for (const id of more) ids.add(id);
          await one.settled();
          one.close();
        }
        expect(round).toBeLessThan(200);
      }
      const last = makeLibrary(given);
      expect(await last.rereading.begin()).toBe(false);
      expect(await last.jobs.list()).toEqual([]);
      last.close();
    }
  });
});
