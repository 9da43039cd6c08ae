import { readFile } from 'node:fs/promises';
import type { SentRequest } from './driver';

interface NetLogEvent {
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

/**
 * The requests that an extension sent to the network, from a log written by Chromium itself (`--log-net-log`). It is complete:
 * pages, workers and restarts of the background are all in it. Files of the package do not pass through the network and are not.
 * @param origin `chrome-extension://<id>`
 */
export async function requestsFrom(file: string, origin: string): Promise<SentRequest[]> {
  const text = await readFile(file, 'utf8');
  const { events } = parseLog(text);
  return events.flatMap(({ params }) =>
    params?.url && params.initiator === origin ? [{ url: params.url, by: params.initiator }] : [],
  );
}

/** A browser that was ended by force leaves the log without its closing brackets. */
function parseLog(text: string): { events: NetLogEvent[] } {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.slice(0, text.lastIndexOf('}') + 1)}]}`);
  }
}
