import type { ClaimedJob, Library } from '../../lib/library/library';
import type { SourceId } from '../../lib/model/library';
import { CLAIM, workOff } from './jobs';
import { library } from './library';

/** So many reports are taken out in one step. */
const SLICE = 500;

/** Takes out what only this source brought: work that may be long. */
export async function drop(source: SourceId, subject: string): Promise<void> {
  await (await library()).jobs.add({ id: `drop-${source}`, kind: 'drop', subject, payload: source });
  void workOff();
}

/** The job of it. */
export async function dropSource(own: Library, job: ClaimedJob, by: string): Promise<void> {
  const source = job.payload as SourceId;
  for (let done = job.done; ; ) {
    const { removed, more } = await own.removeSource(source, SLICE);
    done += removed;
    if (!(await own.jobs.step({ id: job.id, by, cursor: null, done }, CLAIM))) return;
    if (more) continue;
    await own.jobs.finish(job.id, by);
    await own.jobs.remove(job.id);
    return;
  }
}
