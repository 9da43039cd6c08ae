import type { ComponentChildren } from 'preact';
import type { CorpusSummary } from '../../lib/model/story';
import { useInterface } from '../interface';
import { shown } from '../view/clean';
import { writtenDate } from '../view/dates';
import type { ViewState } from '../view/tab-view';
import { Working } from './Working';

interface StateNoticeProps {
  readonly state: Exclude<ViewState, 'matched' | 'possible'>;
  /** What the browser said about a failure; of a page without a story, why it has none (`NotArticleReason`). */
  readonly detail?: string | null;
  readonly corpus?: CorpusSummary | null;
  readonly onRetry: () => void;
  /** Stops the reading. */
  readonly onStop?: (() => void) | undefined;
  /** When the reading began, in milliseconds since 1970. */
  readonly since?: number | undefined;
  readonly children?: ComponentChildren;
}

/** Says plainly why there is no story, and what the reader can do. */
export function StateNotice({
  state,
  detail = null,
  corpus = null,
  onRetry,
  onStop,
  since,
  children,
}: StateNoticeProps) {
  const { t, has } = useInterface();
  if (state === 'reading') return <Waiting onStop={onStop} since={since} />;
  const why = state === 'not-news' && detail !== null ? `not_news_${detail.replaceAll('-', '_')}` : null;
  return (
    <section class="notice" role="status">
      <h2>{t(`state_${state.replace('-', '_')}_title`)}</h2>
      <p>{t(why !== null && has(why) ? why : `state_${state.replace('-', '_')}_text`)}</p>
      {state === 'none' && corpus && <CorpusLine corpus={corpus} />}
      {children}
      {state !== 'restricted' && state !== 'none' && (
        <button type="button" onClick={onRetry}>
          {t(state === 'lapsed' ? 'read_this_page' : 'read_again')}
        </button>
      )}
      {state === 'failed' && detail !== null && (
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
export function Busy({ reading, onStop }: { readonly reading: boolean; readonly onStop?: (() => void) | undefined }) {
  const { t } = useInterface();
  if (!reading) return null;
  return (
    <>
      <progress class="busy" aria-label={t('state_reading')} />
      {onStop && <Working late label={t('state_reading')} onCancel={onStop} />}
    </>
  );
}

interface FetchingProps {
  readonly reading: { readonly fetching?: number } | null;
  readonly onStop?: (() => void) | undefined;
}

/** Tells that reports are on their way in full: the story will be made anew when they are there. */
export function Fetching({ reading, onStop }: FetchingProps) {
  const { count } = useInterface();
  const fetching = reading?.fetching ?? 0;
  if (fetching === 0) return null;
  return <Working testId="fetching" label={count('fetching_reports', fetching)} onCancel={onStop} />;
}

function Waiting({ onStop, since }: Pick<StateNoticeProps, 'onStop' | 'since'>) {
  const { t } = useInterface();
  return (
    <div class="waiting" aria-busy="true">
      <Working label={t('state_reading')} onCancel={onStop} since={since} />
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
