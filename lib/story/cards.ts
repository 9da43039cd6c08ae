import type { Lone } from '../compare/lone';
import { loneFacts } from '../compare/only-here';
import { LANGUAGES } from '../language/supported';
import type { Comparison, ComparisonKind, Level, Verdict } from '../model/comparison';
import type { FactSheet } from '../model/sheet';
import { contains, type Evidence, overlaps, type Span } from '../model/span';
import type { Printed, StoryCard, StoryValue } from '../model/story';
import { oneName } from '../names/remembered';
import { spokenName } from '../names/spoken';

/** A report of the story with its facts, and what came of comparing the article with it. */
export interface Compared {
  readonly id: string;
  readonly language: string;
  readonly sheet: FactSheet;
  /** Spans that are as printed; null when all is. */
  readonly printed: readonly Span[] | null;
  readonly comparisons: readonly Comparison[];
}

/** How grave a verdict is; the gravest names the card. */
const GRAVITY: Readonly<Record<Verdict, number>> = {
  conflict: 5,
  update: 4,
  rounding: 3,
  same: 2,
  'only-here': 1,
  'not-stated': 0,
};
/** Which kinds a reader wants to know first. */
const IMPORTANCE: Readonly<Record<string, number>> = {
  announcement: 9,
  name: 8,
  date: 7,
  money: 7,
  count: 6,
  toll: 6,
  number: 5,
  role: 5,
  precedent: 5,
  time: 4,
  duration: 3,
  place: 3,
  attribution: 2,
  organisation: 2,
  contradiction: 5,
  quote: 2,
  topic: 1,
};
/** Most cards of what only the article, or only others, state. */
const MOST_LONE = 12;

/** All cards of a story, the weightiest first: {@link comparedCards} and {@link loneCards}. */
export function cardsOf(article: FactSheet, reports: readonly Compared[]): StoryCard[] {
  return inOrder([...comparedCards(reports), ...loneCards(article, reports)]);
}

