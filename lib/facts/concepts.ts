import type { ConceptFact } from '../model/fact';
import { evidenceAt } from '../model/span';
import { foldSameLength } from '../text/fold';
import { sentenceAt } from '../text/source';
import { isUnspaced } from './gazetteer/lexicon';
import { LEAD, type Token, tokensOf } from './gazetteer/spaced';
import { conceptWordsOf } from './locales/concepts';
import { placeGrammarOf } from './locales/places';
import type { Recogniser } from './recogniser';

/** Longest ending behind a stem, in letters; the word is another one when more follows. */
const LONGEST_ENDING = 8;

interface ConceptWord {
  readonly concept: string;
  readonly words: readonly string[];
  /** The words with a blank between them. */
  readonly whole: string;
  readonly open: boolean;
}

interface Lexicon {
  /** By the first letters of the first word. */
  readonly groups: ReadonlyMap<string, readonly ConceptWord[]>;
  readonly proclitics: readonly string[];
}

/** Words of the concept lexicon: what a text is about, in the same ids for every language. */
export const recogniseConcepts: Recogniser = (source) => {
  const { language, text } = source;
  const lexicon = lexiconOf(language);
  if (lexicon.groups.size === 0) return [];
  const folded = foldSameLength(text);
  const found =
    isUnspaced(language) || language === 'ko'
      ? findAnywhere(folded, lexicon)
      : findWords(folded, tokensOf(folded), lexicon);
  return found.map(
    (f): ConceptFact => ({
      kind: 'concept',
      evidence: evidenceAt(text, f.start, f.end),
      certainty: 'stated',
      sentence: sentenceAt(source, f.start),
      concept: f.concept,
    }),
  );
};

interface Found {
  readonly start: number;
  readonly end: number;
  readonly concept: string;
}

function findWords(folded: string, tokens: readonly Token[], lexicon: Lexicon): Found[] {
  const out: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    let best = matchesAt(folded, tokens, i, token.word, token.lead, token.start, lexicon);
    for (const proclitic of best.length > 0 ? [] : lexicon.proclitics) {
      if (!token.word.startsWith(proclitic) || token.word.length - proclitic.length < 2) continue;
      const rest = token.word.slice(proclitic.length);
      best = matchesAt(folded, tokens, i, rest, rest.slice(0, LEAD), token.start + proclitic.length, lexicon);
      if (best.length > 0) break;
    }
    out.push(...best);
  }
  return out;
}

const NONE: Found[] = [];

/** The longest matches that begin with a word; several when two concepts share it. */
function matchesAt(
  folded: string,
  tokens: readonly Token[],
  at: number,
  word: string,
  lead: string,
  start: number,
  lexicon: Lexicon,
): Found[] {
  const group = lexicon.groups.get(lead);
  if (!group) return NONE;
  let best: Found[] = [];
  for (const entry of group) {
    const end = endOf(folded, tokens, at, word, entry);
    if (end === null || (best[0] && end < best[0].end)) continue;
    if (best[0] && end > best[0].end) best = [];
    if (!best.some((b) => b.concept === entry.concept)) best.push({ start, end, concept: entry.concept });
  }
  return best;
}

function endOf(folded: string, tokens: readonly Token[], at: number, word: string, entry: ConceptWord): number | null {
  let end = (tokens[at] as Token).end;
  for (const [i, stem] of entry.words.entries()) {
    const token = tokens[at + i];
    if (!token) return null;
    if (i > 0 && (token.start - end > 1 || folded.charAt(end) === '\n')) return null;
    const value = i === 0 ? word : token.word;
    if (entry.open ? !value.startsWith(stem) || value.length - stem.length > LONGEST_ENDING : value !== stem)
      return null;
    end = token.end;
  }
  return end;
}

function findAnywhere(folded: string, lexicon: Lexicon): Found[] {
  const out: Found[] = [];
  for (let at = 0; at < folded.length; ) {
    const entry = lexicon.groups.get(folded.charAt(at))?.find((e) => folded.startsWith(e.whole, at));
    const length = entry ? entry.whole.length : 1;
    if (entry) out.push({ start: at, end: at + length, concept: entry.concept });
    at += length;
  }
  return out;
}

const lexicons = new Map<string, Lexicon>();

function lexiconOf(language: string): Lexicon {
  const known = lexicons.get(language);
  if (known) return known;
  const anywhere = isUnspaced(language) || language === 'ko';
  const groups = new Map<string, ConceptWord[]>();
  for (const [concept, list] of Object.entries(conceptWordsOf(language))) {
    for (const item of list) {
      const open = item.endsWith('*');
      const words = tokensOf(foldSameLength(open ? item.slice(0, -1) : item)).map((t) => t.word);
      const first = words[0];
      if (first === undefined) continue;
      const key = first.slice(0, anywhere ? 1 : LEAD);
      const group = groups.get(key);
      const entry = { concept, words, whole: words.join(' '), open };
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  for (const group of groups.values()) group.sort((a, b) => b.whole.length - a.whole.length);
  const proclitics = [...(placeGrammarOf(language).proclitics ?? [])]
    .sort((a, b) => a.length - b.length)
    .map(foldSameLength);
  const made = { groups, proclitics };
  lexicons.set(language, made);
  return made;
}
