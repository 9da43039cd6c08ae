import type { Article, Report } from '../model/article';
import type { Verdict } from '../model/comparison';
import type { AppliedCorrection, Correction, PrintedName } from '../model/correction';
import type { StoryCard, StoryValue } from '../model/story';
import { oneName } from '../names/remembered';
import { rankOf, weightOf } from './cards';
import { articleKey, foldedName, isDifference, nameOf, reportKey } from './corrections';

/**
 * What the reader corrected, applied to a story. A correction only takes away: a difference becomes an agreement or is hidden, a report of the event becomes
 * a look-alike. None makes a difference that was not there, and what it does not name stays as it is.
 */

/** The reports that the reader set apart from an article. */
export interface SetApart {
  /** The correction that sets a report apart, or null. */
  readonly by: (report: Report) => Correction | null;
}

/**
 * Which reports the reader set apart from an article. It holds for that pair of pages, whichever of the two is read, and for the copies of the report,
 * which are the same text; it says nothing about other articles, which may be of the other event.
 */
export function setApart(article: Article, reports: readonly Report[], corrections: readonly Correction[]): SetApart {
  const { key } = articleKey(article);
  const byKey = new Map<string, Correction>();
  for (const correction of corrections) {
    if (correction.kind !== 'other-event') continue;
    if (correction.where.key === key) byKey.set(correction.report.key, correction);
    else if (correction.report.key === key) byKey.set(correction.where.key, correction);
  }
  const byVoice = new Map<string, Correction>();
  if (byKey.size > 0) {
    for (const report of reports) {
      const correction = byKey.get(reportKey(report).key);
      if (correction) byVoice.set(voiceOf(report), correction);
    }
  }
  return { by: (report) => byVoice.get(voiceOf(report)) ?? null };
}

/** The report of which this is a copy, or itself. */
export const voiceOf = (report: Pick<Report, 'id' | 'syndicatedOf'>) => report.syndicatedOf ?? report.id;

/** Counts what each correction does. */
export class Effects {
  readonly #applied = new Map<string, { correction: Correction; findings: number; reports: number }>();

  note(correction: Correction, what: 'findings' | 'reports'): void {
    const applied = this.#applied.get(correction.id) ?? { correction, findings: 0, reports: 0 };
    applied[what]++;
    this.#applied.set(correction.id, applied);
  }

  /** In the order in which they first took effect. */
  list(): AppliedCorrection[] {
    return [...this.#applied.values()].map((applied) => ({ ...applied }));
  }
}

/** What the cards are about. */
export interface Corrected {
  readonly article: Pick<Article, 'address' | 'title' | 'outlet'>;
  /** The language of a text by the id of its report, null for the article. */
  readonly languages: (reportId: string | null) => string;
  /** How many reports are compared. */
  readonly size: number;
}

/**
 * Cards after the reader's corrections. A name that the reader says is the article's becomes an agreement with that reason; differences of a kind
 * that is not wanted go. All other cards are the very ones that were given.
 */
export function correctCards(
  cards: readonly StoryCard[],
  corrected: Corrected,
  corrections: readonly Correction[],
  effects: Effects,
): readonly StoryCard[] {
  const { key } = articleKey(corrected.article);
  // A surname alone would stand for everybody who bears it: what is said of it holds where it was said.
  const pairs = corrections.filter(
    (c) => c.kind === 'same-person' && (c.where.key === key || (isFull(c.one.name) && isFull(c.other.name))),
  ) as NamePair[];
  const hidden = new Map(corrections.flatMap((c) => (c.kind === 'hidden-kind' ? [[c.hidden, c] as const] : [])));
  if (pairs.length === 0 && hidden.size === 0) return cards;
  const kept = cards.flatMap((card) => {
    const joined = card.kind === 'name' ? joinNames(card, corrected, pairs, effects) : card;
    const hiding = isDifference(joined) ? hidden.get(joined.kind) : undefined;
    if (!hiding) return [joined];
    effects.note(hiding, 'findings');
    return [];
  });
  return kept.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

type NamePair = Extract<Correction, { kind: 'same-person' }>;

function joinNames(
  card: StoryCard,
  { languages, size }: Corrected,
  pairs: readonly NamePair[],
  effects: Effects,
): StoryCard {
  const own = card.values.find((value) => value.own);
  if (!own || card.verdict !== 'conflict') return card;
  const ownName = { name: own.normalised, language: languages(null) };
  const applied = new Set<NamePair>();
  const values = card.values.map((value): StoryValue => {
    if (value.own || value.verdict !== 'conflict') return value;
    const name = nameOf(value, languages);
    const pair = pairs.find((p) => isPair(p, ownName, name));
    if (!pair) return value;
    applied.add(pair);
    return {
      ...value,
      // The reader's word is the reason for every spelling.
      printed: value.printed.map(({ reason: _reason, rule: _rule, ...p }) => ({ ...p, differing: [] })),
      verdict: 'same',
      level: null,
      rule: 'name/one-by-reader',
      reason: { key: 'why_name_by_reader', args: [ownName.name, name.name] },
    };
  });
  if (applied.size === 0) return card;
  for (const pair of applied) effects.note(pair, 'findings');
  const others = values.filter((value) => !value.own).sort((a, b) => rankOf(b) - rankOf(a));
  const gravest = others[0] as StoryValue & { verdict: Verdict };
  const differing = others.filter(({ verdict }) => verdict !== null && isDifference({ verdict }));
  const contradicting = new Set(differing.flatMap(({ printed }) => printed.map(({ reportId }) => reportId))).size;
  const now = { kind: card.kind, verdict: gravest.verdict, level: gravest.level };
  const plain = differing.length > 0 ? own : { ...own, printed: own.printed.map((p) => ({ ...p, differing: [] })) };
  return { ...card, ...now, values: [plain, ...others], weight: weightOf(now, contradicting, size) };
}

function isPair({ one, other }: NamePair, x: PrintedName, y: PrintedName): boolean {
  return (isName(one, x) && isName(other, y)) || (isName(one, y) && isName(other, x));
}

/** More than one word. */
const SEVERAL = /\p{L}[\s・·＝=]+\p{L}/u;

/** The name of a correction in a text: the same letters, or another spelling of a full name as the comparison of names has it. */
function isName(known: PrintedName, name: PrintedName): boolean {
  if (foldedName(known.name) === foldedName(name.name)) return true;
  if (!isFull(known.name) || !isFull(name.name)) return false;
  return oneName(known.name, known.language, name.name, name.language);
}

/** A name of several words, or one in Korean or Chinese characters, which write surname and given name together. */
function isFull(name: string): boolean {
  return SEVERAL.test(name) || /^[\p{Script=Han}\p{Script=Hangul}]{3,4}$/u.test(name);
}
