import type { ComponentChildren } from 'preact';
import type { CorpusSummary } from '../../lib/model/story';
import { useInterface } from '../interface';
import { shown } from '../view/clean';
import { writtenDate } from '../view/dates';
import type { ViewState } from '../view/tab-view';

interface StateNoticeProps {
  readonly state: Exclude<ViewState, 'matched' | 'possible'>;
  /** What the browser said about a failure. */
  readonly detail?: string | null;
  readonly corpus?: CorpusSummary | null;
  readonly onRetry: () => void;
  readonly children?: ComponentChildren;
}

/** Says plainly why there is no story, and what the reader can do. */
export function StateNotice({ state, detail = null, corpus = null, onRetry, children }: StateNoticeProps) {
  const { t } = useInterface();
  if (state === 'reading') return <Waiting />;
  return (
    <section class="notice" role="status">
      <h2>{t(`state_${state.replace('-', '_')}_title`)}</h2>
      <p>{t(`state_${state.replace('-', '_')}_text`)}</p>
      {state === 'none' && corpus && <CorpusLine corpus={corpus} />}
      {children}
      {state !== 'restricted' && state !== 'none' && (
        <button type="button" onClick={onRetry}>
          {t(state === 'lapsed' ? 'read_this_page' : 'read_again')}
        </button>
      )}
      {detail !== null && (
        <details class="more">
          <summary>{t('what_the_browser_said')}</summary>
          <p class="code" lang="en">
            {shown(detail)}
          </p>
        </details>
      )}
    </section>
  );
}

/** A line of progress over a story that is being read again. */
export function Busy({ reading }: { reading: boolean }) {
  const { t } = useInterface();
  return reading ? <progress class="busy" aria-label={t('state_reading')} /> : null;
}

/** Tells that reports are on their way in full: the story will be made anew when they are there. */
export function Fetching({ reading }: { readonly reading: { readonly fetching?: number } | null }) {
  const { count } = useInterface();
  const fetching = reading?.fetching ?? 0;
  return fetching === 0 ? null : (
    <p class="fetching" role="status" data-testid="fetching">
      {count('fetching_reports', fetching)}
    </p>
  );
}

function Waiting() {
  const { t } = useInterface();
  return (
    <div class="waiting" role="status" aria-busy="true">
      <p>{t('state_reading')}</p>
      <progress aria-label={t('state_reading')} />
      <div class="bones" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}

/** How large the corpus is and what it covers. */
export function CorpusLine({ corpus }: { corpus: CorpusSummary }) {
  const { t, count, language } = useInterface();
  if (corpus.reports === 0) return <p>{t('corpus_empty')}</p>;
  const [from, to] = [writtenDate(corpus.from, language), writtenDate(corpus.to, language)];
  return (
    <p>
      {t(
        'corpus_size',
        count('corpus_reports', corpus.reports),
        count('corpus_outlets', corpus.outlets),
        count('corpus_languages', corpus.languages.length),
      )}{' '}
      {from && to && t('corpus_period', from, to)}
    </p>
  );
}
