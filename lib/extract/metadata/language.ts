import type { Declarations } from '../snapshot';
import type { StructuredArticle } from './json-ld';

/** The language that the page declares, as a BCP 47 tag in its usual case (`pt-BR`, `zh-Hant`), or null. */
export function declaredLanguage(declarations: Declarations, article: StructuredArticle | null): string | null {
  const locale = declarations.metas.find((meta) => meta.key === 'og:locale')?.content ?? null;
  const header = declarations.metas.find((meta) => meta.key === 'content-language')?.content ?? null;
  for (const value of [declarations.language, locale, article?.language ?? null, header]) {
    const tag = canonicalTag(value ?? '');
    if (tag !== null) return tag;
  }
  return null;
}

function canonicalTag(value: string): string | null {
  const tag =
    value
      .trim()
      .replaceAll('_', '-')
      .split(/[,;\s]/)[0] ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
