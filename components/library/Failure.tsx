import type { FetchFailure } from '../../lib/model/library';
import { useInterface } from '../interface';
import { shown } from '../view/clean';

/** Why something could not be fetched, in the reader's language, with what exactly was said. */
export function Failure({ failure }: { readonly failure: FetchFailure }) {
  const { t } = useInterface();
  return (
    <span class="failure">
      {t(`fetch_${failure.kind.replaceAll('-', '_')}`, failure.status === null ? '' : String(failure.status))}
      {failure.detail !== '' && <span class="hint"> {shown(failure.detail)}</span>}
    </span>
  );
}
