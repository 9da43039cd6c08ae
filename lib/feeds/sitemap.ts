import type { RawItem } from './raw';
import { childOf, textOf, type XmlNode } from './xml';

/** An address of a news sitemap; null when it says nothing of news: other sitemaps list everything a site has. */
export function sitemapItem(url: XmlNode): RawItem | null {
  const news = childOf(url, 'news:news');
  const address = textOf(childOf(url, 'sitemap:loc')) || null;
  if (news === null || address === null) return null;
  const publication = childOf(news, 'news:publication');
  const text = (node: XmlNode | null, name: string) => (node === null ? null : textOf(childOf(node, name)) || null);
  const title = text(news, 'news:title');
  return {
    id: address,
    addresses: [address],
    base: null,
    title: title === null ? null : { value: title, html: true },
    summary: null,
    content: null,
    dates: [text(news, 'news:publication_date'), text(url, 'sitemap:lastmod')],
    language: text(publication, 'news:language') ?? text(news, 'news:language'),
    author: null,
    outlet: text(publication, 'news:name'),
    categories: (text(news, 'news:genres') ?? '').split(',').filter((genre) => genre.trim() !== ''),
    media: childOf(url, 'video:video') === null ? [] : [{ type: 'video/*' }],
  };
}
