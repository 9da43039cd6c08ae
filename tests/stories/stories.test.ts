import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Corpus, corpusOf } from '../../lib/corpus/corpus';
import { readFacts } from '../../lib/facts/engine';
import { buildIndex } from '../../lib/match/index';
import { keysOf } from '../../lib/match/keys';
import type { Article, Report } from '../../lib/model/article';
import { parseIsoRange } from '../../lib/model/day';
import type { Printed, StoryView } from '../../lib/model/story';
import { buildStory } from '../../lib/story/build';

interface Text {
  readonly language: string;
  readonly published: string | null;
  readonly title: string;
  readonly text: string;
}

interface Expected {
  readonly kind: string;
  readonly level?: 'hard' | 'soft' | 'update';
  readonly report: string;
  readonly here: string;
  readonly there: string;
}

interface Story {
  readonly about: string;
  readonly article: Text;
  readonly reports: readonly (Text & { readonly id: string; readonly same: boolean })[];
  readonly conflicts: readonly Expected[];
  readonly agreements?: readonly Expected[];
  readonly onlyHere?: readonly string[];
}

const root = dirname(fileURLToPath(import.meta.url));
const folders = readdirSync(root, { withFileTypes: true })
  .filter((d) => d.isDirectory())
  .map((d) => d.name)
  .sort();

describe('stories', () => {
  it('are there', () => {
    expect(folders.length).toBeGreaterThan(0);
    for (const folder of folders) expect(existsSync(join(root, folder, 'story.json')), folder).toBe(true);
  });

  for (const folder of folders) {
    const story = JSON.parse(readFileSync(join(root, folder, 'story.json'), 'utf8')) as Story;
    const view = buildStory(articleOf(story.article), corpusFrom(story));
    describe(`${folder}: ${story.about}`, () => {
      it('finds the reports of the event and no others', () => {
        const wanted = story.reports.filter((r) => r.same).map((r) => r.id);
        expect(view.reports.map((r) => r.id).sort()).toEqual([...wanted].sort());
      });

      it('shows every difference that is there, and no other', () => {
        const shown = differences(view);
        const unexpected = shown.filter((s) => !story.conflicts.some((e) => fits(e, s, story)));
        expect(unexpected.map((s) => `${s.kind} ${s.level} ${s.report}: ${s.here} / ${s.there} [${s.rule}]`)).toEqual(
          [],
        );
        const missing = story.conflicts.filter((e) => !shown.some((s) => fits(e, s, story)));
        expect(missing).toEqual([]);
      });

      it('shows what agrees', () => {
        const shown = agreements(view);
        expect((story.agreements ?? []).filter((e) => !shown.some((s) => fits(e, s, story)))).toEqual([]);
      });

      it('tells what only the article states', () => {
        const lone = view.cards
          .filter((c) => c.verdict === 'only-here')
          .flatMap((c) => c.values.flatMap((v) => v.printed));
        const whole = wholeOf(story.article);
        expect((story.onlyHere ?? []).filter((words) => !lone.some((p) => overlap(p, whole, words)))).toEqual([]);
      });
    });
  }
});

interface Shown {
  readonly kind: string;
  readonly level: string;
  readonly rule: string | null;
  readonly report: string;
  readonly here: string;
  readonly there: string;
  readonly left: readonly Printed[];
  readonly right: Printed;
}

function differences(view: StoryView): Shown[] {
  return shownValues(view, (verdict) => verdict === 'conflict' || verdict === 'update');
}

function agreements(view: StoryView): Shown[] {
  return shownValues(view, (verdict) => verdict === 'same' || verdict === 'rounding');
}

function shownValues(view: StoryView, wanted: (verdict: string | null) => boolean): Shown[] {
  return view.cards.flatMap((card) => {
    const own = card.values.filter((v) => v.own).flatMap((v) => v.printed);
    return card.values
      .filter((v) => !v.own && wanted(v.verdict))
      .flatMap((v) =>
        v.printed.map((p) => ({
          kind: card.kind,
          level: v.verdict === 'update' ? 'update' : (v.level ?? ''),
          rule: v.rule,
          report: p.reportId ?? '',
          here: own.map((o) => o.evidence.words).join(' | '),
          there: p.evidence.words,
          left: own,
          right: p,
        })),
      );
  });
}

function fits(expected: Expected, shown: Shown, story: Story): boolean {
  if (expected.kind !== shown.kind || expected.report !== shown.report) return false;
  if (expected.level && expected.level !== shown.level) return false;
  const report = story.reports.find((r) => r.id === expected.report);
  if (!report) throw new Error(`no report ${expected.report}`);
  return (
    shown.left.some((p) => overlap(p, wholeOf(story.article), expected.here)) &&
    overlap(shown.right, wholeOf(report), expected.there)
  );
}

function overlap({ evidence }: Printed, whole: string, words: string): boolean {
  if (!whole.includes(words)) throw new Error(`the story does not hold the words "${words}"`);
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) {
    if (evidence.start < at + words.length && at < evidence.end) return true;
  }
  return false;
}

function wholeOf(text: Text): string {
  return `${text.title}\n${text.text}`;
}

function articleOf(text: Text): Article {
  return {
    title: text.title,
    text: text.text,
    paragraphs: [],
    outlet: 'Outlet',
    byline: null,
    declaredLanguage: text.language,
    published: text.published ? { iso: text.published, origin: 'meta' } : null,
    address: 'https://article.example/story',
    truncated: false,
  };
}

function corpusFrom(story: Story): Corpus {
  const entries = story.reports.map((r) => {
    const report: Report = {
      id: r.id,
      outlet: r.id,
      language: r.language,
      published: r.published,
      address: `https://${r.id}.example/report`,
      title: r.title,
      text: r.text,
      textKind: 'page',
      agency: null,
      syndicatedOf: null,
      printed: null,
      note: null,
    };
    return { report, sheet: readFacts(r.title, r.text, r.language, parseIsoRange(r.published)) };
  });
  return corpusOf(entries, buildIndex(entries.map((e) => keysOf(e.sheet))));
}
