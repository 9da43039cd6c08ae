/** How readings of pages are judged: the metric of the article extraction benchmark, and the shares of right metadata. */
import type { Reading } from './readers';

/** A page of a set, with what a reader would take from it. */
export interface GoldPage {
  readonly id: string;
  readonly set: string;
  readonly url: string;
  readonly gold: {
    readonly text: string;
    readonly title?: string;
    readonly date?: string;
    readonly lang?: readonly string[];
    readonly site?: readonly string[];
  };
}

/** One reading of one page, judged: shares from 0 to 1, 1 or 0 for right or wrong, null where there is nothing to judge. */
export interface Judged {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly title: number | null;
  readonly day: number | null;
  /** 1 for a day that is given and is not the right one. */
  readonly dayWrong: number | null;
  readonly language: number | null;
  readonly outlet: number | null;
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

function shingles(text: string): Map<string, number> {
  const tokens =
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}_])+/gu,
    ) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(tokens.length - 3, Math.min(tokens.length, 1)); i++) {
    const shingle = tokens.slice(i, i + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function overlap(found: string, wanted: string): { precision: number | null; recall: number | null } {
  const [a, b] = [shingles(found), shingles(wanted)];
  let common = 0;
  let extra = 0;
  let missing = 0;
  for (const [shingle, n] of a) {
    common += Math.min(n, b.get(shingle) ?? 0);
    extra += Math.max(0, n - (b.get(shingle) ?? 0));
  }
  for (const [shingle, n] of b) missing += Math.max(0, n - (a.get(shingle) ?? 0));
  return {
    precision: common + extra > 0 ? common / (common + extra) : null,
    recall: common + missing > 0 ? common / (common + missing) : null,
  };
}

/** Judges one reading. */
export function judge({ gold }: GoldPage, reading: Reading): Judged {
  const outlet = fold(reading.outlet ?? '');
  const sites = (gold.site ?? []).map(fold);
  const day = gold.date?.slice(0, 10);
  return {
    ...overlap(reading.text, gold.text),
    title: gold.title ? Number(fold(reading.title) === fold(gold.title)) : null,
    day: day ? Number(reading.date === day) : null,
    dayWrong: day ? Number(reading.date !== null && reading.date !== day) : null,
    language: gold.lang?.length ? Number(gold.lang.includes((reading.language ?? '').split('-')[0] ?? '')) : null,
    outlet: sites.length ? Number(outlet !== '' && sites.some((s) => s.includes(outlet) || outlet.includes(s))) : null,
  };
}

/** F1 of one page: of its own precision and recall. */
export function pageF1({ precision, recall }: Judged): number {
  const [p, r] = [precision ?? 0, recall ?? 0];
  return p + r > 0 ? (2 * p * r) / (p + r) : 0;
}

/** The figures of one extractor over one set. Shares from 0 to 1, null where the set has nothing to judge; times in milliseconds. */
export interface Summary {
  readonly pages: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly title: number | null;
  readonly day: number | null;
  /** Pages with a day that is not the right one. */
  readonly dayWrong: number;
  readonly language: number | null;
  readonly outlet: number | null;
  /** Pages whose text has an F1 below one half. */
  readonly poor: number;
  readonly medianTime: number;
  readonly time95: number;
}

const quantile = (numbers: readonly number[], q: number) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * q))] ?? 0;

/** Sums up the readings of a set: precision and recall are averaged over pages, F1 is that of the two averages. */
export function summarise(rows: readonly { readonly judged: Judged; readonly reading: Reading }[]): Summary {
  const share = (pick: (judged: Judged) => number | null) => {
    const values = rows.map((r) => pick(r.judged)).filter((n): n is number => n !== null);
    return values.length > 0 ? values.reduce((sum, n) => sum + n, 0) / values.length : null;
  };
  const [p, r] = [share((j) => j.precision) ?? 0, share((j) => j.recall) ?? 0];
  const times = rows.map((row) => row.reading.milliseconds);
  return {
    pages: rows.length,
    f1: p + r > 0 ? (2 * p * r) / (p + r) : 0,
    precision: p,
    recall: r,
    title: share((j) => j.title),
    day: share((j) => j.day),
    dayWrong: rows.filter((row) => row.judged.dayWrong === 1).length,
    language: share((j) => j.language),
    outlet: share((j) => j.outlet),
    poor: rows.filter((row) => pageF1(row.judged) < 0.5).length,
    medianTime: quantile(times, 0.5),
    time95: quantile(times, 0.95),
  };
}
