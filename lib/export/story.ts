/** The exports of a story. `docs/export.md` says what is in each. */
export { cardAsText } from './card-text';
export { storyAsCsv } from './csv';
export { storyAsJson } from './json';
export { storyAsMarkdown } from './markdown';
export { storyAsHtml } from './page';
export type { ExportStamp, ExportWords, StoryRecord } from './record';
