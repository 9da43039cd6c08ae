import type { StoryCard, StoryReport, StoryView } from '../model/story';

/**
 * A story as the popup draws it: the article, how many reports and cards of each kind there are, and in full the cards it shows. Without the texts of the
 * reports, what was measured of them and the reports that are not of the event, which are most of it.
 * @param shown the ids of the cards that are shown in full
 */
export function glanceOf(story: StoryView, shown: ReadonlySet<string>): StoryView {
  const brief = (report: StoryReport): StoryReport => ({
    ...report,
    text: '',
    marks: [],
    match: { ...report.match, features: [] },
  });
  const cards = story.cards.map((card): StoryCard => (shown.has(card.id) ? card : { ...card, values: [] }));
  return {
    ...story,
    reports: story.reports.map(brief),
    possible: story.possible.map(brief),
    related: [],
    cards,
    trace: [],
  };
}
