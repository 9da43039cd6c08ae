import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareSheets } from '../../compare/compare';
import { readFacts } from '../../facts/engine';
import type { Comparison } from '../../model/comparison';
import { parseIsoRange } from '../../model/day';
import type { FactSheet } from '../../model/sheet';
import type { Evidence } from '../../model/span';
import { isDifference, languageOf } from '../languages/check';
import '../tables-on-disk';

/**
 * One invented event as several languages tell it (`tests/contrasts`): a contrast set, after Gardner et al., "Evaluating Models' Local
 * Decision Boundaries via Contrast Sets" (2020). Each telling is a title, a line break and a body; what can be exchanged stands in braces:
 * `{dead:seven|nine}` is a claim with another value, `{day:on Tuesday=on 13 May}` the same value in other words.
 */
export interface ContrastSet {
  readonly about: string;
  /** The day on which every telling is published. */
  readonly published: string;
  /** The kinds of comparison that may find each claim. */
  readonly claims: Readonly<Record<string, readonly string[]>>;
  /** The tellings, by language, or by language and script. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What came of one claim between two tellings. */
export interface ContrastOutcome {
  readonly claim: string;
  readonly tags: readonly [string, string];
  /** `changed`: the values differ; `agreed`: they are alike; `same`: they are alike in other words; `silent`: the whole of both, nothing changed. */
  readonly part: 'changed' | 'agreed' | 'same' | 'silent';
  readonly right: boolean;
  /** What was shown, for reading. */
  readonly shown: string;
}

interface Slot {
  readonly claim: string;
  readonly start: number;
  readonly end: number;
}

interface Rendered {
  readonly sheet: FactSheet;
  readonly slots: readonly Slot[];
}

const SLOT = /\{([a-z-]+):([^{}|=]*)([|=])([^{}|=]*)\}/g;

/** Reads the sets of a folder, by name. @throws Error when a file is no JSON, or tells an event that is not listed. */
export function openContrasts(folder = 'tests/contrasts'): ReadonlyMap<string, ContrastSet> {
  const load = <T>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Readonly<Record<string, T>>;
  const events = load<Omit<ContrastSet, 'texts'>>('events.json');
  const texts = new Map(Object.keys(events).map((event) => [event, {} as Record<string, string>]));
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json') || name === 'events.json') continue;
    for (const [event, text] of Object.entries(load<string>(name))) {
      const tellings = texts.get(event);
      if (!tellings) throw new Error(`${name} tells ${event}, which is not listed`);
      tellings[name.slice(0, -'.json'.length)] = text;
    }
  }
  return new Map(Object.entries(events).map(([event, set]) => [event, { ...set, texts: texts.get(event) ?? {} }]));
}

/** The claims that a telling exchanges, and whether the second wording says the same. @throws Error on a claim that is told both ways. */
export function claimsIn(text: string): ReadonlyMap<string, 'changed' | 'same'> {
  const out = new Map<string, 'changed' | 'same'>();
  for (const [, claim = '', , mark] of text.matchAll(SLOT)) {
    const part = mark === '=' ? 'same' : 'changed';
    if ((out.get(claim) ?? part) !== part) throw new Error(`${claim} is told both ways`);
    out.set(claim, part);
  }
  return out;
}

/** A telling as it is read, with the second wording of one claim, or with the first of all (null). */
export function render(text: string, tag: string, published: string, exchanged: string | null): Rendered {
  const slots: Slot[] = [];
  let whole = '';
  let last = 0;
  for (const match of text.matchAll(SLOT)) {
    const [all, claim = '', first = '', , second = ''] = match;
    whole += text.slice(last, match.index);
    const words = claim === exchanged ? second : first;
    slots.push({ claim, start: whole.length, end: whole.length + words.length });
    whole += words;
    last = match.index + all.length;
  }
  whole += text.slice(last);
  const line = whole.indexOf('\n');
  const sheet = readFacts(whole.slice(0, line), whole.slice(line + 1), languageOf(tag), parseIsoRange(published));
  return { sheet, slots };
}

/** Languages that every other is held against: five of the widest read, in four scripts. */
export const PIVOTS: readonly string[] = ['en', 'fr', 'ru', 'zh', 'ar'];

/**
 * Holds two tellings of a set against each other, as they are, and with each claim changed in the second: every two of which one is in `tags` and
 * the other in `others`.
 */
export function contrast(
  set: ContrastSet,
  tags: readonly string[] = Object.keys(set.texts),
  others: readonly string[] = Object.keys(set.texts),
): ContrastOutcome[] {
  const wanted = (a: string, b: string) =>
    (tags.includes(a) && others.includes(b)) || (tags.includes(b) && others.includes(a));
  const out: ContrastOutcome[] = [];
  const tellings = Object.entries(set.texts).map(([tag, text]) => {
    const claims = claimsIn(text);
    const exchanged = new Map([...claims.keys()].map((claim) => [claim, render(text, tag, set.published, claim)]));
    return { tag, claims, first: render(text, tag, set.published, null), exchanged };
  });
  for (const a of tellings)
    for (const b of tellings) {
      if (a === b || !wanted(a.tag, b.tag)) continue;
      const plain = compareSheets(a.first.sheet, b.first.sheet);
      const wrong = plain.filter(isDifference);
      const both = [a.tag, b.tag] as const;
      out.push({ claim: '', tags: both, part: 'silent', right: wrong.length === 0, shown: inShort(wrong) });
      for (const [claim, part] of b.claims) {
        if (!a.claims.has(claim)) continue;
        const there = b.exchanged.get(claim) as Rendered;
        const kinds = set.claims[claim];
        if (!kinds) throw new Error(`${claim} is not among the claims of the set`);
        const alike = plain.filter((c) => !isDifference(c) && touches(c, a.first, b.first, claim));
        out.push({ claim, tags: both, part: 'agreed', right: alike.length > 0, shown: '' });
        const found = compareSheets(a.first.sheet, there.sheet).filter(isDifference);
        const touching = found.filter((c) => kinds.includes(c.kind) && touches(c, a.first, there, claim));
        const right = part === 'same' ? found.length <= wrong.length : touching.length > 0;
        out.push({ claim, tags: both, part, right, shown: inShort(found) });
      }
    }
  return out;
}

function touches(c: Comparison, a: Rendered, b: Rendered, claim: string): boolean {
  const within = (evidence: Evidence, slots: readonly Slot[]) =>
    slots.some((slot) => slot.claim === claim && evidence.start < slot.end && slot.start < evidence.end);
  return within(c.left.evidence, a.slots) && within(c.right.evidence, b.slots);
}

function inShort(comparisons: readonly Comparison[]): string {
  return comparisons
    .map((c) => `${c.kind} ${c.level ?? c.verdict} ${c.rule} "${c.left.evidence.words}" / "${c.right.evidence.words}"`)
    .join('; ');
}
