import { useState } from 'preact/hooks';
import { useInterface } from '../interface';

export interface ConfirmProps {
  readonly label: string;
  /** What will happen, in a sentence. */
  readonly question: string;
  readonly yes: string;
  readonly onYes: () => void;
}

/** A button for something that cannot be undone: it asks first, in place. */
export function Confirm({ label, question, yes, onYes }: ConfirmProps) {
  const { t } = useInterface();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  return (
    <fieldset class="confirm">
      <legend>{question}</legend>
      <button
        type="button"
        class="danger"
        ref={(button) => button?.focus()}
        onClick={() => {
          setAsking(false);
          onYes();
        }}
      >
        {yes}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
    </fieldset>
  );
}
