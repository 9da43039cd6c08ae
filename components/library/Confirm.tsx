import { useRef, useState } from 'preact/hooks';
import { useInterface } from '../interface';

export interface ConfirmProps {
  readonly label: string;
  /** What will happen, in a sentence. */
  readonly question: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly testId?: string;
}

/** A button for something that cannot be undone: it asks first, in place. Escape is a no. */
export function Confirm({ label, question, yes, onYes, testId = 'confirm' }: ConfirmProps) {
  const { t } = useInterface();
  const [asking, setAsking] = useState(false);
  // The focus comes back to where it was, once the question is gone.
  const back = useRef(false);
  const end = () => {
    back.current = true;
    setAsking(false);
  };
  if (!asking)
    return (
      <button
        type="button"
        data-testid={testId}
        ref={(button) => {
          if (!button || !back.current) return;
          back.current = false;
          button.focus();
        }}
        onClick={() => setAsking(true)}
      >
        {label}
      </button>
    );
  return (
    <fieldset
      class="confirm"
      onKeyDown={(event) => {
        if (event.key === 'Escape') end();
      }}
    >
      <legend>{question}</legend>
      <button
        type="button"
        class="danger"
        data-testid={`${testId}-yes`}
        ref={(button) => button?.focus()}
        onClick={() => {
          end();
          onYes();
        }}
      >
        {yes}
      </button>
      <button type="button" onClick={end}>
        {t('cancel')}
      </button>
    </fieldset>
  );
}
