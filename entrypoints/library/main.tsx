import '../../assets/styles/index.css';
import { startPage } from '../../lib/page/start';
import { LibraryPage } from './LibraryPage';

void startPage('library_title', (settings) => <LibraryPage settings={settings} />);
