import { isAllowed } from '../../lib/platform/permissions';
import { onLoaded, tabOfId } from '../../lib/platform/tabs';
import { articleItem, sessionItem, settingsItem } from '../../lib/storage/items';
import { answerFirst } from './quiet';
import { readTab } from './read-tab';
import { keepArticle } from './save';

/** Milliseconds that a page has to settle: what it loads late is read too. */
const SETTLING = 1_500;

/** Reads and keeps the pages of the sites that the reader allowed, as they are opened: each once, over https alone. */
export function readVisits(): void {
  onLoaded((tabId, address) => void visit(tabId, address).catch(() => {}));
}

async function visit(tabId: number, address: string | null): Promise<void> {
  const url = address === null ? null : URL.parse(address);
  if (url?.protocol !== 'https:') return;
  const { sites } = await settingsItem.get();
  if (!sites.includes(url.origin) || !(await isAllowed(url.href))) return;
  const session = await sessionItem(tabId).get();
  if (session?.address === url.href && !session.outdated && session.phase === 'done') return;
  await new Promise((resolve) => setTimeout(resolve, SETTLING));
  if ((await tabOfId(tabId))?.address !== address) return;
  await answerFirst(() => readTab(tabId, false));
  const [article, after] = await Promise.all([articleItem(tabId).get(), sessionItem(tabId).get()]);
  if (article && after?.phase === 'done' && after.address === address) await keepArticle(article, 'visited');
}
