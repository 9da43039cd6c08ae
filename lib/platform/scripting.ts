import browser from 'webextension-polyfill';

/**
 * Runs a packaged script in the page of a tab (its top frame, apart from the page's own scripts) and returns its value.
 * Throws what the browser says when the page may not be read.
 */
export async function runFile(tabId: number, file: string): Promise<unknown> {
  const [first] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  return resultOf(first);
}

/** Runs a function in the page of a tab. It must not use anything outside itself; arguments and value are plain data. */
export async function runFunction<A extends readonly unknown[]>(
  tabId: number,
  func: (...args: A) => unknown,
  args: A,
): Promise<unknown> {
  const [first] = await browser.scripting.executeScript({
    target: { tabId },
    func: func as unknown as () => void,
    args: [...args],
  });
  return resultOf(first);
}

function resultOf(injected: { readonly result?: unknown; readonly error?: unknown } | undefined): unknown {
  // Firefox tells a script's own fault here; Chromium gives null.
  if (injected?.error) throw injected.error;
  return injected?.result;
}
