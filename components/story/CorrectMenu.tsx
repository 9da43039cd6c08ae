import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RecordOrigin } from '../../lib/messaging/protocol';
import type { CorrectionDraft } from '../../lib/model/correction';
import type { StoryCard, StoryReport } from '../../lib/model/story';
import { Say, useInterface } from '../interface';
import type { CorrectionTools } from './correcting';
import { RecordError } from './RecordError';

interface MenuProps {
  /** Tells this menu from the others for who does not see where it stands. */
  readonly about: string;
  readonly children: ComponentChildren;
}

/** A small list of what can be said, opened by a word at the end of a card or a report. */
function Menu({ about, children }: MenuProps) {
  const { t } = useInterface();
  return (
    <details class="correct" data-testid="correct-menu">
      <summary>
        {t('correct_menu')}
        <span class="visually-hidden"> {about}</span>
      </summary>
      <ul>{children}</ul>
    </details>
  );
}

function Choice({ draft, tools }: { readonly draft: CorrectionDraft; readonly tools: CorrectionTools }) {
  const { t } = useInterface();
  return (
    <li>
      <button type="button" data-testid={`correct-${draft.kind}`} onClick={() => tools.make(draft)}>
        {draft.kind === 'same-person' && (
          <Say message={{ key: 'correct_same_person', args: [draft.one.name, draft.other.name] }} />
        )}
        {draft.kind === 'other-event' && t('correct_other_event')}
        {draft.kind === 'hidden-kind' && (
          <Say message={{ key: 'correct_hidden_kind', args: [t(`kind_${draft.hidden}`)] }} />
        )}
      </button>
    </li>
  );
}

interface CardCorrectionsProps {
  readonly card: StoryCard;
  readonly tools: CorrectionTools | undefined;
}

/** What the reader may say of a card. Nothing at all where there is nothing to say. */
export function CardCorrections({ card, tools }: CardCorrectionsProps) {
  const { t } = useInterface();
  const drafts = tools?.ofCard(card) ?? [];
  if (!tools || drafts.length === 0) return null;
  return (
    <Menu about={t(card.question.key, ...card.question.args)}>
      {drafts.map((draft, i) => (
        <Choice key={`${i}`} draft={draft} tools={tools} />
      ))}
    </Menu>
  );
}

interface ReportCorrectionsProps {
  readonly report: StoryReport;
  readonly tools: CorrectionTools | undefined;
}

/** What the reader may say of a report, or ask of it. Nothing at all where there is nothing. */
export function ReportCorrections({ report, tools }: ReportCorrectionsProps) {
  const { t } = useInterface();
  const [origin, setOrigin] = useState<RecordOrigin | null>(null);
  if (!tools) return null;
  const draft = tools.ofReport(report);
  const record = tools.recordOf?.(report) ?? null;
  const compare = report.match.decision === 'same-event' ? undefined : tools.compare;
  if (!draft && !record && !compare) return null;
  return (
    <Menu about={report.outlet}>
      {draft && <Choice draft={draft} tools={tools} />}
      {compare && (
        <li>
          <button type="button" data-testid="compare-anyway" onClick={() => compare(report)}>
            {t('correct_compare')}
          </button>
        </li>
      )}
      {record && (
        <li>
          <button
            type="button"
            data-testid="record-error"
            aria-expanded={origin !== null}
            onClick={() => setOrigin(origin === null ? record : null)}
          >
            {t('record_error')}
          </button>
          {origin !== null && <RecordError report={report} origin={origin} tools={tools} />}
        </li>
      )}
    </Menu>
  );
}
