import { sendMessage } from '../platform/runtime';
import type { MessageName, Outcome, Protocol } from './protocol';

/** Sends a message to the background. A background that cannot be reached is a failure too; this never rejects. */
export async function send<N extends MessageName>(
  name: N,
  body: Protocol[N]['body'],
): Promise<Outcome<Protocol[N]['value']>> {
  try {
    const answer = (await sendMessage({ name, body })) as Outcome<Protocol[N]['value']> | undefined;
    return answer ?? { ok: false, failure: { kind: 'failed', detail: 'No answer from the background' } };
  } catch (error) {
    return { ok: false, failure: { kind: 'failed', detail: error instanceof Error ? error.message : String(error) } };
  }
}
