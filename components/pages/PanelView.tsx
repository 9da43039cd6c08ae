import { useEffect } from 'preact/hooks';
import type { StoryView } from '../../lib/model/story';
import { useInterface } from '../interface';
import type { StoryActions } from '../story/actions';
import { CardList } from '../story/CardList';
import { type ExportFormat, ExportMenu } from '../story/ExportMenu';
import { Grid } from '../story/Grid';
import { ReportList } from '../story/ReportList';
import { Busy, Fetching, StateNotice } from '../story/StateNotice';
import { StoryHeader } from '../story/StoryHeader';
import { Summary } from '../story/Summary';
import { type TabItem, Tabs } from '../story/Tabs';
import { Wider, type WiderProps } from '../story/Wider';
import { shown } from '../view/clean';
import { lanesOf } from '../view/lanes';
import { type Reading, stateOf } from '../view/tab-view';
import { Possible } from './PopupView';

/** What the panel shows at the moment: a tab, and perhaps a card or a report in it. */
export interface PanelPlace {
  readonly tab: string;
  readonly card: string | null;
  readonly report: string | null;
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
}

/** The side panel: the whole story of the article in the tab in front. */
export function PanelView(props: PanelViewProps) {
  const { reading, now, place, actions, message } = props;
  const { t } = useInterface();
  const state = stateOf(reading, now);
  const story = reading?.story ?? null;
  const readable = story !== null && story.state !== 'not-news';
  useEffect(() => {
    const id = place.card !== null ? `card-${place.card}` : place.report !== null ? `report-${place.report}` : null;
    const element = id === null ? null : document.getElementById(id);
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  }, [place.card, place.report, place.tab]);
  return (
    <div class="panel" data-testid="story">
      <main data-testid="state" data-state={state} aria-busy={reading?.phase === 'reading'}>
        {!(story && readable && state !== 'restricted') && <h1 class="visually-hidden">{t('extName')}</h1>}
        <Busy reading={reading?.phase === 'reading' && state !== 'reading' && state !== 'failed'} />
        {(state === 'lapsed' || state === 'failed' || state === 'restricted') && (
          <StateNotice
            state={state}
            detail={state === 'failed' ? (reading?.detail ?? null) : null}
            onRetry={actions.readAgain}
          />
        )}
        {story && readable && state !== 'restricted' && (
          <>
            {(reading?.outdated || state === 'lapsed') && <p class="outdated">{t('earlier_page')}</p>}
            <StoryHeader view={story} onPublished={actions.setPublished} />
          </>
        )}
        {(state === 'reading' || state === 'not-news' || state === 'none') && (
          <StateNotice state={state} corpus={story?.corpus ?? null} onRetry={actions.readAgain} />
        )}
        <Fetching reading={reading} />
        {message !== null && (
          <p class="message" role="status">
            {message}
          </p>
        )}
        {story && readable && state !== 'restricted' && <Story {...props} story={story} />}
      </main>
    </div>
  );
}

function Story(props: PanelViewProps & { readonly story: StoryView }) {
  const { story, place, onPlace, actions, marking, onMarking, wider, onExport } = props;
  const { t } = useInterface();
  const items = tabsOf(story, place, actions, t);
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
      {story.state === 'matched' && <Summary view={story} />}
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
      {wider && <Wider {...wider} />}
      <Trace story={story} />
    </>
  );
}

/** The tabs of a story; one with nothing in it is left out, except the first. */
function tabsOf(story: StoryView, place: PanelPlace, actions: StoryActions, t: (key: string) => string): TabItem[] {
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
      shown: story.related.length > 0,
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
      content: () => <Grid view={story} actions={actions} />,
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
        {story.trace.map((step, i) => (
          <li key={`${i}`} lang="en">
            <bdi class="code">{shown(step.step)}</bdi> <bdi>{shown(step.detail)}</bdi>
          </li>
        ))}
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
