import { useState } from 'preact/hooks';
import type { StoryReport } from '../../lib/model/story';
import { useInterface } from '../interface';
import { languagesOf, readableFirst, syndicates } from '../view/lanes';
import type { StoryActions } from './actions';
import { ReportItem } from './ReportItem';

interface ReportListProps {
  readonly reports: readonly StoryReport[];
  readonly actions: StoryActions;
  readonly selected: string | null;
  readonly related?: boolean;
}

/** Reports with a filter by language; copies of one text stand under it. */
export function ReportList({ reports, actions, selected, related = false }: ReportListProps) {
  const { t, languageName, reads } = useInterface();
  const [language, setLanguage] = useState('');
  const languages = languagesOf(reports);
  // A report that was asked for is never hidden by the filter.
  const filtered = reports.filter((r) => language === '' || r.language === language || r.id === selected);
  return (
    <div class="reports">
      {languages.length > 1 && (
        <label class="filter">
          {t('filter_language')}
          <select value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
            <option value="">{t('all_languages')}</option>
            {languages.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag)}
              </option>
            ))}
          </select>
        </label>
      )}
      {syndicates(readableFirst(filtered, reads)).map(({ report, copies }) => (
        <ReportItem
          key={report.id}
          report={report}
          copies={copies}
          actions={actions}
          selected={report.id === selected || copies.some((copy) => copy.id === selected)}
          related={related}
        />
      ))}
    </div>
  );
}
