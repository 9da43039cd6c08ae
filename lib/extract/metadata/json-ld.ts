import { tidyText } from '../../text/tidy';
import { cut } from '../text';

/** What the structured data of a page says about its article (https://schema.org/NewsArticle). */
export interface StructuredArticle {
  readonly headline: string | null;
  /** A second headline, often that for readers when the first is for search engines. */
  readonly alternative: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  /** False when the publisher says that the text is behind a payment. */
  readonly free: boolean | null;
}

const MAX_NODES = 5_000;
const MAX_DEPTH = 12;
const TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting)$/;

/** All article objects in the blocks, in order. Broken blocks are skipped; foreign shapes give null fields, never an error. */
export function structuredArticles(blocks: readonly string[]): StructuredArticle[] {
  const found: StructuredArticle[] = [];
  for (const block of blocks) {
    const open: { value: unknown; depth: number }[] = [{ value: parse(block), depth: 0 }];
    for (let visited = 0; open.length > 0 && visited < MAX_NODES; visited++) {
      const { value, depth } = open.shift() as { value: unknown; depth: number };
      if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) continue;
      if (!Array.isArray(value) && typesOf(value).some((type) => TYPE.test(type))) found.push(articleOf(value));
      else for (const inner of Object.values(value).slice(0, 500)) open.push({ value: inner, depth: depth + 1 });
    }
    if (found.length >= 20) break;
  }
  return found;
}

function parse(block: string): unknown {
  try {
    return JSON.parse(block);
  } catch {
    // Some publishers put raw line breaks into strings or wrap the block into a comment.
    try {
      return JSON.parse(
        block.replace(/^\s{0,20}(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s{0,20}$/g, '').replace(/\p{Cc}/gu, ' '),
      );
    } catch {
      return null;
    }
  }
}

function typesOf(value: object): string[] {
  const type = field(value, '@type');
  return (Array.isArray(type) ? type.slice(0, 10) : [type]).filter(
    (t): t is string => typeof t === 'string' && t.length < 80,
  );
}

function articleOf(value: object): StructuredArticle {
  const free = field(value, 'isAccessibleForFree');
  return {
    headline: textOf(field(value, 'headline')) ?? textOf(field(value, 'name')),
    alternative: textOf(field(value, 'alternativeHeadline')),
    published: textOf(field(value, 'datePublished')) ?? textOf(field(value, 'dateCreated')),
    modified: textOf(field(value, 'dateModified')),
    publisher: nameOf(field(value, 'publisher')),
    authors: listOf(field(value, 'author'))
      .map(nameOf)
      .filter((name): name is string => name !== null),
    language: textOf(field(value, 'inLanguage')),
    free:
      free === false || (typeof free === 'string' && free.toLowerCase() === 'false')
        ? false
        : free === undefined
          ? null
          : true,
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 10) : [value];
}

function nameOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'object' && first !== null) return textOf(field(first, 'name'));
  return textOf(first);
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return tidyText(cut(value, 2_000)) || null;
}

function field(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}
