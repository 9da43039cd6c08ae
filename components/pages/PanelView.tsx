import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StoryView } from '../../lib/model/story';
import { useInterface } from '../interface';
import type { StoryActions } from '../story/actions';
import { CardList } from '../story/CardList';
import { Corrected } from '../story/Corrected';
import { type ExportFormat, ExportMenu } from '../story/ExportMenu';
import { Grid } from '../story/Grid';
import { type OtherTabProps, OtherTabs, PairBar } from '../story/OtherTab';
import { ReportList } from '../story/ReportList';
import { type GlossTools, ReportView } from '../story/ReportView';
import { Busy, Fetching, StateNotice } from '../story/StateNotice';
import { StoryHeader } from '../story/StoryHeader';
import { Summary } from '../story/Summary';
import { type TabItem, Tabs } from '../story/Tabs';
import { hasTimeLine, TimeLine } from '../story/TimeLine';
import { Told, type ToldProps } from '../story/Told';
import { Wider, type WiderProps } from '../story/Wider';
import { Working } from '../story/Working';
import { shown } from '../view/clean';
import { lanesOf, reportsById } from '../view/lanes';
import { type Reading, stateOf } from '../view/tab-view';
import { Possible } from './PopupView';

/** What the panel shows at the moment: a tab, perhaps a card in it, or a report over it. */
export interface PanelPlace {
  readonly tab: string;
  /** The card that is shown, or to which the way back from the report leads. */
  readonly card: string | null;
  /** The report that is being read, in place of the tabs. */
  readonly report: string | null;
  /** The card whose words are shown in the report. */
  readonly fact?: string | null;
}

export interface PanelViewProps {
  readonly reading: Reading | null;
  readonly now: number;
  readonly place: PanelPlace;
  readonly onPlace: (place: PanelPlace) => void;
  readonly actions: StoryActions;
  /** Whether words are marked in the page. */
  readonly marking: boolean;
  /** Null where no words can be marked. */
  readonly onMarking: ((on: boolean) => void) | null;
  /** A sentence about the last thing that was asked for: words that could not be found, a permission that is over. */
  readonly message: string | null;
  /** Reports that a public index may know; null where it cannot be asked. */
  readonly wider?: WiderProps | null;
  /** Gives the story as a file; absent where there is none to give. */
  readonly onExport?: (format: ExportFormat) => void;
  /** Work that the reader has asked for: a picture that is drawn, a report that is fetched; null when there is none. */
  readonly working?: { readonly label: string; readonly onStop: () => void } | null;
  /** Comparing with another tab; absent where there is nothing to compare. */
  readonly otherTab?: OtherTabProps | null;
  /** What the last correction did, with the way back. */
  readonly told?: ToldProps | null;
  /** Tells what sentences of a report say; absent where nothing can. */
  readonly gloss?: GlossTools | null;
}

/** The side panel: the whole story of the article in the tab in front. */
export function PanelView(props: PanelViewProps) {
  const { reading, now, place, actions, message } = props;
  const { t } = useInterface();
  const state = stateOf(reading, now);
  const stop = (work: 'reading' | 'fetching') => actions.stop && (() => actions.stop?.(work));
  const story = reading?.story ?? null;
  const readable = story !== null && story.state !== 'not-news';
  const read = story && place.report !== null ? (reportsById(story).get(place.report) ?? null) : null;
  const way = useWay(place, read !== null);
  return (
    <div class="panel" data-testid="story">
      <main data-testid="state" data-state={state} aria-busy={reading?.phase === 'reading'}>
        {!(story && readable && state !== 'restricted') && <h1 class="visually-hidden">{t('extName')}</h1>}
        <Busy
          reading={reading?.phase === 'reading' && state !== 'reading' && state !== 'failed'}
          onStop={stop('reading')}
        />
        {(state === 'lapsed' || state === 'failed' || state === 'restricted') && (
          <StateNotice state={state} detail={reading?.detail ?? null} onRetry={actions.readAgain} />
        )}
        {story && readable && state !== 'restricted' && (
          <>
            {(reading?.outdated || state === 'lapsed') && <p class="outdated">{t('earlier_page')}</p>}
            <div hidden={read !== null}>
              <StoryHeader view={story} onPublished={actions.setPublished} />
            </div>
          </>
        )}
        {(state === 'reading' || state === 'not-news' || state === 'none') && !story?.pair && (
          <StateNotice
            state={state}
            detail={reading?.detail ?? null}
            corpus={story?.corpus ?? null}
            onRetry={actions.readAgain}
            onStop={stop('reading')}
            since={reading?.startedAt}
          />
        )}
        <Fetching reading={reading} onStop={stop('fetching')} />
        {props.working && <Working label={props.working.label} onCancel={props.working.onStop} />}
        {message !== null && (
          <p class="message" role="status">
            {message}
          </p>
        )}
        {story && readable && state !== 'restricted' && (
          <>
            {/* Kept as it is behind the report: what was opened, chosen and scrolled to is there again on the way back. */}
            <div class="panel-story" hidden={read !== null}>
              <Story {...props} story={story} actions={{ ...actions, openReport: way.leaving(actions.openReport) }} />
            </div>
            {read && (
              <ReportView
                story={story}
                report={read}
                fact={place.fact ?? null}
                actions={actions}
                onReport={(report, fact) => props.onPlace({ ...place, report, fact })}
                onBack={() => {
                  way.returning();
                  props.onPlace({ tab: place.tab, card: place.card, report: null });
                }}
                canJump={props.onMarking !== null}
                gloss={props.gloss ?? null}
              />
            )}
          </>
        )}
        {props.told && <Told {...props.told} />}
      </main>
    </div>
  );
}

