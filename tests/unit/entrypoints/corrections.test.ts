import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { correct, undoCorrections } from '../../../entrypoints/background/corrections';
import { remake } from '../../../entrypoints/background/read-tab';
import type { Article } from '../../../lib/model/article';
import type { ComparisonKind } from '../../../lib/model/comparison';
import { articleItem, correctionsItem, sessionItem } from '../../../lib/storage/items';
import type { TabSession } from '../../../lib/storage/session';
import { story } from '../../components/sample';

// What a story is made of is tested elsewhere; here it matters whose is made anew.
vi.mock('../../../entrypoints/background/read-tab', () => ({ remake: vi.fn(async () => {}) }));

const where = { key: 'page:port.example/bridge', title: 'Bridge', outlet: null };
const hide = (hidden: ComparisonKind) => correct({ kind: 'hidden-kind', hidden, where });
const hidden = async () => (await correctionsItem.get()).map((c) => (c.kind === 'hidden-kind' ? c.hidden : c.kind));

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(remake).mockClear();
});

describe('corrections', () => {
  it('are kept, also when several are made at once', async () => {
    const made = await Promise.all([hide('money'), hide('name'), hide('date')]);
    expect(await hidden()).toEqual(['money', 'name', 'date']);
    expect((await correctionsItem.get()).map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect((await correctionsItem.get())[0]?.at).toBeGreaterThan(Date.now() - 60_000);
  });

  it('are taken back one by one, and all together', async () => {
    const [first] = await Promise.all([hide('money'), hide('name'), hide('date')]);
    await undoCorrections([first?.id ?? '', 'no such correction']);
    expect(await hidden()).toEqual(['name', 'date']);
    await undoCorrections(null);
    expect(await hidden()).toEqual([]);
  });

  it('make the stories of the tabs anew that still show what was read, the one read last first', async () => {
    const article: Article = {
      title: 'Bridge',
      text: 'Opened.',
      paragraphs: [],
      outlet: null,
      byline: null,
      declaredLanguage: 'en',
      published: null,
      address: 'https://port.example/bridge',
      truncated: false,
    };
    const read: TabSession = {
      phase: 'done',
      startedAt: 1,
      address: article.address,
      story: story(),
      outdated: false,
      detail: null,
    };
    const sessions: readonly TabSession[] = [
      read,
      { ...read, startedAt: 9 },
      { ...read, outdated: true },
      { ...read, phase: 'failed', story: null },
    ];
    const ids: number[] = [];
    for (const session of sessions) {
      const { id = -1 } = await fakeBrowser.tabs.create({ url: article.address });
      ids.push(id);
      await Promise.all([articleItem(id).set(article), sessionItem(id).set(session)]);
    }
    await hide('money');
    await vi.waitFor(() => expect(remake).toHaveBeenCalledTimes(2));
    expect(vi.mocked(remake).mock.calls).toEqual([[ids[1]], [ids[0]]]);
  });
});
