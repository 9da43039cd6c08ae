import { useInterface } from '../interface';
import { shown } from '../view/clean';
import { piecesOf } from '../view/pieces';
import type { Wording } from '../view/printed';

/**
 * Words as printed, in quotation marks, with the parts that differ marked. Words that are the abstract's own carry no
 * quotation marks and say whose they are.
 * @param differs true when the value contradicts the article's: then the whole is marked if no part is named
 */
export function Words({ wording, differs }: { wording: Wording; differs: boolean }) {
  const { t } = useInterface();
  const { words, first, verbatim, language } = wording;
  const whole = differs && first.differing.length === 0;
  const spans = whole ? [{ start: first.evidence.start, end: first.evidence.start + words.length }] : first.differing;
  const inner = piecesOf(words, spans, first.evidence.start).map(({ text, span }, i) =>
    span ? <mark key={`${i}`}>{text}</mark> : text,
  );
  const body = (
    <bdi lang={shown(language)} dir="auto">
      {inner}
    </bdi>
  );
  return verbatim ? (
    <q class="words">{body}</q>
  ) : (
    <span class="words ours">
      {body} <span class="tag">{t('our_abstract')}</span>
    </span>
  );
}
