import { isBareId } from '../messages/value';
import type { ComparisonKind, Level, Message, Verdict } from '../model/comparison';
import type { Correction } from '../model/correction';
import { reasonOf } from '../model/reasons';
import type { Span } from '../model/span';
import type { Feature, Printed, StoryCard, StoryReport, StoryValue, StoryView, TraceStep } from '../model/story';
import { linkable } from './fields';

/** The language of the reader: everything that an export says in words comes from here. */
export interface ExportWords {
  /** BCP 47 tag of the interface. */
  readonly language: string;
  /** A message of the interface as plain text. */
  readonly say: (message: Message) => string;
  /** A normalised value as a reader writes it; without it values are shown as they are. */
  readonly fact?: (kind: ComparisonKind, normalised: string) => string;
  /** The name of a language; without it its tag is shown. */
  readonly languageName?: (tag: string) => string;
  /** The name of a news agency by its id, or by its printed name; without it the id is shown. */
  readonly agencyName?: (agency: string) => string;
}

/** What made the file and when. Given, never asked of a clock: equal input makes equal bytes. */
export interface ExportStamp {
  /** ISO 8601 moment. */
  readonly at: string;
  /** Version of the program: `0.1.0`. */
  readonly version: string;
}

/** Name and version of the shape of the JSON export. A change that a reader of the file would notice is a new version. */
export const FORMAT = 'second-source-story';
export const FORMAT_VERSION = 1;

/** A message with its words in the reader's language. */
export interface SaidRecord {
  readonly key: string;
  readonly args: readonly string[];
  readonly text: string;
}

/** Words as they stand in a text. */
export interface PrintedRecord {
  /** Id of the report, or null for the article. */
  readonly report: string | null;
  /** In UTF-16 code units of `title + "\n" + text`. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** True when the outlet printed these words; false when they are those of an abstract. */
  readonly verbatim: boolean;
  /** The parts that differ from the article's, in the same coordinates. */
  readonly differing: readonly Span[];
  /** Why these very words stand to the article's as they do: a reason names words, so that other spellings have another. */
  readonly reason: SaidRecord | null;
  readonly rule: string | null;
}

export interface ValueRecord {
  /** True for the value of the article. */
  readonly own: boolean;
  readonly normalised: string;
  /** The normalised value as the reader writes it; where the interface has no words for it, those of the first who print it. */
  readonly written: string;
  readonly verdict: Verdict | null;
  readonly level: Level | null;
  readonly rule: string | null;
  readonly reason: SaidRecord | null;
  readonly printed: readonly PrintedRecord[];
}

export interface CardRecord {
  readonly id: string;
  readonly kind: ComparisonKind;
  readonly verdict: Verdict;
  readonly level: Level | null;
  readonly question: SaidRecord;
  readonly weight: number;
  readonly values: readonly ValueRecord[];
}

export interface ReportRecord {
  readonly id: string;
  readonly outlet: string;
  readonly language: string;
  readonly published: string | null;
  /** http or https, or null: nothing else may be made a link. */
  readonly address: string | null;
  readonly title: string;
  readonly text: string;
  readonly textKind: StoryReport['textKind'];
  readonly agency: string | null;
  readonly syndicatedOf: string | null;
  readonly match: {
    readonly score: number;
    readonly decision: string;
    readonly reason: SaidRecord | null;
    readonly features: readonly Feature[];
  };
}

/** A correction of the reader's that took effect in the story. */
export interface CorrectionRecord {
  readonly kind: Correction['kind'];
  /** What the reader said. */
  readonly said: SaidRecord;
  /** So many differences are not shown as such because of it. */
  readonly findings: number;
  /** So many reports are set apart because of it. */
  readonly reports: number;
}

/** A story with everything that was found, as it stands in the JSON export. `docs/export.md` describes it. */
export interface StoryRecord {
  readonly format: typeof FORMAT;
  readonly version: typeof FORMAT_VERSION;
  readonly exported: { readonly at: string; readonly program: string; readonly language: string };
  readonly state: StoryView['state'];
  readonly article: {
    readonly outlet: string | null;
    readonly language: string;
    readonly published: string | null;
    readonly publishedOrigin: string | null;
    readonly address: string | null;
    readonly title: string;
    readonly text: string;
    readonly truncated: boolean;
  };
  readonly cards: readonly CardRecord[];
  readonly reports: readonly ReportRecord[];
  readonly possible: readonly ReportRecord[];
  readonly related: readonly ReportRecord[];
  /** What the reader's corrections keep out of `cards` and `reports`: so many differences, so many reports, and by which corrections. */
  readonly corrected: {
    readonly findings: number;
    readonly reports: number;
    readonly by: readonly CorrectionRecord[];
  };
  readonly corpus: StoryView['corpus'];
  readonly trace: readonly (Omit<TraceStep, 'said'> & { readonly said?: SaidRecord })[];
}

