import { createHash } from 'node:crypto';
import { describePack, PackRefused, type PackSource, packReports, writePack } from '../../../lib/corpus/exchange';
import type { Report } from '../../../lib/model/article';

/** A report with words of its own. */
export function reportOf(n: number, changes: Partial<Report> = {}): Report {
  return {
    id: `report-${n}`,
    outlet: 'Zeitung am See',
    language: 'de',
    published: '2024-03-28',
    address: `https://zeitung.example/news/${n}?a=b`,
    title: `Die ${n}. Meldung: „Brücke gesperrt“ 🌉`,
    text: `Am Donnerstag wurden ${n} Fahrzeuge angehalten.\nDie Brücke bleibt bis Montag zu.`,
    textKind: 'page',
    agency: null,
    syndicatedOf: null,
    printed: null,
    note: null,
    ...changes,
  };
}

export const header = { name: 'Bridges', publisher: 'A reader', licence: 'CC BY 4.0', made: '2026-11-22' };
const encoder = new TextEncoder();

export async function bytesOf(reports: Iterable<Report>, options: Parameters<typeof writePack>[2] = {}) {
  const parts: Uint8Array[] = [];
  for await (const part of writePack(header, reports, options)) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

/** A pack of any lines, right or wrong, with the hash that fits them, and what else the last line is to say. */
export function packOf(lines: readonly unknown[], trailer: object = {}, reports = lines.length - 1): Uint8Array {
  const body = `${lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')}\n`;
  const sha256 = createHash('sha256').update(body).digest('hex');
  return encoder.encode(`${body}${JSON.stringify({ reports, sha256, ...trailer })}\n`);
}

export const headLine = { format: 'second-source-reports', version: 1, ...header };

/** What a pack comes to: its key and sentence when it is refused, null when it is taken. Anything else that is thrown is a failure. */
export async function refusalOf(source: PackSource | Uint8Array, options: Parameters<typeof describePack>[1] = {}) {
  try {
    await describePack(source instanceof Uint8Array ? [source] : source, options);
    return null;
  } catch (error) {
    if (!(error instanceof PackRefused)) throw error;
    return { key: error.reason.key, sentence: error.message };
  }
}

export async function reportsOf(bytes: Uint8Array, options: Parameters<typeof packReports>[1] = {}) {
  const reports: Report[] = [];
  for await (const batch of packReports([bytes], options)) reports.push(...batch.reports);
  return reports;
}

/** The bytes in pieces of that many. */
export function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
