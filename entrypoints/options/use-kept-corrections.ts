import { useEffect, useState } from 'preact/hooks';
import { useInterface } from '../../components/interface';
import type { CorrectionsProps } from '../../components/options/Corrections';
import { send } from '../../lib/messaging/send';
import { useItem } from '../../lib/page/hooks';
import { correctionsItem } from '../../lib/storage/items';

/** All corrections, and the way to take them back. An address that ends in `#corrections` leads to them once they are there. */
export function useKeptCorrections(): CorrectionsProps {
  const { failed } = useInterface();
  const corrections = useItem(correctionsItem, 'corrections');
  const [now] = useState(() => Date.now());
  const [undone, setUndone] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const there = corrections !== undefined;
  useEffect(() => {
    if (!there || location.hash !== '#corrections') return;
    const section = document.getElementById('corrections');
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  }, [there]);
  return {
    corrections: corrections ?? null,
    now,
    undone,
    failure,
    onUndo: (ids) => {
      setUndone(false);
      void send('undoCorrections', { ids }).then((outcome) => {
        setUndone(outcome.ok);
        setFailure(outcome.ok ? null : failed(outcome.failure));
      });
    },
  };
}
