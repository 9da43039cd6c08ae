import { useEffect, useRef, useState } from 'preact/hooks';
import type { SentenceTranslator, Translation } from '../../lib/platform/translator';
import { useInterface } from '../interface';
import { shown } from '../view/clean';
import { directionOf } from '../view/language-name';

/** Milliseconds after which work that goes on can be cancelled. */
const PATIENCE = 2_000;

interface GlossProps {
  readonly translator: SentenceTranslator;
  /** The sentence, as it is printed. */
  readonly text: string;
  /** BCP 47 language subtag of the sentence. */
  readonly language: string;
  /** True beside each sentence of a text, where there is room for a sign only. */
  readonly compact?: boolean;
}

type State =
  | { readonly step: 'idle' | 'asking' | 'offered' }
  | {
      readonly step: 'working' /** Of the language pack, 0 to 1; null when none is fetched. */;
      readonly share: number | null;
    }
  | { readonly step: 'over'; readonly outcome: Translation };

/**
 * What a sentence says in the reader's language, by the browser's own translator. Nothing happens before a click, and no language pack is
 * fetched before a second one. There is one button, whose words change, so that the focus is never lost.
 */
export function Gloss({ translator, text, language, compact = false }: GlossProps) {
  const { t, language: reader, languageName } = useInterface();
  const [state, setState] = useState<State>({ step: 'idle' });
  const [open, setOpen] = useState(true);
  const [slow, setSlow] = useState(false);
  const work = useRef<AbortController | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  // Another sentence, or none: what is under way is of no use any more.
  useEffect(() => {
    setState({ step: 'idle' });
    setOpen(true);
    return () => work.current?.abort();
  }, [translator, text, language, reader]);

  const busy = state.step === 'asking' || state.step === 'working';
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);

  const translate = async (controller: AbortController) => {
    setState({ step: 'working', share: null });
    const outcome = await translator.translate(text, language, reader, {
      signal: controller.signal,
      onDownload: (share) => work.current === controller && setState({ step: 'working', share }),
    });
    if (work.current !== controller) return;
    work.current = null;
    setState(outcome.status === 'cancelled' ? { step: 'idle' } : { step: 'over', outcome });
  };
  const press = async () => {
    if (busy) return;
    if (state.step === 'over' && state.outcome.status === 'done') return setOpen(!open);
    work.current?.abort();
    const controller = new AbortController();
    work.current = controller;
    // The second click: the browser fetches a language pack only at once in it.
    if (state.step === 'offered') return translate(controller);
    setState({ step: 'asking' });
    const offer = await translator.offer(language, reader);
    if (work.current !== controller || controller.signal.aborted) return;
    if (offer === 'ready') return translate(controller);
    work.current = null;
    setState(offer === 'download' ? { step: 'offered' } : { step: 'over', outcome: { status: 'none' } });
  };
  const cancel = () => {
    work.current?.abort();
    work.current = null;
    setState({ step: 'idle' });
    button.current?.focus();
  };

  const done = state.step === 'over' && state.outcome.status === 'done';
  const label = done
    ? t(open ? 'gloss_hide' : 'gloss_ask')
    : busy
      ? t('gloss_working')
      : t(state.step === 'offered' ? 'gloss_download' : 'gloss_ask');
  const small = compact && state.step !== 'offered';
  const languages = [languageName(language), languageName(reader.split('-')[0] ?? reader)] as const;
  const told = (
    <span role="status" class="gloss-result">
      {state.step === 'working' && state.share !== null && <span>{t('gloss_downloading')}</span>}
      {state.step === 'offered' && <span>{t('gloss_offer', ...languages)}</span>}
      {state.step === 'over' && state.outcome.status === 'done' && open && (
        <>
          <span class="gloss-text" lang={reader} dir="auto">
            {shown(state.outcome.text)}
          </span>
          <span class="hint">{t('gloss_label')}</span>
        </>
      )}
      {state.step === 'over' && state.outcome.status === 'none' && <span>{t('gloss_none', ...languages)}</span>}
      {state.step === 'over' && state.outcome.status === 'refused' && <span>{t('gloss_refused')}</span>}
      {state.step === 'over' && state.outcome.status === 'failed' && (
        <span>{t('gloss_failed', shown(state.outcome.detail))}</span>
      )}
    </span>
  );
  return (
    <span
      class="gloss"
      lang={reader}
      dir={directionOf(reader)}
      data-testid="gloss"
      data-step={state.step}
      data-compact={compact}
    >
      {!compact && told}
      <button
        ref={button}
        type="button"
        class={small ? 'gloss-sign' : 'gloss-ask'}
        aria-disabled={busy}
        {...(done ? { 'aria-expanded': open } : {})}
        {...(small ? { title: label } : {})}
        onClick={() => void press()}
      >
        {small ? (
          <>
            <span aria-hidden="true">{done && open ? '−' : t('sign_question')}</span>
            <span class="visually-hidden">{label}</span>
          </>
        ) : (
          label
        )}
      </button>
      {busy && (slow || (state.step === 'working' && state.share !== null)) && (
        <button type="button" class="plain" data-testid="gloss-cancel" onClick={cancel}>
          {t('gloss_cancel')}
        </button>
      )}
      {busy && (
        <progress
          aria-label={t(state.step === 'working' && state.share !== null ? 'gloss_downloading' : 'gloss_working')}
          {...(state.step === 'working' && state.share !== null ? { value: state.share, max: 1 } : {})}
        />
      )}
      {compact && told}
    </span>
  );
}
