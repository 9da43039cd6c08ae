/** What the reader can do with a story. The pages of the extension give the functions; components only call them. */
export interface StoryActions {
  /** Shows a report with its text. */
  readonly openReport: (reportId: string) => void;
  /** Brings the article's own words of a card into view in the page. */
  readonly jumpToPage: (cardId: string) => void;
  /** Shows a card. */
  readonly openCard: (cardId: string) => void;
  /** Reads the page again. */
  readonly readAgain: () => void;
  /** Sets the day of publication (`2024-03-28`), or takes it back (null). */
  readonly setPublished: (day: string | null) => void;
}
