import { compareSheets } from '../../compare/compare';
import { readFacts } from '../../facts/engine';
import type { Comparison } from '../../model/comparison';
import { isoOf, parseIsoRange } from '../../model/day';
import type { Fact, NumberFact } from '../../model/fact';
import type { FactSheet } from '../../model/sheet';
import type { Evidence } from '../../model/span';
import '../tables-on-disk';

/** One of the invented reports that each language tells in its own words (`tests/languages/scenes.json`). */
export interface Scene {
  readonly id: string;
  /** The kind of comparison that must find the changed fact. */
  readonly kind: string;
  readonly text: string;
  /** The text with one fact changed: `here` stands where `there` stood. */
  readonly changed: string;
  readonly there: string;
  readonly here: string;
}

/** A scene in one language. */
export interface Telling {
  /** What `Scene.text` says: nothing may be reported against any other telling of it. */
  readonly same: string;
  /** What `Scene.changed` says: exactly the changed fact must be reported. */
  readonly changed: string;
  /** The words of `changed` that tell the changed fact. */
  readonly here: string;
}

/** `tests/languages/<tag>.json`. */
export interface LanguageCases {
  readonly scenes: Readonly<Record<string, Telling>>;
  /** Words for days, times and durations, and what they mean to a reader of the day on which the scenes are published. */
  readonly days: readonly (readonly [string, string])[];
  /** Words for numbers, and what they mean. */
  readonly numbers: readonly (readonly [string, string])[];
  /** Sentences with words that only look like a fact, and the kinds of facts that must not be read in them. */
  readonly silent: readonly (readonly [string, string])[];
}

/** What came of one case: null when it is as it should be, else what was found instead. */
export interface Outcome {
  readonly part: 'same' | 'changed' | 'days' | 'numbers' | 'silent';
  readonly name: string;
  readonly wrong: string | null;
}

const HEDGES = { exact: '', about: '~', 'at-least': '>=', over: '>', 'at-most': '<=', under: '<', vague: '?' } as const;

/** The days, times and durations of a text in short: `2024-03-25/2024-03-27`, `said 2024-03-28`, `since 2023-07`, `08:06 local`, `3 day`. */
export function daysInShort(facts: readonly Fact[]): string {
  return facts.flatMap((fact) => dayInShort(fact) ?? []).join('; ');
}

/** A day, a time or a duration in short; null for any other fact. */
export function dayInShort(fact: Fact): string | null {
  if (fact.kind === 'time') {
    const clock = `${String(Math.floor(fact.minutes / 60)).padStart(2, '0')}:${String(fact.minutes % 60).padStart(2, '0')}`;
    return `${fact.approximate ? '~' : ''}${clock}${fact.zone === null ? '' : ` ${fact.zone}`}`;
  }
  if (fact.kind === 'duration') {
    const { lo, hi } = fact.interval;
    return `${lo === hi ? lo : `${lo}-${hi}`} ${fact.unit}`;
  }
  if (fact.kind !== 'day') return null;
  const first = isoOf(fact.days[0] ?? 0);
  const last = isoOf(fact.days.at(-1) ?? 0);
  const days = {
    day: first,
    range: `${first}/${last}`,
    enumeration: fact.days.map(isoOf).join('+'),
    month: first.slice(0, 7),
    year: first.slice(0, 4),
  }[fact.shape];
  return `${fact.bound === 'at' ? '' : `${fact.bound} `}${fact.tells === 'report' ? 'said ' : ''}${days}`;
}

/** The numbers of a text in short: `>=12 dead`, `~7000 container`, `USD 3500000000`, `6.1 magnitude`, `#3 victim`, `2-1 score`. */
export function numbersInShort(facts: readonly Fact[]): string {
  return facts.flatMap((fact) => (fact.kind === 'number' ? numberInShort(fact) : [])).join('; ');
}

