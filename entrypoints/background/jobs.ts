import type { ClaimedJob, Library } from '../../lib/library/library';
import type { Job, SourceId } from '../../lib/model/library';
import { Unable } from '../../lib/model/why';
import { changing, library } from './library';
import { quiet } from './quiet';

/** So many milliseconds a job belongs to the worker that took it, from each step on. */
export const CLAIM = 60_000;
/**
 * The name by which jobs are claimed. There is one background at a time: when it starts, whatever an earlier one has claimed is its own, and it
 * does not wait for the claim to run out.
 */
export const BY = 'background';
/**
 * So often a job is taken up as soon as the background starts. When it has not come further by then, it may be what ends the background, or
 * the background may be stopped each time before it has got that far: only a start with time for it can tell.
 */
const MOST_HURRIED = 2;
/** A job that was taken up so often without coming further, all but the first times with time for it, is given up. */
const MOST_ATTEMPTS = 5;

/** Does the work of a job until it is finished, cancelled or thrown; each step is written with what it did. */
export type Worker = (own: Library, job: ClaimedJob, by: string) => Promise<void>;

const workers = new Map<Job['kind'], Worker>();

/** Tells who does the jobs of a kind. Called once for each, when the background starts. */
export function workWith(kind: Job['kind'], worker: Worker): void {
  workers.set(kind, worker);
}

let working: Promise<void> | null = null;
let comingBack = false;

/**
 * Takes up all jobs that wait, or whose worker is gone. Called when a job is added, at each start and by the alarm. Resolves when those are
 * done that are taken up at once; the others come when all is quiet.
 */
export function workOff(): Promise<void> {
  working ??= work(MOST_HURRIED).finally(() => {
    working = null;
  });
  comeBack().catch(() => {});
  return working;
}

/** Takes up what no background has come further with, when this one has lived for a while and nothing else is asked of it. */
async function comeBack(): Promise<void> {
  if (comingBack) return;
  comingBack = true;
  await quiet();
  comingBack = false;
  // The same name claims for both: never two at a time.
  while (working) await working;
  working = work(Number.POSITIVE_INFINITY).finally(() => {
    working = null;
  });
  await working;
}

async function work(mostAttempts: number): Promise<void> {
  const own = await library();
  for (;;) {
    const job = await own.jobs.claim(BY, CLAIM, [...workers.keys()], mostAttempts).catch(() => null);
    if (!job) return;
    await changing(() => workOn(own, job, BY)).catch(() => {});
  }
}

async function workOn(own: Library, job: ClaimedJob, by: string): Promise<void> {
  if (job.attempts > MOST_ATTEMPTS) {
    await undo(own, job);
    const reason = { key: 'job/never-ended', args: [] };
    await own.jobs.finish(job.id, by, new Unable(reason, 'It was begun several times and never came to an end'));
    return;
  }
  try {
    await workers.get(job.kind)?.(own, job, by);
  } catch (error) {
    await own.jobs.finish(job.id, by, error ?? new Error('It failed without a word'));
    await undo(own, job);
  }
}

/** Takes out what an import that came to no end has brought: there are no half packs. */
async function undo(own: Library, job: Pick<Job, 'kind' | 'subject'> & { readonly payload?: unknown }): Promise<void> {
  const source = job.kind === 'import' ? sourceOf(job.payload) : null;
  if (source !== null)
    await own.jobs.add({ id: `drop-${source}`, kind: 'drop', subject: job.subject, payload: source });
}

/** What an import brings, as its payload names it. */
function sourceOf(payload: unknown): SourceId | null {
  const id = (payload as { readonly pack?: { readonly id?: unknown } } | null)?.pack?.id;
  return typeof id === 'string' ? `pack:${id}` : null;
}

/** Ends a job that waits or goes on, with what it has brought so far; one that has failed is taken from the list. */
export async function cancelJob(id: string): Promise<void> {
  await changing(async (own) => {
    const payload = await own.jobs.payload(id);
    const job = (await own.jobs.list()).find((each) => each.id === id);
    await own.jobs.cancel(id);
    // That it was cancelled is kept: else the next start would begin it again.
    if (job?.kind === 'reread' && job.state !== 'failed') return;
    if (job) await undo(own, { ...job, payload });
    await own.jobs.remove(id);
  });
  void workOff();
}
