import type { StoryReport } from '../../lib/model/story';
import { useInterface } from '../interface';
import { Origin, OriginalLink } from './Origin';

/** Who else carries the same text. Nothing at all when nobody does. */
export function Copies({ copies, ids = false }: { readonly copies: readonly StoryReport[]; readonly ids?: boolean }) {
  const { t } = useInterface();
  if (copies.length === 0) return null;
  return (
    <div class="copies">
      <p>{t('also_carried_by')}</p>
      <ul>
        {copies.map((copy) => (
          <li key={copy.id} {...(ids ? { id: `report-${copy.id}` } : {})}>
            <Origin report={copy} />
            <OriginalLink report={copy} />
          </li>
        ))}
      </ul>
    </div>
  );
}
