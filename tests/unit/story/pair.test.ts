import { describe, expect, it } from 'vitest';
import type { CorpusReport } from '../../../lib/corpus/corpus';
import type { Report } from '../../../lib/model/article';
import { correctionOf, draftOfReport } from '../../../lib/story/corrections';
import { type PairOptions, storyOfPair } from '../../../lib/story/pair';
import { readArticle } from '../../../lib/story/read';
import { corpusFrom, reportOf, VISIT, VISIT_REPORTS } from './helpers';

const corpus = corpusFrom([]);
const sheet = readArticle(VISIT);
const textOf = (report: Report) => corpusFrom([report]).reports[0] as CorpusReport;
const same = textOf({ ...(VISIT_REPORTS[0] as Report), id: 'other-tab' });
const another = textOf(
  reportOf(
    'other-tab',
    'en',
    'Marrow Vale buys four ferries',
    'The council of Marrow Vale voted on Monday to buy four electric ferries, said Ri Chang Dae, the chair of its committee. 7,000 containers pass there each year.',
    { published: '2022-05-17' },
  ),
);
const pair = (other: CorpusReport, options: Partial<PairOptions> = {}) =>
  storyOfPair(VISIT, sheet, other, corpus, { insist: false, ...options });

describe('two texts that the reader chose', () => {
  it('are compared as article and report when they are of one event', () => {
    const story = pair(same);
    expect(story).toMatchObject({
      state: 'matched',
      pair: { decision: 'same-event', reason: null, insisted: false },
    });
    expect(story.reports.map(({ id }) => id)).toEqual(['other-tab']);
    expect(story.cards.filter(({ level }) => level === 'hard').map(({ kind }) => kind)).toEqual(['name', 'number']);
    expect(story.reports[0]?.marks.length).toBeGreaterThan(0);
    expect(story.article.marks.length).toBeGreaterThan(0);
  });

  it('are not compared when they are of two events', () => {
    const story = pair(another);
    expect(story).toMatchObject({ state: 'none', cards: [], reports: [], pair: { insisted: false } });
    expect(story.pair?.decision).not.toBe('same-event');
    expect(story.related.map(({ id }) => id)).toEqual(['other-tab']);
    expect(story.article.marks).toEqual([]);
  });

  it('are compared all the same when the reader insists, and the story says so', () => {
    const story = pair(another, { insist: true });
    expect(story).toMatchObject({ state: 'matched', pair: { insisted: true } });
    expect(story.reports[0]?.match.decision).not.toBe('same-event');
  });

  it('need no insisting when they are of one event', () => {
    expect(pair(same, { insist: true })).toEqual(pair(same));
  });

  it('know the reader’s corrections', () => {
    const plain = pair(same);
    const hidden = correctionOf(
      { kind: 'hidden-kind', hidden: 'number', where: { key: 'x', title: '', outlet: null } },
      1,
    );
    const story = pair(same, { corrections: [hidden] });
    expect(story.cards.filter(({ level }) => level === 'hard').map(({ kind }) => kind)).toEqual(['name']);
    expect(story.corrected?.map(({ findings }) => findings)).toEqual([1]);
    const [report] = plain.reports;
    const apart = correctionOf(draftOfReport(plain, report as (typeof plain.reports)[number]), 1);
    expect(pair(same, { corrections: [apart] }).pair).toEqual({
      decision: 'related',
      reason: { key: 'relation_by_reader', args: [] },
      insisted: false,
    });
  });
});
