import { whyOf } from '../model/why';
import type { Failure } from './protocol';

/** What was thrown, as the interface tells it: a message where there is one, and what the browser or the program said. */
export function failureOf(error: unknown, kind: Failure['kind'] = 'failed'): Failure {
  return { kind, detail: error instanceof Error ? error.message : String(error), reason: whyOf(error) };
}
