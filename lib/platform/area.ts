/** The narrow part of a storage area that items need; the browser's areas and a Map in tests both fit. */
export interface Area {
  /** The stored value, or undefined when there is none. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Calls back with the new value (undefined when removed) on each change of one key; returns the way to stop. */
  watch(key: string, changed: (value: unknown) => void): () => void;
}
