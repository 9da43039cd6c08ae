import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodePack } from '../../lib/corpus/pack';
import { parseRecords } from '../../lib/corpus/record';
import { detectLanguage } from '../../lib/language/detect';
import { sameWhenShort } from './siblings';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, 'assets/corpus');
const pack = join(root, 'assets/public/pack/bundled.json');
const records = readdirSync(folder)
  .filter((f) => f.endsWith('.jsonl'))
  .flatMap((f) => parseRecords(readFileSync(join(folder, f), 'utf8'), f));

describe('the source of the bundled reports', () => {
  it('has records, each with an id of its own', () => {
    expect(records.length).toBeGreaterThan(100);
    expect(new Set(records.map((r) => r.id)).size).toBe(records.length);
  });

  it('is written in the languages it claims', () => {
    const wrong = records.filter(
      (r) => sameWhenShort(detectLanguage(r.text, null).language) !== sameWhenShort(r.language),
    );
    expect(wrong.map((r) => `${r.id}: ${r.language}`)).toEqual([]);
  });

  it('has well-formed addresses, none twice, and plausible days', () => {
    const addresses = records.flatMap((r) => (r.address ? [r.address] : []));
    for (const address of addresses) expect(new URL(address).hostname).toMatch(/\.[a-z0-9-]{2,}$/);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const r of records) expect(r.published ?? '2000-01').toMatch(/^20[0-2]\d-(0[1-9]|1[0-2])(-\d\d)?$/);
  });

  it('is made of short abstracts that mark what is as printed, and are not copies of one another', () => {
    for (const r of records) {
      expect(r.text.length, r.id).toBeLessThanOrEqual(1200);
      expect(r.printed.length, r.id).toBeGreaterThan(0);
    }
    expect(new Set(records.map((r) => r.text)).size).toBe(records.length);
  });

  it('names as original only records that are there', () => {
    const ids = new Set(records.map((r) => r.id));
    for (const r of records) if (r.syndicatedOf) expect(ids.has(r.syndicatedOf), r.id).toBe(true);
  });
});

describe('the bundled pack', () => {
  const build = (...args: string[]) =>
    execFileSync(
      process.execPath,
      [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'lib/cli/pack.ts'), ...args],
      { cwd: root, encoding: 'utf8' },
    );
  const hash = () => createHash('sha256').update(readFileSync(pack)).digest('hex');

  it('comes out the same each time it is built, and under 1.6 MB', { timeout: 900_000 }, () => {
    build();
    const before = hash();
    build();
    expect(hash()).toBe(before);
    expect(readFileSync(pack).length).toBeLessThan(1.6e6);
  });

  it('holds every record with facts and a digest', () => {
    const corpus = decodePack(JSON.parse(readFileSync(pack, 'utf8')));
    expect(corpus.reports.map((r) => r.report.id).sort()).toEqual(records.map((r) => r.id).sort());
    for (const report of corpus.reports) {
      expect(report.sheet().facts.length, report.report.id).toBeGreaterThan(0);
      expect(report.digest()?.keys.length ?? 0, report.report.id).toBeGreaterThan(0);
    }
  });
});
