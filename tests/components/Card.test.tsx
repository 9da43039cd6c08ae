import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/story/Card';
import { CardList } from '../../components/story/CardList';
import { lanesOf, reportsById } from '../../components/view/lanes';
import type { StoryCard } from '../../lib/model/story';
import { DAY_CARD, EN, MONEY_CARD, NAME_CARD, ONLY_CARD, other, own, printed, report, story } from './sample';
import { draw, spies } from './setup';

function drawCard(card: StoryCard, actions = spies()) {
  draw(<Card card={card} reports={reportsById(story())} articleLanguage="en" actions={actions} />);
  return { card: screen.getByTestId('card'), actions };
}

describe('a card', () => {
  it('can be copied where the page lets it, and has no button where not', () => {
    drawCard(NAME_CARD);
    expect(screen.queryByTestId('copy-card')).toBeNull();
    document.body.replaceChildren();
    const copyCard = vi.fn();
    drawCard(NAME_CARD, { ...spies(), copyCard } as ReturnType<typeof spies>);
    fireEvent.click(screen.getByTestId('copy-card'));
    expect(copyCard).toHaveBeenCalledWith(NAME_CARD.id);
  });

  it('asks the question and puts the page’s own words first', () => {
    const { card } = drawCard(NAME_CARD);
    expect(within(card).getByRole('heading').textContent).toBe('Who is the minister?');
    const values = card.querySelectorAll('.value');
    expect(values).toHaveLength(2);
    expect(values[0]?.textContent).toBe('This pageAnna Berg');
  });

  it('marks the differing part alone, and the whole where no part is named', () => {
    const { card } = drawCard(NAME_CARD);
    expect([...card.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Borg', 'آنا بورغ']);
  });

  it('marks nothing in what was found the same', () => {
    const { card } = drawCard(DAY_CARD);
    expect(card.querySelectorAll('mark')).toHaveLength(0);
    expect(card.dataset.tone).toBe('same');
    expect(card.textContent).toContain('Both give the same days: May 4, 2024.');
  });

  it('keeps each wording apart from its neighbours, with its own language and direction', () => {
    const { card } = drawCard(NAME_CARD);
    const arabic = [...card.querySelectorAll('q bdi')].find((words) => words.textContent === 'آنا بورغ');
    expect(arabic?.getAttribute('lang')).toBe('ar');
    expect(arabic?.getAttribute('dir')).toBe('auto');
  });

  it('never puts the abstract’s own words in quotation marks', () => {
    const { card } = drawCard(MONEY_CARD);
    const quoted = [...card.querySelectorAll('q')].map((words) => words.textContent);
    expect(quoted).toEqual(['30 million euros', '35 مليون يورو']);
    const ours = card.querySelector('.ours');
    expect(ours?.textContent).toBe('35 million euros our abstract');
  });

  it('names outlets and languages, and opens the report that is clicked', () => {
    const { card, actions } = drawCard(NAME_CARD);
    expect(card.textContent).toContain('Outlet enEnglish');
    expect(card.textContent).toContain('صحيفة الميناءArabic');
    fireEvent.click(within(card).getByText('صحيفة الميناء'));
    expect(actions.openReport).toHaveBeenCalledWith('ar', 'c0');
    expect(actions.jumpToPage).not.toHaveBeenCalled();
  });

  it('leads from the own words to the page', () => {
    const { card, actions } = drawCard(NAME_CARD);
    fireEvent.click(within(card).getByText('Anna Berg', { selector: 'q bdi' }));
    expect(actions.jumpToPage).toHaveBeenCalledWith('c0');
    expect(actions.openReport).not.toHaveBeenCalled();
  });

  it('tells rule, reason and compared values under Why', () => {
    const { card } = drawCard(NAME_CARD);
    const why = card.querySelector('.why');
    expect(why?.textContent).toContain('The given name is the same, the surname is not: Berg and Borg.');
    expect(why?.textContent).toContain('Anna Berg ≠ Anna Borg');
    expect(why?.textContent).toContain('sample/conflict');
  });

  it('names under Why the words of every report of an agreement, and folds many', () => {
    const names = ['Anna Borg', 'Анна Борг', 'アンナ・ボルク', '안나 보르크', 'آنا بورغ', 'Άννα Μποργκ'];
    const agreed = (count: number): StoryCard => ({
      ...NAME_CARD,
      verdict: 'same',
      level: null,
      values: [
        own('Anna Berg'),
        other(
          names.slice(0, count).map((name, i) =>
            printed(report({ id: `r${i}`, text: name }), name, {
              ...(i === 0 ? {} : { reason: { key: 'why_name_transliteration', args: ['Anna Berg', name] } }),
            }),
          ),
          { verdict: 'same', reason: { key: 'why_name_transliteration', args: ['Anna Berg', names[0] ?? ''] } },
        ),
      ],
    });
    const few = drawCard(agreed(4)).card.querySelector('.why');
    for (const name of names.slice(0, 4)) expect(few?.textContent).toContain(`Anna Berg and ${name} are written`);
    expect(few?.querySelector('details.more')).toBeNull();
    // One value in several spellings was compared once.
    expect(few?.querySelectorAll('dl')).toHaveLength(1);
    document.body.replaceChildren();
    const many = drawCard(agreed(6)).card.querySelector('.why');
    expect(many?.querySelector('details.more summary')?.textContent).toBe('3 more wordings');
    for (const name of names) expect(many?.textContent).toContain(`Anna Berg and ${name} are written`);
  });

  it('says of a value that the page does not give that it is not stated, and no more', () => {
    const { card } = drawCard({
      ...NAME_CARD,
      verdict: 'not-stated',
      level: null,
      values: [other([printed(EN, 'Anna Borg')], { verdict: 'not-stated' })],
    });
    expect(card.querySelector('.value')?.textContent).toBe('This pageNot stated here');
    expect(card.textContent).not.toMatch(/left out|denie/i);
    expect(card.querySelectorAll('mark')).toHaveLength(0);
  });

  it('names four outlets of one wording and the others on request', () => {
    const many = Array.from({ length: 9 }, (_, i) => report({ id: `r${i}` }));
    const view = story({ reports: many });
    const card: StoryCard = {
      ...NAME_CARD,
      values: [
        own('Anna Berg'),
        other(
          many.map((r) => printed(r, 'Anna Borg')),
          { verdict: 'conflict' },
        ),
      ],
    };
    draw(<CardList view={view} cards={[card]} actions={spies()} />);
    expect(document.querySelectorAll('.source')).toHaveLength(4);
    fireEvent.click(screen.getByText('and 5 more'));
    expect(document.querySelectorAll('.source')).toHaveLength(9);
  });
});

describe('the lanes', () => {
  it('put every card into exactly one lane, weightiest first', () => {
    const lanes = lanesOf(story().cards);
    expect(lanes.hard).toEqual([NAME_CARD]);
    expect(lanes.soft).toEqual([MONEY_CARD]);
    expect(lanes.same).toEqual([DAY_CARD]);
    expect(lanes.only).toEqual([ONLY_CARD]);
  });

  it('draw nothing at all without cards', () => {
    const { container } = draw(<CardList view={story({ cards: [] })} cards={[]} actions={spies()} />);
    expect(container.childElementCount).toBe(0);
  });
});
