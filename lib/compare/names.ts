import { isCaseless } from '../language/caseless';
import type { Comparison, Side } from '../model/comparison';
import type { PersonFact, Role } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { evidenceAt, overlaps, type Span } from '../model/span';
import type { NameComparison } from '../names/compare';
import { mayBeOne } from '../names/keys';
import { type Person, peopleOf } from '../names/people';
import { prepareName } from '../names/prepare';
import { rememberedComparison as compareNames, rememberedFullSearch, rememberedSearch } from '../names/remembered';
import { scriptOfWord } from '../names/script';
import { surnameIds } from '../names/words';
import { foldSameLength } from '../text/fold';
import { sameOffice } from './offices';
import { comparison, message, sideOf } from './side';

/** Offices that several people hold at once: two names in them are two people. */
const SHARED_OFFICES = new Set([
  'official',
  'spokesperson',
  'general',
  'ambassador',
  'envoy',
  'judge',
  'prosecutor',
  'deputy',
  'senator',
  'deputy-minister',
  'deputy-director',
  'vice-premier',
  'member',
  'expert',
  'analyst',
  'doctor',
  'professor',
  'mp',
  'officer',
  'commander',
  'journalist',
  'lawyer',
  'governor',
  'mayor',
  'ceo',
]);

/** Most distinct forms of one person that are set beside the forms of the other text. */
const MOST_FORMS = 3;

/** Compares the people of two texts: who is the same under another spelling, and who stands in the same office under another name. */
export function compareNamesOf(a: FactSheet, b: FactSheet): Comparison[] {
  const left = peopleOf(a);
  const right = peopleOf(b);
  const found: Comparison[] = [];
  const matchedLeft = new Set<Person>();
  const matchedRight = new Set<Person>();
  for (const p of left) {
    for (const q of right) {
      const verdict = samePerson(p, q);
      if (!verdict || isOthers(p, left, q, verdict) || isOthers(q, right, p, verdict)) continue;
      matchedLeft.add(p);
      matchedRight.add(q);
      found.push(...sameForms(p, q));
    }
  }
  found.push(...lookedFor(left, matchedLeft, b, false), ...lookedFor(right, matchedRight, a, true));
  const freeLeft = left.filter((p) => !matchedLeft.has(p));
  const freeRight = right.filter((q) => !matchedRight.has(q));
  for (const p of freeLeft)
    for (const q of freeRight)
      if (isSameHolder(p, q))
        found.push(agreement(p, forms(p)[0] as PersonFact, forms(q)[0] as PersonFact, 'transliteration'));
  found.push(...officeHolders(freeLeft, freeRight, left, right));
  found.push(...garbles(freeLeft, right, false), ...garbles(freeRight, left, true));
  return found;
}

/** The comparison of two people who are certainly one, or null. */
export function samePerson(p: Person, q: Person): NameComparison | null {
  if (!sharesKey(p, q)) return null;
  const verdict = compareNames(p.name, p.language, q.name, q.language);
  if (isOneName(verdict, p.name, q.name)) return verdict;
  // The longest form may be the one with an ending.
  for (const x of fullForms(p))
    for (const y of fullForms(q)) {
      const found = compareNames(x, p.language, y, q.language);
      if (isOneName(found, x, y)) return found;
    }
  return null;
}

/** The printed forms of a name of several words that have all its words. */
function fullForms(person: Person): string[] {
  const words = (name: string) => name.split(/[\s·・-]+/u).length;
  if (!SEVERAL.test(person.name)) return [person.name];
  return forms(person).flatMap((m) => (words(m.name) === words(person.name) ? [m.name] : []));
}

/** What is known of a name before it is compared. */
interface Keyed {
  readonly name: string;
  readonly keys: ReadonlySet<string>;
}

/** Two names have a key in common, or nearly. */
export function sharesKey(x: Keyed & { readonly language: string }, y: Keyed & { readonly language: string }): boolean {
  for (const key of x.keys) if (y.keys.has(key)) return true;
  return mayBeOne(x.name, x.language, y.name, y.language);
}

/** Names of several words that agree so far and are no more than transliterated are one name. */
const LIKELY = 0.8;

/** The names agree, or are so alike that only the way of writing foreign sounds parts them. */
export function isOneName(verdict: NameComparison, x: string, y: string): boolean {
  if (verdict.verdict === 'same') return true;
  if (verdict.verdict !== 'unsure' || verdict.reason !== 'transliteration' || verdict.score < LIKELY) return false;
  return SEVERAL.test(x) && SEVERAL.test(y);
}

