import type { View } from '../../scripts/drivers/driver';

/**
 * What is cut off or sticks out in a view, one line each: the document wider than its window, and text that a box hides. What can be
 * scrolled to inside its box is no loss.
 */
export function lossesIn(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const losses: string[] = [];
    const root = document.documentElement;
    const beyond = (document.scrollingElement?.scrollWidth ?? 0) - root.clientWidth;
    const nameOf = (element: Element) =>
      `${element.localName}${element.className && typeof element.className === 'string' ? `.${element.className.trim().replace(/\s+/g, '.')}` : ''}`;
    const scrolls = (value: string) => value === 'auto' || value === 'scroll';
    const cuts = (value: string) => value === 'hidden' || value === 'clip';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const told = new Set<string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!parent || text === '' || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      let reachable = false;
      for (let each: Element | null = parent; each && each !== root; each = each.parentElement) {
        const style = getComputedStyle(each);
        // For the screen reader alone.
        if (style.clipPath !== 'none') {
          reachable = true;
          break;
        }
        const outer = each.getBoundingClientRect();
        const lineClamp = style.getPropertyValue('-webkit-line-clamp');
        const cut =
          (!reachable && cuts(style.overflowX) && (box.left < outer.left - 1.5 || box.right > outer.right + 1.5)) ||
          (!reachable && cuts(style.overflowY) && (box.top < outer.top - 2 || box.bottom > outer.bottom + 2));
        // Names that are shortened with a mark of it carry the whole name as a title or for the screen reader.
        const shortened =
          (style.textOverflow === 'ellipsis' || (lineClamp !== '' && lineClamp !== 'none')) &&
          (each.closest('[title], [aria-label], [aria-labelledby]') !== null || each.querySelector('[title]') !== null);
        if (cut && !shortened) {
          const line = `cut off in ${nameOf(each)}: "${text.slice(0, 60)}" (${nameOf(parent)})`;
          if (!told.has(line)) losses.push(line);
          told.add(line);
          break;
        }
        if (scrolls(style.overflowX) || scrolls(style.overflowY) || shortened) reachable = true;
      }
      if (!reachable && (box.right > root.clientWidth + 1.5 || box.left < -1.5)) {
        const line = `beyond the edge: "${text.slice(0, 60)}" (${nameOf(parent)}), ${Math.round(box.left)} to ${Math.round(box.right)} of ${root.clientWidth}`;
        if (!told.has(line)) losses.push(line);
        told.add(line);
      }
    }
    // Sizes are rounded.
    if (beyond > 1) {
      const wide = [...document.querySelectorAll('body *')].filter(
        (each) => each.getBoundingClientRect().right > root.clientWidth + 1,
      );
      losses.push(`the document is ${beyond} px too wide (${wide.slice(0, 6).map(nameOf).join(', ')})`);
    }
    return losses.slice(0, 12);
  });
}

/** Controls that are smaller than 24 by 24 CSS pixels, one line each, but for words within a sentence and points within a picture. */
export function smallTargetsIn(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const LEAST = 24;
    const controls = document.querySelectorAll<HTMLElement>(
      'button, summary, select, input, textarea, [role="tab"], [role="button"], a[href]',
    );
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true })) return [];
      const style = getComputedStyle(control);
      // Words in a line of text are as high as the line. Points of a picture stand where they must; the table beside it has the same as buttons.
      if (style.display === 'inline' || control.closest('svg')) return [];
      const small = control.matches('[type="checkbox"], [type="radio"]');
      // The words of a box are pressed as well as the box.
      const target = (small && control.closest('label')) || control;
      const { width, height } = target.getBoundingClientRect();
      if (width === 0 || (width >= LEAST - 0.1 && height >= LEAST - 0.1)) return [];
      return [
        `${control.localName}.${control.className} "${(target.textContent ?? '').slice(0, 30)}" ${width.toFixed(1)} × ${height.toFixed(1)}`,
      ];
    });
  });
}

/**
 * What cannot be told apart any more when the system replaces all colours: marked words that look like those around them, values without a
 * line between them, a chosen tab or a pressed button like the others, a card whose verdict is not written out.
 */
export function indistinctIn(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const out: string[] = [];
    const shown = (css: string) =>
      [...document.querySelectorAll<HTMLElement>(css)].filter((each) =>
        each.checkVisibility({ visibilityProperty: true }),
      );
    const lookOf = (element: Element) => {
      const { backgroundColor, color, outlineStyle, outlineColor, outlineWidth, borderTopColor } =
        getComputedStyle(element);
      return [
        backgroundColor,
        color,
        outlineStyle === 'none' ? '' : outlineColor + outlineWidth,
        borderTopColor,
      ].join();
    };
    if (!matchMedia('(forced-colors: active)').matches) out.push('the colours are not forced');
    for (const mark of shown('mark')) {
      const style = getComputedStyle(mark);
      const lined = style.borderBottomStyle !== 'none' && Number.parseFloat(style.borderBottomWidth) > 0;
      const underlined = [mark, ...mark.querySelectorAll('a, button, [role="button"]')].some((each) =>
        getComputedStyle(each).textDecorationLine.includes('underline'),
      );
      if (!lined && !underlined) out.push(`mark "${mark.textContent}" has no line`);
    }
    for (const value of shown('.value + .value')) {
      const style = getComputedStyle(value);
      if (style.borderTopStyle === 'none' || Number.parseFloat(style.borderTopWidth) === 0)
        out.push(`value "${value.textContent?.slice(0, 40)}" has no line above it`);
    }
    // In the popup the sign alone says that the values differ.
    for (const card of shown('.card'))
      if ((card.querySelector('.verdict')?.textContent ?? '') === '' && card.querySelector('.glyph') === null)
        out.push(`card "${card.textContent?.slice(0, 40)}" has no verdict`);
    for (const tablist of shown('[role="tablist"]')) {
      const chosen = tablist.querySelector('[aria-selected="true"]');
      const other = tablist.querySelector('[aria-selected="false"]');
      if (chosen && other && lookOf(chosen) === lookOf(other)) out.push('the chosen tab looks like the others');
    }
    for (const glyph of shown('.glyph path')) {
      const { stroke } = getComputedStyle(glyph);
      if (stroke === 'none' || stroke === getComputedStyle(document.body).backgroundColor)
        out.push('a sign has no colour');
    }
    return [...new Set(out)];
  });
}
