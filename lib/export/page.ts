import type { StoryView } from '../model/story';
import { directionOfLanguage, escapeMarkup, field, languageTag } from './fields';
import { cardsOfTone, LANES, SIGNS, toneOf } from './lanes';
import { STYLE, STYLE_HASH } from './page-style';
import { LIGHT } from './palette';
import {
  type CardRecord,
  type ExportStamp,
  type ExportWords,
  type PrintedRecord,
  type ReportRecord,
  recordOf,
  type ValueRecord,
} from './record';
import { gridAsSvg } from './svg-grid';
import { timelineAsSvg } from './svg-timeline';
import { type ToldSource, toldIn } from './told';

/** Nothing is loaded, nothing runs, nothing is sent; the page's own style alone is allowed. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * The story as one HTML page that needs nothing else: no script, no picture or font from elsewhere, no link but those to the reports.
 * It can be kept, printed and read without the extension.
 */
export function storyAsHtml(view: StoryView, stamp: ExportStamp, words: ExportWords): string {
  const record = recordOf(view, stamp, words);
  const told = toldIn(record, words);
  const direction = directionOfLanguage(words.language);
  const text = escapeMarkup;
  const say = (key: string) => text(told.say(key));
  /** A field of data in a language, with a direction of its own. */
  const data = (value: string, language?: string) =>
    `<bdi${language === undefined ? '' : ` lang="${languageTag(language)}"`} dir="auto">${text(value)}</bdi>`;
  const link = (address: string | null) =>
    address === null ? '' : `<a href="${text(address)}" rel="noopener noreferrer" dir="ltr">${text(address)}</a>`;
  const day = ({ day: iso }: ToldSource) =>
    iso === null ? say('day_unknown') : `<time datetime="${iso}" dir="ltr">${iso}</time>`;
  const join = (...parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null && part !== '').join(' · ');
  const from = (source: ToldSource) =>
    join(
      `<cite>${data(source.outlet, source.language)}</cite>`,
      data(source.languageName),
      day(source),
      source.agency && data(source.agency),
    );

  const place = (printed: PrintedRecord) => {
    const source = told.sourceOfWords(printed);
    const language = languageTag(source?.language ?? 'und');
    const inner = piecesOf(printed)
      .map(({ piece, differs }) => (differs ? `<mark>${text(piece)}</mark>` : text(piece)))
      .join('');
    const body = `<bdi lang="${language}" dir="auto">${inner}</bdi>`;
    const shown = printed.verbatim
      ? told.quoted(`<q>${body}</q>`)
      : `<span class="ours">${body}</span> <span class="hint">(${say('our_abstract')})</span>`;
    const where = join(source && from(source), text(told.offsets(printed)), link(source?.address ?? null));
    return `<li>${shown}<br><span class="source">${where}</span></li>`;
  };
  const valueHtml = (card: CardRecord, value: ValueRecord) => {
    const { written, normalised } = told.value(card, value);
    const verdict = told.verdict(value);
    const tone = value.verdict === null ? null : toneOf({ verdict: value.verdict, level: value.level });
    const head = join(
      value.own ? `<strong>${say('this_page')}</strong>` : null,
      verdict !== null && tone !== null ? `<span class="verdict">${SIGNS[tone]} ${text(verdict)}</span>` : null,
      data(written),
      normalised === null ? null : `<code>${data(normalised)}</code>`,
      value.rule === null ? null : `<span class="hint">${say('rule')} <code>${data(field(value.rule))}</code></span>`,
    );
    return [
      `<div class="value"${tone === null ? '' : ` data-tone="${tone}"`}>`,
      `<p>${head}</p>`,
      ...told.reasons(value).map((reason) => `<p dir="auto">${text(reason)}</p>`),
      `<ul>${value.printed.map(place).join('\n')}</ul>`,
      '</div>',
    ];
  };
  const cardHtml = (card: CardRecord) => {
    const tone = toneOf(card);
    const level = told.level(card);
    return [
      `<article class="card" data-tone="${tone}">`,
      `<p class="kind">${join(say(`kind_${card.kind}`), `<span class="verdict">${SIGNS[tone]} ${text(told.verdict(card) ?? '')}</span>`, level && text(level))}</p>`,
      `<h3 dir="auto">${text(told.said(card.question))}</h3>`,
      ...card.values.flatMap((value) => valueHtml(card, value)),
      '</article>',
    ];
  };
  const reportHtml = (report: ReportRecord) => {
    const source = told.sourceOf(report);
    const kind =
      report.textKind === 'abstract' ? 'our_abstract' : report.textKind === 'summary' ? 'summary_only' : null;
    const title = source.title === '' ? say('untitled_report') : data(source.title, source.language);
    const reason = report.match.reason ? `<p dir="auto">${text(told.said(report.match.reason))}</p>` : '';
    return `<li><p>${title}</p><p class="source">${join(from(source), kind && say(kind), link(source.address))}</p>${reason}</li>`;
  };
  const list = (heading: string, hint: string | null, reports: readonly ReportRecord[]) =>
    reports.length === 0
      ? []
      : [
          '<section>',
          `<h2>${say(heading)}</h2>`,
          hint === null ? '' : `<p class="hint">${say(hint)}</p>`,
          `<ul>${reports.map(reportHtml).join('\n')}</ul>`,
          '</section>',
        ];
  const lane = ({ tone, heading }: (typeof LANES)[number]) => {
    const cards = cardsOfTone(record.cards, tone);
    if (cards.length === 0) return tone === 'conflict' ? [`<p>${say('no_discrepancy')}</p>`] : [];
    return [
      '<section>',
      `<h2>${say(heading)}</h2>`,
      tone === 'only' ? `<p class="hint">${say('only_hint')}</p>` : '',
      ...cards.flatMap(cardHtml),
      '</section>',
    ];
  };
  const picture = (prefix: string, draw: typeof gridAsSvg) => {
    const svg = draw(view, words, { palette: LIGHT, direction, prefix });
    return svg === null ? [] : ['<figure>', svg.trimEnd(), '</figure>'];
  };

  const title = told.own.title === '' ? say('untitled') : text(told.own.title);
  const { article } = record;
  const corrected = told.corrected();
  const lines = [
    '<!doctype html>',
    `<html lang="${languageTag(words.language)}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1 lang="${languageTag(article.language)}" dir="auto">${title}</h1>`,
    '<dl>',
    `<dt>${say('export_outlet')}</dt><dd>${data(told.own.outlet, article.language)}</dd>`,
    `<dt>${say('export_language')}</dt><dd>${data(told.own.languageName)}</dd>`,
    `<dt>${say('export_published')}</dt><dd>${day(told.own)}</dd>`,
    article.address === null ? '' : `<dt>${say('export_address')}</dt><dd>${link(article.address)}</dd>`,
    '</dl>',
    article.truncated ? `<p class="hint">${say('article_truncated')}</p>` : '',
    ...(corrected === null
      ? []
      : [
          `<p class="hint">${text(corrected.sum)}</p>`,
          `<ul class="hint">${corrected.by.map((correction) => `<li dir="auto">${text(correction)}</li>`).join('')}</ul>`,
        ]),
    '</header>',
    '<main>',
    ...LANES.flatMap(lane),
    ...picture('grid', gridAsSvg),
    ...picture('time', timelineAsSvg),
    ...list('tab_reports', null, record.reports),
    ...list('state_possible_title', 'state_possible_text', record.possible),
    ...list('tab_related', 'related_hint', record.related),
    '</main>',
    '<footer>',
    `<p>${text(told.made())}</p>`,
    `<p>${say('export_offsets_hint')}</p>`,
    '</footer>',
    '</body>',
    '</html>',
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

/** The words cut where they begin or cease to differ; clean, and not longer in all than a field may be. */
function piecesOf({ words, start, differing }: PrintedRecord): { piece: string; differs: boolean }[] {
  const whole = field(words);
  // Cut or cleaned words have no places any more.
  if (whole !== words) return [{ piece: whole, differs: false }];
  const pieces: { piece: string; differs: boolean }[] = [];
  let at = 0;
  const push = (end: number, differs: boolean) => {
    if (end > at) pieces.push({ piece: words.slice(at, end).toWellFormed(), differs });
    at = end;
  };
  for (const span of [...differing].sort((a, b) => a.start - b.start)) {
    const [from, to] = [span.start - start, span.end - start];
    if (!(from >= at && from < to && to <= words.length)) continue;
    push(from, false);
    push(to, true);
  }
  push(words.length, false);
  return pieces;
}
