/** Tags that are still met, by those that took their place. */
const OLD_LANGUAGES: Readonly<Record<string, string>> = {
  iw: 'he',
  in: 'id',
  ji: 'yi',
  mo: 'ro',
  nb: 'no',
  nn: 'no',
  cn: 'zh',
  jp: 'ja',
  gr: 'el',
  ua: 'uk',
};

/**
 * The language that a feed declares, as a BCP 47 subtag (`pt` for `pt_BR`), or null. It is a hint: many feeds still carry the `en` of the
 * program that writes them.
 */
export function languageTag(text: string | null): string | null {
  const tag = /^\s{0,20}([A-Za-z]{2,3})(?:[-_][A-Za-z0-9_-]{1,30})?\s{0,20}$/.exec(text ?? '')?.[1]?.toLowerCase();
  if (tag === undefined) return null;
  return Object.hasOwn(OLD_LANGUAGES, tag) ? (OLD_LANGUAGES[tag] as string) : tag;
}
