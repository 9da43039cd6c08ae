import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useInterface } from '../interface';
import { directionOf } from '../view/language-name';

/** One tab: its label, how many things are in it, and what it shows. */
export interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly count: number | null;
  readonly content: () => ComponentChildren;
}

interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** Tabs as the ARIA practices describe them: one stop for the Tab key, arrows, Home and End inside. */
export function Tabs({ label, items, selected, onSelect }: TabsProps) {
  const { language } = useInterface();
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const current = items.find((item) => item.id === selected) ?? items[0];
  const move = (event: KeyboardEvent) => {
    const at = items.findIndex((item) => item.id === current?.id);
    const forward = directionOf(language) === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const to = new Map([
      [forward, (at + 1) % items.length],
      [backward, (at - 1 + items.length) % items.length],
      ['Home', 0],
      ['End', items.length - 1],
    ]).get(event.key);
    const target = to === undefined ? undefined : items[to];
    if (!target) return;
    event.preventDefault();
    onSelect(target.id);
    buttons.current.get(target.id)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {items.map((item) => (
          <button
            key={item.id}
            ref={(button) => {
              if (button) buttons.current.set(item.id, button);
            }}
            type="button"
            role="tab"
            id={`tab-${item.id}`}
            aria-controls="tab-content"
            aria-selected={item.id === current?.id}
            tabIndex={item.id === current?.id ? 0 : -1}
            onClick={() => onSelect(item.id)}
          >
            {item.label}
            {item.count !== null && <span class="count">{new Intl.NumberFormat(language).format(item.count)}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-content" aria-labelledby={`tab-${current?.id}`} class="tab-content">
        {current?.content()}
      </div>
    </>
  );
}
