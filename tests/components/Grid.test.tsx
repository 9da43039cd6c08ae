import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Grid } from '../../components/story/Grid';
import type { StoryView } from '../../lib/model/story';
import { story } from './sample';
import { draw, spies } from './setup';

function drawGrid(view: StoryView = story(), language = 'en') {
  const actions = spies();
  const { container } = draw(<Grid view={view} actions={actions} />, language);
  return {
    actions,
    container,
    at: (place: string) => container.querySelector(`[data-place="${place}"]`) as HTMLElement,
  };
}

describe('the grid', () => {
  it('is a table with headers on both sides, whose cells tell verdict and words', () => {
    drawGrid();
    const table = screen.getByRole('table', { name: 'Each row is a question, each column a report' });
    expect(table.querySelectorAll('thead th[scope="col"]')).toHaveLength(5);
    expect(table.querySelectorAll('thead th[scope="colgroup"]')).toHaveLength(2);
    expect(table.querySelectorAll('tbody th[scope="row"]')).toHaveLength(4);
    const [name] = table.querySelectorAll('tbody tr');
    expect([...(name?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([
      'A Anna Berg',
      'B Discrepancy: Anna Borg',
      'B Discrepancy: آنا بورغ',
      '–Not stated here',
    ]);
  });

  it('tells values apart by letters and signs and not by colour alone', () => {
    const { at } = drawGrid();
    expect(at('1,1').querySelector('.sign strong')?.textContent).toBe('A');
    expect(at('1,2').querySelector('.sign strong')?.textContent).toBe('B');
    expect(at('1,2').querySelector('.glyph path')?.getAttribute('d')).not.toBe(
      at('3,2').querySelector('.glyph path')?.getAttribute('d'),
    );
    expect(at('3,2').querySelector('.sign strong')?.textContent).toBe('A');
  });

  it('names the values of a question in the reader’s language, with how many reports give them', () => {
    const { container } = drawGrid();
    const groups = [...container.querySelectorAll('.groups')].map((list) =>
      [...list.children].map((item) => item.textContent),
    );
    expect(groups[0]).toEqual(['A Anna Berg', 'B Anna Borg2']);
    expect(groups[1]).toEqual(['A 30 million euros', 'B 35 million euros2']);
    expect(groups[2]).toEqual(['A May 4, 20242']);
  });

  it('opens the report, the card or the place in the page', () => {
    const { actions, at } = drawGrid();
    fireEvent.click(at('1,3'));
    expect(actions.openReport).toHaveBeenLastCalledWith('ar', 'c0');
    fireEvent.click(at('0,2'));
    expect(actions.openReport).toHaveBeenLastCalledWith('en');
    fireEvent.click(at('1,0'));
    expect(actions.openCard).toHaveBeenLastCalledWith('c0');
    fireEvent.click(at('1,1'));
    expect(actions.jumpToPage).toHaveBeenLastCalledWith('c0');
    fireEvent.click(at('1,4'));
    expect(actions.openReport).toHaveBeenLastCalledWith('copy', 'c0');
  });

  it('is one stop for the Tab key; arrows move in it, and nowhere else', () => {
    const { at, container } = drawGrid();
    const stops = () =>
      [...container.querySelectorAll('.grid [tabindex="0"]')].map((e) => e.getAttribute('data-place'));
    expect(stops()).toEqual(['0,2']);
    at('0,2').focus();
    fireEvent.keyDown(at('0,2'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(at('1,2'));
    expect(stops()).toEqual(['1,2']);
    fireEvent.keyDown(at('1,2'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(at('1,3'));
    fireEvent.keyDown(at('1,3'), { key: 'Home' });
    expect(document.activeElement).toBe(at('1,0'));
    fireEvent.keyDown(at('1,0'), { key: 'ArrowUp' });
    expect(document.activeElement).toBe(at('1,0'));
    fireEvent.keyDown(at('1,0'), { key: 'End', ctrlKey: true });
    expect(document.activeElement).toBe(at('4,4'));
    fireEvent.keyDown(at('4,4'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(at('4,4'));
    expect(stops()).toEqual(['4,4']);
  });

  it('is mirrored for the arrows from right to left', () => {
    const { at } = drawGrid(story(), 'ar');
    at('1,2').focus();
    fireEvent.keyDown(at('1,2'), { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(at('1,3'));
  });

  it('tells in full what the cell in focus says', () => {
    const { at } = drawGrid();
    expect(screen.getByTestId('grid-told').textContent).toContain('Equal letters in a row');
    fireEvent.focusIn(at('2,3'));
    expect(screen.getByTestId('grid-told').textContent).toBe(
      'صحيفة الميناءArabicMay 5, 2024How much money?Softer difference35 مليون يورو',
    );
    fireEvent.focusIn(at('1,4'));
    expect(screen.getByTestId('grid-told').textContent).toContain('Not stated here');
  });

  it('shows the words in the cells when asked', () => {
    const { container } = drawGrid();
    expect(container.querySelector('.cell-words')).toBeNull();
    fireEvent.click(screen.getByText('Show the words'));
    expect(container.querySelector('.cell-words')?.textContent).toBe('Anna Berg');
  });

  it('sorts the reports by the question that is chosen, and keeps the places', () => {
    const { at } = drawGrid();
    fireEvent.change(screen.getByTestId('grid-by'), { target: { value: 'o0' } });
    expect(at('1,2').textContent).toContain('Anna Borg');
    expect(screen.getByRole('table').querySelector('.run-name')?.textContent).toContain('Not stated here');
  });

  it('says so when nothing could be compared', () => {
    drawGrid(story({ cards: [] }));
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('Nothing could be compared.')).toBeTruthy();
  });
});
