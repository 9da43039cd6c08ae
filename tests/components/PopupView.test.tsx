import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PopupView } from '../../components/pages/PopupView';
import { READING_LIMIT, type Reading } from '../../components/view/tab-view';
import { ARABIC, arabicStory, DAY_CARD, MONEY_CARD, NAME_CARD, other, printed, story } from './sample';
import { draw, spies } from './setup';

const NOW = 1_000_000;

function reading(over: Partial<Reading> = {}): Reading {
  return { phase: 'done', startedAt: NOW, story: story(), outdated: false, detail: null, ...over };
}

function drawPopup(given: Reading | null, language = 'en', now = NOW) {
  const actions = spies();
  const onOpenPanel = vi.fn();
  draw(
    <PopupView reading={given} now={now} actions={actions} onOpenPanel={onOpenPanel} onOptions={() => {}} />,
    language,
  );
  return { actions, onOpenPanel, state: screen.getByTestId('state').dataset.state };
}

describe('the popup', () => {
  it('sums up the story and shows the hard discrepancies alone', () => {
    const { state } = drawPopup(reading());
    expect(state).toBe('matched');
    const summary = [...screen.getByTestId('summary').children].map((item) => item.textContent);
    expect(summary).toEqual(['3 other reports', '2 languages', '1 discrepancy']);
    expect(screen.getAllByTestId('card')).toHaveLength(1);
    expect(screen.getByText('1 softer difference or update')).toBeTruthy();
    expect(screen.getByText('1 fact checked, same')).toBeTruthy();
  });

  it('sets what the page prints against what the others print, with the differing part marked', () => {
    const { actions } = drawPopup(reading());
    const [own, others] = screen.getByTestId('card').querySelectorAll('.side');
    expect(own?.textContent).toBe('This pageAnna Berg');
    expect(others?.textContent).toBe('2 reportsAnna BorgOutlet en, صحيفة الميناء2 languages');
    expect(others?.querySelector('mark')?.textContent).toBe('Borg');
    fireEvent.click(screen.getByText('Anna Berg'));
    expect(actions.jumpToPage).toHaveBeenCalledWith('c0');
    fireEvent.click(screen.getByText('Borg'));
    expect(actions.openCard).toHaveBeenCalledWith('c0');
    expect(actions.openReport).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: /^Discrepancy: Who is the minister/ }));
    expect(actions.openCard).toHaveBeenCalledTimes(2);
  });

  it('shows at most two discrepancies, and how many more there are', () => {
    const cards = ['a', 'b', 'c', 'd'].map((id, i) => ({ ...NAME_CARD, id, weight: i }));
    drawPopup(reading({ story: story({ cards }) }));
    expect(screen.getAllByTestId('card')).toHaveLength(2);
    expect(screen.getByText('2 more discrepancies')).toBeTruthy();
  });

  it('shows softer differences only where there is no discrepancy, under their own name', () => {
    drawPopup(reading({ story: story({ cards: [MONEY_CARD, DAY_CARD] }) }));
    expect(screen.getByText('No discrepancy was found in what could be compared.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Softer differences and updates');
    expect(screen.getAllByTestId('card').map((card) => card.dataset.tone)).toEqual(['soft']);
    expect(screen.queryByText(/more softer/)).toBeNull();
  });

  it('tells the value in the reader’s language beside words in another script, and how many say the same', () => {
    const card = {
      ...DAY_CARD,
      id: 'd',
      verdict: 'conflict' as const,
      level: 'hard' as const,
      values: [
        ...DAY_CARD.values,
        other([printed(ARABIC, 'يوم 4 مايو')], { verdict: 'conflict', normalised: '2024-05-06' }),
      ],
    };
    const { actions } = drawPopup(reading({ story: story({ cards: [card] }) }));
    const [own, others] = screen.getByTestId('card').querySelectorAll('.side');
    expect(own?.textContent).toBe('This page4 MayMay 4, 2024 2 reports say the same');
    expect(others?.querySelector('.normalised')?.textContent).toBe('May 6, 2024');
    fireEvent.click(within(others as HTMLElement).getByText('May 6, 2024'));
    expect(actions.openReport).toHaveBeenCalledWith('ar', 'd');
  });

  it('shows no card when there is no discrepancy, and says so', () => {
    drawPopup(reading({ story: story({ cards: [DAY_CARD] }) }));
    expect(screen.queryAllByTestId('card')).toHaveLength(0);
    expect(screen.getByTestId('summary').textContent).toContain('0 discrepancies');
    expect(screen.getByText('No discrepancy was found in what could be compared.')).toBeTruthy();
  });

  it('names outlet, language and day of what is read, as the publisher’s clock shows it', () => {
    drawPopup(reading());
    const header = document.querySelector('.story-header');
    expect(header?.textContent).toBe('The Port DailyEnglishMay 5, 2024Harbour bridge opened');
  });

  it('asks for the day when it cannot be told, and passes on a valid one', () => {
    const base = story({ state: 'possible', cards: [] });
    const { actions, state } = drawPopup(
      reading({ story: { ...base, article: { ...base.article, published: null, publishedOrigin: null } } }),
    );
    expect(state).toBe('possible');
    const input = document.querySelector<HTMLInputElement>('input[type="date"]') as HTMLInputElement;
    const compare = screen.getByText<HTMLButtonElement>('Compare');
    expect(compare.disabled).toBe(true);
    fireEvent.input(input, { target: { value: '2024-05-05' } });
    fireEvent.submit(input.form as HTMLFormElement);
    expect(actions.setPublished).toHaveBeenCalledWith('2024-05-05');
  });

  it('says plainly when nothing was found, and how large the corpus is', () => {
    const { state } = drawPopup(reading({ story: story({ state: 'none', reports: [], cards: [] }) }));
    expect(state).toBe('none');
    expect(screen.getByRole('status').textContent).toContain(
      'The bundled corpus holds 186 reports of 120 outlets in 3 languages. They are from May 31, 2018 to Nov 3, 2025.',
    );
    expect(screen.queryByTestId('summary')).toBeNull();
  });

  it.each([
    ['not-news', 'This is not a news story'],
    ['restricted', 'This page cannot be read'],
    ['lapsed', 'Click the toolbar button'],
    ['failed', 'The page could not be read'],
  ] as const)('tells in words that a page is %s', (phase, sentence) => {
    const { state } = drawPopup(reading({ phase, story: null, detail: 'Error: internal words' }));
    expect(state).toBe(phase);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(sentence);
    expect(screen.queryAllByTestId('card')).toHaveLength(0);
    expect(document.body.textContent?.includes('internal words')).toBe(phase === 'failed');
  });

  it.each([
    ['front-page', 'a list of headlines'],
    ['several-stories', 'Several stories stand below one another'],
    ['too-short', 'too few words'],
    ['constructor', 'No article was found on this page'],
  ])('says why a page is no story: %s', (reason, words) => {
    drawPopup(reading({ phase: 'not-news', story: null, detail: reason }));
    expect(screen.getByRole('status').textContent).toContain(words);
    expect(screen.getByRole('status').textContent).not.toContain(reason);
  });

  it('takes a reading that does not end for cut off, and offers to try again', () => {
    const stuck = reading({ phase: 'reading', story: null });
    const { actions, state } = drawPopup(stuck, 'en', NOW + READING_LIMIT + 1);
    expect(state).toBe('failed');
    fireEvent.click(screen.getByText('Read again'));
    expect(actions.readAgain).toHaveBeenCalledOnce();
  });

  it('keeps the story on screen while the same page is read again, but not that of another page', () => {
    expect(drawPopup(reading({ phase: 'reading' })).state).toBe('matched');
    expect(screen.getByRole('progressbar').getAttribute('aria-label')).toBe('Reading the page …');
    document.body.replaceChildren();
    expect(drawPopup(reading({ phase: 'reading', outdated: true })).state).toBe('reading');
    expect(screen.queryAllByTestId('card')).toHaveLength(0);
  });

  it('opens the panel at the section that is asked for', () => {
    const { onOpenPanel } = drawPopup(reading());
    fireEvent.click(screen.getByTestId('open-panel'));
    fireEvent.click(screen.getByText('1 fact checked, same'));
    expect(onOpenPanel.mock.calls).toEqual([[null], ['same']]);
  });

  it('shows an Arabic story with Arabic names of languages and the parts in order', () => {
    drawPopup(reading({ story: arabicStory() }), 'ar');
    expect(document.querySelector('h1')?.getAttribute('dir')).toBe('auto');
    expect(document.querySelector('.story-header .origin')?.textContent).toContain('العربية');
    expect(document.querySelector('.side q bdi')?.textContent).toBe('آنا بيرغ');
  });

  it('offers to stop a reading that takes more than two seconds', () => {
    const stop = vi.fn();
    const slow = (began: number) => (
      <PopupView
        reading={reading({ phase: 'reading', story: null, startedAt: began })}
        now={began}
        actions={{ ...spies(), stop }}
        onOpenPanel={() => {}}
        onOptions={() => {}}
      />
    );
    draw(slow(Date.now()));
    expect(screen.queryByText('Cancel')).toBeNull();
    document.body.replaceChildren();
    draw(slow(Date.now() - 3_000));
    fireEvent.click(screen.getByText('Cancel'));
    expect(stop).toHaveBeenCalledWith('reading');
  });
});
