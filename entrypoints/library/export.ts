import { writePack } from '../../lib/corpus/exchange';
import { fitReport } from '../../lib/corpus/exchange-fit';
import { openLibrary, type ReportFilter } from '../../lib/library/library';
import type { Report } from '../../lib/model/article';

/** The reports of a choice as a pack, unsigned. The pieces are those of one file. */
export async function exportPack(filter: ReportFilter, name: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const library = await openLibrary();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const header = {
    name,
    publisher: 'A reader of Second Source',
    licence: 'For personal use; the texts belong to their outlets',
    made: new Date().toISOString().slice(0, 10),
  };
  for await (const piece of writePack(header, fitting(library.reports(filter))))
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  return pieces;
}

/** Only what a pack can hold; of two reports with one id the first. */
async function* fitting(reports: AsyncIterable<Report>): AsyncGenerator<Report> {
  const ids = new Set<string>();
  for await (const report of reports) {
    const fit = fitReport(report);
    if (!fit || ids.has(fit.id)) continue;
    ids.add(fit.id);
    yield fit;
  }
}
