import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';
import { type EnglishWords, readIndexAnswer, widerRequest } from '../../../lib/story/wider';

const ENGLISH: EnglishWords = {
  placeNames: { 'KP/pyongyang': ['Pyongyang'], KP: ['North Korea'], PL: ['Poland'] },
  concepts: { visit: ['visit', 'visits'], quake: ['earthquake*'] },
};

const ask = (title: string, text: string, language: string, published: string | null) => {
  const request = widerRequest(readFacts(title, text, language, parseIsoRange(published)), ENGLISH);
  return request === null ? null : new URL(request);
};

describe('the request of looking wider', () => {
  it('has the names of people and places in English, whatever the language of the text', () => {
    const russian = ask(
      'Путин прибыл в Пхеньян',
      'Владимир Путин прибыл с визитом в Пхеньян в среду.',
      'ru',
      '2024-06-19',
    );
    expect(russian?.searchParams.get('query')).toBe('"Vladimir Putin" Pyongyang visit');
    const korean = ask('푸틴, 평양 도착', '블라디미르 푸틴 러시아 대통령이 19일 평양에 도착했다.', 'ko', '2024-06-19');
    expect(korean?.searchParams.get('query')).toContain('"Vladimir Putin" Pyongyang');
  });

  it('asks for the days around the publication', () => {
    const request = ask('Putin in Pyongyang', 'Vladimir Putin arrived in Pyongyang on Wednesday.', 'en', '2024-06-19');
    expect(request?.searchParams.get('startdatetime')).toBe('20240618000000');
    expect(request?.searchParams.get('enddatetime')).toBe('20240622235959');
    expect(request?.origin).toBe('https://api.gdeltproject.org');
    expect(request?.searchParams.get('format')).toBe('json');
  });

  it('names no day when none is known', () => {
    const request = ask('Putin in Pyongyang', 'Vladimir Putin arrived in Pyongyang.', 'en', null);
    expect(request?.searchParams.has('startdatetime')).toBe(false);
  });

  it('has nothing of the text but names', () => {
    const secret = 'Our neighbour Alpha said that the garden gate squeaks.';
    const request = ask('Putin in Pyongyang', `Vladimir Putin arrived in Pyongyang. ${secret}`, 'en', '2024-06-19');
    expect(decodeURIComponent(request?.href ?? '')).not.toMatch(/neighbour|garden|squeaks/);
  });

  it('is none when there are too few names to ask with', () => {
    expect(ask('A garden', 'The gate squeaks, said a neighbour.', 'en', '2024-06-19')).toBeNull();
    expect(ask('', '', 'en', null)).toBeNull();
  });
});

describe('the answer of the index', () => {
  const page = {
    url: 'https://www.journal.example/a',
    title: 'Ana , María : un caso',
    seendate: '20230918T031500Z',
    domain: 'journal.example',
    language: 'Spanish',
    sourcecountry: 'Mexico',
  };

  it('is read as pages with outlet, language and time', () => {
    expect(readIndexAnswer(JSON.stringify({ articles: [page, page] }))).toEqual([
      {
        address: 'https://www.journal.example/a',
        title: 'Ana, María: un caso',
        outlet: 'journal.example',
        language: 'es',
        seen: '2023-09-18T03:15:00Z',
      },
    ]);
  });

  it('may be empty', () => {
    expect(readIndexAnswer('{}')).toEqual([]);
    expect(readIndexAnswer('{"articles":[]}')).toEqual([]);
  });

  it.each([
    ['an address that is none', { ...page, url: 'javascript:alert(1)' }],
    ['an address with a password', { ...page, url: 'https://user:word@journal.example/a' }],
    ['an address with a blank', { ...page, url: 'https://journal.example/a b' }],
    ['no title', { ...page, title: ' ' }],
    ['a title that is no text', { ...page, title: ['x'] }],
    ['nothing', null],
  ])('leaves out a page with %s', (_what, broken) => {
    expect(readIndexAnswer(JSON.stringify({ articles: [broken, page] }))).toHaveLength(1);
  });

  it('knows no language and no time that it cannot read', () => {
    const [read] = readIndexAnswer(JSON.stringify({ articles: [{ ...page, language: 'Klingon', seendate: 'today' }] }));
    expect([read?.language, read?.seen]).toEqual([null, null]);
  });

  it.each(['', 'Your search contained a phrase that is too short.', '<html></html>', '[]', '{"articles":5}', '7'])(
    'is refused when it is %j',
    (text) => {
      expect(() => readIndexAnswer(text)).toThrow('The index did not answer with a list');
    },
  );
});
