import { type ComponentChildren, createContext, Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import {
  formatCount,
  formatMessage,
  formatParts,
  type MessagePart,
  type Messages,
  messageName,
} from '../lib/messages/format';
import { writtenFact } from '../lib/messages/value';
import type { Message } from '../lib/model/comparison';
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

/** The messages as plain text, for attributes and for sentences without foreign words in them. */
export function useInterface() {
  const { messages, language, reads } = useContext(InterfaceContext);
  return {
    language,
    reads,
    /** A message, without markup. */
    t: (key: string, ...args: string[]) => shown(formatMessage(messages, { key, args }, language)),
    /** A message that depends on a count. */
    count: (key: string, count: number) => formatCount(messages, key, count, language),
    /** The normalised value of a fact, as a reader would write it. */
    fact: (kind: string, value: string) => shown(writtenFact(kind, value, messages, language)),
    languageName: (tag: string) => shown(languageName(tag, language)),
    /** True when there is such a message. */
    has: (key: string) => Object.hasOwn(messages, messageName(key)),
    list: (entries: readonly string[]) =>
      new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(entries),
  };
}

function Parts({ parts, emphasis }: { parts: readonly MessagePart[]; emphasis: boolean }) {
  return (
    <>
      {parts.map((part, i) => {
        const text = shown(part.text);
        const key = `${i}`;
        if (!part.argument) return <Fragment key={key}>{text}</Fragment>;
        return emphasis ? <strong key={key}>{text}</strong> : <bdi key={key}>{text}</bdi>;
      })}
    </>
  );
}

/** A sentence whose arguments are kept apart from it, so that a name in another script does not reorder it. */
export function Say({ message }: { message: Message }) {
  const { messages, language } = useContext(InterfaceContext);
  return <Parts parts={formatParts(messages, message, language)} emphasis={false} />;
}

/** A sentence that depends on a count, with the count emphasised. */
export function SayCount({ name, count }: { name: string; count: number }) {
  const { messages, language } = useContext(InterfaceContext);
  const category = new Intl.PluralRules(language).select(count);
  const key = Object.hasOwn(messages, `${name}_${category}`) ? `${name}_${category}` : `${name}_other`;
  const args = [new Intl.NumberFormat(language).format(count)];
  return <Parts parts={formatParts(messages, { key, args }, language)} emphasis />;
}
