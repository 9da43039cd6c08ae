import type { SourceText } from '../model/article';
import type { DayRange } from '../model/day';
import { withoutControls } from './controls';
import noStoppedOrdinals from './no-stopped-ordinals.json';
import { splitSentences } from './sentences';

/** Languages that mark no ordinal by a stop behind digits: such a stop before a capital ends the sentence ("sabato 23 e domenica 24. Secondo …"). */
const NO_STOPPED_ORDINALS: ReadonlySet<string> = new Set(noStoppedOrdinals.languages);

/** Longest text that is read for facts, in code units; what is behind it is left out and told as `truncated`. */
export const MAX_TEXT = 60_000;

/** Prepares a title and a text for the recognisers. Lone surrogates and control characters are replaced, lengths are kept. */
export function sourceText(
  title: string,
  body: string,
  language: string,
  published: DayRange | null,
  abbreviations: ReadonlySet<string>,
): SourceText {
  const head = clean(title).replaceAll('\n', ' ');
  const text = `${head}\n${clean(body)}`.slice(0, MAX_TEXT);
  const bodyStart = Math.min(head.length + 1, text.length);
  const titleSpan = { start: 0, end: Math.max(0, bodyStart - 1) };
  const rest = splitSentences(text.slice(bodyStart), abbreviations, !NO_STOPPED_ORDINALS.has(language)).map((s) => ({
    start: s.start + bodyStart,
    end: s.end + bodyStart,
  }));
  return { text, bodyStart, language, published, sentences: [titleSpan, ...rest] };
}

/** Bidirectional controls, C0 and C1 controls other than the line break, and lone surrogates, each replaced by one character. */
function clean(text: string): string {
  return withoutControls(text.toWellFormed());
}

/** Index of the sentence that holds an offset; 0 (the title) for anything before the body. */
export function sentenceAt(source: SourceText, offset: number): number {
  if (offset < source.bodyStart) return 0;
  let lo = 1;
  let hi = source.sentences.length - 1;
  let best = Math.min(1, hi);
  while (lo <= hi) {
    const mid = (lo + hi) >> 1;
    const span = source.sentences[mid];
    if (span && span.start <= offset) {
      best = mid;
      lo = mid + 1;
    } else hi = mid - 1;
  }
  return best;
}
