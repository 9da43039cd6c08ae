import { pageMarks } from '../../components/view/page-marks';
import type { StoryView } from '../model/story';
import { jumpToMark, showMarks } from '../platform/marks';
import { refusalOf } from '../platform/refusal';

/** What came of marking words in the page. `refused`: the permission is over. */
export type Marking =
  | { readonly status: 'shown'; readonly lost: number }
  | { readonly status: 'lost' }
  | { readonly status: 'refused' };

/** Marks the words of a story in the page of its tab. */
export async function markStory(tabId: number, story: StoryView, cardId: string | null = null): Promise<Marking> {
  try {
    const { lost } = await showMarks(tabId, pageMarks(story, cardId));
    return { status: 'shown', lost: lost.length };
  } catch (error) {
    return failed(error);
  }
}

/** Marks the words of a story and brings the first place of a card into view. `lost`: it is not on the page as it is now. */
export async function markAndJump(tabId: number, story: StoryView, cardId: string): Promise<Marking> {
  const marked = await markStory(tabId, story, cardId);
  if (marked.status !== 'shown') return marked;
  try {
    return (await jumpToMark(tabId, cardId)) ? marked : { status: 'lost' };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Marking {
  const said = error instanceof Error ? error.message : String(error);
  return { status: refusalOf(said, false) === 'failed' ? 'lost' : 'refused' };
}
