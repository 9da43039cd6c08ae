import { Fragment } from 'preact';
import type { StoryMark } from '../../lib/model/story';
import { piecesOf } from '../view/pieces';

interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly StoryMark[];
  /** What the first character of `text` counts as in the coordinates of the marks. */
  readonly offset: number;
  readonly onMark: (cardId: string) => void;
}

/** A text with the words that take part in a card marked; each leads to its card. */
export function MarkedText({ text, marks, offset, onMark }: MarkedTextProps) {
  return (
    <>
      {piecesOf(text, marks, offset).map(({ text: piece, span }, i) => {
        const key = `${i}`;
        if (!span) return <Fragment key={key}>{piece}</Fragment>;
        const open = (event: Event) => {
          event.preventDefault();
          onMark(span.card);
        };
        return (
          <mark key={key} data-tone={span.tone}>
            <a href={`#card-${span.card}`} onClick={open}>
              {piece}
            </a>
          </mark>
        );
      })}
    </>
  );
}
