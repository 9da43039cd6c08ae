import { joined } from '../../lib/export/joining';
import type { LibraryDescription, Retention, SourceId } from '../../lib/model/library';
import { useInterface } from '../interface';
import { shown } from '../view/clean';
import { writtenSpan } from '../view/dates';
import { writtenBytes } from '../view/moments';
import type { LibraryActions } from './actions';
import { Confirm } from './Confirm';

export interface StorageProps {
  readonly description: LibraryDescription | null;
  readonly retention: Retention;
  readonly sourceName: (source: SourceId) => string;
  readonly actions: LibraryActions;
}

const DAYS = [7, 30, 90, 365] as const;
const MOST = [1_000, 10_000, 50_000, 100_000, 500_000] as const;

/** How much is kept, of what and for how long, and the ways to take it out. */
export function Storage({ description, retention, sourceName, actions }: StorageProps) {
  const { t, count, language, languageName } = useInterface();
  const number = new Intl.NumberFormat(language);
  const kept = ({ reports, bytes, quota, from, to }: LibraryDescription) => {
    const written = writtenBytes(bytes, language);
    const granted = quota === null ? null : t('storage_quota', writtenBytes(quota, language));
    return [
      count('count_stored', reports),
      granted === null ? written : t('value_within', written, granted),
      ...(from && to ? [writtenSpan(from, to, language)] : []),
    ];
  };
  return (
    <>
      {description && (
        <p data-testid="storage-size">
          {description.reports === 0 ? t('storage_empty') : joined(kept(description), 'join_comma', t)}
        </p>
      )}
      {description && description.reports > 0 && (
        <div class="counts">
          <Counts
            caption={t('storage_by_source')}
            rows={description.sources.map(({ source, reports }) => [sourceName(source), reports])}
          />
          <Counts
            caption={t('storage_by_language')}
            rows={description.languages.map((each) => [languageName(each.language), each.reports])}
          />
        </div>
      )}
      <p>{t('retention_text')}</p>
      <div class="tools">
        <label>
          {t('retention_days')}{' '}
          <select
            value={retention.days ?? ''}
            onChange={(event) =>
              actions.setRetention({ ...retention, days: Number(event.currentTarget.value) || null })
            }
          >
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {count('days', days)}
              </option>
            ))}
            <option value="">{t('retention_ever')}</option>
          </select>
        </label>
        <label>
          {t('retention_most')}{' '}
          <select
            value={retention.most}
            onChange={(event) => actions.setRetention({ ...retention, most: Number(event.currentTarget.value) })}
          >
            {MOST.map((most) => (
              <option key={most} value={most}>
                {number.format(most)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <button type="button" onClick={() => actions.exportPack({ source: null, language: null }, 'Second Source')}>
        {t('storage_export')}
      </button>
      <Confirm
        testId="delete-all"
        label={t('storage_delete')}
        question={t('storage_delete_question')}
        yes={t('storage_delete_yes')}
        onYes={actions.deleteAll}
      />
    </>
  );
}

function Counts({ caption, rows }: { caption: string; rows: readonly (readonly [string, number])[] }) {
  const { language } = useInterface();
  const number = new Intl.NumberFormat(language);
  return (
    <table class="plain-table">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(([name, reports]) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{shown(name)}</bdi>
            </th>
            <td>{number.format(reports)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** False for a library of which nothing can be told: that nothing is listed does not mean that nothing is there. */
export function isReadable(description: LibraryDescription | null): boolean {
  return description?.state !== 'blocked' && description?.state !== 'broken';
}

export interface TroubleProps {
  readonly description: LibraryDescription;
  readonly actions: LibraryActions;
}

/** What is wrong with the library, and the way out. Nothing when it is well. */
export function Trouble({ description: { state, detail }, actions }: TroubleProps) {
  const { t } = useInterface();
  if (state === 'ready') return null;
  return (
    <section class="notice" role="alert" data-testid="trouble" data-state={state}>
      <h2>{t(`library_${state}_title`)}</h2>
      <p>{t(`library_${state}_text`)}</p>
      {detail !== null && <p class="hint code">{shown(detail)}</p>}
      {state === 'blocked' && (
        <button type="button" class="primary" onClick={actions.retry}>
          {t('try_again')}
        </button>
      )}
      {(state === 'broken' || state === 'lost') && (
        <button type="button" class="primary" onClick={actions.rebuild}>
          {t('library_rebuild')}
        </button>
      )}
    </section>
  );
}
