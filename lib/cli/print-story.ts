import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatMessage } from '../messages/format';
import type { Message } from '../model/comparison';
import type { Printed, StoryCard, StoryReport, StoryView } from '../model/story';
import { withoutControls } from '../text/controls';
import { counted } from './counted';

const messages = JSON.parse(
  readFileSync(
    join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'assets/public/_locales/en/messages.json'),
    'utf8',
  ),
);

/** The story as plain text for a terminal. Terminal escapes cannot get in: control characters are dropped. */
export function printStory(story: StoryView): string {
  const byId = new Map([...story.reports, ...story.possible, ...story.related].map((r) => [r.id, r]));
  const languages = new Set(story.reports.map((r) => r.language));
  const hard = story.cards.filter((c) => c.level === 'hard');
  const lines = [
    story.article.title || '(no title)',
    `${story.article.outlet ?? 'unknown outlet'}, ${story.article.language}, published ${story.article.published ?? 'on an unknown day'}`,
    '',
    [
      counted(story.reports.length, 'other report'),
      counted(languages.size, 'language'),
      counted(hard.length, 'discrepancy', 'discrepancies'),
    ].join(', '),
    ...(story.state === 'possible'
      ? ['The day of publication is not known: these reports may be about the same event.']
      : []),
    ...(story.state === 'none'
      ? [
          `Nothing related among ${counted(story.corpus.reports, 'report')} in ${counted(story.corpus.languages.length, 'language')}.`,
        ]
      : []),
    ...section('Discrepancies', hard, byId),
    ...section(
      'Softer differences and updates',
      story.cards.filter((c) => c.level === 'soft' || c.verdict === 'update'),
      byId,
    ),
    ...section(
      'Checked, same',
      story.cards.filter((c) => c.verdict === 'same' || c.verdict === 'rounding'),
      byId,
    ),
    ...section(
      'Only here',
      story.cards.filter((c) => c.verdict === 'only-here'),
      byId,
    ),
    ...section(
      'Not stated here',
      story.cards.filter((c) => c.verdict === 'not-stated'),
      byId,
    ),
    ...reports('Reports', story.reports),
    ...reports('Possible', story.possible),
    ...reports('Related, not the same event', story.related),
    '',
  ];
  return withoutControls(lines.join('\n'));
}

/** Only the cards of some kinds: `hard`, `soft` (updates too), or a verdict. */
export function storyLines(story: StoryView, wanted: readonly string[]): string[] {
  const byId = new Map(story.reports.map((r) => [r.id, r]));
  return story.cards
    .filter((c) => wanted.includes(c.verdict === 'update' ? 'soft' : (c.level ?? c.verdict)))
    .flatMap((c) => cardLines(c, byId).map((line) => withoutControls(line)));
}

function say(message: Message | null): string {
  return message ? formatMessage(messages, message, 'en') : '';
}

function section(heading: string, cards: readonly StoryCard[], byId: ReadonlyMap<string, StoryReport>): string[] {
  if (cards.length === 0) return [];
  return ['', `${heading} (${cards.length})`, ...cards.flatMap((c) => cardLines(c, byId))];
}

function cardLines(card: StoryCard, byId: ReadonlyMap<string, StoryReport>): string[] {
  const lines = [`- ${say(card.question)}`];
  for (const value of card.values) {
    const who = value.own && value.printed.every((p) => p.reportId === null) ? 'this page' : '';
    const printed = value.printed.map((p) => words(p, byId)).slice(0, 6);
    const more = value.printed.length > 6 ? ` and ${value.printed.length - 6} more` : '';
    const rule = value.rule ? ` [${value.rule}] ${say(value.reason)}` : '';
    lines.push(`    ${who || value.verdict}: ${printed.join('; ')}${more}${value.own ? '' : rule}`);
  }
  return lines;
}

function words(printed: Printed, byId: ReadonlyMap<string, StoryReport>): string {
  const report = printed.reportId ? byId.get(printed.reportId) : null;
  const differing = printed.differing.map((s) =>
    printed.evidence.words.slice(s.start - printed.evidence.start, s.end - printed.evidence.start),
  );
  return `"${printed.evidence.words}"${differing.length > 0 ? ` (differs: ${differing.join(', ')})` : ''}${report ? ` (${report.outlet}, ${report.language})` : ''}`;
}

function reports(heading: string, list: readonly StoryReport[]): string[] {
  if (list.length === 0) return [];
  return [
    '',
    `${heading} (${list.length})`,
    ...list.map(
      (r) =>
        `- ${r.match.score.toFixed(2)} ${r.language} ${r.published ?? '?'} ${r.outlet}: ${r.title || r.text.slice(0, 60)}${r.match.reason ? ` (${say(r.match.reason)})` : ''}`,
    ),
  ];
}
