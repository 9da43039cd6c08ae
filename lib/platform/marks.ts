import { runFile, runFunction } from './scripting';

/** Words to be marked in the page, with some text on both sides to find the right place. */
export interface PageMark {
  readonly id: string;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly tone: string;
}

/** Which marks were set, and which words were not found in the page. */
export interface Placed {
  readonly placed: readonly string[];
  readonly lost: readonly string[];
}

/** What `marks.js` puts into the extension's own world of the page. */
interface PageMarks {
  show(marks: readonly PageMark[]): Placed;
  jump(id: string): boolean;
  clear(): void;
  nextClick(): Promise<string>;
}

const ids = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];

/** Marks words in the page of a tab, in place of those marked before. Throws what the browser says when it may not. */
export async function showMarks(tabId: number, marks: readonly PageMark[]): Promise<Placed> {
  await runFile(tabId, '/marks.js');
  const shown = await runFunction(
    tabId,
    (list: readonly PageMark[]) =>
      (globalThis as { secondSourceMarks?: PageMarks }).secondSourceMarks?.show(list) ?? null,
    [marks] as const,
  );
  if (typeof shown !== 'object' || shown === null) throw new Error('The marks could not be set');
  const { placed, lost } = shown as { placed?: unknown; lost?: unknown };
  return { placed: ids(placed), lost: ids(lost) };
}

/** Brings a mark into view; false when it is not there. */
export async function jumpToMark(tabId: number, id: string): Promise<boolean> {
  const there = await runFunction(
    tabId,
    (mark: string) => (globalThis as { secondSourceMarks?: PageMarks }).secondSourceMarks?.jump(mark) ?? false,
    [id] as const,
  );
  return there === true;
}

/** Takes all marks away. */
export async function clearMarks(tabId: number): Promise<void> {
  await runFunction(
    tabId,
    () => (globalThis as { secondSourceMarks?: PageMarks }).secondSourceMarks?.clear() ?? null,
    [] as const,
  );
}

/** Waits for the reader's next click on marked words and gives the mark's id; null when the page has gone. */
export async function nextMarkClick(tabId: number): Promise<string | null> {
  const id = await runFunction(
    tabId,
    () => (globalThis as { secondSourceMarks?: PageMarks }).secondSourceMarks?.nextClick() ?? null,
    [] as const,
  );
  return typeof id === 'string' ? id : null;
}
