import { failureOf } from './failure';
import type { MessageName, Outcome, Protocol } from './protocol';
import { isOwnPage, readMessage, type Sender } from './read';

/** One function per message. What it throws becomes a failure. */
export type Handlers = { readonly [N in MessageName]: (body: Protocol[N]['body']) => Promise<Protocol[N]['value']> };

/** Thrown by a handler when the tab, or what is kept about it, is no longer there. */
export class Gone extends Error {
  override readonly name = 'Gone';
}

/**
 * Answers a message: `undefined` (no answer at all) to anyone but our own pages, a failure to a malformed one.
 * Never throws, never rejects.
 */
export function serve(
  handlers: Handlers,
  own: { readonly id: string; readonly root: string },
): (message: unknown, sender: Sender) => Promise<Outcome<unknown>> | undefined {
  return (message, sender) => (isOwnPage(sender, own) ? answer(handlers, message) : undefined);
}

async function answer(handlers: Handlers, value: unknown): Promise<Outcome<unknown>> {
  const message = readMessage(value);
  if (!message) return { ok: false, failure: { kind: 'malformed', detail: 'Not a message of this version' } };
  try {
    const handler = handlers[message.name] as (body: unknown) => Promise<unknown>;
    return { ok: true, value: await handler(message.body) };
  } catch (error) {
    return { ok: false, failure: failureOf(error, error instanceof Gone ? 'gone' : 'failed') };
  }
}
