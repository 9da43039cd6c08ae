import type { AppliedCorrection } from '../../lib/model/correction';
import { useInterface } from '../interface';
import { CorrectionSentence, UndoCorrection } from './CorrectionSentence';
import type { CorrectionTools } from './correcting';

interface CorrectedProps {
  readonly corrected: readonly AppliedCorrection[];
  readonly tools: CorrectionTools;
}

/** What the reader's corrections hide in this story: nothing is hidden without a word. */
export function Corrected({ corrected, tools }: CorrectedProps) {
  const { t } = useInterface();
  return (
    <details class="corrected" data-testid="corrected">
      <summary>
        <CorrectedCount corrected={corrected} />
      </summary>
      <ul>
        {corrected.map(({ correction }) => (
          <li key={correction.id}>
            <span>
              <CorrectionSentence correction={correction} />
            </span>
            <UndoCorrection class="plain" correction={correction} onUndo={() => tools.undo(correction.id)} />
          </li>
        ))}
      </ul>
      <button type="button" class="plain" onClick={tools.showAll}>
        {t('corrected_all')}
      </button>
    </details>
  );
}

/** "Your corrections hide 2 differences and set 1 report apart." */
export function CorrectedCount({ corrected }: { readonly corrected: readonly AppliedCorrection[] }) {
  const { count } = useInterface();
  const findings = corrected.reduce((sum, each) => sum + each.findings, 0);
  const reports = corrected.reduce((sum, each) => sum + each.reports, 0);
  return (
    <>
      {findings > 0 && <span>{count('corrected_findings', findings)}</span>}
      {findings > 0 && reports > 0 && ' '}
      {reports > 0 && <span>{count('corrected_reports', reports)}</span>}
    </>
  );
}
