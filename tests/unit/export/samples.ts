import type { StoryReport, StoryValue, StoryView } from '../../../lib/model/story';
import { ARABIC, EN, NAME_CARD, other, own, printed, report, story } from '../../components/sample';

export const JAPANESE = report({
  id: 'ja',
  outlet: '港新聞',
  language: 'ja',
  published: '2024-05-06',
  title: '港の橋が開通',
  text: 'アンナ・ボルグ大臣は5月4日に橋を開通させた。費用は3500万ユーロだった。',
});

/** The sample of the interface with a report in Japanese beside that in Arabic. */
export function manyScripts(): StoryView {
  const base = story();
  return story({
    reports: [...base.reports, JAPANESE],
    cards: [
      {
        ...NAME_CARD,
        values: [
          ...NAME_CARD.values,
          other([printed(JAPANESE, 'アンナ・ボルグ')], { verdict: 'conflict', rule: 'name/surname-differs' }),
        ],
      },
      ...base.cards.filter((card) => card !== NAME_CARD),
    ],
  });
}

const toll = (id: string, day: string, words: string, over: Partial<StoryReport> = {}) =>
  report({ id, published: day, title: `Bus falls into a river, ${words}`, text: 'It happened in the hills.', ...over });
export const EARLY = toll('early', '2024-05-03', '12 dead');
export const MIDDLE = toll('middle', '2024-05-04', '19 dead', { language: 'ja', outlet: '港新聞' });
export const LATE = toll('late', '2024-05-06', 'more than 24 dead');
export const UNDATED = toll('undated', '2024-05-06', '31 dead', { published: null });
export const MONTH = toll('month', '2024-05', '19 dead', { outlet: 'Monthly' });

/** A story whose toll moves over four days. */
export function movingToll(): StoryView {
  const base = story();
  const value = (of: StoryReport, words: string, normalised: string, verdict: 'update' | 'conflict' | 'same') =>
    other([printed(of, words)], { verdict, normalised, level: verdict === 'conflict' ? 'soft' : null });
  const ownValue: StoryValue = own('12 years', '19 dead');
  return story({
    article: { ...base.article, published: '2024-05-04T20:00+02:00' },
    reports: [LATE, MIDDLE, UNDATED, EARLY, MONTH],
    cards: [
      {
        id: 't0',
        kind: 'toll',
        verdict: 'update',
        level: null,
        question: { key: 'q_count_dead', args: [] },
        values: [
          ownValue,
          value(EARLY, '12 dead', '12 dead', 'update'),
          value(LATE, 'more than 24 dead', 'over 24 dead', 'conflict'),
          value(UNDATED, '31 dead', '31 dead', 'conflict'),
          // A value that was found the same stands under the first one's figure.
          value(MIDDLE, '19 dead', 'about 20 dead', 'same'),
        ],
        weight: 400,
      },
      ...base.cards.filter(({ id }) => id === 'c2').map((card) => ({ ...card, values: card.values.slice(0, 1) })),
    ],
  });
}

export const MILLION = 1_000_000;

/** Texts that are meant to become something else in one of the files. */
export const PAYLOADS: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</style></title></svg><iframe srcdoc="x">',
  ']]><script>alert(1)</script><![CDATA[',
  '--><script>alert(1)</script><!--',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  "javascript:alert('1')",
  'data:text/html,<script>alert(1)</script>',
  'https://user:secret@news.example/',
  'https://news.example/ onclick=alert(1)',
  '[click](javascript:alert(1)) ![x](https://evil.example/x.png) `code` **bold** # head | cell',
  '\n# A heading\n- an item\n\n> a quotation\n```\ncode',
  '&lt;b&gt;bold&lt;/b&gt; &#x202e; &amp;',
  '{{constructor.constructor("alert(1)")()}} $\u007balert(1)}',
  '}*{background:url(https://evil.example/x)}',
  '=HYPERLINK("https://evil.example/","x")',
  "+cmd|' /C calc'!A0",
  '-1+1',
  '@SUM(A1:A2)',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '＝1+1',
  'a;=1+1',
  '","=1+1","',
  '"\r\n=1+1,"x',
  '__proto__',
  'constructor',
  '\u202egnp.exe\u202d \u2066x \u2068y\u2069\u2069\u2069 \u0000\u0007\u001b[31m\u009f\ufeff\ufffe\uffff\u{e0041}',
  '\u2028 \u2029 \ud800 \udc00 x',
  `e${'\u0301'.repeat(5_000)}`,
  '',
  'a'.repeat(MILLION),
  '橋'.repeat(MILLION / 10),
  '= '.repeat(MILLION / 20),
  'ج'.repeat(MILLION / 10),
];

/** A story with the payload in every field that is text. */
export function poisoned(payload: string): StoryView {
  const evidence = { start: 0, end: payload.length, words: payload };
  const message = { key: payload, args: [payload] };
  const place = (reportId: string | null, verbatim: boolean) => ({
    reportId,
    evidence,
    differing: [{ start: 1, end: payload.length }],
    verbatim,
  });
  const value = (over: Partial<StoryValue>): StoryValue => ({
    own: false,
    normalised: payload,
    printed: [place('p', true), place('q', false), place(payload, true)],
    verdict: 'conflict',
    level: 'hard',
    rule: payload,
    reason: message,
    ...over,
  });
  const bad = (id: string) =>
    report({
      id,
      outlet: payload,
      language: payload,
      published: payload,
      address: payload,
      title: payload,
      text: payload,
      agency: payload,
      syndicatedOf: payload,
      match: {
        reportId: id,
        score: 0.5,
        decision: 'same-event',
        features: [{ name: payload, value: 1, weight: 1, shared: [payload] }],
        reason: message,
      },
    });
  const base = story();
  return story({
    article: {
      ...base.article,
      title: payload,
      text: payload,
      outlet: payload,
      language: payload,
      published: '2024-05-05',
      publishedOrigin: payload,
      address: payload,
    },
    reports: [bad('p'), { ...bad('q'), textKind: 'summary', published: '2024-05-01' }, EN, ARABIC],
    possible: [bad('r')],
    related: [bad('s')],
    cards: [
      {
        id: payload,
        kind: 'toll',
        verdict: 'conflict',
        level: 'hard',
        question: message,
        values: [
          value({ own: true, verdict: null, level: null, rule: null, reason: null, printed: [place(null, true)] }),
          value({}),
        ],
        weight: 900,
      },
      {
        id: 'moves',
        kind: 'toll',
        verdict: 'update',
        level: null,
        question: message,
        values: [
          value({ own: true, normalised: '5 dead', verdict: null, printed: [place(null, true)] }),
          value({ normalised: '7 dead', verdict: 'update', level: null, printed: [place('q', true)] }),
        ],
        weight: 800,
      },
    ],
    corpus: { reports: 1, languages: [payload], outlets: 1, from: payload, to: payload },
    trace: [{ step: payload, detail: payload }],
  });
}
