import { useEffect, useState } from 'preact/hooks';
import { useInterface } from '../../components/interface';
import type { CorrectionTools } from '../../components/story/correcting';
import type { ToldProps } from '../../components/story/Told';
import { recordErrorMessage } from '../export/record-error';
import type { RecordOrigin } from '../messaging/protocol';
import { send } from '../messaging/send';
import type { StoryView } from '../model/story';
import { packagedUrl, version } from '../platform/runtime';
import { openTab } from '../platform/tabs';
import { correctionsItem } from '../storage/items';
import { draftOfReport, draftsOfCard } from '../story/corrections';
import { download, fileName } from './download';
import { useItem } from './hooks';

/**
 * What the reader may correct in a story, and what is told about the last correction.
 * @param tabId the tab whose story it is; null where no records can be reported
 * @param story as it is shown
 */
export function useCorrections(tabId: number | null, story: StoryView | null) {
  const { t, language, languageName, failed } = useInterface();
  const [told, setTold] = useState<{ readonly message: string; readonly id: string | null } | null>(null);
  const [records, setRecords] = useState<ReadonlyMap<string, RecordOrigin>>(new Map());
  const kept = useItem(correctionsItem, 'corrections');
  const address = story?.article.address ?? null;
  useEffect(() => setTold(null), [tabId, address]);
  const ids = story && [...story.reports, ...story.possible, ...story.related].map(({ id }) => id).join('\n');
  useEffect(() => {
    if (tabId === null || !ids) return;
    let live = true;
    void send('describeRecords', { tabId }).then((outcome) => {
      if (live && outcome.ok) setRecords(new Map(outcome.value.map((origin) => [origin.reportId, origin])));
    });
    return () => {
      live = false;
    };
  }, [tabId, ids]);
  if (!story) return { tools: undefined, told: null };

  const undo = (id: string) =>
    void send('undoCorrections', { ids: [id] }).then((outcome) =>
      setTold({ message: outcome.ok ? t('correct_undone') : failed(outcome.failure), id: null }),
    );
  const tools: CorrectionTools = {
    ofCard: (card) => draftsOfCard(story, card),
    ofReport: (report) => (report.match.decision === 'related' ? null : draftOfReport(story, report)),
    make: (correction) =>
      void send('correct', { correction }).then((outcome) =>
        setTold(
          outcome.ok
            ? { message: t(`correct_done_${correction.kind.replace('-', '_')}`), id: outcome.value.id }
            : { message: failed(outcome.failure), id: null },
        ),
      ),
    undo,
    showAll: () => void openTab(packagedUrl('/options.html#corrections')),
    recordOf: (report) => records.get(report.id) ?? null,
    recordMessage: (report, origin) =>
      recordErrorMessage(story, report, origin, version(), {
        language,
        languageName,
        say: ({ key, args }) => t(key, ...args),
      }),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    saveText: (name, text) => download(fileName(name, 'txt'), [text], 'text/plain'),
  };
  // It may have been taken back elsewhere, as in the options.
  const stands = told?.id === null || kept?.some(({ id }) => id === told?.id);
  const shown: ToldProps | null =
    told && stands
      ? {
          message: told.message,
          ...(told.id === null ? {} : { onUndo: () => told.id !== null && undo(told.id) }),
          onClose: () => setTold(null),
        }
      : null;
  return { tools, told: shown };
}
