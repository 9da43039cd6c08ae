import type { PageMark } from '../../lib/marks/mark';
import type { StoryView } from '../../lib/model/story';

/** Code units of text on each side of the words, by which their place in the page is told from others like it. */
const CONTEXT = 40;

/**
 * What is to be marked in the page for a story; each mark carries the id of its card. What was found the same is marked only
 * where nothing else is, or when its card is the one asked for: a page full of marks shows nothing. Context does not reach from
 * the headline into the text or back.
 * @param cardId a card whose words must be among the marks
 */
export function pageMarks(view: StoryView, cardId: string | null = null): PageMark[] {
  const { title, text, marks } = view.article;
  const whole = `${title}\n${text}`;
  const telling = marks.filter(({ card, tone }) => tone !== 'same' || card === cardId);
  return (telling.length > 0 ? telling : marks).map(({ start, end, card, tone }) => {
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
