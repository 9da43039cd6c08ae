import { runFunction } from './scripting';

/** A `<link>` of a page, as it is written there. */
export interface LinkInPage {
  readonly rel: string;
  readonly type: string;
  readonly href: string;
  readonly title: string;
}

/**
 * The `<link>` elements of the page in a tab that lead to other forms of it, at most 100. The page may be hostile: what comes back is texts of
 * at most 2,000 code units and nothing else. Throws what the browser says when it may not look.
 */
export async function linksInPage(tabId: number): Promise<LinkInPage[]> {
  const found = await runFunction(
    tabId,
    () => {
      const { querySelectorAll } = Document.prototype;
      const { getAttribute } = Element.prototype;
      return [...querySelectorAll.call(document, 'link[rel~="alternate" i][type][href]')]
        .slice(0, 100)
        .map((link) =>
          ['rel', 'type', 'href', 'title'].map((name) => (getAttribute.call(link, name) ?? '').slice(0, 2_000)),
        );
    },
    [] as const,
  );
  if (!Array.isArray(found)) return [];
  return found.flatMap((link): LinkInPage[] => {
    if (!Array.isArray(link) || link.length !== 4 || !link.every((part) => typeof part === 'string')) return [];
    const [rel, type, href, title] = link as [string, string, string, string];
    return [{ rel, type, href, title }];
  });
}
