/** Longest text that is taken for a feed or a list of feeds, in code units: 5 MB, as much as is fetched. */
export const MAX_TEXT = 5 * 1024 * 1024;
/** Elements or arrays inside one another; feeds have about 6. */
export const MAX_DEPTH = 50;
/** Items that are taken of one feed. */
export const MAX_ITEMS = 500;
/** Items that are looked at to find the newest: a news sitemap may hold 1,000 addresses, the oldest first. */
export const MAX_SEEN = 2_000;
/** Code units of a headline and of a summary. */
export const MAX_TITLE = 500;
export const MAX_SUMMARY = 2_000;
/** Code units of a name: outlet, author, category. */
export const MAX_NAME = 200;
/** Code units of an item's id. */
export const MAX_GUID = 2_000;
/** Code units of an address, as in `lib/net/address.ts`. */
export const MAX_ADDRESS = 2_000;
