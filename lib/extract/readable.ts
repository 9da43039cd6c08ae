import { Readability } from '@mozilla/readability';

/**
 * The element that holds the article, found by Readability, or null. The document is taken apart on the way: give it a snapshot.
 * Readability is used here and nowhere else, and only to choose: its title, byline and dates are not taken.
 */
export function readableContent(document: Document): Element | null {
  try {
    const found = new Readability<Element>(document, {
      charThreshold: 300,
      disableJSONLD: true,
      serializer: (element) => element as Element,
    }).parse();
    return found?.content ?? null;
  } catch {
    // A page that defeats Readability is no reason to fail: the caller goes on with what it has.
    return null;
  }
}