/** More than one word. */
const SEVERAL = /\p{L}[\s・·＝=]+\p{L}/u;

function sameForms(p: Person, q: Person): Comparison[] {
  return forms(p).flatMap((x) =>
    forms(q).flatMap((y) => {
      const verdict = compareNames(x.name, p.language, y.name, q.language);
      return isOneName(verdict, x.name, y.name) ? [agreement(p, x, y, verdict.reason)] : [];
    }),
  );
}

function agreement(p: Person, x: PersonFact, y: PersonFact, reason: string): Comparison {
  return comparison(
    {
      kind: 'name',
      verdict: 'same',
      rule: `name/${reason}`,
      reason: message(`why_name_${reason.replaceAll('-', '_')}`, x.name, y.name),
      slot: `name:${p.name}`,
      question: message('q_name'),
    },
    sideOf(x.evidence, p.name),
    sideOf(y.evidence, p.name),
  );
}

/** Likeness from which on two names of one office in two scripts are one that is only transliterated. */
const LIKELY_HOLDER = 0.75;
/** Shortest name, in characters, of which the sounds tell enough. */
const SHORTEST_HOLDER = 4;

/**
 * "Jeroen Dijsselbloem" and "迪塞尔布洛姆", each the head of the euro group: characters give the sounds of a foreign name too faintly to be sure of it
 * by them alone.
 */
function isSameHolder(p: Person, q: Person): boolean {
  if (isHan(p) === isHan(q) || [p, q].some((n) => n.name.length < SHORTEST_HOLDER)) return false;
  const roles = sharedOffice(p, q);
  if (!roles || roles[0].country !== roles[1].country) return false;
  const verdict = compareNames(p.name, p.language, q.name, q.language);
  return verdict.verdict === 'unsure' && verdict.reason === 'transliteration' && verdict.score >= LIKELY_HOLDER;
}

/** The first mention of each distinct form of a name. */
function forms(p: Person): PersonFact[] {
  const seen = new Map<string, PersonFact>();
  for (const mention of p.mentions) if (!seen.has(mention.name)) seen.set(mention.name, mention);
  return [...seen.values()].slice(0, MOST_FORMS);
}

/**
 * A name that was not spotted may still be there: in a script without capital letters any, else one of several words. A spotted name is no
 * place to look.
 */
function lookedFor(people: readonly Person[], matched: Set<Person>, text: FactSheet, swap: boolean): Comparison[] {
  const found: Comparison[] = [];
  const caseless = isCaseless(text.source.language);
  const spotted = factsOf(text, 'person');
  for (const p of people) {
    if (matched.has(p) || (!caseless && !SEVERAL.test(p.name))) continue;
    const search = caseless ? rememberedSearch : rememberedFullSearch;
    const span = search(text, p.name, p.language).find((s) => spotted.every((f) => isBeyond(s, f.evidence)));
    if (!span || isTwoPeoples(span, p, people, text)) continue;
    matched.add(p);
    const other = sideOf(evidenceAt(text.source.text, span.start, span.end), p.name);
    for (const form of forms(p)) {
      const own = sideOf(form.evidence, p.name);
      found.push(
        comparison(
          {
            kind: 'name',
            verdict: 'same',
            rule: 'name/found',
            reason: message('why_name_transliteration', form.name, other.evidence.words),
            slot: `name:${p.name}`,
            question: message('q_name'),
          },
          swap ? other : own,
          swap ? own : other,
        ),
      );
    }
  }
  return found;
}

/**
 * A surname alone is that of the person whom the other text names most often: of Rodrigo Duterte and not of his daughter, of whom it tells
 * as well. Of two who are named equally often it is neither's for sure.
 */
function isOthers(full: Person, people: readonly Person[], alone: Person, { reason }: NameComparison): boolean {
  if (reason !== 'surname-only' || SEVERAL.test(alone.name) || !SEVERAL.test(full.name)) return false;
  return people.some(
    (other) =>
      other !== full &&
      SEVERAL.test(other.name) &&
      other.mentions.length >= full.mentions.length &&
      sharesKey(other, alone) &&
      compareNames(other.name, other.language, alone.name, alone.language).verdict === 'same' &&
      compareNames(other.name, other.language, full.name, full.language).verdict !== 'same',
  );
}

/** Apart from a spotted name, or all of it and more words: "드소자" is what was spotted of "마르셀루 헤벨루 드소자". */
function isBeyond(span: Span, spotted: Span): boolean {
  if (!overlaps(span, spotted)) return true;
  const [more, less] = [span.end - span.start, spotted.end - spotted.start];
  return span.start <= spotted.start && spotted.end <= span.end && more > less + 1;
}

