/** The pictures of a story as SVG text. */
export type { PictureOptions } from './drawing';
export { DARK, LIGHT, type Palette } from './palette';
export { gridAsSvg } from './svg-grid';
export { timelineAsSvg } from './svg-timeline';
