import type { View } from '../../scripts/drivers/driver';

/** How many elements match. */
export function count(view: View, selector: string): Promise<number> {
  return view.evaluate((css: string) => document.querySelectorAll(css).length, selector);
}

/** What stands in the first element that matches; nothing where there is none. */
export function textOf(view: View, selector: string): Promise<string> {
  return view.evaluate((css: string) => document.querySelector(css)?.textContent ?? '', selector);
}

/** Chooses a file for a field, as a reader does in the browser's own dialogue, which no test can use. */
export function giveFile(view: View, selector: string, name: string, text: string): Promise<void> {
  return view.evaluate(
    (css: string, file: string, content: string) => {
      const input = document.querySelector<HTMLInputElement>(css);
      const data = new DataTransfer();
      data.items.add(new File([content], file));
      if (!input) throw new Error(`There is no ${css}`);
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    name,
    text,
  );
}
