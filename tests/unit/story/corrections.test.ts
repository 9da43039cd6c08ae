import { describe, expect, it } from 'vitest';
import type { Correction, CorrectionDraft } from '../../../lib/model/correction';
import type { StoryCard, StoryValue, StoryView } from '../../../lib/model/story';
import { buildStory } from '../../../lib/story/build';
import { correctCards, Effects } from '../../../lib/story/correct';
import { articleKey, correctionOf, draftOfReport, draftsOfCard, withCorrection } from '../../../lib/story/corrections';
import { articleOf, corpusFrom, reportOf, VISIT, VISIT_REPORTS } from './helpers';

const corpus = corpusFrom(VISIT_REPORTS);
const plain = buildStory(VISIT, corpus);
const withThe = (...corrections: readonly Correction[]) => buildStory(VISIT, corpus, { corrections });
const differences = (story: StoryView) =>
  story.cards.filter(({ verdict }) => verdict === 'conflict' || verdict === 'update');
const cardOf = (story: StoryView, kind: StoryCard['kind']) =>
  differences(story).find((card) => card.kind === kind) as StoryCard;
const draft = (kind: CorrectionDraft['kind'], of: StoryCard['kind']): CorrectionDraft =>
  draftsOfCard(plain, cardOf(plain, of)).find((d) => d.kind === kind) as CorrectionDraft;
const where = { key: 'page:elsewhere.example/x', title: 'Elsewhere', outlet: null };
const pair = (one: string, other: string, more: Partial<Correction> = {}) =>
  correctionOf(
    {
      kind: 'same-person',
      one: { name: one, language: 'en' },
      other: { name: other, language: 'en' },
      where,
      ...more,
    } as CorrectionDraft,
    5,
  );
const without = (story: StoryView, ids: readonly string[]) => story.cards.filter(({ id }) => !ids.includes(id));

describe('the sample', () => {
  it('has a difference of names and one of figures', () => {
    expect(differences(plain).map(({ kind }) => kind)).toEqual(['name', 'number']);
    expect(plain.corrected).toBeUndefined();
  });
});

