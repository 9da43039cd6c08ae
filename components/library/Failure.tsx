import type { FetchFailure } from '../../lib/model/library';
import { useInterface } from '../interface';
import { shown } from '../view/clean';

/** Why something could not be fetched, and what exactly was wrong: in the reader's language, where only a browser has words for it as a quotation. */
export function Failure({ failure }: { readonly failure: FetchFailure }) {
  const { fetchFailed, fetchDetail } = useInterface();
  const detail = fetchDetail(failure);
  return (
    <span class="failure">
      {fetchFailed(failure)}
      {detail !== '' && (
        <span class="hint">
          {' '}
          <bdi lang={failure.reason ? undefined : 'en'}>{shown(detail)}</bdi>
        </span>
      )}
    </span>
  );
}
