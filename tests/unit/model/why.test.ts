import { describe, expect, it } from 'vitest';
import { PackRefused } from '../../../lib/corpus/exchange-refusal';
import { LibraryFault } from '../../../lib/library/fault';
import { Unable, whyOf } from '../../../lib/model/why';

describe('why something was thrown', () => {
  it('is a message where there is one', () => {
    expect(whyOf(new PackRefused('pack/cut-off'))).toEqual({ key: 'pack/cut-off', args: [] });
    expect(whyOf(new LibraryFault('full', 'QuotaExceededError'))).toEqual({ key: 'library/full-title', args: [] });
    expect(whyOf(new Unable({ key: 'job/file-gone', args: ['a'] }, 'Gone'))).toEqual({
      key: 'job/file-gone',
      args: ['a'],
    });
  });

  it.each([
    null,
    undefined,
    'no',
    { reason: { key: 'a', args: [] } },
    new Error('no'),
    Object.assign(new Error('no'), { reason: 'stopped' }),
    Object.assign(new Error('no'), { reason: { key: 'a' } }),
    Object.assign(new Error('no'), { reason: { key: 'a', args: [1] } }),
  ])('is none for %o', (error) => {
    expect(whyOf(error)).toBeNull();
  });
});
