import { useEffect, useState } from 'preact/hooks';
import { useInterface } from '../../components/interface';
import { WelcomeView } from '../../components/pages/WelcomeView';
import type { Outcome } from '../../lib/messaging/protocol';
import { send } from '../../lib/messaging/send';
import type { CatalogueEntry } from '../../lib/model/library';
import { loadCatalogue } from '../../lib/page/catalogue';
import { useReading } from '../../lib/page/hooks';
import { shortcuts } from '../../lib/platform/gestures';
import { openPanel } from '../../lib/platform/panel';
import { requestSites } from '../../lib/platform/permissions';
import { packagedUrl } from '../../lib/platform/runtime';
import { ownTab, type Tab } from '../../lib/platform/tabs';
import { focusItem } from '../../lib/storage/items';
import { demoStories } from './stories';

export function Welcome() {
  const { t } = useInterface();
  const [tab, setTab] = useState<Tab | null>(null);
  const [keys, setKeys] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const { reading, now } = useReading(tab?.id ?? null);
  const [stories] = useState(() => demoStories(packagedUrl('/welcome.html')));
  const [chosen, setChosen] = useState(0);
  const [catalogue, setCatalogue] = useState<readonly CatalogueEntry[] | null>(null);
  const [followed, setFollowed] = useState<ReadonlySet<string>>(new Set());
  const [feedsMessage, setFeedsMessage] = useState<string | null>(null);
  const [languages] = useState(() => navigator.languages.map((tag) => tag.split('-')[0] ?? tag));
  useEffect(() => {
    void loadCatalogue().then(setCatalogue, () => {});
    void send('listFeeds', {}).then((outcome) => outcome.ok && setFollowed(new Set(outcome.value)));
    void ownTab().then(setTab);
    void shortcuts().then((all) => setKeys(all.find(({ name }) => name === '_execute_action')?.keys || null));
  }, []);
  const ask = (outcome: Promise<Outcome<null>>) => {
    setMessage(null);
    void outcome.then((answer) => setMessage(answer.ok ? null : answer.failure.detail));
  };
  const demo = stories[chosen]?.article;
  const compare = () => tab && demo && ask(send('compare', { tabId: tab.id, article: demo }));
  // What was read for another story is not shown beside this one.
  const own = reading?.story && reading.story.article.address !== demo?.address ? null : (reading ?? null);
  const open = (to: { card: string | null; report: string | null }) => {
    if (!tab) return;
    openPanel(tab.windowId).catch(() => setMessage(t('panel_refused')));
    void focusItem(tab.id).set({ ...to, tab: null, at: Date.now() });
  };
  return (
    <WelcomeView
      stories={stories}
      chosen={chosen}
      onChoose={setChosen}
      reading={own}
      now={now}
      message={message}
      keys={keys}
      onTry={compare}
      catalogue={catalogue}
      followed={followed}
      languages={languages}
      feedsMessage={feedsMessage}
      onFollow={(feeds) =>
        // First the question of the browser: it is allowed only at once in the click.
        void requestSites(feeds.map((feed) => feed.address)).then(async (granted) => {
          if (!granted) return setFeedsMessage(t('sites_refused'));
          const outcome = await send('followFeeds', { feeds });
          if (outcome.ok) setFollowed(new Set([...followed, ...feeds.map((feed) => feed.address)]));
          setFeedsMessage(outcome.ok ? t('welcome_feeds_done') : outcome.failure.detail);
        })
      }
      onOpenPanel={() => open({ card: null, report: null })}
      actions={{
        openReport: (report) => open({ card: null, report }),
        openCard: (card) => open({ card, report: null }),
        readAgain: compare,
        setPublished: (published) => tab && ask(send('setPublished', { tabId: tab.id, published })),
        // The demonstration stands on this very page, which no script may enter; the words are beside the cards anyway.
        jumpToPage: () => document.querySelector('.demo')?.scrollIntoView({ block: 'start' }),
      }}
    />
  );
}
