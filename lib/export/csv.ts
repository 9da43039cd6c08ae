import type { StoryView } from '../model/story';
import { cut, dayPart, field, LONGEST } from './fields';
import { type ExportStamp, type ExportWords, recordOf } from './record';

/** The columns, in their order. New ones are added at the end. */
export const COLUMNS = [
  'card',
  'kind',
  'question',
  'card_verdict',
  'card_level',
  'source',
  'normalised',
  'written',
  'verdict',
  'level',
  'rule',
  'reason',
  'words',
  'verbatim',
  'start',
  'end',
  'outlet',
  'language',
  'published',
  'address',
  'title',
  'agency',
  'report',
  'article_address',
  'exported_at',
  'program',
  'corrected_findings',
  'corrected_reports',
] as const;

/** Longest cell: spreadsheets take 32,767 characters, an apostrophe and doubled quotation marks among them. */
const LONGEST_CELL = 16_000;

/**
 * A sign with which a spreadsheet takes a cell for a formula, also in its full width and behind blanks, at the beginning of the cell
 * or behind a semicolon, which is where some spreadsheets cut.
 */
const FORMULA = /(^|;)([\s\u200b-\u200f]{0,50})(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/**
 * One row for each place where a value is printed, then one for each of the reader's corrections that keeps something out of the story, by
 * RFC 4180: CRLF, every cell in quotation marks, a header. A byte order mark comes first, without which spreadsheets misread what is not
 * Latin. No cell is a formula: an apostrophe is set before it.
 */
export function storyAsCsv(view: StoryView, stamp: ExportStamp, words: ExportWords): string {
  const { article, cards, corrected, exported, ...lists } = recordOf(view, stamp, words);
  const reports = new Map([...lists.related, ...lists.possible, ...lists.reports].map((r) => [r.id, r]));
  const rows: (readonly string[])[] = [COLUMNS];
  const always = { article_address: article.address ?? '', exported_at: exported.at, program: exported.program };
  for (const card of cards) {
    for (const value of card.values) {
      for (const place of value.printed) {
        const report = place.report === null ? null : (reports.get(place.report) ?? null);
        const source = place.report === null ? article : report;
        rows.push(
          rowOf({
            card: card.id,
            kind: card.kind,
            question: card.question.text,
            card_verdict: card.verdict,
            card_level: card.level ?? '',
            source: place.report === null ? 'article' : 'report',
            normalised: value.normalised,
            written: value.written,
            verdict: value.verdict ?? '',
            level: value.level ?? '',
            rule: place.rule ?? '',
            reason: place.reason?.text ?? '',
            words: place.words,
            verbatim: place.verbatim ? 'yes' : 'no',
            start: String(place.start),
            end: String(place.end),
            outlet: source?.outlet ?? '',
            language: source?.language ?? '',
            published: dayPart(source?.published ?? null) ?? '',
            address: source?.address ?? '',
            title: field(source?.title ?? '', LONGEST.title),
            agency: report?.agency ?? '',
            report: place.report ?? '',
            ...always,
          }),
        );
      }
    }
  }
  for (const { kind, said, findings, reports: setApart } of corrected.by) {
    rows.push(
      rowOf({
        source: 'correction',
        rule: `correction/${kind}`,
        reason: said.text,
        corrected_findings: String(findings),
        corrected_reports: String(setApart),
        ...always,
      }),
    );
  }
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** The cells of a row; those that are not given are empty. */
function rowOf(cells: Partial<Record<(typeof COLUMNS)[number], string>>): readonly string[] {
  return COLUMNS.map((column) => cells[column] ?? '');
}

/** A cell in quotation marks, clean, in one line, and no formula. */
function cell(text: string): string {
  const plain = cut(field(text, LONGEST_CELL).replace(FORMULA, "$1$2'"), LONGEST_CELL);
  return `"${plain.replaceAll('"', '""')}"`;
}
