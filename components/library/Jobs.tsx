import type { Job } from '../../lib/model/library';
import { Say, useInterface } from '../interface';
import { shown } from '../view/clean';

export interface JobsProps {
  readonly jobs: readonly Job[];
  readonly onCancel: (id: string) => void;
}

/** Work that is going on, how far it is, and what failed. */
export function Jobs({ jobs, onCancel }: JobsProps) {
  const { t } = useInterface();
  /** The sentence for it, or the words of the browser as a quotation. */
  const why = ({ reason, detail }: Job) =>
    reason ? t(reason.key, ...reason.args) : detail ? t('quoted', shown(detail)) : '';
  const open = jobs.filter((job) => job.state !== 'done' && job.state !== 'cancelled');
  if (open.length === 0) return null;
  return (
    <ul class="jobs" aria-live="polite" data-testid="jobs">
      {open.map((job) => (
        <li key={job.id} data-state={job.state}>
          <p>
            {t(`job_${job.kind}`, shown(job.subject))}
            {job.state === 'failed' && (
              <>
                {' – '}
                <Say message={{ key: 'job_failed', args: [why(job)] }} />
              </>
            )}
          </p>
          {job.state !== 'failed' &&
            (job.total === null ? (
              <progress aria-label={t(`job_${job.kind}`, shown(job.subject))} />
            ) : (
              <progress
                max={Math.max(1, job.total)}
                value={job.done}
                aria-label={t(`job_${job.kind}`, shown(job.subject))}
              />
            ))}
          <button type="button" onClick={() => onCancel(job.id)}>
            {t(job.state === 'failed' ? 'close' : 'cancel')}
          </button>
        </li>
      ))}
    </ul>
  );
}