function numberInShort(fact: NumberFact): string {
  const head = `${fact.conversion ? '=' : ''}${fact.ordinal ? '#' : ''}${HEDGES[fact.hedge]}`;
  if (fact.measure === 'money') return `${head}${fact.currency ?? '???'} ${fact.value}`;
  if (fact.measure === 'score') return `${fact.interval.hi}-${fact.interval.lo} score`;
  return `${head}${fact.value} ${fact.measure === 'count' ? (fact.noun ?? '-') : fact.measure}`;
}

/** Reads and compares as the extension does, and tells of each case of a language whether it came out as written down. */
export class LanguageCheck {
  private readonly english = new Map<string, FactSheet>();

  constructor(
    private readonly scenes: readonly Scene[],
    private readonly published: string,
  ) {
    for (const scene of scenes) this.english.set(scene.id, this.read('en', scene.text));
  }

  read(language: string, text: string): FactSheet {
    return readFacts('', text, language, parseIsoRange(this.published));
  }

  /** All cases of one language; every case once. */
  outcomes(language: string, cases: LanguageCases): Outcome[] {
    return [
      ...this.scenes.flatMap((scene) => this.scene(language, scene, cases.scenes[scene.id])),
      ...cases.days.map(([text, meant]) => expected('days', text, meant, daysInShort(this.read(language, text).facts))),
      ...cases.numbers.map(([text, meant]) =>
        expected('numbers', text, meant, numbersInShort(this.read(language, text).facts)),
      ),
      ...cases.silent.map(([text, kinds]): Outcome => {
        const found = this.read(language, text).facts.filter((f) => kinds.split(' ').includes(f.kind));
        return {
          part: 'silent',
          name: text,
          wrong: found.length > 0 ? found.map((f) => `${f.kind} "${f.evidence.words}"`).join('; ') : null,
        };
      }),
    ];
  }

  private scene(language: string, scene: Scene, telling: Telling | undefined): Outcome[] {
    if (!telling) return [{ part: 'same', name: scene.id, wrong: 'not told' }];
    const english = this.english.get(scene.id) as FactSheet;
    const same = compareSheets(this.read(language, telling.same), english).filter(isDifference);
    const changed = compareSheets(this.read(language, telling.changed), english).filter(isDifference);
    const hit = (c: Comparison) =>
      c.kind === scene.kind &&
      overlaps(c.left.evidence, telling.changed, telling.here) &&
      overlaps(c.right.evidence, scene.text, scene.there);
    const others = changed.filter((c) => !hit(c));
    const wrong = changed.some(hit)
      ? others.length > 0
        ? `also ${shown(others)}`
        : null
      : `not found ${shown(others)}`;
    return [
      { part: 'same', name: scene.id, wrong: same.length > 0 ? shown(same) : null },
      { part: 'changed', name: scene.id, wrong },
    ];
  }
}

/** The language in which a file of cases is read: `sr-Latn` as `sr`; Nynorsk with the tables of Norwegian. */
export function languageOf(tag: string): string {
  return tag === 'nn' ? 'no' : (tag.split('-')[0] as string);
}

/** A comparison that the reader sees as a difference. */
export function isDifference(c: Comparison): boolean {
  return c.verdict === 'conflict' || c.verdict === 'update';
}

function expected(part: Outcome['part'], name: string, meant: string, found: string): Outcome {
  return { part, name, wrong: found === meant ? null : `"${found}" instead of "${meant}"` };
}

/** The evidence touches the words where they stand. The text of a sheet begins with the line break after an empty title. */
function overlaps(evidence: Evidence, text: string, words: string): boolean {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`"${words}" does not stand in "${text}"`);
  return evidence.start < at + 1 + words.length && at + 1 < evidence.end;
}

function shown(comparisons: readonly Comparison[]): string {
  return comparisons.map((c) => `${c.rule} "${c.left.evidence.words}" / "${c.right.evidence.words}"`).join('; ');
}
