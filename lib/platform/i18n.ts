import browser from 'webextension-polyfill';
import english from '../../assets/public/_locales/en/messages.json';
import type { Messages } from '../messages/format';

/** The other languages of the interface, loaded when needed: every folder of `_locales` is one. */
const others = import.meta.glob<{ default: Messages }>([
  '../../assets/public/_locales/*/messages.json',
  '!../../assets/public/_locales/en/messages.json',
]);

/** The messages of the interface and the language they are in. */
export interface InterfaceMessages {
  readonly messages: Messages;
  /** BCP 47 tag. */
  readonly language: string;
}

/** The messages in the language of the browser, with English in place of what is not translated. */
export async function loadMessages(): Promise<InterfaceMessages> {
  const language = browser.i18n.getUILanguage();
  for (const folder of [language.replaceAll('-', '_'), language.split('-')[0] ?? '']) {
    const load = others[`../../assets/public/_locales/${folder}/messages.json`];
    if (!load) continue;
    const { default: translated } = await load();
    return { messages: { ...english, ...translated }, language };
  }
  return { messages: english, language: language.startsWith('en') ? language : 'en' };
}

/** One message as the browser knows it, for its own menus. */
export function browserMessage(key: string): string {
  return browser.i18n.getMessage(key);
}
