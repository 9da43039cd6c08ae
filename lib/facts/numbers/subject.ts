import common from './common.json';
import { nounEndingAt } from './counters';
import type { Head } from './head';
import { CASUALTY, type Finder, PEOPLE } from './lexicon';
import { isBreak } from './marks';
import type { Quantity } from './quantity';
import { risesTo } from './rising';

/** People who may be counted before the verb. */
const SUBJECTS: ReadonlySet<string> = new Set([...PEOPLE, ...CASUALTY, ...common.counted, ...common.tolls]);

/** A mark stands at a token, or the sentence ends before it. */
export function endsClause(finder: Finder, at: number): boolean {
  const token = finder.tokens[at];
  return token === undefined || isBreak(token);
}

/** Words between the noun, the verb "to be" and the number: "obetí je už 16", "matkustajia oli kaikkiaan noin 400". */
const SUBJECT = { adverbs: 3, beside: 1 };

/**
 * People who are counted before the verb: "matkustajia oli noin 400", "жертвите са 51", "i feriti sono 12". Only of languages that do
 * not tell an age with that verb, and only where the clause ends behind the number.
 */
export function subjectBefore(finder: Finder, quantity: Quantity, head: Head): string | null {
  if (head.noun === 'person' && head.words !== null) return topicBefore(finder, quantity);
  if (head.measure !== 'count' || quantity.ordinal || quantity.vague || quantity.article || !finder.lexicon.spaced)
    return null;
  const joined = finder.find(quantity.to, 'and', 'conj');
  if (joined ? finder.tokens[quantity.to + joined.length]?.kind === 'number' : !endsClause(finder, quantity.to))
    return null;
  const copula = (at: number, length = 1) =>
    finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'copula' && f.length === length);
  // "Los casos ascienden a unos 2.700": a verb with its preposition, perhaps with a hedge behind it.
  let { from } = quantity;
  for (let back = 1; back <= 3; back++) if (finder.find(quantity.from - back, 'hedge')?.length === back) from -= back;
  const whole = [3, 2].find((length) => copula(from - length, length)) ?? 1;
  let at = whole > 1 ? from - whole : quantity.from - 1;
  const blocks = () => {
    const token = finder.tokens[at];
    return token?.kind !== 'word' || finder.find(at, 'noun', 'verb', 'word', 'stop', 'and', 'conj') !== null;
  };
  for (let steps = 0; whole === 1 && !copula(at); steps++, at--) if (steps >= SUBJECT.adverbs || blocks()) return null;
  at--;
  for (let steps = 0; steps <= SUBJECT.beside; steps++, at--) {
    const noun = finder.find(at, 'noun');
    if (noun) return noun.length === 1 && SUBJECTS.has(noun.entry.id) ? noun.entry.id : null;
    if (blocks()) return null;
  }
  return null;
}

/** Farthest token before a number at which the topic of its sentence is looked for. */
const TOPIC = 24;

/** "사망자는 오후 3시 발표 때와 같은 55명이고", "死者は前日より増えて30人": the people that a particle of the topic stands behind, in the same clause. */
function topicBefore(finder: Finder, quantity: Quantity): string | null {
  for (let at = quantity.from - 1; at > Math.max(0, quantity.from - TOPIC); at--) {
    if (finder.tokens[at]?.text === ',' || finder.tokens[at]?.text === '、') return leadBefore(finder, quantity, at);
    if (isBreak(finder.tokens[at]) || finder.find(at, 'verb', 'clause-end')) return null;
    if (!finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'topic')) continue;
    const noun = nounEndingAt(finder, at);
    // Korean adjectives end like a topic ("같은").
    if (noun) return CASUALTY.has(noun.id) ? noun.id : null;
  }
  return null;
}

/** "死者、31人に増加", "사망자, 31명으로 늘어": in headlines the people stand before a comma, and their number rises behind it. */
function leadBefore(finder: Finder, quantity: Quantity, comma: number): string | null {
  if (!risesTo(finder, quantity)) return null;
  for (let at = comma + 1; at < quantity.from; at++) if (!finder.find(at, 'hedge', 'other', 'limit')) return null;
  const noun = nounEndingAt(finder, comma);
  // "死者、負傷者、31人に増加": of both together.
  return noun && CASUALTY.has(noun.id) && !isBreak(finder.tokens[noun.from - 1]) ? noun.id : null;
}
