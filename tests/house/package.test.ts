import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notesOf } from '../../scripts/lib/changes.mjs';
import { namesInZip, normaliseZip, sha256, textInZip, unpackZip } from '../../scripts/lib/zip.mjs';
import { codeIn, filesIn, textOf } from './sources';

/** A zip of some files, in the given order and of the given day. */
async function zipOf(files: readonly (readonly [string, string])[], day: string, platform: 'UNIX' | 'DOS' = 'UNIX') {
  const zip = new JSZip();
  for (const [name, text] of files) zip.file(name, text, { date: new Date(day), createFolders: platform === 'DOS' });
  return zip.generateAsync({ type: 'nodebuffer', platform, compression: platform === 'DOS' ? 'STORE' : 'DEFLATE' });
}

const FILES = [
  ['manifest.json', '{}'],
  ['b/ä.js', '1'],
  ['b/z.js', '2'],
  ['B.js', '3'],
] as const;

describe('a zip that is written anew', () => {
  it('has the same bytes whatever the order, the dates, the system and the folders were', async () => {
    const one = await normaliseZip(await zipOf(FILES, '2026-01-01T00:00:00Z'));
    const other = await normaliseZip(await zipOf(FILES.toReversed(), '2001-07-31T12:34:56Z', 'DOS'));
    expect(sha256(other)).toBe(sha256(one));
    expect(await namesInZip(one)).toEqual(['B.js', 'b/z.js', 'b/ä.js', 'manifest.json']);
  });

  it('has the same bytes in every time zone', async () => {
    const zip = await zipOf(FILES, '2026-01-01T00:00:00Z');
    const before = process.env.TZ;
    const sums = [];
    try {
      for (const zone of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
        process.env.TZ = zone;
        sums.push(sha256(await normaliseZip(zip)));
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
    expect(new Set(sums).size).toBe(1);
  });

  it('has the same bytes when it is written anew once more, and others when a word has changed', async () => {
    const once = await normaliseZip(await zipOf(FILES, '2026-01-01T00:00:00Z'));
    expect(sha256(await normaliseZip(once))).toBe(sha256(once));
    const changed = await normaliseZip(
      await zipOf([...FILES.slice(1), ['manifest.json', '{ }']], '2026-01-01T00:00:00Z'),
    );
    expect(sha256(changed)).not.toBe(sha256(once));
    expect(await textInZip(changed, 'manifest.json')).toBe('{ }');
  });
});

describe('a zip that is unpacked', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'unpacked-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives its files', async () => {
    await unpackZip(await zipOf(FILES, '2026-01-01T00:00:00Z'), folder);
    expect(readFileSync(join(folder, 'b', 'z.js'), 'utf8')).toBe('2');
  });

  it('writes nothing outside of its folder', async () => {
    const zip = await zipOf([['../out.txt', 'x']], '2026-01-01T00:00:00Z');
    await expect(unpackZip(zip, folder)).rejects.toThrow('leads out of the folder');
  });
});

describe('what is built', () => {
  it('does not depend on how lines end on a system', () => {
    expect(textOf('.gitattributes')).toMatch(/^\* -text$/m);
    const sources = [...codeIn('lib', 'components', 'entrypoints', 'scripts'), 'package.json', 'package-lock.json'];
    expect(sources.filter((path) => textOf(path).includes('\r\n'))).toEqual([]);
  });

  it('has a sources zip without what no build needs, and with what one does', () => {
    const config = textOf('wxt.config.ts');
    expect(config).toContain("'tests/**'");
    expect(config).toContain("'assets/public/pack/**'");
    // The linter's warnings are explained in a file that goes with the sources.
    expect(textOf('scripts/package.mjs')).toContain("'store/firefox/reviewers.md'");
    expect(textOf('store/firefox/reviewers.md')).toContain('UNSAFE_VAR_ASSIGNMENT');
    // No file that builds the package is among the tests.
    const building = codeIn('lib', 'components', 'entrypoints').filter((path) => !path.startsWith('lib/cli/'));
    expect(building.filter((path) => /from '[^']*\/tests\//.test(textOf(path)))).toEqual([]);
  });
});

describe('the workflows', () => {
  const workflows = filesIn('.github/workflows');

  it('run the command of a developer and build the packages', () => {
    expect(workflows).toEqual(['.github/workflows/ci.yml', '.github/workflows/release.yml']);
    for (const path of workflows) {
      expect(textOf(path)).toMatch(/^ +- run: npm test$/m);
      expect(textOf(path)).toMatch(/^ +- run: npm run package/m);
      expect(textOf(path)).not.toContain('continue-on-error');
    }
  });

  it.each(workflows)('%s pins each action by the hash of a commit, with its version', (path) => {
    const used = textOf(path).match(/uses: .*/g) ?? [];
    expect(used.length).toBeGreaterThan(1);
    expect(used.filter((line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('give a pull request no right to write and no secret', () => {
    const text = textOf('.github/workflows/ci.yml');
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(text).not.toMatch(/secrets\.|pull_request_target|: write/);
    // A token left in the checkout could be read by whatever a build runs.
    for (const path of workflows) {
      const checkouts = textOf(path).match(/actions\/checkout@/g) ?? [];
      expect(textOf(path).match(/persist-credentials: false/g)?.length).toBe(checkouts.length);
    }
  });
});

describe('the notes of a release', () => {
  const changes =
    '# Changes\n\n## 0.2.0 - not released\n\n- c\n\n## 0.1.0 - 2026-12-01\n\n- a\n- b\n\n## 0.0.1 - 2026-01-01\n';

  it('are what the list of changes says of the version', () => {
    expect(notesOf(changes, '0.1.0')).toBe('- a\n- b');
  });

  it.each(['0.2.0', '0.0.1', '0.1', '9.9.9'])(
    'are none for %s, which is not released, says nothing or is not there',
    (version) => {
      expect(notesOf(changes, version)).toBeNull();
    },
  );
});
