import { useEffect, useState } from 'preact/hooks';
import { useInterface } from '../interface';

/** Milliseconds after which work is shown, and after which it can be cancelled. */
export const PATIENCE = { shown: 300, cancel: 2_000 } as const;

interface WorkingProps {
  /** What is going on, as a sentence. */
  readonly label: string;
  /** Stops it; absent where it cannot be stopped. */
  readonly onCancel?: (() => void) | undefined;
  /** When it began, in milliseconds since 1970, if that was before it came on the screen. */
  readonly since?: number | undefined;
  /** True where the work is shown already: the way to stop it alone is added. */
  readonly late?: boolean;
  readonly testId?: string;
}

/** Work that goes on: nothing at first, then a bar, and after two seconds a way to stop it. */
export function Working({ label, onCancel, since, late = false, testId = 'working' }: WorkingProps) {
  const { t } = useInterface();
  const [began] = useState(() => since ?? Date.now());
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timers = [PATIENCE.shown, PATIENCE.cancel].map((wait) =>
      setTimeout(() => setNow(Date.now()), Math.max(0, began + wait - Date.now()) + 1),
    );
    return () => timers.forEach(clearTimeout);
  }, [began]);
  const gone = now - began;
  // The place is there from the beginning, so that a screen reader hears what comes into it.
  return (
    <div class="working" role="status" data-testid={testId}>
      {gone >= (late ? PATIENCE.cancel : PATIENCE.shown) && (
        <>
          <span>{label}</span>
          {!late && <progress aria-label={label} />}
          {onCancel && gone >= PATIENCE.cancel && (
            <button type="button" onClick={onCancel}>
              {t('cancel')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
