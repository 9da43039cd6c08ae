import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { stories as arabic, outlet as arabicOutlet } from '../../assets/public/demo/ar.json';
import { outlet, stories } from '../../assets/public/demo/en.json';
import { WelcomeView } from '../../components/pages/WelcomeView';
import type { Reading } from '../../components/view/tab-view';
import { demoStories } from '../../lib/story/demo';
import { DAY_CARD, MONEY_CARD, NAME_CARD, report, story } from './sample';
import { draw, spies } from './setup';

const NOW = 1_000_000;
const PAGE = 'chrome-extension://abc/welcome.html';
const ENGLISH = demoStories({ outlet, stories }, 'en', PAGE);
const ARABIC = demoStories({ outlet: arabicOutlet, stories: arabic }, 'ar', PAGE);

const tried = (cards = [NAME_CARD]): Reading => ({
  phase: 'done',
  startedAt: NOW,
  story: story({ cards, related: [report({ id: 'other', outlet: 'Other Event' })] }),
  outdated: false,
  detail: null,
});

function drawWelcome({ language = 'en', offered = ENGLISH, reading = null as Reading | null, hidden = false } = {}) {
  const given = { onTry: vi.fn(), onChoose: vi.fn() };
  draw(
    <WelcomeView
      stories={offered}
      chosen={0}
      onChoose={given.onChoose}
      reading={reading}
      now={NOW}
      onTry={given.onTry}
      onOpenPanel={() => {}}
      actions={spies()}
      message={null}
      keys={null}
      buttonHidden={hidden}
      catalogue={null}
      followed={new Set()}
      languages={['en']}
      onFollow={() => {}}
      feedsMessage={null}
    />,
    language,
  );
  return given;
}

describe('the first page', () => {
  it('leads to a comparison by one click', () => {
    const { onTry } = drawWelcome();
    fireEvent.click(screen.getByTestId('try'));
    expect(onTry).toHaveBeenCalledTimes(1);
  });

  it('offers the stories to choose from', () => {
    const { onChoose } = drawWelcome();
    fireEvent.click(screen.getByTestId('story-verdict'));
    expect(onChoose).toHaveBeenCalledWith(2);
  });

  it('has no button while there is no article', () => {
    drawWelcome({ offered: [] });
    expect(screen.queryByTestId('try')).toBeNull();
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('sets language and direction of the article, and leaves its note to the interface', () => {
    drawWelcome({ offered: ARABIC });
    const article = screen.getByRole('article');
    expect([article.lang, article.dir]).toEqual(['ar', 'rtl']);
    expect(within(article).getByRole('heading').textContent).toBe(arabic[0]?.title);
    expect(within(article).queryByText(/Written for this page/)).toBeNull();
    expect(screen.getByText(/Written for this page/).closest('[lang]')).not.toBe(article);
  });

  it('says where the toolbar button is only while it is hidden', () => {
    drawWelcome();
    expect(screen.queryByTestId('button-hidden')).toBeNull();
    drawWelcome({ hidden: true });
    expect(screen.getByTestId('button-hidden').textContent).toContain('puzzle piece');
  });
});

describe('what a trial shows', () => {
  it('is the hard discrepancies and the look-alikes', () => {
    drawWelcome({ reading: tried([NAME_CARD, MONEY_CARD]) });
    expect(screen.getAllByTestId('card')).toHaveLength(1);
    expect(screen.getByTestId('kept-apart').textContent).toContain('Other Event');
    expect(screen.queryByText('Softer differences and updates')).toBeNull();
  });

  it('is the softer differences where nothing is hard, without reports that came late', () => {
    drawWelcome({ reading: tried([MONEY_CARD, DAY_CARD]) });
    expect(screen.getByText('No discrepancy was found in what could be compared.')).toBeTruthy();
    expect(screen.getByText('Softer differences and updates')).toBeTruthy();
    expect(screen.getAllByTestId('card').length).toBeGreaterThan(0);
    expect(screen.queryByTestId('kept-apart')).toBeNull();
  });

  it('is the look-alikes where nothing differs', () => {
    drawWelcome({ reading: tried([]) });
    expect(screen.queryByTestId('card')).toBeNull();
    expect(screen.getByTestId('kept-apart')).toBeTruthy();
  });
});
