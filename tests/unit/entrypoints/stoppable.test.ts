import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stopReading } from '../../../entrypoints/background/session';
import { stoppable, stopWork } from '../../../entrypoints/background/stoppable';
import { sessionItem } from '../../../lib/storage/items';
import type { TabSession } from '../../../lib/storage/session';
import { story } from '../../components/sample';

/** Work that ends only when it is stopped, and says so. */
const untilStopped = (signal: AbortSignal) =>
  new Promise<string>((done) => signal.addEventListener('abort', () => done('stopped')));

beforeEach(() => fakeBrowser.reset());

describe('work that can be stopped', () => {
  it('is told to stop, all of its kind and of its tab', async () => {
    const both = Promise.all([stoppable('fetching', 1, untilStopped), stoppable('fetching', 1, untilStopped)]);
    stopWork('fetching', 1);
    expect(await both).toEqual(['stopped', 'stopped']);
  });

  it('goes on when other work is stopped, and gives its value', async () => {
    let end = () => {};
    const work = stoppable('wider', 1, async (signal) => {
      await new Promise<void>((done) => {
        end = done;
      });
      return signal.aborted;
    });
    stopWork('wider', 2);
    stopWork('fetching', 1);
    end();
    expect(await work).toBe(false);
  });

  it('does not reach work that begins after it', async () => {
    stopWork('find', null);
    expect(await stoppable('find', null, async (signal) => signal.aborted)).toBe(false);
  });

  it('is forgotten when it fails', async () => {
    await expect(stoppable('pack', null, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await stoppable('pack', null, async (signal) => signal.aborted)).toBe(false);
  });
});

describe('a reading that is stopped', () => {
  const reading: TabSession = {
    phase: 'reading',
    startedAt: 5,
    address: 'https://port.example/bridge',
    story: null,
    outdated: true,
    detail: null,
  };

  it('leaves no story where there was none, and what comes later of it is not taken', async () => {
    await sessionItem(1).set(reading);
    await stopReading(1);
    const stopped = await sessionItem(1).get();
    expect(stopped).toMatchObject({ phase: 'lapsed', story: null });
    expect(stopped?.startedAt).toBeGreaterThan(reading.startedAt);
  });

  it('leaves the story of the same page as it was', async () => {
    await sessionItem(1).set({ ...reading, story: story(), outdated: false });
    await stopReading(1);
    expect(await sessionItem(1).get()).toMatchObject({ phase: 'done', outdated: false });
  });

  it('changes nothing when it had ended', async () => {
    const done: TabSession = { ...reading, phase: 'done', story: story(), outdated: false };
    await sessionItem(1).set(done);
    await stopReading(1);
    expect(await sessionItem(1).get()).toEqual(done);
    await stopReading(2);
    expect(await sessionItem(2).get()).toBeNull();
  });
});
