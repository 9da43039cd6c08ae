import { readFacts } from '../facts/engine';
import { detectLanguage } from '../language/detect';
import type { Article } from '../model/article';
import { parseIsoRange } from '../model/day';
import type { FactSheet } from '../model/sheet';

/** The language in which an article is read: a BCP 47 subtag. Its tables must be there before the facts are read. */
export function languageOf({ title, text, declaredLanguage }: Article): string {
  const whole = `${title}\n${text}`;
  if (last?.whole !== whole || last.declared !== declaredLanguage)
    last = { whole, declared: declaredLanguage, language: detectLanguage(whole, declaredLanguage).language };
  return last.language;
}

/** The text that was asked for last: its tables are loaded by the answer, and then it is read. */
let last: { readonly whole: string; readonly declared: string | null; readonly language: string } | null = null;

/** Reads the facts of an article: which language, then everything else. */
export function readArticle(article: Article): FactSheet {
  const language = languageOf(article);
  return readFacts(article.title, article.text, language, parseIsoRange(article.published?.iso ?? null));
}
