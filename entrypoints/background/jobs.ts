import type { ClaimedJob, Library } from '../../lib/library/library';
import type { Job } from '../../lib/model/library';
import { changing, library } from './library';

/** So many milliseconds a job belongs to the worker that took it, from each step on. */
export const CLAIM = 60_000;
/**
 * The name by which jobs are claimed. There is one background at a time: when it starts, whatever an earlier one has claimed is its own, and it
 * does not wait for the claim to run out.
 */
const BY = 'background';
/** A job that ended so many workers is given up. */
const MOST_ATTEMPTS = 5;

/** Does the work of a job until it is finished, cancelled or thrown; each step is written with what it did. */
export type Worker = (own: Library, job: ClaimedJob, by: string) => Promise<void>;

const workers = new Map<Job['kind'], Worker>();

/** Tells who does the jobs of a kind. Called once for each, when the background starts. */
export function workWith(kind: Job['kind'], worker: Worker): void {
  workers.set(kind, worker);
}

let working: Promise<void> | null = null;

/** Takes up all jobs that wait, or whose worker is gone. Called when a job is added, at each start and by the alarm. */
export function workOff(): Promise<void> {
  working ??= work().finally(() => {
    working = null;
  });
  return working;
}

async function work(): Promise<void> {
  const own = await library();
  for (;;) {
    const job = await own.jobs.claim(BY, CLAIM, [...workers.keys()]).catch(() => null);
    if (!job) return;
    await changing(() => workOn(own, job, BY)).catch(() => {});
  }
}

async function workOn(own: Library, job: ClaimedJob, by: string): Promise<void> {
  if (job.attempts > MOST_ATTEMPTS) {
    await own.jobs.finish(job.id, by, 'failed', 'It was begun several times and never came to an end');
    return;
  }
  try {
    await workers.get(job.kind)?.(own, job, by);
  } catch (error) {
    await own.jobs.finish(job.id, by, 'failed', error instanceof Error ? error.message : String(error));
  }
}

/** Ends a job that waits or goes on; one that has failed is taken from the list. */
export async function cancelJob(id: string): Promise<void> {
  await changing(async (own) => {
    await own.jobs.cancel(id);
    await own.jobs.remove(id);
  });
}
