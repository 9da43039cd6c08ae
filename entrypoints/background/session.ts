import { sessionItem } from '../../lib/storage/items';
import type { TabSession } from '../../lib/storage/session';

/** The end of the last change of each tab's session that is under way; nothing that has to outlive the background. */
const underWay = new Map<number, Promise<unknown>>();

/**
 * Ends the reading of a tab that is under way. A story of the same page stays; else the reader is asked to click again. What the reading
 * itself still gives comes too late, as with a reading after which another has begun.
 */
export async function stopReading(tabId: number): Promise<void> {
  await changeSession(tabId, (now) => {
    if (now?.phase !== 'reading') return null;
    const kept = now.story !== null && !now.outdated;
    return { ...now, startedAt: now.startedAt + 1, phase: kept ? 'done' : 'lapsed' };
  });
}

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
