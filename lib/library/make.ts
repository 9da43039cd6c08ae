import type { Corpus } from '../corpus/corpus';
import { READING_VERSION } from '../facts/reading-version';
import { MOST_CANDIDATES } from '../match/index';
import { indexOf } from '../match/opened';
import type { StoredReport } from '../model/library';
import type { Records } from '../platform/records';
import { clearDatabase } from './clear';
import { amongBest, combine, overlapOf, rarityInBoth } from './combine';
import { Connection, type ConnectionOptions } from './connection';
import { describeDatabase, NOTHING } from './describe';
import { type Draft, draftOf } from './draft';
import { exportReports } from './export';
import { LibraryFault, wordsOf } from './fault';
import { feedsOf } from './feeds';
import { type Forgotten, forgetReports, forgetSource } from './forget';
import { idOfAddress } from './identity';
import { jobsOf } from './jobs';
import { Journal } from './journal';
import { KeyIndexOfLibrary } from './key-index';
import type { Library, ReportFilter, Standing } from './library';
import { Loss } from './loss';
import { markMatched } from './matched';
import { packsOf } from './packs';
import { putDrafts } from './put';
import { Recent } from './recent';
import { getReports, listReports, loadReports, MOST_OF_PAGE } from './reports';
import { rereadingOf } from './reread';
import { retain } from './retention';
import { SEALED_AT } from './segment-rows';
import { stagedOf } from './staged';
import { Summary } from './summary';

/** What the library stands on; tests give their own. */
export interface Environment extends ConnectionOptions {
  /** Where the second copy of what was saved is kept. */
  readonly records: Records;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Bytes that the browser grants, null when it does not tell. */
  readonly quota: () => Promise<number | null>;
  /** So many reports are sealed into a segment of the index at a time. */
  readonly sealedAt?: number;
  /** Which reading engine this is, when not the program's own. */
  readonly reading?: number;
}

/** Candidates beyond those that are judged: the very page that is read may be among them, and its copies. */
const SPARE = 20;
/** Reports of a slice, when the caller does not say. */
const SLICE = 200;

