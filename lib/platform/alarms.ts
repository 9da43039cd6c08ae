import browser from 'webextension-polyfill';

/** Wakes the background again and again; setting it twice changes nothing. Minutes; browsers go no lower than half a minute. */
export async function wakeEvery(name: string, minutes: number): Promise<void> {
  const known = await browser.alarms.get(name);
  if (known?.periodInMinutes === minutes) return;
  browser.alarms.create(name, { delayInMinutes: minutes, periodInMinutes: minutes });
}

/** Calls back when the background is woken. Register at the top level. */
export function onWake(name: string, listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener();
  });
}
