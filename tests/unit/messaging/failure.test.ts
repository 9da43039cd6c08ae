import { describe, expect, it } from 'vitest';
import { LibraryFault } from '../../../lib/library/fault';
import { failureOf } from '../../../lib/messaging/failure';

describe('what was thrown', () => {
  it('is told by the message of the interface that it carries', () => {
    const failure = failureOf(new LibraryFault('full', 'QuotaExceededError: No room'));
    expect(failure.reason).toEqual({ key: 'library/full-title', args: [] });
    expect(failure.kind).toBe('failed');
  });

  it('is told in its own words where it carries none', () => {
    expect(failureOf(new TypeError('Failed to fetch'))).toEqual({
      kind: 'failed',
      detail: 'Failed to fetch',
      reason: null,
    });
    expect(failureOf('stopped', 'gone')).toEqual({ kind: 'gone', detail: 'stopped', reason: null });
  });
});
