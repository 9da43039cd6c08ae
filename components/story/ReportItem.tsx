import type { StoryReport } from '../../lib/model/story';
import { Say, useInterface } from '../interface';
import { hostOf, safeAddress } from '../view/address';
import { agencyName } from '../view/agency-name';
import { shown } from '../view/clean';
import { writtenDate } from '../view/dates';
import type { StoryActions } from './actions';
import { Features } from './Features';
import { MarkedText } from './MarkedText';

export interface ReportItemProps {
  readonly report: StoryReport;
  readonly copies?: readonly StoryReport[];
  readonly actions: StoryActions;
  readonly selected?: boolean;
  /** True in the list of look-alikes, where the reason comes first. */
  readonly related?: boolean;
}

/** A report with its text, where it comes from, and why it is here. */
export function ReportItem({ report, copies = [], actions, selected = false, related = false }: ReportItemProps) {
  const { t } = useInterface();
  const titleId = `report-${report.id}-title`;
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
      <h3 id={titleId} lang={shown(report.language)} dir="auto">
        {report.title === '' ? (
          <span class="hint">{t('untitled_report')}</span>
        ) : (
          <MarkedText text={report.title} marks={report.marks} offset={0} onMark={actions.openCard} />
        )}
      </h3>
      {related && report.match.reason && (
        <p class="reason">
          <Say message={report.match.reason} />
        </p>
      )}
      {report.text !== '' && (
        <p class="text" lang={shown(report.language)} dir="auto">
          <MarkedText
            text={report.text}
            marks={report.marks}
            offset={report.title.length + 1}
            onMark={actions.openCard}
          />
        </p>
      )}
      <p class="provenance">
        {report.textKind === 'abstract' && <span>{t('abstract_notice')}</span>}
        {report.textKind === 'summary' && <span>{t('summary_only')}</span>}
        <OriginalLink report={report} />
        {report.textKind === 'summary' && actions.readReport && report.address !== null && (
          <button
            type="button"
            class="plain"
            data-testid="read-in-full"
            onClick={() => actions.readReport?.(report.id, report.address ?? '')}
          >
            {t('read_in_full')}
          </button>
        )}
      </p>
      {copies.length > 0 && (
        <div class="copies">
          <p>{t('also_carried_by')}</p>
          <ul>
            {copies.map((copy) => (
              <li key={copy.id} id={`report-${copy.id}`}>
                <Origin report={copy} />
                <OriginalLink report={copy} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Features match={report.match} />
    </article>
  );
}

function Origin({ report }: { report: StoryReport }) {
  const { t, language, languageName } = useInterface();
  const date = writtenDate(report.published, language);
  return (
    <p class="origin">
      <strong>
        <bdi>{shown(report.outlet)}</bdi>
      </strong>
      <span>{languageName(report.language)}</span>
      <span>{date ?? t('day_unknown')}</span>
      {report.agency && (
        <span>
          <Say message={{ key: 'via_agency', args: [agencyName(report.agency)] }} />
        </span>
      )}
    </p>
  );
}

function OriginalLink({ report }: { report: StoryReport }) {
  const address = safeAddress(report.address);
  if (address === null) return null;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      <Say message={{ key: 'read_original', args: [hostOf(address) ?? ''] }} />
    </a>
  );
}
