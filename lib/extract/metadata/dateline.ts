import type { Dateline } from '../../model/article';
import { type Day, parseIsoRange } from '../../model/day';
import { agencyOf } from '../clean/furniture';
import { printedDate } from './dates';

/** What a text says of its origin before its first words. */
export interface Origin {
  readonly dateline: Dateline | null;
  /** The agency, in the spelling of the table of agencies. */
  readonly agency: string | null;
}

const NOTHING: Origin = { dateline: null, agency: null };
/** Only the beginning of a paragraph is read. */
const MAX_HEAD = 110;
/** A dateline is written a few days before the publication at the earliest, and on the day after it at the latest. */
const DAYS_BEFORE = 20;
const DAYS_BEHIND = 1;

/**
 * The dateline at the beginning of a paragraph: `PARIS, 28 March (Reuters) -`, `МОСКВА, 28 марта. /ТАСС/.`, `(ANSA) - ROMA, 28 MAR -`,
 * `Madrid, 28 mar (EFE).-`, `新华社北京3月28日电`, `【ソウル共同】`, `(서울=연합뉴스)`. A place without an agency and without a day
 * counts only in capitals before a dash, for "Paris - the city of light" is none.
 * @param published ISO 8601 day of publication, which gives the year that a dateline leaves out; or null
 */
export function datelineOf(paragraph: string, published: string | null, language: string | null): Origin {
  const head = paragraph.slice(0, MAX_HEAD);
  return eastAsian(head, published, language) ?? withDash(head, published, language) ?? NOTHING;
}

