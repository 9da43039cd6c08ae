import type { CorpusReport, Digest } from '../corpus/corpus';
import { packSpans, unpackSpans } from '../corpus/pack';
import type { Report, SourceText } from '../model/article';
import { parseIsoRange } from '../model/day';
import type { Fact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { sentenceAt } from '../text/source';
import { pack, unpack } from './compact';
import type { SheetRow, TailRow } from './schema';

const DAYS_OF_A_WEEK = 7;

/** Takes apart what was read from a report. It is put together again by {@link corpusReportOf}. */
export function sheetRowOf(
  number: number,
  report: Report,
  sheet: FactSheet,
  keys: ReadonlyMap<string, number>,
  people: Digest['people'],
): SheetRow {
  const { source, facts, senses } = sheet;
  const rest = differences(source, report);
  return {
    number,
    week: weekOf(report),
    keys: byWeight(keys),
    sentences: packSpans(source.sentences),
    facts: pack(
      facts.map((fact) => {
        if (fact.sentence !== sentenceAt(source, fact.evidence.start)) return fact;
        const { sentence: _, ...others } = fact;
        return others;
      }),
      source.text,
    ),
    people: pack(people, source.text),
    senses: JSON.stringify(senses.map(({ id, start }) => [id, start])),
    ...(rest === null ? {} : { source: JSON.stringify(rest) }),
  };
}

/** A report with what was read from it. @throws Error when the row is damaged */
export function corpusReportOf(report: Report, row: SheetRow): CorpusReport {
  const source: SourceText = {
    ...usualSource(report),
    ...(row.source === undefined ? {} : (JSON.parse(row.source) as Partial<SourceText>)),
    sentences: unpackSpans(row.sentences),
  };
  // They were made just now and are nobody else's: what is left out is put in its place.
  const facts = unpack(row.facts, source.text) as (Omit<Fact, 'sentence'> & { sentence?: number })[];
  for (const fact of facts) fact.sentence ??= sentenceAt(source, fact.evidence.start);
  const sheet: FactSheet = {
    source,
    facts: facts as unknown as readonly Fact[],
    senses: (JSON.parse(row.senses) as [string, number][]).map(([id, start]) => ({ id, start })),
  };
  const people = unpack(row.people, source.text) as Digest['people'];
  if (people.some(({ mentions }) => mentions.some((m) => sheet.facts[m]?.kind !== 'person')))
    throw new Error('The people of this report are damaged');
  const digest: Digest = { people, keys: [...keysOfRow(row)] };
  return { report, sheet: () => sheet, digest: () => digest };
}

/** The keys of a report with their weights. */
export function keysOfRow({ keys }: Pick<SheetRow, 'keys'>): Map<string, number> {
  return new Map(keys.flatMap(([weight, joined]) => joined.split('\n').map((key) => [key, weight] as const)));
}

/** The row of a report that no segment holds yet. */
export function tailRowOf({ number, week, keys }: SheetRow): TailRow {
  return { number, week, keys: keys.map(([, joined]) => joined).join('\n') };
}

/** The week of publication as the index counts it. */
export function weekOf(report: Report): number | null {
  const range = parseIsoRange(report.published);
  return range ? Math.floor(range.from / DAYS_OF_A_WEEK) : null;
}

function byWeight(keys: ReadonlyMap<string, number>): [number, string][] {
  const lists = new Map<number, string[]>();
  for (const [key, weight] of keys) {
    const list = lists.get(weight);
    if (list) list.push(key);
    else lists.set(weight, [key]);
  }
  return [...lists].map(([weight, list]) => [weight, list.join('\n').toWellFormed()]);
}

function usualSource(report: Report): Omit<SourceText, 'sentences'> {
  return {
    text: `${report.title}\n${report.text}`,
    bodyStart: report.title.length + 1,
    language: report.language,
    published: parseIsoRange(report.published),
  };
}

/** What of a source text does not follow from its report: a text that was cut or cleaned, a day known otherwise. Null: nothing. */
function differences(source: SourceText, report: Report): Partial<SourceText> | null {
  const usual = usualSource(report);
  const rest = {
    ...(source.text === usual.text ? {} : { text: source.text }),
    ...(source.bodyStart === usual.bodyStart ? {} : { bodyStart: source.bodyStart }),
    ...(source.language === usual.language ? {} : { language: source.language }),
    ...(source.published?.from === usual.published?.from && source.published?.to === usual.published?.to
      ? {}
      : { published: source.published }),
  };
  return Object.keys(rest).length > 0 ? rest : null;
}
