import type { Records } from '../../../lib/platform/records';

/** The calls at which a worker may be stopped. */
const CALLS: readonly (readonly [prototype: object, names: readonly string[]])[] = [
  [
    IDBObjectStore.prototype,
    ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'put', 'add', 'delete', 'clear', 'openCursor'],
  ],
  [IDBIndex.prototype, ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']],
  [IDBCursor.prototype, ['continue', 'update']],
  [IDBDatabase.prototype, ['transaction']],
  [IDBFactory.prototype, ['open']],
];

/** What is done at a call: `kill` ends all transactions and lets nothing more through, any other word is the name of an error thrown once. */
export type Blow = 'kill' | (string & {});

/** Stops the database at a chosen call, as the end of a worker, a lost connection or a fault of the disk does. */
export class Fuse {
  /** Calls that are left, until the blow. */
  private left = Number.POSITIVE_INFINITY;
  private blow: Blow = 'kill';
  /** True when the worker is gone: nothing that it is told counts any more. */
  dead = false;
  /** Calls that were made since it was lit. */
  calls = 0;
  private readonly open = new Set<IDBTransaction>();

  constructor() {
    for (const [prototype, names] of CALLS) {
      for (const name of names) {
        const real = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
        const call = (self: unknown, args: unknown[]) => {
          // The browser's own transaction of an upgrade is not made by the worker.
          if (args[1] !== 'versionchange') this.step(self);
          const made = real.apply(self, args);
          if (name === 'transaction') this.open.add(made as IDBTransaction);
          return made;
        };
        Object.defineProperty(prototype, name, {
          configurable: true,
          writable: true,
          value(this: unknown, ...args: unknown[]) {
            return call(this, args);
          },
        });
      }
    }
  }

  /** Lights it: after so many calls comes the blow. */
  light(calls: number, blow: Blow = 'kill'): void {
    Object.assign(this, { left: calls, blow, dead: false, calls: 0 });
    this.open.clear();
  }

  /** A storage area that ends with the worker. */
  around(records: Records): Records {
    const through =
      <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
      async (...args: A) => {
        if (this.blow === 'kill') this.step(null);
        return call(...args);
      };
    return { all: through(records.all), set: through(records.set), remove: through(records.remove) };
  }

  private step(self: unknown): void {
    const { transaction, objectStore } = (self ?? {}) as { transaction?: unknown; objectStore?: IDBObjectStore };
    // The transaction of an upgrade is known only by its stores.
    const own = (typeof transaction === 'object' ? transaction : objectStore?.transaction) as
      | IDBTransaction
      | undefined;
    if (own) this.open.add(own);
    this.calls++;
    if (!this.dead && this.left-- > 0) return;
    if (this.blow !== 'kill') {
      this.left = Number.POSITIVE_INFINITY;
      throw new DOMException('A fault of the disk', this.blow);
    }
    this.dead = true;
    for (const open of this.open) {
      try {
        open.abort();
      } catch {
        // It has ended.
      }
    }
    throw new DOMException('The worker is gone', 'InvalidStateError');
  }
}
