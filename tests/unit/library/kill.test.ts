import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../../lib/library/connection';
import { LibraryFault } from '../../../lib/library/fault';
import { KeyIndexOfLibrary } from '../../../lib/library/key-index';
import type { Library } from '../../../lib/library/library';
import { type Environment, makeLibrary } from '../../../lib/library/make';
import { MIGRATIONS, type Migration } from '../../../lib/library/migrations';
import type { NewReport, SourceId } from '../../../lib/model/library';
import { Fuse } from './fuse';
import { chance, environment, fires, read, report } from './helpers';

const fuse = new Fuse();

/** Reports of which the moments choose. */
const POOL = 40;
/** Reports of the pack that is imported. */
const PACK = 24;

const next: Migration = async (database, transaction) => {
  if (!database.objectStoreNames.contains('extra')) database.createObjectStore('extra', { keyPath: 'id' });
  for (let at = await transaction.objectStore('reports').openCursor(); at; at = await at.continue())
    await at.update?.({ ...at.value, migrated: ((at.value as { migrated?: number }).migrated ?? 0) + 1 });
};

/** What the reader was told is there: of each report the sources. */
type Told = Map<string, Set<SourceId>>;

/** Everything in the database fits together, and what was acknowledged is there. */
async function check(given: Environment, told: Told, doubtful: ReadonlySet<string>): Promise<void> {
  const own = makeLibrary(given);
  const { reports } = await own.list();
  const there = new Map(reports.map((r) => [r.id, r]));
  expect(there.size).toBe(reports.length);
  for (const [id, sources] of told) {
    if (doubtful.has(id)) continue;
    expect([...(there.get(id)?.sources ?? [])].sort()).toEqual([...sources].sort());
  }
  for (const id of there.keys()) if (!doubtful.has(id)) expect(told.has(id)).toBe(true);
  const description = await own.describe();
  const count = (values: readonly string[]) => {
    const counts: Record<string, number> = {};
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  expect(description.reports).toBe(reports.length);
  expect(Object.fromEntries(description.sources.map((s) => [s.source, s.reports]))).toEqual(
    count(reports.flatMap((r) => r.sources)),
  );
  // The index holds each report once, and no other.
  const connection = new Connection(given);
  const found = await new KeyIndexOfLibrary(connection, 1e9).ask((index) => ({
    size: index.size,
    numbers: reports.map((r) => index.find(read(r.report).keys, 200).some((c) => c.at === r.number)),
  }));
  expect(found.size).toBe(reports.length);
  expect(found.numbers).not.toContain(false);
  expect(await own.byNumbers(reports.map((r) => r.number))).toHaveLength(reports.length);
  connection.close();
  own.close();
}

/** Notes what the reader is told by a call that was acknowledged. */
function tell(told: Told, ids: readonly string[], source: SourceId): void {
  for (const id of ids) told.set(id, new Set([...(told.get(id) ?? []), source]));
}

async function importPack(own: Library, by: string, told: Told): Promise<void> {
  const job = await own.jobs.claim(by, 1_000, ['import']);
  if (!job) return;
  for (let at = (job.cursor as number | null) ?? 0; at < PACK; at += 5) {
    const batch = fires(100 + at, Math.min(100 + PACK, 100 + at + 5), 'pack:p');
    const { ids } = await own.put(batch, { id: job.id, by, cursor: at + 5, done: at + 5 });
    if (!fuse.dead) tell(told, ids, 'pack:p');
  }
  await own.jobs.finish(job.id, by);
}

describe('a worker that is stopped', () => {
  it('at 200 moments loses nothing that was acknowledged, doubles nothing and leaves no job stuck', {
    timeout: 300_000,
  }, async () => {
    const random = chance(7);
    let now = 1_000_000;
    const plain = environment({ now: () => now, sealedAt: 12 });
    const given = { ...plain, records: fuse.around(plain.records), pauses: [] };
    let migrations: readonly Migration[] = MIGRATIONS;
    const told: Told = new Map();
    const idsOfPack = new Set(
      await Promise.all(fires(100, 100 + PACK).map((f) => makeLibrary(plain).idOfAddress(f.report.address ?? ''))),
    );
    let stopped = 0;
    let finished = 0;
    for (let round = 0; stopped < 200; round++) {
      expect(round).toBeLessThan(400);
      now += 5_000;
      if (round % 25 === 24) migrations = [...migrations, next];
      const own = makeLibrary({ ...given, migrations });
      let doubtful: ReadonlySet<string> = new Set();
      const source = (['saved', 'visited', 'feed:a', 'feed:b'] as const)[random(4)] as SourceId;
      const from = random(POOL - 8);
      const batch: NewReport[] = fires(from, from + 1 + random(8), source);
      const ids = await Promise.all(batch.map((b) => own.idOfAddress(b.report.address ?? '')));
      fuse.light(1 + random(90));
      const acknowledged = async (touched: readonly string[], work: () => Promise<unknown>, note: () => void) => {
        doubtful = new Set(touched);
        await work();
        if (fuse.dead) throw new LibraryFault('broken', 'dead');
        note();
        doubtful = new Set();
      };
      try {
        await acknowledged(
          ids,
          () => own.put(batch),
          () => tell(told, ids, source),
        );
        if (round % 3 === 0)
          await acknowledged(
            ids,
            () => own.forget(ids.slice(0, 2)),
            () => {
              for (const id of ids.slice(0, 2)) told.delete(id);
            },
          );
        if (round % 5 === 0) {
          const held = [...told].filter(([, sources]) => sources.has('feed:a')).map(([id]) => id);
          await acknowledged(
            held,
            async () => {
              while ((await own.removeSource('feed:a', 4)).more);
            },
            () => {
              for (const id of held) {
                told.get(id)?.delete('feed:a');
                if (told.get(id)?.size === 0) told.delete(id);
              }
            },
          );
        }
        await acknowledged(
          [...idsOfPack],
          async () => {
            if (round % 20 === 0)
              await own.jobs.add({ id: `import-${round}`, kind: 'import', subject: 'Pack', total: PACK });
            await importPack(own, `worker-${round}`, told);
          },
          () => {},
        );
        await own.settled();
      } catch (error) {
        expect(error).toBeInstanceOf(LibraryFault);
      }
      await own.settled();
      if (fuse.dead) stopped++;
      else finished++;
      fuse.light(Number.POSITIVE_INFINITY);
      own.close();
      // What was in doubt is all there or not at all, and is known from now on.
      const after = makeLibrary({ ...plain, migrations });
      const there = new Map((await after.list()).reports.map((r) => [r.id, r]));
      after.close();
      const before = ids.filter((id) => !told.has(id) && doubtful.has(id));
      if (doubtful.has(ids[0] as string) && before.length > 0)
        expect(new Set(before.map((id) => there.has(id))).size).toBeLessThanOrEqual(1);
      await check({ ...plain, migrations }, told, doubtful);
      for (const id of doubtful) {
        const row = there.get(id);
        if (row) told.set(id, new Set(row.sources));
        else told.delete(id);
      }
    }
    // No job is stuck: whoever comes next does what is left.
    now += 10_000;
    const last = makeLibrary({ ...plain, migrations });
    for (let left = 0; left < 60; left++) await importPack(last, `last-${left}`, told);
    expect((await last.jobs.list()).filter((j) => j.state !== 'done')).toEqual([]);
    expect((await last.list({ source: 'pack:p' })).reports).toHaveLength(PACK);
    // What was saved is in the second copy too, but for what was not acknowledged.
    const saved = (await last.list({ source: 'saved' })).reports.map((r) => r.id);
    const copied = new Set(
      Object.keys(await plain.records.all('library.saved.')).map((k) => k.slice('library.saved.'.length)),
    );
    for (const id of saved) expect(copied.has(id) || !told.get(id)?.has('saved')).toBe(true);
    last.close();
    expect(finished).toBeGreaterThan(5);
  });
});

describe('a worker that is stopped while it rebuilds the library', () => {
  it('leaves it lost, and the next one rebuilds it whole', { timeout: 120_000 }, async () => {
    const random = chance(3);
    for (let round = 0; round < 25; round++) {
      const plain = environment();
      const own = makeLibrary(plain);
      const { ids } = await own.put(fires(0, 6));
      const told: Told = new Map();
      tell(told, ids, 'saved');
      own.close();
      await new Promise((resolve) => {
        indexedDB.deleteDatabase(plain.name).onsuccess = resolve;
      });
      const stopped = makeLibrary({ ...plain, records: fuse.around(plain.records), pauses: [] });
      fuse.light(random(50));
      const outcome = await stopped.rebuild().catch((error: unknown) => error);
      const acknowledged = !fuse.dead;
      fuse.light(Number.POSITIVE_INFINITY);
      stopped.close();
      if (acknowledged) expect(outcome).toBe(6);
      const after = makeLibrary(plain);
      if ((await after.standing()).state === 'lost') await after.rebuild();
      after.close();
      await check(plain, told, new Set());
    }
  });
});

describe('a fault of the disk in the middle of a call', () => {
  const NAMES = ['UnknownError', 'InvalidStateError', 'AbortError', 'NotFoundError', 'QuotaExceededError', 'DataError'];

  it.each(NAMES)('%s is got over, or told, and loses nothing', { timeout: 120_000 }, async (name) => {
    const random = chance(name.length);
    for (let round = 0; round < 40; round++) {
      const given = environment({ sealedAt: 4 });
      const own = makeLibrary(given);
      const first = await own.put(fires(0, 3));
      await own.settled();
      fuse.light(random(40), name);
      const outcome = await own.put(fires(3, 8, 'feed:a')).catch((error: unknown) => error);
      await own.corpusFor(
        { reports: [], index: { terms: [], postings: [] }, summary: { languages: [] } as never },
        read(report(1)).keys,
      );
      const removed = await own.forget([first.ids[0] as string]).catch((error: unknown) => error);
      await own.settled();
      fuse.light(Number.POSITIVE_INFINITY);
      const put = !(outcome instanceof Error);
      const gone = !(removed instanceof Error);
      for (const failed of [outcome, removed])
        if (failed instanceof Error)
          expect(failed).toMatchObject({
            name: 'LibraryFault',
            state: name === 'QuotaExceededError' ? 'full' : 'broken',
          });
      const told: Told = new Map();
      tell(told, first.ids.slice(gone ? 1 : 0), 'saved');
      if (put) tell(told, await Promise.all(fires(3, 8).map((f) => own.idOfAddress(f.report.address ?? ''))), 'feed:a');
      own.close();
      await check(given, told, new Set());
    }
  });
});
