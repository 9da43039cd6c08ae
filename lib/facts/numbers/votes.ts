import type { SourceText } from '../../model/article';
import type { NumberFact } from '../../model/fact';
import { evidenceAt } from '../../model/span';
import common from './common.json';
import type { Finder } from './lexicon';
import { isPair } from './score';

/** Who votes, and what they give. */
const VOTERS: ReadonlySet<string> = new Set(common.voters);

/**
 * The votes of a court or a council in one sentence of a text that tells of no sport: "4:1", "by 5-4", "por 4 a 1", where votes, judges or
 * deputies are named or a court is. The value is the majority. It is implied: which of several questions was voted on is not known.
 * @param court the sentence names a court
 */
export function voteFacts(finder: Finder, source: SourceText, sentence: number, court: boolean): NumberFact[] {
  const { tokens } = finder;
  const facts: NumberFact[] = [];
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [left, right] = [tokens[at]?.literal, tokens[at + 2]?.literal];
    // The majority is named first: "4-5 judges" is a range.
    if (!left?.plain || !right?.plain || left.value <= right.value || !isPair(finder, at)) continue;
    if (!court && !namesVoters(finder)) return [];
    const value = left.value;
    facts.push({
      kind: 'number',
      evidence: evidenceAt(source.text, tokens[at]?.start ?? 0, tokens[at + 2]?.end ?? 0),
      certainty: 'implied',
      sentence,
      value,
      interval: { lo: value, hi: value },
      hedge: 'exact',
      measure: 'count',
      currency: null,
      noun: 'vote',
      nounEvidence: null,
      ordinal: false,
      conversion: false,
    });
    at += 2;
  }
  return facts;
}

function namesVoters(finder: Finder): boolean {
  return finder.tokens.some((_, at) => VOTERS.has(finder.find(at, 'noun')?.entry.id ?? ''));
}
