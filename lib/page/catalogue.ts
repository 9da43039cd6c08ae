import { CATALOGUE_INDEX, cataloguePath, readCatalogue, readCatalogueIndex } from '../feeds/catalogue';
import type { CatalogueEntry } from '../model/library';
import { packagedJson } from '../platform/runtime';

/** All feeds of the catalogue, from the package. */
export async function loadCatalogue(): Promise<readonly CatalogueEntry[]> {
  const languages = readCatalogueIndex(await packagedJson(CATALOGUE_INDEX));
  const files = await Promise.all(
    languages.map(async ({ language }) => {
      const path = cataloguePath(language);
      return path === null ? [] : readCatalogue(await packagedJson(path), language).entries;
    }),
  );
  return files.flat();
}
