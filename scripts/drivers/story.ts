import type { StoryView } from '../../lib/model/story';
import { until, type View } from './driver';

/** How the extension's latest reading of a tab stands, as it keeps it between its contexts. */
export interface LatestReading {
  readonly phase: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly story: StoryView | null;
}

/** The reading that was begun last, seen from one of the extension's views; null when there is none. */
export function latestReading(view: View): Promise<LatestReading | null> {
  return view.evaluate(async () => {
    const kept = await chrome.storage.session.get();
    const readings = Object.entries(kept).flatMap(([key, item]) => {
      if (!key.startsWith('story:')) return [];
      const { value } = item as { value: LatestReading & { storyAt?: number } };
      // The story has a key of its own.
      const told = (kept[key.replace('story:', 'told:')] as { value: { at: number; story: StoryView } } | undefined)
        ?.value;
      const story = value.story ?? (told !== undefined && told.at === value.storyAt ? told.story : null);
      return [{ ...value, story }];
    });
    return readings.sort((a, b) => b.startedAt - a.startedAt)[0] ?? null;
  });
}

/** The story of the latest reading; waits for it. */
export function storyIn(view: View): Promise<StoryView> {
  return until('the story', async () => (await latestReading(view))?.story ?? null);
}

/** What the view says about the reading: the value of its `data-state`. */
function shownState(view: View): Promise<string> {
  return view.evaluate(() => document.querySelector<HTMLElement>('[data-testid="state"]')?.dataset.state ?? '');
}

/**
 * Waits until the view shows how a reading ended, and gives that state.
 * @param since only a reading that was begun after this counts (milliseconds since 1970), so that no earlier one is taken for it
 */
export function settledState(view: View, since = 0): Promise<string> {
  return until(
    'the end of the reading',
    async () => {
      const state = await shownState(view);
      const reading = await latestReading(view);
      const ours = reading && reading.startedAt >= since ? reading : null;
      // A page that cannot be read at all may begin no reading.
      if (state === 'restricted' && !ours) return state;
      const ended = ours?.phase === 'done' ? (ours.story?.state ?? 'failed') : ours?.phase;
      if (ended === 'reading' || state !== ended) throw new Error(`shown: ${state}, kept: ${ended ?? 'no reading'}`);
      return state;
    },
    60_000,
  );
}
