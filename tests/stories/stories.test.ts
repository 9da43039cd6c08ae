import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Corpus, corpusOf } from '../../lib/corpus/corpus';
import { readFacts } from '../../lib/facts/engine';
import { buildIndex } from '../../lib/match/index';
import { keysOf } from '../../lib/match/keys';
import { formatMessage, formatParts, type Messages } from '../../lib/messages/format';
import { writtenFact, writtenValue } from '../../lib/messages/value';
import type { Article, Report } from '../../lib/model/article';
import type { Message } from '../../lib/model/comparison';
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

      it('says nothing in the words of our tables', () => {
        const said = messagesIn(view);
        expect(said.length).toBeGreaterThan(0);
        for (const language of ['en', ...OTHER_LANGUAGES])
          for (const message of said) {
            const text = formatMessage(MESSAGES[language] as Messages, message, language);
            expect(text).not.toMatch(RAW);
          }
        expect(OTHER_LANGUAGES.flatMap((language) => unwritten(said, language, story))).toEqual([]);
        // A script without any Latin letter: what is left of them was not written. "UTC" and currencies have capitals.
        for (const { kind, values } of view.cards)
          if (WRITTEN_KINDS.has(kind))
            for (const { normalised } of values)
              expect(writtenFact(kind, normalised, MESSAGES.fa as Messages, 'fa'), normalised).not.toMatch(/[a-z]{2}/);
      });
    });
  }
});

/** Two languages of the interface beside English, one of another script and calendar. */
const OTHER_LANGUAGES = ['de', 'fa'] as const;
const MESSAGES: Readonly<Record<string, Messages>> = Object.fromEntries(
  ['en', ...OTHER_LANGUAGES].map((tag) => [
    tag,
    JSON.parse(readFileSync(join(root, '../../assets/public/_locales', tag, 'messages.json'), 'utf8')) as Messages,
  ]),
);
/** A day and an amount as they are kept, and the names that our hedges have there. */
const RAW = /\b\d{4}-\d{2}-\d{2}\b|\b[A-Z]{3} \d{4}|\b(?:at-least|at-most|(?:over|about|vague) \d+ [a-z]+-[a-z])\b/;
const WRITTEN_KINDS = new Set(['date', 'time', 'duration', 'number', 'toll', 'count', 'precedent', 'announcement']);

/** Every message of a story: questions, reasons, and why a report is only related. */
function messagesIn(of: unknown): Message[] {
  if (typeof of !== 'object' || of === null) return [];
  if ('key' in of && 'args' in of) return [of as Message];
  return Object.values(of).flatMap(messagesIn);
}

/** Arguments that are shown as they are kept and that no text prints: values and ids that were to be written in the language. */
function unwritten(messages: readonly Message[], language: string, story: Story): string[] {
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
  const texts = [story.article, ...story.reports].map((text) => plain(wholeOf(text))).join('\n');
  const table = MESSAGES[language] as Messages;
  return messages.flatMap((message) =>
    formatParts(table, message, language)
      .filter(({ text, argument }) => argument && message.args.includes(text) && !texts.includes(plain(text)))
      .filter(({ text }) => !/^\d+$/.test(text) && writtenValue(text, table, language) !== text)
      .map(({ text }) => `${language} ${message.key}: ${text}`),
  );
}

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
