import '../../assets/styles/index.css';
import { askToRead } from '../../lib/messaging/ask';

// Reading began with the popup's first script, before this one and what draws were loaded.
const { at: openedAt, asked } = globalThis.secondSourceAsked ?? { at: Date.now(), asked: askToRead() };

void import('./draw').then(({ draw }) => draw({ openedAt, asked }));
