import { chooseContent, OutOfTime } from './chooser';

/**
 * The element that holds the article, found by Readability, or null. The document is taken apart on the way: give it a snapshot.
 * Throws only when the time is up. Readability is used only to choose: its title, byline and dates are not taken.
 */
export function readableContent(document: Document): Element | null {
  try {
    // The names of blocks tell the cleaner what they are.
    return chooseContent(document, { keepClasses: true });
  } catch (error) {
    if (error instanceof OutOfTime) throw error;
    // A page that defeats Readability is no reason to fail: the caller goes on with what it has.
    return null;
  }
}
