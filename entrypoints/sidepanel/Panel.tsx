import { useEffect, useState } from 'preact/hooks';
import { useInterface } from '../../components/interface';
import { type PanelPlace, PanelView, tabOfCard, tabOfReport } from '../../components/pages/PanelView';
import { send } from '../../lib/messaging/send';
import { useItem, useReading } from '../../lib/page/hooks';
import { requestSites } from '../../lib/platform/permissions';
import { own } from '../../lib/platform/runtime';
import { focusItem } from '../../lib/storage/items';
import { useExport } from './use-export';
import { useFrontTab } from './use-front-tab';
import { useMarking } from './use-marking';
import { useWider } from './use-wider';

const START: PanelPlace = { tab: 'discrepancies', card: null, report: null };

/** The panel of the tab in front. */
export function Panel() {
  const tab = useFrontTab();
  const tabId = tab?.id ?? null;
  const { reading, now } = useReading(tabId);
  const focus = useItem(tabId === null ? null : focusItem(tabId), tabId);
  const [place, setPlace] = useState<PanelPlace>(START);
  const story = reading?.story ?? null;

  const openCard = (card: string) => story && setPlace({ tab: tabOfCard(story, card), card, report: null });
  const openReport = (report: string) => story && setPlace({ tab: tabOfReport(story, report), card: null, report });
  // Scripts cannot enter our own pages, so the words of the demonstration are not marked.
  const ours = reading?.address?.startsWith(own.root) ?? false;
  const marks = useMarking(tabId, story, openCard);
  const [note, setNote] = useState<string | null>(null);
  const { t } = useInterface();
  const wider = useWider(tabId, story);
  const exports = useExport(story, setNote);

  // Another tab or another article begins at the first section.
  useEffect(() => {
    setPlace(START);
    setNote(null);
  }, [tabId, story?.article.address]);

  // Once for each request, when the story is there.
  useEffect(() => {
    if (!focus || !story || tabId === null) return;
    if (focus.report !== null) openReport(focus.report);
    else if (focus.card !== null) openCard(focus.card);
    else if (focus.tab !== null) setPlace({ ...START, tab: focus.tab });
    void focusItem(tabId).remove();
  }, [focus?.at, story === null]);

  // The page has changed since it was read: while the panel is open it is read again, if the browser still allows it.
  const changed = reading?.phase === 'done' && reading.outdated;
  useEffect(() => {
    if (changed && tabId !== null) void send('read', { tabId, asked: 'panel' });
  }, [changed, tabId]);

  if (reading === undefined) return null;
  return (
    <PanelView
      reading={reading}
      now={now}
      place={place}
      onPlace={setPlace}
      marking={marks.marking}
      onMarking={ours ? null : marks.setMarking}
      message={note ?? marks.message}
      wider={wider}
      {...(exports ? { onExport: exports.exportAs } : {})}
      actions={{
        openReport,
        openCard,
        jumpToPage: ours ? () => {} : marks.jump,
        readAgain: () => tabId !== null && void send('read', { tabId, asked: 'panel' }),
        ...(exports ? { copyCard: exports.copyCard } : {}),
        save: () =>
          tabId !== null &&
          void send('savePage', { tabId }).then((outcome) =>
            setNote(outcome.ok ? t(outcome.value.added ? 'page_saved' : 'page_saved_before') : outcome.failure.detail),
          ),
        readReport: (reportId, address) => {
          if (tabId === null) return;
          // First the question of the browser: it is allowed only at once in the click.
          void requestSites([address]).then(async (granted) => {
            if (!granted) return setNote(t('sites_refused'));
            setNote(t('reading_in_full'));
            const outcome = await send('readReport', { tabId, reportId });
            setNote(!outcome.ok ? outcome.failure.detail : outcome.value === null ? null : outcome.value.detail);
          });
        },
        setPublished: (published) => tabId !== null && void send('setPublished', { tabId, published }),
      }}
    />
  );
}
