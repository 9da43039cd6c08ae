import { useEffect, useState } from 'preact/hooks';
import { OptionsView } from '../../components/pages/OptionsView';
import type { CorpusDescription } from '../../lib/messaging/protocol';
import { send } from '../../lib/messaging/send';
import { changeShortcuts, type Shortcut, shortcuts } from '../../lib/platform/gestures';
import { own, version } from '../../lib/platform/runtime';
import { settingsItem } from '../../lib/storage/items';
import type { Settings } from '../../lib/storage/settings';
import { useKeptCorrections } from './use-kept-corrections';

export function Options({ settings }: { settings: Settings }) {
  const [corpus, setCorpus] = useState<CorpusDescription | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [keys, setKeys] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const read = () => void shortcuts().then(setKeys);
    read();
    // They are changed on a page of the browser, from which the reader comes back.
    addEventListener('focus', read);
    void send('describeCorpus', {}).then((outcome) =>
      outcome.ok ? setCorpus(outcome.value) : setFailure(outcome.failure.detail),
    );
    return () => removeEventListener('focus', read);
  }, []);
  const corrections = useKeptCorrections();
  return (
    <OptionsView
      settings={settings}
      onSettings={(chosen) => void settingsItem.set(chosen)}
      corpus={corpus}
      failure={failure}
      shortcuts={keys}
      shortcutsPlace={own.root.startsWith('moz-extension:') ? 'firefox' : 'chromium'}
      onShortcuts={changeShortcuts}
      version={version()}
      corrections={corrections}
    />
  );
}
