import { useEffect, useState } from 'preact/hooks';
import { useInterface } from '../../components/interface';
import { PopupView } from '../../components/pages/PopupView';
import type { Asked } from '../../lib/messaging/ask';
import type { NewFeed, Outcome } from '../../lib/messaging/protocol';
import { send } from '../../lib/messaging/send';
import type { StoryView } from '../../lib/model/story';
import { useReading } from '../../lib/page/hooks';
import { markAndJump } from '../../lib/page/marking';
import { openPanel } from '../../lib/platform/panel';
import { requestSites } from '../../lib/platform/permissions';
import { openOptions, packagedUrl } from '../../lib/platform/runtime';
import { openTab, type Tab } from '../../lib/platform/tabs';
import { focusItem, sessionItem } from '../../lib/storage/items';
import { laterOf, type TabSession } from '../../lib/storage/session';

/** What the popup is drawn with. */
export interface PopupProps {
  /** When the popup was opened, before anything was asked for, in milliseconds since 1970. */
  readonly openedAt: number;
  /** The tab in front, and the reading of it that has begun. */
  readonly asked: Promise<Asked>;
}

const started = (phase: TabSession['phase'], detail: string | null, startedAt = Date.now()): TabSession => ({
  phase,
  startedAt,
  address: null,
  story: null,
  outdated: false,
  detail,
});

export function Popup({ openedAt, asked }: PopupProps) {
  const { t, failed } = useInterface();
  const [tab, setTab] = useState<Tab | null>(null);
  const [failure, setFailure] = useState<TabSession | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [waiting] = useState(() => started('reading', null, openedAt));
  const { reading: stored, now } = useReading(tab?.id ?? null);
  const [answer, setAnswer] = useState<TabSession | null>(null);
  const reading = laterOf(stored, answer);
  const [feeds, setFeeds] = useState<readonly NewFeed[]>([]);
  const settled = reading?.phase === 'done' || reading?.phase === 'not-news';

  const heard = (outcome: Outcome<TabSession | null>) => {
    setFailure(outcome.ok ? null : started('failed', outcome.failure.detail));
    if (outcome.ok && outcome.value) setAnswer(outcome.value);
  };
  useEffect(() => {
    void asked.then(async ({ tab: found, outcome }) => {
      setTab(found);
      if (outcome) heard(await outcome);
      else setFailure(started('restricted', null));
    });
  }, [asked]);

  const open = (to: { card: string | null; report: string | null; tab: string | null }) => {
    if (!tab) return;
    // First the panel: the browsers allow it only at once in the click.
    openPanel(tab.windowId).then(
      () => window.close(),
      () => setMessage(t('panel_refused')),
    );
    void focusItem(tab.id).set({ ...to, at: Date.now() });
  };
  useEffect(() => {
    if (!tab || !settled) return;
    // Only feeds that are not followed yet are offered; the library need not be there for that.
    void Promise.all([send('pageFeeds', { tabId: tab.id }), followedAddresses()]).then(([found, followed]) => {
      if (found.ok) setFeeds(found.value.map(({ feed }) => feed).filter((feed) => !followed.has(feed.address)));
    });
  }, [tab, settled]);
  const ask = (outcome: Promise<Outcome<TabSession | null>>) => {
    setMessage(null);
    void outcome.then(heard);
  };
  // What was read before the click counts only while the same page is read again, and the view says that it is.
  const earlier = reading && reading.startedAt < waiting.startedAt;
  const usable = reading && reading.phase === 'done' && !reading.outdated && reading.address === tab?.address;
  const current = !earlier ? reading : usable ? { ...reading, phase: 'reading' as const, startedAt: now } : null;
  const story = current?.story ?? null;
  return (
    <PopupView
      reading={failure ?? current ?? waiting}
      now={now}
      message={message}
      onOpenPanel={(section) => open({ card: null, report: null, tab: section })}
      onOptions={() => void openOptions()}
      onLibrary={() => void openTab(packagedUrl('/library.html')).then(() => window.close())}
      feeds={feeds}
      onFollow={(feed) => {
        // First the question of the browser: it is allowed only at once in the click. It may close the popup: the background knows what was asked.
        const answer = requestSites([feed.address]);
        const asked = send('followOnceAllowed', { feeds: [feed] });
        void answer.then(async (granted) => {
          await asked;
          if (!granted) {
            void send('followOnceAllowed', { feeds: [] });
            return setMessage(t('sites_refused'));
          }
          const outcome = await send('followFeeds', { feeds: [feed] });
          setMessage(outcome.ok ? t('feed_followed') : failed(outcome.failure));
          setFeeds((before) => before.filter((other) => other.address !== feed.address));
        });
      }}
      actions={{
        openReport: (report, card) => open({ card: card ?? null, report, tab: null }),
        openCard: (card) => open({ card, report: null, tab: null }),
        readAgain: () => tab && ask(send('read', { tabId: tab.id, asked: 'toolbar' })),
        stop: (work) => tab && void send('stop', { work, tabId: tab.id }),
        setPublished: (published) => tab && ask(send('setPublished', { tabId: tab.id, published })),
        save: () =>
          tab &&
          void send('savePage', { tabId: tab.id }).then((outcome) =>
            setMessage(
              outcome.ok ? t(outcome.value.added ? 'page_saved' : 'page_saved_before') : failed(outcome.failure),
            ),
          ),
        jumpToPage: (card) => {
          if (!tab || !story) return;
          void whole(tab.id, story).then(async (view) => {
            const { status } = await markAndJump(tab.id, view, card);
            // The popup lies over the page; once the words are in view it has done its work.
            if (status === 'shown') window.close();
            else setMessage(t(status === 'lost' ? 'mark_lost' : 'mark_refused'));
          });
        },
      }}
    />
  );
}

/** The story with all its marks, as soon as it is stored; what is shown until then is drawn from less. */
async function whole(tabId: number, shown: StoryView): Promise<StoryView> {
  const stored = await sessionItem(tabId).get();
  return stored?.phase === 'done' && stored.story?.article.address === shown.article.address ? stored.story : shown;
}

/** Addresses of the feeds that are followed; none when the library cannot be asked. */
async function followedAddresses(): Promise<ReadonlySet<string>> {
  const outcome = await send('listFeeds', {});
  return new Set(outcome.ok ? outcome.value : []);
}
