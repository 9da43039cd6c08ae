import { describe, expect, it } from 'vitest';
import { decodeShapes, encodeShapes } from '../../../lib/corpus/shapes';
import { NumberWriter } from '../../../lib/corpus/varint';

const text = 'Anna met Bo on 3 May; Anna left.';
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length, words };
};
const facts = [
  { kind: 'person', name: 'Anna', role: null, evidence: at('Anna'), verb: { start: 5, end: 8 } },
  { kind: 'person', name: 'Bo', role: { office: 'minister', evidence: at('met') }, evidence: at('Bo') },
  { kind: 'day', days: [100, 101, 102, 110], bound: 'at', evidence: at('3 May') },
  {
    kind: 'number',
    value: 6.3,
    interval: { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY },
    n: -7,
    evidence: at('3'),
  },
  {
    kind: 'person',
    name: 'Someone else',
    evidence: at('Anna', 5),
    list: ['a', 'b'],
    none: [],
    big: 2 ** 60,
    yes: true,
  },
];

describe('facts written small', () => {
  it('come back just as they were', () => {
    const { table, coded } = encodeShapes([
      { text, facts },
      { text, facts: [] },
    ]);
    const back = JSON.parse(JSON.stringify(table));
    expect(decodeShapes(back, coded[0] as string, text)).toEqual(facts);
    expect(decodeShapes(back, coded[1] as string, text)).toEqual([]);
  });

  it('keep each shape once, and many different words out of the shapes', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ kind: 'concept', concept: `c${i}`, evidence: at('met') }));
    const { table, coded } = encodeShapes([{ text, facts: many }]);
    expect(table.shapes).toHaveLength(1);
    expect(table.values).toHaveLength(40);
    expect(decodeShapes(table, coded[0] as string, text)).toEqual(many);
  });

  it('are the same for the same input, whatever came before', () => {
    const once = JSON.stringify(encodeShapes([{ text, facts }]));
    encodeShapes([{ text: 'x', facts: [{ a: 1 }] }]);
    expect(JSON.stringify(encodeShapes([{ text, facts }]))).toBe(once);
  });

  it('are refused when damaged, and never grow without bound', () => {
    const numbers = (...list: number[]) => list.reduce((out, n) => out.int(n), new NumberWriter().uint(0)).toString();
    const table = (shape: unknown) => ({ shapes: [shape], values: [] });
    expect(() => decodeShapes(table({ days: '$r' }), numbers(1, 0, 1e12), text)).toThrow('damaged');
    expect(() => decodeShapes(table({ v: '$v' }), numbers(3), text)).toThrow('damaged');
    expect(() => decodeShapes(table({ v: '$?' }), numbers(), text)).toThrow('damaged');
    expect(() => decodeShapes(table('text'), numbers(), text)).toThrow('damaged');
    expect(() => decodeShapes(table({ v: '$i' }), '~', text)).toThrow('damaged');
    expect(() => decodeShapes(table(JSON.parse('{"__proto__":{"a":1}}')), numbers(), text)).toThrow('damaged');
  });
});
