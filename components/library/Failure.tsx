import type { FetchFailure } from '../../lib/model/library';
import { useInterface } from '../interface';
import { shown } from '../view/clean';

/** Why something could not be fetched, in the reader's language, with what exactly was said, which is in English. */
export function Failure({ failure }: { readonly failure: FetchFailure }) {
  const { fetchFailed, quotedWords } = useInterface();
  return (
    <span class="failure">
      {fetchFailed(failure)}
      {failure.detail !== '' && (
        <span class="hint">
          {' '}
          <bdi lang="en">{shown(quotedWords(failure.detail))}</bdi>
        </span>
      )}
    </span>
  );
}
