import type { Connection } from './connection';
import type { Staged } from './library';

/** Files that wait for their import. */
export function stagedOf(connection: Connection): Staged {
  return {
    put: (job, file) => connection.write(async (database) => void (await database.put('staged', { job, file }))),
    get: (job) => connection.read(async (database) => (await database.get('staged', job))?.file ?? null),
    remove: (job) => connection.write((database) => database.delete('staged', job)),
  };
}
