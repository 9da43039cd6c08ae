import type { SourceText } from '../../model/article';

/** A dateline stands in the first lines of the body. */
const LINES = 2;
/** Longest stretch between the beginning of the line and the place, and between the place and the dash. */
const LEAD = 16;
const TAIL = 48;

/** Stretches of the text in which a place is where the report was filed. */
export function datelineZones(source: SourceText): { start: number; end: number }[] {
  const zones: { start: number; end: number }[] = [];
  let at = source.bodyStart;
  for (let i = 0; i < LINES && at < source.text.length; i++) {
    const lineEnd = source.text.indexOf('\n', at);
    const line = source.text.slice(at, Math.min(lineEnd < 0 ? source.text.length : lineEnd, at + LEAD + TAIL + 40));
    const length = datelineLength(line);
    if (length > 0) zones.push({ start: at, end: at + length });
    if (lineEnd < 0) break;
    at = lineEnd + 1;
  }
  return zones;
}

/** How much of the beginning of a line is a dateline; 0 when there is none. */
function datelineLength(line: string): number {
  // 【北京共同】 （北京中央社） (모스크바=연합뉴스)
  const bracket = /^[【（(［[]([^】）)\]］]{2,30})[】）)\]］]/.exec(line);
  if (bracket && (/^[【（［]/.test(line) || (bracket[1] as string).includes('='))) return bracket[0].length;
  // 新华社喀布尔10月15日电, 中新网10月15日电
  const wire = /^\p{Script=Han}{2,14}\d{1,2}月\d{1,2}日[电電讯訊]/u.exec(line);
  if (wire) return wire[0].length;
  // "KABUL, Oct 7 (Agency) - ", "МОСКВА, 7 окт — ", "Madrid, 19 mar (EFE).- "
  const dash = / (?:-|–|—|--) |\.[-–—] | [–—]|\)[-–—:] ?|[.:] ?[–—-] |^\S{3,20} ?[–—] ?/.exec(
    line.slice(0, LEAD + TAIL),
  );
  if (!dash) return 0;
  const head = line.slice(0, dash.index);
  const cased = /\p{Lu}/u.test(head);
  const small = head.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu) ?? [];
  if (cased && small.length > 3) return 0;
  // Without capitals a dateline is told by its brackets, its date or its shortness.
  const words = head.split(/\s+/).length;
  if (!cased && !/[()]|\d/.test(head) && words > 2) return 0;
  return words > 9 ? 0 : dash.index;
}
