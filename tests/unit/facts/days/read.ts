import { dayInShort } from '../../../../lib/cli/languages/check';
import { recogniseDays } from '../../../../lib/facts/days/recognise';
import { parseIsoRange } from '../../../../lib/model/day';
import type { Fact } from '../../../../lib/model/fact';
import { sourceText } from '../../../../lib/text/source';

/** Thursday 28 March 2024. */
export const THURSDAY = '2024-03-28';

/** The facts of one sentence. */
export function factsOf(
  language: string,
  text: string,
  published: string | null = THURSDAY,
  earlier: readonly Fact[] = [],
): Fact[] {
  return recogniseDays(sourceText('', text, language, parseIsoRange(published), new Set()), earlier);
}

/** The facts of one sentence as short strings: `2024-03-25/2024-03-27`, `said 2024-03-28`, `since 2023-07`, `08:06 local`, `3 day`. */
export function read(language: string, text: string, published: string | null = THURSDAY): string {
  return factsOf(language, text, published).map(show).join('; ');
}

/** An implied day has a question mark. */
function show(fact: Fact): string {
  const implied = fact.kind === 'day' && fact.certainty === 'implied';
  return `${dayInShort(fact) ?? fact.kind}${implied ? '?' : ''}`;
}
