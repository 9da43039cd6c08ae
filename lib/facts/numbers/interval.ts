import type { Hedge } from '../../model/fact';
import type { Interval } from '../../model/interval';

/**
 * What a number can mean after its hedge: "about" reaches half of the last printed unit to either side (about 7,000 is 6,500 to
 * 7,500), the bounds are open on one side and end at zero on the other.
 * @param unit size of the last digit that is no trailing zero
 */
export function hedgedInterval(value: number, hedge: Hedge, unit: number): Interval {
  switch (hedge) {
    case 'about':
      return { lo: value - unit / 2, hi: value + unit / 2 };
    case 'at-least':
    case 'over':
      return { lo: value, hi: Number.POSITIVE_INFINITY };
    case 'at-most':
    case 'under':
      return { lo: Math.min(0, value), hi: value };
    default:
      return { lo: value, hi: value };
  }
}
