import { useState } from 'preact/hooks';
import type { NewFeed } from '../../lib/messaging/protocol';
import type { CatalogueEntry } from '../../lib/model/library';
import { useInterface } from '../interface';
import { shown } from '../view/clean';

export interface CatalogueProps {
  readonly entries: readonly CatalogueEntry[];
  /** Addresses of the feeds that are followed. */
  readonly followed: ReadonlySet<string>;
  /** Languages that are chosen at first. */
  readonly languages: readonly string[];
  readonly onFollow: (feeds: readonly NewFeed[]) => void;
}

/** Chooses feeds by language: each language begins with a small balanced set, and every address is named before it is asked. */
export function Catalogue({ entries, followed, languages, onFollow }: CatalogueProps) {
  const { t, count, language, languageName } = useInterface();
  const known = [...new Set(entries.map((entry) => entry.language))]
    .map((tag) => ({ tag, name: languageName(tag) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const [chosenLanguages, setLanguages] = useState<ReadonlySet<string>>(
    () => new Set(languages.filter((tag) => known.some((each) => each.tag === tag))),
  );
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isChosen = (entry: CatalogueEntry) => changed.get(entry.id) ?? entry.start === true;
  const offered = entries.filter((entry) => chosenLanguages.has(entry.language) && !followed.has(entry.address));
  const chosen = offered.filter(isChosen);
  const toggle = (tag: string, on: boolean) =>
    setLanguages(new Set(on ? [...chosenLanguages, tag] : [...chosenLanguages].filter((other) => other !== tag)));
  const offer = (entry: CatalogueEntry) => (
    <Offer
      key={entry.id}
      entry={entry}
      chosen={isChosen(entry)}
      onChoose={(on) => setChanged(new Map([...changed, [entry.id, on]]))}
    />
  );
  return (
    <div class="catalogue" data-testid="catalogue">
      <fieldset class="columns">
        <legend>{t('catalogue_languages')}</legend>
        {known.map(({ tag, name }) => (
          <label key={tag}>
            <input
              type="checkbox"
              name="catalogue-language"
              value={tag}
              checked={chosenLanguages.has(tag)}
              onChange={(event) => toggle(tag, event.currentTarget.checked)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      {known
        .filter(({ tag }) => offered.some((entry) => entry.language === tag))
        .map(({ tag, name }) => {
          const own = offered.filter((entry) => entry.language === tag);
          const first = own.filter((entry) => entry.start === true);
          const others = own.filter((entry) => entry.start !== true);
          return (
            <fieldset key={tag} class="catalogue-language">
              <legend>{name}</legend>
              {first.map(offer)}
              {others.length > 0 && (
                <details open={first.length === 0}>
                  <summary>{count('catalogue_more', others.length)}</summary>
                  {others.map(offer)}
                </details>
              )}
            </fieldset>
          );
        })}
      {chosenLanguages.size === 0 ? (
        <p class="calm">{t('catalogue_choose')}</p>
      ) : (
        <button
          type="button"
          class="primary"
          data-testid="follow-chosen"
          disabled={chosen.length === 0}
          onClick={() => onFollow(chosen.map(feedOf))}
        >
          {count('catalogue_follow', chosen.length)}
        </button>
      )}
      <p class="hint">{t('catalogue_note')}</p>
    </div>
  );
}

function feedOf({ address, outlet, language }: CatalogueEntry): NewFeed {
  return { address, title: outlet, outlet, language };
}

interface OfferProps {
  readonly entry: CatalogueEntry;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

function Offer({ entry, chosen, onChoose }: OfferProps) {
  const { language } = useInterface();
  const country = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(entry.country);
  return (
    <label class="offer">
      <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
      <span>
        <bdi>{shown(entry.outlet)}</bdi> <span class="hint">{country}</span>
      </span>
      <span class="hint address" dir="ltr">
        {shown(entry.address)}
      </span>
    </label>
  );
}
