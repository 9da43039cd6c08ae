import { useRef } from 'preact/hooks';
import type { Correction } from '../../lib/model/correction';
import { Say, useInterface } from '../interface';
import { Confirm } from '../library/Confirm';
import { CorrectionSentence, UndoCorrection } from '../story/CorrectionSentence';
import { writtenMoment } from '../view/moments';

export interface CorrectionsProps {
  /** Oldest first; null until they have been read. */
  readonly corrections: readonly Correction[] | null;
  readonly now: number;
  /** Takes corrections back: the given ones, or all (null). */
  readonly onUndo: (ids: readonly string[] | null) => void;
  /** True once something was taken back. */
  readonly undone: boolean;
  /** Why it could not be taken back, in a sentence. */
  readonly failure: string | null;
}

/** All that the reader corrected: what, when and where, each to be taken back. */
export function Corrections({ corrections, now, onUndo, undone, failure }: CorrectionsProps) {
  const { t, language } = useInterface();
  const section = useRef<HTMLElement>(null);
  // The button that was clicked goes with what it took back.
  const undo = (ids: readonly string[] | null) => {
    section.current?.focus({ preventScroll: true });
    onUndo(ids);
  };
  const list = corrections?.toReversed() ?? [];
  return (
    <section ref={section} id="corrections" aria-labelledby="corrections-title" tabIndex={-1} data-testid="corrections">
      <h2 id="corrections-title">{t('corrections')}</h2>
      <p>{t('corrections_text')}</p>
      {corrections && list.length === 0 && <p class="hint">{t('corrections_none')}</p>}
      {list.length > 0 && (
        <ul class="entries">
          {list.map((correction) => (
            <li key={correction.id}>
              <p class="entry-title">
                <span>
                  <CorrectionSentence correction={correction} />
                </span>
              </p>
              <p class="hint">
                <Where correction={correction} />{' '}
                <time dateTime={new Date(correction.at).toISOString()}>
                  {writtenMoment(correction.at, now, language)}
                </time>
              </p>
              <div class="entry-tools">
                <UndoCorrection correction={correction} onUndo={() => undo([correction.id])} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {list.length > 1 && (
        <div class="entry-tools">
          <Confirm
            label={t('corrections_undo_all')}
            question={t('corrections_undo_all_question')}
            yes={t('corrections_undo_all')}
            onYes={() => undo(null)}
          />
        </div>
      )}
      {failure !== null && <p role="alert">{failure}</p>}
      <p class="hint" role="status">
        {undone ? t('correct_undone') : ''}
      </p>
    </section>
  );
}

function Where({ correction: { where } }: { readonly correction: Correction }) {
  const { t } = useInterface();
  const title = where.title || t('untitled');
  return !where.outlet ? (
    <Say message={{ key: 'correction_where', args: [title] }} />
  ) : (
    <Say message={{ key: 'correction_where_outlet', args: [title, where.outlet] }} />
  );
}
