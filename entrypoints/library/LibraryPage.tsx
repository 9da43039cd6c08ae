import { useEffect, useState } from 'preact/hooks';
import { useInterface } from '../../components/interface';
import type { LibraryActions, ReportChoice } from '../../components/library/actions';
import { LibraryView } from '../../components/pages/LibraryView';
import { typedAddress } from '../../lib/feeds/address';
import { parseOpml, writeOpml } from '../../lib/feeds/opml';
import { failureOf } from '../../lib/messaging/failure';
import type { FindOutcome, NewFeed, Outcome, PackOutcome } from '../../lib/messaging/protocol';
import { send } from '../../lib/messaging/send';
import { type CatalogueEntry, isFailure } from '../../lib/model/library';
import { loadCatalogue } from '../../lib/page/catalogue';
import { download, fileName } from '../../lib/page/download';
import { useWork } from '../../lib/page/use-work';
import { removeUnneeded, requestSites } from '../../lib/platform/permissions';
import { settingsItem } from '../../lib/storage/items';
import type { Settings } from '../../lib/storage/settings';
import { GDELT } from '../../lib/story/wider-site';
import { exportPack } from './export';
import { stage } from './stage';
import { useLibrary } from './use-library';
import { filterOf, useReports } from './use-reports';

const EVERYTHING: ReportChoice = { source: null, language: null };

/** The library: shows what is there; all that changes it is asked of the background. */
export function LibraryPage({ settings }: { settings: Settings }) {
  const { t, count, failed, fetchDetail } = useInterface();
  const library = useLibrary();
  const [choice, setChoice] = useState(EVERYTHING);
  const reports = useReports(choice, library.revision);
  const [tab, setTab] = useState(location.hash.slice(1) || 'feeds');
  const [message, setMessage] = useState<string | null>(null);
  const [found, setFound] = useState<FindOutcome | null>(null);
  const finding = useWork();
  const [offer, setOffer] = useState<{ outcome: PackOutcome; address: string | null } | null>(null);
  const looking = useWork();
  const [catalogue, setCatalogue] = useState<readonly CatalogueEntry[] | null>(null);
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    loadCatalogue().then(setCatalogue, (error: unknown) => setMessage(failed(failureOf(error))));
  }, []);
  useEffect(() => setNow(Date.now()), [library.revision]);

  /** Tells what failed; gives the value, or null. */
  const heard = async <T,>(outcome: Promise<Outcome<T>>): Promise<T | null> => {
    setMessage(null);
    const answer = await outcome;
    if (!answer.ok) setMessage(failed(answer.failure));
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
    setOffer(null);
    const look = async (live: () => boolean) => {
      const answer = await outcome;
      // What came of it after it was stopped is not wanted, and has no place in the library.
      if (!live() && answer.ok && answer.value.status === 'described')
        void send('dropStaged', { staged: answer.value.staged });
      return live() ? heard(Promise.resolve(answer)) : null;
    };
    void looking.run(look).then((done) => {
      if (done.stopped) return;
      if (done.value) setOffer({ outcome: done.value, address });
      else library.reload();
    });
  };
  /** Gives the permission of an address back, unless something that stays needs it. */
  const release = (gone: string, but: { feed?: string; pack?: string; site?: string; wider?: boolean }) =>
    removeUnneeded(
      [gone],
      [
        ...(library.feeds ?? []).filter(({ id }) => id !== but.feed).map((feed) => feed.address),
        ...library.packs.filter(({ id }) => id !== but.pack).flatMap((pack) => pack.address ?? []),
        ...settings.sites.filter((site) => site !== but.site),
        ...(settings.wider && !but.wider ? [GDELT] : []),
      ],
    );
  const set = (change: Partial<Settings>) => void settingsItem.set({ ...settings, ...change });

  const actions: LibraryActions = {
    findFeeds: (typed) => {
      const address = typedAddress(typed);
      if (address === null) return setMessage(t('address_unusable'));
      void requestSites([address]).then(async (granted) => {
        if (!granted) return setMessage(t('sites_refused'));
        const done = await finding.run(() => heard(send('findFeeds', { address })));
        if (!done.stopped) setFound(done.value);
      });
    },
    stopFinding: () => {
      finding.stop();
      void send('stop', { work: 'find', tabId: null });
    },
    stopLooking: () => {
      looking.stop();
      void send('stop', { work: 'pack', tabId: null });
    },
    follow,
    unfollow: ({ id, address }, drop) =>
      void heard(send('unfollowFeed', { id, drop })).then(() => release(address, { feed: id })),
    allow: (feed) =>
      void requestSites([feed.address]).then((granted) =>
        granted ? heard(send('pollFeeds', { ids: [feed.id] })).then(library.reload) : setMessage(t('sites_refused')),
      ),
    readFeeds: (ids) => void heard(send('pollFeeds', { ids })),
    importOpml: (file) =>
      void file.text().then((text) => {
        const list = parseOpml(text);
        if (isFailure(list)) return setMessage(t('opml_refused', fetchDetail(list)));
        setFound({
          status: 'found',
          feeds: list.feeds.map(({ address, title, language }) => ({
            feed: { address, title, outlet: title, language },
            items: null,
          })),
        });
        setMessage(
          `${count('opml_listed', list.feeds.length)} ${list.refused.map((each) => t('join_colon', each.title, fetchDetail(each.failure))).join(' ')}`,
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
        stage(file).then(
          (staged) => send('describePack', { staged }),
          // There may be no room for it.
          (error: unknown) => ({ ok: false, failure: failureOf(error) }),
        ),
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
    removePack: ({ id, address }) =>
      void heard(send('removePack', { id })).then(() => address !== null && release(address, { pack: id })),
    exportPack: (chosen, name) =>
      void exportPack(filterOf(chosen), name).then(
        (pieces) => download(fileName(name, 'jsonl'), pieces, 'application/jsonl'),
        (error: unknown) => setMessage(failed(failureOf(error))),
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
    removeSite: (site) => {
      set({ sites: settings.sites.filter((other) => other !== site) });
      void release(site, { site });
    },
    setWider: (on) => {
      if (!on) {
        set({ wider: false });
        return void release(GDELT, { wider: true });
      }
      void requestSites([GDELT]).then((granted) => (granted ? set({ wider: true }) : setMessage(t('sites_refused'))));
    },
    setRetention: (retention) => {
      set({ retention });
      void heard(send('applyRetention', { retention }));
    },
    retry: () => library.reload(),
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
      finding={finding.working}
      reports={reports.reports}
      moreReports={reports.next !== null}
      choice={choice}
      packs={library.packs}
      offer={offer?.outcome ?? null}
      looking={looking.working}
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
