import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Working } from '../../components/story/Working';
import { draw } from './setup';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

describe('work that goes on', () => {
  it('is not shown when it is over at once', () => {
    draw(<Working label="Reading …" onCancel={() => {}} />);
    wait(250);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('shows a bar after a third of a second, and a way to stop it after two', () => {
    const onCancel = vi.fn();
    draw(<Working label="Reading …" onCancel={onCancel} />);
    wait(310);
    expect(screen.getByRole('progressbar', { name: 'Reading …' })).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    wait(1_700);
    fireEvent.click(screen.getByText('Cancel'));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('counts from when it began, not from when it came on the screen', () => {
    draw(<Working label="Reading …" onCancel={() => {}} since={Date.now() - 5_000} />);
    expect(screen.getByText('Cancel')).toBeTruthy();
  });

  it('has no button where it cannot be stopped', () => {
    draw(<Working label="Reading …" />);
    wait(10_000);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('progressbar')).toBeTruthy();
  });
});
