import type { NewFeed } from '../../lib/messaging/protocol';
import { Say, useInterface } from '../interface';
import type { StoryActions } from '../story/actions';
import { CardList } from '../story/CardList';
import { PublishedForm } from '../story/PublishedForm';
import { Busy, Fetching, StateNotice } from '../story/StateNotice';
import { StoryHeader } from '../story/StoryHeader';
import { Summary } from '../story/Summary';
import { lanesOf } from '../view/lanes';
import { type Reading, stateOf } from '../view/tab-view';

/** So many cards are shown in the popup; the side panel has them all. */
const SHOWN_CARDS = 5;
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
        <Busy reading={reading?.phase === 'reading' && state !== 'reading' && state !== 'failed'} />
        {named && <StoryHeader view={story} onPublished={actions.setPublished} />}
        {story && state === 'matched' && <Matched story={story} actions={actions} onOpenPanel={onOpenPanel} />}
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
            detail={state === 'failed' ? (reading?.detail ?? null) : null}
            corpus={story?.corpus ?? null}
            onRetry={actions.readAgain}
          />
        )}
        <Fetching reading={reading} />
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

function Matched({ story, actions, onOpenPanel }: MatchedProps) {
  const { t, count } = useInterface();
  const lanes = lanesOf(story.cards);
  const more = lanes.hard.length - SHOWN_CARDS;
  return (
    <>
      <Summary view={story} />
      {lanes.hard.length === 0 && <p class="calm">{t('no_discrepancy')}</p>}
      {lanes.hard.length > 0 && <h2 class="visually-hidden">{t('lane_hard')}</h2>}
      <CardList view={story} cards={lanes.hard.slice(0, SHOWN_CARDS)} actions={actions} />
      <ul class="further">
        {more > 0 && <Further tab="discrepancies" text={count('more_discrepancies', more)} onOpenPanel={onOpenPanel} />}
        {lanes.soft.length > 0 && (
          <Further tab="discrepancies" text={count('count_soft', lanes.soft.length)} onOpenPanel={onOpenPanel} />
        )}
        {lanes.same.length > 0 && (
          <Further tab="same" text={count('count_same', lanes.same.length)} onOpenPanel={onOpenPanel} />
        )}
      </ul>
    </>
  );
}

interface FurtherProps {
  readonly tab: string;
  readonly text: string;
  readonly onOpenPanel: (tab: string | null) => void;
}

function Further({ tab, text, onOpenPanel }: FurtherProps) {
  return (
    <li>
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
