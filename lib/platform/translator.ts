/** What a browser can do for a pair of languages. `download`: it would fetch a language pack first. */
export type TranslatorOffer = 'ready' | 'download' | 'none';

/** What came of a translation. */
export type Translation =
  | { readonly status: 'done'; readonly text: string }
  | { readonly status: 'none' | 'refused' | 'cancelled' }
  | { readonly status: 'failed'; readonly detail: string };

export interface TranslationOptions {
  readonly signal: AbortSignal;
  /** How much of the language pack is there, from 0 to 1; called only while the browser fetches one. */
  readonly onDownload: (share: number) => void;
}

/** The translator of the browser: it works on this device, and nothing that it is given leaves the device. */
export interface SentenceTranslator {
  /** Asks the browser and starts nothing. Languages are BCP 47 tags. */
  offer(from: string, to: string): Promise<TranslatorOffer>;
  /** Never rejects. Where a language pack has to be fetched, call it at once in a click. */
  translate(text: string, from: string, to: string, options: TranslationOptions): Promise<Translation>;
}

/** The interface of Chromium 138 and later (https://webmachinelearning.github.io/translation-api/), as far as it is used. */
interface BuiltIn {
  availability(pair: Pair): Promise<string>;
  create(options: Pair & { signal: AbortSignal; monitor: (target: EventTarget) => void }): Promise<Instance>;
}
interface Pair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}
interface Instance {
  translate(text: string, options: { signal: AbortSignal }): Promise<string>;
}

/** The translator of this browser, or null where it has none (Firefox, Chromium on a telephone). */
export function browserTranslator(scope: object = globalThis): SentenceTranslator | null {
  const api = (scope as { readonly Translator?: Partial<BuiltIn> }).Translator;
  if (typeof api?.availability !== 'function' || typeof api.create !== 'function') return null;
  return translatorOf(api as BuiltIn);
}

function translatorOf(api: BuiltIn): SentenceTranslator {
  // One for each pair of languages, as long as the page is there: none is taken away while it may be at work.
  const made = new Map<string, Instance>();
  const instanceFor = async (pair: Pair, { signal, onDownload }: TranslationOptions): Promise<Instance> => {
    const key = `${pair.sourceLanguage} ${pair.targetLanguage}`;
    const known = made.get(key);
    if (known) return known;
    const instance = await api.create({
      ...pair,
      signal,
      monitor: (target) =>
        target.addEventListener('downloadprogress', (event) => {
          const share = shareOf(event);
          if (share !== null && !signal.aborted) onDownload(share);
        }),
    });
    made.set(key, instance);
    return instance;
  };
  return {
    async offer(from, to) {
      try {
        const answer = await api.availability(pairOf(from, to));
        return answer === 'available'
          ? 'ready'
          : answer === 'downloadable' || answer === 'downloading'
            ? 'download'
            : 'none';
      } catch {
        return 'none'; // A tag that the browser does not take.
      }
    },
    async translate(text, from, to, options) {
      const work = async () => {
        const instance = await instanceFor(pairOf(from, to), options);
        return instance.translate(text, { signal: options.signal });
      };
      try {
        const translated: unknown = await untilAborted(work(), options.signal);
        return typeof translated === 'string'
          ? { status: 'done', text: translated }
          : { status: 'failed', detail: 'The browser gave no text' };
      } catch (error) {
        return failureOf(error, options.signal);
      }
    },
  };
}

/** Settles with the work, or as soon as it is no longer wanted: a browser may take its time to hear of that. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new DOMException('Cancelled', 'AbortError'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function failureOf(error: unknown, signal: AbortSignal): Translation {
  if (signal.aborted) return { status: 'cancelled' };
  const { name, message } = error as Partial<DOMException>;
  if (name === 'NotSupportedError' || name === 'RangeError') return { status: 'none' };
  if (name === 'NotAllowedError') return { status: 'refused' };
  return { status: 'failed', detail: message || name || String(error) };
}

/** What a progress event tells, from 0 to 1: `loaded` is a share already where `total` is 1. Null when it tells nothing. */
function shareOf(event: Event): number | null {
  const { loaded, total } = event as ProgressEvent;
  if (typeof loaded !== 'number') return null;
  const share = loaded / (typeof total === 'number' && total > 0 ? total : 1);
  return share >= 0 && share <= 1 ? share : null;
}

function pairOf(from: string, to: string): Pair {
  return { sourceLanguage: translatorTag(from), targetLanguage: translatorTag(to) };
}

/** Both written forms of Norwegian go by one tag in the translators. */
const NORWEGIAN = new Set(['nb', 'nn']);

/**
 * The tag under which translators know a language: the language alone, and the script of Chinese where it is the traditional one.
 * What is no tag is given back as it is, for the browser to refuse.
 */
export function translatorTag(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (language === 'zh' && script === 'Hant') return 'zh-Hant';
    return language === undefined ? tag : NORWEGIAN.has(language) ? 'no' : language;
  } catch {
    return tag;
  }
}
