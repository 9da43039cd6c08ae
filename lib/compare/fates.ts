import type { Comparison } from '../model/comparison';
import type { ConceptFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { evidenceAt } from '../model/span';
import { affinity } from './alignment';
import { distance } from './context';
import tables from './fates.json';
import { comparison, message, sideOf } from './side';
import { isBackground, spoken } from './spoken';

/** What became of somebody who may have been hurt and not: only of the dead it is said of none. */
const RESCUED = 'rescued';
const DEAD = 'dead';

/** Words for what became of somebody. */
const FATES = new Map<string, string>([
  ...tables.dead.map((k) => [k, 'dead'] as const),
  ...tables.injured.map((k) => [k, 'injured'] as const),
  ...tables.unharmed.map((k) => [k, 'unharmed'] as const),
  ...tables.rescued.map((k) => [k, RESCUED] as const),
]);
/** Words for people of whom a story mostly has one: the guard, the driver, the mayor. */
const PEOPLE: ReadonlySet<string> = new Set(tables.people);
/** How far apart the two words may stand, in code units. */
const REACH = 20;
/** Longest words that are shown. */
const LONGEST = 60;
/** Least affinity of the two sentences. */
const ALIKE = 0.3;

/** "A guard was killed". */
interface Fate {
  readonly who: string;
  readonly fate: string;
  readonly fact: ConceptFact;
  readonly word: ConceptFact;
}

const made = new WeakMap<FactSheet, ReadonlyMap<string, readonly Fate[]>>();

/** What became of people, by the word for them; left out are those to whom a text gives several fates. */
function fatesOf(sheet: FactSheet): ReadonlyMap<string, readonly Fate[]> {
  const known = made.get(sheet);
  if (known) return known;
  const words: { key: string; fact: ConceptFact }[] = spoken(sheet).map(({ id, fact }) => ({ key: `s:${id}`, fact }));
  for (const fact of sheet.facts) if (fact.kind === 'concept') words.push({ key: `k:${fact.concept}`, fact });
  const fates = words.filter((w) => FATES.has(w.key));
  const found = new Map<string, Fate[]>();
  for (const { key, fact } of words) {
    if (!PEOPLE.has(key) || isBackground(fact, sheet)) continue;
    const beside = fates
      .filter((f) => f.fact.sentence === fact.sentence && distance(f.fact.evidence, fact.evidence) <= REACH)
      .sort((p, q) => distance(p.fact.evidence, fact.evidence) - distance(q.fact.evidence, fact.evidence))[0];
    if (!beside) continue;
    const fate = { who: key, fate: FATES.get(beside.key) as string, fact, word: beside.fact };
    const list = found.get(key);
    if (list) list.push(fate);
    else found.set(key, [fate]);
  }
  for (const [who, list] of found) if (list.some((f) => list.some((g) => excludes(f.fate, g.fate)))) found.delete(who);
  made.set(sheet, found);
  return found;
}

/** "A guard was killed" against "a guard was injured". Always soft: who was injured may have died since, and there may be two of them. */
export function compareFates(a: FactSheet, b: FactSheet): Comparison[] {
  const found: Comparison[] = [];
  const theirs = fatesOf(b);
  for (const [who, mine] of fatesOf(a)) {
    const pairs = mine.flatMap((x) =>
      (theirs.get(who) ?? [])
        .filter((y) => excludes(x.fate, y.fate))
        .map((y) => ({ x, y, score: affinity(x.fact, a, y.fact, b) })),
    );
    const best = pairs.sort((p, q) => q.score - p.score)[0];
    if (!best || best.score < ALIKE) continue;
    const [left, right] = [shown(best.x, a), shown(best.y, b)];
    found.push(
      comparison(
        {
          kind: 'contradiction',
          verdict: 'conflict',
          level: 'soft',
          rule: 'contradiction/fate',
          reason: message('why_contradiction', left.words, right.words),
          slot: `contradiction:fate:${who}`,
          question: message('q_contradiction'),
        },
        sideOf(left, best.x.fate),
        sideOf(right, best.y.fate),
      ),
    );
  }
  return found;
}

/** Two fates that nobody has at once: who was rescued may be hurt. */
function excludes(one: string, other: string): boolean {
  if (one === other) return false;
  return one === RESCUED ? other === DEAD : other !== RESCUED || one === DEAD;
}

/** Both words with what stands between them, or the fate alone where that is long. */
function shown({ fact, word }: Fate, { source }: FactSheet) {
  const start = Math.min(fact.evidence.start, word.evidence.start);
  const end = Math.max(fact.evidence.end, word.evidence.end);
  return end - start <= LONGEST ? evidenceAt(source.text, start, end) : word.evidence;
}
