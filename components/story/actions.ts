import type { CorrectionTools } from './correcting';

/** What the reader can do with a story. The pages of the extension give the functions; components only call them. */
export interface StoryActions {
  /** Shows a report with its text; with a card, the words of the report that the card compares. */
  readonly openReport: (reportId: string, cardId?: string) => void;
  /** Brings the article's own words of a card into view in the page. */
  readonly jumpToPage: (cardId: string) => void;
  /** Shows a card. */
  readonly openCard: (cardId: string) => void;
  /** Reads the page again. */
  readonly readAgain: () => void;
  /** Stops work that takes long; absent where nothing can be stopped. */
  readonly stop?: (work: 'reading' | 'fetching') => void;
  /** Sets the day of publication (`2024-03-28`), or takes it back (null). */
  readonly setPublished: (day: string | null) => void;
  /** Copies a card as text with its sources; absent where nothing can be copied. */
  readonly copyCard?: (cardId: string) => void;
  /** Puts the article into the library; absent where there is nothing to save. */
  readonly save?: () => void;
  /** Fetches the page of a report of which only headline and summary are there. Asks for the permission, so it is called at once in the click. */
  readonly readReport?: (reportId: string, address: string) => void;
  /** What the reader may say about findings and records; absent where nothing can be said. */
  readonly correcting?: CorrectionTools | undefined;
}
