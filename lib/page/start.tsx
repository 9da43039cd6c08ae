import { type ComponentChild, render } from 'preact';
import { Interface } from '../../components/interface';
import { directionOf } from '../../components/view/language-name';
import { loadMessages } from '../platform/i18n';
import { settingsItem } from '../storage/items';
import type { Settings } from '../storage/settings';
import { keepFocus } from './keep-focus';
import { drawWhileHere } from './while-here';

/**
 * Starts a page of the extension: loads the messages and the settings, sets language, direction and appearance of the document,
 * draws, and draws again whenever the settings change.
 * @param titleKey message that becomes the document's title
 * @param draw the page's content, which may speak to the reader with `useInterface`
 */
export async function startPage(titleKey: string, draw: (settings: Settings) => ComponentChild): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root');
  drawWhileHere();
  keepFocus(root);
  let settings = await settingsItem.get();
  let spoken = await loadMessages(settings.interfaceLanguage);
  const show = () => {
    const { messages, language } = spoken;
    const chosen = settings;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    document.title = messages[titleKey]?.message ?? document.title;
    document.documentElement.dataset.appearance = chosen.appearance;
    document.documentElement.dataset.textSize = chosen.textSize;
    render(<Interface value={{ messages, language, reads: chosen.languages }}>{draw(chosen)}</Interface>, root);
  };
  show();
  settingsItem.watch(async (changed) => {
    const other = changed.interfaceLanguage !== settings.interfaceLanguage;
    settings = changed;
    if (other) spoken = await loadMessages(changed.interfaceLanguage);
    show();
  });
}
