import type { Message } from './comparison';

/** Thrown by work that cannot go on for a reason that the interface has a sentence for. */
export class Unable extends Error {
  override readonly name = 'Unable';

  /**
   * @param reason key and arguments of the sentence
   * @param detail the same in plain English, for logs
   */
  constructor(
    readonly reason: Message,
    detail: string,
  ) {
    super(detail);
  }
}

/** Why something was thrown, as a message of the interface; null where only the browser, or the program, has words for it. */
export function whyOf(error: unknown): Message | null {
  const { key, args } = ((error instanceof Error && (error as { reason?: unknown }).reason) || {}) as Partial<Message>;
  return typeof key === 'string' && Array.isArray(args) && args.every((arg) => typeof arg === 'string')
    ? { key, args }
    : null;
}
