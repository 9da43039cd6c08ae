import { recogniseDays } from '../../../../lib/facts/days/recognise';
import { isoOf, parseIsoRange } from '../../../../lib/model/day';
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

function show(fact: Fact): string {
  if (fact.kind === 'time') {
    const clock = `${String(Math.floor(fact.minutes / 60)).padStart(2, '0')}:${String(fact.minutes % 60).padStart(2, '0')}`;
    return `${fact.approximate ? '~' : ''}${clock}${fact.zone === null ? '' : ` ${fact.zone}`}`;
  }
  if (fact.kind === 'duration') {
    const { lo, hi } = fact.interval;
    return `${lo === hi ? lo : `${lo}-${hi}`} ${fact.unit}`;
  }
  if (fact.kind !== 'day') return fact.kind;
  const first = isoOf(fact.days[0] ?? 0);
  const last = isoOf(fact.days.at(-1) ?? 0);
  const days = {
    day: first,
    range: `${first}/${last}`,
    enumeration: fact.days.map(isoOf).join('+'),
    month: first.slice(0, 7),
    year: first.slice(0, 4),
  }[fact.shape];
  const told = fact.tells === 'report' ? 'said ' : '';
  return `${fact.bound === 'at' ? '' : `${fact.bound} `}${told}${days}${fact.certainty === 'implied' ? '?' : ''}`;
}