/** `新华社北京3月28日电`, `（中央社台北28日電）`, `【ソウル共同】`, `[東京 28日 ロイター] -`, `(서울=연합뉴스) …`. */
function eastAsian(head: string, published: string | null, language: string | null): Origin | null {
  // Nearly all texts begin with a letter and have no mark of a telegram: the patterns behind this are not asked then.
  if (!/^[([（【［]|[电電]/.test(head)) return null;
  const korean = /^[([（【]([\p{Script=Hangul}\p{L}·/]{1,20})=([\p{L}\p{N} ]{2,20})[)\]）】]/u.exec(head);
  if (korean) {
    const agency = agencyOf(korean[2] ?? '');
    return agency ? origin(korean[1] ?? '', null, agency) : null;
  }
  const chinese =
    /^[（([【]?(?:据)?([\p{Script=Han}]{3,4}?)([\p{Script=Han}]{1,8}?)(\d{1,2}月\d{1,2}日|\d{1,2}日)(?:综合)?[电電]/u.exec(
      head,
    );
  if (chinese) {
    const agency = agencyOf(chinese[1] ?? '');
    return agency ? origin(chinese[2] ?? '', dayNear(chinese[3] ?? '', published, language), agency) : null;
  }
  const japanese = /^[【[［]([^】\]］]{2,30})[】\]］]/u.exec(head)?.[1];
  if (japanese === undefined || !/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(japanese)) return null;
  const parts = japanese.split(/[\s　]{1,3}/u);
  const last = parts.at(-1) as string;
  if (parts.length > 1 && agencyOf(last)) {
    const day = parts.find((part) => /^(?:\d{1,2}月)?\d{1,2}日$/.test(part)) ?? '';
    return origin(parts[0] as string, dayNear(day, published, language), agencyOf(last));
  }
  for (let length = 2; length <= 4; length++) {
    const agency = agencyOf(japanese.slice(-length));
    if (agency && japanese.length > length) return origin(japanese.slice(0, -length), null, agency);
  }
  return null;
}

/** A word or a number of them that may be the name of a place: each begins with a capital, or the script has none. */
const PLACE = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]{1,30}(?:[\s/,]{1,2}[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]{1,30}){0,3}$/u;
const CAPITALS = /^[\p{Lu}\p{M}\s'’./,-]{3,50}$/u;

/** Datelines that end with a dash or with the name of an agency between signs. */
function withDash(head: string, published: string | null, language: string | null): Origin | null {
  // `(ANSA) - ROMA, 28 MAR - `: the agency comes first.
  const first = /^\(([^()]{2,30})\)\s?[-–—]{1,2}\s?/u.exec(head);
  const leading = first ? agencyOf(first[1] ?? '') : null;
  const rest = first && leading ? head.slice(first[0].length) : head;
  const bracketed =
    /^([^()[\]]{0,60})[([]([^()[\]/]{2,40})[)\]][\s.,:]{0,3}([-–—]{1,2})?/u.exec(rest) ??
    /^([^()[\]/]{0,60})\/([^()[\]/]{2,40})\/[\s.,:]{0,3}([-–—]{1,2})?/u.exec(rest);
  const inner = bracketed?.[2] ?? '';
  const agency = inner === '' ? null : agencyIn(inner);
  if (bracketed && agency) {
    const { place, day } = placeAndDay(bracketed[1] ?? '', inner, published, language);
    const isClosed = bracketed[3] !== undefined || (place !== null && CAPITALS.test(place));
    const isAlone = (bracketed[1] ?? '').trim() === '' && bracketed[3] !== undefined;
    return isAlone || (isClosed && place !== null) ? origin(place, day, agency) : null;
  }
  const dashed = /^(.{3,70}?)\s?(?:[-–—]{1,2}|\.\s?[-–—])\s/u.exec(rest)?.[1];
  if (dashed !== undefined) {
    const { place, day } = placeAndDay(dashed, '', published, language);
    const isDated = day !== null && /^[^\p{Nd}]{2,50}[,.]\s/u.test(dashed);
    if (place !== null && (isDated || CAPITALS.test(place) || leading)) {
      // `МОСКВА, 28 мар - РИА Новости.`: the agency stands behind the dash.
      const behind = rest.slice(rest.indexOf(dashed) + dashed.length).replace(/^[\s.\-–—]{1,5}/u, '');
      const named = leading ?? agencyOf(/^([^.,/]{2,30})[.,/]/u.exec(behind)?.[1] ?? '');
      return origin(place, day, named);
    }
  }
  return leading ? origin(null, null, leading) : null;
}

/** `Reuters`, `AFP/dpa`, `dpa-AFX`, `Xinhua, 28 March`: the first of the parts that is an agency. */
function agencyIn(inner: string): string | null {
  return (
    agencyOf(inner) ??
    inner
      .split(/[/,;&+]|\s[-–]\s/u)
      .map((part) => agencyOf(part.trim()))
      .find((name) => name !== null) ??
    null
  );
}

/** The place and the day of `PARIS, 28 March`, `Madrid, 28 mar`, `القاهرة 28 مارس`, `КИЕВ. 28 марта.` */
function placeAndDay(
  text: string,
  inner: string,
  published: string | null,
  language: string | null,
): { place: string | null; day: string | null } {
  const words = text.trim().replace(/[\s.,:–—-]{1,4}$/u, '');
  const figure = words.search(/\p{Nd}/u);
  const day = dayNear(figure >= 0 ? words : inner, published, language);
  let place = figure < 0 ? words : words.slice(0, figure);
  if (figure > 0 && !/[,.:\s]$/u.test(place)) return { place: null, day: null };
  place = place.replace(/[\s.,:–—-]{1,4}$/u, '');
  // `WASHINGTON, March 28`: the month stands between the place and the day.
  const month = /^(.{2,50}),\s?[\p{L}.]{3,12}$/u.exec(place);
  if (figure >= 0 && month) place = month[1] ?? '';
  return { place: PLACE.test(place) ? place : null, day };
}

/** A day without its year, in the year that brings it next to the day of publication. */
function dayNear(text: string, published: string | null, language: string | null): string | null {
  const day = parseIsoRange(published);
  if (day === null || published === null || published.length < 10 || !/\p{Nd}/u.test(text)) return null;
  const whole = printedDate(text, language);
  if (whole) return whole.slice(0, 10);
  const from = Math.max(0, text.search(/\p{Nd}/u));
  const year = Number(published.slice(0, 4));
  const before = /([\p{L}.]{3,12})\s?$/u.exec(text.slice(0, from))?.[1] ?? '';
  const number = /^\p{Nd}{1,2}/u.exec(text.slice(from))?.[0] ?? '';
  const behind = text.slice(from + number.length, from + number.length + 16);
  const month = published.slice(5, 7);
  for (const candidate of [year, year - 1, year + 1]) {
    const forms = [
      `${number} ${behind} ${candidate}`,
      `${before} ${number}, ${candidate}`,
      `${candidate}年${text.slice(from)}`,
    ];
    if (/^日/u.test(behind)) forms.push(`${candidate}年${month}月${number}日`);
    for (const form of forms) {
      const iso = printedDate(form, language)?.slice(0, 10);
      if (iso && isNear(iso, day.from)) return iso;
    }
  }
  return null;
}

function isNear(iso: string, published: Day): boolean {
  const day = parseIsoRange(iso)?.from;
  return day !== undefined && day >= published - DAYS_BEFORE && day <= published + DAYS_BEHIND;
}

function origin(place: string | null, day: string | null, agency: string | null): Origin {
  const named = place === null || place.trim() === '' ? null : place.trim();
  return { dateline: named === null && day === null ? null : { place: named, day }, agency };
}
