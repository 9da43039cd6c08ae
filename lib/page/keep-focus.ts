/**
 * Keeps the focus near where it was when what had it goes: a button that is replaced by what it brought, a question that was answered. The
 * browser gives it to the whole document then, and whoever uses a screen reader is back at the beginning. The nearest element around it that
 * is still there takes it, unless the page itself has given it to something better.
 * @param root what is drawn anew
 */
export function keepFocus(root: HTMLElement): void {
  /** What has the focus, and what is around it, from inside. Empty when the reader left it for nothing else. */
  let chain: readonly HTMLElement[] = [];
  const nobody = () => document.activeElement === null || document.activeElement === document.body;
  root.addEventListener('focusin', ({ target }) => {
    const around: HTMLElement[] = [];
    for (let each = target as HTMLElement | null; each && each !== root; each = each.parentElement) around.push(each);
    chain = around;
  });
  root.addEventListener('focusout', ({ target }) => {
    // Browsers tell this also of what is just being taken away; that is known only afterwards.
    setTimeout(() => {
      if (chain[0] === target && nobody() && holds(target as HTMLElement)) chain = [];
    });
  });
  new MutationObserver(() => {
    const [last, ...around] = chain;
    // What can no longer be used keeps the focus for a moment.
    if (!last || holds(last) || !(nobody() || document.activeElement === last)) return;
    const next = around.find(holds);
    if (!next) return;
    if (!next.hasAttribute('tabindex')) {
      next.tabIndex = -1;
      next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true });
    }
    next.focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden'] });
}

/** True for an element that is there to be seen and used. */
function holds(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.closest('[hidden]') === null;
}
