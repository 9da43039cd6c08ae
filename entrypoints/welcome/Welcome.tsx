import { useEffect, useState } from 'preact/hooks';
import { useInterface } from '../../components/interface';
import { WelcomeView } from '../../components/pages/WelcomeView';
import type { Outcome } from '../../lib/messaging/protocol';
import { send } from '../../lib/messaging/send';
import type { CatalogueEntry } from '../../lib/model/library';
import { loadCatalogue } from '../../lib/page/catalogue';
import { useReading } from '../../lib/page/hooks';
import { buttonIsHidden, shortcuts } from '../../lib/platform/gestures';
import { openPanel } from '../../lib/platform/panel';
import { requestSites } from '../../lib/platform/permissions';
import { packagedJson, packagedUrl } from '../../lib/platform/runtime';
import { ownTab, type Tab } from '../../lib/platform/tabs';
import { focusItem } from '../../lib/storage/items';
import { type DemoFile, type DemoStory, demoLanguage, demoPath, demoStories } from '../../lib/story/demo';

/** The articles to try in the language of the interface. */
async function loadStories(language: string): Promise<DemoStory[]> {
  const file = (await packagedJson(demoPath(language))) as DemoFile;
  return demoStories(file, language, packagedUrl('/welcome.html'));
}

export function Welcome() {
  const { t, language, failed } = useInterface();
  const [tab, setTab] = useState<Tab | null>(null);
  const [keys, setKeys] = useState<string | null>(null);
  const [hidden, setHidden] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const { reading, now } = useReading(tab?.id ?? null);
  const [stories, setStories] = useState<readonly DemoStory[]>([]);
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
  useEffect(() => {
    // Looked at again when the reader comes back to the page: the button may have been pinned meanwhile.
    const look = () => void buttonIsHidden().then(setHidden, () => {});
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  // The reader may choose another language in the options while this page is open: the articles change with it.
  const readIn = demoLanguage(language);
  useEffect(() => {
    let wanted = true;
    void loadStories(readIn).then(
      (loaded) => wanted && setStories(loaded),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [readIn]);
  const ask = (outcome: Promise<Outcome<null>>) => {
    setMessage(null);
    void outcome.then((answer) => setMessage(answer.ok ? null : failed(answer.failure)));
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
      buttonHidden={hidden}
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
          setFeedsMessage(outcome.ok ? t('welcome_feeds_done') : failed(outcome.failure));
        })
      }
      onOpenPanel={() => open({ card: null, report: null })}
      actions={{
        openReport: (report, card) => open({ card: card ?? null, report }),
        openCard: (card) => open({ card, report: null }),
        readAgain: compare,
        stop: (work) => tab && void send('stop', { work, tabId: tab.id }),
        setPublished: (published) => tab && ask(send('setPublished', { tabId: tab.id, published })),
        // The demonstration stands on this very page, which no script may enter; the words are beside the cards anyway.
        jumpToPage: () => document.querySelector('.demo')?.scrollIntoView({ block: 'start' }),
      }}
    />
  );
}
