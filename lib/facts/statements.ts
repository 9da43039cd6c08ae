import type { SourceText } from '../model/article';
import type { Actor, Fact, StatementFact } from '../model/fact';
import { evidenceAt, overlaps, type Span } from '../model/span';
import { foldSameLength } from '../text/fold';
import { sentenceAt } from '../text/source';
import { isUnspaced } from './gazetteer/lexicon';
import { type Token, tokensOf } from './gazetteer/spaced';
import type { Act } from './locales/statements';
import type { Recogniser } from './recogniser';
import { type ActorClues, actorIn, namesParty } from './saying/actor';
import { clausesOf, shownPart } from './saying/clauses';
import { type Half, type StatementLexicon, statementLexiconOf, type Verb } from './saying/lexicon';
import { findPhrases, firstFrom, type Hit, type PhraseList, within } from './saying/phrases';

/** A negator denies a verb from this many words before it. */
const NEGATOR_WORDS = 4;
/** The same in texts without spaces, in characters. */
const NEGATOR_CHARACTERS = 8;
/** Code units of the longest word or phrase that only holds the letters of a verb. */
const LONGEST_OTHER = 20;
/** Code units of the longest name that is looked at. */
const LONGEST_NAME = 80;
/** Letters of the longest determiner, with the space behind it. */
const LONGEST_DETERMINER = 12;
/** How far "refused to" and "without" reach, in code units. */
const REFUSAL_REACH = 45;
const WITHOUT_REACH = 32;
/** A word for "if" stands at most so many code units behind the beginning of its clause ("but if"). */
const CONDITION_REACH = 10;
/** A statement is compared with this many before it: they alone can lie in the same clause. */
const RECENT = 6;
/** How far from "according to" the one who says it may stand. */
const ACCORDING_REACH = 60;

/** Who announced, said, confirmed or denied something, or did not. One fact for a clause and an act. */
export const recogniseStatements: Recogniser = (source, earlier) => {
  const lexicon = statementLexiconOf(source.language);
  if (!lexicon) return [];
  const reading = read(source, earlier, lexicon);
  const out: StatementFact[] = [];
  for (const [index, sentence] of source.sentences.entries()) {
    if (sentence.end <= sentence.start) continue;
    const clauses = clausesOf(source, sentence, within(reading.breaks, sentence));
    for (const [i, clause] of clauses.entries()) {
      for (const fact of statementsIn(reading, clause, clauses.slice(Math.max(0, i - 2), i), index)) {
        if (!out.slice(-RECENT).some((o) => sameStatement(o, fact))) out.push(fact);
      }
    }
  }
  return out;
};

/** Everything that was found in a text before it is put together. */
interface Reading {
  readonly source: SourceText;
  readonly tokens: readonly Token[];
  readonly lexicon: StatementLexicon;
  readonly clues: ActorClues;
  readonly verbs: readonly Hit<Verb>[];
  readonly passives: readonly Hit<true>[];
  readonly nouns: readonly Hit<Act>[];
  readonly negators: readonly Hit<true>[];
  readonly that: readonly Hit<true>[];
  readonly refusals: readonly Hit<true>[];
  readonly without: readonly Hit<true>[];
  readonly modals: readonly Hit<true>[];
  readonly conditionals: readonly Hit<true>[];
  readonly inAdvance: readonly Hit<true>[];
  readonly accordingTo: readonly Hit<boolean>[];
  readonly nounLike: readonly Hit<true>[];
  readonly determiners: readonly Hit<true>[];
  readonly breaks: readonly Hit<true>[];
}

function read(source: SourceText, earlier: readonly Fact[], lexicon: StatementLexicon): Reading {
  const folded = foldSameLength(source.text);
  const tokens = isUnspaced(source.language) ? [] : tokensOf(folded);
  const find = <T>(list: PhraseList<T>) => findPhrases(folded, tokens, list, lexicon.proclitics, source.text);
  const facts = [...earlier].sort((a, b) => a.evidence.start - b.evidence.start);
  return {
    source,
    tokens,
    lexicon,
    clues: {
      facts: facts.map((fact) => ({ start: fact.evidence.start, end: fact.evidence.end, fact })),
      parties: find(lexicon.parties),
      before: find(lexicon.before),
      text: source.text,
      behind: lexicon.behind,
      subjectMarks: lexicon.subjectMarks,
      objectMarks: lexicon.objectMarks,
    },
    verbs: withoutOthers(
      merged(find(lexicon.verbs), joined(folded, tokens, find(lexicon.parted))),
      find(lexicon.notVerbs).filter((o) => source.text.slice(o.start, o.end).toLowerCase() === o.value),
    ),
    passives: find(lexicon.passives),
    nouns: find(lexicon.nouns),
    negators: outsideNames(find(lexicon.negators), facts),
    that: find(lexicon.that),
    refusals: find(lexicon.refusals),
    without: outsideNames(find(lexicon.without), facts),
    modals: find(lexicon.modals),
    conditionals: find(lexicon.conditionals),
    inAdvance: find(lexicon.inAdvance),
    accordingTo: find(lexicon.accordingTo),
    nounLike: find(lexicon.nounLike),
    determiners: find(lexicon.determiners),
    breaks: find(lexicon.breaks),
  };
}

