import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { givePage, pageOfPopup } from '../../../entrypoints/background/page';

const article = {
  title: 'Bridge opened',
  text: 'The bridge was opened.',
  paragraphs: [{ start: 0, end: 22 }],
  outlet: null,
  byline: null,
  declaredLanguage: 'en',
  published: { iso: '2024-05-05', origin: 'meta' },
  address: 'https://port.example/bridge',
  truncated: false,
};
const given = (result: unknown, error: string | null = null) => ({ result, error });

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a page that the popup reads', () => {
  it('is taken as it was given', async () => {
    const page = pageOfPopup(1);
    givePage(1, given({ status: 'article', article }));
    expect(await page).toEqual({ status: 'article', article });
  });

  it('is checked: what is no article of the right shape is none', async () => {
    for (const result of [null, 5, { status: 'article', article: { ...article, text: 5 } }, { status: 'article' }]) {
      const page = pageOfPopup(1);
      givePage(1, given(result));
      expect((await page).status).toBe('failed');
    }
    const page = pageOfPopup(1);
    givePage(1, given({ status: 'not-article', reason: 'too-short' }));
    expect((await page).status).not.toBe('article');
  });

  it('that may not be read is told of as when the background reads it', async () => {
    const page = pageOfPopup(1);
    givePage(1, given(null, 'Missing host permission for the tab'));
    expect((await page).status).toBe('restricted');
  });

  it('of another tab is not taken', async () => {
    const read = vi.fn().mockResolvedValue([{ result: { status: 'article', article } }]);
    (fakeBrowser as unknown as { scripting: unknown }).scripting = { executeScript: read };
    const page = pageOfPopup(1);
    givePage(2, given({ status: 'article', article: { ...article, title: 'Another' } }));
    expect(read).not.toHaveBeenCalled();
    // The popup was closed before it had read anything: the page is read from the background.
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await page).toEqual({ status: 'article', article });
    expect(read).toHaveBeenCalledOnce();
  });
});
