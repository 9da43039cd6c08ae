import { useEffect, useRef, useState } from 'preact/hooks';
import { useInterface } from '../../components/interface';
import { type PanelPlace, PanelView, tabOfCard, tabOfReport } from '../../components/pages/PanelView';
import { send } from '../../lib/messaging/send';
import { useItem, useReading } from '../../lib/page/hooks';
import { useCorrections } from '../../lib/page/use-corrections';
import { requestSites } from '../../lib/platform/permissions';
import { own } from '../../lib/platform/runtime';
import { focusItem } from '../../lib/storage/items';
import { useExport } from './use-export';
import { useFrontTab } from './use-front-tab';
import { useGloss } from './use-gloss';
import { useMarking } from './use-marking';
import { useOtherTab } from './use-other-tab';
import { useWider } from './use-wider';

const START: PanelPlace = { tab: 'discrepancies', card: null, report: null };

/** The panel of the tab in front. */
export function Panel() {
  const tab = useFrontTab();
  const tabId = tab?.id ?? null;
  const { reading, now } = useReading(tabId);
  const focus = useItem(tabId === null ? null : focusItem(tabId), tabId);
  const [place, setPlace] = useState<PanelPlace>(START);
  const read = reading?.story ?? null;
  const other = useOtherTab(tabId, read);
  // A comparison that the reader asked for stands in the place of the story.
  const story = other.pair ?? read;

  const openCard = (card: string) => story && setPlace({ tab: tabOfCard(story, card), card, report: null });
  // The way back leads to where the reader is now.
  const openReport = (report: string, card: string | null = null) =>
    setPlace(({ tab: now }) => ({ tab: now, card, report, fact: card }));
  // From outside: the way back leads to the card, or to the list that has the report.
  const enterReport = (report: string, card: string | null) =>
    story && setPlace({ tab: card ? tabOfCard(story, card) : tabOfReport(story, report), card, report, fact: card });
  // Scripts cannot enter our own pages, so the words of the demonstration are not marked.
  const ours = reading?.address?.startsWith(own.root) ?? false;
  const marks = useMarking(tabId, story, openCard);
  const [note, setNote] = useState<string | null>(null);
  // Reports that the reader has asked for in full and that are on their way.
  const [fetching, setFetching] = useState(0);
  const { t, failed, fetchFailed } = useInterface();
  const wider = useWider(tabId, read);
  const corrections = useCorrections(tabId, story);
  const exports = useExport(story, setNote);
  const gloss = useGloss();

  // Another tab or another article begins at the first section.
  useEffect(() => {
    setPlace(START);
    setNote(null);
  }, [tabId, story?.article.address]);

  // So does a comparison that was asked for; behind it the reader is again where it was asked for, unless the page is another one.
  const paired = other.pair !== null;
  const here = `${tabId} ${story?.article.address}`;
  const page = useRef(here);
  page.current = here;
  useEffect(() => {
    if (!paired) return;
    const from = place;
    setPlace(START);
    return () => {
      if (page.current === here) setPlace(from);
    };
  }, [paired]);

  // Once for each request, when the story is there.
  useEffect(() => {
    if (!focus || !story || tabId === null) return;
    if (focus.report !== null) enterReport(focus.report, focus.card);
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
  const stop = (work: 'reading' | 'fetching') => tabId !== null && void send('stop', { work, tabId });
  const working = exports?.drawing
    ? { label: t('export_drawing'), onStop: exports.drawing.onStop }
    : fetching > 0
      ? { label: t('reading_in_full'), onStop: () => stop('fetching') }
      : null;
  return (
    <PanelView
      reading={other.pair && reading ? { ...reading, story: other.pair } : reading}
      now={now}
      place={place}
      onPlace={setPlace}
      marking={marks.marking}
      onMarking={ours ? null : marks.setMarking}
      message={note ?? marks.message}
      wider={wider}
      working={working}
      otherTab={other.props}
      told={corrections.told}
      gloss={gloss}
      {...(exports && !other.pair ? { onExport: exports.exportAs } : {})}
      actions={{
        openReport,
        openCard,
        jumpToPage: ours ? () => {} : marks.jump,
        readAgain: () => tabId !== null && void send('read', { tabId, asked: 'panel' }),
        ...(exports ? { copyCard: exports.copyCard } : {}),
        correcting: corrections.tools && {
          ...corrections.tools,
          compare: (report) => other.compareReport(report.id),
        },
        save: () =>
          tabId !== null &&
          void send('savePage', { tabId }).then((outcome) =>
            setNote(outcome.ok ? t(outcome.value.added ? 'page_saved' : 'page_saved_before') : failed(outcome.failure)),
          ),
        readReport: (reportId, address) => {
          if (tabId === null) return;
          // First the question of the browser: it is allowed only at once in the click.
          void requestSites([address]).then(async (granted) => {
            if (!granted) return setNote(t('sites_refused'));
            setNote(null);
            setFetching((before) => before + 1);
            const outcome = await send('readReport', { tabId, reportId });
            setFetching((before) => before - 1);
            setNote(!outcome.ok ? failed(outcome.failure) : outcome.value === null ? null : fetchFailed(outcome.value));
          });
        },
        stop,
        setPublished: (published) => tabId !== null && void send('setPublished', { tabId, published }),
      }}
    />
  );
}
