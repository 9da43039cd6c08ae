import kinds from './arguments.json';
import type { Messages } from './names';
import { pluralForm } from './plural';
import { writtenOffice, writtenValue } from './value';

/** True for the names in the list; one that ends in `*` stands for all that begin so. */
const among = (list: readonly string[]) => {
  const whole = new Set(list.filter((name) => !name.endsWith('*')));
  const beginnings = list.flatMap((name) => (name.endsWith('*') ? name.slice(0, -1) : []));
  return (name: string) => whole.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
};

const takesValues = among(kinds.values);
const takesNumbers = among(kinds.numbers);
const takesOffices = among(kinds.offices);
const counts: Readonly<Record<string, number>> = kinds.counts;

/**
 * The name under which a message stands in the files. One that puts a number before a noun has a form for each of the language's plural
 * categories; which of its arguments is that number stands in `arguments.json`.
 */
export function formOf(name: string, args: readonly string[], messages: Messages, language: string): string {
  const place = Object.hasOwn(counts, name) ? counts[name] : undefined;
  const count = Number(place === undefined ? Number.NaN : args[place - 1]);
  return count >= 0 ? pluralForm(messages, name, count, language) : name;
}

/**
 * An argument as it is shown. Printed words are shown as they are printed, whatever they look like: `7.300 Haushalte` is no 7.3. Only
 * messages that are given normalised values (`arguments.json`) have these written in the language, only those that are given
 * numbers have them written in its digits, and only those that are given offices have these named in it.
 * @param name of the message, as in the files
 * @param printed words that stand for an office of which the language has no name
 */
export function writtenArgument(
  name: string,
  argument: string,
  messages: Messages,
  language: string,
  printed?: string,
): string {
  if (takesValues(name)) return writtenValue(argument, messages, language, true) ?? argument;
  if (takesOffices(name)) return writtenOffice(argument, messages) ?? printed ?? argument;
  if (takesNumbers(name) && /^\d{1,15}$/.test(argument))
    return new Intl.NumberFormat(language).format(Number(argument));
  return argument;
}
