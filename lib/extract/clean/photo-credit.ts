import { lookupForm, phrasesOf } from './furniture';
import { readsAsSentence, weight } from './shape';

/** Picture libraries that are named beside a picture without a word such as "photo". */
const STOCK =
  /(?:^|[^a-z])(?:dreamstime|shutterstock|getty ?images|istock|depositphotos|unsplash|pixabay|imago images|alamy)(?:[^a-z]|$)/;

/** `Fot. A. Nowak`, `ph. Rossi`: the word cut short, and a name behind it. */
const ABBREVIATED = /(?:^|\s)(?:[Ff]ot|[Pp]h|[Pp]hot|[Ff]otogr)\.\s?\p{Lu}[^.!?]{1,60}$/u;

/** `Photo: agency`, `Sursă: X | Dreamstime.com`, `A and B in Tokyo. Sursa foto: example.org`. */
export function isPhotoCredit(words: string): boolean {
  const phrases = phrasesOf('photo-credit');
  if (weight(words) > phrases.limit) return false;
  if (words.length > 400) return false;
  const form = lookupForm(words);
  const sentence = readsAsSentence(words);
  if (STOCK.test(form) && !sentence) return true;
  if (!sentence && /(?:ot|[Pp]h|ogr)\./.test(words) && ABBREVIATED.test(words)) return true;
  if (!/[:：=／]/.test(form)) return false;
  const labels = [...form.matchAll(/([\p{L}\p{M} ']{2,40})\s?[:：=／]/gu)]
    .slice(0, 4)
    .map((found) => (found[1] ?? '').trim().split(' '));
  return labels.some((label) =>
    [1, 2, 3].some(
      (n) => label.length >= n && phrases.credit.has(label.slice(-n).join(' ')) && (label.length <= n + 1 || !sentence),
    ),
  );
}
