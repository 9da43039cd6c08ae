import { useId, useRef, useState } from 'preact/hooks';
import type { RecordOrigin } from '../../lib/messaging/protocol';
import type { StoryReport } from '../../lib/model/story';
import { Say, useInterface } from '../interface';
import { mailAddress } from '../view/address';
import type { CorrectionTools } from './correcting';

interface RecordErrorProps {
  readonly report: StoryReport;
  readonly origin: RecordOrigin;
  readonly tools: CorrectionTools;
}

/** A message about a mistake in a record, which the reader completes and sends by hand. Nothing is sent from here. */
export function RecordError({ report, origin, tools }: RecordErrorProps) {
  const { t } = useInterface();
  const [prepared] = useState(() => tools.recordMessage?.(report, origin) ?? { subject: '', text: '' });
  const [text, setText] = useState(prepared.text);
  const [told, setTold] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const mail = mailAddress(origin.contact, prepared.subject, text);
  const copy = async () => {
    if (await tools.copy?.(text)) return setTold(t('record_error_copied'));
    // Selected, so that the reader's own keys can copy it.
    field.current?.select();
    setTold(t('record_error_not_copied'));
  };
  return (
    <div class="record-error" data-testid="record-message">
      <label for={id}>{t('record_error_label')}</label>
      <textarea
        ref={field}
        id={id}
        rows={9}
        dir="auto"
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        // Escape leaves a report elsewhere; here it would lose what was written.
        onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      />
      <div class="tools">
        <button type="button" data-testid="record-copy" onClick={() => void copy()}>
          {t('record_error_copy')}
        </button>
        <button type="button" data-testid="record-save" onClick={() => tools.saveText?.(report.id, text)}>
          {t('record_error_save')}
        </button>
        {mail !== null && (
          <a href={mail} data-testid="record-mail">
            <Say message={{ key: 'record_error_mail', args: [origin.contact ?? ''] }} />
          </a>
        )}
      </div>
      <p class="hint">{t(mail === null ? 'record_error_no_address' : 'record_error_text')}</p>
      <p class="hint" role="status">
        {told}
      </p>
    </div>
  );
}
