import type { Article, Report } from '../model/article';

/** An article that was read on a page, as a report of the library. @param language BCP 47 subtag in which it was read */
export function reportOfArticle(article: Article, language: string): Report {
  return {
    id: '',
    outlet: article.outlet ?? hostOf(article.address) ?? article.address,
    language,
    published: article.published?.iso ?? null,
    address: /^https?:\/\//i.test(article.address) ? article.address : null,
    title: article.title,
    text: article.text,
    textKind: 'page',
    agency: article.details?.agency ?? null,
    syndicatedOf: null,
    printed: null,
    note: null,
  };
}

function hostOf(address: string): string | null {
  return /^https?:\/\/(?:www\.)?([^/?#:@\s]{1,253})/i.exec(address)?.[1] ?? null;
}
