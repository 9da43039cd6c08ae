import type { WiderOutcome } from '../../lib/messaging/protocol';
import { useInterface } from '../interface';
import { Failure } from '../library/Failure';
import { safeAddress } from '../view/address';
import { shown } from '../view/clean';
import { writtenDate } from '../view/dates';
import { Working } from './Working';

export interface WiderProps {
  /** False until the reader has turned it on in the library. */
  readonly on: boolean;
  /** The request as it would be sent, once the reader has asked to see it; `none` when the story has nothing to ask with. */
  readonly request: string | 'none' | null;
  readonly asking: boolean;
  readonly outcome: WiderOutcome | null;
  readonly onShow: () => void;
  readonly onSend: () => void;
  /** Stops asking. */
  readonly onStop?: () => void;
  readonly onLibrary: () => void;
}

/** Asks a public news index for more reports: the request is shown first, word for word, and sent by a second click. */
export function Wider({ on, request, asking, outcome, onShow, onSend, onStop, onLibrary }: WiderProps) {
  const { t } = useInterface();
  return (
    <details class="wider" data-testid="wider">
      <summary>{t('wider_title')}</summary>
      {!on && (
        <>
          <p>{t('wider_off')}</p>
          <button type="button" onClick={onLibrary}>
            {t('wider_open')}
          </button>
        </>
      )}
      {on && request === null && (
        <button type="button" data-testid="wider-show" onClick={onShow}>
          {t('wider_show')}
        </button>
      )}
      {on && request === 'none' && <p class="calm">{t('wider_nothing')}</p>}
      {on && request !== null && request !== 'none' && (
        <>
          <p>{t('wider_request')}</p>
          <p class="code address" dir="ltr" data-testid="wider-request">
            {shown(decoded(request))}
          </p>
          {outcome === null && !asking && (
            <button type="button" class="primary" data-testid="wider-send" onClick={onSend}>
              {t('wider_send')}
            </button>
          )}
          {asking && <Working label={t('wider_asking')} onCancel={onStop} />}
        </>
      )}
      {outcome && <Outcome outcome={outcome} />}
    </details>
  );
}

/** As it can be read; an address that cannot be decoded is shown as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function Outcome({ outcome }: { readonly outcome: WiderOutcome }) {
  const { t, count, language, languageName } = useInterface();
  if (outcome.status === 'refused')
    return (
      <p class="message" role="alert">
        <Failure failure={outcome.failure} />
      </p>
    );
  if (outcome.pages.length === 0) return <p class="calm">{t('wider_none')}</p>;
  return (
    <>
      <p role="status">{count('wider_found', outcome.pages.length)}</p>
      <ul class="entries" data-testid="wider-pages">
        {outcome.pages.map((page) => {
          const address = safeAddress(page.address);
          return (
            <li key={page.address}>
              <p class="entry-title" lang={page.language ?? ''} dir="auto">
                {address === null ? (
                  shown(page.title)
                ) : (
                  <a href={address} target="_blank" rel="noopener noreferrer">
                    {shown(page.title)}
                  </a>
                )}
              </p>
              <p class="hint">
                <bdi>{shown(page.outlet)}</bdi>
                {page.language && ` · ${languageName(page.language)}`}
                {page.seen && ` · ${writtenDate(page.seen, language)}`}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
