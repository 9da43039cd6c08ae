import { useId, useState } from 'preact/hooks';
import { useInterface } from '../interface';

interface PublishedFormProps {
  readonly published: string | null;
  /** `reader` when the reader has set the day. */
  readonly origin: string | null;
  readonly onPublished: (day: string | null) => void;
}

/** Lets the reader give the day of publication, and take it back. */
export function PublishedForm({ published, origin, onPublished }: PublishedFormProps) {
  const { t } = useInterface();
  const id = useId();
  const [day, setDay] = useState(published?.slice(0, 10) ?? '');
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(day);
  return (
    <form
      class="published"
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) onPublished(day);
      }}
    >
      <label for={id}>{t('published_label')}</label>
      <input id={id} type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
      <button type="submit" disabled={!valid}>
        {t('compare_again')}
      </button>
      {origin === 'reader' && (
        <button type="button" class="plain" onClick={() => onPublished(null)}>
          {t('take_back')}
        </button>
      )}
    </form>
  );
}
