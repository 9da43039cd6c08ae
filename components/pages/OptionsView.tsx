import { INTERFACE_LANGUAGES } from '../../lib/messages/languages';
import type { CorpusDescription } from '../../lib/messaging/protocol';
import type { Shortcut } from '../../lib/platform/gestures';
import type { Settings } from '../../lib/storage/settings';
import { useInterface } from '../interface';
import { Corrections, type CorrectionsProps } from '../options/Corrections';
import { Search } from '../options/Search';
import { CorpusLine } from '../story/StateNotice';
import { shown } from '../view/clean';
import { languageName } from '../view/language-name';

export interface OptionsViewProps {
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
  /** Null until it has been read. */
  readonly corpus: CorpusDescription | null;
  readonly shortcuts: readonly Shortcut[];
  /** The browser's own page for shortcuts, or how to get there. */
  readonly shortcutsPlace: 'chromium' | 'firefox';
  /** Opens the browser's own page for shortcuts; null where an extension cannot. */
  readonly onShortcuts: (() => void) | null;
  readonly version: string;
  /** What went wrong when the corpus was read. */
  readonly failure: string | null;
  /** What the reader corrected. */
  readonly corrections: CorrectionsProps;
}

/** The options page. */
export function OptionsView(props: OptionsViewProps) {
  const { t } = useInterface();
  return (
    <main class="page">
      <header class="page-header">
        <img src="/icon/48.png" alt="" width="40" height="40" />
        <div>
          <h1>{t('extName')}</h1>
          <p>{t('options_version', props.version)}</p>
        </div>
      </header>
      <Search sections="main > section" />
      <Appearance {...props} />
      <Languages {...props} />
      <LibraryLink />
      <Corrections {...props.corrections} />
      <Corpus {...props} />
      <Shortcuts {...props} />
      <Accuracy />
      <Privacy />
    </main>
  );
}

function Appearance({ settings, onSettings }: OptionsViewProps) {
  const { t } = useInterface();
  // Each language by its own name, so that it is found by whoever cannot read the present one.
  const ownName = (tag: string) => shown(languageName(tag, tag));
  return (
    <section>
      <h2>{t('options_appearance')}</h2>
      <fieldset>
        <legend>{t('appearance')}</legend>
        {(['system', 'light', 'dark'] as const).map((appearance) => (
          <label key={appearance}>
            <input
              type="radio"
              name="appearance"
              checked={settings.appearance === appearance}
              onChange={() => onSettings({ ...settings, appearance })}
            />
            {t(`appearance_${appearance}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('text_size')}</legend>
        {(['small', 'medium', 'large'] as const).map((textSize) => (
          <label key={textSize}>
            <input
              type="radio"
              name="text-size"
              checked={settings.textSize === textSize}
              onChange={() => onSettings({ ...settings, textSize })}
            />
            {t(`text_size_${textSize}`)}
          </label>
        ))}
      </fieldset>
      <p>
        <label for="interface-language">{t('interface_language')}</label>{' '}
        <select
          id="interface-language"
          value={settings.interfaceLanguage ?? ''}
          onChange={(event) => onSettings({ ...settings, interfaceLanguage: event.currentTarget.value || null })}
        >
          <option value="">{t('appearance_system')}</option>
          {INTERFACE_LANGUAGES.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {ownName(tag)}
            </option>
          ))}
        </select>
      </p>
    </section>
  );
}

function Languages({ settings, onSettings, corpus }: OptionsViewProps) {
  const { t, language, languageName } = useInterface();
  const tags = [...new Set([...settings.languages, ...(corpus?.summary.languages ?? [])])];
  const named = tags
    .map((tag) => ({ tag, name: languageName(tag) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const toggle = (tag: string, on: boolean) =>
    onSettings({
      ...settings,
      languages: on ? [...settings.languages, tag] : settings.languages.filter((other) => other !== tag),
    });
  return (
    <section>
      <h2>{t('options_languages')}</h2>
      <p>{t('options_languages_text')}</p>
      <fieldset class="columns">
        <legend class="visually-hidden">{t('options_languages')}</legend>
        {named.map(({ tag, name }) => (
          <label key={tag}>
            <input
              type="checkbox"
              checked={settings.languages.includes(tag)}
              onChange={(event) => toggle(tag, event.currentTarget.checked)}
            />
            {name}
          </label>
        ))}
      </fieldset>
    </section>
  );
}

function Corpus({ corpus, failure }: OptionsViewProps) {
  const { t, quotedWords } = useInterface();
  return (
    <section>
      <h2>{t('options_corpus')}</h2>
      <p>{t('options_corpus_text')}</p>
      {corpus && <CorpusLine corpus={corpus.summary} />}
      {failure !== null && <p role="alert">{t('corpus_failed', quotedWords(failure))}</p>}
      {corpus && corpus.notices.length > 0 && (
        <>
          <h3>{t('options_notices')}</h3>
          <ul class="notices">
            {corpus.notices.map((notice) => (
              <li key={notice}>
                <bdi>{shown(notice)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Shortcuts({ shortcuts, shortcutsPlace, onShortcuts }: OptionsViewProps) {
  const { t, has } = useInterface();
  return (
    <section>
      <h2>{t('options_shortcuts')}</h2>
      <table class="plain-table">
        <tbody>
          {shortcuts.map(({ name, description, keys }) => {
            const key = `command_${name.replace(/[^A-Za-z0-9]/g, '_')}`;
            return (
              <tr key={name}>
                <th scope="row">{has(key) ? t(key) : description || name}</th>
                <td>{keys === '' ? t('shortcut_none') : <kbd>{keys}</kbd>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {onShortcuts && (
        <button type="button" data-testid="change-shortcuts" onClick={onShortcuts}>
          {t('options_shortcuts_change')}
        </button>
      )}
      <p class="hint">{t(`options_shortcuts_${shortcutsPlace}`)}</p>
    </section>
  );
}

/** Where the reader's own reports are. */
function LibraryLink() {
  const { t } = useInterface();
  return (
    <section id="library">
      <h2>{t('library_title')}</h2>
      <p>{t('library_text')}</p>
      <p>
        <a href="/library.html">{t('wider_open')}</a>
      </p>
    </section>
  );
}

/** Where the figures are. */
function Accuracy() {
  const { t } = useInterface();
  return (
    <section id="accuracy">
      <h2>{t('options_accuracy')}</h2>
      <p>{t('options_accuracy_text')}</p>
      <p>
        <a href="/accuracy.html">{t('options_accuracy_link')}</a>
      </p>
    </section>
  );
}

/** What is read, kept and sent. */
export function Privacy() {
  const { t } = useInterface();
  return (
    <section id="privacy">
      <h2>{t('options_privacy')}</h2>
      <dl class="privacy">
        {['read', 'kept', 'sent', 'translate', 'marks', 'private'].map((topic) => (
          <div key={topic}>
            <dt>{t(`privacy_${topic}_title`)}</dt>
            <dd>{t(`privacy_${topic}_text`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('privacy_addresses_title')}</h3>
      <p>{t('privacy_addresses_text')}</p>
    </section>
  );
}
