import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { type PanelPlace, PanelView, tabOfCard, tabOfReport } from '../../components/pages/PanelView';
import type { Reading } from '../../components/view/tab-view';
import type { StoryView } from '../../lib/model/story';
import { DAY_CARD, NAME_CARD, report, story } from './sample';
import { draw, spies } from './setup';

function drawPanel(place: Partial<PanelPlace> = {}, over: Partial<Reading> = {}, view: StoryView = story()) {
  const actions = spies();
  const onPlace = vi.fn();
  const onMarking = vi.fn();
  const { container } = draw(
    <PanelView
      reading={{ phase: 'done', startedAt: 0, story: view, outdated: false, detail: null, ...over }}
      now={0}
      place={{ tab: 'discrepancies', card: null, report: null, ...place }}
      onPlace={onPlace}
      actions={actions}
      marking={false}
      onMarking={onMarking}
      message={null}
    />,
  );
  return { actions, onPlace, onMarking, container };
}

describe('the side panel', () => {
  it('has a tab for each section that holds something, reachable by arrows', () => {
    const { onPlace } = drawPanel();
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map((tab) => tab.textContent)).toEqual([
      'Differences2',
      'Same1',
      'Only here1',
      'Reports3',
      'Related1',
      'Grid',
      'Time line',
    ]);
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1, -1, -1, -1, -1, -1]);
    fireEvent.keyDown(tabs[0] as HTMLElement, { key: 'ArrowRight' });
    expect(onPlace).toHaveBeenLastCalledWith({ tab: 'same', card: null, report: null });
    fireEvent.keyDown(tabs[0] as HTMLElement, { key: 'End' });
    expect(onPlace).toHaveBeenLastCalledWith({ tab: 'timeline', card: null, report: null });
  });

  it('tells how the story was made in sentences, and as it was kept where an older story has none', () => {
    const { container } = drawPanel({}, {}, story({ trace: [...story().trace, { step: 'old', detail: '7 cards' }] }));
    const steps = [...container.querySelectorAll('.trace li')];
    expect(steps.map((step) => step.textContent)).toEqual([
      'Reports of the same event: 3; possible: 0; related: 1',
      'old 7 cards',
    ]);
    expect(steps.map((step) => step.getAttribute('lang'))).toEqual([null, 'en']);
  });

  it('leaves out the sections that are empty', () => {
    drawPanel({}, {}, story({ cards: [NAME_CARD], related: [] }));
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
      'Differences1',
      'Reports3',
      'Grid',
      'Time line',
    ]);
  });

  it('shows softer differences apart from the hard ones', () => {
    drawPanel();
    expect(screen.getAllByTestId('card').map((card) => card.dataset.tone)).toEqual(['conflict', 'soft']);
  });

  it('shows each report with its origin, the notice on abstracts and a safe link', () => {
    drawPanel({ tab: 'reports' });
    const [first] = screen.getAllByTestId('report') as [HTMLElement];
    expect(first.textContent).toContain('This is an abstract in our own words.');
    const link = within(first).getAllByText(/Read the original at/)[0] as HTMLAnchorElement;
    expect(link.getAttribute('href')).toBe('https://news.example/en');
    expect(link.rel).toBe('noopener noreferrer');
  });

  it('groups copies under the report they are copies of', () => {
    drawPanel({ tab: 'reports' });
    const reports = screen.getAllByTestId('report');
    expect(reports).toHaveLength(2);
    expect(reports[0]?.querySelector('.copies')?.textContent).toContain('Evening Copy');
    expect(reports[0]?.querySelector('.copies')?.textContent).toContain('via AFP');
  });

  it('lists reports with the beginning of their text, marks that are no buttons, and what they hold', () => {
    const { actions } = drawPanel({ tab: 'reports' });
    const [first] = screen.getAllByTestId('report') as [HTMLElement];
    expect(first.querySelector('.beginning mark')?.textContent).toBe('Anna Borg');
    expect(within(first).queryAllByRole('button', { name: /Anna Borg/ })).toEqual([]);
    expect([...first.querySelectorAll('.tally li')].map((item) => item.textContent)).toEqual([
      'Discrepancy 1',
      'Softer difference 1',
    ]);
    fireEvent.click(within(first).getByRole('button', { name: 'Bridge opened in the harbour' }));
    expect(actions.openReport).toHaveBeenCalledWith('en');
  });

  it('filters by language', () => {
    drawPanel({ tab: 'reports' });
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'ar' } });
    expect(screen.getAllByTestId('report').map((item) => item.id)).toEqual(['report-ar']);
  });

  it('tells why a report is here, for and against', () => {
    drawPanel({ tab: 'reports' });
    const features = screen.getAllByTestId('report')[0]?.querySelectorAll('.features li');
    expect([...(features ?? [])].map((item) => item.textContent)).toEqual([
      'forPeople in commonAnna Berg+2.1',
      'againstPublished four to nine days apart-0.4',
    ]);
  });

  it('lists look-alikes with the reason, and without cards', () => {
    drawPanel({ tab: 'related' });
    const [related] = screen.getAllByTestId('report') as [HTMLElement];
    expect(related.querySelector('.reason')?.textContent).toBe('Another event: published 30 days apart.');
    expect(screen.queryAllByTestId('card')).toHaveLength(0);
  });

  it('marks words in the page only when asked', () => {
    const { onMarking } = drawPanel();
    expect(onMarking).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('Mark the words on the page'));
    expect(onMarking).toHaveBeenCalledWith(true);
  });

  it('asks for the toolbar button when the permission is over, and says whose story is still shown', () => {
    drawPanel({}, { phase: 'lapsed', outdated: true });
    expect(screen.getByTestId('state').dataset.state).toBe('lapsed');
    expect(document.body.textContent).toContain('click the toolbar button again');
    expect(document.body.textContent).toContain('This is the story of the page that was read before.');
  });

  it('shows no story before the reader has asked', () => {
    draw(
      <PanelView
        reading={null}
        now={0}
        place={{ tab: 'discrepancies', card: null, report: null }}
        onPlace={() => {}}
        actions={spies()}
        marking={false}
        onMarking={() => {}}
        message={null}
      />,
    );
    expect(screen.getByTestId('state').dataset.state).toBe('lapsed');
    expect(screen.queryAllByRole('tab')).toHaveLength(0);
  });

  it('finds the section of a card and of a report', () => {
    const view = story();
    expect(tabOfCard(view, NAME_CARD.id)).toBe('discrepancies');
    expect(tabOfCard(view, DAY_CARD.id)).toBe('same');
    expect(tabOfCard(view, 'o0')).toBe('only');
    expect(tabOfReport(view, 'en')).toBe('reports');
    expect(tabOfReport(view, 'rel')).toBe('related');
  });

  it('puts reports in languages the reader reads first', () => {
    const view = story({ reports: [report({ id: 'x', language: 'ru' }), report({ id: 'y', language: 'fr' })] });
    draw(
      <PanelView
        reading={{ phase: 'done', startedAt: 0, story: view, outdated: false, detail: null }}
        now={0}
        place={{ tab: 'reports', card: null, report: null }}
        onPlace={() => {}}
        actions={spies()}
        marking={false}
        onMarking={() => {}}
        message={null}
      />,
      'en',
      ['fr'],
    );
    expect(screen.getAllByTestId('report').map((item) => item.id)).toEqual(['report-y', 'report-x']);
  });

  it('offers to stop what takes long, and only then', () => {
    vi.useFakeTimers();
    try {
      const stop = vi.fn();
      const view = (fetching: number) => (
        <PanelView
          reading={{ phase: 'done', startedAt: 0, story: story(), outdated: false, detail: null, fetching }}
          now={0}
          place={{ tab: 'discrepancies', card: null, report: null }}
          onPlace={() => {}}
          actions={{ ...spies(), stop }}
          marking={false}
          onMarking={() => {}}
          message={null}
          working={fetching > 0 ? { label: 'Drawing', onStop: () => stop('drawing') } : null}
        />
      );
      draw(view(2));
      act(() => {
        vi.advanceTimersByTime(400);
      });
      expect(screen.getByTestId('fetching').textContent).toBe('2 reports are being read in full …');
      act(() => {
        vi.advanceTimersByTime(1_700);
      });
      fireEvent.click(within(screen.getByTestId('fetching')).getByText('Cancel'));
      expect(stop).toHaveBeenCalledWith('fetching');
      fireEvent.click(within(screen.getByTestId('working')).getByText('Cancel'));
      expect(stop).toHaveBeenLastCalledWith('drawing');
      document.body.replaceChildren();
      draw(view(0));
      expect(screen.queryByTestId('fetching')).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});
