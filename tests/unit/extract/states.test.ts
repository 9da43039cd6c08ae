import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../lib/cli/html';
import { stateText } from '../../../lib/extract/carried';
import { domOf } from '../../../lib/extract/dom';
import { statesOf } from '../../../lib/extract/states';

const P = [
  'The bridge over the Linde closes on Monday, and walkers will take a small boat to the other side.',
  'The ferry of the neighbouring village takes bicycles as well, the council wrote in a letter on Friday.',
  'The work costs two million, and half of it is paid by the county, said the mayor at the meeting.',
];
const TITLE = 'Bridge over the Linde closes for repairs';
const HTML = P.map((p) => `<p>${p}</p>`).join('');
const ARTICLE = { headline: TITLE, body: HTML };
const OTHER = { headline: 'Another story of the same day', body: HTML.replaceAll('bridge', 'tunnel') };

function statesIn(scripts: readonly string[], type = ''): unknown[] {
  const window = windowOf('<title>x</title><body></body>', 'https://quay.example/a');
  for (const text of scripts) {
    const script = window.document.createElement('script');
    // jsdom runs no script here; the type is what a page would declare.
    script.type = type;
    script.textContent = text;
    window.document.body.append(script);
  }
  return statesOf(window.document, domOf(window));
}
const read = (scripts: readonly string[], type?: string) => stateText(statesIn(scripts, type), TITLE);
const json = (value: unknown) => JSON.stringify(value);

describe('the data in the scripts of a page', () => {
  it.each([
    ['an assignment', `window.__STATE__ = ${json({ a: [OTHER, ARTICLE] })};`],
    ['one among others', `var a=1;window["X"]={};N.b=${json(ARTICLE)};N.c={"d":[1,2]};go(function(){return {e:1}})`],
    ['words that are no JSON', `App.state={"v":undefined,"s":"undefined","article":${json(ARTICLE)}}`],
    ['a string that is parsed', `window.__X__ = JSON.parse(${json(json(ARTICLE))})`],
    ['one in single quotes', `window.__X__=JSON.parse('${json(ARTICLE).replace(/\\/g, '\\\\').replace(/'/g, "\\'")}')`],
    ['one with escapes of two digits', `window.__X__=JSON.parse("${json(ARTICLE).replace(/"/g, '\\x22')}")`],
    ['an encoded one', `window.__X__=JSON.parse(decodeURIComponent("${encodeURIComponent(json(ARTICLE))}"))`],
    ['a string alone', `window.__INITIAL_DATA__=${json(json({ data: ARTICLE }))};`],
    [
      'references',
      `window.__APOLLO_STATE__=${json({ 'A:1': { title: TITLE, parts: [{ __ref: 'P:1' }, { type: 'id', id: 'P:2' }, { __ref: 'P:3' }] }, 'P:1': { text: P[0] }, 'P:2': { text: P[1] }, 'P:3': { text: P[2] } })}`,
    ],
    [
      'blocks in blocks',
      `S.x=${json({ headline: TITLE, content: { nodes: P.map((text) => ({ nodeType: 'paragraph', content: [{ nodeType: 'text', value: text }] })) } })}`,
    ],
    ['a headline beside the text', `S.x=${json({ story: { meta: { title: `${TITLE} | Quay Post` }, blocks: P } })}`],
  ])('%s', (_name, script) => {
    expect(read([script])).toEqual(P);
  });

  it('a stream in pieces, one of them cut within a text', () => {
    const stream = `0:["$","$L1",null,{}]\nb:T${new TextEncoder().encode(HTML).length.toString(16)},${HTML}c:["$","$L2",null,{"story":{"title":${json(TITLE)},"html":"$b"}}]\n`;
    const pieces = [stream.slice(0, 90), stream.slice(90, 200), stream.slice(200)];
    expect(read(pieces.map((piece) => `self.__next_f.push(${json([1, piece])})`))).toEqual(P);
  });

  it('a flat list', () => {
    const flat = [
      ['Reactive', 1],
      { a: 2 },
      { title: 3, body: 4, self: 2, at: 5 },
      TITLE,
      HTML,
      ['Date', '2024-05-14'],
    ];
    expect(read([json(flat)], 'application/json')).toEqual(P);
  });

  it.each([
    ['another story', { a: OTHER }],
    ['another story under the headline', { headline: TITLE, next: OTHER }],
    ['a headline without text', { a: { headline: TITLE }, b: { body: HTML } }],
    ['comments', { headline: TITLE, comments: P.map((text) => ({ text })) }],
    ['teasers', { headline: TITLE, items: P.map((text, i) => ({ text, url: `/story/${i}` })) }],
    ['captions', { headline: TITLE, items: P.map((text) => ({ type: 'image', text })) }],
    ['labels', { headline: TITLE, items: ['Home', 'Sport', 'Weather', 'Contact'].map((text) => ({ text })) }],
  ])('no text: %s', (_name, value) => {
    expect(read([`window.__STATE__=${json(value)}`])).toBeNull();
  });

  it('no text when the page has no headline', () => {
    expect(stateText([ARTICLE], '')).toBeNull();
  });

  it('names that mean something to programs are names like others', () => {
    const states = statesIn([
      `S.x={"__proto__":{"polluted":${json(HTML)}},"constructor":{"a":1},"pad":"${'x'.repeat(300)}"}`,
    ]);
    expect(states).toHaveLength(1);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    statesIn([json([{ __proto: 1 }, { a: 0, b: 1, constructor: 2 }, 'x'.repeat(300)])], 'application/json');
    expect(({} as { b?: unknown }).b).toBeUndefined();
  });

  it('what refers to itself ends', () => {
    const loop = {
      'A:1': { headline: TITLE, a: { __ref: 'A:1' }, b: [{ __ref: 'A:2' }] },
      'A:2': { c: { __ref: 'A:1' } },
    };
    expect(read([`S.x=${json({ ...loop, pad: 'x'.repeat(300) })}`])).toBeNull();
    expect(read([json([{ a: 0, b: 1 }, { a: 1, b: 0 }, 'x'.repeat(300)])], 'application/json')).toBeNull();
    const flat = [['Reactive', 1], ['Reactive', 0], { a: 0 }, { a: 2 }, 'x'.repeat(300)];
    expect(read([json(flat)], 'application/json')).toBeNull();
  });

  it.each([
    ['openings', 'x={'.repeat(400_000)],
    ['openings in JSON', `x=${'[{"a":'.repeat(200_000)}`],
    ['quotes', 'x="'.repeat(400_000)],
    ['quotes without end', `${'x="a\n'.repeat(200_000)}`],
    ['signs of equality', '= '.repeat(600_000)],
    ['blanks', `x${' '.repeat(1_200_000)}`],
    ['strings for parsing', 'x=JSON.parse('.repeat(100_000)],
    ['backslashes', `x="${'\\'.repeat(1_000_001)}`],
    ['empty pieces of a stream', 'self.__next_f.push('.repeat(70_000)],
    ['many rows', `self.__next_f.push(${json([1, '1:T1,'.repeat(150_000)])})`],
    ['rows that say they are long', `self.__next_f.push(${json([1, '1:Tffffffff,\n2:T7,'.repeat(60_000)])})`],
    ['no value again and again', `x={"a":${'undefined'.repeat(130_000)}`],
  ])('is read in a short time: %s', (_name, script) => {
    const started = performance.now();
    read([script]);
    expect(performance.now() - started).toBeLessThan(2_500);
  });
});
