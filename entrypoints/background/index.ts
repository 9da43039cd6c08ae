import './first';
import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '../../lib/messaging/serve';
import { onWake, wakeEvery } from '../../lib/platform/alarms';
import { installMenu, onCommand, onMenu } from '../../lib/platform/gestures';
import { browserMessage } from '../../lib/platform/i18n';
import { openPanel } from '../../lib/platform/panel';
import { onAllowed } from '../../lib/platform/permissions';
import { onInstalled, onMessage, own, packagedUrl } from '../../lib/platform/runtime';
import { onClosed, onNavigated, openTab } from '../../lib/platform/tabs';
import { forgetTab } from '../../lib/storage/items';
import { compareWith, readTabs } from './compare-with';
import { describeCorpus } from './corpus';
import { correct, undoCorrections } from './corrections';
import { dropSource } from './drop';
import { findFeeds, followAllowed, followFeeds, followOnceAllowed, pageFeeds, unfollowFeed } from './feeds';
import { cancelJob, workOff, workWith } from './jobs';
import { changing, library } from './library';
import { clearMarksWithoutPanel } from './marks';
import { acceptPack, describeStaged, fetchPack, importPack, removePack } from './packs';
import { givePage } from './page';
import { poll, pollAll, retain } from './poll';
import { answered, answerFirst } from './quiet';
import { compareArticle, noteNavigation, readForView, readReport, readTab, setPublished } from './read-tab';
import { describeRecords } from './records';
import { rereadLibrary } from './reread';
import { savePage, saveTab } from './save';
import { stopReading } from './session';
import { stoppable, stopWork } from './stoppable';
import { readVisits } from './visits';
import { lookWider, requestFor } from './wider';

const MENU = 'compare';

/** The alarm that looks for feeds that are due and for work that was cut off, and its minutes. */
const WAKE = 'library';
const WAKE_MINUTES = 5;

/** Takes up what waits: jobs whose worker is gone, feeds that are due. */
async function goOn(): Promise<void> {
  await Promise.all([workOff(), poll()]).catch(() => {});
  await rereadLibrary().catch(() => {});
}

/** Opens the panel and reads the page: what the menu entry and the shortcut do. The panel must come first, within the gesture. */
function openAndRead(tab: { readonly id: number | undefined; readonly windowId: number | undefined }): void {
  openPanel(tab.windowId).catch(() => {});
  const { id } = tab;
  if (id !== undefined) answerFirst(() => readTab(id, true)).catch(() => {});
}

export default defineBackground(() => {
  onMessage(
    serve(
      {
        // Only the popup waits for the answer; the panel follows the session item.
        read: ({ tabId, asked }) =>
          answerFirst(() =>
            asked === 'panel' ? readTab(tabId, false).then(() => null) : readForView(tabId, asked === 'popup'),
          ),
        pageRead: async ({ tabId, ...page }) => givePage(tabId, page),
        compare: ({ tabId, article }) => answerFirst(() => compareArticle(tabId, article, null).then(() => null)),
        setPublished: ({ tabId, published }) => setPublished(tabId, published).then(() => null),
        correct: ({ correction }) => correct(correction),
        undoCorrections: ({ ids }) => undoCorrections(ids).then(() => null),
        describeRecords: ({ tabId }) => describeRecords(tabId),
        readTabs: ({ tabId }) => readTabs(tabId),
        compareWith: ({ tabId, other, insist }) => answerFirst(() => compareWith(tabId, other, insist)),
        describeCorpus,
        savePage: ({ tabId }) => answerFirst(() => savePage(tabId)),
        forgetReports: ({ ids }) => changing((own) => own.forget(ids)).then(() => null),
        readReport: ({ tabId, reportId }) => answerFirst(() => readReport(tabId, reportId)),
        followFeeds: ({ feeds }) => followFeeds(feeds).then(() => null),
        followOnceAllowed: ({ feeds }) => followOnceAllowed(feeds).then(() => null),
        unfollowFeed: ({ id, drop }) => unfollowFeed(id, drop).then(() => null),
        pollFeeds: ({ ids }) => (ids === null ? pollAll() : poll(ids)).then(() => null),
        listFeeds: async () => (await (await library()).feeds.list()).map((feed) => feed.address),
        pageFeeds: ({ tabId }) => pageFeeds(tabId),
        findFeeds: ({ address }) => stoppable('find', null, (signal) => findFeeds(address, signal)),
        describePack: ({ staged }) => describeStaged(staged, null),
        fetchPack: ({ address }) => stoppable('pack', null, (signal) => fetchPack(address, signal)),
        importPack: ({ staged, address }) => acceptPack(staged, address),
        dropStaged: async ({ staged }) => (await library()).staged.remove(staged).then(() => null),
        removePack: ({ id }) => removePack(id, id).then(() => null),
        stop: async ({ work, tabId }) => {
          stopWork(work, tabId);
          if (work === 'reading' && tabId !== null) await stopReading(tabId);
          return null;
        },
        cancelJob: ({ id }) => cancelJob(id).then(() => null),
        widerRequest: ({ tabId }) => requestFor(tabId),
        lookWider: ({ tabId, address }) => stoppable('wider', tabId, (signal) => lookWider(tabId, address, signal)),
        describeLibrary: async () => (await library()).describe(),
        applyRetention: () => retain().then(() => null),
        rebuildLibrary: () => changing((own) => own.rebuild()).then(() => null),
        deleteLibrary: () => changing((own) => own.deleteAll()).then(() => null),
      },
      own,
    ),
  );
  clearMarksWithoutPanel();
  workWith('import', importPack);
  workWith('drop', dropSource);
  readVisits();
  onWake(WAKE, () => void goOn());
  // What has started the background comes first, as the click on the toolbar button.
  void answered().then(goOn);
  onMenu(MENU, openAndRead);
  onCommand('open-panel', openAndRead);
  onCommand('save-page', ({ id }) => {
    if (id !== undefined) saveTab(id).catch(() => {});
  });
  onNavigated((tabId) => void noteNavigation(tabId).catch(() => {}));
  onAllowed(() => void followAllowed().catch(() => {}));
  onClosed((tabId) => void forgetTab(tabId).catch(() => {}));
  onInstalled((first) => {
    wakeEvery(WAKE, WAKE_MINUTES).catch(() => {});
    installMenu(MENU, browserMessage('menuCompare')).catch(() => {});
    if (first) openTab(packagedUrl('/welcome.html')).catch(() => {});
  });
});
