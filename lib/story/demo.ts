import { chooseLanguage } from '../messages/languages';
import type { Article } from '../model/article';

/** An article to try the extension on. */
export interface DemoStory {
  /** Names its messages: `welcome_story_<id>`. */
  readonly id: string;
  readonly article: Article;
}

/**
 * A file of `assets/public/demo/`: the articles in one language, written for the first page, about real events of the bundled pack, with
 * mistakes of the kind that reports make. The same stories in every language, with the same mistakes. Texts CC BY 4.0.
 */
export interface DemoFile {
  /** Name of the invented newspaper. */
  readonly outlet: string;
  readonly stories: readonly {
    readonly id: string;
    /** ISO 8601 day. */
    readonly published: string;
    readonly title: string;
    readonly paragraphs: readonly string[];
  }[];
}

/**
 * In which language the articles are offered to a reader.
 * @param language of the interface, BCP 47
 */
export function demoLanguage(language: string): string {
  return chooseLanguage(language, 'en').messages;
}

/** Where the articles in a language are in the package. */
export function demoPath(language: string): string {
  return `/demo/${language}.json`;
}

/**
 * The articles of a file, as if they had been read from a page.
 * @param language of the file, BCP 47
 * @param address of the page that shows them; each article has one of its own, by story and language
 */
export function demoStories({ outlet, stories }: DemoFile, language: string, address: string): DemoStory[] {
  return stories.map(({ id, published, title, paragraphs }) => {
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
        address: `${address}#${id}-${language}`,
        truncated: false,
      },
    };
  });
}
