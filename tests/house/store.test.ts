import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../assets/public/_locales/en/messages.json';
import { LANGUAGES } from '../../lib/language/supported';
import { ROOT } from '../../scripts/lib/run.mjs';
import limits from '../../store/limits.json';
import permissions from '../../store/permissions.json';
import { filesIn, textOf } from './sources';

/** The listing in one language. */
interface Listing {
  readonly name: string;
  readonly summary: string;
  readonly description: readonly string[];
  readonly whatsNew: readonly string[];
  readonly searchTerms: readonly string[];
  readonly captions: Readonly<Record<string, string>>;
}

/** A limit of a length, in characters. */
interface Length {
  readonly min?: number;
  readonly max: number;
}

const STORES = ['chrome', 'edge', 'firefox'] as const;
const LOCALES = filesIn('store/texts').map((path) => basename(path, '.json'));
const listingOf = (locale: string) => JSON.parse(textOf(`store/texts/${locale}.json`)) as Listing;
const messagesOf = (locale: string) => {
  const path = `assets/public/_locales/${locale}/messages.json`;
  return existsSync(join(ROOT, path))
    ? (JSON.parse(textOf(path)) as Record<string, { readonly message: string }>)
    : null;
};
const joined = (paragraphs: readonly string[]) => paragraphs.join('\n\n');

/** Why a text does not fit, or null. The most is counted in code units and the least in letters: whichever a store counts, it fits. */
function misfit(text: string, { min = 0, max }: Length): string | null {
  if (text.length > max) return `${text.length} characters, at most ${max}`;
  const letters = [...text].length;
  return letters < min ? `${letters} characters, at least ${min}` : null;
}

/** The figures of a text, in digits of any script. */
function figuresIn(text: string): number[] {
  return [...text.matchAll(/\p{Nd}+/gu)].map(([digits]) =>
    Number(
      [...digits]
        .map((digit) => {
          // The ten digits of a script stand in a row that begins at a multiple of ten above its zero.
          let zero = digit.codePointAt(0) ?? 0;
          while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero--;
          return (digit.codePointAt(0) ?? 0) - zero;
        })
        .join(''),
    ),
  );
}

/** Width, height and whether there is a channel of transparency, from the head of a PNG. */
function pictureOf(bytes: Buffer): { width: number; height: number; transparent: boolean } | null {
  if (bytes.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') return null;
  const colours = bytes[25];
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    transparent: colours === 4 || colours === 6 || bytes.includes('tRNS', 0, 'latin1'),
  };
}
const pictureIn = (path: string) => pictureOf(readFileSync(join(ROOT, path)));

describe('the limits of the stores', () => {
  it('say where each was read', () => {
    for (const store of STORES) {
      for (const [what, limit] of Object.entries(limits[store])) {
        expect(limit.from, `${store} ${what}`).not.toBe('');
        expect(['read', 'third-party', 'remembered'], `${store} ${what}`).toContain(limit.evidence);
      }
    }
  });

  it('are told when they are not kept', () => {
    expect(misfit('abcd', { max: 4 })).toBeNull();
    expect(misfit('abcde', { max: 4 })).toBe('5 characters, at most 4');
    expect(misfit('𝒶', { min: 2, max: 4 })).toBe('1 characters, at least 2');
    expect(figuresIn('48 and ٤٨ and ४८')).toEqual([48, 48, 48]);
  });
});

