import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type GoldLabel, type GoldReport, readLines } from '../../lib/cli/gold/format';
import { questionsOf } from '../../lib/cli/gold/second';
import { HALVES, readGoldSet, readSecond, reportsFile } from '../../lib/cli/gold/set';
import type { ReadConflict } from '../../lib/cli/read-conflicts';
import { detectLanguage } from '../../lib/language/detect';
import { LANGUAGES } from '../../lib/language/supported';
import { sameWhenShort } from './siblings';

const set = readGoldSet();
const reports = HALVES.flatMap((half) => set.reports[half]);
const labels = HALVES.flatMap((half) => set.labels[half]);
const eventOf = new Map(set.events.map((e) => [e.event, e]));
const reportOf = new Map(reports.map((r) => [r.id, r]));
const count = <T>(items: readonly T[], keyOf: (item: T) => string) => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
};
const wholeOf = (r: GoldReport) => `${r.title}\n${r.text}`;
const twice = (list: readonly string[]) => list.filter((x, i) => list.indexOf(x) !== i);

describe('the events of the test set', () => {
  it('are many, of many kinds, from everywhere, and of the years that were chosen', () => {
    expect(set.events.length).toBeGreaterThanOrEqual(60);
    expect(twice(set.events.map((e) => e.event))).toEqual([]);
    expect(new Set(set.events.map((e) => e.field)).size).toBeGreaterThanOrEqual(11);
    expect([...new Set(set.events.map((e) => e.continent))].sort()).toEqual([
      'Africa',
      'Asia',
      'Europe',
      'North America',
      'Oceania',
      'South America',
    ]);
    const wrong = set.events.filter(
      (e) => !/^(201[0-7]|202[56])-\d\d-\d\d$/.test(e.day) || Number.isNaN(Date.parse(e.day)),
    );
    expect(wrong.map((e) => `${e.event}: ${e.day}`)).toEqual([]);
    for (const e of set.events) {
      expect(e.country, e.event).toMatch(/^[A-Z]{2}$/);
      expect(
        [e.name, e.place].every((words) => words.length > 2),
        e.event,
      ).toBe(true);
    }
  });

  it('have look-alikes and running stories among them; look-alikes know one another and stand in one half', () => {
    expect(set.events.filter((e) => e.lookalikes.length > 0).length).toBeGreaterThanOrEqual(20);
    expect(set.events.filter((e) => e.running).length).toBeGreaterThanOrEqual(10);
    const faults = set.events.flatMap((e) =>
      e.lookalikes.flatMap((id) => {
        const other = eventOf.get(id);
        return other?.half === e.half && other.lookalikes.includes(e.event) ? [] : [`${e.event} and ${id}`];
      }),
    );
    expect(faults).toEqual([]);
  });
});

describe('the reports of the test set', () => {
  it('are many, in many languages', () => {
    expect(reports.length).toBeGreaterThanOrEqual(650);
    const languages = count(reports, (r) => r.lang);
    expect(languages.size).toBeGreaterThanOrEqual(36);
    expect([...languages.values()].filter((n) => n >= 12).length).toBeGreaterThanOrEqual(25);
    expect([...languages.keys()].filter((tag) => !LANGUAGES.has(tag))).toEqual([]);
    for (const [event, n] of count(reports, (r) => r.event)) expect(n, event).toBeGreaterThanOrEqual(5);
  });

  it('are in the languages they claim', () => {
    const wrong = reports.filter((r) => sameWhenShort(detectLanguage(r.text, null).language) !== sameWhenShort(r.lang));
    expect(wrong.map((r) => `${r.id}: ${r.lang}`)).toEqual([]);
  });

  it('are abstracts of 60 to 150 words in one paragraph, none nearly like another', () => {
    const wrong = reports.filter((r) => wordsOf(r) < 60 || wordsOf(r) > 150 || /\s{2}|\n/.test(r.text));
    expect(wrong.map((r) => `${r.id}: ${wordsOf(r)} words`)).toEqual([]);
    expect(alike(reports)).toEqual([]);
  });

  it('mark what is printed', () => {
    for (const r of reports) {
      expect(r.printed?.length, r.id).toBeGreaterThanOrEqual(5);
      expect(
        r.printed?.filter((words) => !wholeOf(r).includes(words)),
        r.id,
      ).toEqual([]);
    }
  });

  it('are at addresses of their outlets, each once', () => {
    const addresses = reports.map((r) => r.url ?? '');
    expect(twice(addresses)).toEqual([]);
    const faults = reports.flatMap((r) => {
      const url = URL.canParse(r.url ?? '') ? new URL(r.url as string) : null;
      if (!url || !/^https?:$/.test(url.protocol)) return [`${r.id}: ${r.url}`];
      const domains = outlets.get(r.outlet ?? '') ?? [];
      return domains.some((d) => url.hostname === d || url.hostname.endsWith(`.${d}`))
        ? []
        : [`${r.id}: ${r.outlet} is not at ${url.hostname}`];
    });
    expect(faults).toEqual([]);
  });

  it('were published about the time of their event, and say when and how much of the page was seen', () => {
    const faults = reports.flatMap((r) => {
      if (!/^20\d\d-\d\d-\d\d; (whole|beginning|headline and summary)$/.test(r.seen ?? ''))
        return [`${r.id}: ${r.seen}`];
      if (!r.published) return [];
      const days = (Date.parse(r.published) - Date.parse(eventOf.get(r.event)?.day ?? '')) / 86_400_000;
      const slack = r.published.length === 7 ? 31 : 0;
      return days >= -8 - slack && days <= 45 ? [] : [`${r.id}: ${r.published}`];
    });
    expect(faults).toEqual([]);
    expect(reports.filter((r) => r.published?.length !== 10).length).toBeLessThan(reports.length / 8);
  });

  it('are copies only of reports of the same event', () => {
    const wrong = reports.filter((r) => r.syndicated_of && reportOf.get(r.syndicated_of)?.event !== r.event);
    expect(wrong.map((r) => r.id)).toEqual([]);
  });

  it('are in the files that npm run evaluate takes', () => {
    for (const half of HALVES) {
      const { file, text } = reportsFile(set, half);
      expect(readFileSync(file, 'utf8') === text, `${file}: run npm run gold`).toBe(true);
    }
  });
});

