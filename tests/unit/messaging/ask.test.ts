import { afterEach, describe, expect, it, vi } from 'vitest';
import { askToRead } from '../../../lib/messaging/ask';
import { readMessage } from '../../../lib/messaging/read';

/** The browser's interfaces as the popup's first script finds them. */
function inBrowser(api: {
  tabs?: unknown[];
  run?: () => Promise<unknown>;
  answer?: (message: { name: string }) => Promise<unknown>;
}) {
  const sent: unknown[] = [];
  vi.stubGlobal('browser', {
    tabs: { query: async () => api.tabs ?? [{ id: 7, windowId: 2 }] },
    scripting: { executeScript: api.run ?? (async () => [{ result: { status: 'not-article' } }]) },
    runtime: {
      sendMessage: (message: { name: string }) => {
        sent.push(message);
        return api.answer?.(message) ?? Promise.resolve({ ok: true, value: null });
      },
    },
  });
  return sent;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the question of the popup', () => {
  it('is put to the background before the page is read, and what the page gave follows', async () => {
    const sent = inBrowser({});
    const { tab, outcome } = await askToRead();
    expect(tab).toEqual({ id: 7, windowId: 2, address: null });
    expect(await outcome).toEqual({ ok: true, value: null });
    await settled();
    expect(sent).toEqual([
      { name: 'read', body: { tabId: 7, asked: 'popup' } },
      { name: 'pageRead', body: { tabId: 7, result: { status: 'not-article' }, error: null } },
    ]);
    expect(sent.map(readMessage)).not.toContain(null);
  });

  it('tells the background why the page was not read', async () => {
    for (const run of [
      () => Promise.reject(new Error('Missing host permission for the tab')),
      async () => [{ error: new Error('Missing host permission for the tab') }],
    ]) {
      const sent = inBrowser({ run });
      await askToRead();
      await settled();
      expect(sent[1]).toEqual({
        name: 'pageRead',
        body: { tabId: 7, result: null, error: 'Missing host permission for the tab' },
      });
    }
  });

  it('is put to nobody when there is no tab', async () => {
    const sent = inBrowser({ tabs: [] });
    expect(await askToRead()).toEqual({ tab: null, outcome: null });
    await settled();
    expect(sent).toEqual([]);
  });

  it('never rejects, and an answer that is none is a failure', async () => {
    for (const answer of [() => Promise.reject(new Error('Could not establish connection')), async () => undefined]) {
      inBrowser({ answer });
      const { outcome } = await askToRead();
      expect(await outcome).toMatchObject({ ok: false, failure: { kind: 'failed' } });
      await settled();
    }
  });
});
