import { describe, expect, it } from 'vitest';
import { feedDate, timeOfDate } from '../../../lib/feeds/dates';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const date = (text: string | null) => feedDate(text, NOW);

describe('dates of feeds', () => {
  it.each([
    ['Sat, 21 Nov 2026 22:15:00 GMT', '2026-11-21T22:15:00Z'],
    ['Sat, 21 Nov 2026 22:15:00 +0000', '2026-11-21T22:15:00Z'],
    ['21 Nov 2026 22:15:00 +0530', '2026-11-21T22:15:00+05:30'],
    ['21 Nov 26 22:15 EST', '2026-11-21T22:15:00-05:00'],
    ['Sat, 1 Nov 98 09:05:07 PDT', '1998-11-01T09:05:07-07:00'],
    ['Saturday, November 21, 2026 10:15 pm CET', '2026-11-21T22:15:00+01:00'],
    ['Sat Nov 21 22:15:00 2026', '2026-11-21T22:15:00'],
    ['Sat Nov 21 22:15:00 MSK 2026', '2026-11-21T22:15:00+03:00'],
    ['Sat, 21 Nov 2026 22:15:00 +0100 (CET)', '2026-11-21T22:15:00+01:00'],
    ['Sat, 21 Nov 2026 22:15:00 GMT+0300', '2026-11-21T22:15:00+03:00'],
    ['21-Nov-2026 22:15:00 Z', '2026-11-21T22:15:00Z'],
    ['Sat, 21 Nov 2026', '2026-11-21'],
    ['21 Sept. 2026', '2026-09-21'],
    ['Thur, 12 Mar 2026 12:30 am UT', '2026-03-12T00:30:00Z'],
    ['12 Mar 2026 12:30pm UT', '2026-03-12T12:30:00Z'],
    // A zone that nobody knows, or that means several.
    ['Sat, 21 Nov 2026 22:15:00 XYZ', '2026-11-21T22:15:00'],
    ['Sat, 21 Nov 2026 22:15:00 IST', '2026-11-21T22:15:00'],
    ['2026-11-21', '2026-11-21'],
    ['2026-11-21T22:15:00Z', '2026-11-21T22:15:00Z'],
    ['2026-11-21T22:15:00.123456789+03:30', '2026-11-21T22:15:00+03:30'],
    ['2026-11-21T22:15+0300', '2026-11-21T22:15:00+03:00'],
    ['2026-11-21 22:15:00', '2026-11-21T22:15:00'],
    ['2026-11-21 22:15:00 UTC', '2026-11-21T22:15:00Z'],
    ['20261121T221500Z', '2026-11-21T22:15:00Z'],
    ['2026-11-21t22:15:60z', '2026-11-21T22:15:59Z'],
    ['2024-02-29', '2024-02-29'],
    // The clocks of publishers are wrong by up to two days.
    ['2026-11-24T11:00:00Z', '2026-11-24T11:00:00Z'],
    [' 2026-11-21 ', '2026-11-21'],
  ])('are read: %s', (text, iso) => {
    expect(date(text)).toBe(iso);
    expect(Number.isFinite(timeOfDate(iso))).toBe(true);
  });

  it.each([
    null,
    '',
    ' ',
    'Sat, 31 Feb 2026 25:61:00 XYZ',
    'Sat, 31 Feb 2026 22:15:00 GMT',
    '2025-02-29',
    '2025-02-30',
    '2026-13-01',
    '2026-00-10',
    '0000-00-00',
    '0001-01-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '2569-11-21',
    '1448-06-11',
    '2036-11-22',
    '2026-11-25',
    '2026-11-24T13:00:00Z',
    '9999-12-31',
    '+275760-09-13T00:00:00.000Z',
    '9999999999999',
    '1795300000',
    '2026-11-21T24:00:00Z',
    '2026-11-21T22:61:00Z',
    '2026-11-21T22:15:61Z',
    '2026-11-21T',
    '2026-11',
    '2026',
    '21/11/2026',
    '11/21/2026 22:15',
    'yesterday',
    '2 hours ago',
    'Nov 2026',
    'Sat, 21 Nov 2026 22:15:00 +9900',
    'Sat, 21 Nov 2026 13:15:61 GMT',
    'Sat, 21 Nov Dec 2026',
    'pm 21 Nov 2026',
    '21 Nov 2026 <script>',
    '21 Nov 2026 22:15 22:15 22:15 1 2 3',
    '２０２６-11-21',
    'x'.repeat(1_000_000),
    '1 '.repeat(500_000),
  ])('are none: %s', (text) => {
    expect(date(text)).toBeNull();
  });

  it('never throw, and what they give is a date', () => {
    const words = [
      '21',
      '2026',
      '98',
      'Nov',
      'Feb',
      '31',
      '22:15',
      '99:99',
      '+0100',
      'GMT',
      'pm',
      ',',
      '-',
      'T',
      'Z',
      '0',
      '(',
      ')',
    ];
    let seed = 7;
    const next = (n: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % n;
    };
    for (let i = 0; i < 20_000; i++) {
      const text = Array.from({ length: 1 + next(7) }, () => words[next(words.length)]).join(next(2) ? ' ' : '');
      const read = date(text);
      if (read === null) continue;
      const time = timeOfDate(read);
      expect(Number.isFinite(time), text).toBe(true);
      expect(time, text).toBeLessThanOrEqual(NOW + 2 * 86_400_000);
    }
  });
});
