import type { StoryView } from '../../lib/model/story';
import { SayCount } from '../interface';
import { totalsOf } from '../view/tab-view';

/** "8 other reports, 5 languages, 3 discrepancies". */
export function Summary({ view }: { view: StoryView }) {
  const { reports, languages, hard } = totalsOf(view);
  return (
    <ul class="summary" data-testid="summary">
      <li>
        <SayCount name="count_reports" count={reports} />
      </li>
      <li>
        <SayCount name="count_languages" count={languages} />
      </li>
      <li data-tone={hard > 0 ? 'conflict' : 'same'}>
        <SayCount name="count_discrepancies" count={hard} />
      </li>
    </ul>
  );
}
