import { describe, expect, it } from 'vitest';
import { counted } from '../../../lib/cli/counted';

describe('a number with what it counts', () => {
  it.each([
    [0, '0 reports'],
    [1, '1 report'],
    [2, '2 reports'],
    [2400, '2,400 reports'],
  ])('%i', (count, told) => {
    expect(counted(count, 'report')).toBe(told);
  });

  it('has a plural of its own where it is told', () => {
    expect(counted(1, 'discrepancy', 'discrepancies')).toBe('1 discrepancy');
    expect(counted(3, 'discrepancy', 'discrepancies')).toBe('3 discrepancies');
  });
});
