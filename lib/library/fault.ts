import type { Message } from '../model/comparison';
import type { LibraryState } from '../model/library';

/** Why the library did not do what was asked: how it stands, and what the browser said. The only error that leaves this folder. */
export class LibraryFault extends Error {
  override readonly name = 'LibraryFault';
  /** The same for the interface. */
  readonly reason: Message;

  /**
   * @param state how the library stands; it has a sentence on screen
   * @param detail what the browser said, in its words
   */
  constructor(
    readonly state: Exclude<LibraryState, 'ready'>,
    readonly detail: string,
  ) {
    super(`The library is ${state}: ${detail}`);
    this.reason = { key: `library/${state}-title`, args: [] };
  }
}

/** The name and the words of anything that was thrown. */
export function wordsOf(error: unknown): string {
  if (error instanceof LibraryFault) return error.detail;
  const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown };
  const words = [name, message].filter((w): w is string => typeof w === 'string' && w !== '');
  return words.length > 0 ? words.join(': ') : String(error);
}
