/** The name of the line that a page holds while marks that it has set stand in a tab. */
export function marksLine(tabId: number): string {
  return `marks:${tabId}`;
}

/** The tab of such a line; null for any other name. */
export function tabOfMarksLine(name: string): number | null {
  const digits = /^marks:(\d{1,15})$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}
