import { tablesOf } from './tables';

/** What a statement can be, as in `StatementFact.act`. */
export type Act = 'say' | 'announce' | 'confirm' | 'deny' | 'accuse' | 'comment';

/**
 * How statements are worded in a language. A word ending in `*` stands for its beginnings; a phrase is its words one after another.
 * In languages written without spaces all are looked for anywhere.
 */
export interface StatementWords {
  readonly verbs: Readonly<Partial<Record<Act, readonly string[]>>>;
  /** Forms that deny the verb by themselves ("açıklamadı", "unannounced"). */
  readonly negatedForms?: Readonly<Partial<Record<Act, readonly string[]>>>;
  /** The same, of things rather than of those who speak ("unannounced"). */
  readonly negatedAdjectives?: Readonly<Partial<Record<Act, readonly string[]>>>;
  /** Auxiliaries right before a verb by which the one who speaks stands behind it, if anywhere ("was announced by"). */
  readonly passives?: readonly string[];
  /** Words that deny a verb near them. */
  readonly negators?: readonly string[];
  /** How many words behind the verb a negator may stand (German, Dutch, Scandinavian); before it, it is always looked for. */
  readonly negatorsAfter?: number;
  /** Words that begin what is said where no comma does ("dat", "att"): a negator behind them does not deny the verb before. */
  readonly that?: readonly string[];
  /** "opted not to", "refused to". */
  readonly refusals?: readonly string[];
  /** Words shortly before a verb by which nothing is said yet ("may", "podría", "expected to"). */
  readonly modals?: readonly string[];
  /** Words that make the clause behind them a condition ("if", "wenn"). */
  readonly conditionals?: readonly string[];
  /** "without"; it denies the verb or the noun behind it. */
  readonly without?: readonly string[];
  /** Nouns that count only behind "without". */
  readonly nouns?: Readonly<Partial<Record<Act, readonly string[]>>>;
  readonly inAdvance?: readonly string[];
  /** "according to", before the one who says it. */
  readonly accordingTo?: readonly string[];
  /** The same, behind the one who says it. */
  readonly accordingToAfter?: readonly string[];
  /** Words for those who make statements ("side", "ministry"): they let an adjective ("the Russian side") be the one who speaks. */
  readonly parties?: readonly string[];
  /** Whether the one who speaks stands behind the verb ("a annoncé l'agence"); often when left out. */
  readonly speakerBehind?: 'never' | 'seldom';
  /** True where a clause that begins with its verb goes on after an apposition ("KCNA, the agency, said"). */
  readonly apposition?: boolean;
  /** Particles behind a name that make it the subject (Korean, Japanese). */
  readonly subjectMarks?: readonly string[];
  /** Endings of objects and places: who bears one is not the speaker (Turkish ’i, ’ın; Korean 를, 에서). */
  readonly objectMarks?: readonly string[];
  /** Forms that are also nouns, when a determiner stands before. */
  readonly nounLike?: readonly string[];
  readonly determiners?: readonly string[];
  /** Words that begin a new clause. */
  readonly breaks?: readonly string[];
  /**
   * Other words and phrases that hold the letters of a verb, as they are printed in small letters: Chinese 小说, novel; 简称, in short;
   * Norwegian "så", so, which is folded as "sa", said.
   */
  readonly notVerbs?: readonly string[];
}

/** The wording of statements in a language, or null for one that has no table. */
export function statementWordsOf(language: string): StatementWords | null {
  return tablesOf(language)?.statements ?? null;
}
