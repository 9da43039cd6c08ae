import type { StoryCard, StoryView } from '../../lib/model/story';
import { reportsById } from '../view/lanes';
import type { StoryActions } from './actions';
import { Card } from './Card';

interface CardListProps {
  readonly view: StoryView;
  readonly cards: readonly StoryCard[];
  readonly actions: StoryActions;
  readonly selected?: string | null;
}

/** Cards in their order. Nothing at all when there is none. */
export function CardList({ view, cards, actions, selected = null }: CardListProps) {
  if (cards.length === 0) return null;
  const reports = reportsById(view);
  return (
    <div class="cards">
      {cards.map((card) => (
        <Card
          key={card.id}
          card={card}
          reports={reports}
          articleLanguage={view.article.language}
          actions={actions}
          selected={card.id === selected}
        />
      ))}
    </div>
  );
}
