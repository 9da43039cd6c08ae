import { capitalisesNouns } from '../language/caseless';
import type { SourceText } from '../model/article';
import type { Fact, ProperFact } from '../model/fact';
import { evidenceAt, type Span } from '../model/span';
import { sentenceAt } from '../text/source';
import { isStop, personsLexicon } from './persons/lexicon';
import { type Token, tokensOf } from './phrases/tokens';
import type { Recogniser } from './recogniser';

/** Fewest letters of a word that is worth keeping. */
const SHORTEST = 4;
/** A word between quotation marks by itself is a name, and no beginning of what somebody says: «Чега». */
const CLOSING = /[»“”"«]/u;
/** Fewest letters of a small word that tells a sentence from a headline in capitals. */
const SHORTEST_SMALL = 3;
/** Fewest letters of a katakana word: foreign names, and loanwords, which are common and weigh little. */
const SHORTEST_KANA = 3;
/** Kinds of fact whose words are known already. */
const KNOWN: ReadonlySet<Fact['kind']> = new Set(['person', 'place', 'organisation', 'day', 'undated-day', 'role']);

/**
 * Capitalised words that no other recogniser knows, and katakana words. A word at the beginning of a sentence, or in a headline that
 * capitalises everything, counts only if it is printed with a capital elsewhere too. In languages that capitalise every noun, and
 * in scripts without capitals, nothing is found: there the names that another text prints can be looked for.
 */
export const recogniseProperNouns: Recogniser = (source, earlier) => {
  const spans = source.language === 'ja' ? katakana(source) : capitalised(source);
  const taken = blocked(source.text.length, earlier);
  return spans
    .filter(({ start, end }) => !taken[start] && !taken[end - 1])
    .map(({ start, end }): ProperFact => {
      const evidence = evidenceAt(source.text, start, end);
      return {
        kind: 'proper',
        evidence,
        certainty: 'stated',
        sentence: sentenceAt(source, start),
        word: evidence.words,
      };
    });
};

function capitalised(source: SourceText): Span[] {
  if (capitalisesNouns(source.language)) return [];
  const tokens = tokensOf(source);
  const lexicon = personsLexicon(source.language);
  const headlines = capitalisedSentences(tokens);
  const lower = new Set<string>();
  const inside = new Set<string>();
  const isInside = (token: Token) =>
    token.glue !== 'break' &&
    token.glue !== 'colon' &&
    (token.glue !== 'quote' || CLOSING.test(source.text.charAt(token.end))) &&
    !headlines.has(token.sentence);
  for (const token of tokens) {
    if (token.caps === 'none') lower.add(token.key);
    else if (isInside(token)) inside.add(token.key);
  }
  return tokens.filter(
    ({ key, caps, start, end }) =>
      caps !== 'none' &&
      [...key].length >= SHORTEST &&
      /^\p{L}+$/u.test(source.text.slice(start, end)) &&
      inside.has(key) &&
      !lower.has(key) &&
      !isStop(lexicon, key),
  );
}

/**
 * Sentences in which most words of some length have a capital. Below the headline, a sentence with the names of a body and of a person may have
 * more capitals than small letters, but not twice as many.
 */
function capitalisedSentences(tokens: readonly Token[]): Set<number> {
  const counts = new Map<number, { small: number; large: number }>();
  for (const { sentence, key, caps } of tokens) {
    // Small words are counted from three letters on: Vietnamese has few longer ones.
    if (key.length < (caps === 'none' ? SHORTEST_SMALL : SHORTEST)) continue;
    const count = counts.get(sentence) ?? { small: 0, large: 0 };
    if (caps === 'none') count.small++;
    else count.large++;
    counts.set(sentence, count);
  }
  return new Set(
    [...counts].flatMap(([sentence, { small, large }]) =>
      large >= 3 && large > (sentence === 0 ? small : 2 * small) ? [sentence] : [],
    ),
  );
}

function katakana(source: SourceText): Span[] {
  return [...source.text.matchAll(/[ァ-ヺー]{2,40}/gu)].flatMap((m) =>
    m[0].length >= SHORTEST_KANA ? [{ start: m.index, end: m.index + m[0].length }] : [],
  );
}

function blocked(length: number, facts: readonly Fact[]): Uint8Array {
  const taken = new Uint8Array(length);
  for (const fact of facts) if (KNOWN.has(fact.kind)) taken.fill(1, fact.evidence.start, fact.evidence.end);
  return taken;
}
