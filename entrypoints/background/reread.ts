import type { ClaimedJob, Library } from '../../lib/library/library';
import type { StoredReport } from '../../lib/model/library';
import { BY, CLAIM } from './jobs';
import { changing, library } from './library';
import { quiet } from './quiet';
import { newReport } from './report';

/** So many reports are read before they are written, together with how far it is. */
const SLICE = 20;
/** After so many workers that ended with a report, it stays as it was read before. */
const MOST_ATTEMPTS = 3;

let going: Promise<void> | null = null;

/**
 * Reads the stored reports again that an older version of the program has read, when there are any: report by report, and none while the reader
 * waits for something. Called at each start and by the alarm; what is cut off is taken up by the next.
 */
export function rereadLibrary(): Promise<void> {
  going ??= reread().finally(() => {
    going = null;
  });
  return going;
}

async function reread(): Promise<void> {
  await quiet();
  const own = await library();
  if (!(await own.rereading.begin())) return;
  const job = await own.jobs.claim(BY, CLAIM, ['reread']);
  if (job) {
    // The pages that show the library tell of it, now and when it has ended.
    await changing(async () => {});
    await changing((now) => rereadFor(now, job));
  }
}

async function rereadFor(own: Library, job: ClaimedJob): Promise<void> {
  const { id } = job;
  let { cursor, done } = job;
  // A worker has ended over one of the next: they are taken one by one, to find which.
  let most = job.attempts > 1 ? 1 : SLICE;
  let spared = job.attempts > MOST_ATTEMPTS;
  for (;;) {
    const slice = await own.rereading.slice(cursor, most);
    const reports = [];
    for (const stored of slice.reports)
      reports.push({ number: stored.number, read: spared ? null : await read(stored) });
    done += slice.reports.length;
    const step = { id, by: BY, cursor: slice.cursor, done };
    if (!(await own.rereading.put(reports, step))) return;
    cursor = slice.cursor;
    if (slice.reports.length > 0) {
      most = SLICE;
      spared = false;
    }
    if (slice.more) continue;
    await own.rereading.end(id, BY);
    return;
  }
}

/** A report as it is read now; null where it cannot be read. */
async function read({ report, sources }: StoredReport) {
  await quiet();
  return newReport(report, sources[0] ?? 'saved').catch(() => null);
}
