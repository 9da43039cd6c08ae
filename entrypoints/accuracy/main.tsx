import '../../assets/styles/index.css';
import figures from '../../assets/accuracy.json';
import { AccuracyView } from '../../components/pages/AccuracyView';
import { startPage } from '../../lib/page/start';

void startPage('accuracy_title', () => <AccuracyView tables={figures.tables} />);