/** One word that is found for another person too, who has the same surname: it names neither for sure. */
function isTwoPeoples(span: Span, person: Person, people: readonly Person[], text: FactSheet): boolean {
  if (!SEVERAL.test(person.name) || /[\s・·]/u.test(text.source.text.slice(span.start, span.end))) return false;
  return people.some(
    (other) =>
      other !== person &&
      SEVERAL.test(other.name) &&
      sharesKey(person, other) &&
      rememberedSearch(text, other.name, other.language).some((s) => overlaps(s, span)) &&
      compareNames(person.name, person.language, other.name, other.language).verdict !== 'same',
  );
}

/** Reasons by which two names look like one that was changed. */
const NEAR = new Set(['given-name-differs', 'garbled', 'typo']);

/**
 * Two people, neither known to the other text, in one office that only one can hold: the names conflict. A text that names several
 * people in that office (host and guest, the old and the new one) tells nothing by a name that is altogether another.
 */
function officeHolders(
  left: readonly Person[],
  right: readonly Person[],
  allLeft: readonly Person[],
  allRight: readonly Person[],
): Comparison[] {
  const found: Comparison[] = [];
  for (const p of left) {
    for (const q of right) {
      const shared = sharedOffice(p, q);
      const roles = shared ?? likelyOffice(p, q);
      if (!roles) continue;
      const verdict = compareNames(p.name, p.language, q.name, q.language);
      if (verdict.verdict !== 'different' || (!shared && !clearlyAnother(p, q, verdict))) continue;
      // An office that only stands near a name may be another's, and Korean and Chinese names are short and alike.
      if (!shared && [p, q].some((n) => surnameIds(n.name.split(' ')[0] ?? '').length > 0)) continue;
      if (isHan(p) !== isHan(q) && (verdict.reason === 'unrelated' || isSurnameInHan(p, q) || isSurnameInHan(q, p)))
        continue;
      // "KP Oli" may be Khadga Prasad.
      if (verdict.reason === 'given-name-differs' && (INITIALS.test(p.name) || INITIALS.test(q.name))) continue;
      if (verdict.reason === 'given-name-differs' && isShortForm(p.name, q.name)) continue;
      if (verdict.reason === 'given-name-differs' && differsAtOtherEnds(p, q, verdict)) continue;
      const several = holders(p, allRight) > 1 || holders(q, allLeft) > 1;
      if (!NEAR.has(verdict.reason) && (several || !sameCountry(roles))) continue;
      if (REGNAL.test(p.name) && REGNAL.exec(p.name)?.[0] === REGNAL.exec(q.name)?.[0]) continue;
      const soft = verdict.reason === 'garbled' || verdict.reason === 'typo';
      found.push(
        comparison(
          {
            kind: 'name',
            verdict: 'conflict',
            level: soft ? 'soft' : 'hard',
            rule: `name/${verdict.reason}`,
            reason: message(`why_name_${verdict.reason.replaceAll('-', '_')}`, p.name, q.name),
            slot: `name:${roles[0].office}/${roles[0].domain ?? ''}`,
            // The office as our tables know it, and as it is printed for a language that has no word for it.
            question: message('q_name_role', officeOf(roles[0]), roles[0].evidence.words),
          },
          personSide(p, verdict.left),
          personSide(q, verdict.right),
        ),
      );
    }
  }
  return found;
}

function officeOf({ office, domain }: Role): string {
  return domain === null ? office : `${office}/${domain}`;
}

/** A name in Han characters: of a foreign name they give no more than a faint echo. */
function isHan(person: Person): boolean {
  return scriptOfWord(person.name).script === 'han';
}

/** A foreign name in Han characters without a dot: a surname alone, of which any syllable may sound like a part of the other name. */
function isSurnameInHan(person: Person, other: Person): boolean {
  return isHan(person) && !/[·・‧•]/u.test(person.name) && !prepareName(other.name, other.language).eastAsian;
}

/** Letters with which a short form begins like the name: "Raffy" for Rafaelito. */
const SHORT_FORM = 3;

