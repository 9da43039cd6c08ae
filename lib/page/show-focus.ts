/**
 * Brings what the keyboard comes to into view as a whole. Firefox lets it stand where it is when any of it can be seen, so that a card may show its first
 * line alone at the edge of the window. What a pointer takes does not move under it.
 */
export function showFocus(page: Document): void {
  page.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible'))
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
