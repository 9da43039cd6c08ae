import { type CorpusRecord, printedSpans } from '../corpus/record';
import type { Report } from '../model/article';

/** A record of a corpus source file as a report. */
export function reportOfRecord(record: CorpusRecord): Report {
  const printed = record.titleOwn || record.title === '' ? record.printed : [record.title, ...record.printed];
  return {
    id: record.id,
    outlet: record.outlet,
    language: record.language,
    published: record.published,
    address: record.address,
    title: record.title,
    text: record.text,
    textKind: 'abstract',
    agency: record.agency,
    syndicatedOf: record.syndicatedOf ?? null,
    printed: printedSpans(`${record.title}\n${record.text}`, printed),
    note: record.note ?? null,
  };
}
