import { properKeys } from '../match/keys';
import type { Comparison } from '../model/comparison';
import type { ProperFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { rememberedComparison as compareNames } from '../names/remembered';
import { comparison, message, sideOf } from './side';

/** Most different proper nouns of a text that are held against those of another. */
const MOST = 40;

interface Noun {
  readonly fact: ProperFact;
  readonly keys: readonly string[];
}

const read = new WeakMap<FactSheet, readonly Noun[]>();

function nounsOf(sheet: FactSheet): readonly Noun[] {
  const known = read.get(sheet);
  if (known) return known;
  const byWord = new Map<string, Noun>();
  for (const fact of factsOf(sheet, 'proper')) {
    if (byWord.has(fact.word) || byWord.size >= MOST) continue;
    const keys = properKeys(fact.word, sheet.source.language);
    if (keys.length > 0) byWord.set(fact.word, { fact, keys });
  }
  const made = [...byWord.values()];
  read.set(sheet, made);
  return made;
}

/**
 * Proper nouns that two texts have in common, in whatever script and form ("Adamuz", "Адамусе"). Of what they name nothing is known:
 * they can agree, and never contradict one another.
 */
export function compareProperNouns(a: FactSheet, b: FactSheet): Comparison[] {
  const found: Comparison[] = [];
  const taken = new Set<Noun>();
  for (const x of nounsOf(a)) {
    for (const y of nounsOf(b)) {
      if (taken.has(y) || !x.keys.some((k) => y.keys.includes(k))) continue;
      const verdict = compareNames(x.fact.word, a.source.language, y.fact.word, b.source.language);
      if (verdict.verdict !== 'same') continue;
      taken.add(y);
      found.push(
        comparison(
          {
            kind: 'name',
            verdict: 'same',
            rule: `name/${verdict.reason}`,
            reason: message(`why_name_${verdict.reason.replaceAll('-', '_')}`, x.fact.word, y.fact.word),
            slot: `name:${x.fact.word}`,
            question: message('q_proper'),
          },
          sideOf(x.fact.evidence, x.fact.word),
          sideOf(y.fact.evidence, x.fact.word),
        ),
      );
      break;
    }
  }
  return found;
}
