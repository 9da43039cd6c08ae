import type { StoryView } from '../../lib/model/story';

/** Code units of text on each side of the words, by which their place in the page is told from others like it. */
const CONTEXT = 40;

/** Words to be marked in the page that is read. */
export interface MarkRequest {
  /** `<card>#<number>`: a card may have several places. */
  readonly id: string;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly tone: string;
}

/** What is to be marked in the page for a story. Context does not reach from the headline into the text or back. */
export function markRequests(view: StoryView): MarkRequest[] {
  const { title, text, marks } = view.article;
  const whole = `${title}\n${text}`;
  const counts = new Map<string, number>();
  return marks.map(({ start, end, card, tone }) => {
    const number = counts.get(card) ?? 0;
    counts.set(card, number + 1);
    const inTitle = start <= title.length;
    const from = inTitle ? 0 : title.length + 1;
    const to = inTitle ? title.length : whole.length;
    return {
      id: `${card}#${number}`,
      quote: whole.slice(start, end),
      before: whole.slice(Math.max(from, start - CONTEXT), start),
      after: whole.slice(end, Math.min(to, end + CONTEXT)),
      tone,
    };
  });
}

/** The card that a mark belongs to. */
export function cardOfMark(id: string): string {
  const at = id.lastIndexOf('#');
  return at < 0 ? id : id.slice(0, at);
}
