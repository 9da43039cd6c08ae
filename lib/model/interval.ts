/** A closed range of numbers. `lo <= hi`; either may be infinite when a text gives only one bound ("more than 1,000"). */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** True when the two intervals have a number in common. */
export function intersects(a: Interval, b: Interval): boolean {
  return a.lo <= b.hi && b.lo <= a.hi;
}

/** True when every number of `inner` is in `outer`. */
export function includes(outer: Interval, inner: Interval): boolean {
  return outer.lo <= inner.lo && inner.hi <= outer.hi;
}
