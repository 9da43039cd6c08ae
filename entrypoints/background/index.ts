import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '../../lib/messaging/serve';
import { installMenu, onCommand, onMenu } from '../../lib/platform/gestures';
import { browserMessage } from '../../lib/platform/i18n';
import { openPanel } from '../../lib/platform/panel';
import { onInstalled, onMessage, own, packagedUrl } from '../../lib/platform/runtime';
import { onClosed, onNavigated, openTab } from '../../lib/platform/tabs';
import { forgetTab } from '../../lib/storage/items';
import { describeCorpus } from './corpus';
import { clearMarksWithoutPanel } from './marks';
import { compareArticle, noteNavigation, readTab, setPublished } from './read-tab';

const MENU = 'compare';

/** Opens the panel and reads the page: what the menu entry and the shortcut do. The panel must come first, within the gesture. */
function openAndRead(tab: { readonly id: number | undefined; readonly windowId: number | undefined }): void {
  openPanel(tab.windowId).catch(() => {});
  if (tab.id !== undefined) readTab(tab.id, true).catch(() => {});
}

export default defineBackground(() => {
  onMessage(
    serve(
      {
        read: ({ tabId, asked }) => readTab(tabId, asked === 'toolbar').then(() => null),
        compare: ({ tabId, article }) => compareArticle(tabId, article, null).then(() => null),
        setPublished: ({ tabId, published }) => setPublished(tabId, published).then(() => null),
        describeCorpus,
      },
      own,
    ),
  );
  clearMarksWithoutPanel();
  onMenu(MENU, openAndRead);
  onCommand('open-panel', openAndRead);
  onNavigated((tabId) => void noteNavigation(tabId).catch(() => {}));
  onClosed((tabId) => void forgetTab(tabId).catch(() => {}));
  onInstalled((first) => {
    installMenu(MENU, browserMessage('menuCompare')).catch(() => {});
    if (first) openTab(packagedUrl('/welcome.html')).catch(() => {});
  });
});
