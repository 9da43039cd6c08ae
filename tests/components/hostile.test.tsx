import { describe, expect, it } from 'vitest';
import { PanelView } from '../../components/pages/PanelView';
import { hostOf, safeAddress } from '../../components/view/address';
import { shown } from '../../components/view/clean';
import { piecesOf } from '../../components/view/pieces';
import { NAME_CARD, other, report, story } from './sample';
import { draw, spies } from './setup';

const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "javascript:alert('1')",
  '</style><iframe srcdoc="x">',
  '&lt;b&gt;bold&lt;/b&gt;',
  '{{constructor.constructor("alert(1)")()}}',
  '__proto__',
  'constructor',
  '\u202Egnp.exe\u2066x\u2069\u0000\u009f\u{e0041}',
];

/** A story with the payload in every field that is text. */
function poisoned(payload: string) {
  const value = {
    ...other(
      [{ reportId: 'p', evidence: { start: 0, end: payload.length, words: payload }, differing: [], verbatim: true }],
      {
        verdict: 'conflict' as const,
      },
    ),
    normalised: payload,
    rule: payload,
    reason: { key: payload, args: [payload] },
  };
  const bad = report({
    id: 'p',
    outlet: payload,
    language: payload,
    published: payload,
    address: payload,
    title: payload,
    text: payload,
    agency: payload,
    match: {
      reportId: 'p',
      score: 0.5,
      decision: 'same-event',
      features: [{ name: payload, value: 1, weight: 1, shared: [payload] }],
      reason: { key: payload, args: [payload] },
    },
    marks: [{ start: 0, end: payload.length, card: payload, tone: 'conflict' }],
  });
  const base = story();
  return story({
    article: { ...base.article, title: payload, text: payload, outlet: payload, language: payload, published: payload },
    reports: [bad],
    related: [{ ...bad, id: 'q' }],
    cards: [{ ...NAME_CARD, question: { key: payload, args: [payload] }, values: [value] }],
    trace: [
      { step: payload, detail: payload },
      { step: payload, detail: payload, said: { key: payload, args: [payload] } },
    ],
  });
}

const ALLOWED = new Set(
  'a article form input bdi button dd kbd nav details div dl dt footer h1 h2 h3 header label li main mark ol option p path q section select span strong summary svg table tbody td th thead tr ul caption colgroup'.split(
    ' ',
  ),
);

describe('hostile data', () => {
  it.each(PAYLOADS)('creates no element, no handler and no link from %j', (payload) => {
    for (const [tab, report] of [
      ['discrepancies', null],
      ['reports', null],
      ['related', null],
      ['grid', null],
      ['reports', 'p'],
    ] as const) {
      const { container, unmount } = draw(
        <PanelView
          reading={{ phase: 'done', startedAt: 0, story: poisoned(payload), outdated: false, detail: null }}
          now={0}
          place={{ tab, card: null, report, fact: report && NAME_CARD.id }}
          onPlace={() => {}}
          actions={spies()}
          marking={false}
          onMarking={() => {}}
          message={null}
        />,
      );
      const elements = [...container.querySelectorAll('*')];
      expect(elements.map((e) => e.localName).filter((name) => !ALLOWED.has(name))).toEqual([]);
      expect(elements.flatMap((e) => e.getAttributeNames()).filter((name) => name.startsWith('on'))).toEqual([]);
      const links = elements.filter((e) => e.localName === 'a').map((e) => e.getAttribute('href') ?? '');
      expect(links.filter((href) => !href.startsWith('https://') && !href.startsWith('#card-'))).toEqual([]);
      expect(container.textContent).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u{e0041}]/u);
      unmount();
    }
  });

  it('strips what reorders a text and keeps what scripts need', () => {
    expect(shown('a\u202eb\u2067c\u2069d\ufeff')).toBe('abcd');
    expect(shown('می\u200cخواهم\nx\ty')).toBe('می\u200cخواهم\nx\ty');
  });

  it('links to http and https alone, and shows hosts in ASCII', () => {
    expect(safeAddress('https://news.example/a')).toBe('https://news.example/a');
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc',
      'https://u:p@news.example/',
      '',
      'x',
    ])
      expect(safeAddress(address)).toBeNull();
    expect(safeAddress(null)).toBeNull();
    expect(hostOf('https://www.news.example/a')).toBe('news.example');
    expect(hostOf('https://nеws.example/')).toMatch(/^xn--/);
  });

  it('passes over spans that are out of place', () => {
    const spans = [
      { start: 1, end: 3 },
      { start: 2, end: 4 },
      { start: 5, end: 5 },
      { start: 4, end: 99 },
      { start: -4, end: 1 },
    ];
    expect(piecesOf('abcdef', spans).map((piece) => piece.text)).toEqual(['a', 'bc', 'def']);
  });
});
