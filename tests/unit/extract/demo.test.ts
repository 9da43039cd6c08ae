import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { articleFromHtml } from '../../../lib/cli/html';

it('reads the demonstration page as the article that the welcome page offers', () => {
  const article = JSON.parse(readFileSync('assets/demo/article.json', 'utf8'));
  const result = articleFromHtml(readFileSync('assets/demo/index.html', 'utf8'), article.address);
  expect(result).toMatchObject({ status: 'article', article });
});
