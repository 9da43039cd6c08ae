import { useEffect, useState } from 'preact/hooks';
import { READING_LIMIT } from '../../components/view/tab-view';
import type { Item } from '../storage/item';
import { sessionItem } from '../storage/items';
import type { TabSession } from '../storage/session';

/** The value of an item, kept up to date. `undefined` until it has been read, or while there is no item. */
export function useItem<T>(item: Item<T> | null, key: string | number | null): T | undefined {
  const [state, setState] = useState<{ key: string | number | null; value: T } | null>(null);
  // Items are made anew on each call; the key tells them apart.
  useEffect(() => {
    if (!item) return;
    let live = true;
    let heard = false;
    const stop = item.watch((value) => {
      heard = true;
      if (live) setState({ key, value });
    });
    // What was heard while the first value was on its way is newer.
    void item.get().then((value) => live && !heard && setState({ key, value }));
    return () => {
      live = false;
      stop();
    };
  }, [key]);
  return state && state.key === key ? state.value : undefined;
}

/** How the reading of a tab stands, kept up to date; `now` moves on when a reading has taken too long. */
export function useReading(tabId: number | null): { reading: TabSession | null | undefined; now: number } {
  const reading = useItem(tabId === null ? null : sessionItem(tabId), tabId);
  const [now, setNow] = useState(() => Date.now());
  const since = reading?.phase === 'reading' ? reading.startedAt : null;
  useEffect(() => {
    setNow(Date.now());
    if (since === null) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, since + READING_LIMIT + 1 - Date.now()));
    return () => clearTimeout(timer);
  }, [since]);
  return { reading, now };
}
