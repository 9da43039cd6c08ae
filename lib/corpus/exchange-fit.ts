import type { Report } from '../model/article';
import type { Span } from '../model/span';
import { isAddress, isDay, isId, LONGEST } from './exchange-format';
import { sha256 } from './exchange-sha256';
import { platformTools } from './exchange-tools';

/** What is known of a report that is to go into a pack; what is missing is found or left empty. */
export type LooseReport = Pick<Report, 'outlet' | 'language' | 'title' | 'text'> & Partial<Report>;

/** Fewest letters or digits of title and text together: with less there is nothing to read. */
const FEWEST = 3;

/**
 * Makes a report fit for a pack: lines in one-line fields, control characters become spaces; what is too long is cut; an http address is
 * written as https, since packs hold no others and it tells the page all the same; an address or a day that is none is left out; an id
 * that packs do not allow is made anew. What is marked as printed moves along.
 * @returns null for a report without words or without a language
 */
export function fitReport(report: LooseReport): Report | null {
  const language = /^([a-z]{2,3})(?:[-_]|$)/i.exec(report.language)?.[1]?.toLowerCase();
  const wholeTitle = oneLine(report.title);
  const wholeText = withoutControls(report.text.toWellFormed());
  const title = cut(wholeTitle, LONGEST.title);
  const text = cut(wholeText, LONGEST.text);
  if (!language || !hasWords(`${title} ${text}`)) return null;
  const outlet = short(report.outlet, LONGEST.outlet) ?? '—';
  const address = fitAddress(report.address ?? null);
  const id = isId(report.id) ? report.id : idOf(address, `${outlet}\n${title}\n${text}`);
  const copyOf = report.syndicatedOf ?? null;
  const printed = report.printed ?? null;
  return {
    id,
    outlet,
    language,
    published: fitDay(report.published ?? null),
    address,
    title,
    text,
    textKind: report.textKind ?? 'page',
    agency: short(report.agency ?? null, LONGEST.agency),
    syndicatedOf: isId(copyOf) && copyOf !== id ? copyOf : null,
    printed: printed && movedSpans(printed, wholeTitle.length, title.length, title.length + 1 + text.length),
    note: short(report.note ?? null, LONGEST.note),
  };
}

/** An id for a report: the same for the same address, and without one for the same words. */
export function idOf(address: string | null, words: string): string {
  const hasher = sha256();
  hasher.update(platformTools().encode(address ?? words));
  return `r-${hasher.hex().slice(0, 24)}`;
}

function fitAddress(address: string | null): string | null {
  const secure = address?.replace(/^https?:\/\//i, 'https://').replace(/#.*$/s, '') ?? null;
  return isAddress(secure) ? secure : null;
}

/** The day, else the month, with which an ISO 8601 time begins. */
function fitDay(published: string | null): string | null {
  const day = published?.slice(0, 10);
  const month = published?.slice(0, 7);
  return isDay(day) ? day : isDay(month) && !/^\d/.test(published?.slice(8) ?? '') ? month : null;
}

function hasWords(text: string): boolean {
  let found = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]/gu)) if (++found >= FEWEST) return true;
  return false;
}

function short(text: string | null, longest: number): string | null {
  const line = text === null ? '' : cut(oneLine(text).trim(), longest);
  return line === '' ? null : line;
}

/** Keeps every length. */
function oneLine(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, ' ');
}

/** At most so many code units, no pair torn. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const last = text.charCodeAt(longest - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest);
}

/** Spans of title and text after both may have been cut: sorted, joined where they overlap, inside of what is left. */
function movedSpans(spans: readonly Span[], titleWas: number, titleIs: number, length: number): Span[] {
  const moved = spans
    .flatMap(({ start, end }) => [
      { start, end: Math.min(end, titleIs) },
      { start: Math.max(start, titleWas) - titleWas + titleIs, end: Math.min(end - titleWas + titleIs, length) },
    ])
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const span of moved) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined.slice(0, 5_000);
}
