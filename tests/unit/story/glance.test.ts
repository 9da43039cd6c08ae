import { describe, expect, it } from 'vitest';
import { atAGlance, lanesOf } from '../../../components/view/lanes';
import type { Correction } from '../../../lib/model/correction';
import type { StoryView } from '../../../lib/model/story';
import { storyInSteps } from '../../../lib/story/build';
import { glanceOf } from '../../../lib/story/glance';
import { readArticle } from '../../../lib/story/read';
import { corpusFrom, VISIT, VISIT_REPORTS } from './helpers';

const corpus = corpusFrom(VISIT_REPORTS);

const ARTICLE = {
  ...VISIT,
  text: `${VISIT.text}\nThe guests brought 31 horses worth 4.5 million euros, and a fire killed 12 people in Vladivostok on Tuesday.`,
};
const steps = (corrections: readonly Correction[] = []) =>
  storyInSteps(ARTICLE, readArticle(ARTICLE), corpus, corrections);
const isLone = ({ verdict }: { readonly verdict: string }) => verdict === 'only-here' || verdict === 'not-stated';
const shown = (story: StoryView) => new Set(atAGlance(lanesOf(story.cards)).map(({ id }) => id));

describe('a story in two steps', () => {
  it('has in the first step all that the whole has, but for what only one side states', () => {
    const { compared, whole } = steps();
    const first = compared() as StoryView;
    const all = whole();
    expect(all.cards.some(isLone)).toBe(true);
    expect(first.cards).toEqual(all.cards.filter((card) => !isLone(card)));
    expect(first.reports.map(({ marks: _, ...report }) => report)).toEqual(
      all.reports.map(({ marks: _, ...report }) => report),
    );
    expect(first.related.map(({ marks: _, ...report }) => report)).toEqual(
      all.related.map(({ marks: _, ...report }) => report),
    );
    expect(first.state).toBe(all.state);
  });

  it('is made whole at once where corrections have a say', () => {
    const hidden: Correction = {
      id: 'hidden-kind|money',
      kind: 'hidden-kind',
      at: 1,
      hidden: 'money',
      where: { key: 'page:port.example/bridge', title: 'Bridge opened', outlet: null },
    } as unknown as Correction;
    expect(steps([hidden]).compared()).toBeNull();
  });
});

describe('a story as the popup draws it', () => {
  const all = steps().whole();
  const glance = glanceOf(all, shown(all));

  it('has what the popup tells: how many reports and differences, and the cards that it shows in full', () => {
    const [drawn, whole] = [lanesOf(glance.cards), lanesOf(all.cards)];
    for (const lane of ['hard', 'soft', 'same'] as const)
      expect(drawn[lane].map(({ id }) => id)).toEqual(whole[lane].map(({ id }) => id));
    expect(atAGlance(drawn)).toEqual(atAGlance(whole));
    expect(glance.reports.map(({ id, outlet, language, published }) => [id, outlet, language, published])).toEqual(
      all.reports.map(({ id, outlet, language, published }) => [id, outlet, language, published]),
    );
    expect(glance.article).toEqual(all.article);
  });

  it('carries no text of a report and nothing of reports of other events', () => {
    expect(glance.reports.every(({ text, match }) => text === '' && match.features.length === 0)).toBe(true);
    expect(glance.related).toEqual([]);
    expect(JSON.stringify(glance).length).toBeLessThan(JSON.stringify(all).length / 2);
  });
});
