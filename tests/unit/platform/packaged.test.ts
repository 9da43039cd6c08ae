import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchPackaged, packagedJson } from '../../../lib/platform/runtime';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a packaged file that was fetched before it was asked for', () => {
  it('is fetched once, and anew when it is asked for again', async () => {
    const fetched = vi.fn(async () => new Response('{"a":1}'));
    vi.stubGlobal('fetch', fetched);
    fetchPackaged('/early.json');
    expect(await packagedJson('/early.json')).toEqual({ a: 1 });
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(await packagedJson('/early.json')).toEqual({ a: 1 });
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('that could not be fetched is asked for once more', async () => {
    const fetched = vi.fn().mockRejectedValueOnce(new Error('not yet')).mockResolvedValue(new Response('[2]'));
    vi.stubGlobal('fetch', fetched);
    fetchPackaged('/late.json');
    expect(await packagedJson('/late.json')).toEqual([2]);
  });
});
