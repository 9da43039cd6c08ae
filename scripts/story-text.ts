import messages from '../assets/public/_locales/en/messages.json';
import { formatMessage } from '../lib/messages/format';
import type { Message } from '../lib/model/comparison';
import type { StoryCard, StoryReport, StoryValue, StoryView } from '../lib/model/story';

/** So many reports of one value, and of the whole story, are named. */
const NAMED_PER_VALUE = 4;
const NAMED_REPORTS = 12;

const say = (message: Message) => formatMessage(messages, message, 'en');
const languages = new Intl.DisplayNames(['en'], { type: 'language' });
const languageOf = (tag: string) => languages.of(tag) ?? tag;

/** A story as lines of plain English text, for a terminal. */
export function linesOf(story: StoryView): string[] {
  const { article, reports } = story;
  const hard = story.cards.filter(({ verdict, level }) => verdict === 'conflict' && level === 'hard');
  const spoken = new Set(reports.map(({ language }) => language));
  return [
    article.title,
    [article.outlet, languageOf(article.language), article.published].filter(Boolean).join(', '),
    '',
    `${reports.length} other reports, ${spoken.size} languages, ${hard.length} discrepancies`,
    ...shortened(reports.map(reportLine), NAMED_REPORTS),
    ...hard.flatMap((card) => ['', ...cardLines(card, reports)]),
  ].map(printable);
}

function reportLine({ language, outlet, published }: StoryReport): string {
  return `  ${[languageOf(language), outlet, published].filter(Boolean).join(', ')}`;
}

/** The first lines, and how many more there are. */
function shortened(lines: readonly string[], most: number): string[] {
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), `  and ${more} more`] : [...lines];
}

function cardLines(card: StoryCard, reports: readonly StoryReport[]): string[] {
  const own = card.values.some((value) => value.own);
  return [
    `${card.kind}: ${say(card.question)}`,
    ...(own ? [] : ['  this page: not stated here']),
    ...card.values.flatMap((value) => valueLines(value, reports)),
  ];
}

function valueLines(value: StoryValue, reports: readonly StoryReport[]): string[] {
  const lines = value.printed.map(({ reportId, evidence, verbatim }) => {
    const report = reports.find(({ id }) => id === reportId);
    const who = report ? `${report.outlet} (${languageOf(report.language)})` : 'this page';
    return `  ${who}: ${verbatim ? `“${evidence.words}”` : evidence.words}`;
  });
  const why = value.reason ? [`    ${say(value.reason)} [${value.rule ?? ''}]`] : [];
  return [...shortened(lines, NAMED_PER_VALUE), ...why];
}

/** Without control characters: what a page prints must not steer the terminal. */
function printable(line: string): string {
  return line.replaceAll(/\p{Cc}+/gu, ' ');
}
