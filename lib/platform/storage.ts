import browser, { type Storage } from 'webextension-polyfill';
import type { Area } from './area';

function areaOf(storage: Storage.StorageArea): Area {
  return {
    get: async (key) => (await storage.get(key))[key],
    set: (key, value) => storage.set({ [key]: value }),
    remove: (key) => storage.remove(key),
    watch: (key, changed) => {
      const listener = (changes: Storage.StorageAreaOnChangedChangesType) => {
        const change = changes[key];
        if (change) changed(change.newValue);
      };
      storage.onChanged.addListener(listener);
      return () => storage.onChanged.removeListener(listener);
    },
  };
}

/** Kept on the device until the extension is removed. */
export const localArea: Area = areaOf(browser.storage.local);

/** Kept in memory until the browser is closed; outlives the background. Only the extension's own pages can read it. */
export const sessionArea: Area = areaOf(browser.storage.session);
