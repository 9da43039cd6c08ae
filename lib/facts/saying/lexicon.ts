import { foldSameLength } from '../../text/fold';
import { isUnspaced } from '../gazetteer/lexicon';
import { placeGrammarOf } from '../locales/places';
import { type Act, type StatementWords, statementWordsOf } from '../locales/statements';
import { MARKED } from '../phrases/languages';
import { type PhraseList, phraseList } from './phrases';

/** A verb of saying, and whether its form denies it. */
export interface Verb {
  readonly act: Act;
  readonly negated: boolean;
  /** True for forms that are said of things ("unannounced"): nobody speaks in them. */
  readonly impersonal: boolean;
}

/** What makes a parted verb of its first half. */
export interface Half {
  /** The second half, folded. */
  readonly tail: string;
  readonly verb: Verb;
}

/** The wording of statements, ready for look-up. */
export interface StatementLexicon {
  readonly anywhere: boolean;
  readonly proclitics: readonly string[];
  readonly verbs: PhraseList<Verb>;
  /** The first halves of verbs that other words may part ("gab … bekannt", in the tables `gab~bekannt`). */
  readonly parted: PhraseList<readonly Half[]>;
  readonly nouns: PhraseList<Act>;
  readonly negators: PhraseList<true>;
  readonly negatorsAfter: number;
  /** What begins the words that are said. */
  readonly that: PhraseList<true>;
  readonly refusals: PhraseList<true>;
  readonly without: PhraseList<true>;
  readonly modals: PhraseList<true>;
  readonly conditionals: PhraseList<true>;
  readonly inAdvance: PhraseList<true>;
  /** True: the one who says it stands before. */
  readonly accordingTo: PhraseList<boolean>;
  readonly parties: PhraseList<true>;
  readonly passives: PhraseList<true>;
  readonly nounLike: PhraseList<true>;
  readonly determiners: PhraseList<true>;
  readonly breaks: PhraseList<true>;
  /** Words that hold the letters of a verb and are none, as they are printed: Norwegian "så" (so) is folded as "sa" (said). */
  readonly notVerbs: PhraseList<string>;
  /** Prepositions of place: a place behind one of them says nothing. */
  readonly before: PhraseList<true>;
  /** How many times farther one who stands behind the verb counts. */
  readonly behind: number;
  readonly apposition: boolean;
  /** Particles that mark the subject. */
  readonly subjectMarks: readonly string[];
  readonly objectMarks: readonly string[];
}

const BEHIND = { never: Number.POSITIVE_INFINITY, seldom: 4, often: 1.5 } as const;

const lexicons = new Map<string, StatementLexicon | null>();

/** Made once for a language; null for one without a table. */
export function statementLexiconOf(language: string): StatementLexicon | null {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const words = statementWordsOf(language);
  const made = words ? build(words, language) : null;
  lexicons.set(language, made);
  return made;
}

function build(words: StatementWords, language: string): StatementLexicon {
  const anywhere = isUnspaced(language) || language === 'ko';
  const marked = MARKED.has(language);
  const grammar = placeGrammarOf(language);
  const plain = (list: readonly string[] | undefined) =>
    phraseList(
      (list ?? []).map((w): [string, true] => [w, true]),
      anywhere,
      marked,
    );
  const byAct = <T>(table: Readonly<Partial<Record<Act, readonly string[]>>> | undefined, value: (act: Act) => T) =>
    Object.entries(table ?? {}).flatMap(([act, list]) => list.map((w): [string, T] => [w, value(act as Act)]));
  return {
    anywhere,
    proclitics: (grammar.proclitics ?? []).filter((p) => p.length === 1),
    parted: phraseList(halves(words.verbs), anywhere, marked),
    verbs: phraseList(
      [
        ...byAct(words.negatedForms, (act): Verb => ({ act, negated: true, impersonal: false })),
        ...byAct(words.negatedAdjectives, (act): Verb => ({ act, negated: true, impersonal: true })),
        ...byAct(whole(words.verbs), (act): Verb => ({ act, negated: false, impersonal: false })),
      ],
      anywhere,
      marked,
    ),
    nouns: phraseList(
      byAct(words.nouns, (act) => act),
      anywhere,
      marked,
    ),
    negators: plain(words.negators),
    negatorsAfter: words.negatorsAfter ?? 0,
    that: plain(words.that),
    refusals: plain(words.refusals),
    without: plain(words.without),
    modals: plain(words.modals),
    conditionals: plain(words.conditionals),
    inAdvance: plain(words.inAdvance),
    accordingTo: phraseList(
      [
        ...(words.accordingTo ?? []).map((w): [string, boolean] => [w, false]),
        ...(words.accordingToAfter ?? []).map((w): [string, boolean] => [w, true]),
      ],
      anywhere,
      marked,
    ),
    parties: plain(words.parties),
    passives: plain(words.passives),
    nounLike: plain(words.nounLike),
    determiners: plain(words.determiners),
    breaks: plain(words.breaks),
    notVerbs: phraseList(
      (words.notVerbs ?? []).map((w): [string, string] => [w, w]),
      anywhere,
      marked,
    ),
    before: plain(grammar.before),
    behind: BEHIND[words.speakerBehind ?? 'often'],
    apposition: words.apposition ?? false,
    subjectMarks: words.subjectMarks ?? [],
    objectMarks: words.objectMarks ?? [],
  };
}

type VerbTable = Readonly<Partial<Record<Act, readonly string[]>>>;

function whole(table: VerbTable): VerbTable {
  return Object.fromEntries(Object.entries(table).map(([act, list]) => [act, list.filter((w) => !w.includes('~'))]));
}

/** The first halves of the parted verbs. One half may begin several verbs ("gab bekannt", "gab zu"). */
function halves(table: VerbTable): [string, readonly Half[]][] {
  const out = new Map<string, Half[]>();
  for (const [act, list] of Object.entries(table)) {
    for (const term of list) {
      const [head, tail] = term.split('~');
      if (!head || !tail) continue;
      const half: Half = { tail: foldSameLength(tail), verb: { act: act as Act, negated: false, impersonal: false } };
      const known = out.get(head);
      if (known) known.push(half);
      else out.set(head, [half]);
    }
  }
  return [...out];
}
