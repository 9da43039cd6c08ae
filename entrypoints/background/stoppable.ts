import type { StoppableWork } from '../../lib/messaging/protocol';

/** Work that is under way and may be stopped, by what it is and for which tab. It ends with the background, as the work does. */
const underWay = new Map<string, Set<AbortController>>();

const keyOf = (work: StoppableWork, tabId: number | null) => `${work} ${tabId ?? ''}`;

/** Does work that the reader can stop: its signal is aborted then. What the work makes of that is its own affair. */
export async function stoppable<T>(
  work: StoppableWork,
  tabId: number | null,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const key = keyOf(work, tabId);
  const stop = new AbortController();
  const others = underWay.get(key) ?? new Set();
  underWay.set(key, others.add(stop));
  try {
    return await run(stop.signal);
  } finally {
    others.delete(stop);
    if (others.size === 0 && underWay.get(key) === others) underWay.delete(key);
  }
}

/** Stops all work of a kind for a tab. Nothing happens when there is none. */
export function stopWork(work: StoppableWork, tabId: number | null): void {
  for (const stop of underWay.get(keyOf(work, tabId)) ?? []) stop.abort();
}
