import type { LibraryDescription, SourceId, StoredReport } from '../../lib/model/library';
import { Say, useInterface } from '../interface';
import { Working } from '../story/Working';
import { hostOf, safeAddress } from '../view/address';
import { shown } from '../view/clean';
import { writtenDate } from '../view/dates';
import type { LibraryActions, ReportChoice } from './actions';
import { isReadable } from './Storage';

export interface ReportTableProps {
  /** Null while the first are on their way. */
  readonly reports: readonly StoredReport[] | null;
  readonly more: boolean;
  readonly choice: ReportChoice;
  readonly description: LibraryDescription | null;
  readonly sourceName: (source: SourceId) => string;
  readonly actions: LibraryActions;
}

/** The reports of the library, the latest first, to look at and to take out. */
export function ReportTable({ reports, more, choice, description, sourceName, actions }: ReportTableProps) {
  const { t, languageName } = useInterface();
  return (
    <>
      <div class="tools">
        <label>
          {t('reports_source')}{' '}
          <select
            value={choice.source ?? ''}
            onChange={(event) =>
              actions.chooseReports({ ...choice, source: (event.currentTarget.value || null) as SourceId | null })
            }
          >
            <option value="">{t('reports_all')}</option>
            {description?.sources.map(({ source }) => (
              <option key={source} value={source}>
                {sourceName(source)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('reports_language')}{' '}
          <select
            value={choice.language ?? ''}
            onChange={(event) => actions.chooseReports({ ...choice, language: event.currentTarget.value || null })}
          >
            <option value="">{t('reports_all')}</option>
            {description?.languages.map(({ language }) => (
              <option key={language} value={language}>
                {languageName(language)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {reports?.length === 0 && isReadable(description) && <p class="calm">{t('reports_none')}</p>}
      {reports === null && <Working label={t('library_opening')} />}
      <ul class="entries" data-testid="reports" aria-busy={reports === null}>
        {reports?.map((stored) => (
          <li key={stored.id} data-testid="stored-report">
            <StoredEntry stored={stored} sourceName={sourceName} onForget={() => actions.forget([stored.id])} />
          </li>
        ))}
      </ul>
      {more && (
        <button type="button" onClick={actions.moreReports}>
          {t('reports_more')}
        </button>
      )}
    </>
  );
}

interface StoredEntryProps {
  readonly stored: StoredReport;
  readonly sourceName: (source: SourceId) => string;
  readonly onForget: () => void;
}

function StoredEntry({ stored: { report, sources }, sourceName, onForget }: StoredEntryProps) {
  const { t, language, languageName, list } = useInterface();
  const address = safeAddress(report.address);
  return (
    <>
      <p class="entry-title" lang={shown(report.language)} dir="auto">
        {report.title === '' ? t('untitled_report') : shown(report.title)}
      </p>
      <p class="hint">
        <bdi>{shown(report.outlet)}</bdi> · {languageName(report.language)} ·{' '}
        {writtenDate(report.published, language) ?? t('day_unknown')} · {list(sources.map(sourceName))}
        {report.textKind === 'summary' && ` · ${t('summary_only')}`}
      </p>
      <div class="entry-tools">
        {address !== null && (
          <a href={address} target="_blank" rel="noopener noreferrer">
            <Say message={{ key: 'read_original', args: [hostOf(address) ?? ''] }} />
          </a>
        )}
        <button type="button" onClick={onForget}>
          {t('reports_forget')}
        </button>
      </div>
    </>
  );
}
