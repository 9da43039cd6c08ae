/** Reads a value of one shape out of an unknown one; `undefined` when it has another shape. A reader never throws. */
export type Reader<T> = (value: unknown) => T | undefined;

/** A whole number from `min` to `max`. */
export const integer =
  (min: number, max: number): Reader<number> =>
  (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max ? (value as number) : undefined;

/** A text of at most `max` UTF-16 code units. */
export const text =
  (max: number): Reader<string> =>
  (value) =>
    typeof value === 'string' && value.length <= max ? value : undefined;

export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** One of the given words. */
export const oneOf =
  <const T extends string>(...words: readonly T[]): Reader<T> =>
  (value) =>
    words.find((word) => word === value);

/** The same, or null. */
export const nullable =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value) =>
    value === null ? null : reader(value);

/** A list of at most `max` entries, all of one shape. */
export const list =
  <T>(reader: Reader<T>, max: number): Reader<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > max) return undefined;
    const out: T[] = [];
    for (const entry of value) {
      const read = reader(entry);
      if (read === undefined) return undefined;
      out.push(read);
    }
    return out;
  };

/** An object with exactly the given fields: one that is missing or unknown refuses the whole. The copy has no other properties. */
export const record =
  <T extends object>(fields: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const names = Object.keys(fields) as (keyof T & string)[];
    try {
      if (Reflect.ownKeys(value).length !== names.length) return undefined;
      const out: Partial<T> = {};
      for (const name of names) {
        if (!Object.hasOwn(value, name)) return undefined;
        const read = fields[name]((value as Record<string, unknown>)[name]);
        if (read === undefined) return undefined;
        out[name] = read;
      }
      return out as T;
    } catch {
      return undefined; // A getter or a proxy that throws.
    }
  };
