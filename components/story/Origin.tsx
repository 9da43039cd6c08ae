import type { StoryReport } from '../../lib/model/story';
import { Say, useInterface } from '../interface';
import { hostOf, safeAddress } from '../view/address';
import { agencyName } from '../view/agency-name';
import { shown } from '../view/clean';
import { writtenDate } from '../view/dates';
import type { StoryActions } from './actions';

/** Who published a report, in which language, when, and through which agency. */
export function Origin({ report }: { report: StoryReport }) {
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

/** The link to the report itself; nothing where its address is not known or may not be linked. */
export function OriginalLink({ report }: { report: StoryReport }) {
  const address = safeAddress(report.address);
  if (address === null) return null;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      <Say message={{ key: 'read_original', args: [hostOf(address) ?? ''] }} />
    </a>
  );
}

/** What kind of text a report has, the way to the original, and the offer to read it in full. */
export function Provenance({ report, actions }: { readonly report: StoryReport; readonly actions: StoryActions }) {
  const { t } = useInterface();
  return (
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
  );
}
