import { useEffect, useState } from 'preact/hooks';
import { useInterface } from '../../components/interface';
import type { LibraryActions, ReportChoice } from '../../components/library/actions';
import { LibraryView } from '../../components/pages/LibraryView';
import { typedAddress } from '../../lib/feeds/discover';
import { parseOpml, writeOpml } from '../../lib/feeds/opml';
import type { FindOutcome, NewFeed, Outcome, PackOutcome } from '../../lib/messaging/protocol';
import { send } from '../../lib/messaging/send';
import { type CatalogueEntry, isFailure } from '../../lib/model/library';
import { loadCatalogue } from '../../lib/page/catalogue';
import { download, fileName } from '../../lib/page/download';
import { requestSites } from '../../lib/platform/permissions';
import { settingsItem } from '../../lib/storage/items';
import type { Settings } from '../../lib/storage/settings';
import { GDELT } from '../../lib/story/wider';
import { exportPack } from './export';
import { stage } from './stage';
import { useLibrary } from './use-library';
import { filterOf, useReports } from './use-reports';

const EVERYTHING: ReportChoice = { source: null, language: null };

/** The library: shows what is there; all that changes it is asked of the background. */
export function LibraryPage({ settings }: { settings: Settings }) {
  const { t, count } = useInterface();
  const library = useLibrary();
  const [choice, setChoice] = useState(EVERYTHING);
  const reports = useReports(choice, library.revision);
  const [tab, setTab] = useState(location.hash.slice(1) || 'feeds');
  const [message, setMessage] = useState<string | null>(null);
  const [found, setFound] = useState<FindOutcome | null>(null);
  const [finding, setFinding] = useState(false);
  const [offer, setOffer] = useState<{ outcome: PackOutcome; address: string | null } | null>(null);
  const [looking, setLooking] = useState(false);
  const [catalogue, setCatalogue] = useState<readonly CatalogueEntry[] | null>(null);
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    loadCatalogue().then(setCatalogue, (error: unknown) => setMessage(String(error)));
  }, []);
  useEffect(() => setNow(Date.now()), [library.revision]);

  /** Tells what failed; gives the value, or null. */
  const heard = async <T,>(outcome: Promise<Outcome<T>>): Promise<T | null> => {
    setMessage(null);
    const answer = await outcome;
    if (!answer.ok) setMessage(t('asked_failed', answer.failure.detail));
    return answer.ok ? answer.value : null;
  };
  const follow = (feeds: readonly NewFeed[]) => {
    // First the question of the browser: it is allowed only at once in the click.
    void requestSites(feeds.map((feed) => feed.address)).then(async (granted) => {
      if (!granted) setMessage(t('sites_refused'));
      await heard(send('followFeeds', { feeds }));
      library.reload();
    });
  };
  const lookAt = (outcome: Promise<Outcome<PackOutcome>>, address: string | null) => {
    setLooking(true);
    setOffer(null);
    void heard(outcome).then((answer) => {
      setLooking(false);
      if (answer) setOffer({ outcome: answer, address });
    });
  };
  const set = (change: Partial<Settings>) => void settingsItem.set({ ...settings, ...change });

  const actions: LibraryActions = {
    findFeeds: (typed) => {
      const address = typedAddress(typed);
      if (address === null) return setMessage(t('address_unusable'));
      void requestSites([address]).then(async (granted) => {
        if (!granted) return setMessage(t('sites_refused'));
        setFinding(true);
        setFound(await heard(send('findFeeds', { address })));
        setFinding(false);
      });
    },
    follow,
    unfollow: ({ id }, drop) => void heard(send('unfollowFeed', { id, drop })),
    allow: (feed) =>
      void requestSites([feed.address]).then((granted) =>
        granted ? heard(send('pollFeeds', { ids: [feed.id] })).then(library.reload) : setMessage(t('sites_refused')),
      ),
    readFeeds: (ids) => void heard(send('pollFeeds', { ids })),
    importOpml: (file) =>
      void file.text().then((text) => {
        const list = parseOpml(text);
        if (isFailure(list)) return setMessage(t('opml_refused', list.detail));
        setFound({
          status: 'found',
          feeds: list.feeds.map(({ address, title, language }) => ({
            feed: { address, title, outlet: title, language },
            items: null,
          })),
        });
        setMessage(
          `${count('opml_read', list.feeds.length)} ${list.refused.map((each) => `${each.title}: ${each.detail}`).join(' ')}`,
        );
      }),
    exportOpml: () => {
      const feeds = (library.feeds ?? []).map(({ address, title, outlet, language }) => ({
        address,
        title: outlet || title,
        site: null,
        language,
      }));
      download('second-source-feeds.opml', [writeOpml('Second Source', feeds)], 'text/x-opml');
    },
    chooseReports: setChoice,
    moreReports: reports.more,
    forget: (ids) => void heard(send('forgetReports', { ids })),
    openPack: (file) =>
      lookAt(
        stage(file).then((staged) => send('describePack', { staged })),
        null,
      ),
    fetchPack: (typed) => {
      const address = typedAddress(typed);
      if (address === null) return setMessage(t('address_unusable'));
      void requestSites([address]).then((granted) => {
        if (granted) lookAt(send('fetchPack', { address }), address);
        else setMessage(t('sites_refused'));
      });
    },
    acceptPack: () => {
      if (offer?.outcome.status !== 'described') return;
      const { staged } = offer.outcome;
      setOffer(null);
      void heard(send('importPack', { staged, address: offer.address })).then((answer) => {
        if (answer && answer.status !== 'described') setOffer({ outcome: answer, address: offer.address });
        library.reload();
      });
    },
    declinePack: () => {
      if (offer?.outcome.status === 'described') void send('dropStaged', { staged: offer.outcome.staged });
      setOffer(null);
    },
    removePack: ({ id }) => void heard(send('removePack', { id })),
    exportPack: (chosen, name) =>
      void exportPack(filterOf(chosen), name).then(
        (pieces) => download(fileName(name, 'jsonl'), pieces, 'application/jsonl'),
        (error: Error) => setMessage(error.message),
      ),
    cancelJob: (id) => void heard(send('cancelJob', { id })).then(library.reload),
    addSite: (typed) => {
      const address = typedAddress(typed);
      if (address === null) return setMessage(t('address_unusable'));
      const { origin } = new URL(address);
      void requestSites([address]).then((granted) =>
        granted ? set({ sites: [...new Set([...settings.sites, origin])] }) : setMessage(t('sites_refused')),
      );
    },
    removeSite: (site) => set({ sites: settings.sites.filter((other) => other !== site) }),
    setWider: (on) => {
      if (!on) return set({ wider: false });
      void requestSites([GDELT]).then((granted) => (granted ? set({ wider: true }) : setMessage(t('sites_refused'))));
    },
    setRetention: (retention) => {
      set({ retention });
      void heard(send('applyRetention', { retention }));
    },
    rebuild: () => void heard(send('rebuildLibrary', {})).then(library.reload),
    deleteAll: () => void heard(send('deleteLibrary', {})).then(library.reload),
  };
  return (
    <LibraryView
      settings={settings}
      now={now}
      description={library.description}
      feeds={library.feeds}
      allowed={library.allowed}
      catalogue={catalogue}
      found={found}
      finding={finding}
      reports={reports.reports}
      moreReports={reports.next !== null}
      choice={choice}
      packs={library.packs}
      offer={offer?.outcome ?? null}
      looking={looking}
      jobs={library.jobs}
      tab={tab}
      onTab={(chosen) => {
        history.replaceState(null, '', `#${chosen}`);
        setTab(chosen);
      }}
      message={message}
      actions={actions}
    />
  );
}