/** Most words between the halves of a parted verb. */
const PARTED_REACH = 14;

/**
 * The first halves behind which the second one closes the clause: "gab am Dienstag bekannt", "wies die Vorwürfe zurück". The hit is the
 * first half, where the verb of the clause stands.
 */
function joined(folded: string, tokens: readonly Token[], heads: readonly Hit<readonly Half[]>[]): Hit<Verb>[] {
  return heads.flatMap(({ start, end, value }) => {
    const at = firstFrom(tokens, end);
    for (let i = at; i < tokens.length && i < at + PARTED_REACH; i++) {
      const token = tokens[i] as Token;
      const before = i === at ? end : (tokens[i - 1] as Token).end;
      if (/[.;:!?\n]/.test(folded.slice(before, token.start))) break;
      const half = value.find((h) => h.tail === token.word);
      const next = tokens[i + 1];
      // "Wies zurück in die Stadt": a word right behind it goes on with the clause.
      const closes = !next || /[^\s]|\n/.test(folded.slice(token.end, next.start)) || CLOSERS.has(next.word);
      if (half && closes) return [{ start, end, value: half.verb }];
    }
    return [];
  });
}

/** Words that begin another part of the sentence behind the second half of a verb. */
const CLOSERS: ReadonlySet<string> = new Set(['und', 'oder', 'dass', 'wie', 'en', 'of', 'dat', 'als']);

function merged(a: readonly Hit<Verb>[], b: readonly Hit<Verb>[]): Hit<Verb>[] {
  return b.length === 0 ? [...a] : [...a, ...b].sort((x, y) => x.start - y.start);
}

/** The verbs that are no part of another word ("小说", a novel, holds "说", says). */
function withoutOthers(verbs: Hit<Verb>[], others: readonly Hit<string>[]): Hit<Verb>[] {
  if (others.length === 0) return verbs;
  return verbs.filter((v) => {
    const near = { start: v.start - LONGEST_OTHER, end: v.end + LONGEST_OTHER };
    return !within(others, near).some((o) => o.start <= v.start && v.end <= o.end);
  });
}

/** "Without" in "Doctors Without Borders" denies nothing. */
function outsideNames(hits: readonly Hit<true>[], facts: readonly Fact[]): Hit<true>[] {
  const names = facts.filter((f) => f.kind === 'organisation' || f.kind === 'person').map((f) => f.evidence);
  return hits.filter((h) => {
    const near = { start: h.start - LONGEST_NAME, end: h.end + LONGEST_NAME };
    return !within(names, near).some((n) => overlaps(n, h));
  });
}

function statementsIn(reading: Reading, clause: Span, before: readonly Span[], sentence: number): StatementFact[] {
  const out: StatementFact[] = [];
  const inAdvance = within(reading.inAdvance, clause).length > 0;
  for (const verb of within(reading.verbs, clause)) {
    if (isNoun(reading, verb)) continue;
    const not = verb.value.negated || isDenied(reading, clause, verb);
    if (!not && isSupposed(reading, clause, verb)) continue;
    const actor = speakerOf(reading, clause, verb, before);
    out.push(make(reading, clause, verb, sentence, verb.value.act, not, inAdvance, actor));
  }
  for (const noun of within(reading.nouns, clause)) {
    if (!within(reading.without, clause).some((w) => w.end <= noun.start && noun.start - w.end <= WITHOUT_REACH))
      continue;
    if (out.some((o) => o.verb.start <= noun.start && noun.start < o.verb.end)) continue;
    out.push(make(reading, clause, noun, sentence, noun.value, true, inAdvance, actorIn(clause, noun, reading.clues)));
  }
  for (const hit of within(reading.accordingTo, clause)) {
    const zone = sayersZone(clause, hit);
    const actor = actorIn(zone, hit, reading.clues, 1);
    if (actor || namesParty(zone, reading.clues))
      out.push(make(reading, clause, hit, sentence, 'say', false, false, actor));
  }
  return out;
}

function make(
  reading: Reading,
  clause: Span,
  verb: Span,
  sentence: number,
  act: Act,
  not: boolean,
  inAdvance: boolean,
  actor: Actor | null,
): StatementFact {
  const shown = shownPart(reading.source.text, clause, verb);
  return {
    kind: 'statement',
    evidence: evidenceAt(reading.source.text, shown.start, shown.end),
    certainty: 'stated',
    sentence,
    act,
    polarity: not ? 'not' : 'asserts',
    inAdvance,
    actor,
    verb: { start: verb.start, end: verb.end },
  };
}

/** "the comment", "une annonce": a form that is a noun behind a determiner. */
function isNoun(reading: Reading, verb: Span): boolean {
  if (reading.nounLike[firstFrom(reading.nounLike, verb.start)]?.start !== verb.start) return false;
  const near = { start: verb.start - LONGEST_DETERMINER, end: verb.start };
  return within(reading.determiners, near).some((d) => verb.start - d.end <= 1);
}