/**
 * The way into a report and back: what had the focus has it again, at the same height, unless the reader left for a card. In a list it
 * is the report that was read last.
 */
function useWay(place: PanelPlace, reading: boolean) {
  const left = useRef<{ readonly element: Element | null; readonly scroll: number } | null>(null);
  const returning = useRef(false);
  const last = useRef<string | null>(null);
  if (place.report !== null) last.current = place.report;
  useLayoutEffect(() => {
    if (reading) return;
    if (returning.current) {
      returning.current = false;
      const { element = null, scroll = 0 } = left.current ?? {};
      left.current = null;
      const listed = opener(last.current);
      const known = element?.isConnected && !element.closest('[hidden]') ? element : null;
      const to = (known?.closest('.report') ? listed : known) ?? listed ?? known ?? cardElement(place.card);
      if (known) window.scrollTo(0, scroll);
      else to?.scrollIntoView({ block: 'center' });
      if (to instanceof HTMLElement) to.focus(known ? { preventScroll: to === known } : {});
      return;
    }
    const element = cardElement(place.card);
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  }, [place.card, reading, place.tab]);
  return {
    /** An action that opens a report, which notes first where the reader is. */
    leaving:
      <A extends readonly unknown[]>(open: (...args: A) => void) =>
      (...args: A) => {
        const { activeElement } = document;
        left.current = { element: activeElement === document.body ? null : activeElement, scroll: window.scrollY };
        open(...args);
      },
    returning: () => {
      returning.current = true;
    },
  };
}

/** The button that opens a report in the list that is shown. */
function opener(reportId: string | null): HTMLElement | null {
  if (reportId === null) return null;
  return document.getElementById(`report-${reportId}`)?.querySelector<HTMLElement>('.open') ?? null;
}

function cardElement(cardId: string | null): HTMLElement | null {
  return cardId === null ? null : document.getElementById(`card-${cardId}`);
}

function Story(props: PanelViewProps & { readonly story: StoryView }) {
  const { story, place, onPlace, actions, marking, onMarking, wider, onExport, otherTab } = props;
  const { t } = useInterface();
  const items = tabsOf(story, place, actions, t, onExport);
  return (
    <>
      {story.state === 'possible' && (
        <Possible
          count={story.possible.length}
          published={story.article.published}
          origin={story.article.publishedOrigin}
          actions={actions}
        />
      )}
      {story.pair && otherTab && <PairBar story={story} onInsist={otherTab.onInsist} onBack={otherTab.onBack} />}
      {story.state === 'matched' && <Summary view={story} />}
      {story.corrected && actions.correcting && <Corrected corrected={story.corrected} tools={actions.correcting} />}
      <div class="tools">
        {onMarking && story.article.marks.length > 0 && (
          <button type="button" class="toggle" aria-pressed={marking} onClick={() => onMarking(!marking)}>
            {t(marking ? 'marks_clear' : 'marks_show')}
          </button>
        )}
        {actions.save && (
          <button type="button" class="plain" data-testid="save-page" onClick={actions.save}>
            {t('save_page')}
          </button>
        )}
        <button type="button" class="plain" onClick={actions.readAgain}>
          {t('read_again')}
        </button>
      </div>
      {items.length > 0 && (
        <Tabs
          label={t('panel_sections')}
          items={items}
          selected={place.tab}
          onSelect={(tab) => onPlace({ tab, card: null, report: null })}
        />
      )}
      {onExport && story.state === 'matched' && <ExportMenu onExport={onExport} />}
      {otherTab && !story.pair && <OtherTabs {...otherTab} />}
      {wider && !story.pair && <Wider {...wider} />}
      <Trace story={story} />
    </>
  );
}

