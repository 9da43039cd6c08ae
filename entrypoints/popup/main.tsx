import '../../assets/styles/index.css';
import { send } from '../../lib/messaging/send';
import { startPage } from '../../lib/page/start';
import { activeTab } from '../../lib/platform/tabs';
import { Popup } from './Popup';

const openedAt = Date.now();

// The click on the toolbar button is the request to read, so reading begins before anything is drawn.
const asked = activeTab().then(async (tab) => ({
  tab,
  outcome: tab ? send('read', { tabId: tab.id, asked: 'toolbar' }) : null,
}));

void startPage('extName', () => <Popup openedAt={openedAt} asked={asked} />);
