import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { domOf } from '../../../lib/extract/dom';
import { anchorQuote } from '../../../lib/marks/anchor';
import type { PageMark } from '../../../lib/marks/mark';
import { readPageText } from '../../../lib/marks/page-text';

function find(html: string, mark: Partial<PageMark>): string | null {
  const { window } = new JSDOM(
    `<!doctype html><html><head><title>Seven boats</title></head><body>${html}</body></html>`,
  );
  const text = readPageText(window.document.documentElement, domOf(window));
  const found = anchorQuote(text, { id: 'm', quote: '', before: '', after: '', tone: 'same', ...mark });
  if (!found) return null;
  const [start, end] = [text.placeOf(found.start), text.placeOf(found.end - 1)];
  if (!start || !end) return null;
  const range = window.document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset + 1);
  return range.toString();
}

describe('a quotation', () => {
  it('is found across nodes, white space and soft hyphens', () => {
    expect(
      find('<p>The <b>Minister</b> of <i>State</i>\n   Security\nLee Chang-<span>dong</span> spoke.</p>', {
        quote: 'State Security Lee Chang-dong',
      }),
    ).toBe('State\n   Security\nLee Chang-dong');
    expect(find('<p>Ein Helikopter\u00adlandeplatz entsteht.</p>', { quote: 'Helikopterlandeplatz' })).toBe(
      'Helikopter\u00adlandeplatz',
    );
  });

  it('is told from the same words elsewhere by what stands around it', () => {
    const html = '<p>In May 7 boats sank.</p><p>In June 7 boats <b>came</b> home.</p>';
    expect(find(html, { quote: '7 boats', before: 'In June ', after: ' came home' })).toBe('7 boats');
    expect(find(`${html}<p>x</p>`, { quote: 'boats', before: 'In May 7 ', after: ' sank.' })).toBe('boats');
  });

  it('is lost when two places agree equally well, or none does', () => {
    const html = '<p>In May 7 boats sank.</p><p>In May 7 boats sank.</p>';
    expect(find(html, { quote: '7 boats', before: 'In May ', after: ' sank' })).toBeNull();
    expect(find('<p>7 boats here, 7 boats there</p>', { quote: '7 boats' })).toBeNull();
    expect(find(html, { quote: '8 boats' })).toBeNull();
    expect(find(html, { quote: '  ' })).toBeNull();
  });

  it('is not found inside a longer word or number', () => {
    expect(find('<p>There were 27 boats.</p>', { quote: '7', before: 'were ', after: ' boats' })).toBeNull();
    expect(
      find('<p>There were 27 boats, 7 of them old.</p>', { quote: '7', before: 'boats, ', after: ' of them' }),
    ).toBe('7');
    expect(find('<p>纳雷什金访问平壤</p>', { quote: '平壤' })).toBe('平壤');
  });

  it('is not looked for in code, styles and the title', () => {
    expect(
      find('<script>var a = "Seven boats"</script><style>Seven boats{}</style>', { quote: 'Seven boats' }),
    ).toBeNull();
  });

  it('is found on a page with clobbered names', () => {
    expect(
      find('<form><input name="firstChild"><input name="nodeType"><p>Seven boats sank.</p></form>', {
        quote: 'Seven boats',
      }),
    ).toBe('Seven boats');
  });
});
