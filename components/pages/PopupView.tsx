import type { NewFeed } from '../../lib/messaging/protocol';
import { Say, useInterface } from '../interface';
import type { StoryActions } from '../story/actions';
import { CorrectedCount } from '../story/Corrected';
import { Glance } from '../story/Glance';
import { Glyph } from '../story/Glyph';
import { PublishedForm } from '../story/PublishedForm';
import { Busy, Fetching, StateNotice } from '../story/StateNotice';
import { StoryHeader } from '../story/StoryHeader';
import { Summary } from '../story/Summary';
import { atAGlance, lanesOf, reportsById, type Tone } from '../view/lanes';
import { type Reading, stateOf } from '../view/tab-view';

/** So many feeds of a page are offered. */
const MOST_FEEDS = 2;

export interface PopupViewProps {
  readonly reading: Reading | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly actions: StoryActions;
  /** Opens the side panel, at one of its tabs. Called synchronously in the click. */
  readonly onOpenPanel: (tab: string | null) => void;
  readonly onOptions: () => void;
  readonly onLibrary?: () => void;
  /** Feeds that the page links to and that are not followed yet. */
  readonly feeds?: readonly NewFeed[];
  /** Follows a feed. Asks for the permission, so it is called at once in the click. */
  readonly onFollow?: (feed: NewFeed) => void;
  /** A sentence about the last thing that was asked for, as in the panel. */
  readonly message?: string | null;
}

