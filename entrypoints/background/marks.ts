import { tabOfMarksLine } from '../../lib/messaging/marks-line';
import { isOwnPage } from '../../lib/messaging/read';
import { clearMarks } from '../../lib/platform/marks';
import { onLine } from '../../lib/platform/ports';
import { own } from '../../lib/platform/runtime';
import { openTabs } from '../../lib/platform/tabs';
import { markedItem } from '../../lib/storage/items';

/** So many milliseconds after its start the background takes it that each panel that is still there has opened its line again. */
const LINES_BACK = 3_000;

/**
 * Takes the marks out of a page when the panel that set them is gone: when its line closes, and, because the browser stops the
 * background at times and the panel may go in between, at each start of the background.
 */
export function clearMarksWithoutPanel(): void {
  const lines = new Map<number, number>();
  const count = (tabId: number, by: number) => {
    const left = (lines.get(tabId) ?? 0) + by;
    if (left > 0) lines.set(tabId, left);
    else lines.delete(tabId);
    return left;
  };
  const tabOf = (name: string, sender: Parameters<typeof isOwnPage>[0]) =>
    isOwnPage(sender, own) ? tabOfMarksLine(name) : null;
  onLine(
    (name, sender) => {
      const tabId = tabOf(name, sender);
      if (tabId !== null) count(tabId, 1);
    },
    (name, sender) => {
      const tabId = tabOf(name, sender);
      if (tabId !== null && count(tabId, -1) <= 0) void unmark(tabId);
    },
  );
  const look = async () => {
    for (const tabId of await openTabs()) {
      if (!lines.has(tabId) && (await markedItem(tabId).get())) await unmark(tabId);
    }
  };
  setTimeout(() => look().catch(() => {}), LINES_BACK);
}

async function unmark(tabId: number): Promise<void> {
  // The page may be closed, or another one by now: then the marks are gone too.
  await clearMarks(tabId).catch(() => {});
  await markedItem(tabId)
    .remove()
    .catch(() => {});
}
