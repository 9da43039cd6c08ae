import { afterEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { holdLine } from '../../../lib/platform/ports';

/** A line whose other end can be dropped by the test. */
function lines() {
  const drops: (() => void)[] = [];
  const connect = vi.spyOn(browser.runtime, 'connect').mockImplementation(
    () =>
      ({
        onDisconnect: { addListener: (heard: () => void) => drops.push(heard) },
        disconnect: () => {},
      }) as never,
  );
  return { connect, drop: () => drops.at(-1)?.() };
}

const transition = (type: string, persisted: boolean) => dispatchEvent(Object.assign(new Event(type), { persisted }));

describe('a line to the background', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is opened again when the background was stopped', () => {
    vi.useFakeTimers();
    const { connect, drop } = lines();
    const release = holdLine('line');
    drop();
    vi.runAllTimers();
    expect(connect).toHaveBeenCalledTimes(2);
    release();
    drop();
    vi.runAllTimers();
    expect(connect).toHaveBeenCalledTimes(2);
  });

  it('sets no timer in a page that is going, and is opened again in one that comes back', () => {
    vi.useFakeTimers();
    const { connect, drop } = lines();
    const release = holdLine('line');
    transition('pagehide', true);
    drop();
    expect(vi.getTimerCount()).toBe(0);
    transition('pageshow', true);
    expect(connect).toHaveBeenCalledTimes(2);
    release();
    transition('pageshow', true);
    expect(connect).toHaveBeenCalledTimes(2);
  });
});