describe.each(LOCALES)('the listing in %s', (locale) => {
  const listing = listingOf(locale);

  it('has everything that the English one has', () => {
    const first = listingOf('en');
    expect(Object.keys(listing)).toEqual(Object.keys(first));
    expect(Object.keys(listing.captions)).toEqual(Object.keys(first.captions));
    expect(listing.description.length).toBe(first.description.length);
    const all = [
      ...[listing.name, listing.summary, ...listing.description, ...listing.whatsNew],
      ...[...listing.searchTerms, ...Object.values(listing.captions)],
    ];
    for (const text of all) {
      expect(text).not.toBe('');
      expect(text).toBe(text.trim().normalize('NFC'));
      // Line breaks are in lists alone; no store shows markup.
      expect(text).not.toMatch(/[<>\t\r]|\n(?!• )|\u202a|\u202b|\u202d|\u202e/);
    }
  });

  it('fits each store', () => {
    for (const store of STORES) {
      const { name, summary, description } = limits[store];
      expect(misfit(listing.name, name), `${store} name`).toBeNull();
      expect(misfit(listing.summary, summary), `${store} summary`).toBeNull();
      expect(misfit(joined(listing.description), description), `${store} description`).toBeNull();
    }
    expect(misfit(joined(listing.whatsNew), limits.firefox.whatsNew)).toBeNull();
  });

  it('has search terms as Edge takes them', () => {
    const { most, words, max } = limits.edge.searchTerms;
    expect(new Set(listing.searchTerms).size).toBe(listing.searchTerms.length);
    expect(listing.searchTerms.length).toBeLessThanOrEqual(most);
    expect(listing.searchTerms.flatMap((term) => term.split(/\s+/)).length).toBeLessThanOrEqual(words);
    for (const term of listing.searchTerms) expect(misfit(term, { min: 1, max }), term).toBeNull();
  });

  it('is named as in the package', () => {
    const messages = messagesOf(locale);
    if (messages === null) return;
    expect(listing.name).toBe(messages.extName?.message);
    expect(listing.summary).toBe(messages.extDesc?.message);
  });

  it('tells only figures that are true', () => {
    // The number of languages that are read, and none that changes with every pack or measurement.
    const figures = figuresIn([...listing.description, listing.summary].join('\n'));
    expect(figures.filter((figure) => figure !== LANGUAGES.size)).toEqual([]);
    expect(figures).toContain(LANGUAGES.size);
  });
});

describe('name and summary in the package', () => {
  it('fit the stores in every language', () => {
    const locales = new Set(filesIn('assets/public/_locales').map((path) => path.split('/')[3] ?? ''));
    for (const locale of locales) {
      const messages = messagesOf(locale);
      for (const store of STORES) {
        expect(misfit(messages?.extName?.message ?? '', limits[store].name), `${store} ${locale}`).toBeNull();
        // The summary comes from the manifest, whose limit is that of Chrome everywhere.
        expect(misfit(messages?.extDesc?.message ?? '', limits.chrome.summary), `${store} ${locale}`).toBeNull();
      }
    }
  });
});

describe('the answers', () => {
  const asked = [...textOf('wxt.config.ts').matchAll(/ {4}permissions: \[([\s\S]*?)\n {4}\]/g)].flatMap(([, list]) =>
    [
      ...(list ?? '')
        .replaceAll(/=== '\w+'/g, '')
        .replaceAll(/^\s*\/\/.*$/gm, '')
        .matchAll(/'(\w+)'/g),
    ].map(([, name]) => name ?? ''),
  );

  it('justify each permission and no other', () => {
    expect(asked).toContain('activeTab');
    expect(Object.keys(permissions).sort()).toEqual([...asked, 'optional_host_permissions'].sort());
    for (const [name, text] of Object.entries(permissions)) {
      for (const store of ['chrome', 'edge'] as const) {
        expect(misfit(text, limits[store].justification), `${store} ${name}`).toBeNull();
      }
    }
  });

  it.each(['PRIVACY.md', 'docs/permissions.md'])('name the permissions that %s names', (path) => {
    const rows = textOf(path)
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split('|')[1] ?? '')
      .join(' ');
    expect(asked.filter((name) => !rows.includes(`\`${name}\``))).toEqual([]);
  });

  it('state one purpose', () => {
    const text = textOf('store/single-purpose.txt').trim();
    for (const store of ['chrome', 'edge'] as const) expect(misfit(text, limits[store].singlePurpose)).toBeNull();
  });

  it('choose no more categories than there may be', () => {
    const { categories } = JSON.parse(textOf('store/firefox/listing.json')) as { categories: string[] };
    expect(categories.length).toBeLessThanOrEqual(limits.firefox.categories.most);
  });

  it('tell of the version that is built', () => {
    const { version } = JSON.parse(textOf('package.json')) as { version: string };
    expect(textOf('CHANGELOG.md')).toContain(`\n## ${version} - `);
  });
});