describe('“these two are one person”', () => {
  const made = correctionOf(draft('same-person', 'name'), 7);
  const story = withThe(made);

  it('makes an agreement of the difference, with the reader as its reason', () => {
    const card = story.cards.find(({ id }) => id === cardOf(plain, 'name').id);
    expect(card).toMatchObject({ verdict: 'same', level: null });
    expect(card?.values[1]).toMatchObject({
      verdict: 'same',
      rule: 'name/one-by-reader',
      reason: { key: 'why_name_by_reader', args: ['Lee Chang-dong', 'Ri Chang Dae'] },
    });
    expect(card?.values.flatMap(({ printed }) => printed.flatMap(({ differing }) => differing))).toEqual([]);
    expect(story.corrected).toEqual([{ correction: made, findings: 1, reports: 0 }]);
  });

  it('changes no other card, no report and no decision', () => {
    const { id } = cardOf(plain, 'name');
    expect(without(story, [id])).toEqual(without(plain, [id]));
    const bare = ({ reports, possible, related }: StoryView) =>
      [reports, possible, related].map((list) => list.map(({ marks: _, ...report }) => report));
    expect(bare(story)).toEqual(bare(plain));
    expect(story.state).toBe(plain.state);
  });

  it('comes before and after nothing that was before or after it wrongly: the weightiest card is still first', () => {
    const weights = story.cards.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('marks the words as those of an agreement', () => {
    const { id } = cardOf(plain, 'name');
    expect(story.article.marks.filter(({ card }) => card === id).map(({ tone }) => tone)).toEqual(['same']);
  });

  it('holds in other spellings, in either order, and in another story', () => {
    expect(withThe(pair('Ri Chang-dae', 'Lee Chang Dong')).corrected?.[0]?.findings).toBe(1);
    const russian = correctionOf(
      {
        kind: 'same-person',
        one: { name: 'Ри Чхан Дэ', language: 'ru' },
        other: { name: 'Lee Chang-dong', language: 'en' },
        where,
      },
      5,
    );
    expect(withThe(russian).corrected?.[0]?.findings).toBe(1);
  });

  it.each([
    ['Lee Chang-dong', 'Kim Yong-chol'],
    ['Ri Chang Dae', 'Ri Chang Dae'],
    ['Lee', 'Ri'],
    ['Chang-dong', 'Chang Dae'],
  ])('says nothing about other names: %s, %s', (one, other) => {
    expect(withThe(pair(one, other))).toEqual(plain);
  });

  it('is no word on everybody who bears a surname: a bare one counts only where it was said', () => {
    const [own, other] = cardOf(plain, 'name').values as [StoryValue, StoryValue];
    const card = {
      ...cardOf(plain, 'name'),
      values: [
        { ...own, normalised: 'Lee' },
        { ...other, normalised: 'Ri' },
      ],
    };
    const about = { article: VISIT, languages: () => 'en', size: 3 };
    const verdictWith = (made: Correction) => correctCards([card], about, [made], new Effects())[0]?.verdict;
    expect(verdictWith(pair('Lee', 'Ri'))).toBe('conflict');
    expect(verdictWith(pair('Lee', 'Ri Chang Dae'))).toBe('conflict');
    expect(verdictWith(pair('Lee', 'Ri', { where: articleKey(VISIT) }))).toBe('same');
    expect(verdictWith(pair('Lee', 'Kim', { where: articleKey(VISIT) }))).toBe('conflict');
  });

  it('leaves a difference where another report gives a third name', () => {
    const [own, other] = cardOf(plain, 'name').values as [StoryValue, StoryValue];
    const third = { ...other, normalised: 'Kim Yong-chol', printed: other.printed.slice(0, 1) };
    const card = { ...cardOf(plain, 'name'), values: [own, other, third] };
    const about = { article: VISIT, languages: () => 'en', size: 3 };
    const [after] = correctCards([card], about, [made], new Effects());
    expect(after).toMatchObject({ verdict: 'conflict', level: 'hard' });
    expect(after?.values.map(({ normalised, verdict }) => [normalised, verdict])).toEqual([
      ['Lee Chang-dong', null],
      ['Kim Yong-chol', 'conflict'],
      ['Ri Chang Dae', 'same'],
    ]);
    expect(after?.values[0]).toEqual(own);
  });
});

describe('“another event”', () => {
  const [first] = plain.reports as [StoryView['reports'][number]];
  const made = correctionOf(draftOfReport(plain, first), 7);

  it('puts the report among the look-alikes, compared with nothing', () => {
    const story = withThe(made);
    expect(story.reports.map(({ id }) => id)).toEqual(plain.reports.slice(1).map(({ id }) => id));
    expect(story.related[0]).toMatchObject({
      id: first.id,
      match: { decision: 'related', reason: { key: 'relation_by_reader', args: [] } },
    });
    expect(story.related[0]?.marks).toEqual([]);
    const printed = story.cards.flatMap(({ values }) => values.flatMap((value) => value.printed));
    expect(printed.filter(({ reportId }) => reportId === first.id)).toEqual([]);
    expect(story.corrected).toEqual([{ correction: made, findings: 0, reports: 1 }]);
  });

  it('leaves the decisions about all other reports as they are', () => {
    const rest = (story: StoryView) => story.reports.filter(({ id }) => id !== first.id).map(({ match }) => match);
    expect(rest(withThe(made))).toEqual(rest(plain));
  });

  it('makes no difference that was not there', () => {
    const places = (story: StoryView) =>
      differences(story).flatMap(({ values }) =>
        values.flatMap(({ printed }) => printed.map(({ reportId, evidence }) => `${reportId} ${evidence.start}`)),
      );
    const before = new Set(places(plain));
    for (const report of plain.reports) {
      const after = places(withThe(correctionOf(draftOfReport(plain, report), 7)));
      expect(after.filter((place) => !before.has(place))).toEqual([]);
      expect(after.length).toBeLessThan(before.size);
    }
  });

  it('holds when the other of the two is read', () => {
    const { address = null, title, text } = VISIT_REPORTS[0] ?? { title: '', text: '' };
    const turned = articleOf(title, text, { address: address ?? '' });
    const own = reportOf('own', 'en', VISIT.title, VISIT.text, { address: VISIT.address });
    const both = corpusFrom([own, ...VISIT_REPORTS.slice(1)]);
    expect(buildStory(turned, both).reports.map(({ id }) => id)).toContain('own');
    const story = buildStory(turned, both, { corrections: [made] });
    expect(story.reports.map(({ id }) => id)).not.toContain('own');
    expect(story.related.map(({ id }) => id)).toContain('own');
  });

  it('holds for copies of the report, and for the address with trackers', () => {
    const copy = reportOf('copy', 'en', first.title, first.text, { syndicatedOf: first.id });
    const more = corpusFrom([...VISIT_REPORTS, copy]);
    const visited = { ...VISIT, address: 'https://www.own.example/visit/?utm_source=x#top' };
    expect(buildStory(visited, more).reports.map(({ id }) => id)).toContain('copy');
    const story = buildStory(visited, more, { corrections: [made] });
    expect(story.reports.map(({ id }) => id).sort()).toEqual(['three', 'two']);
    expect(story.corrected).toEqual([{ correction: made, findings: 0, reports: 2 }]);
  });

  it('says nothing about another article of the story', () => {
    const other = { ...VISIT, address: 'https://other.example/visit' };
    expect(buildStory(other, corpus, { corrections: [made] })).toEqual(buildStory(other, corpus));
  });

  it('is no word on a report that is not there', () => {
    const gone = correctionOf({ kind: 'other-event', report: { ...where, key: 'record:gone' }, where: made.where }, 7);
    expect(withThe(gone)).toEqual(plain);
  });

  it('leaves a story of nothing but look-alikes when all are set apart', () => {
    const story = withThe(...plain.reports.map((report) => correctionOf(draftOfReport(plain, report), 7)));
    expect(story).toMatchObject({ state: 'none', reports: [], cards: [] });
    expect(story.related).toHaveLength(3);
    expect(story.corrected).toHaveLength(3);
  });
});

describe('“not this kind”', () => {
  const made = correctionOf(draft('hidden-kind', 'number'), 7);

  it('hides the differences of that kind, counts them, and changes nothing else', () => {
    const { id } = cardOf(plain, 'number');
    const story = withThe(made);
    expect(story.cards).toEqual(without(plain, [id]));
    expect(story.corrected).toEqual([{ correction: made, findings: 1, reports: 0 }]);
    expect(story.article.marks.some(({ card }) => card === id)).toBe(false);
  });

  it('leaves what was found equal', () => {
    const dates = correctionOf({ kind: 'hidden-kind', hidden: 'date', where }, 5);
    expect(withThe(dates)).toEqual(plain);
  });

  it('counts a name once that is corrected in two ways', () => {
    const names = correctionOf({ kind: 'hidden-kind', hidden: 'name', where }, 5);
    const same = correctionOf(draft('same-person', 'name'), 7);
    expect(withThe(names, same).corrected).toEqual([{ correction: same, findings: 1, reports: 0 }]);
    expect(withThe(names).corrected).toEqual([{ correction: names, findings: 1, reports: 0 }]);
  });
});

describe('what can be said of a card', () => {
  it('is nothing where nothing differs', () => {
    const equal = plain.cards.find(({ verdict }) => verdict === 'same') as StoryCard;
    expect(draftsOfCard(plain, equal)).toEqual([]);
  });
  it('is no word on persons where the question is another one', () => {
    const card = cardOf(plain, 'name');
    const drafts = draftsOfCard(plain, { ...card, question: { key: 'q_organisation', args: [] } });
    expect(drafts.map(({ kind }) => kind)).toEqual(['hidden-kind']);
  });
  it('names the languages in which the names are printed', () => {
    expect(draft('same-person', 'name')).toMatchObject({
      one: { name: 'Lee Chang-dong', language: 'en' },
      other: { name: 'Ri Chang Dae' },
      where: { key: 'page:own.example/visit', title: VISIT.title, outlet: 'Own Paper' },
    });
  });
});

describe('the kept corrections', () => {
  it('have each once, however its names are turned, and the newest last', () => {
    const [a, b, c] = [pair('Anna Berg', 'Anna Borg'), pair('X Y', 'Z Y'), pair('anna  borg', 'ANNA BERG')];
    const kept = [a, b, c].reduce<readonly Correction[]>((all, made) => withCorrection(all, made, 10), []);
    expect(kept).toEqual([b, c]);
    expect(withCorrection(kept, a, 1)).toEqual([a]);
  });
});
