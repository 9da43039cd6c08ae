import { useState } from 'preact/hooks';
import { joined } from '../../lib/export/joining';
import type { PackOutcome } from '../../lib/messaging/protocol';
import type { PackDescription, StoredPack } from '../../lib/model/library';
import { Say, useInterface } from '../interface';
import { Working } from '../story/Working';
import { shown } from '../view/clean';
import { writtenSpan } from '../view/dates';
import { writtenBytes, writtenMoment } from '../view/moments';
import type { LibraryActions, ReportChoice } from './actions';
import { Confirm } from './Confirm';
import { Entry } from './Entry';
import { Failure } from './Failure';
import { FilePicker } from './FilePicker';

export interface PacksProps {
  readonly packs: readonly StoredPack[];
  /** What came of the file or address that was given last; null when there is nothing to answer. */
  readonly offer: PackOutcome | null;
  /** True while a pack is looked at. */
  readonly looking: boolean;
  readonly choice: ReportChoice;
  readonly now: number;
  readonly actions: LibraryActions;
}

/** Packs: from a file, a drop or an address, described before they are accepted; and the export of one's own. */
export function Packs({ packs, offer, looking, choice, now, actions }: PacksProps) {
  const { t, language } = useInterface();
  return (
    <>
      <p>{t('packs_text')}</p>
      <FilePicker id="pack-file" label={t('packs_file')} accept=".jsonl,.json" onFile={actions.openPack} />
      <Entry
        id="pack-address"
        label={t('packs_address')}
        placeholder="https://"
        button={t('packs_fetch')}
        onEnter={actions.fetchPack}
      />
      <div aria-live="polite">
        {looking && <Working label={t('packs_looking')} onCancel={actions.stopLooking} />}
        {offer && !looking && <Offer offer={offer} actions={actions} />}
      </div>
      <ul class="entries" data-testid="packs">
        {packs.map((pack) => (
          <li key={pack.id}>
            <p class="entry-title">
              <bdi>{shown(pack.name)}</bdi>
            </p>
            <Description pack={pack} />
            <p class="hint">{t('packs_imported', writtenMoment(pack.importedAt, now, language))}</p>
            <div class="entry-tools">
              {pack.address !== null && (
                <button type="button" onClick={() => pack.address !== null && actions.fetchPack(pack.address)}>
                  {t('packs_refresh')}
                </button>
              )}
              <Confirm
                label={t('packs_remove')}
                question={t('packs_remove_question')}
                yes={t('packs_remove')}
                onYes={() => actions.removePack(pack)}
              />
            </div>
          </li>
        ))}
      </ul>
      <ExportForm choice={choice} onExport={actions.exportPack} />
    </>
  );
}

function Offer({ offer, actions }: { readonly offer: PackOutcome; readonly actions: LibraryActions }) {
  const { t } = useInterface();
  if (offer.status === 'failed')
    return (
      <p class="message" role="alert">
        <Failure failure={offer.failure} />
      </p>
    );
  if (offer.status === 'refused')
    return (
      <p class="message" role="alert" data-testid="pack-refused">
        <Say message={offer.reason} />
      </p>
    );
  return (
    <section class="offer-pack" data-testid="pack-offer">
      <h2>
        <bdi>{shown(offer.pack.name)}</bdi>
      </h2>
      <Description pack={offer.pack} />
      {offer.there ? (
        <p>{t('packs_there')}</p>
      ) : (
        <button type="button" class="primary" data-testid="accept-pack" onClick={actions.acceptPack}>
          {t('packs_accept')}
        </button>
      )}
      <button type="button" onClick={actions.declinePack}>
        {t(offer.there ? 'close' : 'packs_decline')}
      </button>
    </section>
  );
}

/** Who made a pack, and what is in it. */
function Description({ pack }: { readonly pack: PackDescription }) {
  const { t, count, language, languageName, list } = useInterface();
  return (
    <dl class="pack-description">
      <dt>{t('packs_publisher')}</dt>
      <dd>
        <bdi>{shown(pack.publisher)}</bdi>{' '}
        <span class="hint">{t(pack.signature === 'valid' ? 'packs_signed' : 'packs_unsigned')}</span>
        {pack.key !== null && (
          <span class="hint code" dir="ltr">
            {' '}
            {pack.key}
          </span>
        )}
      </dd>
      <dt>{t('packs_licence')}</dt>
      <dd>
        <bdi>{shown(pack.licence)}</bdi>
      </dd>
      <dt>{t('packs_content')}</dt>
      <dd>
        {t(
          'value_within',
          joined(
            [
              count('count_stored', pack.reports),
              list(pack.languages.map((each) => languageName(each.language))),
              ...(pack.from && pack.to ? [writtenSpan(pack.from, pack.to, language)] : []),
            ],
            'join_semicolon',
            t,
          ),
          writtenBytes(pack.bytes, language),
        )}
      </dd>
    </dl>
  );
}

interface ExportFormProps {
  readonly choice: ReportChoice;
  readonly onExport: (choice: ReportChoice, name: string) => void;
}

function ExportForm({ choice, onExport }: ExportFormProps) {
  const { t } = useInterface();
  const [name, setName] = useState('');
  return (
    <form
      class="entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onExport(choice, name.trim());
      }}
    >
      <label for="export-name">{t('packs_export_name')}</label>
      <input
        id="export-name"
        type="text"
        maxLength={200}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" disabled={name.trim() === ''}>
        {t('packs_export')}
      </button>
      <p class="hint">{t('packs_export_text')}</p>
    </form>
  );
}
