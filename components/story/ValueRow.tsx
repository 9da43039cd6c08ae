import { useState } from 'preact/hooks';
import type { StoryReport, StoryValue } from '../../lib/model/story';
import { useInterface } from '../interface';
import { shown } from '../view/clean';
import { type Wording, wordingsOf } from '../view/printed';
import type { StoryActions } from './actions';
import { Words } from './Words';

/** So many wordings of one value are shown at once. */
const SHOWN_WORDINGS = 3;
/** So many outlets of one wording are named at once. */
const SHOWN_SOURCES = 4;

interface ValueRowProps {
  readonly cardId: string;
  readonly value: StoryValue;
  readonly reports: ReadonlyMap<string, StoryReport>;
  readonly articleLanguage: string;
  readonly actions: StoryActions;
}

/** One value of a card: the words of all who print it, and who they are. */
export function ValueRow({ cardId, value, reports, articleLanguage, actions }: ValueRowProps) {
  const { t, count, reads, language } = useInterface();
  const wordings = wordingsOf(value, (id) => (id === null ? articleLanguage : (reports.get(id)?.language ?? 'und')), [
    ...reads,
    articleLanguage,
    language.split('-')[0] ?? language,
  ]);
  const rows = wordings.map((wording) => (
    <WordingRow
      key={`${wording.language}\n${wording.words}\n${wording.verbatim}`}
      wording={wording}
      differs={value.verdict === 'conflict'}
      cardId={cardId}
      reports={reports}
      actions={actions}
    />
  ));
  const hidden = rows.slice(SHOWN_WORDINGS);
  return (
    <li class="value" data-own={value.own} data-verdict={value.verdict ?? 'own'}>
      {value.own && <p class="who">{t('this_page')}</p>}
      {rows.slice(0, SHOWN_WORDINGS)}
      {hidden.length > 0 && (
        <details class="more">
          <summary>{count('more_wordings', hidden.length)}</summary>
          {hidden}
        </details>
      )}
    </li>
  );
}

interface WordingRowProps {
  readonly wording: Wording;
  readonly differs: boolean;
  readonly cardId: string;
  readonly reports: ReadonlyMap<string, StoryReport>;
  readonly actions: StoryActions;
}

function WordingRow({ wording, differs, cardId, reports, actions }: WordingRowProps) {
  const { t } = useInterface();
  const sources = wording.reportIds.flatMap((id) => (id === null ? [] : (reports.get(id) ?? [])));
  const own = wording.reportIds.includes(null);
  const [first] = sources;
  const open = () => (own ? actions.jumpToPage(cardId) : first && actions.openReport(first.id, cardId));
  return (
    <div class="wording">
      <button type="button" class="row" onClick={open} title={own ? t('jump_to_page') : t('open_report')}>
        <Words wording={wording} differs={differs} />
      </button>
      <Sources reports={sources} language={wording.language} onOpen={(id) => actions.openReport(id, cardId)} />
    </div>
  );
}

interface SourcesProps {
  readonly reports: readonly StoryReport[];
  readonly language: string;
  readonly onOpen: (reportId: string) => void;
}

/** The outlets that print some words, and the language they print them in. */
function Sources({ reports, language, onOpen }: SourcesProps) {
  const { count, languageName } = useInterface();
  const [all, setAll] = useState(false);
  if (reports.length === 0) return null;
  const hidden = all ? 0 : reports.length - SHOWN_SOURCES;
  return (
    <p class="sources">
      {(hidden > 1 ? reports.slice(0, SHOWN_SOURCES) : reports).map((report) => (
        <button key={report.id} type="button" class="source" onClick={() => onOpen(report.id)}>
          <bdi>{shown(report.outlet)}</bdi>
        </button>
      ))}
      {hidden > 1 && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {count('more_sources', hidden)}
        </button>
      )}
      <span class="language">{languageName(language)}</span>
    </p>
  );
}
