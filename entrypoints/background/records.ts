import { bundledContact, contactIn } from '../../lib/corpus/contact';
import type { RecordOrigin } from '../../lib/messaging/protocol';
import { sessionItem } from '../../lib/storage/items';
import { bundledCorpus, bundledName } from './corpus';
import { library } from './library';

/** The reports of the story of a tab that come from a pack, with whom to tell about a mistake in them. */
export async function describeRecords(tabId: number): Promise<RecordOrigin[]> {
  const story = (await sessionItem(tabId).get())?.story;
  if (!story) return [];
  const ids = [...story.reports, ...story.possible, ...story.related].map(({ id }) => id);
  const [bundled, name, own] = await Promise.all([bundledCorpus(), bundledName(), library()]);
  const inBundled = new Set(bundled.reports.map(({ report }) => report.id));
  const stored = await own.get(ids.filter((id) => !inBundled.has(id)));
  const packs = new Map((await own.packs.list()).map((pack) => [pack.id, pack]));
  const origins = new Map<string, RecordOrigin>();
  for (const { id, sources } of stored) {
    const pack = sources.flatMap((source) => (source.startsWith('pack:') ? (packs.get(source.slice(5)) ?? []) : []))[0];
    if (pack)
      origins.set(id, {
        reportId: id,
        pack: pack.name,
        publisher: pack.publisher,
        contact: contactIn(pack.publisher),
      });
  }
  return ids.flatMap((id) => {
    if (inBundled.has(id)) return [{ reportId: id, pack: name, publisher: null, contact: bundledContact() }];
    return origins.get(id) ?? [];
  });
}
