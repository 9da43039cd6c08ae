import type { MarkOutcome, PageMark } from '../marks/mark';
import type { Marks } from '../marks/marks';
import { runFile, runFunction } from './scripting';

/** The page's global object as `marks.js` leaves it; each function below runs there and can use nothing else. */
interface Scope {
  readonly secondSourceMarks?: Marks;
}

const ids = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];

/** Marks words in the page of a tab, in place of those marked before. Throws what the browser says when it may not. */
export async function showMarks(tabId: number, marks: readonly PageMark[]): Promise<MarkOutcome> {
  if ((await runFile(tabId, '/marks.js')) === false) throw new Error('This browser cannot mark words');
  const shown = await runFunction(
    tabId,
    (list: readonly PageMark[]) => (globalThis as unknown as Scope).secondSourceMarks?.show(list) ?? null,
    [marks] as const,
  );
  if (typeof shown !== 'object' || shown === null) throw new Error('The marks could not be set');
  const outcome = shown as { readonly [K in keyof MarkOutcome]?: unknown };
  return { shown: ids(outcome.shown), lost: ids(outcome.lost) };
}

/** Brings a mark into view; false when it is not there. */
export async function jumpToMark(tabId: number, id: string): Promise<boolean> {
  const there = await runFunction(
    tabId,
    (mark: string) => (globalThis as unknown as Scope).secondSourceMarks?.jump(mark) ?? false,
    [id] as const,
  );
  return there === true;
}

/** Takes all marks away. */
export async function clearMarks(tabId: number): Promise<void> {
  await runFunction(tabId, () => (globalThis as unknown as Scope).secondSourceMarks?.clear() ?? null, [] as const);
}

/**
 * Waits for the reader's next click on marked words and gives the mark's id. Null when the marks were replaced or taken away in
 * the meantime; throws when the page has gone.
 */
export async function nextMarkClick(tabId: number): Promise<string | null> {
  const id = await runFunction(
    tabId,
    () => (globalThis as unknown as Scope).secondSourceMarks?.nextClick() ?? false,
    [] as const,
  );
  if (id === false) throw new Error('The marks are no longer there');
  return typeof id === 'string' ? id : null;
}
