import type { StoryMark } from '../../lib/model/story';
import type { SentenceTranslator } from '../../lib/platform/translator';
import { splitSentences } from '../../lib/text/sentences';
import { shown } from '../view/clean';
import { directionOf } from '../view/language-name';
import { type Paragraph, paragraphsOf, type SentenceSpan } from '../view/paragraphs';
import { Gloss } from './Gloss';
import { type ChosenWords, MarkedText } from './MarkedText';

interface ReportTextProps {
  readonly text: string;
  readonly language: string;
  readonly marks: readonly StoryMark[];
  /** What the first character of `text` counts as in the coordinates of the marks. */
  readonly offset: number;
  readonly paragraphs: readonly Paragraph[];
  readonly chosen: ChosenWords | null;
  readonly onMark: (chosen: ChosenWords) => void;
  /** Given when each sentence is to have a button that tells what it says. */
  readonly translator: SentenceTranslator | null;
}

/** The paragraphs of a text in the coordinates of the text itself. */
export function paragraphsIn(
  text: string,
  marks: readonly StoryMark[],
  offset: number,
  abbreviations: ReadonlySet<string>,
): Paragraph[] {
  const here = marks
    .map(({ start, end }) => ({ start: start - offset, end: end - offset }))
    .filter(({ start, end }) => start >= 0 && end <= text.length);
  return paragraphsOf(text, splitSentences(text, abbreviations), here);
}

/** The text of a report in its own language and direction, its facts marked. */
export function ReportText(props: ReportTextProps) {
  const { text, language, marks, offset, paragraphs, chosen, onMark, translator } = props;
  const sentence = (span: SentenceSpan) => (
    <MarkedText
      text={text.slice(span.start, span.end)}
      marks={marks}
      offset={offset + span.start}
      onMark={onMark}
      chosen={chosen}
    />
  );
  return (
    <div class="text" lang={shown(language)} dir={directionOf(language)} data-testid="report-text">
      {paragraphs.map((paragraph) => (
        <p key={paragraph[0]?.start}>
          {paragraph.map((span) => (
            <span key={span.start} class="sentence">
              {sentence(span)}
              {translator && (
                <Gloss
                  translator={translator}
                  text={shown(text.slice(span.start, span.end))}
                  language={language}
                  compact
                />
              )}
              {shown(text.slice(span.end, span.next))}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}
