/** Clock zones: fixed offsets and areas with summer time. */
import { type Day, dayOf, weekdayOf } from '../../model/day';

/**
 * Minutes east of UTC of a zone as the word lists write it: `180`, `local`, `eu+1` (standard offset in hours, summer time of the
 * European Union), `us-5` (summer time of the United States). Null when it depends on a day that is not known.
 */
export function zoneOffset(zone: string, day: Day | null): number | 'local' | null {
  if (zone === 'local') return 'local';
  const area = /^(eu|us)([+-]\d{1,2})$/.exec(zone);
  if (!area) return Number(zone);
  if (day === null) return null;
  return Number(area[2]) * 60 + ((area[1] === 'eu' ? summerEu(day) : summerUs(day)) ? 60 : 0);
}

/** Last Sunday of March to last Sunday of October (Directive 2000/84/EC). */
function summerEu(day: Day): boolean {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  const last = (month: number) => sundayBefore(dayOf(year, month, 31) ?? 0);
  return day >= last(3) && day < last(10);
}

/** Second Sunday of March to first Sunday of November (Energy Policy Act of 2005). */
function summerUs(day: Day): boolean {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  return day >= sundayBefore(dayOf(year, 3, 14) ?? 0) && day < sundayBefore(dayOf(year, 11, 7) ?? 0);
}

/** The last Sunday on or before a day. */
function sundayBefore(day: Day): Day {
  return day - (weekdayOf(day) % 7);
}
