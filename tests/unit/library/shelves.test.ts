import { describe, expect, it } from 'vitest';
import type { StoredPack } from '../../../lib/model/library';
import { fires, library, read, report } from './helpers';

describe('lists', () => {
  it('come page by page, the latest first, by source and language', async () => {
    const { library: own } = library();
    await own.put(fires(0, 5, 'feed:a'));
    await own.put([read(report(5, { language: 'de' }), 'feed:a'), read(report(6, { language: 'de' }), 'feed:b')]);
    await own.put(fires(3, 4, 'feed:b'));
    const all = async (filter: Parameters<typeof own.list>[0], most: number) => {
      const numbers: number[] = [];
      for (let after: number | null = null, pages = 0; pages < 20; pages++) {
        const page: Awaited<ReturnType<typeof own.list>> = await own.list(filter, after, most);
        numbers.push(...page.reports.map((r) => r.number));
        if (page.next === null) break;
        after = page.next;
      }
      return numbers;
    };
    for (const most of [1, 2, 3, 100]) {
      expect(await all({}, most)).toEqual([7, 6, 5, 4, 3, 2, 1]);
      expect(await all({ source: 'feed:a' }, most)).toEqual([6, 5, 4, 3, 2, 1]);
      expect(await all({ source: 'feed:b' }, most)).toEqual([7, 4]);
      expect(await all({ language: 'de' }, most)).toEqual([7, 6]);
      expect(await all({ source: 'feed:a', language: 'de' }, most)).toEqual([6]);
      expect(await all({ source: 'pack:none' }, most)).toEqual([]);
    }
    const exported: string[] = [];
    for await (const { title } of own.reports({ source: 'feed:b' })) exported.push(title);
    expect(exported).toEqual([report(3).title, report(6).title]);
  });

  it('go on where they were when the report at which a page ended is gone', async () => {
    const { library: own } = library();
    const { ids } = await own.put(fires(0, 6, 'feed:a'));
    const page = await own.list({ source: 'feed:a' }, null, 2);
    await own.forget([ids[4] as string, ids[3] as string]);
    expect((await own.list({ source: 'feed:a' }, page.next)).reports.map((r) => r.number)).toEqual([3, 2, 1]);
  });
});

describe('what is taken out', () => {
  it('goes when nothing holds it any more, and others keep it', async () => {
    const { library: own, environment } = library();
    const { ids } = await own.put(fires(0, 4, 'feed:a'));
    await own.put(fires(0, 1));
    await own.put(fires(1, 2, 'pack:b'));
    expect(await own.removeSource('feed:a', 3)).toEqual({ removed: 1, more: true });
    expect(await own.removeSource('feed:a', 3)).toEqual({ removed: 1, more: false });
    expect(await own.removeSource('feed:a', 3)).toEqual({ removed: 0, more: false });
    expect((await own.get(ids)).map((r) => r.sources)).toEqual([['saved'], ['pack:b']]);
    expect(await own.forget(ids, 'saved')).toBe(1);
    expect(await own.forget(ids)).toBe(1);
    expect(await own.forget(ids)).toBe(0);
    expect(await own.describe()).toMatchObject({
      reports: 0,
      bytes: 0,
      languages: [],
      sources: [],
      from: null,
      to: null,
    });
    expect(Object.keys(await environment.records.all('library.saved.'))).toEqual([]);
    expect((await own.put(fires(0, 1))).added).toBe(1);
    expect((await own.list()).reports.map((r) => r.number)).toEqual([5]);
  });

  it('is by age and by count what was never matched and came first, and never what was saved', async () => {
    let now = 1_700_000_000_000;
    const day = 86_400_000;
    const { library: own } = library({ now: () => now });
    const put = async (n: number, source: 'saved' | 'feed:a') => {
      now += day;
      return (await own.put(fires(n, n + 1, source))).ids[0] as string;
    };
    const [saved, a, b, c, d] = [
      await put(0, 'saved'),
      await put(1, 'feed:a'),
      await put(2, 'feed:a'),
      await put(3, 'feed:a'),
      await put(4, 'feed:a'),
    ];
    await own.markMatched([b]);
    const left = async () => (await own.list()).reports.map((r) => r.id).reverse();
    expect(await own.retain({ days: null, most: 4 })).toEqual({ removed: 0, more: false });
    expect(await own.retain({ days: null, most: 3 })).toEqual({ removed: 1, more: false });
    expect(await left()).toEqual([saved, b, c, d]);
    // One day later than the last: what came two days before is too old, unless it was matched.
    now += day;
    while ((await own.retain({ days: 1.5, most: 100 }, 1)).more);
    expect(await left()).toEqual([saved, b, d]);
    while ((await own.retain({ days: 0, most: 0 }, 1)).more);
    expect(await left()).toEqual([saved]);
    expect(a).not.toBe(saved);
  });

  it('is everything, when that is asked for', async () => {
    const { library: own, another, environment } = library();
    await own.put(fires(0, 3));
    await own.feeds.follow([{ address: 'https://a.example/feed', title: 'A', outlet: 'A', language: null }]);
    await own.jobs.add({ kind: 'import', subject: 'x' });
    await own.deleteAll();
    expect(await another().describe()).toMatchObject({ state: 'ready', reports: 0, bytes: 0 });
    expect(await own.feeds.list()).toEqual([]);
    expect(await own.jobs.list()).toEqual([]);
    expect(await environment.records.all('library.')).toEqual({});
    expect((await own.put(fires(0, 1))).added).toBe(1);
  });
});

