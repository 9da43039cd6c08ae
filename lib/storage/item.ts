import type { Area } from '../platform/area';

/** A typed value in a storage area, with a version and a default. */
export interface Item<T> {
  /** The stored value, or the default when nothing is stored or what is stored cannot be read. */
  get(): Promise<T>;
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with each new value; returns the way to stop. */
  watch(changed: (value: T) => void): () => void;
}

/** How an item is kept. */
export interface ItemDefinition<T> {
  readonly area: Area;
  readonly key: string;
  /** Version of the stored shape: a whole number from 1. */
  readonly version: number;
  readonly fallback: T;
  /**
   * Reads a stored value of a version, this or an older one. Null when it cannot be read: the default is used then.
   * It must not throw.
   */
  readonly parse: (value: unknown, version: number) => T | null;
}

interface Envelope {
  readonly version: number;
  readonly value: unknown;
}

function isEnvelope(stored: unknown): stored is Envelope {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'value' in stored &&
    'version' in stored &&
    Number.isInteger(stored.version)
  );
}

/** Defines an item. What a later version has written is not read and not touched until it is set anew. */
export function defineItem<T>({ area, key, version, fallback, parse }: ItemDefinition<T>): Item<T> {
  const read = (stored: unknown): T => {
    if (!isEnvelope(stored) || stored.version > version || stored.version < 1) return fallback;
    return parse(stored.value, stored.version) ?? fallback;
  };
  return {
    get: async () => read(await area.get(key)),
    set: (value) => area.set(key, { version, value } satisfies Envelope),
    remove: () => area.remove(key),
    watch: (changed) => area.watch(key, (stored) => changed(read(stored))),
  };
}
