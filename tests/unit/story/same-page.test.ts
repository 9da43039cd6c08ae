import { describe, expect, it } from 'vitest';
import type { Report } from '../../../lib/model/article';
import { isSamePage } from '../../../lib/story/same-page';
import { addressKey } from '../../../lib/text/address';

const report: Report = {
  id: 'r',
  outlet: 'Outlet',
  language: 'en',
  published: '2024-03-28',
  address: 'https://www.outlet.example/news/a-story',
  title: 'A story',
  text: 'Words.',
  textKind: 'abstract',
  agency: null,
  syndicatedOf: null,
  printed: null,
  note: null,
};
const page = { address: 'https://outlet.example/amp/news/a-story/?utm_source=x#top', title: 'Other', text: '' };

describe('isSamePage', () => {
  it('knows a page by its address, whatever the variant', () => {
    expect(isSamePage(page, report)).toBe(true);
  });

  it('knows a page of the same outlet by its headline', () => {
    expect(isSamePage({ ...page, address: 'https://outlet.example/?p=7', title: 'A STORY!' }, report)).toBe(true);
  });

  it('takes the same headline elsewhere, another page and a page without address for other reports', () => {
    expect(isSamePage({ ...page, address: 'https://elsewhere.example/x', title: 'A story' }, report)).toBe(false);
    expect(isSamePage({ ...page, address: 'https://outlet.example/news/b-story' }, report)).toBe(false);
    expect(isSamePage({ ...page, address: 'https://outlet.example/news/b' }, { ...report, address: null })).toBe(false);
  });
});

describe('addressKey', () => {
  it('keeps what tells pages apart', () => {
    expect(addressKey('http://a.example/view?id=1')).not.toBe(addressKey('http://a.example/view?id=2'));
    expect(addressKey('https://a.example/view?b=2&a=1')).toBe(addressKey('http://www.a.example/view?a=1&b=2'));
    expect(addressKey('no address')).toBe('no address');
  });
});
