import { capitalisesNouns } from '../../language/caseless';
import type { SourceText } from '../../model/article';
import type { Fact, FactOf, Role } from '../../model/fact';
import { evidenceAt } from '../../model/span';
import { foldSameLength } from '../../text/fold';
import { sentenceAt } from '../../text/source';
import { organisationOf } from '../organisations';
import { easternShape, isGivenName } from '../persons/given';
import { personsLexicon } from '../persons/lexicon';
import { findPhrases, type PhraseMatch } from '../phrases';
import { PREFIXES } from '../phrases/languages';
import { foldedText, type Token, tokensOf } from '../phrases/tokens';
import {
  FREE,
  OCCUPATION_OFFICES,
  OFFICES_OF_SOMEBODY,
  officeOfCompound,
  officeWith,
  PRINTED_SMALL,
  type RoleLexicon,
  type RoleWord,
  roleLexicon,
  TITLE_OCCUPATIONS,
} from './lexicon';

/** A role as printed, before it is known whether a name stands beside it. */
export interface RoleChunk {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** True when something besides the office is printed: what it governs, whom it serves. */
  readonly complete: boolean;
  /** Its last word is a body, and what follows may be the name of that: `maybe` ("dueño del club"), `likely` ("director del hospital"); or the office is a word that is
   * another one as well (`maybe`). */
  readonly named: 'maybe' | 'likely' | null;
  /** The office as printed, without what it governs. */
  readonly head: string;
}

/** Something that can be part of a role: a word of the lexicon, a place or an organisation. */
interface Element {
  readonly start: number;
  readonly end: number;
  readonly word: RoleWord | null;
  readonly place: FactOf<'place'> | null;
  readonly organisation: FactOf<'organisation'> | null;
  /** A country's adjective that stood inside a phrase of the lexicon. */
  readonly inner: FactOf<'place'> | null;
}

const MAX_ELEMENTS = 9;
/** Most characters between two parts of a role. */
const LONGEST_JOINT = 7;

/** Finds the offices of a text with what they govern, in order. */
export function roleChunks(source: SourceText, earlier: readonly Fact[]): RoleChunk[] {
  const lexicon = roleLexicon(source.language);
  if (!lexicon) return [];
  const elements = elementsOf(source, earlier, lexicon);
  const heads = elements.map((_, i) => i).filter((i) => isHead(elements[i] as Element));
  const chunks: RoleChunk[] = [];
  let free = 0;
  for (const head of heads) {
    if (head < free) continue;
    const first =
      lexicon.order === 'right'
        ? leftOfRight(source, elements, head, free)
        : walkLeft(source, elements, head, free, lexicon);
    const last = lexicon.order === 'left' ? rightOfLeft(source, elements, head) : walkRight(source, elements, head);
    const parts = elements.slice(first, last + 1);
    const apart = lexicon.order === 'right' ? null : formerApart(source, elements, first);
    const chunk = build(source, apart ? [apart, ...parts] : parts, elements[head] as Element, lexicon);
    chunks.push(chunk);
    free = last + 1;
  }
  return chunks;
}

function isHead(element: Element): boolean {
  return element.word?.type === 'office' && element.word.office !== 'ministry';
}

/** What an office is about, of whom it is and in which state. */
export type Governed = Pick<Role, 'domain' | 'country' | 'organisation'>;

/** Most characters of a bracket with the acronym of a body. */
const LONGEST_BRACKET = 12;
/** Most parts that name a body together. */
const MOST_PARTS = 3;

/**
 * What ends right before an offset, where a name follows with its office behind it: "日本銀行の柏木信二総裁", "フランスのルメール外相".
 * Null when nothing there can be governed.
 */
