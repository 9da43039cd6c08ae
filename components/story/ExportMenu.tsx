import { useInterface } from '../interface';

/** What a story can be kept as. */
export type ExportFormat =
  | 'markdown'
  | 'csv'
  | 'json'
  | 'html'
  | 'grid-svg'
  | 'grid-png'
  | 'timeline-svg'
  | 'timeline-png';

const TEXTS: readonly ExportFormat[] = ['html', 'markdown', 'csv', 'json'];
const PICTURES: readonly ExportFormat[] = ['grid-svg', 'grid-png', 'timeline-svg', 'timeline-png'];

/** The story as a file: for a newsroom's folder, a table, a program, or as a picture. */
export function ExportMenu({ onExport }: { readonly onExport: (format: ExportFormat) => void }) {
  const { t } = useInterface();
  const buttons = (formats: readonly ExportFormat[]) => (
    <div class="tools">
      {formats.map((format) => (
        <button key={format} type="button" data-testid={`export-${format}`} onClick={() => onExport(format)}>
          {t(`export_as_${format.replace('-', '_')}`)}
        </button>
      ))}
    </div>
  );
  return (
    <details class="wider" data-testid="export">
      <summary>{t('export_story')}</summary>
      {buttons(TEXTS)}
      {buttons(PICTURES)}
    </details>
  );
}
