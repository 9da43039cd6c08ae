import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useInterface } from '../interface';

export interface ToldProps {
  /** What was done. */
  readonly message: string;
  /** Takes it back; absent when there is nothing to take back. */
  readonly onUndo?: () => void;
  readonly onClose: () => void;
}

/** What a correction has done, with the way back. It takes the focus, because what was clicked may be gone. */
export function Told({ message, onUndo, onClose }: ToldProps) {
  const { t } = useInterface();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const button = box.current?.querySelector('button');
    button?.focus({ preventScroll: true });
  }, [message, onUndo === undefined]);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  // With nothing to take back it goes as soon as the reader turns to something else; no clock takes it away.
  const left = () => {
    if (onUndo) return;
    // A button that goes while it has the focus gives it to the next one a moment later.
    setTimeout(() => {
      if (box.current && !box.current.contains(document.activeElement)) onClose();
    });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from its buttons
    <div class="just-done" ref={box} data-testid="told" onKeyDown={leave} onFocusOut={left}>
      <p id={id} role="status">
        {message}
      </p>
      {onUndo && (
        <button type="button" data-testid="undo" aria-describedby={id} onClick={onUndo}>
          {t('correct_undo')}
        </button>
      )}
      <button type="button" class="plain" onClick={onClose}>
        {t('close')}
      </button>
    </div>
  );
}
