import '../../assets/styles/index.css';
import { Interface } from '../../components/interface';
import { startPage } from '../../lib/page/start';
import { Welcome } from './Welcome';

void startPage('welcome_title', (value) => (
  <Interface value={value}>
    <Welcome />
  </Interface>
));