export function governedUpTo(source: SourceText, earlier: readonly Fact[], end: number): Governed | null {
  const lexicon = roleLexicon(source.language);
  if (!lexicon) return null;
  const elements = elementsOf(source, earlier, lexicon);
  let at = lastEndingAt(elements, end);
  const bracket = /[(（][^()（）]*[)）]$/u.exec(source.text.slice(Math.max(0, end - LONGEST_BRACKET), end));
  if (at < 0 && bracket) at = lastEndingAt(elements, end - bracket[0].length);
  const found: { -readonly [K in keyof Governed]: Governed[K] } = { domain: null, country: null, organisation: null };
  for (let k = at; k >= 0 && k > at - MOST_PARTS; k--) {
    const { word, place, organisation, start, end: last } = elements[k] as Element;
    if (k < at && last !== (elements[k + 1] as Element).start) break;
    if (word?.type === 'domain' || (word?.type === 'office' && word.office === 'ministry'))
      found.domain ??= word.domain;
    else if (word?.type === 'country') found.country ??= word.country;
    else if (place?.level === 'country') found.country ??= place.place.slice(0, 2);
    else if (organisation && last > start) found.organisation ??= organisation.organisation;
    else break;
  }
  const body = organisationOf(found.organisation);
  found.domain ??= body?.domain ?? null;
  found.country ??= body?.country ?? null;
  return found.domain || found.country || found.organisation ? found : null;
}

function lastEndingAt(elements: readonly Element[], end: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle] as Element).end < end) low = middle + 1;
    else high = middle;
  }
  return elements[low]?.end === end ? low : -1;
}

const remembered = new WeakMap<SourceText, { readonly earlier: readonly Fact[]; readonly elements: Element[] }>();

/** The parts of roles in a text; kept per text, since they are asked for again beside each name. */
function elementsOf(source: SourceText, earlier: readonly Fact[], lexicon: RoleLexicon): Element[] {
  const known = remembered.get(source);
  if (known?.earlier === earlier) return known.elements;
  const elements = findElements(source, earlier, lexicon);
  remembered.set(source, { earlier, elements });
  return elements;
}

/** Lexicon words, places and organisations, in order, not overlapping: longer ones win, then places and organisations. */
function findElements(source: SourceText, earlier: readonly Fact[], lexicon: RoleLexicon): Element[] {
  const places = earlier.filter((f): f is FactOf<'place'> => f.kind === 'place' && f.use !== 'dateline');
  const adjectives = new Map(places.map((p) => [p.evidence.start, p]));
  const tokens = tokensOf(source);
  const matches = findPhrases(source, lexicon.phrases, {
    skippable: (i) => adjectives.has(tokens[i]?.start ?? -1),
    prefixes: PREFIXES[source.language] ?? [],
  });
  const folded = foldedText(source);
  const all: Element[] = matches
    .filter((m) => lexicon.printed?.has(source.text.slice(m.start, m.end).toLowerCase()) ?? true)
    .filter((m) => m.value.type !== 'office' || !isOtherThing(folded, m, lexicon))
    .filter((m) => !isPartOfName(source.language, tokens, m))
    .filter((m) => !isMany(source, m))
    .map((m) => wordElement(m, adjectives, tokens));
  if (lexicon.compounds.heads.size > 0) all.push(...compoundElements(source.language, tokens, matches, lexicon));
  for (const fact of earlier) {
    const bare = {
      start: fact.evidence.start,
      end: fact.evidence.end,
      word: null,
      place: null,
      organisation: null,
      inner: null,
    };
    if (fact.kind === 'place' && fact.use !== 'dateline') all.push({ ...bare, place: fact });
    else if (fact.kind === 'organisation') all.push({ ...bare, organisation: fact });
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  const kept: Element[] = [];
  for (const element of all) {
    const last = kept[kept.length - 1];
    if (!last || last.end <= element.start) kept.push(element);
    else if (rank(element) < rank(last) && element.end - element.start >= last.end - last.start && !isHead(last)) {
      // "美国务卿" is 美, the country, and 国务卿; the place that was read is 美国.
      const short = last.place
        ? all.find((e) => e.word?.type === 'country' && e.start === last.start && e.end <= element.start)
        : undefined;
      if (short) kept.splice(-1, 1, short, element);
      else kept[kept.length - 1] = element;
    }
  }
  return kept;
}

/** Offices at the end of words that are no phrases themselves: "Vereinspräsident". */
function compoundElements(
  language: string,
  tokens: readonly Token[],
  matches: readonly PhraseMatch<RoleWord>[],
  lexicon: RoleLexicon,
): Element[] {
  const found: Element[] = [];
  let k = 0;
  tokens.forEach((token, i) => {
    while (k < matches.length && (matches[k] as PhraseMatch<RoleWord>).end <= token.start) k++;
    if ((matches[k]?.start ?? Infinity) < token.end || token.caps === 'upper') return;
    const nouns = capitalisesNouns(language);
    if (nouns ? token.caps === 'none' : token.caps === 'title' && !beginsSentence(token)) return;
    if (isSurnameBehind(tokens, i)) return;
    const word = officeOfCompound(lexicon.compounds, token.key);
    if (word) found.push({ start: token.start, end: token.end, word, place: null, organisation: null, inner: null });
  });
  return found;
}

/** "Adam Driver", "Son Heung-min", "the Nurse Corps": an occupation with a capital that is part of a name. */
function isPartOfName(
  language: string,
  tokens: readonly Token[],
  { first, last, value }: PhraseMatch<RoleWord>,
): boolean {
  if (value.type !== 'office' || !OCCUPATION_OFFICES.has(value.office) || first < 0) return false;
  const token = tokens[first] as Token;
  if (token.caps !== 'title') return false;
  if (first === last && isSurnameBehind(tokens, first)) return true;
  if (value.office === 'son' && isEastern(tokens, first)) return true;
  return PRINTED_SMALL.has(language) && !TITLE_OCCUPATIONS.has(value.office) && !beginsSentence(token);
}

/** Right behind a given name a word with a capital is the surname. */
function isSurnameBehind(tokens: readonly Token[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i] as Token];
  if (token.caps !== 'title' || token.glue !== 'space' || before?.sentence !== token.sentence) return false;
  return before.caps === 'title' && isGivenName(before.key);
}