function isDenied(reading: Reading, clause: Span, verb: Span): boolean {
  const { lexicon } = reading;
  const reaches = (hits: readonly Span[], far: number) =>
    hits.some((h) => h.end <= verb.start && verb.start - h.end <= far);
  const sentence = reading.source.sentences[sentenceAt(reading.source, verb.start)]?.start ?? 0;
  const near = { start: Math.max(sentence, verb.start - 2 * REFUSAL_REACH), end: verb.start };
  if (reaches(within(reading.refusals, near), REFUSAL_REACH) && !verbBetween(reading, verb)) return true;
  if (reaches(within(reading.without, clause), WITHOUT_REACH)) return true;
  const negators = within(reading.negators, clause);
  if (negators.length === 0) return false;
  if (lexicon.anywhere) return reaches(negators, NEGATOR_CHARACTERS);
  const at = firstFrom(reading.tokens, verb.start);
  const from = reading.tokens[Math.max(0, at - NEGATOR_WORDS)]?.start ?? verb.start;
  if (negators.some((n) => n.start >= from && n.end <= verb.end) && !verbBetween(reading, verb, from)) return true;
  if (lexicon.negatorsAfter === 0) return false;
  const reached = reading.tokens[Math.min(reading.tokens.length - 1, at + lexicon.negatorsAfter)]?.end ?? verb.end;
  const last = within(reading.that, { start: verb.end, end: reached })[0]?.start ?? reached;
  return negators.some((n) => n.start >= verb.end && n.end <= last);
}

/** "May announce", "if the ministry confirms": nothing is said yet. Another verb of saying between ends the supposition. */
function isSupposed(reading: Reading, clause: Span, verb: Span): boolean {
  const at = firstFrom(reading.tokens, verb.start);
  const near = reading.lexicon.anywhere
    ? verb.start - NEGATOR_CHARACTERS
    : (reading.tokens[Math.max(0, at - NEGATOR_WORDS)]?.start ?? verb.start);
  const free = (h: Span) =>
    h.end <= verb.start && within(reading.verbs, { start: h.end, end: verb.start - 1 }).length === 0;
  const { text } = reading.source;
  // "In May announced": a capital inside the clause makes another word of it.
  const lower = (h: Span) => text[h.start] === text[h.start]?.toLowerCase();
  const opens = (h: Span) => h.start - clause.start <= CONDITION_REACH;
  return (
    within(reading.modals, clause).some((h) => h.start >= near && lower(h) && free(h)) ||
    within(reading.conditionals, clause).some((h) => opens(h) && free(h))
  );
}

/** True when another verb of saying stands between the denial and the verb: "did not say that it confirmed". */
function verbBetween(reading: Reading, verb: Span, from = verb.start - REFUSAL_REACH): boolean {
  const zone = { start: from, end: verb.start };
  const denial = [...within(reading.negators, zone), ...within(reading.refusals, zone)];
  const last = denial.reduce((most, n) => Math.max(most, n.end), -1);
  return last >= 0 && within(reading.verbs, { start: last, end: verb.start - 1 }).length > 0;
}

function speakerOf(reading: Reading, clause: Span, verb: Hit<Verb>, before: readonly Span[]): Actor | null {
  if (verb.value.impersonal) return null;
  const lead = { start: verb.start - LONGEST_DETERMINER, end: verb.start };
  if (within(reading.passives, lead).some((p) => verb.start - p.end <= 1)) {
    return actorIn({ start: verb.end, end: Math.min(clause.end, verb.end + ACCORDING_REACH) }, verb, reading.clues, 1);
  }
  return actorIn(clause, verb, reading.clues) ?? actorBefore(reading, clause, verb, before);
}

/** In a clause that begins with its verb the speaker stands before: "KCNA, the state agency, said". */
function actorBefore(reading: Reading, clause: Span, verb: Span, before: readonly Span[]): Actor | null {
  if (!reading.lexicon.apposition || verb.start - clause.start > 4 || namesParty(clause, reading.clues)) return null;
  for (const earlier of [...before].reverse()) {
    const actor = actorIn(earlier, verb, reading.clues);
    if (actor && actor.type !== 'place') return actor;
  }
  return null;
}

/** Where the one stands "according to" whom it is: a name, or a common noun ("the authorities") by which nobody is told apart. */
function sayersZone(clause: Span, hit: Hit<boolean>): Span {
  return hit.value
    ? { start: Math.max(clause.start, hit.start - ACCORDING_REACH), end: hit.start }
    : { start: hit.end, end: Math.min(clause.end, hit.end + ACCORDING_REACH) };
}

function sameStatement(a: StatementFact, b: StatementFact): boolean {
  if (a.sentence !== b.sentence || a.act !== b.act || a.polarity !== b.polarity) return false;
  return a.evidence.start < b.evidence.end && b.evidence.start < a.evidence.end;
}
