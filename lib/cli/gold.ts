import { readFileSync } from 'node:fs';
import type { Article } from '../model/article';

/** A report of a test set (`tests/gold/README.md` describes the format). */
export interface GoldReport {
  readonly id: string;
  readonly event: string;
  readonly lang: string;
  readonly outlet?: string;
  /** A day, a month, or null. */
  readonly published?: string | null;
  readonly url?: string | null;
  readonly title: string | null;
  readonly text: string;
}

/** A labelled comparison of a test set. */
export interface GoldLabel {
  readonly event: string;
  readonly kind: string;
  readonly reports?: readonly string[];
  /** Words as printed, by report. */
  readonly values?: Readonly<Record<string, string>>;
  readonly normalized?: Readonly<Record<string, string | null>>;
  readonly verdict: 'conflict' | 'same-after-normalization' | 'rounding' | 'only-in';
  readonly level?: 'hard' | 'soft';
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
