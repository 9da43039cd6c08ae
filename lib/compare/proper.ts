import { type ProperNoun, properNounsOf } from '../match/proper';
import type { Comparison } from '../model/comparison';
import type { FactSheet } from '../model/sheet';
import { rememberedComparison as compareNames } from '../names/remembered';
import { comparison, message, sideOf } from './side';

/**
 * Proper nouns that two texts have in common, in whatever script and form ("Adamuz", "Адамусе"). Of what they name nothing is known:
 * they can agree, and never contradict one another.
 */
export function compareProperNouns(a: FactSheet, b: FactSheet): Comparison[] {
  const found: Comparison[] = [];
  const taken = new Set<ProperNoun>();
  for (const x of properNounsOf(a)) {
    for (const y of properNounsOf(b)) {
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
