import { isBareId } from '../messages/value';
import { dayPart, field, LONGEST } from './fields';
import { counted, listIn, quotedIn } from './joining';
import { verdictKey } from './lanes';
import type {
  CardRecord,
  ExportWords,
  PrintedRecord,
  ReportRecord,
  SaidRecord,
  StoryRecord,
  ValueRecord,
} from './record';

/** Who printed some words, as an export for people names them. Every field is clean and cut, and not escaped. */
export interface ToldSource {
  /** Name of the outlet; the host when an article has none. */
  readonly outlet: string;
  readonly title: string;
  /** Name of the language in the reader's own. */
  readonly languageName: string;
  /** Tag of the language, not checked. */
  readonly language: string;
  /** `2024-05-05` or `2024-05`, or null. */
  readonly day: string | null;
  readonly address: string | null;
  /** `via AFP`, or null. */
  readonly agency: string | null;
}

/** So many reasons of one value are told; JSON and CSV have them all. */
const MOST_REASONS = 3;

/** The sentences and fields of a record in the reader's language. */
export function toldIn(record: StoryRecord, words: ExportWords) {
  const { article } = record;
  const reports = new Map([...record.related, ...record.possible, ...record.reports].map((r) => [r.id, r]));
  const say = (key: string, ...args: string[]) => field(words.say({ key, args }));
  const sums = (findings: number, reports: number) =>
    counted(say, listIn(words.language), [
      ['count_differences', findings],
      ['count_stored', reports],
    ]);
  const languageName = (tag: string) => field(words.languageName?.(tag) ?? tag, LONGEST.name);
  const sourceOf = (of: ReportRecord | StoryRecord['article']): ToldSource => ({
    outlet: field(of.outlet ?? hostOf(of.address) ?? say('this_page'), LONGEST.name),
    title: field(of.title, LONGEST.title),
    languageName: languageName(of.language),
    language: of.language,
    day: dayPart(of.published),
    address: of.address,
    agency:
      'agency' in of && of.agency !== null
        ? say('via_agency', field(words.agencyName?.(of.agency) ?? of.agency, LONGEST.name))
        : null,
  });
  const own = sourceOf(article);
  return {
    say,
    own,
    /** Words as printed, in the quotation marks of the reader's language; they are clean already, and escaped where the file asks for it. */
    quoted: quotedIn(words),
    /** The words of a message. */
    said: (message: SaidRecord) => field(message.text),
    sourceOf,
    /** Who printed some words; null when the report is not in the story, which data from elsewhere may say. */
    sourceOfWords: (place: PrintedRecord): ToldSource | null => {
      if (place.report === null) return own;
      const report = reports.get(place.report);
      return report ? sourceOf(report) : null;
    },
    kind: (card: CardRecord) => say(`kind_${card.kind}`),
    /** The verdict of a card or of a value; null for the article's own value. */
    verdict: ({ verdict, level }: CardRecord | ValueRecord) =>
      verdict === null ? null : say(verdictKey({ verdict, level })),
    level: ({ level }: CardRecord | ValueRecord) =>
      level === null ? null : say(level === 'hard' ? 'export_level_hard' : 'export_level_soft'),
    /** The value as the reader writes it, and as it is normalised where that is another; an id of our tables tells a reader nothing. */
    value: ({ kind }: CardRecord, { written, normalised }: ValueRecord) => {
      const [first, second] = [field(written, LONGEST.title), field(normalised, LONGEST.title)];
      const id = isBareId(kind, normalised, words.fact?.(kind, normalised) ?? normalised);
      return { written: first, normalised: id || first === second ? null : second };
    },
    /** The reasons of a value in words, each once: one for each spelling that has its own, of many the first. */
    reasons: ({ reason, printed }: ValueRecord): string[] => {
      const all = printed.length === 0 ? [reason] : printed.map((place) => place.reason);
      const texts = [...new Set(all.map((one) => (one === null ? '' : field(one.text))))];
      return texts.filter((text) => text !== '').slice(0, MOST_REASONS);
    },
    offsets: ({ start, end }: PrintedRecord) => say('export_offsets', String(start), String(end)),
    /** What the reader's corrections keep out of the story, and what each of them says; null when they keep out nothing. */
    corrected: () => {
      const { findings, reports, by } = record.corrected;
      if (findings + reports === 0) return null;
      return {
        sum: say('export_corrected', sums(findings, reports)),
        by: by.map(({ said }) => field(said.text)),
      };
    },
    made: () => say('export_made', field(record.exported.at, 60), field(record.exported.program, 60)),
  };
}

/** The host of a linkable address without `www.`. */
function hostOf(address: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]{1,253})/.exec(address ?? '')?.[1] ?? null;
}
