import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeLibrary } from '../../../lib/library/make';
import { MIGRATIONS } from '../../../lib/library/migrations';
import { STORES } from '../../../lib/library/schema';
import { type DatabaseFixture, setUp, writeDown } from './fixture';
import { environment, fires, read, report } from './helpers';

const folder = 'tests/fixtures/library';
const fileOf = (version: number) => `${folder}/v${version}.json`;
const fixtureOf = (version: number) => JSON.parse(readFileSync(fileOf(version), 'utf8')) as DatabaseFixture;
const VERSIONS = Array.from({ length: MIGRATIONS.length }, (_, i) => i + 1);

/** A library with something in every store. It is written down once for each version and never changed. */
async function filled() {
  const given = environment({ sealedAt: 4 });
  const own = makeLibrary(given);
  await own.put([...fires(0, 3), ...fires(3, 6, 'feed:a')]);
  await own.settled();
  await own.put([
    read(report(6, { textKind: 'summary', published: null }), 'feed:a'),
    read(report(7, { address: null }), 'pack:p'),
  ]);
  const { reports } = await own.list();
  await own.markMatched([reports[0]?.id ?? '', reports[4]?.id ?? ''], 1_700_000_500_000);
  await own.forget([reports[6]?.id ?? '']);
  await own.feeds.follow([{ address: 'https://a.example/feed', title: 'A', outlet: 'A', language: 'en' }], 5);
  await own.packs.put({
    id: 'p',
    name: 'Pack',
    publisher: 'P',
    licence: 'CC BY 4.0',
    made: '2025-03-06',
    reports: 1,
    languages: [],
    from: null,
    to: null,
    bytes: 1,
    signature: 'unsigned',
    key: null,
    importedAt: 1,
    address: null,
  });
  await own.jobs.add({ id: 'j', kind: 'import', subject: 'Pack', payload: { staged: 'x' } });
  own.close();
  return given;
}

describe('a database of an earlier version', () => {
  it('is written down for every version', async () => {
    // Asked for once, when a migration was added: the fixture of the new version.
    if (process.env.WRITE_LIBRARY_FIXTURE && !existsSync(fileOf(MIGRATIONS.length))) {
      writeFileSync(fileOf(MIGRATIONS.length), `${JSON.stringify(await writeDown((await filled()).name), null, 1)}\n`);
    }
    expect(readdirSync(folder).sort()).toEqual(VERSIONS.map((v) => `v${v}.json`).sort());
  });

  it.each(VERSIONS)('%i is brought to the present one with all that is in it', async (version) => {
    const fixture = fixtureOf(version);
    expect(fixture.version).toBe(version);
    const given = environment();
    await setUp(given.name, fixture);
    const own = makeLibrary(given);
    expect(await own.standing()).toEqual({ state: 'ready', detail: null });
    const rows = (store: string) => fixture.stores.find((s) => s.name === store)?.rows as Record<string, unknown>[];
    const { reports } = await own.list();
    expect(reports.map((r) => r.report).reverse()).toEqual(rows('reports').map((r) => r.report));
    expect(reports.map((r) => r.sources).reverse()).toEqual(rows('reports').map((r) => r.sources));
    expect((await own.describe()).reports).toBe(reports.length);
    expect(await own.feeds.list()).toEqual(rows('feeds'));
    expect(await own.packs.list()).toEqual(rows('packs'));
    expect((await own.jobs.list()).map((j) => j.id)).toEqual(rows('jobs').map((j) => j.id));
    // The facts are those that are read from the text, and each report is found by its keys.
    const loaded = await own.byNumbers(reports.map((r) => r.number));
    expect(loaded).toHaveLength(reports.length);
    for (const { report: stored, sheet } of loaded) {
      const { sheet: now, keys } = read(stored);
      expect(sheet().source).toEqual(now.source);
      expect(sheet().facts.length).toBeGreaterThan(0);
      const bundled = {
        reports: [],
        index: { terms: [], postings: [] },
        summary: { languages: [], from: null, to: null } as never,
      };
      expect((await own.corpusFor(bundled, keys)).reports.map((r) => r.report.id)).toContain(stored.id);
    }
    // It goes on where it was: nothing is put twice, no number is used again.
    const fire = (n: number) => reports.some((r) => r.report.title === report(n).title);
    expect((await own.put(fires(0, 3))).added).toBe([0, 1, 2].filter((n) => !fire(n)).length);
    const highest = Math.max(...reports.map((r) => r.number));
    await own.put(fires(20, 21));
    expect((await own.list()).reports[0]?.number).toBeGreaterThan(highest);
  });

  it('and one that is made now have the same stores', async () => {
    const made = environment();
    await makeLibrary(made).standing();
    const shape = ({ stores }: DatabaseFixture) => stores.map(({ rows: _, ...store }) => store);
    const now = shape(await writeDown(made.name));
    expect(now.map((s) => s.name)).toEqual([...STORES].sort());
    for (const version of VERSIONS) {
      const given = environment();
      await setUp(given.name, fixtureOf(version));
      await makeLibrary(given).standing();
      expect(shape(await writeDown(given.name))).toEqual(now);
    }
  });
});
