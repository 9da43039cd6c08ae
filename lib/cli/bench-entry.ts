/** What `npm run bench` bundles to measure the start of reading. */
export { readFacts } from '../facts/engine';
export { addTables } from '../facts/locales/tables';
