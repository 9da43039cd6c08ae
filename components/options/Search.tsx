import { useLayoutEffect, useState } from 'preact/hooks';
import { foldSameLength } from '../../lib/text/fold';
import { useInterface } from '../interface';

/** True when every word of the query stands in the text. */
export function holds(text: string, query: string): boolean {
  const where = foldSameLength(text);
  return foldSameLength(query)
    .split(/\s+/)
    .every((word) => where.includes(word));
}

export interface SearchProps {
  /** The sections that are searched, as a CSS selector. */
  readonly sections: string;
}

/** Finds sections of a page by their words, as they are shown now: those without are hidden while something is looked for. */
export function Search({ sections }: SearchProps) {
  const { t, count } = useInterface();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<number | null>(null);
  // Without a list of dependencies: what a section shows may have changed with any drawing.
  useLayoutEffect(() => {
    const all = [...document.querySelectorAll<HTMLElement>(sections)];
    for (const section of all) section.hidden = query.trim() !== '' && !holds(section.textContent ?? '', query.trim());
    const now = query.trim() === '' ? null : all.filter((section) => !section.hidden).length;
    if (now !== found) setFound(now);
  });
  return (
    <search class="options-search">
      <label for="options-search">{t('options_search')}</label>
      <input
        id="options-search"
        type="search"
        autocomplete="off"
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setQuery('');
        }}
      />
      <p class="hint" role="status" data-testid="found">
        {found !== null && (found === 0 ? t('options_search_none') : count('options_search_found', found))}
      </p>
    </search>
  );
}
