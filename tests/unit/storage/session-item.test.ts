import { describe, expect, it } from 'vitest';
import type { StoryView } from '../../../lib/model/story';
import type { Area } from '../../../lib/platform/area';
import type { TabSession } from '../../../lib/storage/session';
import { sessionIn } from '../../../lib/storage/session-item';

/** An area in memory that notes what is written. */
function memory() {
  const kept = new Map<string, unknown>();
  const written: string[] = [];
  const watching = new Map<string, Set<(value: unknown) => void>>();
  const tell = (key: string) => {
    for (const changed of watching.get(key) ?? []) changed(structuredClone(kept.get(key)));
  };
  const area: Area = {
    get: async (key) => structuredClone(kept.get(key)),
    async set(key, value) {
      written.push(key);
      kept.set(key, structuredClone(value));
      tell(key);
    },
    async remove(key) {
      kept.delete(key);
      tell(key);
    },
    watch(key, changed) {
      watching.set(key, (watching.get(key) ?? new Set()).add(changed));
      return () => watching.get(key)?.delete(changed);
    },
  };
  return { area, kept, written };
}

const story = (title: string) => ({ version: 1, article: { title } }) as unknown as StoryView;
const session = (startedAt: number, more: Partial<TabSession> = {}): TabSession => ({
  phase: 'reading',
  startedAt,
  address: 'https://outlet.example/a',
  story: null,
  outdated: false,
  detail: null,
  ...more,
});
// Each test has a tab of its own: what this context knows of a tab outlives a test, as it outlives a reading.
let tabs = 100;

describe('the session of a tab', () => {
  it('is read as it was written, with a story and without', async () => {
    const { area } = memory();
    const item = sessionIn(area, ++tabs);
    expect(await item.get()).toBeNull();
    for (const each of [session(1), session(2, { phase: 'done', story: story('A') }), session(3, { fetching: 2 })]) {
      await item.set(each);
      expect(await item.get()).toEqual(each);
    }
    await item.set(null);
    expect(await item.get()).toBeNull();
  });

  it('has its story written once, however often the session changes', async () => {
    const { area, written } = memory();
    const tab = ++tabs;
    const item = sessionIn(area, tab);
    await item.set(session(1, { phase: 'done', story: story('A') }));
    const before = await item.get();
    await item.set({ ...(before as TabSession), outdated: true });
    await item.set({ ...(before as TabSession), phase: 'reading', startedAt: 2 });
    expect(written.filter((key) => key === `told:${tab}`)).toHaveLength(1);
    expect((await item.get())?.story).toEqual(story('A'));
    await item.set(session(2, { phase: 'done', story: story('B') }));
    expect(written.filter((key) => key === `told:${tab}`)).toHaveLength(2);
    expect((await item.get())?.story).toEqual(story('B'));
  });

  it('is read by a context that knows nothing yet, and never with the story of another session', async () => {
    const { area, kept } = memory();
    const tab = ++tabs;
    await sessionIn(area, tab).set(session(1, { phase: 'done', story: story('A') }));
    // The same entries under a tab that this context has not read before.
    const other = ++tabs;
    kept.set(`story:${other}`, kept.get(`story:${tab}`));
    expect((await sessionIn(area, other).get())?.story).toBeNull();
    kept.set(`told:${other}`, kept.get(`told:${tab}`));
    expect((await sessionIn(area, other).get())?.story).toEqual(story('A'));
    const third = ++tabs;
    kept.set(`story:${third}`, kept.get(`story:${tab}`));
    kept.set(`told:${third}`, { version: 1, value: { at: 5, story: story('B') } });
    expect((await sessionIn(area, third).get())?.story).toBeNull();
  });

  it('may hold its story itself', async () => {
    const { area, kept } = memory();
    const tab = ++tabs;
    kept.set(`story:${tab}`, { version: 1, value: session(1, { phase: 'done', story: story('A') }) });
    expect((await sessionIn(area, tab).get())?.story).toEqual(story('A'));
  });

  it('is told to those who watch, in order, with its story', async () => {
    const { area } = memory();
    const item = sessionIn(area, ++tabs);
    const heard: (TabSession | null)[] = [];
    const stop = item.watch((value) => heard.push(value));
    const done = session(1, { phase: 'done', story: story('A') });
    await item.set(session(1));
    await item.set(done);
    await item.set({ ...done, outdated: true });
    await item.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual([session(1), done, { ...done, outdated: true }, null]);
    stop();
    await item.set(session(9));
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toHaveLength(4);
  });

  it('leaves nothing when it is removed', async () => {
    const { area, kept } = memory();
    const item = sessionIn(area, ++tabs);
    await item.set(session(1, { phase: 'done', story: story('A') }));
    await item.remove();
    expect([...kept.keys()]).toEqual([]);
  });
});
