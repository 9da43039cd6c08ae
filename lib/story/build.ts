import { compareSheets } from '../compare/compare';
import { message } from '../compare/side';
import { type Witnesses, witnessesOf } from '../compare/witnesses';
import type { Corpus, CorpusReport } from '../corpus/corpus';
import { normaliseTag } from '../language/detect';
import type { Decision } from '../match/decide';
import { profileOf } from '../match/profile';
import { type Ranked, rank } from '../match/rank';
import type { Article, Report } from '../model/article';
import type { Message } from '../model/comparison';
import type { Correction } from '../model/correction';
import type { FactSheet } from '../model/sheet';
import type { StoryCard, StoryMark, StoryReport, StoryView, TraceStep } from '../model/story';
import { type Compared, comparedCards, inOrder, loneCards } from './cards';
import { correctCards, Effects, setApart, voiceOf } from './correct';
import { marksOf } from './marks';
import { readArticle } from './read';
import { samePage } from './same-page';

/** What the reader may set by hand. */
export interface StoryOptions {
  /** Day of publication, ISO 8601, when the page does not tell it. */
  readonly published?: string | null;
  /** What the reader said about findings before. */
  readonly corrections?: readonly Correction[];
}

/** Most look-alikes and undecided reports that are listed. */
const MOST_LISTED = 40;

/** The article with what the reader set by hand. */
export function withOptions(article: Article, { published }: StoryOptions): Article {
  return published ? { ...article, published: { iso: published, origin: 'reader' } } : article;
}

/** Finds the reports of the article's event in the corpus, compares, and tells everything that the interface shows. */
export function buildStory(article: Article, corpus: Corpus, options: StoryOptions = {}): StoryView {
  const dated = withOptions(article, options);
  return storyOf(dated, readArticle(dated), corpus, options.corrections);
}

/**
 * The same for an article that was read.
 * @param dated the article with what the reader set by hand
 * @param sheet what was read from it
 * @param corrections what the reader said about findings before
 */
export function storyOf(
  dated: Article,
  sheet: FactSheet,
  corpus: Corpus,
  corrections: readonly Correction[] = [],
): StoryView {
  return storyInSteps(dated, sheet, corpus, corrections).whole();
}

/** A story that is made in two steps. */
export interface StoryInSteps {
  /**
   * The story without the cards of what only one side states, and without their marks: all that is in it is as in the whole. Null where the reader's
   * corrections have a say, since they are counted over the whole.
   */
  readonly compared: () => StoryView | null;
  /** Makes all of it. */
  readonly whole: () => StoryView;
}

/** As {@link storyOf}, for who can use what was compared before the rest is made. */
export function storyInSteps(
  dated: Article,
  sheet: FactSheet,
  corpus: Corpus,
  corrections: readonly Correction[] = [],
): StoryInSteps {
  const trace: TraceStep[] = [];
  trace.push({
    step: 'read',
    detail: `${languageOf(sheet.source.language, dated.declaredLanguage)}, ${sheet.facts.length} facts, published ${dated.published?.iso ?? 'unknown'}`,
    said: message('trace_read', sheet.facts.length),
  });
  const except = ownRecords(dated, corpus);
  trace.push({ step: 'own records', detail: String(except.size), said: message('trace_own', except.size) });
  const effects = new Effects();
  const ranked = apart(rank(profileOf(sheet), corpus, except), dated, corpus, corrections, effects);
  const same = ranked.filter((r) => r.decision === 'same-event');
  const possible = ranked.filter((r) => r.decision === 'possible').slice(0, MOST_LISTED);
  const related = ranked
    .filter((r) => r.decision === 'related')
    // What the reader has set apart is always there, to be taken back.
    .sort((x, y) => Number(isByReader(y)) - Number(isByReader(x)) || y.topic - x.topic || x.at - y.at)
    .slice(0, MOST_LISTED);
  trace.push({
    step: 'match',
    detail: `${same.length} same event, ${possible.length} possible, ${related.length} related`,
    said: message('trace_match', same.length, possible.length, related.length),
  });
  const witnesses = witnessesOf([sheet, ...same.map((r) => (corpus.reports[r.at] as CorpusReport).sheet())]);
  const compared = same.map((r) => comparedOf(r, corpus, sheet, witnesses));
  const known = new Map(compared.map(({ id, language }) => [id, language]));
  const about = {
    article: dated,
    languages: (id: string | null) => (id === null ? sheet.source.language : (known.get(id) ?? 'und')),
    size: compared.length,
  };
  const first = comparedCards(compared);
  const withCards = (made: readonly StoryCard[]): StoryView => {
    const cards = correctCards(inOrder(made), about, corrections, effects);
    const corrected = effects.list();
    const marks = marksOf(cards);
    const show = (list: readonly Ranked[]) =>
      list.map((r) => {
        const { report } = corpus.reports[r.at] as CorpusReport;
        return reportIn(r, report, marks.get(report.id) ?? []);
      });
    return {
      version: 1,
      article: articleIn(dated, sheet, marks.get(null) ?? []),
      state: same.length > 0 ? 'matched' : possible.length > 0 ? 'possible' : 'none',
      reports: show(same),
      possible: show(possible),
      related: show(related),
      cards,
      corpus: corpus.summary,
      trace: [
        ...trace,
        { step: 'compare', detail: `${cards.length} cards`, said: message('trace_compare', cards.length) },
        ...(corrected.length > 0
          ? [
              {
                step: 'corrections',
                detail: corrected.map(({ correction }) => correction.id).join('; '),
                said: message('trace_corrections', corrected.length),
              },
            ]
          : []),
      ],
      ...(corrected.length > 0 ? { corrected } : {}),
    };
  };
  return {
    compared: () => (corrections.length === 0 ? withCards(first) : null),
    whole: () => withCards([...first, ...loneCards(sheet, compared)]),
  };
}

