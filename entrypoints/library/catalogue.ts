import type { CatalogueEntry } from '../../lib/model/library';
import { packagedJson } from '../../lib/platform/runtime';

/** The catalogue of feeds, from the package. */
export async function readCatalogue(): Promise<readonly CatalogueEntry[]> {
  return (await packagedJson('/catalogue/catalogue.json')) as CatalogueEntry[];
}