describe('feeds', () => {
  const feed = (name: string) => ({
    address: `https://${name}.example/feed`,
    title: name,
    outlet: name,
    language: 'en',
  });

  it('are followed once, and keep their state', async () => {
    const { library: own, another } = library();
    const [a, b] = (await own.feeds.follow([feed('a'), feed('b')], 500)) as [string, string];
    expect(await own.feeds.due(499)).toEqual([]);
    await own.feeds.change(a, (state) => ({ ...state, status: 'ok', nextRead: 900, items: 12 }));
    await another().feeds.follow([feed('a')], 100);
    expect((await own.feeds.get(a))?.state).toMatchObject({ status: 'ok', nextRead: 900, items: 12 });
    expect((await own.feeds.due(1_000)).map((f) => f.id)).toEqual([b, a]);
    // A clock that was set back by years: the times that were noted lie far ahead, and the feeds are due all the same.
    expect(await own.feeds.due(-1e12)).toHaveLength((await own.feeds.list()).length);
    await own.feeds.unfollow(a);
    expect(await own.feeds.change(a, (state) => state)).toBeNull();
    expect((await own.feeds.list()).map((f) => f.id)).toEqual([b]);
  });

  it('count the items that were matched for the first time', async () => {
    const { library: own } = library();
    const [id] = (await own.feeds.follow([feed('a')])) as [string];
    const { ids } = await own.put(fires(0, 3, `feed:${id}`));
    await own.markMatched(ids.slice(0, 2), 5);
    await own.markMatched(ids.slice(0, 2), 9);
    await own.markMatched(ids.slice(0, 2), 7);
    expect((await own.feeds.get(id))?.state.matched).toBe(2);
    expect((await own.get(ids)).map((r) => r.matchedAt)).toEqual([9, 9, null]);
  });

  it('lose no change that another context makes at the same time', async () => {
    const { library: own, another } = library();
    const [id] = (await own.feeds.follow([feed('a')])) as [string];
    const one = another();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? own : one).feeds.change(id, (s) => ({ ...s, items: s.items + 1 }))),
    );
    expect((await own.feeds.get(id))?.state.items).toBe(20);
  });
});

describe('packs', () => {
  it('are listed until they are removed', async () => {
    const { library: own } = library();
    const pack = { id: 'p', name: 'Pack', reports: 3 } as StoredPack;
    await own.packs.put(pack);
    await own.packs.put({ ...pack, name: 'Again' });
    expect(await own.packs.list()).toEqual([{ ...pack, name: 'Again' }]);
    await own.packs.remove('p');
    expect(await own.packs.get('p')).toBeNull();
  });
});

