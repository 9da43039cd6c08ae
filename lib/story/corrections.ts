import type { Article, Report } from '../model/article';
import type { Verdict } from '../model/comparison';
import type { Correction, CorrectionDraft, PageKey, PrintedName } from '../model/correction';
import type { StoryCard, StoryReport, StoryValue, StoryView } from '../model/story';
import { addressKey } from '../text/address';
import { foldSameLength } from '../text/fold';

/**
 * What the reader may correct, and by what it is known again. `correct.ts` applies it; this file is small, because every page of the extension
 * loads it.
 */

/** The correction that is kept for a draft. @param at when it is made, in milliseconds since 1970 */
export function correctionOf(draft: CorrectionDraft, at: number): Correction {
  return { ...draft, id: idOf(draft), at };
}

function idOf(draft: CorrectionDraft): string {
  if (draft.kind === 'hidden-kind') return `hidden-kind|${draft.hidden}`;
  if (draft.kind === 'other-event') return `other-event|${[draft.where.key, draft.report.key].sort().join('|')}`;
  return `same-person|${[draft.one, draft.other]
    .map(({ name }) => foldedName(name))
    .sort()
    .join('|')}`;
}

/** The kept corrections with one more; said again it is renewed. The oldest go when there are more than `most`. */
export function withCorrection(kept: readonly Correction[], made: Correction, most: number): readonly Correction[] {
  return [...kept.filter(({ id }) => id !== made.id), made].slice(-most);
}

/** Longest title and outlet that are kept with a correction, in UTF-16 code units. */
const LONGEST = 300;

const named = (key: string, title: string, outlet: string | null): PageKey => ({
  key,
  title: title.slice(0, LONGEST).toWellFormed(),
  outlet: outlet?.slice(0, LONGEST).toWellFormed() ?? null,
});

/** By what an article is known again: its address without what does not tell pages apart. */
export function articleKey({ address, title, outlet }: Pick<Article, 'address' | 'title' | 'outlet'>): PageKey {
  return named(`page:${addressKey(address)}`, title, outlet);
}

/** By what a report is known again: its address, else its id. */
export function reportKey({
  id,
  address,
  title,
  outlet,
}: Pick<Report, 'id' | 'address' | 'title' | 'outlet'>): PageKey {
  return named(address === null ? `record:${id}` : `page:${addressKey(address)}`, title, outlet);
}

/** What the reader may say of a card: for each other name that two of them are one person's, and that this kind is not wanted. */
export function draftsOfCard(story: StoryView, card: StoryCard): CorrectionDraft[] {
  if (!isDifference(card)) return [];
  const where = articleKey(story.article);
  const own = card.values.find((value) => value.own);
  const persons = card.kind === 'name' && (card.question.key === 'q_name' || card.question.key === 'q_name_role');
  const languages = languagesOf(story);
  const same = (value: StoryValue): CorrectionDraft[] => {
    if (!own || value.own || value.verdict !== 'conflict') return [];
    const one = { name: own.normalised, language: story.article.language };
    return [{ kind: 'same-person', one, other: nameOf(value, languages), where }];
  };
  return [...(persons ? card.values.flatMap(same) : []), { kind: 'hidden-kind', hidden: card.kind, where }];
}

/** What the reader may say of a report of the event. */
export function draftOfReport(story: StoryView, report: StoryReport): CorrectionDraft {
  return { kind: 'other-event', report: reportKey(report), where: articleKey(story.article) };
}

/** A conflict, or a figure that moved: what the reader sees as a difference. */
export function isDifference({ verdict }: { readonly verdict: Verdict }): boolean {
  return verdict === 'conflict' || verdict === 'update';
}

/** The name that a value gives, with the language of the first text that prints it. */
export function nameOf(value: StoryValue, languages: (reportId: string | null) => string): PrintedName {
  return { name: value.normalised, language: languages(value.printed[0]?.reportId ?? null) };
}

/** A name without what is the same name all the same: case, accents, blanks. */
export function foldedName(name: string): string {
  return foldSameLength(name).replace(/\s+/gu, ' ').trim();
}

/** The language of each text of a story by the id of its report, null for the article. */
function languagesOf({ article, reports }: StoryView): (reportId: string | null) => string {
  const known = new Map(reports.map(({ id, language }) => [id, language]));
  return (id) => (id === null ? article.language : (known.get(id) ?? 'und'));
}
