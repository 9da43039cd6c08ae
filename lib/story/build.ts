import { compareSheets } from '../compare/compare';
import type { Corpus, CorpusReport } from '../corpus/corpus';
import { normaliseTag } from '../language/detect';
import { profileOf } from '../match/profile';
import { type Ranked, rank } from '../match/rank';
import type { Article, Report } from '../model/article';
import type { FactSheet } from '../model/sheet';
import type { StoryCard, StoryMark, StoryReport, StoryView, TraceStep } from '../model/story';
import { type Compared, cardsOf } from './cards';
import { readArticle } from './read';
import { isSamePage } from './same-page';

/** What the reader may set by hand. */
export interface StoryOptions {
  /** Day of publication, ISO 8601, when the page does not tell it. */
  readonly published?: string | null;
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
  return storyOf(dated, readArticle(dated), corpus);
}

/**
 * The same for an article that was read.
 * @param dated the article with what the reader set by hand
 * @param sheet what was read from it
 */
export function storyOf(dated: Article, sheet: FactSheet, corpus: Corpus): StoryView {
  const trace: TraceStep[] = [];
  trace.push({
    step: 'read',
    detail: `${languageOf(sheet.source.language, dated.declaredLanguage)}, ${sheet.facts.length} facts, published ${dated.published?.iso ?? 'unknown'}`,
  });
  const except = ownRecords(dated, corpus);
  trace.push({ step: 'own records', detail: String(except.size) });
  const ranked = rank(profileOf(sheet), corpus, except);
  const same = ranked.filter((r) => r.decision === 'same-event');
  const possible = ranked.filter((r) => r.decision === 'possible').slice(0, MOST_LISTED);
  const related = ranked
    .filter((r) => r.decision === 'related')
    .sort((x, y) => y.topic - x.topic || x.at - y.at)
    .slice(0, MOST_LISTED);
  trace.push({
    step: 'match',
    detail: `${same.length} same event, ${possible.length} possible, ${related.length} related`,
  });
  const compared = same.map((r) => comparedOf(r, corpus, sheet));
  const cards = cardsOf(sheet, compared);
  const marks = marksOf(cards);
  trace.push({ step: 'compare', detail: `${cards.length} cards` });
  const show = (list: readonly Ranked[]) => list.map((r) => reportOf(r, corpus.reports[r.at] as CorpusReport, marks));
  return {
    version: 1,
    article: {
      title: sheet.source.text.slice(0, Math.max(0, sheet.source.bodyStart - 1)),
      text: sheet.source.text.slice(sheet.source.bodyStart),
      outlet: dated.outlet,
      language: sheet.source.language,
      published: dated.published?.iso ?? null,
      publishedOrigin: dated.published?.origin ?? null,
      address: dated.address,
      truncated: dated.truncated,
      marks: marks.get(null) ?? [],
    },
    state: same.length > 0 ? 'matched' : possible.length > 0 ? 'possible' : 'none',
    reports: show(same),
    possible: show(possible),
    related: show(related),
    cards,
    corpus: corpus.summary,
    trace,
  };
}

/** The language of the text, and the one that the page declares where that is another. */
function languageOf(language: string, declared: string | null): string {
  return declared === null || normaliseTag(declared) === language ? language : `${language} (declared: ${declared})`;
}

/** The records of the very page, and those that are copies of it: they are no second source. */
function ownRecords(article: Article, corpus: Corpus): Set<number> {
  const own = new Set<number>();
  for (const [at, { report }] of corpus.reports.entries()) if (isSamePage(article, report)) own.add(at);
  // The text that is read may itself be a copy: then the original and all its copies are the same voice.
  const voices = new Set([...own].map((at) => voiceOf((corpus.reports[at] as CorpusReport).report)));
  for (const [at, { report }] of corpus.reports.entries()) if (voices.has(voiceOf(report))) own.add(at);
  return own;
}

/** The report of which this is a copy, or itself. */
const voiceOf = (report: Report) => report.syndicatedOf ?? report.id;

function comparedOf(ranked: Ranked, corpus: Corpus, article: ReturnType<typeof readArticle>): Compared {
  const { report, sheet } = corpus.reports[ranked.at] as CorpusReport;
  const facts = sheet();
  return {
    id: report.id,
    language: report.language,
    sheet: facts,
    printed: report.printed,
    comparisons: compareSheets(article, facts),
  };
}

function reportOf(ranked: Ranked, { report }: CorpusReport, marks: ReturnType<typeof marksOf>): StoryReport {
  const { printed: _, note: __, ...shown } = report;
  return {
    ...shown,
    match: {
      reportId: report.id,
      score: ranked.score,
      decision: ranked.decision,
      features: ranked.features,
      reason: ranked.reason,
    },
    marks: marks.get(report.id) ?? [],
  };
}

/**
 * The marks of each text, by the id of the report (null for the article), gravest cards first; a mark that would overlap one that
 * is there is left out.
 */
function marksOf(cards: readonly StoryCard[]): Map<string | null, StoryMark[]> {
  const byText = new Map<string | null, StoryMark[]>();
  for (const card of cards) {
    for (const value of card.values) {
      const tone = toneOf(card, value.own ? card.verdict : value.verdict);
      for (const { reportId, evidence } of value.printed) {
        const { start, end } = evidence;
        let marks = byText.get(reportId);
        if (!marks) {
          marks = [];
          byText.set(reportId, marks);
        }
        if (marks.some((m) => m.start < end && start < m.end)) continue;
        marks.push({ start, end, card: card.id, tone });
      }
    }
  }
  for (const marks of byText.values()) marks.sort((a, b) => a.start - b.start);
  return byText;
}

function toneOf(card: StoryCard, verdict: string | null): StoryMark['tone'] {
  if (verdict === 'conflict') return card.level === 'hard' ? 'conflict' : 'soft';
  if (verdict === 'update') return 'soft';
  return verdict === 'only-here' || verdict === 'not-stated' ? 'only' : 'same';
}
