import type { RecordOrigin } from '../../lib/messaging/protocol';
import type { CorrectionDraft } from '../../lib/model/correction';
import type { StoryCard, StoryReport } from '../../lib/model/story';

/** What the reader may say about findings and records. The pages of the extension give the functions; components only call them. */
export interface CorrectionTools {
  /** What may be said of a card; nothing where nothing differs. */
  readonly ofCard: (card: StoryCard) => readonly CorrectionDraft[];
  /** What may be said of a report of the event; null of a look-alike. */
  readonly ofReport: (report: StoryReport) => CorrectionDraft | null;
  /** Keeps a correction and applies it. */
  readonly make: (draft: CorrectionDraft) => void;
  readonly undo: (id: string) => void;
  /** Shows all corrections. */
  readonly showAll: () => void;
  /** Compares the article with a report that was not compared; absent where that cannot be shown. */
  readonly compare?: (report: StoryReport) => void;
  /** Where a report comes from, when it is the record of a pack. */
  readonly recordOf?: (report: StoryReport) => RecordOrigin | null;
  /** The message about a mistake in a record, to be completed by the reader. */
  readonly recordMessage?: (report: StoryReport, origin: RecordOrigin) => RecordMessage;
  /** Copies a text; false when the browser does not allow it. */
  readonly copy?: (text: string) => Promise<boolean>;
  /** Gives a text as a file. */
  readonly saveText?: (name: string, text: string) => void;
}

/** A prepared message about a record. */
export interface RecordMessage {
  readonly subject: string;
  readonly text: string;
}
