import '../../assets/styles/index.css';
import { Interface } from '../../components/interface';
import { startPage } from '../../lib/page/start';
import { Options } from './Options';

void startPage('extName', (value, settings) => (
  <Interface value={value}>
    <Options settings={settings} />
  </Interface>
));
