import { compareSheets } from '../compare/compare';
import { message } from '../compare/side';
import type { Corpus, CorpusReport } from '../corpus/corpus';
import { type Decision, decide } from '../match/decide';
import { indexOf } from '../match/opened';
import { profileOf } from '../match/profile';
import type { Article } from '../model/article';
import type { Correction } from '../model/correction';
import type { FactSheet } from '../model/sheet';
import type { StoryView } from '../model/story';
import { articleIn, BY_READER, reportIn } from './build';
import { cardsOf } from './cards';
import { correctCards, Effects, setApart } from './correct';
import { marksOf } from './marks';

/** What the reader wants of a comparison of two texts. */
export interface PairOptions {
  /** True to compare texts that are not taken for reports of one event. */
  readonly insist: boolean;
  readonly corrections?: readonly Correction[];
}

/**
 * The story of an article and one other text, compared as article and report. Texts that are not taken for reports of one event are not compared, unless
 * the reader insists; the view says so in any case. The other text is no part of the corpus, which only tells how rare names are.
 * @param dated the article with what the reader set by hand
 * @param sheet what was read from it
 */
export function storyOfPair(
  dated: Article,
  sheet: FactSheet,
  other: CorpusReport,
  corpus: Corpus,
  { insist, corrections = [] }: PairOptions,
): StoryView {
  const facts = other.sheet();
  const found = decide(profileOf(sheet), profileOf(facts, other.digest()), indexOf(corpus).idf);
  const byReader = setApart(dated, [other.report], corrections).by(other.report) !== null;
  const decision: Decision = byReader ? { ...found, decision: 'related', reason: BY_READER } : found;
  const agreed = decision.decision === 'same-event';
  const compared = agreed || insist;
  const { id, language, printed } = other.report;
  const effects = new Effects();
  const about = {
    article: dated,
    languages: (report: string | null) => (report === null ? sheet.source.language : language),
    size: 1,
  };
  const cards = compared
    ? correctCards(
        cardsOf(sheet, [{ id, language, sheet: facts, printed, comparisons: compareSheets(sheet, facts) }]),
        about,
        corrections,
        effects,
      )
    : [];
  const marks = marksOf(cards);
  const shown = reportIn(decision, other.report, marks.get(id) ?? []);
  const corrected = effects.list();
  return {
    version: 1,
    article: articleIn(dated, sheet, marks.get(null) ?? []),
    state: compared ? 'matched' : 'none',
    reports: compared ? [shown] : [],
    possible: [],
    related: compared ? [] : [shown],
    cards,
    corpus: corpus.summary,
    trace: [
      {
        step: 'pair',
        detail: `${decision.decision}${compared && !agreed ? ', compared because the reader asked' : ''}`,
        said: message('trace_pair'),
      },
      { step: 'compare', detail: `${cards.length} cards`, said: message('trace_compare', cards.length) },
    ],
    ...(corrected.length > 0 ? { corrected } : {}),
    pair: { decision: decision.decision, reason: decision.reason, insisted: compared && !agreed },
  };
}