/** The tabs of a story; one with nothing in it is left out, except the first. */
function tabsOf(
  story: StoryView,
  place: PanelPlace,
  actions: StoryActions,
  t: (key: string) => string,
  onExport: ((format: ExportFormat) => void) | undefined,
): TabItem[] {
  const lanes = lanesOf(story.cards);
  const onlyHere = lanes.only.filter((card) => card.verdict === 'only-here');
  const notStated = lanes.only.filter((card) => card.verdict === 'not-stated');
  const reports = story.state === 'possible' ? story.possible : story.reports;
  const cards = (list: StoryView['cards']) => (
    <CardList view={story} cards={list} actions={actions} selected={place.card} />
  );
  const items: (TabItem & { readonly shown: boolean })[] = [
    {
      id: 'discrepancies',
      label: t('tab_discrepancies'),
      count: lanes.hard.length + lanes.soft.length,
      shown: story.state === 'matched',
      content: () => (
        <>
          {lanes.hard.length > 0 && <Lane name="lane_hard" />}
          {lanes.hard.length === 0 && <p class="calm">{t('no_discrepancy')}</p>}
          {cards(lanes.hard)}
          {lanes.soft.length > 0 && <Lane name="lane_soft" />}
          {cards(lanes.soft)}
        </>
      ),
    },
    {
      id: 'same',
      label: t('tab_same'),
      count: lanes.same.length,
      shown: lanes.same.length > 0,
      content: () => (
        <>
          <Lane name="lane_same" />
          {cards(lanes.same)}
        </>
      ),
    },
    {
      id: 'only',
      label: t('tab_only'),
      count: lanes.only.length,
      shown: lanes.only.length > 0,
      content: () => (
        <>
          <p class="hint">{t('only_hint')}</p>
          {onlyHere.length > 0 && <Lane name="lane_only" />}
          {cards(onlyHere)}
          {notStated.length > 0 && <Lane name="lane_not_stated" />}
          {cards(notStated)}
        </>
      ),
    },
    {
      id: 'reports',
      label: t('tab_reports'),
      count: reports.length,
      shown: reports.length > 0,
      content: () => (
        <>
          <Lane name={story.state === 'possible' ? 'lane_possible' : 'lane_reports'} />
          <ReportList reports={reports} actions={actions} selected={place.report} />
        </>
      ),
    },
    {
      id: 'related',
      label: t('tab_related'),
      count: story.related.length,
      shown: story.related.length > 0 && !story.pair,
      content: () => (
        <>
          <Lane name="lane_related" />
          <p class="hint">{t('related_hint')}</p>
          <ReportList reports={story.related} actions={actions} selected={place.report} related />
        </>
      ),
    },
    {
      id: 'grid',
      label: t('tab_grid'),
      count: null,
      shown: story.cards.length > 0 && story.reports.length > 0,
      content: () => <Grid view={story} actions={actions} {...(onExport ? { onExport } : {})} />,
    },
    {
      id: 'timeline',
      label: t('tab_timeline'),
      count: null,
      shown: story.state === 'matched' && hasTimeLine(story),
      content: () => <TimeLine view={story} actions={actions} {...(onExport ? { onExport } : {})} />,
    },
  ];
  return items.filter((item) => item.shown);
}

function Lane({ name }: { name: string }) {
  return <h2 class="lane">{useInterface().t(name)}</h2>;
}

/** The steps by which the story was made, for the curious. */
function Trace({ story }: { story: StoryView }) {
  const { t } = useInterface();
  if (story.trace.length === 0) return null;
  return (
    <details class="trace">
      <summary>{t('trace')}</summary>
      <ol>
        {story.trace.map(({ step, detail, said }, i) =>
          said ? (
            <li key={`${i}`}>{t(said.key, ...said.args)}</li>
          ) : (
            <li key={`${i}`} lang="en">
              <bdi class="code">{shown(step)}</bdi> <bdi>{shown(detail)}</bdi>
            </li>
          ),
        )}
      </ol>
    </details>
  );
}

/** The tab that shows a card. */
export function tabOfCard(story: StoryView, cardId: string): string {
  const lanes = lanesOf(story.cards);
  const holds = (cards: StoryView['cards']) => cards.some((card) => card.id === cardId);
  return holds(lanes.same) ? 'same' : holds(lanes.only) ? 'only' : 'discrepancies';
}

/** The tab that shows a report. */
export function tabOfReport(story: StoryView, reportId: string): string {
  return story.related.some((report) => report.id === reportId) ? 'related' : 'reports';
}
