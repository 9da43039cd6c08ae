import type { StoryCard, StoryMark, StoryValue } from '../model/story';

/**
 * The marks of each text, by the id of the report (null for the article): of the gravest cards first, sorted by their place. A mark
 * that would overlap one that is there is left out. The tone of words in a report is that of their own value: a softer value on
 * the card of a hard discrepancy is marked as a softer one.
 */
export function marksOf(cards: readonly StoryCard[]): Map<string | null, StoryMark[]> {
  const byText = new Map<string | null, StoryMark[]>();
  for (const card of cards) {
    for (const value of card.values) {
      const tone = toneOf(value.own ? card : value);
      for (const { reportId, evidence } of value.printed) {
        const { start, end } = evidence;
        let marks = byText.get(reportId);
        if (!marks) {
          marks = [];
          byText.set(reportId, marks);
        }
        if (marks.some((m) => m.start < end && start < m.end)) continue;
        marks.push({ start, end, card: card.id, tone });
      }
    }
  }
  for (const marks of byText.values()) marks.sort((a, b) => a.start - b.start);
  return byText;
}

/** How words are marked: by the verdict and the level of their card (in the article) or of their value (in a report). */
function toneOf({ verdict, level }: Pick<StoryValue, 'verdict' | 'level'>): StoryMark['tone'] {
  if (verdict === 'conflict') return level === 'hard' ? 'conflict' : 'soft';
  if (verdict === 'update') return 'soft';
  return verdict === 'only-here' || verdict === 'not-stated' ? 'only' : 'same';
}
