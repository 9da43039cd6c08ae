import { useInterface } from '../interface';
import type { ExportFormat } from './ExportMenu';

interface SavePictureProps {
  readonly name: 'grid' | 'timeline';
  readonly onExport: (format: ExportFormat) => void;
}

/** Buttons that keep a picture as a file. */
export function SavePicture({ name, onExport }: SavePictureProps) {
  const { t } = useInterface();
  return (
    <fieldset class="save-picture">
      <legend class="visually-hidden">{t('save_picture')}</legend>
      {(['svg', 'png'] as const).map((format) => (
        <button
          key={format}
          type="button"
          class="plain"
          data-testid={`save-${name}-${format}`}
          title={t(`export_as_${name}_${format}`)}
          onClick={() => onExport(`${name}-${format}`)}
        >
          {format.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
