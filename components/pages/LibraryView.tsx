import { useEffect, useRef } from 'preact/hooks';
import type { FindOutcome, FoundFeed, PackOutcome } from '../../lib/messaging/protocol';
import type {
  CatalogueEntry,
  Feed,
  Job,
  LibraryDescription,
  SourceId,
  StoredPack,
  StoredReport,
} from '../../lib/model/library';
import type { Settings } from '../../lib/storage/settings';
import { useInterface } from '../interface';
import type { LibraryActions, ReportChoice } from '../library/actions';
import { Catalogue } from '../library/Catalogue';
import { Entry } from '../library/Entry';
import { Failure } from '../library/Failure';
import { FeedList } from '../library/FeedList';
import { FilePicker } from '../library/FilePicker';
import { Jobs } from '../library/Jobs';
import { Packs } from '../library/Packs';
import { ReportTable } from '../library/ReportTable';
import { Sites, WiderSetting } from '../library/Sites';
import { isReadable, Storage, Trouble } from '../library/Storage';
import { type TabItem, Tabs } from '../story/Tabs';
import { Working } from '../story/Working';
import { shown } from '../view/clean';

export interface LibraryViewProps {
  readonly settings: Settings;
  readonly now: number;
  /** Null until they were read. */
  readonly description: LibraryDescription | null;
  readonly feeds: readonly Feed[] | null;
  readonly allowed: ReadonlySet<string>;
  readonly catalogue: readonly CatalogueEntry[] | null;
  /** What was found at the address that was given last. */
  readonly found: FindOutcome | null;
  /** True while an address is looked at. */
  readonly finding: boolean;
  readonly reports: readonly StoredReport[] | null;
  readonly moreReports: boolean;
  readonly choice: ReportChoice;
  readonly packs: readonly StoredPack[];
  readonly offer: PackOutcome | null;
  readonly looking: boolean;
  readonly jobs: readonly Job[];
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  /** A sentence about the last thing that was asked for. */
  readonly message: string | null;
  readonly actions: LibraryActions;
}

/** The reader's library: what they follow, saved and imported, and how much of it is kept. */
export function LibraryView(props: LibraryViewProps) {
  const { description, feeds, packs, settings, jobs, tab, onTab, message, actions } = props;
  const { t } = useInterface();
  const sourceName = sourceNames(t, feeds ?? [], packs);
  const items: TabItem[] = [
    { id: 'feeds', label: t('library_feeds'), count: feeds?.length ?? null, content: () => <Feeds {...props} /> },
    {
      id: 'reports',
      label: t('library_reports'),
      count: description?.reports ?? null,
      content: () => (
        <ReportTable
          reports={props.reports}
          more={props.moreReports}
          choice={props.choice}
          description={description}
          sourceName={sourceName}
          actions={actions}
        />
      ),
    },
    {
      id: 'packs',
      label: t('library_packs'),
      count: packs.length,
      content: () => (
        <Packs
          packs={packs}
          offer={props.offer}
          looking={props.looking}
          choice={props.choice}
          now={props.now}
          actions={actions}
        />
      ),
    },
    {
      id: 'sites',
      label: t('library_sites'),
      count: settings.sites.length,
      content: () => <Sites sites={settings.sites} actions={actions} />,
    },
    {
      id: 'wider',
      label: t('library_wider'),
      count: null,
      content: () => <WiderSetting on={settings.wider} onChange={actions.setWider} />,
    },
    {
      id: 'storage',
      label: t('library_storage'),
      count: null,
      content: () => (
        <Storage description={description} retention={settings.retention} sourceName={sourceName} actions={actions} />
      ),
    },
  ];
  return (
    <main class="page library" data-testid="library" aria-busy={description === null}>
      <header class="page-header">
        <img src="/icon/48.png" alt="" width="40" height="40" />
        <div>
          <h1>{t('library_title')}</h1>
          <p>{t('library_text')}</p>
        </div>
      </header>
      {description === null && <Working label={t('library_opening')} />}
      {description && <Trouble description={description} actions={actions} />}
      <Jobs jobs={jobs} onCancel={actions.cancelJob} />
      {message !== null && (
        <p class="message" role="status" data-testid="message">
          {message}
        </p>
      )}
      <Tabs label={t('library_sections')} items={items} selected={tab} onSelect={onTab} />
    </main>
  );
}

