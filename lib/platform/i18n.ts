import browser from 'webextension-polyfill';
import { type Messages, messageName } from '../messages/format';
import { chooseLanguage } from '../messages/languages';
import { type TextNames, textsIn } from '../messages/packed';
import { packagedJson } from './runtime';
import { readSqueezed } from './squeezed';

/** The messages of the interface and the language they are in. */
export interface InterfaceMessages {
  readonly messages: Messages;
  /** BCP 47 tag. */
  readonly language: string;
}

/**
 * The messages in the reader's language. A file that cannot be read is replaced by the English one.
 * @param chosen a language that the reader chose instead of the browser's; null: like the browser
 */
export async function loadMessages(chosen: string | null): Promise<InterfaceMessages> {
  const { messages, language } = chooseLanguage(chosen, browser.i18n.getUILanguage());
  try {
    return { messages: await messagesOf(messages), language };
  } catch {
    return { messages: await messagesOf('en'), language: 'en' };
  }
}

/** The texts of a language, and the names of places in it under `place_…`. */
async function messagesOf(folder: string): Promise<Messages> {
  const names = packagedJson('/texts/names.json') as Promise<TextNames>;
  const { messages, places } = await readSqueezed(`/texts/${folder}.dat`, async (text) => textsIn(text, await names));
  const named = Object.entries(places).map(([id, message]) => [messageName(`place/${id}`), { message }]);
  return { ...messages, ...Object.fromEntries(named) };
}

/** One message as the browser knows it, for its own menus. */
export function browserMessage(key: string): string {
  return browser.i18n.getMessage(key);
}
