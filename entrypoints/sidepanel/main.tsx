import '../../assets/styles/index.css';
import { startPage } from '../../lib/page/start';
import { Panel } from './Panel';

void startPage('extName', () => <Panel />);
