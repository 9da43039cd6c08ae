/** The extractors that are measured side by side. What is here runs in Node with jsdom as well as in a page of a real browser. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import type { DomScope } from '../../extract/dom';
import { extractArticle } from '../../extract/extract';
import { linesOf } from '../../extract/lines';
import { ELEMENT, TreeNode } from '../../extract/tree';
import { detectLanguage } from '../../language/detect';

/** What an extractor made of a page. */
export interface Reading {
  readonly text: string;
  readonly title: string;
  /** Day of publication as `2024-03-28`, or null. */
  readonly date: string | null;
  /** BCP 47 tag, or null. */
  readonly language: string | null;
  readonly outlet: string | null;
  readonly milliseconds: number;
}

/** A page that is already parsed; each extractor gets one of its own, because some change it. */
export interface Page {
  readonly document: Document;
  readonly url: string;
  readonly scope: DomScope;
}

const dayOf = (text: string | null | undefined) => /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? null;
const textOf = (root: Element | null) =>
  root
    ? linesOf(treeOf(root))
        .map((line) => line.words)
        .join('\n')
    : '';

/** An element with all that is in it, as the extraction knows it. */
function treeOf(element: Element): TreeNode {
  const root = new TreeNode(ELEMENT, element.localName, '');
  const open: [Element, TreeNode][] = [[element, root]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, into] = next;
    into.className = from.getAttribute('class') ?? '';
    for (const node of from.childNodes) {
      const made = new TreeNode(node.nodeType, (node as Element).localName ?? '', (node as Text).data ?? '');
      into.append(made);
      if (node.nodeType === ELEMENT) open.push([node as Element, made]);
    }
  }
  return root;
}

function ours({ document, url, scope }: Page): Reading {
  const started = performance.now();
  const result = extractArticle(document, url, scope);
  const milliseconds = performance.now() - started;
  if (result.status !== 'article')
    return { text: '', title: `(${result.reason})`, date: null, language: null, outlet: null, milliseconds };
  const { article } = result;
  return {
    text: article.text,
    title: article.title,
    date: dayOf(article.published?.iso),
    language: detectLanguage(`${article.title}\n${article.text}`, article.declaredLanguage).language,
    outlet: article.outlet,
    milliseconds,
  };
}

function readability({ document }: Page): Reading {
  const started = performance.now();
  const article = new Readability<Element>(document, { serializer: (element) => element as Element }).parse();
  const milliseconds = performance.now() - started;
  return {
    text: textOf(article?.content ?? null),
    title: article?.title ?? '',
    date: dayOf(article?.publishedTime),
    language: article?.lang ?? null,
    outlet: article?.siteName ?? null,
    milliseconds,
  };
}

function defuddle({ document, url }: Page): Reading {
  const started = performance.now();
  const article = new Defuddle(document, { url, useAsync: false }).parse();
  const milliseconds = performance.now() - started;
  const Parser = document.defaultView?.DOMParser ?? DOMParser;
  return {
    text: textOf(new Parser().parseFromString(article.content, 'text/html').body),
    title: article.title,
    date: dayOf(article.published),
    language: article.language || null,
    outlet: article.site || null,
    milliseconds,
  };
}

/** The extractors by name, ours first. */
export const READERS = { ours, readability, defuddle } as const;

export type ReaderName = keyof typeof READERS;

const NOTHING: Reading = { text: '', title: '', date: null, language: null, outlet: null, milliseconds: 0 };

/** Runs one extractor. One that throws has read nothing: that is a result too. */
export function readWith(name: ReaderName, page: Page): Reading {
  try {
    return READERS[name](page);
  } catch {
    return NOTHING;
  }
}
