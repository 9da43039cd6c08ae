import type { Connection } from './connection';
import type { Packs } from './library';

/** The shelf of packs. */
export function packsOf(connection: Connection): Packs {
  return {
    list: () => connection.read((database) => database.getAll('packs')),
    get: (id) => connection.read(async (database) => (await database.get('packs', id)) ?? null),
    put: (pack) => connection.write(async (database) => void (await database.put('packs', pack))),
    remove: (id) => connection.write((database) => database.delete('packs', id)),
  };
}
