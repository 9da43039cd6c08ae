import messages from '../assets/public/_locales/en/messages.json';
import { formatMessage } from '../lib/messages/format';
import type { Message } from '../lib/model/comparison';
import type { StoryCard, StoryReport, StoryValue, StoryView } from '../lib/model/story';

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
    ...reports.map(
      (report) => `  ${[languageOf(report.language), report.outlet, report.published].filter(Boolean).join(', ')}`,
    ),
    ...hard.flatMap((card) => ['', ...cardLines(card, reports)]),
  ].map(printable);
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
  return [...lines, ...why];
}

/** Without control characters: what a page prints must not steer the terminal. */
function printable(line: string): string {
  return line.replaceAll(/\p{Cc}+/gu, ' ');
}
