import { readFacts } from '../facts/engine';
import { detectLanguage } from '../language/detect';
import type { Article } from '../model/article';
import { parseIsoRange } from '../model/day';
import type { FactSheet } from '../model/sheet';

/** Reads the facts of an article: which language, then everything else. */
export function readArticle(article: Article): FactSheet {
  const { language } = detectLanguage(`${article.title}\n${article.text}`, article.declaredLanguage);
  return readFacts(article.title, article.text, language, parseIsoRange(article.published?.iso ?? null));
}
