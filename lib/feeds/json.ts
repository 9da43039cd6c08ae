import { unreadable } from '../model/fetch-failure';
import type { FetchFailure } from '../model/library';
import { MAX_DEPTH } from './limits';
import { isEnough, type RawFeed, type RawItem, type RawText } from './raw';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text of an object's own; anything else that a publisher wrote there is none. Ids may be numbers. */
function textIn(fields: Fields, name: string): string | null {
  const value = Object.hasOwn(fields, name) ? fields[name] : null;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function listIn(fields: Fields, name: string): readonly unknown[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : null;
  return Array.isArray(value) ? value : [];
}

/** True when brackets outside of texts are more than `MAX_DEPTH` deep. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i++) {
    const unit = json.charCodeAt(i);
    if (quoted) {
      if (unit === 92) i++;
      else if (unit === 34) quoted = false;
    } else if (unit === 34) quoted = true;
    else if (unit === 91 || unit === 123) {
      if (++depth > MAX_DEPTH) return true;
    } else if (unit === 93 || unit === 125) depth--;
  }
  return false;
}

function authorIn(fields: Fields): string | null {
  const [first] = listIn(fields, 'authors');
  if (isObject(first)) return textIn(first, 'name');
  const author = Object.hasOwn(fields, 'author') ? fields.author : null;
  return isObject(author) ? textIn(author, 'name') : typeof author === 'string' ? author : null;
}

function itemOf(fields: Fields): RawItem {
  const id = textIn(fields, 'id');
  const markup = textIn(fields, 'content_html');
  const plain = textIn(fields, 'content_text');
  const texts = (value: string | null, html: boolean): RawText | null => (value === null ? null : { value, html });
  return {
    id,
    addresses: [
      textIn(fields, 'url'),
      id !== null && /^\s{0,20}https:/i.test(id) ? id : null,
      textIn(fields, 'external_url'),
    ],
    base: null,
    title: texts(textIn(fields, 'title'), true),
    summary: texts(textIn(fields, 'summary'), true),
    content: markup === null ? texts(plain, false) : texts(markup, true),
    dates: [textIn(fields, 'date_published'), textIn(fields, 'date_modified')],
    language: textIn(fields, 'language'),
    author: authorIn(fields),
    outlet: null,
    categories: listIn(fields, 'tags').filter((tag): tag is string => typeof tag === 'string'),
    media: listIn(fields, 'attachments')
      .filter(isObject)
      .map((attachment) => ({ type: (textIn(attachment, 'mime_type') ?? '').toLowerCase() })),
  };
}

/** A JSON Feed, version 1 or 1.1 (jsonfeed.org). */
export function jsonFeed(text: string): RawFeed | FetchFailure {
  if (isTooDeep(text)) {
    return unreadable('fetch/too-deep', String(MAX_DEPTH));
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return unreadable('fetch/neither');
  }
  if (!isObject(parsed) || !/^https?:\/\/jsonfeed\.org\/version\//.test(textIn(parsed, 'version') ?? '')) {
    return unreadable('fetch/json-no-feed');
  }
  const items: RawItem[] = [];
  for (const item of listIn(parsed, 'items')) {
    if (isEnough(items)) break;
    if (isObject(item)) items.push(itemOf(item));
  }
  const title = textIn(parsed, 'title');
  return {
    format: 'json',
    title: title === null ? null : { value: title, html: true },
    language: textIn(parsed, 'language'),
    site: textIn(parsed, 'home_page_url'),
    items,
  };
}
