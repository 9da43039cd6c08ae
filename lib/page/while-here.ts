import { options } from 'preact';

/**
 * Draws only while the page is there. What arrives for a page that is going would still be drawn, and Firefox then refuses the
 * timers that drawing sets (NS_ERROR_NOT_INITIALIZED). A page that the browser kept and shows again catches up.
 */
export function drawWhileHere(): void {
  let here = true;
  let waiting: (() => void) | null = null;
  options.debounceRendering = (draw) => {
    if (here) queueMicrotask(draw);
    else waiting = draw;
  };
  addEventListener('pagehide', () => {
    here = false;
  });
  addEventListener('pageshow', () => {
    here = true;
    waiting?.();
    waiting = null;
  });
}