/** The word and the syllables behind it are a whole Korean name. */
function isEastern(tokens: readonly Token[], i: number): boolean {
  return [3, 2].some((n) => easternShape(tokens.slice(i, i + n).map((t) => t.key)) !== null);
}

function beginsSentence(token: Token): boolean {
  return token.glue === 'break' || token.glue === 'colon' || token.glue === 'quote';
}

/**
 * "Gazeteciler", "jurnalistlər": what many do is the beginning of the name of a body, and no office of the one behind it. "Büyükelçilik",
 * "səfirliyi": an embassy and no ambassador.
 */
function isMany({ language, text }: SourceText, { value, start, end }: PhraseMatch<RoleWord>): boolean {
  if ((language !== 'tr' && language !== 'az') || value.type !== 'office') return false;
  const words = text.slice(start, end);
  if (value.office !== 'ministry' && /l[ıiuü][kqğy]\p{L}{0,4}$/u.test(words)) return true;
  return OCCUPATION_OFFICES.has(value.office) && /l[aeə]r\p{L}{0,4}$/u.test(words);
}

/** "总统选举", "대통령 관저", "cuộc bầu cử tổng thống": what stands beside the office makes another thing of it. */
function isOtherThing(folded: string, match: PhraseMatch<RoleWord>, lexicon: RoleLexicon): boolean {
  const from = folded[match.end] === ' ' ? match.end + 1 : match.end;
  const to = folded[match.start - 1] === ' ' ? match.start - 1 : match.start;
  return (
    lexicon.notBefore.some((word) => folded.startsWith(word, from)) ||
    lexicon.notBehind.some((word) => folded.endsWith(word, to))
  );
}

function wordElement(
  match: PhraseMatch<RoleWord>,
  adjectives: ReadonlyMap<number, FactOf<'place'>>,
  tokens: ReturnType<typeof tokensOf>,
): Element {
  const skipped = match.skipped < 0 ? undefined : tokens[match.skipped];
  const inner = skipped ? (adjectives.get(skipped.start) ?? null) : null;
  return { start: match.start, end: match.end, word: match.value, place: null, organisation: null, inner };
}

