import { useInterface } from '../interface';
import type { LibraryActions } from './actions';
import { Entry } from './Entry';

export interface SitesProps {
  /** Origins. */
  readonly sites: readonly string[];
  readonly actions: LibraryActions;
}

/** The sites of which pages are read and kept as they are opened. */
export function Sites({ sites, actions }: SitesProps) {
  const { t } = useInterface();
  return (
    <>
      <p>{t('sites_text')}</p>
      <Entry
        id="site-address"
        label={t('sites_address')}
        placeholder="https://"
        button={t('sites_add')}
        onEnter={actions.addSite}
      />
      {sites.length === 0 && <p class="calm">{t('sites_none')}</p>}
      <ul class="entries" data-testid="sites">
        {sites.map((site) => (
          <li key={site} class="row">
            <span class="address" dir="ltr">
              {site}
            </span>
            <button type="button" onClick={() => actions.removeSite(site)}>
              {t('sites_remove')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export interface WiderProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Whether a public news index may be asked. */
export function WiderSetting({ on, onChange }: WiderProps) {
  const { t } = useInterface();
  return (
    <>
      <p>{t('wider_text')}</p>
      <label class="row">
        <input
          type="checkbox"
          data-testid="wider"
          checked={on}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {t('wider_gdelt')}
      </label>
      <p class="hint">{t('wider_gdelt_text')}</p>
    </>
  );
}
