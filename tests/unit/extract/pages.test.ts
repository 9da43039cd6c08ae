import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFromHtml } from '../../../lib/cli/html';

const FOLDER = 'tests/fixtures/pages';

interface Expected {
  readonly href: string;
  readonly status: 'article' | 'not-article';
  readonly reason?: string;
  readonly title: string;
  readonly published: string | null;
  readonly declaredLanguage: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly paragraphs: readonly string[];
  readonly truncated: boolean;
  /** Words of the page's furniture that must not be in the text. */
  readonly never: readonly string[];
}

describe.each(readdirSync(FOLDER).sort())('page %s', (slug) => {
  const expected = JSON.parse(readFileSync(join(FOLDER, slug, 'expected.json'), 'utf8')) as Expected;
  const result = articleFromHtml(readFileSync(join(FOLDER, slug, 'page.html'), 'utf8'), expected.href);

  it('is read as what it is', () => {
    expect(result.status).toBe(expected.status);
    if (result.status === 'not-article') expect(result.reason).toBe(expected.reason);
  });

  if (expected.status !== 'article' || result.status !== 'article') return;
  const { article } = result;

  it('gives the text, all of it and nothing else', () => {
    expect(article.text.split('\n')).toEqual(expected.paragraphs);
    expect(article.paragraphs.map(({ start, end }) => article.text.slice(start, end))).toEqual(expected.paragraphs);
    for (const words of expected.never) expect(article.text).not.toContain(words);
  });

  it('gives what the page says about itself', () => {
    expect({
      title: article.title,
      published: article.published?.iso ?? null,
      declaredLanguage: article.declaredLanguage,
      outlet: article.outlet,
      byline: article.byline,
      truncated: article.truncated,
    }).toEqual({
      title: expected.title,
      published: expected.published,
      declaredLanguage: expected.declaredLanguage,
      outlet: expected.outlet,
      byline: expected.byline,
      truncated: expected.truncated,
    });
  });
});