/** Offices and domains before bodies, bodies before places, places before connectors. */
function rank(element: Element): number {
  if (element.word) return element.word.type === 'connector' || element.word.type === 'country' ? 3 : 0;
  return element.organisation ? 1 : 2;
}

/** What may stand between two parts of a role, by its characters. */
function gapOf(source: SourceText, from: number, to: number): 'close' | 'far' {
  if (to - from > LONGEST_JOINT) return 'far';
  const gap = source.text.slice(from, to);
  // "UNICEF-in sözçüsü": the ending of a case that is joined to an acronym.
  if (/^[-'’]\p{Ll}{2,5}\s$/u.test(gap)) return 'close';
  if (to - from > 4) return 'far';
  if (gap.includes('\n')) return 'far';
  if (gap === '') return 'close';
  // "U.S. Secretary of State": the last stop of an abbreviation.
  if (gap === '. ' && /\p{Lu}\.\p{Lu}$/u.test(source.text.slice(Math.max(0, from - 3), from))) return 'close';
  const folded = foldSameLength(gap);
  if (/^(?:'s?)?[\s\u200c]?$/.test(folded) || /^[\s\u200c]?["“”„«»-]?[\s\u200c]?$/.test(folded)) return 'close';
  // "الأمين العام لحلف شمال الأطلسي": the preposition is written on to what it joins.
  if (/^\s(?:لل?|ה)$/.test(gap)) return 'close';
  // Finnish "WHO:n pääjohtaja", Swedish "EU:s utrikeschef": an ending on an acronym.
  if (/^:[a-z]{1,2}\s$/.test(folded)) return 'close';
  // Georgian "აშშ-ის ვიცე-პრეზიდენტი": the ending of an acronym.
  if (/^-[\u10d0-\u10ff]{1,3}\s$/.test(gap)) return 'close';
  return /^[의の的と]\s?$/.test(gap) ? 'close' : 'far';
}

function isConnector(element: Element | undefined): boolean {
  return element?.word?.type === 'connector';
}

/** Absorbs what follows an office: "of State Security of North Korea". A bracket is absorbed around an acronym of a body. */
function walkRight(source: SourceText, elements: readonly Element[], head: number): number {
  let last = head;
  let next = head + 1;
  let connectors = 0;
  let joined = false;
  while (next < elements.length && next - head < MAX_ELEMENTS) {
    const previous = elements[next - 1] as Element;
    const element = elements[next] as Element;
    if (gapOf(source, previous.end, element.start) === 'far') {
      const more =
        (connectors === 0 && next > head + 1 && isFurtherDomain(source, elements, next)) ||
        (connectors > 0 && isOfTown(source, previous, element));
      if (!more && (connectors > 0 || !isBracketed(source, previous, element))) break;
    }
    if (isConnector(element)) {
      if (++connectors > 3) break;
      joined = true;
    } else if (isWhoseItIs(source, elements[head] as Element, element)) {
      return next;
    } else if (isHead(element) || element.word?.type === 'country') {
      break;
    } else {
      // A place right behind the office without any joint may be another part of the sentence, not so behind a domain.
      connectors = 0;
      last = next;
    }
    next++;
  }
  return joined || last > head ? last : head;
}

/** "Sprecher der Essener Feuerwehr": between the article and the body the adjective of a town that no table knows. */
function isOfTown({ language, text }: SourceText, previous: Element, element: Element): boolean {
  if (language !== 'de' || (element.word?.type !== 'domain' && element.word?.type !== 'filler')) return false;
  return /^\s\p{Lu}\p{Ll}{2,18}er\s$/u.test(text.slice(previous.end, element.start));
}

/** "אביו של החייל, רונן קורן": behind "father of" another word for what somebody does, and a comma: the name behind is the father's. */
function isWhoseItIs({ text }: SourceText, head: Element, element: Element): boolean {
  const [one, other] = [head.word, element.word];
  if (one?.type !== 'office' || other?.type !== 'office' || !OFFICES_OF_SOMEBODY.has(one.office)) return false;
  return OCCUPATION_OFFICES.has(other.office) && /^[,،]\s/.test(text.slice(element.end, element.end + 2));
}

/** Most words that join a further domain ("and of the"). */
const JOINTS = 2;

/** "Ministro dell'Economia e delle Finanze": behind "and" another domain of the same office begins. */
function isFurtherDomain(source: SourceText, elements: readonly Element[], at: number): boolean {
  const before = elements[at - 1] as Element;
  const gap = /^\s(\p{L}{1,4})\s$/u.exec(source.text.slice(before.end, (elements[at] as Element).start))?.[1];
  if (before.word?.type !== 'domain' || gap === undefined) return false;
  if (!personsLexicon(source.language).and.has(foldSameLength(gap))) return false;
  let domain = at;
  while (domain < at + JOINTS && isConnector(elements[domain])) {
    if (gapOf(source, (elements[domain] as Element).end, elements[domain + 1]?.start ?? Infinity) === 'far')
      return false;
    domain++;
  }
  return elements[domain]?.word?.type === 'domain';
}

/** The s of "Russia's". */
function isPossessive(source: SourceText, element: Element): boolean {
  return element.end - element.start === 1 && /['’]/.test(source.text[element.start - 1] ?? '');
}

function isBracketed(source: SourceText, previous: Element, element: Element): boolean {
  if (!element.organisation) return false;
  return (
    /^\s?[(（]$/.test(source.text.slice(previous.end, element.start)) && /[)）]/.test(source.text[element.end] ?? '')
  );
}

/** Absorbs what precedes an office in languages where the governed word may stand before it. */
function walkLeft(
  source: SourceText,
  elements: readonly Element[],
  head: number,
  free: number,
  lexicon: RoleLexicon,
): number {
  let first = head;
  let next = head - 1;
  while (next >= free && head - next < MAX_ELEMENTS) {
    const element = elements[next] as Element;
    const following = elements[next + 1] as Element;
    if (isLocative(element, lexicon)) break;
    if (gapOf(source, element.end, following.start) === 'far') {
      const gap = source.text.slice(element.end, following.start);
      const closing = element.organisation && /^[)）]\s?$/.test(gap);
      if (!closing && !isBracketed(source, element, following)) break;
    }
    if (isConnector(element)) {
      if (lexicon.order !== 'left' && !isPossessive(source, element)) break;
    } else if (isHead(element) || isFarPlace(elements, element, next, first, head)) break;
    else if (element.word?.type === 'country' && next !== head - 1) break;
    else first = next;
    next--;
  }
  return first;
}

/** Names that no table knows between "former" and the office, with the spaces around them. */
const UNKNOWN_NAMES = /^\s(?:\p{Lu}[\p{L}\p{M}’'-]{1,30}\s){1,2}$/u;

/** "Former Split mayor", "buvusį Splito merą": the word for a former holder before a place or a body that no table knows. */
function formerApart(source: SourceText, elements: readonly Element[], first: number): Element | null {
  const element = elements[first - 1];
  if (element?.word?.type !== 'qualifier' || element.word.qualifier !== 'former') return null;
  return UNKNOWN_NAMES.test(source.text.slice(element.end, (elements[first] as Element).start)) ? element : null;
}

/** A place with the ending of one where something happens: "Վարշավայում վարչապետ Միլան Դվորժակը" governs nothing there. */
function isLocative(element: Element, lexicon: RoleLexicon): boolean {
  if (element.place?.use !== 'name' || lexicon.locatives.length === 0) return false;
  const folded = foldSameLength(element.place.evidence.words);
  return lexicon.locatives.some((ending) => folded.endsWith(ending));
}

/**
 * A second place to the left, or a city beyond a body, belongs to the sentence and not to the role: "Bakıda Türkiyənin xarici
 * işlər naziri", "Brysselissä Naton pääsihteeri".
 */
function isFarPlace(elements: readonly Element[], element: Element, at: number, first: number, head: number): boolean {
  if (!element.place) return false;
  const near = elements.slice(Math.max(first, at + 1), head);
  return near.some((e) => e.place !== null || (e.organisation !== null && element.place?.level === 'city'));
}

/** In languages of the order "minister of": only a former or acting, and the adjective of a country, stand before the office. */
function leftOfRight(source: SourceText, elements: readonly Element[], head: number, free: number): number {
  let first = head;
  for (let next = head - 1; next >= free && head - next < 4; next--) {
    const element = elements[next] as Element;
    if (gapOf(source, element.end, (elements[next + 1] as Element).start) === 'far') break;
    if (element.word?.type !== 'qualifier' && element.place?.use !== 'adjective') break;
    first = next;
  }
  return first;
}

/** In languages of the order "of defence minister": nothing but a qualifier follows. */
function rightOfLeft(source: SourceText, elements: readonly Element[], head: number): number {
  const next = elements[head + 1];
  if (next?.word?.type !== 'qualifier' || gapOf(source, (elements[head] as Element).end, next.start) === 'far')
    return head;
  return next.word.qualifier === 'elect' ? head + 1 : head;
}

function build(source: SourceText, parts: readonly Element[], head: Element, { ofCity }: RoleLexicon): RoleChunk {
  const word = head.word as Extract<RoleWord, { type: 'office' }>;
  let domain = word.domain;
  let country: string | null = head.inner?.place.slice(0, 2) ?? null;
  let organisation: string | null = null;
  let qualifier: Role['qualifier'] = word.qualifier;
  for (const part of parts) {
    if (part.word?.type === 'domain' && !FREE.has(word.office)) domain ??= part.word.domain;
    if (part.word?.type === 'office' && part !== head) domain ??= part.word.domain;
    if (part.word?.type === 'qualifier') qualifier ??= part.word.qualifier;
    if (part.word?.type === 'country') country ??= part.word.country;
    // "The Madrid midfielder" may be of any country.
    if (part.place && !(part.place.level === 'city' && OCCUPATION_OFFICES.has(word.office)))
      country ??= part.place.place.slice(0, 2);
    if (part.inner) country ??= part.inner.place.slice(0, 2);
    if (part.organisation) organisation ??= part.organisation.organisation;
  }
  const body = organisationOf(organisation);
  const start = (parts[0] as Element).start;
  let end = (parts[parts.length - 1] as Element).end;
  if (/[)）]/.test(source.text[end] ?? '') && /[(（]/.test(source.text.slice(start, end))) end++;
  const office = (parts.some((part) => part.place?.level === 'city') && ofCity[word.office]) || word.office;
  const role: Role = {
    office: officeWith(source.language, office, domain ?? body?.domain ?? null),
    domain: domain ?? (FREE.has(word.office) ? null : (body?.domain ?? null)),
    country: country ?? body?.country ?? null,
    organisation,
    qualifier,
    evidence: evidenceAt(source.text, start, end),
  };
  const vague = word.vague === true && role.domain === null;
  const complete = !vague && (role.domain !== null || role.country !== null || organisation !== null);
  const printed = source.text.slice(head.start, head.end);
  return {
    role,
    start,
    end,
    sentence: sentenceAt(source, start),
    complete,
    named: namedBy(parts, head),
    head: printed,
  };
}

/** Domains that are called after somebody: "el hospital Gregorio Marañón". */
const CALLED_AFTER: ReadonlySet<string> = new Set(['hospital', 'university']);

/** Whether what follows a role may be the name of the body that it ends with. */
function namedBy(parts: readonly Element[], head: Element): RoleChunk['named'] {
  const last = parts[parts.length - 1] as Element;
  if (head.word?.type === 'office' && head.word.doubtful) return 'maybe';
  if (last === head) return null;
  // "El conductor del Toyota Corolla Cross".
  const occupied = head.word?.type === 'office' && OCCUPATION_OFFICES.has(head.word.office);
  if (last.organisation && occupied && parts.indexOf(last) > parts.indexOf(head)) return 'maybe';
  if (last.word?.type === 'domain') return CALLED_AFTER.has(last.word.domain) ? 'likely' : null;
  return last.word?.type === 'filler' && last.word.body ? 'maybe' : null;
}
