import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../lib/facts/engine';
import { digestOf } from '../../../lib/match/profile';
import { chance, fires, library, read, report } from './helpers';

describe('reports that are put', () => {
  it('are there with everything that was read from them', async () => {
    const { library: own, another } = library();
    const put = await own.put(fires(0, 3));
    expect(put.added).toBe(3);
    expect(new Set(put.ids).size).toBe(3);
    for (const id of put.ids) expect(id).toMatch(/^[a-z0-9-]{3,60}$/);
    // Another context reads what this one wrote.
    const there = await another().get(put.ids);
    expect(there.map((r) => r.report.title)).toEqual(fires(0, 3).map((r) => r.report.title));
    expect(there.map((r) => r.number)).toEqual([1, 2, 3]);
    const loaded = await another().byNumbers([3, 1, 99]);
    expect(loaded.map((r) => r.report.title)).toEqual([report(2).title, report(0).title]);
    for (const [i, n] of [2, 0].entries()) {
      const { sheet } = read(report(n));
      expect(loaded[i]?.sheet()).toEqual(sheet);
      expect(loaded[i]?.digest()).toEqual(digestOf(sheet));
      expect(loaded[i]?.report).toEqual({ ...report(n), id: there[n]?.id });
    }
  });

  it('are there once, however often and by whatever they are brought', async () => {
    const { library: own } = library();
    await own.put(fires(0, 2));
    expect((await own.put(fires(0, 2))).added).toBe(0);
    await own.put(fires(0, 1, 'feed:a'));
    await own.put([...fires(0, 1, 'pack:b'), ...fires(0, 1, 'pack:b')]);
    const { reports } = await own.list();
    expect(reports).toHaveLength(2);
    expect(reports.at(-1)?.sources).toEqual(['saved', 'feed:a', 'pack:b']);
    expect(await own.describe()).toMatchObject({
      reports: 2,
      sources: [
        { source: 'saved', reports: 2 },
        { source: 'feed:a', reports: 1 },
        { source: 'pack:b', reports: 1 },
      ],
    });
  });

  it('are the same under another spelling of the address, and by their words where there is none', async () => {
    const { library: own } = library();
    const spelt = { address: 'https://www.news1.example/2025/fire-1/?utm_source=x#top' };
    const { ids } = await own.put([read(report(1)), read(report(1, spelt))]);
    expect(ids[0]).toBe(ids[1]);
    expect(await own.idOfAddress(spelt.address)).toBe(ids[0]);
    const bare = await own.put([
      read(report(2, { address: null })),
      read(report(2, { address: null, outlet: 'Other' })),
    ]);
    expect(bare.added).toBe(2);
    expect((await own.put([read(report(2, { address: null, id: 'x' }))])).added).toBe(0);
  });

  it('keep the better text', async () => {
    const { library: own } = library();
    const summary = report(4, { textKind: 'summary', text: 'A market hall burned.' });
    const [id] = (await own.put([read(summary, 'feed:a')])).ids as [string];
    const text = async () => (await own.get([id]))[0]?.report.text;
    await own.put([read(report(4), 'pack:p')]);
    expect(await text()).toBe(report(4).text);
    await own.put([read(summary, 'feed:b'), read(report(4, { text: 'From elsewhere.' }), 'pack:q')]);
    expect(await text()).toBe(report(4).text);
    await own.put([read(report(4, { text: 'As it was open on the page.' }), 'visited')]);
    expect(await text()).toBe('As it was open on the page.');
    await own.put([read(report(4, { text: 'As the reader saved it.' }), 'saved')]);
    await own.put([read(report(4), 'visited'), read(report(4), 'pack:r')]);
    expect(await text()).toBe('As the reader saved it.');
    await own.put([read(report(4, { text: 'Saved again later.' }), 'saved')]);
    expect(await text()).toBe('Saved again later.');
    const [stored] = await own.get([id]);
    expect(stored?.sources).toEqual(['feed:a', 'pack:p', 'feed:b', 'pack:q', 'visited', 'saved', 'pack:r']);
    expect((await own.list()).reports).toHaveLength(1);
    expect(await own.byNumbers([1, 2, 3])).toEqual([]);
    expect((await own.byNumbers([stored?.number ?? 0]))[0]?.sheet().source.text).toContain('Saved again later.');
  });

  it('have no lone surrogates in any text, and come back as they were put', async () => {
    const { library: own } = library();
    const odd = report(5, {
      outlet: 'A\ud800',
      title: 'B\udc00 killed 12',
      text: 'C\ud800D\0 E 😀',
      note: '\udfff',
      agency: '\ud83d',
    });
    const { ids } = await own.put([read(odd)]);
    const [stored] = await own.get(ids);
    expect(stored?.report).toMatchObject({
      outlet: 'A\ufffd',
      title: 'B\ufffd killed 12',
      text: 'C\ufffdD\0 E 😀',
      note: '\ufffd',
      agency: '\ufffd',
    });
    const [loaded] = await own.byNumbers([1]);
    expect(loaded?.sheet()).toEqual(readFacts(odd.title, odd.text, 'en', { from: 20_153, to: 20_153 }));
  });

  it('of a thousand random texts come back from the database, and from the second copy, as Unicode', async () => {
    const { library: own, another, environment } = library();
    const random = chance(5);
    const signs = [
      '\ud800',
      '\udfff',
      '\0',
      '\u202e',
      '\ufeff',
      '\u0301',
      '😀',
      '"',
      '\\',
      '\n',
      '$',
      '@',
      '__proto__',
      ' ',
      'a',
      '7',
    ];
    const text = () => Array.from({ length: random(12) }, () => signs[random(signs.length)]).join('');
    const odd = Array.from({ length: 250 }, (_, i) =>
      report(i, { title: text(), text: text(), outlet: text(), note: text(), agency: text() }),
    );
    const { ids } = await own.put(odd.map((r) => read(r)));
    const expected = odd.map((r, i) => ({
      ...r,
      id: ids[i],
      title: r.title.toWellFormed(),
      text: r.text.toWellFormed(),
      outlet: r.outlet.toWellFormed(),
      note: r.note?.toWellFormed(),
      agency: r.agency?.toWellFormed(),
    }));
    expect((await own.get(ids)).map((r) => ({ ...r.report, syndicatedOf: null }))).toEqual(expected);
    own.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(environment.name).onsuccess = resolve;
    });
    const again = another();
    expect(await again.rebuild()).toBe(250);
    expect((await again.get(ids)).map((r) => ({ ...r.report, syndicatedOf: null }))).toEqual(expected);
    const exported = [];
    for await (const one of again.reports()) exported.push(one.id);
    expect(exported.sort()).toEqual([...ids].sort());
  });

  it('may be many at once, from several contexts at once', async () => {
    const { library: own, another } = library({ sealedAt: 40 });
    const others = [own, another(), another()];
    await Promise.all(others.map((one, i) => one.put(fires(i * 30, i * 30 + 60, `feed:${i}`))));
    await Promise.all(others.map((one) => one.settled()));
    const { reports } = await own.list();
    expect(reports).toHaveLength(120);
    expect(new Set(reports.map((r) => r.number)).size).toBe(120);
    expect((await own.describe()).reports).toBe(120);
  });
});

