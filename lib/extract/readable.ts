import { chooseContent, OutOfTime } from './chooser';
import type { TreeDocument, TreeNode } from './tree';

/**
 * The element that holds the article, found by Readability, or null. The document is taken apart on the way: give it a snapshot.
 * Throws only when the time is up. Readability is used only to choose: its title, byline and dates are not taken.
 */
export function readableContent(document: TreeDocument): TreeNode | null {
  try {
    return chooseContent(document);
  } catch (error) {
    if (error instanceof OutOfTime) throw error;
    // A page that defeats Readability is no reason to fail: the caller goes on with what it has.
    return null;
  }
}
