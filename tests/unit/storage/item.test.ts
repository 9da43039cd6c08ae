import { describe, expect, it, vi } from 'vitest';
import type { Area } from '../../../lib/platform/area';
import { defineItem } from '../../../lib/storage/item';
import { parseFocus, parseSession } from '../../../lib/storage/session';
import { DEFAULT_SETTINGS, parseSettings } from '../../../lib/storage/settings';
import { story } from '../../components/sample';

/** A storage area in memory. */
function memory(): Area & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  const watchers = new Set<{ key: string; changed: (value: unknown) => void }>();
  const tell = (key: string) => {
    for (const watcher of watchers) if (watcher.key === key) watcher.changed(kept.get(key));
  };
  return {
    kept,
    get: async (key) => kept.get(key),
    set: async (key, value) => {
      kept.set(key, structuredClone(value));
      tell(key);
    },
    remove: async (key) => {
      kept.delete(key);
      tell(key);
    },
    watch: (key, changed) => {
      const watcher = { key, changed };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

function settings(area: Area) {
  return defineItem({ area, key: 's', version: 2, fallback: DEFAULT_SETTINGS, parse: parseSettings });
}

describe('an item', () => {
  it('gives back what was set, and the default before', async () => {
    const item = settings(memory());
    expect(await item.get()).toEqual(DEFAULT_SETTINGS);
    const chosen = {
      appearance: 'dark',
      textSize: 'large',
      interfaceLanguage: 'ar',
      languages: ['ru', 'ar'],
      sites: ['https://news.example'],
      retention: { days: null, most: 500 },
      wider: true,
    } as const;
    await item.set(chosen);
    expect(await item.get()).toEqual(chosen);
    await item.remove();
    expect(await item.get()).toEqual(DEFAULT_SETTINGS);
  });

  it('uses the default for what it cannot read, and leaves a later version untouched', async () => {
    const area = memory();
    const item = settings(area);
    for (const bad of [null, 7, 'x', [], {}, { version: 'a', value: {} }, { version: 0, value: {} }, { version: 2 }]) {
      area.kept.set('s', bad);
      expect(await item.get()).toEqual(DEFAULT_SETTINGS);
    }
    const later = { version: 3, value: { appearance: 'sepia' } };
    area.kept.set('s', later);
    expect(await item.get()).toEqual(DEFAULT_SETTINGS);
    expect(area.kept.get('s')).toBe(later);
  });

  it('tells changes until it is stopped', async () => {
    const item = settings(memory());
    const heard = vi.fn();
    const stop = item.watch(heard);
    await item.set({ ...DEFAULT_SETTINGS, appearance: 'light' });
    stop();
    await item.set({ ...DEFAULT_SETTINGS, appearance: 'dark' });
    expect(heard.mock.calls).toEqual([[{ ...DEFAULT_SETTINGS, appearance: 'light' }]]);
  });
});

describe('settings', () => {
  it('are read field by field', () => {
    expect(
      parseSettings({
        appearance: 'neon',
        textSize: 'small',
        interfaceLanguage: '../en',
        languages: ['ru', 7, 'RU', '<b>', 'ru'],
      }),
    ).toEqual({
      appearance: 'system',
      textSize: 'small',
      interfaceLanguage: null,
      languages: ['ru'],
      sites: [],
      retention: DEFAULT_SETTINGS.retention,
      wider: false,
    });
    expect(
      parseSettings({
        sites: ['https://news.example', 'http://news.example', 'https://a/b', 5, 'https://news.example'],
        retention: { days: null, most: -5 },
        wider: 'yes',
      }),
    ).toMatchObject({
      sites: ['https://news.example'],
      retention: { days: null, most: DEFAULT_SETTINGS.retention.most },
      wider: false,
    });
    expect(parseSettings({ retention: { days: 0, most: 10 } })?.retention).toEqual({ days: 90, most: 10 });
    expect(parseSettings('dark')).toBeNull();
  });
});

describe('the session of a tab', () => {
  const session = {
    phase: 'done',
    startedAt: 5,
    address: 'https://a.example/',
    outdated: false,
    detail: null,
  } as const;

  it('is read back whole', () => {
    const kept = { ...session, story: story() };
    expect(parseSession(kept)).toEqual(kept);
  });
  it('is dropped when the story in it has another version', () => {
    expect(parseSession({ ...session, story: { ...story(), version: 2 } })).toBeNull();
    expect(parseSession({ ...session, phase: 'dreaming', story: null })).toBeNull();
    expect(parseSession(undefined)).toBeNull();
  });
  it('keeps a request to the panel only with its time', () => {
    expect(parseFocus({ card: 'c1', report: 5, tab: null, at: 9 })).toEqual({
      card: 'c1',
      report: null,
      tab: null,
      at: 9,
    });
    expect(parseFocus({ card: 'c1' })).toBeNull();
  });
});
