import type { PageMark } from '../../lib/marks/mark';
import type { StoryView } from '../../lib/model/story';

/** Code units of text on each side of the words, by which their place in the page is told from others like it. */
const CONTEXT = 40;

/**
 * What is to be marked in the page for a story; each mark carries the id of its card. Context does not reach from the headline
 * into the text or back.
 */
export function pageMarks(view: StoryView): PageMark[] {
  const { title, text, marks } = view.article;
  const whole = `${title}\n${text}`;
  return marks.map(({ start, end, card, tone }) => {
    const inTitle = start <= title.length;
    const from = inTitle ? 0 : title.length + 1;
    const to = inTitle ? title.length : whole.length;
    return {
      id: card,
      quote: whole.slice(start, end),
      before: whole.slice(Math.max(from, start - CONTEXT), start),
      after: whole.slice(end, Math.min(to, end + CONTEXT)),
      tone,
    };
  });
}
