import type { Message } from './comparison';
import type { Printed, StoryValue } from './story';

/** Why some of the words of a value stand to the article's as they do. */
export interface ValueReason {
  readonly rule: string | null;
  /** Null when a value has no reason in words. */
  readonly reason: Message | null;
  /** The normalised value of these words. */
  readonly normalised: string;
}

/** The reason that holds for some of the words of a value. */
export function reasonOf(value: StoryValue, printed: Printed): ValueReason {
  return {
    rule: printed.rule ?? value.rule,
    reason: printed.reason ?? value.reason,
    normalised: printed.normalised ?? value.normalised,
  };
}

/**
 * All reasons of a value, each once, in the order of its words: a reason names words, so that words of another spelling have one of
 * their own. There is at least one.
 */
export function reasonsOf(value: StoryValue): readonly ValueReason[] {
  const found = new Map<string, ValueReason>();
  for (const printed of value.printed) {
    const reason = reasonOf(value, printed);
    const key = JSON.stringify([reason.rule, reason.reason, reason.normalised]);
    if (!found.has(key)) found.set(key, reason);
  }
  const all = [...found.values()];
  // "SVR and SVR name the same" says nothing where another spelling is spoken of.
  const telling = all.filter(({ reason }) => !isOfOneSpelling(reason));
  if (telling.length > 0) return telling;
  if (all.length > 0) return all;
  return [{ rule: value.rule, reason: value.reason, normalised: value.normalised }];
}

/** True for a reason that names the same words twice. */
function isOfOneSpelling(reason: Message | null): boolean {
  const [first, ...others] = reason?.args ?? [];
  return others.length > 0 && others.every((arg) => arg === first);
}
