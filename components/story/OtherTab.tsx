import { useEffect, useRef } from 'preact/hooks';
import type { ReadTab } from '../../lib/messaging/protocol';
import type { StoryView } from '../../lib/model/story';
import { Say, useInterface } from '../interface';
import { hostOf } from '../view/address';
import { shown } from '../view/clean';
import { writtenDate } from '../view/dates';

/** Comparing with another open tab, as the panel needs it. */
export interface OtherTabProps {
  /** The other tabs that were read; null until they were asked for. */
  readonly tabs: readonly ReadTab[] | null;
  /** Why the last choice led to nothing, as a sentence; null when it did not fail. */
  readonly failure: string | null;
  /** True when the reader has just come back from a comparison. */
  readonly returned: boolean;
  /** Asks for the tabs. */
  readonly onList: () => void;
  readonly onChoose: (tabId: number) => void;
  /** Compares what was not taken for one event. */
  readonly onInsist: () => void;
  /** Back to the story of the tab. */
  readonly onBack: () => void;
}

/** The way to a comparison with another tab: a list of those that were read, and how to get there. */
export function OtherTabs({ tabs, failure, returned, onList, onChoose }: OtherTabProps) {
  const { t, language, languageName } = useInterface();
  const summary = useRef<HTMLElement>(null);
  const details = useRef<HTMLDetailsElement>(null);
  // The panel may have shown another tab in between: the list is asked for anew.
  useEffect(() => {
    if (tabs === null && details.current?.open) onList();
  }, [tabs]);
  useEffect(() => {
    if (returned) summary.current?.focus();
  }, [returned]);
  return (
    <details
      ref={details}
      class="wider other-tabs"
      data-testid="other-tabs"
      onToggle={(event) => event.currentTarget.open && onList()}
    >
      <summary ref={summary}>{t('pair_open')}</summary>
      {failure !== null && (
        <p class="message" role="alert">
          {failure}
        </p>
      )}
      <div aria-live="polite">
        {tabs?.length === 0 && <p data-testid="no-other-tab">{t('pair_none')}</p>}
        {tabs && tabs.length > 0 && (
          <ul>
            {tabs.map((tab) => (
              <li key={tab.tabId}>
                <button type="button" data-testid="other-tab" onClick={() => onChoose(tab.tabId)}>
                  <span class="origin">
                    <strong>
                      <bdi>{shown(tab.outlet ?? hostOf(tab.address) ?? '')}</bdi>
                    </strong>
                    <span>{languageName(tab.language)}</span>
                    <span>{writtenDate(tab.published, language) ?? t('day_unknown')}</span>
                  </span>
                  <span class="title" lang={shown(tab.language)} dir="auto">
                    {shown(tab.title) || t('untitled')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <p class="hint">{t('pair_how')}</p>
    </details>
  );
}

interface PairBarProps {
  readonly story: StoryView;
  readonly onInsist: () => void;
  readonly onBack: () => void;
}

/** Above a comparison that the reader asked for: with what, whether it is one event, and the way back. */
export function PairBar({ story, onInsist, onBack }: PairBarProps) {
  const { t } = useInterface();
  const back = useRef<HTMLButtonElement>(null);
  // What led here is gone, and so is the button by which the reader insisted.
  useEffect(() => back.current?.focus(), [story.state]);
  const { pair } = story;
  const other = [...story.reports, ...story.related][0];
  if (!pair || !other) return null;
  const open = pair.decision === 'possible';
  const compared = story.state === 'matched';
  return (
    <section class="notice pair" data-testid="pair" data-decision={pair.decision}>
      <button ref={back} type="button" class="plain" data-testid="pair-back" onClick={onBack}>
        {t('pair_back')}
      </button>
      <p>
        <Say message={{ key: compared ? 'pair_with' : 'pair_chosen', args: [other.outlet] }} />{' '}
        <bdi class="title" lang={shown(other.language)}>
          {shown(other.title) || t('untitled')}
        </bdi>
      </p>
      {pair.decision !== 'same-event' && (
        <div role="status">
          <h2>{t(open ? 'pair_open_question' : 'pair_other_event')}</h2>
          {pair.reason && (
            <p>
              <Say message={pair.reason} />
            </p>
          )}
          <p>{t(compared ? 'pair_insisted' : 'pair_not_compared')}</p>
        </div>
      )}
      {!compared && (
        <button type="button" data-testid="pair-insist" onClick={onInsist}>
          {t('pair_insist')}
        </button>
      )}
    </section>
  );
}
