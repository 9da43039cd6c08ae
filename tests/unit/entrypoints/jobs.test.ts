import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { dropSource } from '../../../entrypoints/background/drop';
import { cancelJob, workOff, workWith } from '../../../entrypoints/background/jobs';
import { openLibrary } from '../../../lib/library/library';
import { Unable } from '../../../lib/model/why';
import { read, report } from '../library/helpers';

const SOURCE = 'pack:p1' as const;

/** An import that brings one report in each step, until `end` says how it ends. */
function importing(end: (step: number) => 'go on' | 'fail' | 'stay') {
  workWith('import', async (own, job, by) => {
    for (let step = 0; ; step++) {
      await own.put([read(report(step), SOURCE)]);
      if (!(await own.jobs.step({ id: job.id, by, cursor: step, done: step + 1 }, 60_000))) return;
      const what = end(step);
      if (what === 'fail') throw new Error('The file is no longer there');
      if (what === 'stay') await cancelJob(job.id);
    }
  });
}

const begin = async () =>
  (await openLibrary()).jobs.add({ id: 'i1', kind: 'import', subject: 'Harbours', payload: { pack: { id: 'p1' } } });

/** All work that was added while other work went on, too. */
async function settled() {
  for (let i = 0; i < 3; i++) await workOff();
}

describe('an import', () => {
  beforeEach(async () => {
    await (await openLibrary()).deleteAll();
    workWith('drop', dropSource);
  });

  it('that fails leaves none of its reports, and says why', async () => {
    importing((step) => (step === 2 ? 'fail' : 'go on'));
    await begin();
    await settled();
    const own = await openLibrary();
    expect((await own.describe()).reports).toBe(0);
    expect(await own.jobs.list()).toMatchObject([
      { id: 'i1', state: 'failed', detail: 'The file is no longer there', reason: null },
    ]);
  });

  it('that fails for a known reason keeps the message of it', async () => {
    const reason = { key: 'pack/not-utf8', args: ['3'] };
    workWith('import', async () => {
      throw new Unable(reason, 'Line 3 is not valid UTF-8.');
    });
    await begin();
    await settled();
    const [job] = await (await openLibrary()).jobs.list();
    expect(job).toMatchObject({ state: 'failed', detail: 'Line 3 is not valid UTF-8.', reason });
  });

  it('that is cancelled leaves none of its reports, and nothing in the list', async () => {
    importing((step) => (step === 1 ? 'stay' : 'go on'));
    await begin();
    await settled();
    const own = await openLibrary();
    expect((await own.describe()).reports).toBe(0);
    expect(await own.jobs.list()).toEqual([]);
  });

  it('leaves what another source brought too', async () => {
    const own = await openLibrary();
    await own.put([read(report(0), 'saved')]);
    importing((step) => (step === 1 ? 'fail' : 'go on'));
    await begin();
    await settled();
    expect((await own.describe()).sources).toEqual([{ source: 'saved', reports: 1 }]);
  });
});
