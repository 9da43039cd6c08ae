import { readFileSync } from 'node:fs';
import type { Article } from '../../model/article';

/** A report of a test set (`tests/gold/README.md` describes the format). Sets of other makers may leave out what is optional. */
export interface GoldReport {
  readonly id: string;
  readonly event: string;
  readonly lang: string;
  readonly outlet?: string;
  /** A day, a month, or null. */
  readonly published?: string | null;
  readonly url?: string | null;
  readonly title: string | null;
  /** True where the page showed no headline and the title is ours. */
  readonly title_own?: boolean;
  readonly text: string;
  readonly text_kind?: 'abstract' | 'seed';
  readonly agency?: string | null;
  /** Id of the report of which this one is a copy. */
  readonly syndicated_of?: string;
  /** Words of title and text that are as printed. */
  readonly printed?: readonly string[];
  /** When and how much of the page was seen. */
  readonly seen?: string;
  readonly note?: string;
}

/** What a comparison came to. */
export type GoldVerdict = 'conflict' | 'same-after-normalization' | 'rounding' | 'only-in';

/** A labelled comparison of a test set. */
export interface GoldLabel {
  /** Unique in its set. */
  readonly id?: string;
  readonly event: string;
  readonly kind: string;
  /** The kind of discrepancy as the product names it; `kind` is coarser. */
  readonly type?: string;
  readonly reports?: readonly string[];
  /** Words as printed, by report. */
  readonly values?: Readonly<Record<string, string>>;
  /** What they mean, by report: equal texts mean the same. */
  readonly normalized?: Readonly<Record<string, string | null>>;
  readonly verdict: GoldVerdict;
  /** Of a conflict. */
  readonly level?: 'hard' | 'soft';
  /** Of a soft conflict: its ordinary reason. */
  readonly cause?: string;
  readonly why?: string;
}

/** Reads a JSON Lines file. @throws Error that names the file and the line. */
export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as T];
      } catch {
        throw new Error(`${file}, line ${i + 1}: not a JSON object`);
      }
    });
}

/** A gold report as the extension would get it from a page. */
export function articleOf(report: GoldReport, hideDates: boolean): Article {
  const published = hideDates ? null : (report.published ?? null);
  return {
    title: report.title ?? '',
    text: report.text ?? '',
    paragraphs: [],
    outlet: report.outlet ?? null,
    byline: null,
    declaredLanguage: report.lang,
    published: published ? { iso: published, origin: 'meta' } : null,
    address: report.url ?? `https://gold.invalid/${report.id}`,
    truncated: false,
  };
}
