import type { Message } from '../model/comparison';

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
 * Formats a message into its pieces. `$1` to `$9` are the arguments, `$$` is a dollar sign. Days among the arguments
 * (`2024-03-28`, two with a slash between them for a range, several with plus signs), amounts of money (`CHF 3000000000`) and
 * numbers with what they count (`7000 container`) are written in the language. When the key is unknown its arguments are
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
      { text: written(arg, language), argument: true },
    ]);
  }
  return template
    .split(/(\$[1-9$])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '$$') return { text: '$', argument: false };
      if (!/^\$[1-9]$/.test(piece)) return { text: piece, argument: false };
      const arg = args[Number(piece[1]) - 1] ?? '';
      return { text: written(arg, language), argument: true };
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

/** A value as the comparison writes it (days, an amount of money, a number with what it counts), in a language; else the text itself. */
function written(text: string, language: string): string {
  return writtenDays(text, language) ?? writtenMoney(text, language) ?? writtenNumber(text, language) ?? text;
}

/** Single days and ranges of days joined by plus signs, written as a list; null when a part is neither. */
function writtenDays(text: string, language: string): string | null {
  const days = text.split('+').map((part) => writtenDay(part, language));
  if (days.length === 1) return days[0] ?? null;
  if (days.some((day) => day === null)) return null;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(days as string[]);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day or a range of days (ISO 8601) written in a language; null when the text is neither. */
function writtenDay(text: string, language: string): string | null {
  const [from, to, more] = text.split('/');
  if (from === undefined || more !== undefined || !DAY.test(from) || (to !== undefined && !DAY.test(to))) return null;
  const [start, end] = [new Date(from), new Date(to ?? from)];
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime()) || start > end) return null;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return start.getTime() === end.getTime() ? format.format(start) : format.formatRange(start, end);
}

/** `CHF 3000000000`: a code of ISO 4217 and an amount. Null for anything else. */
function writtenMoney(text: string, language: string): string | null {
  const [, currency, amount] = /^([A-Z]{3}) (-?\d{1,15}(?:\.\d{1,6})?)$/.exec(text) ?? [];
  if (currency === undefined || amount === undefined) return null;
  const options = {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    trailingZeroDisplay: 'stripIfInteger',
  } as const;
  return new Intl.NumberFormat(language, options).format(Number(amount));
}

/** `7000 container`: the number is written in the language, what it counts stays. Null for anything else. */
function writtenNumber(text: string, language: string): string | null {
  const [, digits, rest] = /^(-?\d{1,15}(?:\.\d{1,6})?)( \D.*)$/s.exec(text) ?? [];
  // `2024 elections` may be printed words with a year.
  if (digits === undefined || rest === undefined || /^(?:19|20)\d\d$/.test(digits)) return null;
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(Number(digits)) + rest;
}
