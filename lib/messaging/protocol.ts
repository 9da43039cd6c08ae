import type { Article } from '../model/article';
import type { CorpusSummary } from '../model/story';

/** What came of a message: a value, or a failure that is told rather than thrown. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** `malformed`: not a message of this protocol. `gone`: there is nothing to work on any more. `failed`: see `detail`. */
export interface Failure {
  readonly kind: 'malformed' | 'gone' | 'failed';
  /** What the browser or the program said, in English. */
  readonly detail: string;
}

/** Every message, by name: pages of the extension ask, the background answers. Pages of the web have no part in it. */
export interface Protocol {
  /** Reads the page in a tab and compares it; the session item of the tab tells how it goes. `asked` says whether a toolbar click came just before. */
  read: { body: { readonly tabId: number; readonly asked: 'toolbar' | 'panel' }; value: null };
  /** Compares a given article, such as the demonstration, as if it stood in the tab. */
  compare: { body: { readonly tabId: number; readonly article: Article }; value: null };
  /** Makes the story of a tab anew with the day of publication that the reader gives (`2024-03-28`), or with the page's own (null). */
  setPublished: { body: { readonly tabId: number; readonly published: string | null }; value: null };
  /** Tells what the bundled corpus holds. */
  describeCorpus: { body: Record<never, never>; value: CorpusDescription };
}

/** The bundled corpus, for the options page. */
export interface CorpusDescription {
  readonly summary: CorpusSummary;
  /** The notices that the pack carries about its origin and licence, each once. */
  readonly notices: readonly string[];
}

export type MessageName = keyof Protocol;

/** A message on its way. */
export type Envelope = { [N in MessageName]: { readonly name: N; readonly body: Protocol[N]['body'] } }[MessageName];
