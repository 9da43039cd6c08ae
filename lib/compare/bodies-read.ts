import { type Token, tokensOf } from '../facts/gazetteer/spaced';
import type { PlaceFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { type Evidence, evidenceAt } from '../model/span';
import { foldSameLength } from '../text/fold';
import { type BodyEntry, type BodyWords, bodyWordsOf, entryEnd, FIELDS, fieldOfCompound, WHOLE } from './body-words';

/** A body whose name is put together of words that are known: "Christian Association of Nigeria". */
export interface Body {
  /** `police`, `ministry/interior`, `union`: the same in all languages. */
  readonly what: string;
  /** What else belongs to its name: for each word the senses that it may have. */
  readonly of: readonly (readonly string[])[];
  /** The place that belongs to it, or null where none is printed. */
  readonly place: string | null;
  readonly evidence: Evidence;
}

/** Most bodies that are read in one text. */
const MOST = 60;
/** Most words that are taken into a name on each side of its head. */
const MOST_WORDS = 7;
/** What may stand between two words of a name. */
const GAP = /^[ \u00a0\u200c'’\-־]{1,2}$|^$/;
/** Words for a union of people: they are translated freely, and of one place there are many. */
const UNION = 'union';
/** Heads of which a place alone does not tell enough when it is an adjective. */
const BY_NAME: ReadonlySet<string> = new Set(['bank']);

const read = new WeakMap<FactSheet, readonly Body[]>();

/** The composed bodies of a text, in its order. */
export function bodiesIn(sheet: FactSheet): readonly Body[] {
  let bodies = read.get(sheet);
  if (!bodies) {
    bodies = search(sheet);
    read.set(sheet, bodies);
  }
  return bodies;
}

interface Text {
  readonly sheet: FactSheet;
  readonly text: string;
  readonly folded: string;
  readonly words: BodyWords;
  readonly starts: ReadonlyMap<number, PlaceFact>;
  readonly ends: ReadonlyMap<number, PlaceFact>;
  /** Ids of senses and concepts by where their words begin. */
  readonly senses: ReadonlyMap<number, readonly string[]>;
}

/** What was taken into a name so far. */
interface Name {
  start: number;
  end: number;
  field: string | null;
  readonly places: PlaceFact[];
  readonly senses: (readonly string[])[];
}

function search(sheet: FactSheet): Body[] {
  const { text, language } = sheet.source;
  const words = bodyWordsOf(language);
  if (!words) return [];
  const [starts, ends] = [new Map<number, PlaceFact>(), new Map<number, PlaceFact>()];
  for (const place of factsOf(sheet, 'place')) {
    if (place.use === 'dateline') continue;
    starts.set(place.evidence.start, place);
    ends.set(place.evidence.end, place);
  }
  const senses = new Map<number, string[]>();
  const note = (start: number, id: string) => senses.set(start, [...(senses.get(start) ?? []), id]);
  for (const { id, start } of sheet.senses) note(start, id);
  for (const fact of factsOf(sheet, 'concept')) note(fact.evidence.start, fact.concept);
  const known: Text = { sheet, text, folded: foldSameLength(text), words, starts, ends, senses };
  const bodies = words.order.startsWith('chars') ? inCharacters(known) : inWords(known);
  const tables = factsOf(sheet, 'organisation').filter((f) => f.organisation !== null);
  return bodies.filter(
    ({ evidence: { start, end } }) => !tables.some((f) => f.evidence.start < end && start < f.evidence.end),
  );
}

function bodyOf(known: Text, head: string, name: Name): Body | null {
  const place = placeOf(name.places);
  if (place === undefined) return null;
  const field = head.startsWith('ministry/') ? head.slice('ministry/'.length) : name.field;
  const evidence = evidenceAt(known.text, name.start, name.end);
  if (head.startsWith('ministry')) return field ? { what: `ministry/${field}`, of: [], place, evidence } : null;
  if (place === null) return null;
  if (head === UNION) return name.senses.length > 0 ? { what: UNION, of: name.senses, place, evidence } : null;
  if (BY_NAME.has(head) && name.places.some((p) => p.use === 'adjective')) return null;
  return { what: head, of: [], place, evidence };
}

/** The one place of a name: a city and its country are the city; undefined when there are two. */
function placeOf(places: readonly PlaceFact[]): string | null | undefined {
  let found: string | null = null;
  for (const { place } of places) {
    if (found === null || place.startsWith(`${found}/`)) found = place;
    else if (found !== place && !found.startsWith(`${place}/`)) return undefined;
  }
  return found;
}

function inWords(known: Text): Body[] {
  const { text, folded, words, sheet } = known;
  const tokens = tokensOf(folded);
  const found: Body[] = [];
  let free = 0;
  for (let i = 0; i < tokens.length && found.length < MOST; i++) {
    const token = tokens[i] as Token;
    if (token.start < free) continue;
    const head = headAt(known, tokens, i);
    if (!head) continue;
    const name: Name = { start: head.start, end: head.end, field: head.field, places: [], senses: [] };
    if (words.order !== 'left') takeRight(known, tokens, head.next, head.id, name);
    if (words.order !== 'right') takeLeft(known, tokens, i - 1, head.id, name);
    const body = bodyOf(known, head.id, name);
    if (!body) continue;
    found.push(body);
    free = body.evidence.end;
  }
  return found;

  function takeRight(known: Text, tokens: readonly Token[], from: number, head: string, name: Name): void {
    const direct = words.order !== 'both' || sheet.source.language === 'de';
    let linked = direct;
    let end = (tokens[from - 1] as Token).end;
    for (let k = from, steps = 0; k < tokens.length && steps < MOST_WORDS; steps++) {
      const token = tokens[k] as Token;
      if (!GAP.test(text.slice(end, token.start))) return;
      const taken = linked || direct ? takeAt(known, tokens, k, head, name) : 0;
      if (taken > 0) {
        k += taken;
        end = (tokens[k - 1] as Token).end;
        name.end = Math.max(name.end, end);
        continue;
      }
      if (!words.links.has(token.word)) return;
      linked = true;
      end = token.end;
      k++;
    }
  }

  function takeLeft(known: Text, tokens: readonly Token[], from: number, head: string, name: Name): void {
    let start = name.start;
    for (let k = from, steps = 0; k >= 0 && steps < MOST_WORDS; steps++) {
      const token = tokens[k] as Token;
      if (!GAP.test(text.slice(token.end, start))) return;
      let taken = 0;
      for (let back = 0; back < 4 && k - back >= 0 && taken === 0; back++) {
        const size = sizeAt(known, tokens, k - back, head, name, words.order === 'slav');
        if (size === back + 1) taken = takeAt(known, tokens, k - back, head, name);
      }
      if (taken > 0) {
        k -= taken;
        start = startOfTaken(known, tokens, k + 1);
        name.start = Math.min(name.start, start);
        continue;
      }
      if (words.order === 'slav' || !words.links.has(token.word)) return;
      start = token.start;
      k--;
    }
  }
}

function headAt(
  known: Text,
  tokens: readonly Token[],
  i: number,
): { id: string; field: string | null; start: number; end: number; next: number } | null {
  const token = tokens[i] as Token;
  for (const { word, start } of readings(known, token)) {
    const entry = best(known.words, tokens, i, word, (id) => !FIELDS.has(id) && id !== WHOLE && id !== 'unity');
    if (entry)
      return { id: entry.id, field: null, start, end: (tokens[entry.next - 1] as Token).end, next: entry.next };
  }
  const field = fieldOfCompound(token.word, known.words);
  return field ? { id: 'ministry', field, start: token.start, end: token.end, next: i + 1 } : null;
}

function readings(known: Text, token: Token): { word: string; start: number }[] {
  const all = [{ word: token.word, start: token.start }];
  for (const p of known.words.before)
    if (token.word.startsWith(p) && token.word.length - p.length > 2)
      all.push({ word: token.word.slice(p.length), start: token.start + p.length });
  return all;
}

function best(
  words: BodyWords,
  tokens: readonly Token[],
  i: number,
  word: string,
  wanted: (id: string) => boolean,
): { id: string; next: number } | null {
  let found: { id: string; next: number } | null = null;
  for (const entry of words.groups.get(word.slice(0, 2)) ?? []) {
    if (!wanted(entry.id)) continue;
    const next = entryEnd(entry, tokens, i, word);
    if (next > 0 && (!found || next > found.next)) found = { id: entry.id, next };
  }
  return found;
}

/** The place fact that begins in a token. */
function placeAt(known: Text, token: Token): PlaceFact | null {
  const direct = known.starts.get(token.start);
  if (direct) return direct;
  for (const p of known.words.before) {
    const place = known.starts.get(token.start + p.length);
    if (place && token.word.startsWith(p) && place.evidence.start < token.end) return place;
  }
  return null;
}

function startOfTaken(known: Text, tokens: readonly Token[], k: number): number {
  const token = tokens[k] as Token;
  return placeAt(known, token)?.evidence.start ?? token.start;
}

/** How many tokens what begins at a token has, 0 when it does not belong to a name. */
function sizeAt(
  known: Text,
  tokens: readonly Token[],
  k: number,
  head: string,
  name: Name,
  adjective: boolean,
): number {
  const copy: Name = { ...name, places: [], senses: [] };
  const size = takeAt(known, tokens, k, head, copy);
  return adjective && copy.places.some((p) => p.use !== 'adjective') ? 0 : size;
}

/** Takes what begins at a token into a name, and tells how many tokens it has. */
function takeAt(known: Text, tokens: readonly Token[], k: number, head: string, name: Name): number {
  const token = tokens[k] as Token;
  const place = placeAt(known, token);
  if (place) {
    name.places.push(place);
    let size = 1;
    while (k + size < tokens.length && (tokens[k + size] as Token).start < place.evidence.end) size++;
    return size;
  }
  const word = token.word;
  if (head === 'ministry' && !name.field) {
    for (const reading of readings(known, token)) {
      const field = best(known.words, tokens, k, reading.word, (id) => FIELDS.has(id));
      if (!field) continue;
      name.field = field.id;
      return field.next - k;
    }
  }
  const whole = best(known.words, tokens, k, word, (id) => id === WHOLE);
  if (whole) return whole.next - k;
  if (head !== UNION) return 0;
  for (const reading of readings(known, token)) {
    if (best(known.words, tokens, k, reading.word, (id) => id === 'unity')) {
      name.senses.push(['unity']);
      return 1;
    }
  }
  const ids = known.senses.get(token.start);
  if (!ids) return 0;
  name.senses.push(ids);
  return 1;
}

/** Most characters of a word of a sense in texts without blanks. */
const MOST_CHARACTERS = 4;

function inCharacters(known: Text): Body[] {
  const { folded, words } = known;
  const found: Body[] = [];
  for (let at = 0; at < folded.length && found.length < MOST; ) {
    const head = headInCharacters(words, folded, at);
    if (!head) {
      at++;
      continue;
    }
    const name: Name = { start: at, end: at + head.whole.length, field: null, places: [], senses: [] };
    at = name.end;
    if (words.order === 'chars-left') charactersBefore(known, name, head.id);
    else charactersBehind(known, name, head.id);
    const body = bodyOf(known, head.id, name);
    if (body) found.push(body);
  }
  return found;
}

function headInCharacters(words: BodyWords, folded: string, at: number): BodyEntry | undefined {
  return words.groups
    .get(folded.charAt(at))
    ?.find((e) => e.id !== WHOLE && e.id !== 'unity' && folded.startsWith(e.whole, at));
}

function charactersBefore(known: Text, name: Name, head: string): void {
  for (let steps = 0; steps < MOST_WORDS; steps++) {
    let p = name.start;
    if (known.folded.charAt(p - 1) === ' ') p--;
    if (known.words.links.has(known.folded.charAt(p - 1))) p--;
    const place = known.ends.get(p);
    if (place) {
      name.places.push(place);
      name.start = place.evidence.start;
      continue;
    }
    const size = endingHere(known, p, WHOLE);
    if (size > 0) {
      name.start = p - size;
      continue;
    }
    if (head !== UNION) return;
    const unity = endingHere(known, p, 'unity');
    const sense = unity > 0 ? unity : senseBefore(known, p, name);
    if (sense === 0) return;
    if (unity > 0) name.senses.push(['unity']);
    name.start = p - sense;
  }
}

function endingHere(known: Text, p: number, id: string): number {
  for (const group of known.words.groups.values())
    for (const entry of group) if (entry.id === id && known.folded.endsWith(entry.whole, p)) return entry.whole.length;
  return 0;
}

function senseBefore(known: Text, p: number, name: Name): number {
  for (let size = 2; size <= MOST_CHARACTERS; size++) {
    const ids = known.senses.get(p - size);
    if (!ids) continue;
    name.senses.push(ids);
    return size;
  }
  return 0;
}

function charactersBehind(known: Text, name: Name, head: string): void {
  for (let steps = 0; steps < MOST_WORDS; steps++) {
    let p = name.end;
    if (known.folded.charAt(p) === ' ') p++;
    for (const link of known.words.links) if (known.folded.startsWith(link, p)) p += link.length;
    const place = known.starts.get(p);
    if (place) {
      name.places.push(place);
      name.end = place.evidence.end;
      continue;
    }
    const whole = [...(known.words.groups.get(known.folded.charAt(p)) ?? [])].find(
      (e) => e.id === WHOLE && known.folded.startsWith(e.whole, p),
    );
    if (whole) {
      name.end = p + whole.whole.length;
      continue;
    }
    const ids = head === UNION ? known.senses.get(p) : undefined;
    if (!ids) return;
    name.senses.push(ids);
    name.end = p + MOST_CHARACTERS;
  }
}
