import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleFromHtml } from '../../../lib/cli/html';
import { domOf } from '../../../lib/extract/dom';
import { anchorQuote } from '../../../lib/marks/anchor';
import { readPageText } from '../../../lib/marks/page-text';
import { paragraphPlaces, quotationOf } from '../../../lib/marks/position';

const P1 =
  'The council of Marrow Vale voted on Monday to buy four electric ferries for the crossing, the chair of its committee said.';
const P2 =
  'The boats will carry 180 passengers each and replace three diesel vessels that were built in 1974 and painted blue.';
const P3 =
  'Members of the opposition asked for a longer trial of the charging station, which had failed twice during the winter.';
const PAGE = (paragraphs: readonly string[]) =>
  `<h1>Marrow Vale council buys four electric ferries</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('<div class="ad">Buy now</div>')}`;

const windowFor = (body: string) => new JSDOM(`<!doctype html><html><head></head><body>${body}</body></html>`).window;

/** The words of a text as they are found on a page: the text the range holds, or null. */
function found(body: string | Window, text: string, words: string, nth = 0): string | null {
  const window = (typeof body === 'string' ? windowFor(body) : body) as ReturnType<typeof windowFor>;
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error('The words are not in the text');
  const page = readPageText(window.document.documentElement, domOf(window));
  const place = anchorQuote(page, quotationOf(text, { start, end: start + words.length }));
  const [from, to] = place ? [page.placeOf(place.start), page.placeOf(place.end - 1)] : [null, null];
  if (!from || !to) return null;
  if (from.node.getRootNode() !== to.node.getRootNode()) return null;
  const range = window.document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return range.toString();
}

const TEXT = [P1, P2, P3].join('\n');

describe('words on a page that has changed', () => {
  it('are found when something before or after them is new', () => {
    const before = PAGE([`Correction: the day was wrong at first. ${P1}`, 'A new paragraph.', P2, P3]);
    expect(found(before, TEXT, '180 passengers')).toBe('180 passengers');
    const close = PAGE([P1, P2.replace('will carry 180', 'will now carry 180'), P3]);
    expect(found(close, TEXT, '180 passengers')).toBe('180 passengers');
    const after = PAGE([P1, P2.replace('each and replace', 'and will replace'), P3]);
    expect(found(after, TEXT, '180 passengers')).toBe('180 passengers');
  });

  it('are lost when they themselves are others, and are not looked for elsewhere', () => {
    expect(found(PAGE([P1, P2.replace('180', '190'), P3]), TEXT, '180 passengers')).toBeNull();
    // The number still stands on the page, but it counts something else there.
    expect(found(PAGE([P1, P2.replace('180', '190'), `${P3} It lasted 180 days.`]), TEXT, '180')).toBeNull();
    expect(found(PAGE([P1, P3, 'In 1974 the old harbour was closed.']), TEXT, '1974')).toBeNull();
  });

  it('are lost when they stand twice with the same surroundings', () => {
    expect(found(PAGE([P1, P2, P3, P1, P2, P3]), TEXT, '180 passengers')).toBeNull();
    expect(found(PAGE([P2, P2]), [P2, P2].join('\n'), '180 passengers')).toBeNull();
    expect(found(PAGE([P1, P2, P3, P1, P2, P3]), TEXT, P2)).toBeNull();
  });

  it('are told apart in a sentence that is repeated, by what stands around the sentence', () => {
    const twice = [P1, 'It was cold.', P2, 'It was cold.', P3];
    const body = `${PAGE(twice.slice(0, 4))}<p class="last">${P3}</p>`;
    const text = twice.join('\n');
    const window = windowFor(body);
    const page = readPageText(window.document.documentElement, domOf(window));
    const at = (nth: number) => {
      const start = nth === 0 ? text.indexOf('It was cold') : text.lastIndexOf('It was cold');
      const place = anchorQuote(page, quotationOf(text, { start, end: start + 'It was cold'.length }));
      return place ? page.placeOf(place.start)?.node.parentElement : null;
    };
    const second = [...window.document.querySelectorAll('p')].filter((p) => p.textContent === 'It was cold.')[1];
    // Behind the first stands an advertisement on the page, as before it: nothing tells it from the other but chance.
    expect(at(0)).toBeNull();
    expect(at(1)).toBe(second);
  });
});

