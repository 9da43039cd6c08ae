import type { StoryView } from '../model/story';
import { directionOfLanguage, field, isolated } from './fields';
import { cardsOfTone, LANES } from './lanes';
import {
  type CardRecord,
  type ExportStamp,
  type ExportWords,
  type PrintedRecord,
  type ReportRecord,
  recordOf,
  type SaidRecord,
  type ValueRecord,
} from './record';
import { type ToldSource, toldIn } from './told';

/** Every sign that Markdown, or a usual extension of it (tables, links by themselves, formulas, marks, comments), takes for its own. */
const SIGNS = /[\\`*_{}[\]()#+\-.!|~=:^$@]|%(?=%)/g;

/** Text that Markdown shows as it is. `<`, `>` and `&` become entities, which old readers of Markdown know too. */
export function escapeMarkdown(text: string): string {
  return text.replace(SIGNS, '\\$&').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The story as Markdown (CommonMark) for a newsroom file. */
export function storyAsMarkdown(view: StoryView, stamp: ExportStamp, words: ExportWords): string {
  const record = recordOf(view, stamp, words);
  const told = toldIn(record, words);
  const around = directionOfLanguage(words.language);
  const own = (text: string) => escapeMarkdown(text);
  /** A field of data: its direction is kept from the words around it. */
  const data = (text: string) => isolated(escapeMarkdown(text), around);
  /** A sentence of ours, which may have names in another script in it. */
  const sentence = (text: string) => isolated(escapeMarkdown(text), around, around);
  const label = (key: string, text: string) => `- **${own(told.say(key))}** ${text}`;
  // Nothing but ASCII without blanks and angle brackets is in a linkable address.
  const link = (address: string | null) => (address === null ? null : isolated(`<${address}>`, around));
  const join = (...parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null && part !== '').join(' · ');
  const day = (source: ToldSource) => isolated(source.day ?? own(told.say('day_unknown')), around);
  const from = (source: ToldSource | null) =>
    source === null
      ? null
      : join(data(source.outlet), data(source.languageName), day(source), source.agency && data(source.agency));

  const reasonLines = (reason: SaidRecord | null) => {
    const text = reason === null ? '' : told.said(reason);
    return text === '' ? [] : [`  - ${sentence(text)}`];
  };
  const place = (printed: PrintedRecord) => {
    const source = told.sourceOfWords(printed);
    const quoted = data(field(printed.words));
    const shown = printed.verbatim ? told.quoted(quoted) : `${quoted} (${own(told.say('our_abstract'))})`;
    return `  - ${join(shown, from(source), own(told.offsets(printed)), source && link(source.address))}`;
  };
  const valueLines = (card: CardRecord, value: ValueRecord) => {
    const { written, normalised } = told.value(card, value);
    const verdict = told.verdict(value);
    return [
      `- ${join(
        `**${own(value.own ? told.say('this_page') : (verdict ?? ''))}**`,
        data(written),
        normalised === null ? null : data(normalised),
        value.own ? verdict && own(verdict) : null,
        value.rule === null ? null : `${own(told.say('rule'))} ${data(field(value.rule))}`,
      )}`,
      ...told.reasons(value).map((reason) => `  - ${sentence(reason)}`),
      ...value.printed.map(place),
    ];
  };
  const cardLines = (card: CardRecord) => [
    `### ${sentence(told.said(card.question))}`,
    '',
    join(own(told.kind(card)), own(told.verdict(card) ?? ''), told.level(card) && own(told.level(card) ?? '')),
    '',
    ...card.values.flatMap((value) => valueLines(card, value)),
    '',
  ];
  const reportLine = (report: ReportRecord) => {
    const source = told.sourceOf(report);
    const title = source.title === '' ? own(told.say('untitled_report')) : data(source.title);
    const kind =
      report.textKind === 'abstract' ? 'our_abstract' : report.textKind === 'summary' ? 'summary_only' : null;
    return [
      `- ${join(from(source), title, kind && own(told.say(kind)), link(source.address))}`,
      ...reasonLines(report.match.reason),
    ];
  };
  const list = (heading: string, hint: string | null, reports: readonly ReportRecord[]) =>
    reports.length === 0
      ? []
      : [
          `## ${own(told.say(heading))}`,
          '',
          ...(hint === null ? [] : [own(told.say(hint)), '']),
          ...reports.flatMap(reportLine),
          '',
        ];

  const { article } = record;
  const corrected = told.corrected();
  const lines = [
    `# ${told.own.title === '' ? own(told.say('untitled')) : data(told.own.title)}`,
    '',
    own(told.made()),
    '',
    label('export_outlet', data(told.own.outlet)),
    label('export_language', data(told.own.languageName)),
    label('export_published', day(told.own)),
    ...(article.address === null ? [] : [label('export_address', link(article.address) ?? '')]),
    ...(article.truncated ? [`- ${own(told.say('article_truncated'))}`] : []),
    '',
    own(told.say('export_offsets_hint')),
    '',
    ...(corrected === null
      ? []
      : [own(corrected.sum), '', ...corrected.by.map((correction) => `- ${sentence(correction)}`), '']),
    ...LANES.flatMap(({ tone, heading }) => {
      const cards = cardsOfTone(record.cards, tone);
      if (cards.length === 0) return tone === 'conflict' ? [own(told.say('no_discrepancy')), ''] : [];
      return [
        `## ${own(told.say(heading))}`,
        '',
        ...(tone === 'only' ? [own(told.say('only_hint')), ''] : []),
        ...cards.flatMap(cardLines),
      ];
    }),
    ...list('tab_reports', null, record.reports),
    ...list('state_possible_title', 'state_possible_text', record.possible),
    ...list('tab_related', 'related_hint', record.related),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