/** What the toolbar button shows. */
export function PopupView(props: PopupViewProps) {
  const { reading, now, actions, onOpenPanel, onOptions, onLibrary, message = null } = props;
  const { t } = useInterface();
  const state = stateOf(reading, now);
  const stop = (work: 'reading' | 'fetching') => actions.stop && (() => actions.stop?.(work));
  const story = reading?.story ?? null;
  const named = story !== null && (state === 'matched' || state === 'possible' || state === 'none');
  const Brand = named ? 'p' : 'h1';
  return (
    <div class="popup" data-testid="story">
      <header class="bar">
        <Brand class="brand">{t('extName')}</Brand>
        {story && (
          <button type="button" class="plain" onClick={actions.readAgain}>
            {t('read_again')}
          </button>
        )}
        {onLibrary && (
          <button type="button" class="plain" data-testid="open-library" onClick={onLibrary}>
            {t('library')}
          </button>
        )}
        <button type="button" class="plain" onClick={onOptions}>
          {t('options')}
        </button>
      </header>
      <main data-testid="state" data-state={state} aria-busy={reading?.phase === 'reading'}>
        <Busy
          reading={reading?.phase === 'reading' && state !== 'reading' && state !== 'failed'}
          onStop={stop('reading')}
        />
        {named && <StoryHeader view={story} onPublished={actions.setPublished} />}
        {story && state === 'matched' && <Matched story={story} actions={actions} onOpenPanel={onOpenPanel} />}
        {story && state !== 'matched' && named && <Hidden story={story} onOpenPanel={onOpenPanel} />}
        {story && state === 'possible' && (
          <Possible
            count={story.possible.length}
            published={story.article.published}
            origin={story.article.publishedOrigin}
            actions={actions}
          />
        )}
        {state !== 'matched' && state !== 'possible' && (
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
        {message !== null && (
          <p class="message" role="status">
            {message}
          </p>
        )}
        <Feeds {...props} />
      </main>
      <footer>
        <button type="button" class="primary" data-testid="open-panel" onClick={() => onOpenPanel(null)}>
          {t('open_panel')}
        </button>
        {named && actions.save && (
          <button type="button" data-testid="save-page" onClick={actions.save}>
            {t('save_page_short')}
          </button>
        )}
      </footer>
    </div>
  );
}

/** The feeds of the site, to follow. */
function Feeds({ feeds = [], onFollow }: PopupViewProps) {
  if (!onFollow || feeds.length === 0) return null;
  return (
    <div class="keep">
      {feeds.slice(0, MOST_FEEDS).map((feed) => (
        <button key={feed.address} type="button" data-testid="follow-feed" onClick={() => onFollow(feed)}>
          <Say message={{ key: 'follow_site_one', args: [feed.title || feed.outlet] }} />
        </button>
      ))}
    </div>
  );
}

interface MatchedProps {
  readonly story: NonNullable<Reading['story']>;
  readonly actions: StoryActions;
  readonly onOpenPanel: (tab: string | null) => void;
}

/** What the reader's corrections hide, with the way to them. */
function Hidden({ story, onOpenPanel }: Omit<MatchedProps, 'actions'>) {
  if (!story.corrected) return null;
  return (
    <button type="button" class="plain corrected-line" data-testid="corrected" onClick={() => onOpenPanel(null)}>
      <CorrectedCount corrected={story.corrected} />
    </button>
  );
}

function Matched({ story, actions, onOpenPanel }: MatchedProps) {
  const { t, count } = useInterface();
  const lanes = lanesOf(story.cards);
  const shownCards = atAGlance(lanes);
  const hard = lanes.hard.length - (lanes.hard.length > 0 ? shownCards.length : 0);
  const soft = lanes.soft.length - (lanes.hard.length > 0 ? 0 : shownCards.length);
  const reports = reportsById(story);
  return (
    <>
      <Summary view={story} />
      <Hidden story={story} onOpenPanel={onOpenPanel} />
      {lanes.hard.length === 0 && <p class="calm">{t('no_discrepancy')}</p>}
      {shownCards.length > 0 && (
        <h2 class={lanes.hard.length > 0 ? 'visually-hidden' : 'lane'}>
          {t(lanes.hard.length > 0 ? 'lane_hard' : 'lane_soft')}
        </h2>
      )}
      {shownCards.length > 0 && (
        <div class="cards">
          {shownCards.map((card) => (
            <Glance
              key={card.id}
              card={card}
              reports={reports}
              articleLanguage={story.article.language}
              actions={actions}
            />
          ))}
        </div>
      )}
      <ul class="further">
        {hard > 0 && (
          <Further
            tab="discrepancies"
            tone="conflict"
            text={count('more_discrepancies', hard)}
            onOpenPanel={onOpenPanel}
          />
        )}
        {soft > 0 && (
          <Further
            tab="discrepancies"
            tone="soft"
            text={count(lanes.hard.length > 0 ? 'count_soft' : 'more_soft', soft)}
            onOpenPanel={onOpenPanel}
          />
        )}
        {lanes.same.length > 0 && (
          <Further tab="same" tone="same" text={count('count_same', lanes.same.length)} onOpenPanel={onOpenPanel} />
        )}
      </ul>
    </>
  );
}

interface FurtherProps {
  readonly tab: string;
  readonly tone: Tone;
  readonly text: string;
  readonly onOpenPanel: (tab: string | null) => void;
}

function Further({ tab, tone, text, onOpenPanel }: FurtherProps) {
  return (
    <li data-tone={tone}>
      <Glyph tone={tone} />
      <button type="button" class="plain" onClick={() => onOpenPanel(tab)}>
        {text}
      </button>
    </li>
  );
}

interface PossibleProps {
  readonly count: number;
  readonly published: string | null;
  readonly origin: string | null;
  readonly actions: StoryActions;
}

/** When it cannot be told whether the reports are about the same event: says so, and asks for the day if that is missing. */
export function Possible({ count, published, origin, actions }: PossibleProps) {
  const { count: say, t } = useInterface();
  return (
    <section class="notice" role="status">
      <h2>{t('state_possible_title')}</h2>
      <p>{say('count_possible', count)}</p>
      <p>
        <Say message={{ key: published === null ? 'state_possible_no_day' : 'state_possible_text', args: [] }} />
      </p>
      {(published === null || origin === 'reader') && (
        <PublishedForm published={published} origin={origin} onPublished={actions.setPublished} />
      )}
    </section>
  );
}
