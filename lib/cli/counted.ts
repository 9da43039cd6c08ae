const NUMBERS = new Intl.NumberFormat('en');

/** A number with what it counts, in English: `1 report`, `2,400 reports`. @param many the plural where it is not made with `s` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${NUMBERS.format(count)} ${count === 1 ? one : many}`;
}
