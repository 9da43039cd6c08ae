import '../../assets/styles/index.css';
import { startPage } from '../../lib/page/start';
import { Welcome } from './Welcome';

void startPage('welcome_title', () => <Welcome />);
