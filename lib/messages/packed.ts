/**
 * The texts of the interface written small for the package: their keys once for all languages, and for each language a list of its texts in
 * that order, squeezed.
 */
import { squeeze, unsqueeze } from '../text/squeeze';
import type { Messages } from './names';

/** The texts of a language: messages by their keys, and its names of places by their ids. */
export interface Texts {
  readonly messages: Messages;
  readonly places: Readonly<Record<string, string>>;
}

/** The keys that any language has, of both kinds. */
export interface TextNames {
  readonly messages: readonly string[];
  readonly places: readonly string[];
}

/** Messages that the browser itself shows; only these are in the files that it reads (`_locales`). */
export const FOR_BROWSER = ['extName', 'extDesc', 'commandSavePage', 'commandOpenPanel', 'menuCompare'] as const;

/** Between two texts, and between messages and places. */
const END = '\u0000';
const PART_END = '\u0001';
/** In the place of a text that the language does not have. */
const ABSENT = '\u0002';

/** The keys of all languages. Equal texts give equal names. */
export function textNames(all: readonly Texts[]): TextNames {
  const of = (keys: (texts: Texts) => object) => [...new Set(all.flatMap((texts) => Object.keys(keys(texts))))].sort();
  return { messages: of((texts) => texts.messages), places: of((texts) => texts.places) };
}

/** The file of a language. What stands in the messages beside the text, as notes for translators do, is left out. */
export function writeTexts({ messages, places }: Texts, names: TextNames): Uint8Array {
  const list = (keys: readonly string[], text: (key: string) => string | undefined) =>
    keys.map((key) => checked(text(key))).join(END);
  return squeeze(
    [list(names.messages, (key) => messages[key]?.message), list(names.places, (id) => places[id])].join(PART_END),
  );
}

/** The texts in a file. @throws Error when it is damaged, or made with other names */
export function readTexts(bytes: Uint8Array, names: TextNames): Texts {
  return textsIn(unsqueeze(bytes), names);
}

/**
 * The texts in a file as `unsqueeze` gives it: for who keeps that, because to read a file again takes longer.
 * @throws Error when it is no such file, or made with other names
 */
export function textsIn(file: string, names: TextNames): Texts {
  const [messages, places] = file.split(PART_END).map((part) => part.split(END));
  if (messages?.length !== names.messages.length || places?.length !== names.places.length)
    throw new Error('The texts of the interface are damaged');
  const there = (keys: readonly string[], texts: readonly string[]) =>
    keys.flatMap((key, i) => (texts[i] === ABSENT ? [] : [[key, texts[i] as string] as const]));
  return {
    messages: Object.fromEntries(there(names.messages, messages).map(([key, message]) => [key, { message }])),
    places: Object.fromEntries(there(names.places, places)),
  };
}

function checked(text: string | undefined): string {
  if (text === undefined) return ABSENT;
  if ([END, PART_END, ABSENT].some((mark) => text.includes(mark))) throw new Error(`"${text}" cannot be written`);
  return text;
}
