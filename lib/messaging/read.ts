import { article } from './article';
import type { Envelope, MessageName, Protocol } from './protocol';
import { integer, nullable, oneOf, type Reader, record, text } from './schema';

const tabId = integer(0, Number.MAX_SAFE_INTEGER);

const isoDay: Reader<string> = (value) => {
  const read = text(10)(value);
  return read !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(read) ? read : undefined;
};

/** The exact shape of each message's body. */
const BODIES: { readonly [N in MessageName]: Reader<Protocol[N]['body']> } = {
  read: record<Protocol['read']['body']>({ tabId, asked: oneOf('toolbar', 'panel') }),
  compare: record<Protocol['compare']['body']>({ tabId, article }),
  setPublished: record<Protocol['setPublished']['body']>({ tabId, published: nullable(isoDay) }),
  describeCorpus: record<Protocol['describeCorpus']['body']>({}),
};

const envelope = record<{ name: string; body: unknown }>({
  name: text(40),
  body: (value) => (value === undefined ? undefined : value),
});

/** Reads a message; null when it is not exactly one of the protocol. Never throws. */
export function readMessage(value: unknown): Envelope | null {
  const read = envelope(value);
  if (!read || !Object.hasOwn(BODIES, read.name)) return null;
  const body = BODIES[read.name as MessageName](read.body);
  return body === undefined ? null : ({ name: read.name, body } as Envelope);
}

/** Who sent a message, as the browser tells. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
}

/**
 * True for a page of this extension. The origin decides, for it is set by the browser and a compromised page cannot forge it;
 * an address or the presence of a tab decides nothing.
 * @param own the extension's id, and the address of its root (`chrome-extension://…/`)
 */
export function isOwnPage(sender: Sender, own: { readonly id: string; readonly root: string }): boolean {
  return sender.id === own.id && typeof sender.origin === 'string' && sender.origin === own.root.replace(/\/$/, '');
}
