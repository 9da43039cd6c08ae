import { describe, expect, it } from 'vitest';
import { MAX_TEXT, sentenceAt, sourceText } from '../../../lib/text/source';

const none = new Set<string>();

describe('sourceText', () => {
  it('puts the title before the body and makes it the first sentence', () => {
    const source = sourceText('A title', 'One. Two.', 'en', null, none);
    expect(source.text).toBe('A title\nOne. Two.');
    expect(source.sentences.map((s) => source.text.slice(s.start, s.end))).toEqual(['A title', 'One.', 'Two.']);
  });

  it('has an empty first sentence where there is no title', () => {
    const source = sourceText('', 'One.', 'en', null, none);
    expect(source.sentences[0]).toEqual({ start: 0, end: 0 });
    expect(sentenceAt(source, 1)).toBe(1);
  });

  it('keeps every offset when it drops what hides text', () => {
    const body = 'a\u202eb\u0000c\ud800d';
    const source = sourceText('', body, 'en', null, none);
    expect(source.text).toHaveLength(body.length + 1);
    expect(source.text).toBe('\na b c\ufffdd');
  });

  it('cuts what is too long', () => {
    expect(sourceText('t', 'x'.repeat(MAX_TEXT * 2), 'en', null, none).text).toHaveLength(MAX_TEXT);
  });
});

describe('sentenceAt', () => {
  it('finds the sentence of an offset', () => {
    const source = sourceText('Title', 'One. Two. Three.', 'en', null, none);
    expect(sentenceAt(source, 0)).toBe(0);
    expect(sentenceAt(source, source.text.indexOf('One'))).toBe(1);
    expect(sentenceAt(source, source.text.indexOf('wo'))).toBe(2);
    expect(sentenceAt(source, source.text.length)).toBe(3);
  });
});
