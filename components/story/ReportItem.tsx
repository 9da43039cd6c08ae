import type { StoryReport } from '../../lib/model/story';
import { Say, useInterface } from '../interface';
import { shown } from '../view/clean';
import { tallyOf } from '../view/facts-in-report';
import { directionOf } from '../view/language-name';
import { beginningOf } from '../view/paragraphs';
import type { StoryActions } from './actions';
import { Copies } from './Copies';
import { ReportCorrections } from './CorrectMenu';
import { Features } from './Features';
import { Glyph } from './Glyph';
import { toneWords } from './Legend';
import { MarkedText } from './MarkedText';
import { Origin, Provenance } from './Origin';

/** So many code units of a text are shown in a list. */
const SHOWN_LENGTH = 220;

export interface ReportItemProps {
  readonly report: StoryReport;
  readonly copies?: readonly StoryReport[];
  readonly actions: StoryActions;
  readonly selected?: boolean;
  /** True in the list of look-alikes, where the reason comes first. */
  readonly related?: boolean;
}

/** A report in a list: where it comes from, its headline, which opens it, how its text begins, and why it is here. */
export function ReportItem({ report, copies = [], actions, selected = false, related = false }: ReportItemProps) {
  const { t } = useInterface();
  const titleId = `report-${report.id}-title`;
  // A list full of marks shows nothing: what agrees is only counted.
  const telling = report.marks.filter(({ tone }) => tone === 'conflict' || tone === 'soft');
  const { end, cut } = beginningOf(report.text, SHOWN_LENGTH);
  return (
    <article
      class="report"
      data-testid="report"
      data-selected={selected}
      id={`report-${report.id}`}
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <Origin report={report} />
      <h3 id={titleId}>
        <button type="button" class="open" data-testid="open-report" onClick={() => actions.openReport(report.id)}>
          {report.title === '' ? (
            <span class="hint">{t('untitled_report')}</span>
          ) : (
            <span lang={shown(report.language)} dir={directionOf(report.language)}>
              <MarkedText text={report.title} marks={telling} offset={0} />
            </span>
          )}
        </button>
      </h3>
      <Tally report={report} />
      {related && report.match.reason && (
        <p class="reason">
          <Say message={report.match.reason} />
        </p>
      )}
      {report.text !== '' && (
        <p class="beginning" lang={shown(report.language)} dir={directionOf(report.language)}>
          <MarkedText text={report.text.slice(0, end)} marks={telling} offset={report.title.length + 1} />
          {cut && ' …'}
        </p>
      )}
      <Provenance report={report} actions={actions} />
      <Copies copies={copies} ids />
      <Features match={report.match} />
      <ReportCorrections report={report} tools={actions.correcting} />
    </article>
  );
}

/** How many facts of a report differ, agree or are not stated on the page. */
function Tally({ report }: { readonly report: StoryReport }) {
  const { t, language } = useInterface();
  const tally = tallyOf(report.marks);
  if (tally.length === 0) return null;
  return (
    <ul class="tally">
      {tally.map(({ tone, count }) => (
        <li key={tone} data-tone={tone}>
          <Glyph tone={tone} />
          {toneWords(tone, t)} <span class="count">{new Intl.NumberFormat(language).format(count)}</span>
        </li>
      ))}
    </ul>
  );
}
