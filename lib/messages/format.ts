import type { Message } from '../model/comparison';
import { formOf, writtenArgument } from './arguments';
import { type Messages, messageName } from './names';
import { pluralForm } from './plural';

export { type Messages, messageName };

/** A piece of a formatted message: words of the message, or an argument (which may be in another script). */
export interface MessagePart {
  readonly text: string;
  readonly argument: boolean;
}

/**
 * Formats a message into its pieces. `$1` to `$9` are the arguments, `$$` is a dollar sign. Where a message is given normalised
 * values (`2024-03-28`, `CHF 3000000000`, `over 2400 dead`) these are written in the language, and a message that counts has the form that its
 * count asks for (`arguments.ts`). When the key is unknown its arguments are
 * shown, and when there are none the key itself: something true is better than nothing.
 * @param language BCP 47 tag of the interface
 */
export function formatParts(messages: Messages, { key, args }: Message, language: string): MessagePart[] {
  const name = messageName(key);
  const form = formOf(name, args, messages, language);
  const template = Object.hasOwn(messages, form) ? messages[form]?.message : undefined;
  if (template === undefined) {
    const shown = args.length > 0 ? args : [key];
    return shown.flatMap((arg, i) => [
      ...(i > 0 ? [{ text: ' · ', argument: false }] : []),
      { text: writtenArgument(name, arg, messages, language), argument: true },
    ]);
  }
  return template
    .split(/(\$[1-9$])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '$$') return { text: '$', argument: false };
      if (!/^\$[1-9]$/.test(piece)) return { text: piece, argument: false };
      const at = Number(piece[1]);
      return { text: writtenArgument(name, args[at - 1] ?? '', messages, language, args[at]), argument: true };
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
  const form = pluralForm(messages, key, count, language);
  return formatMessage(messages, { key: form, args: [new Intl.NumberFormat(language).format(count)] }, language);
}
