import { sessionItem } from '../../lib/storage/items';
import type { TabSession } from '../../lib/storage/session';

/** The end of the last change of each tab's session that is under way; nothing that has to outlive the background. */
const underWay = new Map<number, Promise<unknown>>();

/**
 * Changes the session of a tab, one change after the other: two that read first and write then would undo one another.
 * @param change gives the new session, or null to leave it as it is
 * @returns what `change` gave
 */
export function changeSession(
  tabId: number,
  change: (session: TabSession | null) => TabSession | null,
): Promise<TabSession | null> {
  const before = underWay.get(tabId) ?? Promise.resolve();
  const work = before.then(async () => {
    const item = sessionItem(tabId);
    const changed = change(await item.get());
    if (changed) await item.set(changed);
    return changed;
  });
  const settled = work.catch(() => {});
  underWay.set(tabId, settled);
  void settled.then(() => {
    if (underWay.get(tabId) === settled) underWay.delete(tabId);
  });
  return work;
}
