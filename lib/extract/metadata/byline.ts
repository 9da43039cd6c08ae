import { tidyText } from '../../text/tidy';
import type { Snapshot } from '../snapshot';
import { decodeEntities } from '../text';
import type { StructuredArticle } from './json-ld';
import { namesOutlet } from './names';

const KEYS = ['author', 'article:author', 'byl', 'parsely-author', 'dc.creator', 'sailthru.author', 'dcterms.creator'];
/** Classes of elements that hold the name. */
const NAMED = /(?:^|\s)(?:byline|author-name|article-author)(?!\S)/;
const MAX_BYLINE = 150;

/** Who wrote the article, as the page declares or prints it; null when it names only the outlet or gives an address. */
export function bylineOf(
  snapshot: Snapshot,
  article: StructuredArticle | null,
  outlet: string | null,
  host: string,
): string | null {
  const usable = (text: string | null | undefined): string | null => {
    const name = tidyText(decodeEntities((text ?? '').slice(0, MAX_BYLINE * 2)));
    return name === '' || name.length > MAX_BYLINE || /^https?:|@|^\d+$/.test(name) || namesOutlet(name, outlet, host)
      ? null
      : name;
  };
  const structured = usable(article?.authors.slice(0, 5).join(', '));
  if (structured) return structured;
  for (const wanted of KEYS) {
    const name = usable(snapshot.declarations.metas.find((meta) => meta.key === wanted)?.content);
    if (name) return name;
  }
  const printed = snapshot.document.element(
    (element) =>
      element.getAttribute('rel') === 'author' ||
      element.getAttribute('itemprop') === 'author' ||
      (element.className !== '' && NAMED.test(element.className)),
  );
  const name = usable(printed?.textContent.slice(0, 400));
  return name !== null && name.length <= 80 ? name.replace(/^(?:by|par|von|de|por|di|door)\s{1,3}/i, '') : null;
}
