import { useInterface } from '../interface';
import { shown } from '../view/clean';
import type { Tone } from '../view/lanes';
import { normalisedBeside } from '../view/normalised';
import { Glyph } from './Glyph';

interface ValueSignProps {
  readonly kind: string;
  readonly tone: Tone | 'own';
  /** Key of the message that names the verdict; null on the article's own value. */
  readonly verdict: string | null;
  readonly words: string;
  readonly verbatim: boolean;
  readonly language: string;
  readonly normalised: string;
}

/** A value in one line: sign, verdict, the words as printed, and the value in the reader's language. */
export function ValueSign({ kind, tone, verdict, words, verbatim, language, normalised }: ValueSignProps) {
  const { t, fact, language: reader } = useInterface();
  const written = normalisedBeside(kind, words, normalised, fact(kind, normalised), reader);
  const inner = (
    <bdi lang={shown(language)} dir="auto">
      {shown(words)}
    </bdi>
  );
  return (
    <p class="value-sign" data-tone={tone}>
      {tone !== 'own' && <Glyph tone={tone} />}
      {verdict !== null && <span class="verdict">{t(verdict)}</span>}
      {verbatim ? <q class="words">{inner}</q> : <span class="words ours">{inner}</span>}
      {written !== null && <bdi class="normalised">{written}</bdi>}
      {!verbatim && <span class="tag">{t('our_abstract')}</span>}
    </p>
  );
}
