import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Asked, askToRead } from '../lib/messaging/ask';

declare global {
  /** Set by `ask.js`, the popup's first script: what the click has asked for, and when (milliseconds since 1970). */
  var secondSourceAsked: { readonly at: number; readonly asked: Promise<Asked> } | undefined;
}

/**
 * The popup's first script. It stands before the styles and the modules of the popup and waits for none of them, since the click on the toolbar button is the
 * request to read.
 */
export default defineUnlistedScript(() => {
  globalThis.secondSourceAsked = { at: Date.now(), asked: askToRead() };
});
