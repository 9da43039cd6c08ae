import type { Message } from '../model/comparison';
import { writtenValue } from './value';

/** The messages of one language, in the form of the browsers' `messages.json`. */
export type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

/** A piece of a formatted message: words of the message, or an argument (which may be in another script). */
export interface MessagePart {
  readonly text: string;
  readonly argument: boolean;
}

/** The name under which a key stands in the files: the browsers allow letters, digits, `_` and `@`. */
export function messageName(key: string): string {
  return key.replace(/[^A-Za-z0-9_@]/g, '_');
}

/**
 * Formats a message into its pieces. `$1` to `$9` are the arguments, `$$` is a dollar sign. Normalised values among
 * the arguments (`2024-03-28`, `CHF 3000000000`, `over 2400 dead`) are written in the language. When the key is unknown its arguments are
 * shown, and when there are none the key itself: something true is better than nothing.
 * @param language BCP 47 tag of the interface
 */
export function formatParts(messages: Messages, { key, args }: Message, language: string): MessagePart[] {
  const name = messageName(key);
  const template = Object.hasOwn(messages, name) ? messages[name]?.message : undefined;
  if (template === undefined) {
    const shown = args.length > 0 ? args : [key];
    return shown.flatMap((arg, i) => [
      ...(i > 0 ? [{ text: ' · ', argument: false }] : []),
      { text: writtenValue(arg, messages, language) ?? arg, argument: true },
    ]);
  }
  return template
    .split(/(\$[1-9$])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '$$') return { text: '$', argument: false };
      if (!/^\$[1-9]$/.test(piece)) return { text: piece, argument: false };
      const arg = args[Number(piece[1]) - 1] ?? '';
      return { text: writtenValue(arg, messages, language) ?? arg, argument: true };
    });
}

/** Formats a message into plain text. See `formatParts`. */
export function formatMessage(messages: Messages, message: Message, language: string): string {
  return formatParts(messages, message, language)
    .map((part) => part.text)
    .join('');
}

/**
 * Formats a message that depends on a count: `<key>_one`, `<key>_few`, … `<key>_other` by the language's plural rules
 * (CLDR, through Intl). The count, written in the language, is `$1`.
 */
export function formatCount(messages: Messages, key: string, count: number, language: string): string {
  const category = new Intl.PluralRules(language).select(count);
  const chosen = Object.hasOwn(messages, `${key}_${category}`) ? `${key}_${category}` : `${key}_other`;
  return formatMessage(messages, { key: chosen, args: [new Intl.NumberFormat(language).format(count)] }, language);
}
