import { act, fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import english from '../../assets/public/_locales/en/messages.json';
import { Interface } from '../../components/interface';
import { hasTimeLine, TimeLine } from '../../components/story/TimeLine';
import type { StoryView } from '../../lib/model/story';
import { movingToll } from '../unit/export/samples';
import { report, story } from './sample';
import { draw, spies } from './setup';

function drawLine(view: StoryView = movingToll(), language = 'en') {
  const actions = spies();
  const onExport = vi.fn();
  const { container } = draw(<TimeLine view={view} actions={actions} onExport={onExport} />, language);
  const marks = () => [...container.querySelectorAll<SVGElement>('[data-spot]')];
  return { actions, onExport, container, marks };
}

const label = (mark: Element | undefined) => mark?.getAttribute('aria-label');

describe('the time line', () => {
  it('has a mark for each text and for each figure that moved, in words for a screen reader', () => {
    const { marks } = drawLine();
    expect(screen.getByRole('group', { name: /When each report appeared/ })).toBeTruthy();
    expect(marks()).toHaveLength(10);
    expect(marks().map(label)).toContain('May 3, 2024, Outlet early, English, Bus falls into a river, 12 dead');
    expect(marks().map(label)).toContain('Day unknown, Outlet undated, English, Bus falls into a river, 31 dead');
    expect(marks().map(label)).toContain(
      'How many people died?, May 6, 2024, Outlet late, English, Softer difference, > 24 dead, more than 24 dead',
    );
  });

  it('keeps the sign before a number that does not come first', () => {
    const messages = { ...english, noun_dead: { message: '死者$1人' } };
    const { container } = render(
      <Interface value={{ messages, language: 'ja', reads: [] }}>
        <TimeLine view={movingToll()} actions={spies()} onExport={vi.fn()} />
      </Interface>,
    );
    expect([...container.querySelectorAll('.tick')].map((tick) => tick.textContent)).toContain('>24');
  });

  it('has a line for each language, or for each outlet', () => {
    const { container } = drawLine();
    const names = () => [...container.querySelectorAll('.lane-name')].map((name) => name.textContent);
    expect(names()).toEqual(['English', 'Japanese', 'Day unknown']);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'outlet' } });
    expect(names()).toEqual(['Monthly', 'Outlet early', 'This page', '港新聞', 'Outlet late', 'Day unknown']);
  });

  it('opens the report of a mark by click, Enter and Space, and the page’s own words', () => {
    const { actions, marks } = drawLine();
    const early = marks().find((mark) => label(mark)?.includes('Outlet early')) as SVGElement;
    fireEvent.click(early);
    expect(actions.openReport).toHaveBeenLastCalledWith('early');
    fireEvent.focusIn(early);
    fireEvent.keyDown(early, { key: 'Enter' });
    fireEvent.keyDown(early, { key: ' ' });
    expect(actions.openReport).toHaveBeenCalledTimes(3);
    const own = marks().find((mark) => label(mark)?.includes('died') && label(mark)?.includes('This page'));
    fireEvent.click(own as SVGElement);
    expect(actions.jumpToPage).toHaveBeenLastCalledWith('t0');
  });

  it('is one stop for the Tab key, and arrows go from mark to mark', () => {
    const { marks } = drawLine();
    const stops = () => marks().flatMap((mark, i) => (mark.getAttribute('tabindex') === '0' ? [i] : []));
    expect(stops()).toEqual([0]);
    marks()[0]?.focus();
    fireEvent.focusIn(marks()[0] as SVGElement);
    fireEvent.keyDown(marks()[0] as SVGElement, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(marks()[1]);
    fireEvent.focusIn(marks()[1] as SVGElement);
    expect(stops()).toEqual([1]);
    fireEvent.keyDown(marks()[1] as SVGElement, { key: 'ArrowDown' });
    expect(label(document.activeElement as Element)).toContain('How many people died?');
    fireEvent.focusIn(document.activeElement as Element);
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(marks()[0]);
  });

  it('tells in full what the mark in focus says', () => {
    const { marks } = drawLine();
    expect(screen.getByTestId('timeline-told').textContent).toContain('Point at a mark');
    const late = marks().find((mark) => label(mark)?.includes('more than 24 dead') && label(mark)?.includes('died'));
    act(() => late?.focus());
    expect(screen.getByTestId('timeline-told').textContent).toBe(
      'Outlet lateEnglishMay 6, 2024How many people died?Softer differencemore than 24 dead> 24 dead',
    );
  });

  it('says the same as a table', () => {
    const { actions } = drawLine();
    const button = screen.getByTestId('as-table');
    fireEvent.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['Published', 'Outlet', 'Language', 'How many people died?', 'Headline']);
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(6);
    const late = rows.find((row) => row.textContent?.includes('Outlet late'));
    expect(late?.textContent).toContain('May 6, 2024');
    expect(late?.textContent).toContain('more than 24 dead');
    expect(rows.at(-1)?.textContent).toContain('Day unknown');
    fireEvent.click(within(table).getByText('Outlet early'));
    expect(actions.openReport).toHaveBeenCalledWith('early');
  });

  it('can be kept as a file', () => {
    const { onExport } = drawLine();
    fireEvent.click(screen.getByTestId('save-timeline-svg'));
    fireEvent.click(screen.getByTestId('save-timeline-png'));
    expect(onExport.mock.calls).toEqual([['timeline-svg'], ['timeline-png']]);
  });

  it('is mirrored from right to left', () => {
    const placesIn = (language: string) => {
      const { container } = drawLine(movingToll(), language);
      const places = [...container.querySelectorAll('.timeline-picture [data-spot] > *')].map((shape) =>
        Number(/translate\(([\d.]+)/.exec(shape.getAttribute('transform') ?? '')?.[1]),
      );
      document.body.replaceChildren();
      return places;
    };
    const [ltr, rtl] = [placesIn('en'), placesIn('he')];
    expect(rtl).toHaveLength(ltr.length);
    for (const [i, x] of rtl.entries()) expect(x + (ltr[i] ?? 0)).toBeCloseTo(340, 1);
  });

  it('writes days in the language and the calendar of the interface', () => {
    const { container } = drawLine(movingToll(), 'fa');
    expect(container.querySelector('.tick')?.textContent).toMatch(/[۰-۹]/u);
  });

  it('shows page text as text', () => {
    const title = '<img src=x onerror=alert(1)>';
    const { container, marks } = drawLine(story({ reports: [report({ id: 'x', title, outlet: '<b>Bold</b>' })] }));
    expect(container.querySelector('img, b')).toBeNull();
    expect(marks().map(label).join()).toContain(title);
  });

  it('has nothing to show without a day or without a report', () => {
    expect(hasTimeLine(story({ reports: [] }))).toBe(false);
    const base = story({ reports: [report({ id: 'x', published: null })] });
    const undated = { ...base, article: { ...base.article, published: null } };
    expect(hasTimeLine(undated)).toBe(false);
    drawLine(undated);
    expect(screen.getByText('No day of publication is known.')).toBeTruthy();
  });

  it('tells hours apart where texts of few days give their times, in the order of the moments', () => {
    const at = (id: string, published: string) => report({ id, published, outlet: id });
    // The page is of 08:00 in +02:00.
    const view = story({
      reports: [at('tokyo', '2024-05-05T16:30+09:00'), at('london', '2024-05-05T05:00Z'), at('day', '2024-05-05')],
    });
    const { container, marks } = drawLine(view);
    const place = (name: string) => {
      const mark = marks().find((each) => label(each)?.includes(name));
      return Number(/translate\(([\d.]+)/.exec(mark?.firstElementChild?.getAttribute('transform') ?? '')?.[1]);
    };
    expect(place('london')).toBeLessThan(place('This page'));
    expect(place('This page')).toBeLessThan(place('tokyo'));
    expect(marks().map(label).join('\n')).toContain('May 5, 2024, 4:30 PM UTC+9, tokyo');
    const ticks = [...container.querySelectorAll('.tick')].map((tick) => tick.textContent);
    expect(ticks[0]).toBe('May 5');
    expect(ticks.some((tick) => /AM|PM/.test(tick ?? ''))).toBe(true);
  });
});
