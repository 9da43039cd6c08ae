/** Reads clusters of digits and separators: `2024-03-28`, `28.03.2024`, `25-27`, `10:30`, `6,3`, `7.000`. */

/** The parts of a numeric date, in the order that its language or its shape gives. */
export interface NumericDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  /** The other reading, when day and month can be exchanged and the language does not settle it. */
  readonly swapped: boolean;
}

/** What one cluster can be. `plain`: a whole number; `dead`: a decimal, a code, a telephone number; it may still be a clock. */
export interface NumericPiece {
  readonly from: number;
  readonly to: number;
  readonly kind: 'plain' | 'date' | 'dead' | 'dash';
  readonly date: NumericDate | null;
  readonly clock: { readonly hour: number; readonly minute: number; readonly colon: boolean } | null;
  /** `27/7`, `27.3`: a day and a month, if what stands around says so. */
  readonly dayMonth: { readonly first: number; readonly second: number; readonly separator: string } | null;
}

export type Order = 'dmy' | 'any' | 'ymd';

const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})$/;
const CLOCK = /^(\d{1,2})([:.,])(\d{2})(?:\2\d{2})?$/;
const DAY_MONTH = /^(\d{1,2})([./])(\d{1,2})$/;

/** Splits and classifies a cluster (ASCII digits). Offsets count in the cluster. */
export function readCluster(cluster: string, order: Order): NumericPiece[] {
  const whole = classify(cluster, 0, order);
  if (whole.kind !== 'dead' || !cluster.includes('-')) return [whole];
  const parts = cluster.split('-');
  if (parts.length !== 2) return [{ ...whole, clock: null, dayMonth: null }];
  const cut = (parts[0] ?? '').length;
  return [
    classify(parts[0] ?? '', 0, order),
    { from: cut, to: cut + 1, kind: 'dash', date: null, clock: null, dayMonth: null },
    classify(parts[1] ?? '', cut + 1, order),
  ];
}

function classify(piece: string, from: number, order: Order): NumericPiece {
  const base = { from, to: from + piece.length, date: null, clock: null, dayMonth: null };
  if (/^\d+$/.test(piece)) return { ...base, kind: 'plain' };
  const date = numericDate(piece, order);
  if (date) return { ...base, kind: 'date', date };
  const clock = CLOCK.exec(piece);
  const hour = Number(clock?.[1]);
  const minute = Number(clock?.[3]);
  const dayMonth = DAY_MONTH.exec(piece);
  return {
    ...base,
    kind: 'dead',
    clock: clock && hour <= 24 && minute <= 59 ? { hour: hour % 24, minute, colon: clock[2] === ':' } : null,
    dayMonth: dayMonth
      ? { first: Number(dayMonth[1]), second: Number(dayMonth[3]), separator: dayMonth[2] ?? '' }
      : null,
  };
}

function numericDate(piece: string, order: Order): NumericDate | null {
  const first = YEAR_FIRST.exec(piece);
  if (first) return checked(Number(first[1]), Number(first[3]), Number(first[4]), false);
  const last = YEAR_LAST.exec(piece);
  if (!last) return null;
  const [, a = '', , b = '', y = ''] = last;
  // A year of two digits needs two digits everywhere: 6.3.24 may be a version or a section.
  if (y.length === 2 && (a.length < 2 || b.length < 2 || order === 'ymd')) return null;
  const year = y.length === 2 ? 2000 + Number(y) : Number(y);
  const swappable = order === 'any' && Number(a) <= 12 && Number(b) <= 12 && a !== b;
  return (
    checked(year, Number(b), Number(a), swappable) ??
    (order === 'any' ? checked(year, Number(a), Number(b), false) : null)
  );
}

function checked(year: number, month: number, date: number, swapped: boolean): NumericDate | null {
  if (year < 1200 || year > 2999 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  return { year, month, date, swapped };
}
