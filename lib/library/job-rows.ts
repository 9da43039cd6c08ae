import type { JobStep } from './library';
import type { JobRow } from './schema';

/** True when a job is being worked on by the one that says so. A claim that has run out is still theirs until another takes it. */
export function isClaimedBy(job: JobRow | undefined, by: string): job is JobRow {
  return job?.state === 'running' && job.claim?.by === by;
}

/** A job that has come further; its claim runs anew. */
export function stepped(job: JobRow, step: JobStep, now: number, milliseconds = job.claim?.milliseconds ?? 0): JobRow {
  return {
    ...job,
    cursor: step.cursor,
    // What comes further is not what ends each worker.
    attempts: 1,
    done: step.done,
    total: step.total === undefined ? job.total : step.total,
    claim: { by: step.by, until: now + milliseconds, milliseconds },
  };
}
