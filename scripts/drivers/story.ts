import type { StoryView } from '../../lib/model/story';
import { until, type View } from './driver';

/** The story that the extension keeps for its tab, read from one of its views. */
export function storyIn(view: View): Promise<StoryView> {
  return until(
    'the story',
    async () =>
      (await view.evaluate(async () => {
        const kept = Object.entries(await chrome.storage.session.get());
        const [, item] = kept.find(([key]) => key.startsWith('story:')) ?? [];
        return (item as { value?: { phase: string; story: unknown } } | undefined)?.value;
      })) as { phase: string; story: StoryView | null } | undefined,
  ).then(({ story }) => {
    if (!story) throw new Error('The extension made no story');
    return story;
  });
}

/** Waits until the view shows how the reading ended, and gives that state. */
export function settledState(view: View): Promise<string> {
  return until(
    'the story to be shown',
    () =>
      view.evaluate(() => {
        const state = document.querySelector<HTMLElement>('[data-testid="state"]')?.dataset.state;
        return state === 'reading' ? '' : (state ?? '');
      }),
    30_000,
  );
}
