import { type ComponentChildren, createContext, Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import { formatCount, formatMessage, formatParts, type Messages, messageName } from '../lib/messages/format';
import { writtenFact } from '../lib/messages/value';
import type { Failure } from '../lib/messaging/protocol';
import type { Message } from '../lib/model/comparison';
import type { FetchFailure } from '../lib/model/library';
import { shown } from './view/clean';
import { languageName } from './view/language-name';

/** What every component needs to speak to the reader. */
export interface InterfaceValue {
  readonly messages: Messages;
  /** BCP 47 tag of the interface. */
  readonly language: string;
  /** Languages the reader reads; empty when none were chosen. */
  readonly reads: readonly string[];
}

const InterfaceContext = createContext<InterfaceValue>({ messages: {}, language: 'en', reads: [] });

export function Interface({ value, children }: { value: InterfaceValue; children: ComponentChildren }) {
  return <InterfaceContext.Provider value={value}>{children}</InterfaceContext.Provider>;
}

/** A sign that parts pieces of text. */
export type Sign = 'comma' | 'colon' | 'semicolon';

/** The messages as plain text, for attributes and for sentences without foreign words in them. */
export function useInterface() {
  const { messages, language, reads } = useContext(InterfaceContext);
  const t = (key: string, ...args: string[]) => shown(formatMessage(messages, { key, args }, language));
  /** Plain English as it is in English, and as a quotation in every other language. */
  const quotedWords = (words: string) => (/^en\b/.test(language) ? words : t('quoted', words));
  return {
    language,
    reads,
    /** A message, without markup. */
    t,
    quotedWords,
    /** Why something that was asked of the background did not work. */
    failed: ({ reason, detail }: Failure) =>
      t('asked_failed', reason ? t(reason.key, ...reason.args) : t('quoted', detail)),
    /** Why something could not be fetched, in the reader's language alone. */
    fetchFailed: ({ kind, status }: FetchFailure) =>
      t(`fetch_${kind.replaceAll('-', '_')}`, status === null ? '' : String(status)),
    /** What exactly was wrong with what was fetched; empty where there is nothing to add. */
    fetchDetail: ({ reason, detail }: FetchFailure) =>
      reason ? t(reason.key, ...reason.args) : reason === null || detail === '' ? '' : quotedWords(detail),
    /** A message that depends on a count. */
    count: (key: string, count: number) => formatCount(messages, key, count, language),
    /** The normalised value of a fact, as a reader would write it. */
    fact: (kind: string, value: string) => shown(writtenFact(kind, value, messages, language)),
    languageName: (tag: string) => shown(languageName(tag, language)),
    /** True when there is such a message. */
    has: (key: string) => Object.hasOwn(messages, messageName(key)),
    /** What stands between two pieces beside one another, or behind a label, as the language writes it: `, `, `: ` and the like. */
    between: (sign: Sign) => formatMessage(messages, { key: `join_${sign}`, args: ['', ''] }, language),
    list: (entries: readonly string[]) =>
      new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(entries),
  };
}

/** A sentence whose arguments are kept apart from it, so that a name in another script does not reorder it. */
export function Say({ message }: { message: Message }) {
  const { messages, language } = useContext(InterfaceContext);
  return (
    <>
      {formatParts(messages, message, language).map((part, i) => {
        const text = shown(part.text);
        const key = `${i}`;
        return part.argument ? <bdi key={key}>{text}</bdi> : <Fragment key={key}>{text}</Fragment>;
      })}
    </>
  );
}