/** Cards in the order in which they are shown. */
export function inOrder(cards: readonly StoryCard[]): StoryCard[] {
  return [...cards].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

/** Groups all comparisons of the article with its reports into cards, one for each value that the article prints. */
export function comparedCards(reports: readonly Compared[]): StoryCard[] {
  const groups = new Map<string, { comparison: Comparison; report: Compared }[]>();
  for (const report of reports) {
    for (const comparison of report.comparisons) {
      const key = `${comparison.kind}|${comparison.left.value}|${comparison.kind === 'name' || comparison.kind === 'date' ? '' : comparison.slot}`;
      const group = groups.get(key);
      if (group) group.push({ comparison, report });
      else groups.set(key, [{ comparison, report }]);
    }
  }
  return [...groups.values()].map((group, i) => cardOf(group, `c${i}`, reports.length));
}

/** Cards of what only the article states, and of what it does not. */
export function loneCards(article: FactSheet, reports: readonly Compared[]): StoryCard[] {
  const lone = loneFacts(
    article,
    reports.map((r) => r.sheet),
  )
    .filter((fact) => !inConflict(fact.evidence, reports, 'left'))
    .sort((a, b) => b.weight - a.weight || a.evidence.start - b.evidence.start)
    .slice(0, MOST_LONE)
    .map((fact, i) => loneCard(fact, `o${i}`, reports));
  // Of a text in a language that is not read nothing can be said to be missing.
  return [...lone, ...(LANGUAGES.has(article.source.language) ? notStated(article, reports) : [])];
}

/** A fact that is told on a card of differences already is not told again as missing. */
function inConflict(evidence: Evidence, reports: readonly Compared[], side: 'left' | 'right'): boolean {
  return reports.some((r) => r.comparisons.some((c) => c.verdict !== 'same' && overlaps(c[side].evidence, evidence)));
}

/** Only words that lie wholly inside what the outlet printed are its own; all else is the abstract's. */
function isVerbatim(report: Compared, evidence: Evidence): boolean {
  return report.printed === null || report.printed.some((s) => contains(s, evidence));
}

type Group = readonly { comparison: Comparison; report: Compared }[];

function cardOf(group: Group, id: string, size: number): StoryCard {
  const own: Printed[] = [];
  const values: { value: StoryValueDraft; language: string }[] = [];
  let gravest = group[0] as Group[number];
  for (const entry of group) {
    const { comparison, report } = entry;
    if (rankOf(comparison) > rankOf(gravest.comparison)) gravest = entry;
    addPrinted(
      own,
      null,
      comparison.left.evidence,
      comparison.verdict === 'conflict' ? comparison.left.differing : [],
      true,
    );
    const verbatim = isVerbatim(report, comparison.right.evidence);
    const home = values.find(
      (v) =>
        v.value.verdict === comparison.verdict &&
        v.value.level === comparison.level &&
        (comparison.verdict === 'same'
          ? v.value.rule === comparison.rule && v.value.reason?.key === comparison.reason.key
          : sameValue(v, comparison, report.language)),
    );
    const target = home?.value ?? {
      own: false,
      normalised: comparison.right.value,
      printed: [],
      verdict: comparison.verdict,
      level: comparison.level,
      rule: comparison.rule,
      reason: comparison.reason,
    };
    if (!home) values.push({ value: target, language: report.language });
    // The spellings of one name are one value, whatever their script: only other kinds have values of their own here.
    const apart = comparison.kind !== 'name' && comparison.right.value !== target.normalised;
    addPrinted(target.printed, report.id, comparison.right.evidence, comparison.right.differing, verbatim, {
      ...(apart ? { normalised: comparison.right.value } : {}),
      ...reasonApart(target, comparison),
      ...spokenAs(comparison.kind, comparison.right.evidence, report.language),
    });
  }
  const { comparison } = gravest;
  const ownValue: StoryValue = {
    own: true,
    normalised: comparison.left.value,
    printed: own,
    verdict: null,
    level: null,
    rule: null,
    reason: null,
  };
  const others = values
    .map((v) => v.value)
    .sort((a, b) => rankOf(b) - rankOf(a) || b.printed.length - a.printed.length);
  return {
    id,
    kind: comparison.kind,
    verdict: comparison.verdict,
    level: comparison.level,
    question: comparison.question,
    values: [ownValue, ...others],
    weight: weightOf(comparison, contradicting(group), size),
  };
}

/**
 * How early a card comes: greater is earlier.
 * @param contradicting how many reports give another value
 * @param size how many reports there are
 */
export function weightOf(
  of: { readonly kind: ComparisonKind; readonly verdict: Verdict; readonly level: Level | null },
  contradicting: number,
  size: number,
): number {
  return rankOf(of) * 100 + (IMPORTANCE[of.kind] ?? 1) * 5 + (40 * contradicting) / size;
}

/** How many reports give another value. Of two cards alike in gravity the more widely contradicted comes first. */
function contradicting(group: Group): number {
  return new Set(
    group
      .filter(({ comparison: { verdict } }) => verdict === 'conflict' || verdict === 'update')
      .map((e) => e.report.id),
  ).size;
}

interface StoryValueDraft {
  own: boolean;
  normalised: string;
  printed: Printed[];
  verdict: Verdict | null;
  level: Level | null;
  rule: string | null;
  reason: StoryValue['reason'];
}

function sameValue(
  known: { value: StoryValueDraft; language: string },
  comparison: Comparison,
  language: string,
): boolean {
  if (known.value.normalised === comparison.right.value) return true;
  if (comparison.kind !== 'name') return false;
  return oneName(known.value.normalised, known.language, comparison.right.value, language);
}

/** The graver the greater. */
export function rankOf(of: { readonly verdict: Verdict | null; readonly level: Level | null }): number {
  return of.verdict === null ? 0 : GRAVITY[of.verdict] + (of.level === 'hard' ? 1 : 0);
}

function addPrinted(
  list: Printed[],
  reportId: string | null,
  evidence: Evidence,
  differing: readonly Span[],
  verbatim: boolean,
  more: Pick<Printed, 'normalised' | 'reason' | 'rule' | 'spoken'> = {},
): void {
  const at = list.findIndex(
    (p) => p.reportId === reportId && p.evidence.start === evidence.start && p.evidence.end === evidence.end,
  );
  const known = list[at];
  // What one comparison found alike another may tell apart: the part that differs is kept.
  if (known && known.differing.length === 0 && differing.length > 0) list[at] = { ...known, differing };
  if (known) return;
  list.push({ reportId, evidence, differing, verbatim, ...more });
}

/** The reason and the rule of a comparison where they are not those of the value, which were made for its first words. */
function reasonApart(value: StoryValueDraft, { reason, rule }: Comparison): Pick<Printed, 'reason' | 'rule'> {
  const own = value.reason;
  const alike =
    own !== null &&
    own.key === reason.key &&
    own.args.length === reason.args.length &&
    own.args.every((arg, i) => arg === reason.args[i]);
  return { ...(alike ? {} : { reason }), ...(rule === value.rule ? {} : { rule }) };
}

/** How a name in other than Latin letters is spoken, for whoever cannot read them. */
function spokenAs(kind: ComparisonKind, { words }: Evidence, language: string): Pick<Printed, 'spoken'> {
  const spoken = kind === 'name' ? spokenName(words, language) : null;
  return spoken === null ? {} : { spoken };
}

function loneCard(fact: Lone, id: string, reports: readonly Compared[]): StoryCard {
  const printed: Printed[] = [{ reportId: null, evidence: fact.evidence, differing: [], verbatim: true }];
  // What an abstract leaves out the report itself may say.
  const abstracts = reports.every((r) => r.printed !== null);
  return {
    id,
    kind: fact.kind,
    verdict: 'only-here',
    level: null,
    question: fact.question,
    values: [
      {
        own: true,
        normalised: fact.value,
        printed,
        verdict: 'only-here',
        level: null,
        rule: 'only-here/no-other-report',
        reason: { key: abstracts ? 'why_only_here_abstracts' : 'why_only_here', args: [String(reports.length)] },
      },
    ],
    weight: (abstracts ? 0.5 : 1) * GRAVITY['only-here'] * 100 + fact.weight * 10,
  };
}

/** What at least two reports, and no fewer than a third of them, state and the article does not. */
function notStated(article: FactSheet, reports: readonly Compared[]): StoryCard[] {
  const groups: { fact: Lone; printed: Printed[]; ids: Set<string>; language: string }[] = [];
  for (const report of reports) {
    for (const fact of loneFacts(report.sheet, [article])) {
      if (fact.kind === 'topic' || inConflict(fact.evidence, [report], 'right')) continue;
      const verbatim = isVerbatim(report, fact.evidence);
      const home = groups.find(
        (g) =>
          g.fact.kind === fact.kind &&
          (g.fact.value === fact.value ||
            (fact.kind === 'name' && oneName(g.fact.value, g.language, fact.value, report.language))),
      );
      const printed: Printed = {
        reportId: report.id,
        evidence: fact.evidence,
        differing: [],
        verbatim,
        ...spokenAs(fact.kind, fact.evidence, report.language),
      };
      if (!home) groups.push({ fact, printed: [printed], ids: new Set([report.id]), language: report.language });
      else if (!home.ids.has(report.id)) {
        home.ids.add(report.id);
        home.printed.push(printed);
      }
    }
  }
  // Who is met under one spelling is not missing under another that is too far from the article's own script.
  const met = reports.flatMap((r) =>
    r.comparisons.flatMap((c) =>
      c.kind === 'name' && c.verdict === 'same' ? [{ name: c.right.value, language: r.language }] : [],
    ),
  );
  const distinct = [...new Map(met.map((m) => [`${m.name}|${m.language}`, m])).values()];
  return groups
    .filter(
      (g) => g.fact.kind !== 'name' || !distinct.some((m) => oneName(m.name, m.language, g.fact.value, g.language)),
    )
    .filter((g) => g.ids.size >= 2 && g.ids.size * 3 >= reports.length)
    .sort((a, b) => b.ids.size - a.ids.size)
    .slice(0, MOST_LONE)
    .map(({ fact, printed, ids }, i) => ({
      id: `n${i}`,
      kind: fact.kind,
      verdict: 'not-stated' as const,
      level: null,
      question: fact.question,
      values: [
        {
          own: false,
          normalised: fact.value,
          printed,
          verdict: 'not-stated' as const,
          level: null,
          rule: 'not-stated/others-do',
          reason: { key: 'why_not_stated', args: [String(ids.size)] },
        },
      ],
      weight: (10 * ids.size) / reports.length,
    }));
}
