import '../../assets/styles/index.css';
import { Interface } from '../../components/interface';
import { startPage } from '../../lib/page/start';
import { Panel } from './Panel';

void startPage('extName', (value) => (
  <Interface value={value}>
    <Panel />
  </Interface>
));
