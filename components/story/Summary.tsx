import type { StoryView } from '../../lib/model/story';
import { useInterface } from '../interface';
import { totalsOf } from '../view/tab-view';

/** "8 other reports, 5 languages, 3 discrepancies", each number above what it counts. */
export function Summary({ view }: { view: StoryView }) {
  const { reports, languages, hard } = totalsOf(view);
  return (
    <ul class="summary" data-testid="summary">
      <Tile name="tile_reports" value={reports} />
      <Tile name="tile_languages" value={languages} />
      <Tile name="tile_discrepancies" value={hard} tone={hard > 0 ? 'conflict' : 'same'} />
    </ul>
  );
}

function Tile({ name, value, tone }: { readonly name: string; readonly value: number; readonly tone?: string }) {
  const { count, language } = useInterface();
  return (
    <li data-tone={tone}>
      <strong>{new Intl.NumberFormat(language).format(value)}</strong> {count(name, value)}
    </li>
  );
}
