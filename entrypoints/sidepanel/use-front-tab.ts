import { useEffect, useState } from 'preact/hooks';
import { activeTab, onActivated, type Tab } from '../../lib/platform/tabs';

/** The tab in front in the window of the panel; follows the reader from tab to tab. */
export function useFrontTab(): Tab | null {
  const [tab, setTab] = useState<Tab | null>(null);
  useEffect(() => {
    const look = () => void activeTab().then(setTab);
    look();
    return onActivated(look);
  }, []);
  return tab;
}
