import '../../assets/styles/index.css';
import figures from '../../assets/accuracy.json';
import { Interface } from '../../components/interface';
import { AccuracyView } from '../../components/pages/AccuracyView';
import { startPage } from '../../lib/page/start';

void startPage('accuracy_title', (value) => (
  <Interface value={value}>
    <AccuracyView tables={figures.tables} />
  </Interface>
));
