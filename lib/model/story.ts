import type { ComparisonKind, Level, Message, Verdict } from './comparison';
import type { AppliedCorrection } from './correction';
import type { Evidence, Span } from './span';

/** One signed contribution to the decision whether two texts are about one event. */
export interface Feature {
  /** Id of the feature, and key of its message: `shared-names`, `day-gap`, … */
  readonly name: string;
  /** The measured value, in the feature's own unit. */
  readonly value: number;
  /** What it adds to the score, in logits; negative when it speaks against. */
  readonly weight: number;
  /** What carries it: shared names, places, days, as printed in the article. */
  readonly shared: readonly string[];
}

/** What was decided about a report. `related`: a look-alike, another event; `possible`: cannot be told. */
export type MatchDecision = 'same-event' | 'possible' | 'related' | 'unrelated';

/** A report judged against the article. */
export interface Match {
  readonly reportId: string;
  /** Probability-like, 0 to 1. */
  readonly score: number;
  readonly decision: MatchDecision;
  readonly features: readonly Feature[];
  /** The reason of a decision other than `same-event`, for the reader. */
  readonly reason: Message | null;
}

/** A report as the interface shows it. */
export interface StoryReport {
  readonly id: string;
  readonly outlet: string;
  readonly language: string;
  /** ISO 8601 day or month, or null. */
  readonly published: string | null;
  readonly address: string | null;
  readonly title: string;
  readonly text: string;
  readonly textKind: 'abstract' | 'page' | 'summary';
  readonly agency: string | null;
  readonly syndicatedOf: string | null;
  /** What the pack says of the report for the reader, in any language; missing where it says nothing. */
  readonly note?: string;
  readonly match: Match;
  /** Facts of `title + "\n" + text` that take part in a card, to be highlighted; sorted, not overlapping. */
  readonly marks: readonly StoryMark[];
}

/** A highlighted stretch of a report or of the article. */
export interface StoryMark extends Span {
  /** Id of the card it belongs to. */
  readonly card: string;
  readonly tone: 'conflict' | 'soft' | 'same' | 'only';
}

/** Where a value of a card is printed. */
export interface Printed {
  /** The report, or null for the article being read. */
  readonly reportId: string | null;
  readonly evidence: Evidence;
  /** The parts of the words that differ from the article's, in the coordinates of the evidence. */
  readonly differing: readonly Span[];
  /** False when the words are not marked as printed by the outlet, but are the abstract's own. */
  readonly verbatim: boolean;
  /** The normalised value of these very words, where it is not that of the value they stand under: agreeing values are one. */
  readonly normalised?: string;
  /** Why these very words stand to the article's as they do, where it is not the reason of the value they stand under: reasons name words. */
  readonly reason?: Message;
  /** The rule behind `reason`, where it is not that of the value. */
  readonly rule?: string;
  /** About how a name is spoken, in Latin letters; only where it stands in other ones that tell. For the eye, never compared. */
  readonly spoken?: string;
}

/** One value of a card: all who print it. */
export interface StoryValue {
  /** True for the value of the article being read. It comes first. */
  readonly own: boolean;
  /** The normalised value, the same in every language. */
  readonly normalised: string;
  readonly printed: readonly Printed[];
  /** How it stands to the article's value; null on the article's own. */
  readonly verdict: Verdict | null;
  readonly level: Level | null;
  readonly rule: string | null;
  readonly reason: Message | null;
}

/** One question with the values that the reports give to it. */
export interface StoryCard {
  /** Stable within a story; also names the marks. */
  readonly id: string;
  readonly kind: ComparisonKind;
  /** The gravest verdict among the values. */
  readonly verdict: Verdict;
  readonly level: Level | null;
  readonly question: Message;
  readonly values: readonly StoryValue[];
  /** Greater comes first. */
  readonly weight: number;
}

/** What the corpus holds, for the reader who finds nothing. */
export interface CorpusSummary {
  readonly reports: number;
  readonly languages: readonly string[];
  readonly outlets: number;
  /** ISO 8601 days of the oldest and the newest report, null when there is none. */
  readonly from: string | null;
  readonly to: string | null;
}

/** One step of the pipeline, for the curious and for tests. */
export interface TraceStep {
  readonly step: string;
  readonly detail: string;
  /** The same for the reader: a message `trace_*` with numbers. Absent in stories that were stored before there were such messages. */
  readonly said?: Message;
}

/** Everything that the popup and the side panel show for one article. Plain data: it can be stored and sent. */
export interface StoryView {
  /** Version of this shape; a stored story of another version is computed anew. */
  readonly version: 1;
  readonly article: {
    readonly title: string;
    readonly text: string;
    readonly outlet: string | null;
    readonly language: string;
    /** ISO 8601, or null when the page does not tell. */
    readonly published: string | null;
    readonly publishedOrigin: string | null;
    readonly address: string;
    readonly truncated: boolean;
    readonly marks: readonly StoryMark[];
  };
  /** `matched`: at least one report of the same event; `possible`: candidates, but no decision; `none`: nothing related; `not-news`: no article was found on the page. */
  readonly state: 'matched' | 'possible' | 'none' | 'not-news';
  /** Reports of the same event, best first. */
  readonly reports: readonly StoryReport[];
  /** Reports that may be of the same event. */
  readonly possible: readonly StoryReport[];
  /** Look-alikes: another event, with the reason. Never compared. */
  readonly related: readonly StoryReport[];
  /** Cards of every verdict, gravest and weightiest first. */
  readonly cards: readonly StoryCard[];
  readonly corpus: CorpusSummary;
  readonly trace: readonly TraceStep[];
  /** The reader's corrections that took effect; absent when none did. */
  readonly corrected?: readonly AppliedCorrection[];
  /** Present when the article was compared with one text that the reader chose, and not with the corpus. */
  readonly pair?: StoryPair;
}

/** What was decided about the two texts of a comparison that the reader asked for. */
export interface StoryPair {
  readonly decision: MatchDecision;
  /** Why they are not taken for reports of one event, for the reader. */
  readonly reason: Message | null;
  /** True when they are compared all the same, because the reader asked. */
  readonly insisted: boolean;
}
