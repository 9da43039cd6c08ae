import { describe, expect, it } from 'vitest';
import { marksLine, tabOfMarksLine } from '../../../lib/messaging/marks-line';

describe('the line of the marks', () => {
  it('names its tab', () => {
    expect(tabOfMarksLine(marksLine(0))).toBe(0);
    expect(tabOfMarksLine(marksLine(227918097))).toBe(227918097);
  });
  it('is no other line', () => {
    for (const name of [
      '',
      'marks:',
      'marks:-1',
      'marks:1.5',
      'marks:x',
      ' marks:1',
      'marks:1\n2',
      `marks:${'9'.repeat(16)}`,
    ])
      expect(tabOfMarksLine(name)).toBeNull();
  });
});
