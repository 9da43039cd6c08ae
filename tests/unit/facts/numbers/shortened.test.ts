import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../lib/facts/engine';
import { parseIsoRange } from '../../../../lib/model/day';
import type { NumberFact } from '../../../../lib/model/fact';

/** The numbers of a text as hedge, value, and noun or measure. */
function numbers(language: string, text: string): string[] {
  return readFacts('', text, language, parseIsoRange('2025-05-18'))
    .facts.filter((f): f is NumberFact => f.kind === 'number')
    .map((f) => `${f.hedge} ${f.value} ${f.measure === 'count' ? f.noun : f.measure}`);
}

describe('the stop of a shortened word', () => {
  it('ends neither what is told of a number nor its hedge', () => {
    expect(numbers('pl', 'Zginęło ok. 60 osób.')).toEqual(['about 60 dead']);
    expect(numbers('pl', 'Ognisko leżało na głębokości ok. 5 km.')).toEqual(['about 5 depth-km']);
    expect(numbers('de', 'Es starben ca. 300 Menschen.')).toEqual(['about 300 dead']);
    expect(numbers('es', 'Murieron aprox. 30 personas.')).toEqual(['about 30 dead']);
  });

  it('is not the end of a sentence', () => {
    expect(numbers('de', 'Viele starben. 300 Menschen feierten.')).toEqual(['exact 300 person']);
    expect(numbers('en', 'He told how they died. 40 people came.')).toEqual(['exact 40 person']);
  });
});