/** Makes the library over an environment. */
export function makeLibrary(environment: Environment): Library {
  const { now, reading = READING_VERSION } = environment;
  const connection = new Connection(environment);
  const journal = new Journal(environment.records);
  const index = new KeyIndexOfLibrary(connection, environment.sealedAt ?? SEALED_AT);
  const loss = new Loss(connection, journal);
  const recent = new Recent(connection);
  const summary = new Summary(connection);

  const write = async (drafts: readonly Draft[], step?: Parameters<Library['put']>[1]) => {
    await loss.noticed();
    const at = now();
    const done = await connection.write((database) => putDrafts(database, drafts, at, step, reading));
    if (done.lost) return { ids: [], added: 0 };
    index.follow(done);
    if (done.change) index.sealSoon();
    const saved = drafts.filter((d) => d.source === 'saved');
    // The reports are in the database: that their second copy fails takes nothing back.
    await journal.note(saved, at).catch(() => {});
    await loss.mark(done);
    return { ids: done.ids, added: done.added };
  };

  const follow = async (forgotten: Forgotten) => {
    index.follow(forgotten);
    await journal.forget(forgotten.ids).catch(() => {});
    await loss.mark(forgotten);
    return forgotten;
  };

  const standing = async (): Promise<Standing> => {
    try {
      const lost = await loss.isLost();
      // What a newer version has written cannot be made anew by this one: first comes the update.
      if (lost && connection.standing.state !== 'newer')
        return { state: 'lost', detail: 'The browser has thrown the library away' };
      return connection.standing;
    } catch (error) {
      if (error instanceof LibraryFault) return { state: error.state, detail: error.detail };
      return { state: 'broken', detail: wordsOf(error) };
    }
  };

  /** What the journal knows, for when the database cannot be read. */
  const fromJournal = async ({ source, language }: ReportFilter): Promise<StoredReport[]> => {
    if (source !== undefined && source !== 'saved') return [];
    const reports = await journal.reports().catch(() => []);
    return reports.filter((r) => language === undefined || r.report.language === language);
  };

  /** The best candidates by their keys alone, which are as rare as they are in the bundled reports and the library together. */
  const candidates = (bundled: Corpus, keys: ReadonlyMap<string, number>) =>
    index.ask((open, born, revision) => {
      const weeksOf = (key: string) => {
        try {
          return open.weeksOf(key);
        } catch {
          // A damaged segment is noticed with the next question; a story that is being made must not end by it.
          return 0;
        }
      };
      const rarity = rarityInBoth(bundled, { weeks: open.weeks, weeksOf });
      const found = open.find(keys, MOST_CANDIDATES + SPARE, rarity.idf);
      return { found, rarity, size: open.size, born, revision };
    });

  /** The library's reports among the best candidates of both. */
  const best = async (
    bundled: Corpus,
    keys: ReadonlyMap<string, number>,
    { found, rarity, born }: Awaited<ReturnType<typeof candidates>>,
  ) => {
    const most = MOST_CANDIDATES + SPARE;
    // Each report of the library that is at the address of a bundled one takes a place away: so many more may come up from below.
    const fixed = indexOf(bundled).find(keys, 2 * most, rarity.idf);
    for (let more = 0; ; ) {
      const numbers = amongBest(fixed, found, most + more).map((c) => c.at);
      const reports = await recent.load(born, numbers);
      const overlap = overlapOf(bundled, reports);
      if (overlap <= more || numbers.length === found.length) return reports;
      more = overlap;
    }
  };

  const feeds = feedsOf(connection, journal, now);
  const jobs = jobsOf(connection, now);
  const library: Library = {
    standing,
    put: async (reports, step) => write(await Promise.all(reports.map((report) => draftOf(report, reading))), step),
    async get(ids) {
      try {
        return await connection.read((database) => getReports(database, ids));
      } catch {
        const known = new Map((await fromJournal({})).map((r) => [r.id, r]));
        return ids.flatMap((id) => known.get(id) ?? []);
      }
    },
    idOfAddress,
    byNumbers: async (numbers) =>
      (await connection.read((database) => loadReports(database, numbers))).map(([, report]) => report),
    async list(filter = {}, after = null, most = MOST_OF_PAGE) {
      try {
        return await connection.read((database) => listReports(database, filter, after, most));
      } catch {
        return { reports: await fromJournal(filter), next: null };
      }
    },
    async forget(ids, source) {
      return (await follow(await connection.write((database) => forgetReports(database, ids, source)))).removed;
    },
    markMatched: (ids, at = now()) => connection.write((database) => markMatched(database, ids, at)),
    async removeSource(source, most = SLICE) {
      const { removed, more } = await follow(
        await connection.write((database) => forgetSource(database, source, most)),
      );
      return { removed, more };
    },
    async retain(retention, most = SLICE) {
      const at = now();
      const { removed, more } = await follow(
        await connection.write((database) => retain(database, retention, at, most)),
      );
      return { removed, more };
    },
    async corpusFor(bundled: Corpus, keys) {
      try {
        const found = await candidates(bundled, keys);
        if (found.size === 0) return bundled;
        const [reports, about] = await Promise.all([best(bundled, keys, found), summary.at(found)]);
        return combine(bundled, { rarity: found.rarity, reports, ...about });
      } catch {
        // How the library stands is told on the storage page; the bundled reports are there in any case.
        return bundled;
      }
    },
    reports: (filter = {}) => exportReports(connection, filter),
    async describe() {
      const { state, detail } = await standing();
      const quota = await environment.quota().catch(() => null);
      try {
        return { ...(await connection.read(describeDatabase)), state, detail, quota };
      } catch {
        const saved = await fromJournal({});
        const bytes = saved.reduce((sum, r) => sum + r.bytes, 0);
        return { ...NOTHING, reports: saved.length, bytes, state, detail, quota };
      }
    },
    async deleteAll() {
      index.close();
      try {
        await connection.write(clearDatabase);
      } catch (error) {
        if (!(error instanceof LibraryFault) || error.state === 'blocked') throw error;
        await connection.destroy();
      }
      await journal.clear();
      loss.forget();
    },
    async rebuild() {
      const [saved, followed, { state, detail }] = await Promise.all([journal.saved(), journal.feeds(), standing()]);
      if (state === 'newer' || state === 'blocked' || state === 'full') throw new LibraryFault(state, detail ?? '');
      if (state === 'broken') {
        index.close();
        await connection.destroy();
      }
      let added = 0;
      for (let at = 0; at < saved.length; at += SLICE) added += (await write(saved.slice(at, at + SLICE))).added;
      await feeds.follow(followed);
      await loss.found();
      return added;
    },
    feeds,
    packs: packsOf(connection),
    jobs,
    staged: stagedOf(connection),
    rereading: rereadingOf(
      connection,
      now,
      (done) => {
        index.follow(done);
        if (done.change) index.sealSoon();
      },
      reading,
    ),
    settled: () => index.settled(),
    close() {
      index.close();
      recent.close();
      summary.close();
      connection.close();
    },
  };
  return library;
}