describe('copies of a text', () => {
  const long = (n: number) =>
    `${report(n).text} The hall was built in 1967 and was to be repaired this summer, engineers had warned in January of a crack. The region
has closed two bridges and asked the army for pumps. Trains go by way of Brod, with a delay of half an hour. The government meets on
Friday to decide on help for those who have lost their shops in the flames of the night.`;
  const agency = (n: number, more = {}) =>
    read(report(1, { text: long(1), address: `https://copy${n}.example/1`, ...more }), 'feed:a');

  it('are linked to the earliest one, in one delivery and over several', async () => {
    const { library: own } = library();
    const first = await own.put([agency(1), agency(2, { title: 'Another headline' })]);
    const later = await own.put([agency(3, { outlet: 'Third' })]);
    const rows = await own.get([...first.ids, ...later.ids]);
    expect(rows.map((r) => r.report.syndicatedOf)).toEqual([null, first.ids[0], first.ids[0]]);
  });

  it('are linked as the delivery says', async () => {
    const { library: own } = library();
    const { ids } = await own.put([
      read(report(1)),
      read(report(2, { syndicatedOf: 'given-1' })),
      read(report(3, { syndicatedOf: 'unknown' })),
    ]);
    expect((await own.get(ids)).map((r) => r.report.syndicatedOf)).toEqual([null, ids[0], null]);
  });

  it('are not linked to themselves when a text is replaced', async () => {
    const { library: own } = library();
    const { ids } = await own.put([agency(1), agency(2)]);
    await own.put([{ ...agency(1, { text: `${long(1)} The mayor thanked all.` }), source: 'saved' }]);
    expect((await own.get(ids)).map((r) => r.report.syndicatedOf)).toEqual([null, ids[0]]);
  });

  it('are not what only looks alike', async () => {
    const { library: own } = library();
    const { ids } = await own.put([1, 2, 3].map((n) => read(report(n, { text: long(n) }))));
    expect((await own.get(ids)).map((r) => r.report.syndicatedOf)).toEqual([null, null, null]);
  });
});
