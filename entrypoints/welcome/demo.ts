import type { Article } from '../../lib/model/article';
import demo from './demo.json';

/**
 * The article of the demonstration, as if it had been read from a page. It was written for the first page, about a real event,
 * with mistakes of the kind that reports make.
 * @param address of the page that shows it
 */
export function demoArticle(address: string): Article {
  let at = 0;
  const paragraphs = demo.paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 1;
    return { start, end: start + paragraph.length };
  });
  return {
    title: demo.title,
    text: demo.paragraphs.join('\n'),
    paragraphs,
    outlet: demo.outlet,
    byline: null,
    declaredLanguage: demo.language,
    published: { iso: demo.published, origin: 'meta' },
    address,
    truncated: false,
  };
}