describe('words', () => {
  it.each([
    [
      'across inline elements',
      '<p>The boats <b>will <i>carry</i></b> 180 <a href="/x">passengers</a> each.</p>',
      'The boats will carry 180 passengers each.',
      'carry 180 passengers',
      'carry 180 passengers',
    ],
    [
      'across a line break',
      '<p>The boats will carry<br>180 passengers each.</p>',
      'The boats will carry\n180 passengers each.',
      'carry\n180',
      'carry180',
    ],
    [
      'with soft hyphens and blanks of no width',
      '<p>The passen\u00adger\u200bs of the boats came home.</p>',
      'The passengers of the boats came home.',
      'passengers of',
      'passen\u00adger\u200bs of',
    ],
    [
      'between controls of direction',
      '<p>The boat \u202bשלום\u202c came home \u2067now\u2069 again.</p>',
      'The boat שלום came home now again.',
      'שלום came home now',
      'שלום\u202c came home \u2067now',
    ],
    [
      'with readings above them',
      '<p>彼は<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>駅を出発した。</p>',
      '彼は東京(とうきょう)駅を出発した。',
      '東京(とうきょう)駅',
      '東京(とうきょう)駅',
    ],
    [
      'with tags and halves of pairs',
      '<p>The boat \u{e0041}\u{e0042}came \ud800 home again in May.</p>',
      'The boat came \ufffd home again in May.',
      'boat came \ufffd home',
      'boat \u{e0041}\u{e0042}came \ud800 home',
    ],
    [
      'with pictures of two code units',
      '<p>The boat 🚢 came home again.</p>',
      'The boat 🚢 came home again.',
      '🚢 came',
      '🚢 came',
    ],
    [
      'with more marks than are kept',
      `<p>The bo${'\u0301'.repeat(80)}at came home again.</p>`,
      `The bo${'\u0301'.repeat(30)}at came home again.`,
      'at came home',
      'at came home',
    ],
    [
      'around a control that is no text',
      '<p>The boats <button>share</button>came home again in May.</p>',
      'The boats came home again in May.',
      'boats came home',
      'boats sharecame home',
    ],
  ])('%s are found', (_name, body, text, words, range) => {
    expect(found(body, text, words)).toBe(range);
  });

  it('in an open shadow root are found, in a closed one they are lost, and across its edge they are no range', () => {
    const make = (mode: ShadowRootMode) => {
      const window = windowFor('<p>The boats <span></span> came home again in May.</p>');
      const span = window.document.querySelector('span') as HTMLSpanElement;
      span.attachShadow({ mode }).innerHTML = '<b>with 180 passengers</b>';
      return window as unknown as Window;
    };
    const text = 'The boats with 180 passengers came home again in May.';
    expect(found(make('open'), text, '180 passengers')).toBe('180 passengers');
    expect(found(make('closed'), text, '180 passengers')).toBeNull();
    expect(found(make('open'), text, 'passengers came')).toBeNull();
  });
});

describe('paragraphs', () => {
  const places = (body: string, text = TEXT) => {
    const window = windowFor(body);
    const page = readPageText(window.document.documentElement, domOf(window));
    const paragraphs: { start: number; end: number }[] = [];
    let at = 0;
    for (const line of text.split('\n')) {
      paragraphs.push({ start: at, end: at + line.length });
      at += line.length + 1;
    }
    return paragraphPlaces(page, { text, paragraphs }).map(
      (place) => place && { words: page.text.slice(place.start, place.end), changed: place.changed },
    );
  };
  const bare = (text: string) => text.replace(/\s+/g, '');

  it('know their places', () => {
    expect(places(PAGE([P1, P2, P3]))).toEqual([P1, P2, P3].map((text) => ({ words: bare(text), changed: false })));
  });

  it('are known by their ends when something inside has changed, and lost when too much has', () => {
    const edited = P1.replace('four electric ferries', 'five electric ferries and one old boat');
    expect(places(PAGE([edited, P2, P3]))[0]).toEqual({ words: bare(edited), changed: true });
    const other = P1.replace('four', `four ${'and again four '.repeat(12)}`);
    expect(places(PAGE([other, P2, P3]))[0]).toBeNull();
    expect(places(PAGE([P1.slice(0, 70), P2, P3]))[0]).toBeNull();
    expect(places(PAGE([P2, P3]))).toEqual([null, ...[P2, P3].map((text) => ({ words: bare(text), changed: false }))]);
  });

  it('that stand twice are lost', () => {
    expect(places(PAGE([P1, P1]), P1)).toEqual([null]);
  });

  it('of an extracted article all have a place in their page', () => {
    const body = PAGE([P1, P2, P3, P1.replace('Monday', 'Friday'), P2.replace('180', '90')]);
    const result = articleFromHtml(
      `<html><head><title>Marrow Vale council buys four electric ferries</title></head><body><article>${body}</article></body></html>`,
      'https://page.example/a/b',
    );
    if (result.status !== 'article') throw new Error(result.reason);
    const window = windowFor(body);
    const page = readPageText(window.document.documentElement, domOf(window));
    const all = paragraphPlaces(page, result.article);
    expect(all.length).toBeGreaterThanOrEqual(5);
    expect(all.filter((place) => place === null || place.changed)).toEqual([]);
  });
});
