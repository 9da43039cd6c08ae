import { describe, expect, it } from 'vitest';
import { joined, leftOut, listIn, quotedIn } from '../../../lib/export/joining';
import { formatMessage } from '../../../lib/messages/format';
import { WORDS } from './messages';

const messages = { join_comma: { message: '$1، $2' } };
const say = (key: string, ...args: string[]) => formatMessage(messages, { key, args }, 'ar');

describe('pieces beside one another', () => {
  it('are parted as the language parts them', () => {
    expect(joined(['a', 'b', 'c'], 'join_comma', say)).toBe('a، b، c');
    expect(joined(['$2'], 'join_comma', say)).toBe('$2');
    expect(joined([], 'join_comma', say)).toBe('');
  });
});

describe('what is left out', () => {
  const english = (key: string, ...args: string[]) => WORDS.say({ key, args });
  it('is counted, and what is not left out is not told', () => {
    expect(leftOut(english, listIn('en'), 1, 2)).toBe('1 question and 2 reports');
    expect(leftOut(english, listIn('en'), 0, 1)).toBe('1 report');
  });
});

describe('printed words', () => {
  it('stand between the marks of the language', () => {
    expect(quotedIn(WORDS)('x')).toBe('“x”');
    expect(quotedIn({ ...WORDS, say: ({ args }) => `«\u00a0${args[0]}\u00a0»` })('a|b $1')).toBe(
      '«\u00a0a|b $1\u00a0»',
    );
  });
  it('stand alone where a language has no marks', () => {
    expect(quotedIn({ ...WORDS, say: ({ args }) => args.join() })('x')).toBe('x');
  });
});
