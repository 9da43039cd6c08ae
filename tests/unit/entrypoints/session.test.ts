import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { once } from '../../../entrypoints/background/once';
import { changeSession } from '../../../entrypoints/background/session';
import { sessionItem } from '../../../lib/storage/items';
import type { TabSession } from '../../../lib/storage/session';

const FIRST: TabSession = {
  phase: 'done',
  startedAt: 1,
  address: 'https://port.example/bridge',
  story: null,
  outdated: false,
  detail: null,
};

beforeEach(() => fakeBrowser.reset());

describe('changes of a session', () => {
  it('are made one after the other, so that none is lost', async () => {
    await sessionItem(1).set(FIRST);
    const noted = changeSession(1, (session) => session && { ...session, outdated: true });
    const begun = changeSession(1, (session) => session && { ...session, phase: 'reading', startedAt: 2 });
    await Promise.all([noted, begun]);
    expect(await sessionItem(1).get()).toEqual({ ...FIRST, outdated: true, phase: 'reading', startedAt: 2 });
  });

  it('write nothing when there is nothing to change', async () => {
    expect(await changeSession(2, () => null)).toBeNull();
    expect(await sessionItem(2).get()).toBeNull();
  });

  it('go on after one that failed', async () => {
    await expect(
      changeSession(3, () => {
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
    await changeSession(3, () => FIRST);
    expect(await sessionItem(3).get()).toEqual(FIRST);
  });
});

describe('once', () => {
  it('keeps what it made, but not a failure', async () => {
    let calls = 0;
    const make = once(async () => {
      calls += 1;
      if (calls === 1) throw new Error('not yet');
      return calls;
    });
    await expect(make()).rejects.toThrow('not yet');
    expect(await Promise.all([make(), make()])).toEqual([2, 2]);
    expect(calls).toBe(2);
  });
});
