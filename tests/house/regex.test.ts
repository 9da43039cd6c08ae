import { describe, expect, it } from 'vitest';
import { slownessOf } from './regex';
import { codeIn, nodesOfFile, placeOf } from './sources';

interface Found {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** Every regular expression that is written in the sources of the extension. */
function written(): Found[] {
  return codeIn('lib', 'components', 'entrypoints').flatMap((path) =>
    [...nodesOfFile(path)].flatMap((node) => {
      const regex = node.regex as { pattern: string; flags: string } | undefined;
      return regex ? [{ source: regex.pattern, flags: regex.flags, place: placeOf(path, node.start) }] : [];
    }),
  );
}

describe('regular expressions', () => {
  it('are linear on hostile text, every one of them', () => {
    const all = written();
    expect(all.length).toBeGreaterThan(20);
    const slow = all.flatMap(({ source, flags, place }) => {
      const why = slownessOf({ source, flags });
      return why ? [`${place} /${source}/${flags} ${why}`] : [];
    });
    expect(slow).toEqual([]);
  });

  it.each([String.raw`(\s*,\s*)+$`, '(a+)+$', String.raw`\s+$`, String.raw`\d+x`, '(?:a|a)*b'])(
    'are found slow: %s',
    (source) => {
      expect(slownessOf({ source, flags: 'u' })).not.toBeNull();
    },
  );

  it.each([String.raw`\s{1,3}$`, String.raw`^\d{4}-\d{2}`, String.raw`\p{L}+`, '[,;]'])(
    'are found quick: %s',
    (source) => {
      expect(slownessOf({ source, flags: 'u' })).toBeNull();
    },
  );
});
