import type { Message } from '../model/comparison';
import sentences from './exchange-sentences.json';

/** Why a pack is refused: a key of the message files, which are also the keys of `exchange-sentences.json`. */
export type RefusalKey = keyof typeof sentences;

/** A pack that is not taken. Nothing else is thrown by what reads packs. `message` is a plain English sentence. */
export class PackRefused extends Error {
  /** The same for the interface: key and arguments. */
  readonly reason: Message;

  constructor(key: RefusalKey, ...args: readonly (string | number)[]) {
    const shown = args.map((arg) => presentable(String(arg)));
    super(sentences[key].replace(/\$([1-9])/g, (_, n: string) => shown[Number(n) - 1] ?? ''));
    this.name = 'PackRefused';
    this.reason = { key, args: shown };
  }
}

/** Longest piece of a pack that is repeated in a sentence. */
const LONGEST = 80;

/** Words of a pack as they may stand in a sentence: short, and without what hides or turns around text. */
function presentable(words: string): string {
  const plain = words
    .slice(0, LONGEST + 1)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}
