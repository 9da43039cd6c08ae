import { useEffect, useRef, useState } from 'preact/hooks';
import type { WiderProps } from '../../components/story/Wider';
import type { Failure, WiderOutcome } from '../../lib/messaging/protocol';
import { send } from '../../lib/messaging/send';
import type { StoryView } from '../../lib/model/story';
import { useItem } from '../../lib/page/hooks';
import { packagedUrl } from '../../lib/platform/runtime';
import { openTab } from '../../lib/platform/tabs';
import { settingsItem } from '../../lib/storage/items';

/** Looking wider for the story of a tab: nothing is sent but by the second click, after the request was shown. */
export function useWider(tabId: number | null, story: StoryView | null): WiderProps | null {
  const settings = useItem(settingsItem, 'settings');
  const [request, setRequest] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  // How often the reader has stopped it.
  const stopped = useRef(0);
  const [outcome, setOutcome] = useState<WiderOutcome | null>(null);
  useEffect(() => {
    setRequest(null);
    setOutcome(null);
    setAsking(false);
  }, [tabId, story?.article.address, story?.article.published]);
  if (tabId === null || !story) return null;
  const failed = ({ detail, reason }: Failure) =>
    setOutcome({
      status: 'refused',
      failure: { kind: 'network', status: null, detail, ...(reason ? { reason } : {}) },
    });
  return {
    on: settings?.wider === true,
    request,
    asking,
    outcome,
    onShow: () =>
      void send('widerRequest', { tabId }).then((answer) =>
        answer.ok ? setRequest(answer.value ?? 'none') : failed(answer.failure),
      ),
    onSend: () => {
      if (request === null) return;
      setAsking(true);
      const before = stopped.current;
      void send('lookWider', { tabId, address: request }).then((answer) => {
        // What was stopped has no outcome.
        if (stopped.current !== before) return;
        setAsking(false);
        if (answer.ok) setOutcome(answer.value);
        else failed(answer.failure);
      });
    },
    onStop: () => {
      stopped.current++;
      setAsking(false);
      void send('stop', { work: 'wider', tabId });
    },
    onLibrary: () => void openTab(packagedUrl('/library.html#wider')),
  };
}
