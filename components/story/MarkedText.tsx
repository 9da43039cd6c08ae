import { Fragment } from 'preact';
import type { StoryMark } from '../../lib/model/story';
import { piecesOf } from '../view/pieces';

/** The words of a report that are looked at: those of a card, at a place. */
export interface ChosenWords {
  readonly card: string;
  /** In `title + "\n" + text`. */
  readonly start: number;
}

interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly StoryMark[];
  /** What the first character of `text` counts as in the coordinates of the marks. */
  readonly offset: number;
  /** Absent where marks only show, as in a list. */
  readonly onMark?: (chosen: ChosenWords) => void;
  readonly chosen?: ChosenWords | null;
}

/** The id of the sign in the legend that explains a tone; also what a screen reader says behind marked words. */
export const legendId = (tone: StoryMark['tone']) => `legend-${tone}`;

/** A text with the words that take part in a card marked. Where they can be chosen, each mark is a button. */
export function MarkedText({ text, marks, offset, onMark, chosen = null }: MarkedTextProps) {
  return (
    <>
      {piecesOf(text, marks, offset).map(({ text: piece, span }, i) => {
        const key = `${i}`;
        if (!span) return <Fragment key={key}>{piece}</Fragment>;
        if (!onMark) {
          return (
            <mark key={key} data-tone={span.tone}>
              {piece}
            </mark>
          );
        }
        const { card, start, tone } = span;
        const pressed = chosen?.card === card && chosen.start === start;
        const choose = () => onMark({ card, start });
        return (
          <mark key={key} data-tone={tone}>
            {/* biome-ignore lint/a11y/useSemanticElements: a button element is a box, and words in a line of text must break as the text does */}
            <span
              role="button"
              tabIndex={0}
              data-card={card}
              data-start={start}
              data-chosen={pressed}
              aria-expanded={pressed}
              aria-describedby={legendId(tone)}
              onClick={choose}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                choose();
              }}
            >
              {piece}
            </span>
          </mark>
        );
      })}
    </>
  );
}
