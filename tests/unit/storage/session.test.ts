import { describe, expect, it } from 'vitest';
import { laterOf, type TabSession } from '../../../lib/storage/session';

const session = (phase: TabSession['phase'], startedAt: number, more: Partial<TabSession> = {}): TabSession => ({
  phase,
  startedAt,
  address: 'https://outlet.example/a',
  story: null,
  outdated: false,
  detail: null,
  ...more,
});

describe('the later of what is stored and what was answered', () => {
  const answer = session('done', 10);

  it('is what is stored as long as there is no answer', () => {
    expect(laterOf(undefined, null)).toBeUndefined();
    expect(laterOf(null, null)).toBeNull();
    const stored = session('reading', 10);
    expect(laterOf(stored, null)).toBe(stored);
  });

  it('is the answer while the reading that it ends is still stored as going on, or an older one', () => {
    for (const stored of [undefined, null, session('reading', 10), session('done', 9), session('failed', 9)])
      expect(laterOf(stored, answer)).toBe(answer);
  });

  it('is what is stored once the same reading has ended there, or another has begun', () => {
    for (const stored of [
      session('done', 10, { fetching: 2 }),
      session('done', 10, { outdated: true }),
      session('reading', 11),
      session('not-news', 11),
    ])
      expect(laterOf(stored, answer)).toBe(stored);
  });
});
