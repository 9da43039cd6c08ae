import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PopupView } from '../../components/pages/PopupView';
import { READING_LIMIT, type Reading } from '../../components/view/tab-view';
import { arabicStory, DAY_CARD, story } from './sample';
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
    expect(document.querySelector('.value q bdi')?.textContent).toBe('آنا بيرغ');
  });
});
