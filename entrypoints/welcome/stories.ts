import type { Article } from '../../lib/model/article';
import stories from './stories.json';

/** An article to try the extension on. */
export interface DemoStory {
  /** Names its messages: `welcome_story_<id>`. */
  readonly id: string;
  readonly article: Article;
}

/**
 * The articles of the demonstration, as if they had been read from a page. They were written for the first page, about real events
 * of the bundled pack, with mistakes of the kind that reports make.
 * @param address of the page that shows them
 */
export function demoStories(address: string): DemoStory[] {
  return stories.map(({ id, outlet, language, published, title, paragraphs }) => {
    let at = 0;
    return {
      id,
      article: {
        title,
        text: paragraphs.join('\n'),
        paragraphs: paragraphs.map((paragraph) => {
          const start = at;
          at += paragraph.length + 1;
          return { start, end: start + paragraph.length };
        }),
        outlet,
        byline: null,
        declaredLanguage: language,
        published: { iso: published, origin: 'meta' },
        address: `${address}#${id}`,
        truncated: false,
      },
    };
  });
}