/** Everything of a story, with the words of the reader's language. Marks are left out: they follow from the cards. */
export function recordOf(view: StoryView, stamp: ExportStamp, words: ExportWords): StoryRecord {
  const { article } = view;
  const said = ({ key, args }: Message): SaidRecord => ({ key, args: [...args], text: words.say({ key, args }) });
  const reportRecord = ({ match, ...report }: StoryReport): ReportRecord => ({
    id: report.id,
    outlet: report.outlet,
    language: report.language,
    published: report.published,
    address: linkable(report.address),
    title: report.title,
    text: report.text,
    textKind: report.textKind,
    agency: report.agency,
    syndicatedOf: report.syndicatedOf,
    match: {
      score: match.score,
      decision: match.decision,
      reason: match.reason && said(match.reason),
      features: match.features.map(({ name, value, weight, shared }) => ({ name, value, weight, shared: [...shared] })),
    },
  });
  const valueRecord = (kind: ComparisonKind, value: StoryValue): ValueRecord => ({
    own: value.own,
    normalised: value.normalised,
    written: writtenOf(kind, value, words),
    verdict: value.verdict,
    level: value.level,
    rule: value.rule,
    reason: value.reason && said(value.reason),
    printed: value.printed.map((printed) => {
      const { reason, rule } = reasonOf(value, printed);
      return { ...printedRecord(printed), reason: reason && said(reason), rule };
    }),
  });
  const cardRecord = (card: StoryCard): CardRecord => ({
    id: card.id,
    kind: card.kind,
    verdict: card.verdict,
    level: card.level,
    question: said(card.question),
    weight: card.weight,
    values: card.values.map((value) => valueRecord(card.kind, value)),
  });
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    exported: { at: stamp.at, program: stamp.version, language: words.language },
    state: view.state,
    article: {
      outlet: article.outlet,
      language: article.language,
      published: article.published,
      publishedOrigin: article.publishedOrigin,
      address: linkable(article.address),
      title: article.title,
      text: article.text,
      truncated: article.truncated,
    },
    cards: view.cards.map(cardRecord),
    reports: view.reports.map(reportRecord),
    possible: view.possible.map(reportRecord),
    related: view.related.map(reportRecord),
    corrected: {
      findings: (view.corrected ?? []).reduce((sum, { findings }) => sum + findings, 0),
      reports: (view.corrected ?? []).reduce((sum, { reports }) => sum + reports, 0),
      by: (view.corrected ?? []).map(({ correction, findings, reports }) => ({
        kind: correction.kind,
        said: said(sentenceOf(correction, words)),
        findings,
        reports,
      })),
    },
    corpus: {
      reports: view.corpus.reports,
      languages: [...view.corpus.languages],
      outlets: view.corpus.outlets,
      from: view.corpus.from,
      to: view.corpus.to,
    },
    trace: view.trace.map(({ step, detail, said: sentence }) => ({
      step,
      detail,
      ...(sentence ? { said: said(sentence) } : {}),
    })),
  };
}

/** A value as the reader writes it. For an id of our tables without words in the interface: the words of the first who print it. */
function writtenOf(kind: ComparisonKind, { normalised, printed }: StoryValue, words: ExportWords): string {
  const written = words.fact?.(kind, normalised) ?? normalised;
  return isBareId(kind, normalised, written) ? (printed[0]?.evidence.words ?? written) : written;
}

/** What a correction says, as the options list it. */
function sentenceOf(correction: Correction, words: ExportWords): Message {
  const say = (key: string) => words.say({ key, args: [] });
  if (correction.kind === 'same-person')
    return { key: 'correction_same_person', args: [correction.one.name, correction.other.name] };
  if (correction.kind === 'hidden-kind')
    return { key: 'correction_hidden_kind', args: [say(`kind_${correction.hidden}`)] };
  const { title, outlet } = correction.report;
  const headline = title || say('untitled_report');
  return outlet
    ? { key: 'correction_other_event', args: [headline, outlet] }
    : { key: 'correction_other_event_unsigned', args: [headline] };
}

function printedRecord({ reportId, evidence, differing, verbatim }: Printed): Omit<PrintedRecord, 'reason' | 'rule'> {
  return {
    report: reportId,
    start: evidence.start,
    end: evidence.end,
    words: evidence.words,
    verbatim,
    differing: differing.map(({ start, end }) => ({ start, end })),
  };
}
