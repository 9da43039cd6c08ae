import type { Tone } from '../view/lanes';

const PATHS: Readonly<Record<Tone, string>> = {
  conflict: 'M3 6h10M3 10h10M10.5 2.5l-5 11',
  soft: 'M2.5 8.5c1.8-2.6 3.7-2.6 5.5 0s3.7 2.6 5.5 0',
  same: 'M3 6h10M3 10h10',
  only: 'M8 3v10M3 8h10',
};

/** The sign of a verdict: unequal, about, equal, plus. Decoration only: the verdict is always told in words too. */
export function Glyph({ tone }: { tone: Tone }) {
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[tone]} />
    </svg>
  );
}
