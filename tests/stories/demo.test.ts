import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPack, readRecords } from '../../lib/cli/bundled';
import type { Corpus } from '../../lib/corpus/corpus';
import { decodePack } from '../../lib/corpus/pack';
import { INTERFACE_LANGUAGES } from '../../lib/messages/languages';
import type { StoryCard, StoryView } from '../../lib/model/story';
import { buildStory } from '../../lib/story/build';
import { type DemoFile, demoLanguage, demoPath, demoStories } from '../../lib/story/demo';

/** The articles that the first page offers, in each language of the interface, against the bundled reports. */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PACKAGE = join(root, 'assets/public');
const ADDRESS = 'chrome-extension://abc/welcome.html';
/** Most bytes of a file. */
const LARGEST = 4000;

/** What each story is there to show: its cards that differ, the reports it is compared with, and their ids. */
const SHOWN = {
  visit: { reports: 48, languages: 17, event: 'nary-', cards: ['announcement hard', 'date hard', 'name hard'] },
  fire: { reports: 13, languages: 10, event: 'cra26-', cards: ['date soft', 'toll update'] },
  verdict: { reports: 11, languages: 9, event: 'mla17-', cards: [] },
} as const;
const IDS = Object.keys(SHOWN) as (keyof typeof SHOWN)[];

const fileOf = (language: string) => JSON.parse(readFileSync(join(PACKAGE, demoPath(language)), 'utf8')) as DemoFile;
const storiesIn = (language: string) => demoStories(fileOf(language), language, ADDRESS);
const differing = (story: StoryView) =>
  story.cards.filter((card) => card.verdict === 'conflict' || card.verdict === 'update');
const named = (card: StoryCard) => `${card.kind} ${card.verdict === 'update' ? 'update' : card.level}`;
/** The words of the others against which a card holds the article's. */
const against = (story: StoryView, kind: string, level: 'hard' | 'soft' | null) =>
  story.cards
    .filter((card) => card.kind === kind)
    .flatMap((card) => card.values)
    .filter((value) => value.verdict === (level === null ? 'update' : 'conflict') && value.level === level)
    .flatMap((value) => value.printed.map(({ evidence }) => evidence.words));

describe('the articles to try', () => {
  it('are there in every language of the interface, and in no other', () => {
    expect(readdirSync(join(PACKAGE, 'demo')).sort()).toEqual(INTERFACE_LANGUAGES.map((tag) => `${tag}.json`).sort());
  });

  it('are chosen by the language of the interface, whatever its region, else in English', () => {
    expect(['de-CH', 'zh-Hans', 'fa', 'pt-BR', 'nl', 'en-GB'].map(demoLanguage)).toEqual([
      'de',
      'zh',
      'fa',
      'pt',
      'en',
      'en',
    ]);
    for (const language of INTERFACE_LANGUAGES) {
      expect(demoLanguage(language)).toBe(language);
      expect(existsSync(join(PACKAGE, demoPath(language)))).toBe(true);
    }
  });

  it.each(INTERFACE_LANGUAGES)('are small, and the same stories of the same days: %s', (language) => {
    expect(statSync(join(PACKAGE, demoPath(language))).size).toBeLessThan(LARGEST);
    const days = ({ stories }: DemoFile) => stories.map(({ id, published }) => `${id} ${published}`);
    expect(days(fileOf(language))).toEqual(days(fileOf('en')));
    const addresses = storiesIn(language).map(({ article }) => article.address);
    expect(new Set(addresses).size).toBe(IDS.length);
    if (language !== 'en') expect(addresses).not.toEqual(storiesIn('en').map(({ article }) => article.address));
    for (const { article } of storiesIn(language))
      expect(article.paragraphs.map(({ start, end }) => article.text.slice(start, end))).toEqual(
        article.text.split('\n'),
      );
  });
});

describe.each(INTERFACE_LANGUAGES)('the articles in %s', (language) => {
  let corpus: Corpus;
  const story = (id: string) => {
    const demo = storiesIn(language).find((each) => each.id === id);
    if (!demo) throw new Error(`${language}: ${id}`);
    return buildStory(demo.article, corpus);
  };
  beforeAll(() => {
    corpus = bundled();
  }, 180_000);

  it.each(IDS)('find the reports of their event and no others, and differ where they shall: %s', (id) => {
    const view = story(id);
    const { reports, languages, event, cards } = SHOWN[id];
    expect(view.state).toBe('matched');
    expect(view.article.language).toBe(language);
    expect(view.reports.filter((report) => !report.id.startsWith(event))).toEqual([]);
    expect(view.reports.length).toBeGreaterThanOrEqual(reports);
    expect(new Set(view.reports.map((report) => report.language)).size).toBeGreaterThanOrEqual(languages);
    expect(differing(view).map(named).sort()).toEqual(cards);
  });

  it('show the name, the days and the announcement of the visit', () => {
    const view = story('visit');
    expect(against(view, 'name', 'hard')).toEqual(expect.arrayContaining(['Ri Chang Dae', 'リ・チャンデ', '리창대']));
    expect(against(view, 'date', 'hard')).toEqual(expect.arrayContaining(['dal 25 al 27 marzo', '25~27日']));
    expect(against(view, 'announcement', 'hard')).toContain('أعلنت الاستخبارات الخارجية الروسية اليوم الخميس');
    expect(view.related.length).toBeGreaterThan(20);
  });

  it('show the figures of the fire that moved, and the day', () => {
    const view = story('fire');
    expect(against(view, 'toll', null).filter((words) => words.includes('119')).length).toBeGreaterThanOrEqual(3);
    expect(against(view, 'date', 'soft').some((words) => ['1/1', '1日'].includes(words))).toBe(true);
  });

  it('keep the other verdict apart', () => {
    expect(story('verdict').related.some((report) => report.id.startsWith('kar16-'))).toBe(true);
  });
});

let kept: Corpus | undefined;
/** The bundled reports, read once. */
function bundled(): Corpus {
  kept ??= decodePack(JSON.parse(JSON.stringify(buildPack(readRecords()))));
  return kept;
}
