import words from './not-news.json';
import type { FeedEntry } from './raw';

/** Why an item is not taken for news. `video` and `audio`: it is that and little else. */
export type NotNews = 'advertising' | 'pastimes' | 'opinions' | 'listening' | 'audio' | 'video';

/** Below so many code units of summary an item with sound or film is no text to be compared. */
const LITTLE_TEXT = 120;

const KINDS: ReadonlyMap<string, NotNews> = new Map([
  ...words.genres.map((genre) => [genre, 'opinions'] as const),
  ...Object.entries(words.categories).flatMap(([kind, names]) => names.map((name) => [name, kind as NotNews] as const)),
]);

/**
 * Why an item is no news that could be compared, told from nothing but what the feed declares: a category that says so in full (`Sponsored content`,
 * `Horoscope`, `Opinion`), or a sound or a film with hardly a word. Null for news, and whenever nothing is declared: a report
 * of an event is not to be lost to a guess, and live reports are news.
 */
export function notNews(item: Pick<FeedEntry, 'categories' | 'media' | 'summary'>): NotNews | null {
  for (const category of item.categories) {
    // `Sport/Quiz` and `blog|opinion` are two names each; only a whole name counts.
    for (const name of category.toLowerCase().split(/[/|>]/)) {
      const kind = KINDS.get(name.trim());
      if (kind !== undefined) return kind;
    }
  }
  if (item.summary.length >= LITTLE_TEXT) return null;
  if (item.media.includes('audio')) return 'audio';
  return item.media.includes('video') && !item.media.includes('image') ? 'video' : null;
}
