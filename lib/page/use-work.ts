import { useRef, useState } from 'preact/hooks';

/** What came of work that can be stopped. */
export type Worked<T> = { readonly stopped: true } | { readonly stopped: false; readonly value: T };

/** Work of a page that the reader can stop. */
export interface Work {
  readonly working: boolean;
  /** Does some work. What it gives after it was stopped, its failure too, is not taken. */
  readonly run: <T>(work: (live: () => boolean) => Promise<T>) => Promise<Worked<T>>;
  readonly stop: () => void;
}

/**
 * Work that a view waits for: whether it is going on, and a way to stop waiting.
 * @param kind `one`: what begins later takes the place of what is going on, as a newer question does. `each`: all of it is wanted, as
 * files are; stopping stops all that is going on.
 */
export function useWork(kind: 'one' | 'each' = 'one'): Work {
  const [working, setWorking] = useState(false);
  const turn = useRef(0);
  const going = useRef(0);
  return {
    working,
    run: async (work) => {
      if (kind === 'one') {
        turn.current++;
        going.current = 0;
      }
      const mine = turn.current;
      const live = () => turn.current === mine;
      going.current++;
      setWorking(true);
      try {
        const value = await work(live);
        return live() ? { stopped: false, value } : { stopped: true };
      } catch (error) {
        if (live()) throw error;
        return { stopped: true };
      } finally {
        if (live()) {
          going.current--;
          setWorking(going.current > 0);
        }
      }
    },
    stop: () => {
      turn.current++;
      going.current = 0;
      setWorking(false);
    },
  };
}