/** The reason of a report that the reader set apart. */
export const BY_READER: Message = { key: 'relation_by_reader', args: [] };

function isByReader({ reason }: Ranked): boolean {
  return reason?.key === BY_READER.key;
}

/**
 * Puts the reports that the reader set apart among the look-alikes. The decisions about all others stand as they were made: a correction says nothing about
 * them.
 */
function apart(
  ranked: readonly Ranked[],
  article: Article,
  corpus: Corpus,
  corrections: readonly Correction[],
  effects: Effects,
): readonly Ranked[] {
  if (!corrections.some(({ kind }) => kind === 'other-event')) return ranked;
  const { by } = setApart(
    article,
    corpus.reports.map(({ report }) => report),
    corrections,
  );
  return ranked.map((r) => {
    const correction = by((corpus.reports[r.at] as CorpusReport).report);
    if (!correction || (r.decision !== 'same-event' && r.decision !== 'possible')) return r;
    effects.note(correction, 'reports');
    return { ...r, decision: 'related', reason: BY_READER };
  });
}

/** The language of the text, and the one that the page declares where that is another. */
function languageOf(language: string, declared: string | null): string {
  return declared === null || normaliseTag(declared) === language ? language : `${language} (declared: ${declared})`;
}

/** The records of the very page, and those that are copies of it: they are no second source. */
function ownRecords(article: Article, corpus: Corpus): Set<number> {
  const own = new Set<number>();
  const isOwn = samePage(article);
  for (const [at, { report }] of corpus.reports.entries()) if (isOwn(report)) own.add(at);
  if (own.size === 0) return own;
  // The text that is read may itself be a copy: then the original and all its copies are the same voice.
  const voices = new Set([...own].map((at) => voiceOf((corpus.reports[at] as CorpusReport).report)));
  for (const [at, { report }] of corpus.reports.entries()) if (voices.has(voiceOf(report))) own.add(at);
  return own;
}

function comparedOf(ranked: Ranked, corpus: Corpus, article: FactSheet, witnesses: Witnesses): Compared {
  const { report, sheet } = corpus.reports[ranked.at] as CorpusReport;
  const facts = sheet();
  return {
    id: report.id,
    language: report.language,
    sheet: facts,
    printed: report.printed,
    comparisons: compareSheets(article, facts, witnesses),
  };
}

/** The article as a story shows it. @param dated the article with what the reader set by hand */
export function articleIn(dated: Article, { source }: FactSheet, marks: readonly StoryMark[]): StoryView['article'] {
  return {
    title: source.text.slice(0, Math.max(0, source.bodyStart - 1)),
    text: source.text.slice(source.bodyStart),
    outlet: dated.outlet,
    language: source.language,
    published: dated.published?.iso ?? null,
    publishedOrigin: dated.published?.origin ?? null,
    address: dated.address,
    truncated: dated.truncated,
    marks,
  };
}

/** A report as a story shows it, with what was decided about it. */
export function reportIn(decided: Decision, report: Report, marks: readonly StoryMark[]): StoryReport {
  const { printed: _, note, ...shown } = report;
  const { score, decision, features, reason } = decided;
  return {
    ...shown,
    ...(note === null ? {} : { note }),
    match: { reportId: report.id, score, decision, features, reason },
    marks,
  };
}
