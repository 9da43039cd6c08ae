import type { CorrectionDraft } from '../../lib/model/correction';
import { Say, useInterface } from '../interface';

/** What a correction says, in a sentence. */
export function CorrectionSentence({ correction }: { readonly correction: CorrectionDraft }) {
  const { t } = useInterface();
  if (correction.kind === 'same-person')
    return <Say message={{ key: 'correction_same_person', args: [correction.one.name, correction.other.name] }} />;
  if (correction.kind === 'hidden-kind')
    return <Say message={{ key: 'correction_hidden_kind', args: [t(`kind_${correction.hidden}`)] }} />;
  const { outlet, title } = correction.report;
  const headline = title || t('untitled_report');
  return outlet ? (
    <Say message={{ key: 'correction_other_event', args: [headline, outlet] }} />
  ) : (
    <Say message={{ key: 'correction_other_event_unsigned', args: [headline] }} />
  );
}

/** Takes a correction back; what it was is told to those who do not see what stands beside the button. */
export function UndoCorrection(props: {
  readonly correction: CorrectionDraft;
  readonly class?: string;
  readonly onUndo: () => void;
}) {
  const { t } = useInterface();
  return (
    <button type="button" class={props.class} data-testid="undo-correction" onClick={props.onUndo}>
      {t('correct_undo')}
      <span class="visually-hidden">
        {' '}
        <CorrectionSentence correction={props.correction} />
      </span>
    </button>
  );
}
