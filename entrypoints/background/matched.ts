import type { StoryView } from '../../lib/model/story';
import { changing, library } from './library';

/**
 * Notes which reports of the library were found to be of the event that was read: they are kept longer, and their feeds show how many of
 * their items were of use. A library that cannot be written loses no story.
 */
export async function afterMatch(story: StoryView): Promise<void> {
  const ids = story.reports.map((report) => report.id);
  if (ids.length === 0) return;
  const known = await (await library()).get(ids);
  if (known.length > 0) await changing((own) => own.markMatched(known.map((report) => report.id))).catch(() => {});
}
