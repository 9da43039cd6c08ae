import type { Job } from '../model/library';
import { whyOf } from '../model/why';
import type { Connection } from './connection';
import { isClaimedBy, stepped } from './job-rows';
import type { ClaimedJob, JobStep, Jobs } from './library';
import type { Database, JobRow } from './schema';
import { send, transact } from './transact';

/** Work with a cursor. Who works on a job has claimed it for a while in a transaction; when that time is over, another may. */
export function jobsOf(connection: Connection, now: () => number): Jobs {
  /** Changes a job in one transaction; `change` gives null to leave it as it is. */
  const change = (id: string, to: (job: JobRow) => JobRow | null) =>
    connection.write((database) => changeJob(database, id, to));
  return {
    async list() {
      const rows = await connection.read((database) => database.getAll('jobs'));
      return rows.map(jobOf).sort((a, b) => a.startedAt - b.startedAt);
    },
    payload: async (id) => (await connection.read((database) => database.get('jobs', id)))?.payload ?? null,
    async add({ id = crypto.randomUUID(), kind, subject, total = null, payload = null }) {
      const row: JobRow = {
        id,
        kind,
        subject: subject.toWellFormed(),
        state: 'waiting',
        done: 0,
        total,
        detail: null,
        startedAt: now(),
        cursor: null,
        payload,
        attempts: 0,
        claim: null,
      };
      await connection.write((database) =>
        transact(database, ['jobs'], 'readwrite', async (transaction) => {
          const store = transaction.objectStore('jobs');
          const there = await store.get(id);
          if (!there || isOver(there)) send(store.put(row));
        }),
      );
      return id;
    },
    claim: (by, milliseconds, kinds, mostAttempts = Number.POSITIVE_INFINITY) => {
      const wanted = ({ kind, attempts }: JobRow) => (kinds?.includes(kind) ?? true) && attempts < mostAttempts;
      return connection.write((database) => claim(database, by, milliseconds, wanted, now()));
    },
    step: (step: JobStep, milliseconds) =>
      change(step.id, (job) => (isClaimedBy(job, step.by) ? stepped(job, step, now(), milliseconds) : null)),
    finish: (id, by, failure) =>
      change(id, (job) => {
        if (!isClaimedBy(job, by)) return null;
        if (failure === undefined) return { ...job, state: 'done', detail: null, reason: null, claim: null };
        const detail = failure instanceof Error ? failure.message : String(failure);
        return { ...job, state: 'failed', detail, reason: whyOf(failure), claim: null };
      }),
    release: async (id, by) =>
      void (await change(id, (job) => (isClaimedBy(job, by) ? { ...job, state: 'waiting', claim: null } : null))),
    cancel: async (id) =>
      void (await change(id, (job) => (isOver(job) ? null : { ...job, state: 'cancelled', claim: null }))),
    remove: (id) =>
      connection.write((database) =>
        transact(database, ['jobs', 'staged'], 'readwrite', async (transaction) => {
          send(transaction.objectStore('jobs').delete(id));
          send(transaction.objectStore('staged').delete(id));
        }),
      ),
  };
}

function isOver({ state }: JobRow): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

function changeJob(database: Database, id: string, to: (job: JobRow) => JobRow | null): Promise<boolean> {
  return transact(database, ['jobs'], 'readwrite', async (transaction) => {
    const store = transaction.objectStore('jobs');
    const job = await store.get(id);
    const changed = job ? to(job) : null;
    if (changed) send(store.put(changed));
    return changed !== null;
  });
}

function claim(
  database: Database,
  by: string,
  milliseconds: number,
  wanted: (job: JobRow) => boolean,
  now: number,
): Promise<ClaimedJob | null> {
  return transact(database, ['jobs'], 'readwrite', async (transaction) => {
    const store = transaction.objectStore('jobs');
    const open = (await store.getAll())
      .filter((job) => wanted(job) && isFree(job, by, now, milliseconds))
      .sort((a, b) => a.startedAt - b.startedAt);
    const [job] = open;
    if (!job) return null;
    const claimed: JobRow = {
      ...job,
      state: 'running',
      attempts: job.attempts + 1,
      claim: { by, until: now + milliseconds, milliseconds },
    };
    send(store.put(claimed));
    const { claim: _, ...rest } = claimed;
    return rest;
  });
}

/** True when a job waits, is one's own, or its claim has run out. A clock that was set back must not hold a job for a year. */
function isFree({ state, claim }: JobRow, by: string, now: number, milliseconds: number): boolean {
  if (state === 'waiting') return true;
  if (state !== 'running') return false;
  if (claim === null || claim.by === by || claim.until <= now) return true;
  return claim.until > now + Math.max(milliseconds, claim.milliseconds);
}

function jobOf({ id, kind, subject, state, done, total, detail, reason = null, startedAt }: JobRow): Job {
  return { id, kind, subject, state, done, total, detail, reason, startedAt };
}