/** The first word of one name begins like a longer word of the other: a usual short form of a given name. "Andrea" is none of "Andras". */
export function isShortForm(one: string, other: string): boolean {
  const words = (name: string) => foldSameLength(name).split(/[\s-]+/u);
  const begins = (a: readonly string[], b: readonly string[]) => {
    const [short = ''] = a;
    const start = short.slice(0, SHORT_FORM);
    return (
      start.length === SHORT_FORM &&
      b.slice(0, -1).some((word) => word.startsWith(start) && word.length !== short.length)
    );
  };
  const [x, y] = [words(one), words(other)];
  return begins(x, y) || begins(y, x);
}

/** Likeness below which two names in two scripts are not one name whose spelling went astray. */
const UNLIKE = 0.45;

/** The given name is another one, and no slip of a transliteration. */
function clearlyAnother(p: Person, q: Person, verdict: NameComparison): boolean {
  return (
    verdict.reason === 'given-name-differs' &&
    (scriptOfWord(p.name).script === scriptOfWord(q.name).script || verdict.score < UNLIKE)
  );
}

interface Named {
  readonly name: string;
  readonly language: string;
}

/**
 * What differs stands before the surname in one text and behind it in the other, though neither writes surnames first: "Duarte Anuncia" of a headline
 * is a surname and the word behind it.
 */
export function differsAtOtherEnds(p: Named, q: Named, { left, right }: NameComparison): boolean {
  if ([p, q].some((n) => n.language === 'hu' || prepareName(n.name, n.language).eastAsian)) return false;
  const [x, y] = [left[0]?.start, right[0]?.start];
  return x !== undefined && y !== undefined && (x === 0) !== (y === 0);
}

/** Given names written as their first letters, without stops. */
const INITIALS = /(?:^|\s)\p{Lu}{2,3}(?=\s)/u;

/** The number of a pope or a king, whose name is translated: Leo XIV, Lav XIV. */
const REGNAL = /\s[IVX]{1,6}\.?$/u;

/** Both roles tell the country, and the same: foreign ministers of two countries are two people. */
function sameCountry([x, y]: readonly [Role, Role]): boolean {
  return x.country !== null && x.country === y.country;
}

/** How many people of the other text stand in an office of this one. */
function holders(person: Person, others: readonly Person[]): number {
  return others.filter((other) => sharedOffice(person, other) !== null).length;
}

function sharedOffice(p: Person, q: Person): [Role, Role] | null {
  for (const x of p.roles) {
    for (const y of q.roles) {
      if (x.qualifier || y.qualifier || SHARED_OFFICES.has(x.office)) continue;
      const office = sameOffice(x, y);
      if (office === 'same') return [x, y];
    }
  }
  return null;
}

/**
 * One office by all that is printed of it, though neither text says of which country or of what: enough for two names that are
 * alike but for the given name, not for two names that have nothing in common.
 */
function likelyOffice(p: Person, q: Person): [Role, Role] | null {
  for (const x of p.roles)
    for (const y of q.roles)
      if (!x.qualifier && !y.qualifier && x.office === y.office && sameOffice(x, y) !== 'different') return [x, y];
  return null;
}

/** A name that matches nobody, but looks like a mangled form of somebody whom the other text names. */
function garbles(people: readonly Person[], others: readonly Person[], swap: boolean): Comparison[] {
  const found: Comparison[] = [];
  for (const p of people) {
    // A slip of the pen or of a translation hits one word, once; a name that is printed again and again is a name.
    if (p.mentions.length > 1 || /[\s·・]/.test(p.name)) continue;
    let best: { q: Person; verdict: NameComparison } | null = null;
    for (const q of others) {
      const verdict = compareNames(p.name, p.language, q.name, q.language);
      if (verdict.reason !== 'garbled') continue;
      if (!best || verdict.score > best.verdict.score) best = { q, verdict };
    }
    if (!best) continue;
    const own = personSide(p, best.verdict.left);
    const other = personSide(best.q, best.verdict.right);
    found.push(
      comparison(
        {
          kind: 'name',
          verdict: 'conflict',
          level: 'soft',
          rule: 'name/garbled',
          reason: message('why_name_garbled', p.name, best.q.name),
          slot: `name:${best.q.name}`,
          question: message('q_name'),
        },
        swap ? other : own,
        swap ? own : other,
      ),
    );
  }
  return found;
}

function personSide(p: Person, differing: readonly Span[]): Side {
  const mention = p.mentions.find((m) => m.name === p.name) ?? (p.mentions[0] as PersonFact);
  const { start } = mention.evidence;
  const offset = Math.max(0, mention.evidence.words.indexOf(p.name));
  return sideOf(
    mention.evidence,
    p.name,
    differing.map((s) => ({ start: start + offset + s.start, end: start + offset + s.end })),
  );
}
