import { readFacts } from '../facts/engine';
import { detectLanguage } from '../language/detect';
import type { Article } from '../model/article';
import { parseIsoRange } from '../model/day';
import type { FactSheet } from '../model/sheet';

/** The language in which an article is read: a BCP 47 subtag. Its tables must be there before the facts are read. */
export function languageOf(article: Article): string {
  return detectLanguage(`${article.title}\n${article.text}`, article.declaredLanguage).language;
}

/** Reads the facts of an article: which language, then everything else. */
export function readArticle(article: Article): FactSheet {
  const language = languageOf(article);
  return readFacts(article.title, article.text, language, parseIsoRange(article.published?.iso ?? null));
}
