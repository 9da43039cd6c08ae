import type { Messages } from './names';

/**
 * The name of the message for a count: `<name>_one`, `<name>_few`, … by the language's plural rules (CLDR, through Intl), `<name>` itself where the
 * language has one form for all, else `<name>_other`. A message that does not exist may be named.
 * @param count not negative
 */
export function pluralForm(messages: Messages, name: string, count: number, language: string): string {
  const form = `${name}_${new Intl.PluralRules(language).select(count)}`;
  if (Object.hasOwn(messages, form)) return form;
  return Object.hasOwn(messages, name) ? name : `${name}_other`;
}
