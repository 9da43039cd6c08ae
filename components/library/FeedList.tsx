import type { Feed } from '../../lib/model/library';
import { useInterface } from '../interface';
import { shown } from '../view/clean';
import { writtenMoment } from '../view/moments';
import type { LibraryActions } from './actions';
import { Confirm } from './Confirm';
import { Failure } from './Failure';

export interface FeedListProps {
  readonly feeds: readonly Feed[];
  /** Ids of the feeds whose sites the reader has allowed. */
  readonly allowed: ReadonlySet<string>;
  readonly now: number;
  readonly actions: LibraryActions;
}

/** The feeds that are followed, and how each stands. */
export function FeedList({ feeds, allowed, now, actions }: FeedListProps) {
  const { t } = useInterface();
  if (feeds.length === 0) return <p class="calm">{t('feeds_none')}</p>;
  return (
    <ul class="entries" data-testid="feeds">
      {feeds.map((feed) => (
        <li key={feed.id} data-testid="feed" data-status={allowed.has(feed.id) ? feed.state.status : 'not-allowed'}>
          <FeedEntry feed={feed} allowed={allowed.has(feed.id)} now={now} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

interface FeedEntryProps {
  readonly feed: Feed;
  readonly allowed: boolean;
  readonly now: number;
  readonly actions: LibraryActions;
}

function FeedEntry({ feed, allowed, now, actions }: FeedEntryProps) {
  const { t, languageName } = useInterface();
  return (
    <>
      <p class="entry-title">
        <bdi>{shown(feed.outlet || feed.title)}</bdi>
        {feed.language && <span class="hint">{languageName(feed.language)}</span>}
      </p>
      <p class="hint address" dir="ltr">
        {shown(feed.address)}
      </p>
      <p>{allowed ? <FeedStanding feed={feed} now={now} /> : t('feed_not_allowed')}</p>
      <div class="entry-tools">
        {allowed ? (
          <button type="button" onClick={() => actions.readFeeds([feed.id])}>
            {t('feed_read_now')}
          </button>
        ) : (
          <button type="button" onClick={() => actions.allow(feed)}>
            {t('feed_allow')}
          </button>
        )}
        <Confirm
          label={t('feed_unfollow')}
          question={t('feed_unfollow_question')}
          yes={t('feed_unfollow_yes')}
          onYes={() => actions.unfollow(feed, true)}
        />
      </div>
    </>
  );
}

/** "Last read 10:40, 32 items, 2 matched", or since when it has been failing, and why. */
function FeedStanding({ feed, now }: { readonly feed: Feed; readonly now: number }) {
  const { t, count, language } = useInterface();
  const { state } = feed;
  if (state.status === 'new' || state.lastRead === null)
    return state.failure ? <Failure failure={state.failure} /> : t('feed_new');
  if (state.status === 'failing' && state.failure)
    return (
      <>
        <Failure failure={state.failure} />
        {state.failingSince !== null &&
          ` · ${t('feed_failing_since', writtenMoment(state.failingSince, now, language))}`}
      </>
    );
  return (
    <>
      {t('feed_last_read', writtenMoment(state.lastRead, now, language))} · {count('feed_items', state.items)} ·{' '}
      {count('feed_matched', state.matched)}
    </>
  );
}
