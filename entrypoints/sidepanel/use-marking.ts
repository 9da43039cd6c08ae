import { useEffect, useRef, useState } from 'preact/hooks';
import { useInterface } from '../../components/interface';
import { marksLine } from '../../lib/messaging/marks-line';
import type { StoryView } from '../../lib/model/story';
import { type Marking, markAndJump, markStory } from '../../lib/page/marking';
import { clearMarks, nextMarkClick } from '../../lib/platform/marks';
import { holdLine } from '../../lib/platform/ports';
import { markedItem } from '../../lib/storage/items';

/** Milliseconds. */
const REPLACED_PAUSE = 200;

/**
 * The marks in the page of a tab: set only when the reader asks, taken away with the panel. While they are there, a click on
 * marked words in the page selects their card.
 */
export function useMarking(tabId: number | null, story: StoryView | null, onCard: (cardId: string) => void) {
  const { t, count } = useInterface();
  const [marking, setMarking] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const heardCard = useRef(onCard);
  heardCard.current = onCard;
  const shownTab = useRef(tabId);
  shownTab.current = tabId;
  // From the moment the marks are asked for until they are no longer wanted; `marking` only while they stand.
  const [wanted, setWanted] = useState(false);

  const stop = () => {
    setWanted(false);
    setMarking(false);
  };
  // Another story means that the old marks no longer hold.
  useEffect(() => {
    stop();
    setMessage(null);
  }, [tabId, story]);

  // The background takes the marks away when this page goes, so it must know of them before they are set: by the line, and by
  // the item when the browser has stopped the background at that moment.
  useEffect(() => {
    if (!wanted || tabId === null) return;
    void markedItem(tabId).set(true);
    const release = holdLine(marksLine(tabId));
    return () => {
      release();
      void markedItem(tabId).remove();
      clearMarks(tabId).catch(() => {});
    };
  }, [wanted, tabId]);

  useEffect(() => {
    if (!marking || tabId === null) return;
    let live = true;
    const listen = async () => {
      while (live) {
        const id = await nextMarkClick(tabId);
        if (!live) return;
        if (id !== null) heardCard.current(id);
        // The marks were set anew: wait a moment, then listen to those.
        else await new Promise((resolve) => setTimeout(resolve, REPLACED_PAUSE));
      }
    };
    listen().catch(() => live && stop());
    return () => {
      live = false;
    };
  }, [marking, tabId]);

  const ask = async (work: (tab: number, of: StoryView) => Promise<Marking>) => {
    if (tabId === null || !story) return;
    setMessage(null);
    setWanted(true);
    const marked = await work(tabId, story);
    if (shownTab.current !== tabId) return;
    setMarking(marked.status !== 'refused');
    if (marked.status === 'refused') {
      setWanted(false);
      setMessage(t('mark_refused'));
    } else if (marked.status === 'lost') setMessage(t('mark_lost'));
    else setMessage(marked.lost > 0 ? count('marks_lost', marked.lost) : null);
  };
  return {
    marking,
    message,
    setMarking: (on: boolean) => {
      setMessage(null);
      if (on) void ask(markStory);
      else stop();
    },
    jump: (cardId: string) => void ask((tab, of) => markAndJump(tab, of, cardId)),
  };
}
