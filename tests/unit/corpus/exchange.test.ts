import { describe, expect, it } from 'vitest';
import { describePack, packReports, writePack } from '../../../lib/corpus/exchange';
import { makeKeys, signerOf } from '../../../lib/corpus/signature';
import type { Report } from '../../../lib/model/article';
import { bytesOf, header, headLine, packOf, pieces, refusalOf, reportOf, reportsOf } from './exchange-help';

const reports: readonly Report[] = [
  reportOf(1),
  reportOf(2, { language: 'fr', published: '2023-12', agency: 'AFP', note: 'Lu en entier.', textKind: 'summary' }),
  reportOf(3, {
    language: 'zh',
    published: null,
    address: null,
    title: '',
    text: '三座橋梁已關閉。',
    syndicatedOf: 'report-1',
  }),
  reportOf(4, {
    language: 'ar',
    title: 'إغلاق "جسر" \\ <script>alert(1)</script>',
    printed: [
      { start: 0, end: 5 },
      { start: 5, end: 9 },
    ],
    published: '2024-02-29',
    textKind: 'abstract',
  }),
  reportOf(5, {
    text: `${'x'.repeat(199_990)}é🌉`,
    outlet: 'x'.repeat(300),
    address: 'https://xn--bcher-kva.example:8443/ü/%20?q={"a":1}#b',
  }),
];
const pack = await bytesOf(reports);

describe('a pack', () => {
  it('is described', async () => {
    const { id, ...rest } = await describePack([pack]);
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect(rest).toEqual({
      ...header,
      reports: 5,
      languages: [
        { language: 'de', reports: 2 },
        { language: 'ar', reports: 1 },
        { language: 'fr', reports: 1 },
        { language: 'zh', reports: 1 },
      ],
      from: '2023-12',
      to: '2024-03-28',
      bytes: pack.length,
      signature: 'unsigned',
      key: null,
    });
  });

  it('gives the reports that were put in, and the same bytes when they are written again', async () => {
    const read = await reportsOf(pack);
    expect(read).toEqual(reports);
    expect(Buffer.from(await bytesOf(read)).equals(Buffer.from(pack))).toBe(true);
  });

  it('is the same in pieces of any size', async () => {
    const whole = await describePack([pack]);
    for (const size of [1, 2, 3, 7, 64, 1_000, 65_536]) {
      const small = size < 64 ? await bytesOf(reports.slice(0, 4)) : pack;
      const expected = size < 64 ? await describePack([small]) : whole;
      expect(await describePack(pieces(small, size))).toEqual(expected);
    }
    expect(await describePack(new Blob([pack]))).toEqual(whole);
  });

  it('may be read from memory that is used again', async () => {
    const window = new Uint8Array(50);
    function* reused() {
      for (const piece of pieces(pack, 50)) {
        window.set(piece);
        yield window.subarray(0, piece.length);
      }
    }
    expect(await refusalOf(reused())).toBeNull();
  });

  it('may have been written by another program: blanks, other order, escapes', async () => {
    const other = packOf([
      headLine,
      ` { "note" : null, ${JSON.stringify({ ...reportOf(1), note: undefined })
        .slice(1)
        .replaceAll('ü', '\\u00fc')} `,
    ]);
    expect(await refusalOf(other)).toBeNull();
    expect(await reportsOf(other)).toEqual([reportOf(1)]);
  });

  it('counts a report that stands twice once', async () => {
    const twice = await bytesOf([reportOf(1), reportOf(2), reportOf(1)]);
    expect((await describePack([twice])).reports).toBe(2);
  });

  it('has markup in words as words, and mends half a pair', async () => {
    const strange = packOf([
      headLine,
      { ...reportOf(1), title: '<img src=x onerror=alert(1)> {{7*7}}', text: 'a\ud800b' },
    ]);
    expect(await refusalOf(strange)).toBeNull();
    expect((await reportsOf(strange))[0]).toMatchObject({
      title: '<img src=x onerror=alert(1)> {{7*7}}',
      text: 'a\ufffdb',
    });
  });
});

describe('an import', () => {
  it('goes on after any line', async () => {
    for (let stop = 0; stop <= reports.length; stop++) {
      const read: Report[] = [];
      let after = 0;
      for await (const batch of packReports([pack], { batch: 1 })) {
        if (read.length === stop) break;
        read.push(...batch.reports);
        after = batch.line;
      }
      for await (const batch of packReports([pack], { after, batch: 2 })) read.push(...batch.reports);
      expect(read).toEqual(reports);
    }
  });

  it('hands over few reports at a time, fewer when they are long', async () => {
    const sizes: number[] = [];
    const long = Array.from({ length: 12 }, (_, i) => reportOf(i, { text: 'x'.repeat(i < 6 ? 150_000 : 10) }));
    for await (const batch of packReports([await bytesOf(long)], { batch: 5 })) sizes.push(batch.reports.length);
    expect(sizes.reduce((a, b) => a + b)).toBe(12);
    expect(Math.max(...sizes)).toBe(5);
    expect(sizes[0]).toBe(4);
  });
});

describe('the writing of a pack', () => {
  const fails = async (made: Parameters<typeof writePack>[0], list: readonly Report[]) => {
    try {
      for await (const _ of writePack(made, list));
    } catch (error) {
      return (error as Error).message;
    }
    return null;
  };

  it('refuses what no reader would take', async () => {
    expect(await fails(header, [])).toBe('This pack has no reports.');
    expect(await fails({ ...header, name: 'Bundled Reports' }, [reportOf(1)])).toMatch(/calls itself/);
    expect(await fails(header, [reportOf(1), reportOf(2, { address: 'http://a.example/' })])).toMatch(
      /^Line 3: the address/,
    );
  });

  it('tells what was written', async () => {
    const writing = writePack(header, reports);
    let bytes = 0;
    for (;;) {
      const { done, value } = await writing.next();
      if (done) {
        expect(value).toEqual({ reports: 5, bytes, sha256: (await describePack([pack])).id });
        break;
      }
      bytes += value.length;
    }
  });

  it('signs', async () => {
    const keys = await makeKeys();
    const signed = await bytesOf(reports, { signer: await signerOf(keys) });
    expect(await describePack([signed])).toMatchObject({
      signature: 'valid',
      key: keys.x,
      id: (await describePack([pack])).id,
    });
    expect(Buffer.from(await bytesOf(reports, { signer: await signerOf(keys) })).equals(Buffer.from(signed))).toBe(
      true,
    );
  });
});
