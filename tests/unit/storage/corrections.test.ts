import { describe, expect, it } from 'vitest';
import type { CorrectionDraft } from '../../../lib/model/correction';
import { parseCorrections } from '../../../lib/storage/corrections';
import { correctionOf } from '../../../lib/story/corrections';

const where = { key: 'page:port.example/bridge', title: 'Bridge', outlet: 'The Port' };
const drafts: readonly CorrectionDraft[] = [
  { kind: 'hidden-kind', hidden: 'money', where },
  { kind: 'other-event', report: { key: 'record:r-1', title: 'Other', outlet: null }, where },
  {
    kind: 'same-person',
    one: { name: 'Anna Berg', language: 'en' },
    other: { name: 'آنا بورغ', language: 'ar' },
    where,
  },
];
const made = drafts.map((draft, i) => correctionOf(draft, 1_700_000_000_000 + i));

describe('stored corrections', () => {
  it('are read back whole', () => {
    expect(parseCorrections(JSON.parse(JSON.stringify(made)))).toEqual(made);
    expect(parseCorrections([])).toEqual([]);
  });

  it('are read one by one: what is damaged is left out, the rest stays', () => {
    const damaged = [
      null,
      7,
      'hidden-kind',
      {},
      { ...made[0], hidden: 'mood' },
      { ...made[0], at: 'today' },
      { ...made[0], at: -1 },
      { ...made[1], extra: 1 },
      { ...made[1], where: { ...where, title: 5 } },
      { ...made[2], one: null },
    ];
    expect(parseCorrections([...damaged, ...made])).toEqual(made);
  });

  it('get their ids from what they say, so that no stored id can stand for another correction', () => {
    expect(parseCorrections(made.map((correction) => ({ ...correction, id: 'x' })))).toEqual(made);
    expect(parseCorrections([made[0], made[0]])).toEqual([made[0]]);
  });

  it.each([null, undefined, {}, 'x', 5])('are none when they are %j', (value) => {
    expect(parseCorrections(value)).toBeNull();
  });
});
