import '../../assets/styles/index.css';
import { startPage } from '../../lib/page/start';
import { Options } from './Options';

void startPage('extName', (settings) => <Options settings={settings} />);