describe('jobs', () => {
  it('are worked on by one at a time, and taken up again when their worker is gone', async () => {
    let now = 1_000;
    const { library: own, another } = library({ now: () => now });
    const other = another();
    const id = await own.jobs.add({ kind: 'import', subject: 'Pack', payload: { name: 'p' } });
    expect(await own.jobs.add({ id, kind: 'import', subject: 'Again' })).toBe(id);
    const claims = await Promise.all([own.jobs.claim('a', 100), other.jobs.claim('b', 100)]);
    expect(claims.filter((c) => c !== null)).toHaveLength(1);
    const [by, late] = claims[0] ? ['a', 'b'] : ['b', 'a'];
    expect(claims.find((c) => c)).toMatchObject({
      id,
      payload: { name: 'p' },
      cursor: null,
      attempts: 1,
      state: 'running',
    });
    expect(await own.jobs.step({ id, by, cursor: 7, done: 7, total: 20 }, 100)).toBe(true);
    expect(await own.jobs.step({ id, by: late, cursor: 1, done: 1 }, 100)).toBe(false);
    now += 99;
    expect(await other.jobs.claim(late, 100)).toBeNull();
    now += 1;
    expect(await other.jobs.claim(late, 100, ['poll'])).toBeNull();
    expect(await other.jobs.claim(late, 100)).toMatchObject({ cursor: 7, done: 7, total: 20, attempts: 2 });
    expect(await own.jobs.step({ id, by, cursor: 9, done: 9 }, 100)).toBe(false);
    expect(await own.jobs.finish(id, by)).toBe(false);
    expect(await own.jobs.finish(id, late)).toBe(true);
    expect(await own.jobs.list()).toMatchObject([{ id, state: 'done', done: 7 }]);
    await own.jobs.remove(id);
    expect(await own.jobs.list()).toEqual([]);
  });

  it('are not held by a clock that was set back', async () => {
    let now = 1e12;
    const { library: own } = library({ now: () => now });
    await own.jobs.add({ kind: 'poll', subject: 'x' });
    await own.jobs.claim('a', 60_000);
    now -= 365 * 86_400_000;
    expect(await own.jobs.claim('b', 60_000)).not.toBeNull();
  });

  it('are given back, and cancelled', async () => {
    const { library: own } = library();
    const id = await own.jobs.add({ kind: 'import', subject: 'x' });
    await own.jobs.claim('a', 1_000);
    await own.jobs.release(id, 'a');
    expect((await own.jobs.claim('b', 1_000))?.id).toBe(id);
    await own.jobs.cancel(id);
    expect(await own.jobs.finish(id, 'b', new Error('no'))).toBe(false);
    expect(await own.jobs.claim('c', 1_000)).toBeNull();
    expect(await own.jobs.list()).toMatchObject([{ state: 'cancelled' }]);
  });

  it('come further in one commit with what they put, and not at all when the claim is lost', async () => {
    const { library: own } = library();
    const id = await own.jobs.add({ kind: 'import', subject: 'x' });
    await own.jobs.claim('a', 1_000);
    const put = (by: string) => own.put(fires(0, 2, 'pack:p'), { id, by, cursor: 2, done: 2 });
    expect(await put('b')).toEqual({ ids: [], added: 0 });
    expect((await own.describe()).reports).toBe(0);
    expect((await put('a')).added).toBe(2);
    expect(await own.jobs.list()).toMatchObject([{ done: 2 }]);
    await own.jobs.cancel(id);
    expect((await put('a')).ids).toEqual([]);
  });

  it('that have ended are begun anew under their name, and count only attempts without a step', async () => {
    const { library: own } = library({ now: () => 0 });
    const id = await own.jobs.add({ id: 'drop', kind: 'drop', subject: 'x' });
    for (let n = 1; n <= 3; n++) {
      expect((await own.jobs.claim(`a${n}`, 1_000))?.attempts).toBe(n);
      await own.jobs.release(id, `a${n}`);
    }
    expect(await own.jobs.claim('a4', 1_000, undefined, 3)).toBeNull();
    expect((await own.jobs.claim('b', 1_000, undefined, 4))?.attempts).toBe(4);
    await own.jobs.step({ id, by: 'b', cursor: 1, done: 1 }, 1_000);
    await own.jobs.release(id, 'b');
    expect((await own.jobs.claim('c', 1_000))?.attempts).toBe(2);
    await own.jobs.finish(id, 'c', new Error('no'));
    await own.jobs.add({ id: 'drop', kind: 'drop', subject: 'y' });
    expect(await own.jobs.list()).toMatchObject([{ id, subject: 'y', state: 'waiting', done: 0, detail: null }]);
  });

  it('keep their files until they are removed', async () => {
    const { library: own } = library();
    const id = await own.jobs.add({ kind: 'import', subject: 'x' });
    await own.staged.put(id, new Blob(['abc']));
    expect(await (await own.staged.get(id))?.text()).toBe('abc');
    await own.jobs.remove(id);
    expect(await own.staged.get(id)).toBeNull();
  });
});
