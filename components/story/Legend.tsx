import { useInterface } from '../interface';
import type { Tone } from '../view/lanes';
import { legendId } from './MarkedText';

/** What a mark of a tone means, in words. */
export function toneWords(tone: Tone, t: (key: string) => string): string {
  if (tone === 'conflict') return t('verdict_conflict');
  if (tone === 'soft') return t('verdict_soft');
  return tone === 'same' ? t('verdict_same') : t('mark_not_here');
}

/** What the marks in a text mean: each line as it stands under the words. */
export function Legend({ tones }: { readonly tones: readonly { readonly tone: Tone; readonly count: number }[] }) {
  const { t, language } = useInterface();
  if (tones.length === 0) return null;
  return (
    <ul class="mark-legend" aria-label={t('legend')} data-testid="legend">
      {tones.map(({ tone, count }) => (
        <li key={tone}>
          <mark data-tone={tone} id={legendId(tone)}>
            {toneWords(tone, t)}
          </mark>{' '}
          <span class="count">{new Intl.NumberFormat(language).format(count)}</span>
        </li>
      ))}
    </ul>
  );
}
