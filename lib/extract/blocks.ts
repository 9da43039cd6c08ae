/**
 * What the class of a block says of its text. Publishers name their blocks in English nearly everywhere, by a handful of words; a name
 * alone is a hint and no proof, so what uses it also asks how much of the text stands in such blocks (`lines.ts`, `clean/steps.ts`).
 */

/** What a block is by its name: the text under a picture, something beside the text, a popup inside a sentence, or nothing special. */
export type BlockRole = 'caption' | 'aside' | 'popup' | null;

const CAPTION =
  /caption|cutline|bildunterschrift|bildtext|(?:photo|image|img|picture|media|foto|bild)[-_]{0,2}(?:credit|legend|desc|description|copyright|source)|legende[-_]?photo|pie[-_]?(?:de[-_]?)?foto|wp-caption|(?:^|[\s_-])gallery(?:$|[\s_-])|resgallery|slideshow|lightbox/i;
const ASIDE =
  /newsletter|(?:^|[\s_-])(?:related|recirc|recommend(?:ed|ation|ations)?|trending|taboola|outbrain|popular|promo|signup|sign-up|subscribe|subscription|advert|advertisement|sponsor|sponsored|disclaimer|cookie|consent|gdpr|survey|poll|quiz|comments?|disqus|breadcrumbs?|infocard|author-bio|author-box|author-info|author-card|authorbio|author_bio|about-author|post-author|donate|donation|paywall-(?:box|message|offer|banner|prompt)|read-?(?:more|also|next)|more-(?:stories|from|news|on)|most-(?:read|viewed|popular)|most_read|see-also|also-read|also_read|up-next|share|sharing|social-share|visually-?hidden|visuallyhidden|sr-only|screen-?reader-?text)(?:$|[\s_-])/i;
const POPUP = /(?:tooltip|popover|hover-?card|rollover)[\w-]{0,30}(?:block|box|content|text|body|inner|panel|popup)/i;

const known = new Map<string, BlockRole>();

/** The role of a block by its `class`. Remembers what it has seen: a page repeats a few names many times. */
export function roleOf(className: string): BlockRole {
  if (className === '') return null;
  const before = known.get(className);
  if (before !== undefined) return before;
  const name = className.slice(0, 300);
  const role = POPUP.test(name) ? 'popup' : CAPTION.test(name) ? 'caption' : ASIDE.test(name) ? 'aside' : null;
  if (known.size > 20_000) known.clear();
  known.set(className, role);
  return role;
}
