import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import english from '../../assets/public/_locales/en/messages.json';
import { ROOT } from '../../scripts/lib/run.mjs';
import { codeIn, filesIn, nodesOfFile, textOf } from './sources';

/** Hosts that are written out in a text. */
const hostsIn = (text: string) =>
  [...text.matchAll(/https?:\/\/([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})/gi)].map(([, host]) => host ?? '');

/** The hosts in the literals of a program: what a program can ask stands in one, what a comment names cannot be asked. */
function hostsOf(path: string): string[] {
  return [...nodesOfFile(path)].flatMap((node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') return hostsIn(node.value);
    if (node.type === 'TemplateElement') return hostsIn((node.value as { raw: string }).raw);
    return [];
  });
}

/** Names of XML and other vocabularies, which look like addresses and are compared, never asked; and what libraries print in their errors. */
const NAMES = new Set(['www.w3.org', 'wxt.dev', 'github.com']);

describe('outgoing addresses', () => {
  const told = [textOf('PRIVACY.md'), english.privacy_addresses_text.message].map(
    (text) => new Set(text.match(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/g) ?? []),
  );
  const isTold = (host: string) => told.every((names) => names.has(host));

  it('in the sources are all on the privacy page and in the privacy document', () => {
    const files = codeIn('lib', 'components', 'entrypoints').filter((path) => !path.startsWith('lib/cli/'));
    const hosts = files.flatMap((path) => hostsOf(path).map((host) => ({ path, host })));
    expect(hosts.map(({ host }) => host)).toContain('api.gdeltproject.org');
    expect(hosts.filter(({ host }) => !NAMES.has(host) && !isTold(host))).toEqual([]);
  });

  it('are found where they are', () => {
    expect(hostsIn('fetch("https://stats.example.com/x")')).toEqual(['stats.example.com']);
    expect(isTold('stats.example.com')).toBe(false);
  });

  describe.each(['chrome', 'firefox', 'edge'])('in the package for %s', (browser) => {
    const folder = `.output/${browser}-mv3`;
    beforeAll(() => {
      if (!existsSync(join(ROOT, folder))) throw new Error('There is no build yet: npm run build');
    });

    it('are no others', () => {
      const scripts = filesIn(folder).filter((path) => path.endsWith('.js'));
      expect(scripts.length).toBeGreaterThan(5);
      const hosts = new Set(scripts.flatMap((path) => hostsIn(textOf(path))));
      expect([...hosts].filter((host) => !NAMES.has(host) && !isTold(host))).toEqual([]);
    });
  });
});