describe('the conflicts without a label that were read', () => {
  const read = readLines<ReadConflict>(new URL('../gold/read.jsonl', import.meta.url).pathname);

  it('are of reports of one event, each once', () => {
    const { reports } = readGoldSet();
    const events = new Map(HALVES.flatMap((half) => reports[half].map((r) => [r.id, r.event] as const)));
    for (const { key } of read) {
      const [left = '', right = '', rule, ...words] = key.split('|');
      expect(events.get(left), key).toBeDefined();
      expect(events.get(left), key).toBe(events.get(right));
      expect(rule, key).toMatch(/^[a-z]+\/[a-z-]+$/);
      expect(words.filter(Boolean).length, key).toBe(2);
    }
    expect(new Set(read.map(({ key }) => key)).size).toBe(read.length);
  });

  it('have a cause where they are wrong, and the day on which they were read', () => {
    for (const { key, right, cause, readOn } of read) {
      expect(right, key).toBe(cause === null);
      expect(readOn, key).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
    expect(read.length).toBeGreaterThanOrEqual(34);
  });
});

describe('the labels of the test set', () => {
  const having = (test: (l: GoldLabel) => boolean) => labels.filter(test).length;

  it('are many, of every verdict and kind', () => {
    expect(labels.length).toBeGreaterThanOrEqual(500);
    expect(having((l) => l.level === 'hard')).toBeGreaterThanOrEqual(150);
    expect(having((l) => l.level === 'soft')).toBeGreaterThanOrEqual(100);
    expect(having((l) => l.verdict === 'same-after-normalization' || l.verdict === 'rounding')).toBeGreaterThanOrEqual(
      200,
    );
    expect(having((l) => l.verdict === 'only-in')).toBeGreaterThanOrEqual(50);
    const kinds = new Set(labels.map((l) => l.type));
    const needed =
      'name organisation date time number toll money count role place attribution announcement contradiction quote only-here';
    expect(needed.split(' ').filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(twice(labels.map((l) => l.id ?? ''))).toEqual([]);
  });

  it('hold words that stand in the reports just so', () => {
    const faults = labels.flatMap((l) =>
      (l.reports ?? []).flatMap((id) => {
        const report = reportOf.get(id);
        const value = l.values?.[id];
        return report?.event === l.event && value && wholeOf(report).includes(value) ? [] : [`${l.id}: ${id} ${value}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('mean what their verdicts say', () => {
    const faults = labels.flatMap((l) => {
      const ids = l.reports ?? [];
      const meanings = new Set(Object.values(l.normalized ?? {}));
      const complete = [l.values, l.normalized].every(
        (o) =>
          Object.keys(o ?? {})
            .sort()
            .join() === [...ids].sort().join(),
      );
      if (!complete || !l.why) return [`${l.id}: not complete`];
      if ((l.verdict === 'conflict') !== (l.level !== undefined)) return [`${l.id}: level`];
      if (l.level === 'soft' && !l.cause) return [`${l.id}: no cause`];
      if (l.verdict === 'conflict' && meanings.size < 2) return [`${l.id}: a conflict of one meaning`];
      if (l.verdict === 'same-after-normalization' && meanings.size !== 1)
        return [`${l.id}: the same with several meanings`];
      if (l.verdict !== 'only-in' && ids.length < 2) return [`${l.id}: one report alone`];
      return [];
    });
    expect(faults).toEqual([]);
  });

  it('were asked again, a fifth of them', () => {
    const questions = new Set(questionsOf(labels).map((q) => q.id));
    const answered = readSecond().filter((a) => questions.has(a.question));
    expect(answered.length).toBe(questions.size);
    expect(answered.length).toBeGreaterThanOrEqual(labels.length / 5);
  });
});

/** Domains by outlet: `tests/gold/outlets.jsonl`. */
const outlets = new Map(
  readFileSync(new URL('../gold/outlets.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { outlet: string; domains: string[] })
    .map(({ outlet, domains }) => [outlet, domains]),
);

function wordsOf({ text, lang }: GoldReport): number {
  if (['zh', 'ja', 'th'].includes(lang)) {
    return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].filter((s) => s.isWordLike).length;
  }
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Pairs of reports that share more than a third of their runs of six words. */
function alike(all: readonly GoldReport[]): string[] {
  const runs = all.map(({ text }) => {
    const words = text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    return new Set(words.slice(5).map((_, i) => words.slice(i, i + 6).join(' ')));
  });
  const holders = new Map<string, number[]>();
  for (const [i, set] of runs.entries()) for (const run of set) holders.set(run, [...(holders.get(run) ?? []), i]);
  const shared = new Map<string, number>();
  for (const list of holders.values()) {
    for (const [k, a] of list.entries()) {
      for (const b of list.slice(k + 1)) shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1);
    }
  }
  return [...shared].flatMap(([pair, n]) => {
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    const fewer = Math.min(runs[a]?.size ?? 0, runs[b]?.size ?? 0);
    return n > fewer / 3 ? [`${all[a]?.id} and ${all[b]?.id}`] : [];
  });
}
