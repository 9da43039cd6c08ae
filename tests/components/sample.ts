import { evidenceAt, type Span } from '../../lib/model/span';
import type { Printed, StoryCard, StoryMark, StoryReport, StoryValue, StoryView } from '../../lib/model/story';

/** Where words stand in a text; throws when they do not, so that a sample cannot lie. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the sample`);
  return { start, end: start + words.length };
}

export const ARTICLE_TEXT = [
  'Minister Anna Berg opened the harbour bridge on 4 May, the port said.',
  'The bridge cost 30 million euros and is 410 metres long.',
  'It is the first new bridge in 12 years.',
].join('\n');
export const ARTICLE_TITLE = 'Harbour bridge opened';
const WHOLE = `${ARTICLE_TITLE}\n${ARTICLE_TEXT}`;

export function report(over: Partial<StoryReport> & Pick<StoryReport, 'id'>): StoryReport {
  return {
    outlet: `Outlet ${over.id}`,
    language: 'en',
    published: '2024-05-05',
    address: `https://news.example/${over.id}`,
    title: 'Bridge opened in the harbour',
    text: 'Minister Anna Borg opened the bridge on 4 May. It cost 35 million euros.',
    textKind: 'abstract',
    agency: null,
    syndicatedOf: null,
    match: {
      reportId: over.id,
      score: 0.93,
      decision: 'same-event',
      features: [
        { name: 'people', value: 1, weight: 2.1, shared: ['Anna Berg'] },
        { name: 'gap-4-9', value: 5, weight: -0.4, shared: [] },
      ],
      reason: null,
    },
    marks: [],
    ...over,
  };
}

export const ARABIC = report({
  id: 'ar',
  outlet: 'صحيفة الميناء',
  language: 'ar',
  title: 'افتتاح جسر الميناء',
  text: 'افتتحت الوزيرة آنا بورغ الجسر يوم 4 مايو، وبلغت كلفته 35 مليون يورو.',
});

export function printed(of: StoryReport | null, words: string, over: Partial<Printed> = {}): Printed {
  const text = of ? `${of.title}\n${of.text}` : WHOLE;
  const { start, end } = spanOf(text, words);
  return { reportId: of?.id ?? null, evidence: evidenceAt(text, start, end), differing: [], verbatim: true, ...over };
}

export function own(words: string, normalised = words): StoryValue {
  return {
    own: true,
    normalised,
    printed: [printed(null, words)],
    verdict: null,
    level: null,
    rule: null,
    reason: null,
  };
}

export function other(places: readonly Printed[], over: Partial<StoryValue> & Pick<StoryValue, 'verdict'>): StoryValue {
  return {
    own: false,
    normalised: places[0]?.evidence.words ?? '',
    printed: places,
    level: over.verdict === 'conflict' ? 'hard' : null,
    rule: `sample/${over.verdict}`,
    reason: { key: 'why_name_surname_differs', args: ['Berg', 'Borg'] },
    ...over,
  };
}

export const EN = report({ id: 'en' });
export const COPY = report({ id: 'copy', outlet: 'Evening Copy', syndicatedOf: 'en', agency: 'AFP' });

const place = printed(EN, 'Anna Borg');
const surname: Span = { start: place.evidence.end - 4, end: place.evidence.end };

export const NAME_CARD: StoryCard = {
  id: 'c0',
  kind: 'name',
  verdict: 'conflict',
  level: 'hard',
  question: { key: 'q_name_role', args: ['minister', 'minister'] },
  values: [
    own('Anna Berg'),
    other([{ ...place, differing: [surname] }, printed(ARABIC, 'آنا بورغ')], { verdict: 'conflict' }),
  ],
  weight: 640,
};

export const MONEY_CARD: StoryCard = {
  id: 'c1',
  kind: 'money',
  verdict: 'conflict',
  level: 'soft',
  question: { key: 'q_money', args: [] },
  values: [
    own('30 million euros', 'EUR 3e7'),
    other([printed(EN, '35 million euros', { verbatim: false }), printed(ARABIC, '35 مليون يورو')], {
      verdict: 'conflict',
      level: 'soft',
      reason: { key: 'why_money_amount', args: ['EUR 3e7', 'EUR 35e6'] },
    }),
  ],
  weight: 540,
};

export const DAY_CARD: StoryCard = {
  id: 'c2',
  kind: 'date',
  verdict: 'same',
  level: null,
  question: { key: 'q_when', args: [] },
  values: [
    own('4 May', '2024-05-04'),
    other([printed(EN, '4 May'), printed(ARABIC, '4 مايو')], {
      verdict: 'same',
      reason: { key: 'why_day_same', args: ['2024-05-04'] },
    }),
  ],
  weight: 235,
};

export const ONLY_CARD: StoryCard = {
  id: 'o0',
  kind: 'number',
  verdict: 'only-here',
  level: null,
  question: { key: 'q_number', args: ['metres'] },
  values: [{ ...own('410 metres'), verdict: 'only-here', rule: 'only-here/no-other-report' }],
  weight: 110,
};

function mark(words: string, card: string, tone: StoryMark['tone'], of: StoryReport | null): StoryMark {
  return { ...spanOf(of ? `${of.title}\n${of.text}` : WHOLE, words), card, tone };
}

export function story(over: Partial<StoryView> = {}): StoryView {
  return {
    version: 1,
    article: {
      title: ARTICLE_TITLE,
      text: ARTICLE_TEXT,
      outlet: 'The Port Daily',
      language: 'en',
      published: '2024-05-05T08:00+02:00',
      publishedOrigin: 'meta',
      address: 'https://port.example/bridge',
      truncated: false,
      marks: [mark('Anna Berg', 'c0', 'conflict', null), mark('30 million euros', 'c1', 'soft', null)],
    },
    state: 'matched',
    reports: [
      {
        ...EN,
        marks: [mark('Anna Borg', 'c0', 'conflict', EN), mark('35 million euros', 'c1', 'soft', EN)],
      },
      { ...ARABIC, marks: [mark('آنا بورغ', 'c0', 'conflict', ARABIC)] },
      COPY,
    ],
    possible: [],
    related: [
      report({
        id: 'rel',
        title: 'Another bridge closed',
        text: 'A bridge in the hills was closed in June.',
        match: {
          reportId: 'rel',
          score: 0.2,
          decision: 'related',
          features: [],
          reason: { key: 'relation_other_day', args: ['30'] },
        },
      }),
    ],
    cards: [DAY_CARD, MONEY_CARD, NAME_CARD, ONLY_CARD],
    corpus: { reports: 186, languages: ['ar', 'en', 'ru'], outlets: 120, from: '2018-05-31', to: '2025-11-03' },
    trace: [
      {
        step: 'match',
        detail: '3 same event, 0 possible, 1 related',
        said: { key: 'trace_match', args: ['3', '0', '1'] },
      },
    ],
    ...over,
  };
}

/** An article in Arabic, for the right-to-left interface. */
export function arabicStory(): StoryView {
  const base = story();
  const title = ARABIC.title;
  const text = 'افتتحت الوزيرة آنا بيرغ جسر الميناء يوم السبت.';
  const whole = `${title}\n${text}`;
  const name = spanOf(whole, 'آنا بيرغ');
  const value: StoryValue = {
    own: true,
    normalised: 'ana birgh',
    printed: [{ reportId: null, evidence: evidenceAt(whole, name.start, name.end), differing: [], verbatim: true }],
    verdict: null,
    level: null,
    rule: null,
    reason: null,
  };
  return {
    ...base,
    article: { ...base.article, title, text, language: 'ar', outlet: 'صحيفة الساحل', marks: [] },
    cards: [{ ...NAME_CARD, values: [value, ...NAME_CARD.values.slice(1)] }],
  };
}
