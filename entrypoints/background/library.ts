import { type Library, openLibrary } from '../../lib/library/library';
import { libraryItem } from '../../lib/storage/items';

/** The reader's library. */
export const library = (): Promise<Library> => openLibrary();

/** Does something to the library and tells the pages that show it. */
export async function changing<T>(change: (library: Library) => Promise<T>): Promise<T> {
  try {
    return await change(await library());
  } finally {
    await libraryItem.set(Math.max(Date.now(), (await libraryItem.get()) + 1));
  }
}
