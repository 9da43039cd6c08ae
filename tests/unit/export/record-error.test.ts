import { describe, expect, it } from 'vitest';
import messages from '../../../assets/public/_locales/en/messages.json';
import { recordErrorMessage } from '../../../lib/export/record-error';
import { formatMessage } from '../../../lib/messages/format';
import type { StoryReport } from '../../../lib/model/story';
import { report, story } from '../../components/sample';

const view = story();
const en = view.reports[0] as StoryReport;
const words = {
  language: 'en',
  say: (message: { key: string; args: readonly string[] }) => formatMessage(messages, message, 'en'),
};
const messageOf = (of: StoryReport = en) =>
  recordErrorMessage(view, of, { pack: 'Bridges', publisher: 'Port Archive' }, '0.1.0', words);

describe('a message about a record', () => {
  it('tells which record it is and what was shown of it', () => {
    const { subject, text } = messageOf();
    expect(subject).toBe('Error in the record en');
    expect(text.split('\n')).toEqual([
      'What is wrong:',
      '',
      '',
      '--',
      'Record: en',
      'Pack: Bridges (Port Archive)',
      'Report: Outlet en, en, 2024-05-05',
      'Address: https://news.example/en',
      'Version of Second Source: 0.1.0',
      '',
      'What was shown:',
      en.title,
      en.text,
      '',
      'Shown as differing:',
      '- Money: “35 million euros”',
      '- Name: “Anna Borg”',
      '',
    ]);
  });

  it('tells nothing of the article that was read', () => {
    const { text, subject } = messageOf();
    for (const own of ['Anna Berg', '30 million', view.article.title, view.article.address, view.article.outlet ?? '-'])
      expect(text + subject).not.toContain(own);
  });

  it('has no lines for what is not there, and takes what is hostile as text of one line', () => {
    const hostile = report({
      id: 'x',
      outlet: 'A\nAddress: https://evil.example',
      address: 'javascript:x',
      published: null,
    });
    const { text } = messageOf(hostile);
    expect(text).not.toContain('javascript:');
    expect(text).not.toMatch(/^Address:/m);
    expect(text).toContain('Report: A Address: https://evil.example, en,');
    expect(text).not.toContain('Shown as differing');
  });

  it('stays short', () => {
    expect(messageOf(report({ id: 'x', text: 'word '.repeat(100_000) })).text.length).toBeLessThan(10_000);
  });
});