function Feeds({ description, feeds, allowed, now, found, finding, catalogue, settings, actions }: LibraryViewProps) {
  const { t } = useInterface();
  const followed = new Set((feeds ?? []).map((feed) => feed.address));
  return (
    <>
      {feeds && (feeds.length > 0 || isReadable(description)) && (
        <FeedList feeds={feeds} allowed={allowed} now={now} actions={actions} />
      )}
      {feeds && feeds.length > 0 && (
        <button type="button" data-testid="read-all" onClick={() => actions.readFeeds(null)}>
          {t('feeds_read_all')}
        </button>
      )}
      <section>
        <h2>{t('feeds_add')}</h2>
        <Entry
          id="feed-address"
          label={t('feeds_address')}
          placeholder="https://"
          button={t('feeds_find')}
          onEnter={actions.findFeeds}
        />
        <div aria-live="polite">
          {finding && <Working label={t('feeds_finding')} onCancel={actions.stopFinding} />}
          {!finding && found && <Found found={found} followed={followed} actions={actions} />}
        </div>
      </section>
      <section>
        <h2>{t('catalogue_title')}</h2>
        {catalogue && (
          <Catalogue entries={catalogue} followed={followed} languages={settings.languages} onFollow={actions.follow} />
        )}
      </section>
      <section>
        <h2>{t('opml_title')}</h2>
        <FilePicker id="opml-file" label={t('opml_import')} accept=".opml,.xml" onFile={actions.importOpml} />
        <button
          type="button"
          data-testid="export-opml"
          disabled={!feeds || feeds.length === 0}
          onClick={actions.exportOpml}
        >
          {t('opml_export')}
        </button>
      </section>
    </>
  );
}

interface FoundProps {
  readonly found: FindOutcome;
  readonly followed: ReadonlySet<string>;
  readonly actions: LibraryActions;
}

/** What was found at an address, to choose from. */
function Found({ found, followed, actions }: FoundProps) {
  const { t } = useInterface();
  if (found.status === 'refused')
    return (
      <p class="message" role="alert" data-testid="find-refused">
        <Failure failure={found.failure} />
      </p>
    );
  if (found.feeds.length === 0) return <p class="calm">{t('feeds_not_found')}</p>;
  return <FoundFeeds feeds={found.feeds} followed={followed} actions={actions} />;
}

interface FoundFeedsProps {
  readonly feeds: readonly FoundFeed[];
  readonly followed: ReadonlySet<string>;
  readonly actions: LibraryActions;
}

function FoundFeeds({ feeds, followed, actions }: FoundFeedsProps) {
  const { t, count, languageName } = useInterface();
  const list = useRef<HTMLUListElement>(null);
  // A list that was read from a file at the end of the page appears above it.
  useEffect(() => list.current?.scrollIntoView?.({ block: 'nearest' }), [feeds]);
  const others = feeds.map(({ feed }) => feed).filter((feed) => !followed.has(feed.address));
  return (
    <>
      {others.length > 1 && (
        <button type="button" class="primary" data-testid="follow-all" onClick={() => actions.follow(others)}>
          {count('catalogue_follow', others.length)}
        </button>
      )}
      <ul class="entries" data-testid="found" ref={list}>
        {feeds.map(({ feed, items }) => (
          <li key={feed.address}>
            <p class="entry-title">
              <bdi>{shown(feed.title || feed.outlet)}</bdi>
              {feed.language && <span class="hint">{languageName(feed.language)}</span>}
            </p>
            <p class="hint address" dir="ltr">
              {shown(feed.address)}
            </p>
            {items !== null && <p class="hint">{count('feed_items', items)}</p>}
            <button type="button" disabled={followed.has(feed.address)} onClick={() => actions.follow([feed])}>
              {t(followed.has(feed.address) ? 'feed_followed' : 'feed_follow')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What brought a report, in words. */
function sourceNames(t: (key: string) => string, feeds: readonly Feed[], packs: readonly StoredPack[]) {
  const names = new Map<SourceId, string>([
    ['saved', t('source_saved')],
    ['visited', t('source_visited')],
    ...feeds.map((feed): [SourceId, string] => [`feed:${feed.id}`, shown(feed.outlet || feed.title)]),
    ...packs.map((pack): [SourceId, string] => [`pack:${pack.id}`, shown(pack.name)]),
  ]);
  return (source: SourceId) => names.get(source) ?? t(source.startsWith('pack:') ? 'source_pack' : 'source_feed');
}
