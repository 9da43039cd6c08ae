import type { StoryCard, StoryReport, StoryValue, StoryView } from '../../lib/model/story';
import { Say, useInterface } from '../interface';
import { shown } from '../view/clean';
import { toneOf } from '../view/lanes';
import type { StoryActions } from './actions';
import { Glyph } from './Glyph';

/** All claims against all reports: the whole story at a glance. */
export function Grid({ view, actions }: { view: StoryView; actions: StoryActions }) {
  const { t, languageName } = useInterface();
  const rows = [...view.cards].sort((a, b) => b.weight - a.weight);
  if (rows.length === 0) return <p class="empty">{t('grid_empty')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="grid-scroll" aria-label={t('tab_grid')} tabIndex={0}>
      <table class="grid">
        <caption class="visually-hidden">{t('grid_caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('grid_claim')}</th>
            <th scope="col">{t('this_page')}</th>
            {view.reports.map((report) => (
              <th key={report.id} scope="col">
                <button type="button" class="source" onClick={() => actions.openReport(report.id)}>
                  <bdi>{shown(report.outlet)}</bdi>
                </button>
                <span class="language">{languageName(report.language)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((card) => (
            <tr key={card.id}>
              <th scope="row">
                <button type="button" class="source" onClick={() => actions.openCard(card.id)}>
                  <Say message={card.question} />
                </button>
              </th>
              <Cell card={card} report={null} language={view.article.language} />
              {view.reports.map((report) => (
                <Cell key={report.id} card={card} report={report} language={report.language} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly card: StoryCard;
  /** Null for the article. */
  readonly report: StoryReport | null;
  readonly language: string;
}

function Cell({ card, report, language }: CellProps) {
  const { t } = useInterface();
  const id = report?.id ?? null;
  const value = card.values.find((v) => v.printed.some((p) => p.reportId === id));
  const printed = value?.printed.find((p) => p.reportId === id);
  if (!value || !printed) {
    return (
      <td data-tone="none">
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">{t('not_stated_here')}</span>
      </td>
    );
  }
  const tone = toneOfValue(value);
  return (
    <td data-tone={tone ?? 'own'}>
      {tone && <Glyph tone={tone} />}
      {tone && value.verdict && <span class="visually-hidden">{t(`verdict_${value.verdict}`)}: </span>}
      <bdi lang={shown(language)} dir="auto" class={printed.verbatim ? '' : 'ours'}>
        {shown(printed.evidence.words)}
      </bdi>
    </td>
  );
}

function toneOfValue(value: StoryValue) {
  return value.verdict === null ? null : toneOf({ verdict: value.verdict, level: value.level });
}
