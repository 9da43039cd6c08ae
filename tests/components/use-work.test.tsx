import { act, render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { useWork, type Work } from '../../lib/page/use-work';

/** Work of a kind, with pieces that end when they are told to. */
function start(kind: 'one' | 'each') {
  let work: Work | null = null;
  function View() {
    work = useWork(kind);
    return null;
  }
  render(<View />);
  const now = () => work as unknown as Work;
  const piece = (name: string) => {
    let end: (value: string) => void = () => {};
    const promise = new Promise<string>((done) => {
      end = done;
    });
    let result: Promise<unknown> = Promise.resolve();
    act(() => {
      result = now().run(() => promise);
    });
    return {
      end: () =>
        act(async () => {
          end(name);
          await result;
        }),
      result: () => result,
    };
  };
  return { now, piece };
}

describe('work that is waited for', () => {
  it('of which one is wanted gives way to what begins later', async () => {
    const { now, piece } = start('one');
    const [first, second] = [piece('first'), piece('second')];
    await first.end();
    expect(await first.result()).toEqual({ stopped: true });
    expect(now().working).toBe(true);
    await second.end();
    expect(await second.result()).toEqual({ stopped: false, value: 'second' });
    expect(now().working).toBe(false);
  });

  it('of which each is wanted ends one by one', async () => {
    const { now, piece } = start('each');
    const [first, second] = [piece('first'), piece('second')];
    await first.end();
    expect(await first.result()).toEqual({ stopped: false, value: 'first' });
    expect(now().working).toBe(true);
    await second.end();
    expect(await second.result()).toEqual({ stopped: false, value: 'second' });
    expect(now().working).toBe(false);
  });

  it.each(['one', 'each'] as const)('is stopped, all of it: %s', async (kind) => {
    const { now, piece } = start(kind);
    const [first, second] = [piece('first'), piece('second')];
    act(() => now().stop());
    expect(now().working).toBe(false);
    const third = piece('third');
    await first.end();
    await second.end();
    expect([await first.result(), await second.result()]).toEqual([{ stopped: true }, { stopped: true }]);
    expect(now().working).toBe(true);
    await third.end();
    expect(await third.result()).toEqual({ stopped: false, value: 'third' });
  });
});
