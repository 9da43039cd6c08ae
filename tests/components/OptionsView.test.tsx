import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { holds } from '../../components/options/Search';
import { OptionsView, type OptionsViewProps } from '../../components/pages/OptionsView';
import { DEFAULT_SETTINGS } from '../../lib/storage/settings';
import { draw } from './setup';

function show(props: Partial<OptionsViewProps> = {}) {
  const onSettings = vi.fn();
  draw(
    <OptionsView
      settings={DEFAULT_SETTINGS}
      onSettings={onSettings}
      corpus={null}
      shortcuts={[{ name: 'open-panel', description: '', keys: 'Alt+Shift+L' }]}
      shortcutsPlace="chromium"
      onShortcuts={null}
      version="1.2.3"
      failure={null}
      corrections={{ corrections: [], onUndo: () => {} } as unknown as OptionsViewProps['corrections']}
      {...props}
    />,
  );
  return onSettings;
}

const headings = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
const look = (query: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value: query } });

describe('the options', () => {
  it('are searched by their words, and all there again when nothing is looked for', () => {
    show();
    const all = headings();
    expect(all.length).toBeGreaterThan(5);
    look('dark');
    expect(headings()).toEqual(['Appearance']);
    expect(screen.getByTestId('found').textContent).toBe('1 section');
    look('nothing of this kind');
    expect(screen.queryAllByRole('heading', { level: 2 })).toEqual([]);
    expect(screen.getByTestId('found').textContent).toBe('Nothing was found.');
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Escape' });
    expect(headings()).toEqual(all);
    expect(screen.getByTestId('found').textContent).toBe('');
  });

  it('find words whatever their case and accents', () => {
    expect(holds('Português, Français', 'portugues FRANCAIS')).toBe(true);
    expect(holds('Português', 'portugal')).toBe(false);
  });

  it('let the language of the interface be chosen, and follow the browser again', () => {
    const onSettings = show({ settings: { ...DEFAULT_SETTINGS, interfaceLanguage: 'ar' } });
    const choice = screen.getByLabelText('Language of the interface') as HTMLSelectElement;
    expect(choice.value).toBe('ar');
    expect([...choice.options].map((option) => option.textContent)).toContain('français');
    fireEvent.change(choice, { target: { value: 'ja' } });
    fireEvent.change(choice, { target: { value: '' } });
    expect(onSettings.mock.calls.map(([settings]) => settings.interfaceLanguage)).toEqual(['ja', null]);
  });

  it('lead to the browser’s page of shortcuts where there is a way', () => {
    show();
    expect(screen.queryByTestId('change-shortcuts')).toBeNull();
  });

  it('open it by a click', () => {
    const onShortcuts = vi.fn();
    show({ onShortcuts });
    fireEvent.click(screen.getByTestId('change-shortcuts'));
    expect(onShortcuts).toHaveBeenCalledOnce();
  });
});