describe('the notes to reviewers', () => {
  const notes = {
    chrome: 'store/chrome/reviewers.txt',
    edge: 'store/edge/reviewers.txt',
    firefox: 'store/firefox/reviewers.md',
  };
  const labels = new Set(Object.values(english).map(({ message }) => message));
  /** Quoted words that are no label of the interface. */
  const others = new Set(['none', 'npm ci']);

  it.each(STORES)('for %s fit', (store) => {
    expect(misfit(textOf(notes[store]).trim(), limits[store].reviewers)).toBeNull();
  });

  it.each(STORES)('for %s quote only what stands on the screen', (store) => {
    const quoted = [...textOf(notes[store]).matchAll(/"([^"\n]+)"/g)].map(([, words]) => words ?? '');
    expect(quoted.length).toBeGreaterThan(2);
    expect(quoted.filter((words) => !labels.has(words) && !others.has(words))).toEqual([]);
  });

  it('name the shortcuts that there are', () => {
    const suggested = [...textOf('wxt.config.ts').matchAll(/default: '(Alt\+[\w+]+)'/g)].map(([, keys]) => keys);
    const named = textOf(notes.edge).match(/Alt\+Shift\+\w/g) ?? [];
    expect([...named].sort()).toEqual([...suggested].sort());
  });
});

describe('the pictures', () => {
  const present = filesIn('store/images').filter((path) => !path.endsWith('.md'));
  const screenshots = present.filter((path) => path.startsWith('store/images/screenshots/'));

  it('have a place in a form', () => {
    const expected = /^store\/images\/(?:logo-300x300|tile-440x280|tile-1400x560|screenshots\/\w+\/[\w-]+)\.png$/;
    expect(present.filter((path) => !expected.test(path))).toEqual([]);
  });

  it('have the size that the stores demand', () => {
    for (const path of present) {
      const what = screenshots.includes(path) ? 'screenshots' : basename(path, '.png');
      const picture = pictureIn(path);
      for (const store of STORES) {
        const limit = (limits[store] as Record<string, { width?: number; height?: number; transparent?: boolean }>)[
          what
        ];
        if (!limit) continue;
        expect(picture, `${path} for ${store}`).toMatchObject({ width: limit.width, height: limit.height });
        if (limit.transparent === false) expect(picture?.transparent, `${path} for ${store}`).toBe(false);
      }
    }
  });

  it('are small enough to be kept with the sources', () => {
    const large = present.filter((path) => statSync(join(ROOT, path)).size > 300_000);
    expect(large).toEqual([]);
  });

  it('show the same in each language', () => {
    const names = Object.keys(listingOf('en').captions).sort();
    for (const locale of new Set(screenshots.map((path) => path.split('/')[3] ?? ''))) {
      const own = screenshots.filter((path) => path.split('/')[3] === locale);
      expect(own.map((path) => basename(path, '.png')).sort(), locale).toEqual(names);
    }
  });

  it('are as many in each language as each store takes, and each has its caption', () => {
    for (const locale of new Set(screenshots.map((path) => path.split('/')[3] ?? ''))) {
      const own = screenshots.filter((path) => path.split('/')[3] === locale);
      for (const store of STORES) {
        expect(own.length, `${locale} for ${store}`).toBeLessThanOrEqual(limits[store].screenshots.most);
        expect(own.length, `${locale} for ${store}`).toBeGreaterThanOrEqual(limits[store].screenshots.least);
      }
      const captions = listingOf('en').captions;
      expect(own.map((path) => basename(path, '.png')).filter((name) => !(name in captions))).toEqual([]);
    }
  });

  it('include an icon of the right size', () => {
    const { width, height } = limits.chrome.icon;
    expect(pictureIn('assets/public/icon/128.png')).toMatchObject({ width, height });
    for (const size of [16, 32, 48, 96]) {
      expect(pictureIn(`assets/public/icon/${size}.png`)).toMatchObject({ width: size, height: size });
    }
  });
});

describe('packages that were made', () => {
  it('are no larger than the stores take', () => {
    const { name, version } = JSON.parse(textOf('package.json')) as { name: string; version: string };
    const zips = ['package', 'sources'] as const;
    for (const what of zips) {
      const path = join(ROOT, '.output', `${name}-${version}-firefox${what === 'sources' ? '-sources' : ''}.zip`);
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      expect(size).toBeLessThanOrEqual(limits.firefox[what].bytes);
    }
  });
});
