import { isCaseless } from '../language/caseless';
import type { ProperFact, QuoteFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { type Evidence, evidenceAt, type Span } from '../model/span';
import { foldSameLength } from '../text/fold';
import { nameKeys } from './keys';

/**
 * Proper nouns that stand together, of which no table knows what they name, or a few words in quotation marks: "Viswanathan Anand",
 * "Namche Bazar", "Doué", «Глория».
 */
export interface NamedRun {
  /** As printed. */
  readonly name: string;
  /** Its first mention. */
  readonly evidence: Evidence;
  /** The first fact of its first mention. */
  readonly fact: ProperFact | QuoteFact;
  /** Words of the name. */
  readonly words: number;
  /** Blocking keys, those of `nameKeys` and the folded letters. */
  readonly keys: ReadonlySet<string>;
}

/** Most runs of one text that are compared. */
const MOST = 30;
/** Longest name, in code units, with what is added on both sides. */
const LONGEST = 60;

/** What joins two proper nouns of one name, a short word with a capital among them ("Παρί Σεν Ζερμέν"). The middle dot and the double hyphen join the words of a foreign name in Japanese. */
const JOINT =
  /^(?:[ \u00a0]|[-‐–]|[・·＝=]|[ \u00a0](?:de|da|do|dos|del|di|van|von|bin|ibn|al|el|la|le)[ \u00a0]|[ \u00a0-]\p{Lu}\p{L}{1,2}[ \u00a0-])$/u;
/** A short capitalised word, or the rest of a hyphened one, right before or behind. */
const BEFORE = /(?:^|[^\p{L}\p{N}.])(\p{Lu}\p{L}{1,2}[ \u00a0-])$/u;
const BEHIND = /^(?:[ \u00a0]\p{Lu}\p{L}{0,2}|-\p{L}{2,20})(?!\p{L})/u;

/** One to three words between quotation marks, the first with a capital if its script has them: the name of a bar, a ship, a song. */
const QUOTED =
  /^\P{L}{0,2}((?:\p{Lu}|\p{Lo})[\p{L}\p{M}\p{N}'’-]{2,24}(?:[ \u00a0][\p{L}\p{M}\p{N}'’-]{1,24}){0,2})\P{L}{0,2}$/u;

const read = new WeakMap<FactSheet, readonly NamedRun[]>();

/** The runs of proper nouns of a text, each printed form once, in the order of the text; computed once. */
export function namedRunsOf(sheet: FactSheet): readonly NamedRun[] {
  let runs = read.get(sheet);
  if (!runs) {
    runs = runsIn(sheet);
    read.set(sheet, runs);
  }
  return runs;
}

function runsIn(sheet: FactSheet): NamedRun[] {
  const { text, language } = sheet.source;
  const facts = factsOf(sheet, 'proper');
  const found = new Map<string, NamedRun>();
  for (let i = 0; i < facts.length && found.size < MOST; ) {
    let last = i;
    while (last + 1 < facts.length && joined(text, facts[last] as ProperFact, facts[last + 1] as ProperFact)) last++;
    const first = facts[i] as ProperFact;
    const span = grown(sheet, { start: first.evidence.start, end: (facts[last] as ProperFact).evidence.end });
    i = last + 1;
    const evidence = evidenceAt(text, span.start, span.end);
    const name = evidence.words;
    if (name.length > LONGEST || found.has(name)) continue;
    const words = name.split(/[\s・·＝=]+/u).length;
    const keys = new Set([...nameKeys(name, language), `~${foldSameLength(name)}`]);
    found.set(name, { name, evidence, fact: first, words, keys });
  }
  for (const quote of factsOf(sheet, 'quote')) {
    if (found.size >= MOST) break;
    const inner = QUOTED.exec(quote.evidence.words);
    const name = inner?.[1];
    if (!inner || !name || found.has(name)) continue;
    const start = quote.evidence.start + quote.evidence.words.indexOf(name);
    const keys = new Set([...nameKeys(name, language), `~${foldSameLength(name)}`]);
    const words = name.split(/\s+/u).length;
    found.set(name, {
      name,
      evidence: evidenceAt(text, start, start + name.length),
      fact: quote,
      words,
      keys,
    });
  }
  return [...found.values()];
}

function joined(text: string, a: ProperFact, b: ProperFact): boolean {
  return (
    a.sentence === b.sentence &&
    b.evidence.start - a.evidence.end <= 5 &&
    JOINT.test(text.slice(a.evidence.end, b.evidence.start))
  );
}

/** With the short words that are printed with a capital beside it and are too short to stand alone ("Mun" in "Mun Hjung-bae"). */
function grown(sheet: FactSheet, span: Span): Span {
  const { text, language } = sheet.source;
  if (isCaseless(language)) return span;
  const sentence = sheet.source.sentences.find((s) => s.start <= span.start && span.start < s.end);
  const free = (at: number) =>
    !sheet.facts.some(
      (f) =>
        (f.kind === 'person' || f.kind === 'place' || f.kind === 'organisation' || f.kind === 'role') &&
        f.evidence.start <= at &&
        at < f.evidence.end,
    );
  let { start, end } = span;
  const from = Math.max(sentence?.start ?? 0, start - 24);
  const before = BEFORE.exec(text.slice(from, start))?.[1];
  // What begins a sentence has its capital from there.
  if (before && start - before.length > (sentence?.start ?? 0) && free(start - before.length)) start -= before.length;
  const behind = BEHIND.exec(text.slice(end, end + 24))?.[0];
  if (behind && free(end + 1)) end += behind.length;
  return { start, end };
}
