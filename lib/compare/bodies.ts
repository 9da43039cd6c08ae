import type { Comparison } from '../model/comparison';
import { type FactSheet, factsOf } from '../model/sheet';
import type { Evidence } from '../model/span';
import { type Body, bodiesIn } from './bodies-read';
import { acronymsIn } from './printed-acronyms';
import { comparison, message, sideOf } from './side';

/** Most pairs of forms of one body that are shown. */
const MOST_FORMS = 9;
/** Share of the places of a text that are of one country: its bodies without a country are that country's. */
const MAIN = 0.5;
/** Ministries that are those of the country of the event when none is printed. A foreign or defence ministry may be that of the outlet. */
const AT_HOME: ReadonlySet<string> = new Set([
  'ministry/interior',
  'ministry/health',
  'ministry/justice',
  'ministry/finance',
]);
/** First letters of the English words for a union. */
const UNION_LETTERS = ['A', 'U', 'F', 'L'] as const;

/**
 * Bodies whose names are put together of known words, which both texts name: "Bank of Cyprus" and "τράπεζας Κύπρου". Head, field and
 * place must agree; the country may be left out by a text that speaks of one country. The one text may print the English acronym alone.
 */
export function compareBodies(a: FactSheet, b: FactSheet): Comparison[] {
  const [left, right] = [placed(a), placed(b)];
  const found: Comparison[] = [];
  const counts = new Map<string, number>();
  const add = (id: string, x: Evidence, y: Evidence) => {
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    if (count < MOST_FORMS) found.push(agreement(id, x, y));
  };
  for (const x of left) for (const y of right) if (isSame(x, y)) add(idOf(x), x.evidence, y.evidence);
  for (const x of left) {
    const y = acronymOf(x, b);
    if (y) add(idOf(x), x.evidence, y);
  }
  for (const y of right) {
    const x = acronymOf(y, a);
    if (x) add(idOf(y), x, y.evidence);
  }
  return found;
}

function agreement(id: string, x: Evidence, y: Evidence): Comparison {
  return comparison(
    {
      kind: 'organisation',
      verdict: 'same',
      rule: 'organisation/same',
      reason: message('why_organisation_same', x.words, y.words),
      slot: `organisation:${id}`,
      question: message('q_organisation'),
    },
    sideOf(x, id),
    sideOf(y, id),
  );
}

/** A body of which it is known whose it is. */
type Placed = Body & { readonly place: string };

function idOf({ what, of, place }: Placed): string {
  return [what, ...of.map((ids) => ids[0]), place].join('+');
}

function isSame(x: Placed, y: Placed): boolean {
  return (
    x.what === y.what &&
    x.place === y.place &&
    x.of.length === y.of.length &&
    x.of.every((ids) => y.of.some((other) => ids.some((id) => other.includes(id))))
  );
}

/** The bodies of a text, each form of a body once. */
function placed(sheet: FactSheet): Placed[] {
  const bodies = bodiesIn(sheet);
  const main = bodies.some((b) => b.place === null) ? mainCountry(sheet) : null;
  const seen = new Set<string>();
  return bodies.flatMap((body): Placed[] => {
    const place = body.place ?? (AT_HOME.has(body.what) ? main : null);
    if (!place) return [];
    const form = `${body.what} ${place} ${body.evidence.words}`;
    if (seen.has(form)) return [];
    seen.add(form);
    return [{ ...body, place }];
  });
}

function mainCountry(sheet: FactSheet): string | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { place, use } of factsOf(sheet, 'place')) {
    if (use === 'dateline') continue;
    const country = place.slice(0, 2);
    counts.set(country, (counts.get(country) ?? 0) + 1);
    total++;
  }
  for (const [country, count] of counts) if (count >= total * MAIN) return country;
  return null;
}

/**
 * Where a text prints the English acronym of a union: of "Christian Association of Nigeria" CAN, in any order. Ids of senses are English
 * words, so that the letters are known in every language.
 */
function acronymOf(body: Placed, other: FactSheet): Evidence | null {
  if (body.what !== 'union') return null;
  const country = englishCountry(body.place);
  if (!country) return null;
  for (const { letters, evidence } of acronymsIn(other)) {
    if (letters.length !== body.of.length + 2) continue;
    const parts = [[...UNION_LETTERS], ...body.of.map((ids) => ids.map((id) => id.charAt(0).toUpperCase()))];
    if (isSpelt(letters.replace(country, ''), parts)) return evidence;
  }
  return null;
}

/** Each letter is the first one of another part. */
function isSpelt(letters: string, parts: readonly (readonly string[])[]): boolean {
  if (letters.length !== parts.length) return false;
  const [first, ...rest] = letters;
  if (first === undefined) return true;
  return parts.some(
    (part, i) =>
      part.includes(first) &&
      isSpelt(
        rest.join(''),
        parts.filter((_, k) => k !== i),
      ),
  );
}

let countries: Intl.DisplayNames | null = null;

/** First letter of the English name of a country; null for a city. */
function englishCountry(place: string): string | null {
  if (!/^[A-Z]{2}$/.test(place)) return null;
  countries ??= new Intl.DisplayNames(['en'], { type: 'region' });
  return countries.of(place)?.charAt(0) ?? null;
}
