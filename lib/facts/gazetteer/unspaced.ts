import type { PlaceLexicon, PlaceName } from './lexicon';
import type { Found } from './spaced';

const KATAKANA = /[ァ-ヺー]/;
/** The dot of Chinese texts; that of Japanese (・) parts places too. */
const NAME_DOT = /[·•‧]/;

/** Names in a text without spaces, leftmost and longest first. A name in katakana must not be a part of a longer katakana word. */
export function findUnspaced(folded: string, lexicon: PlaceLexicon): Found[] {
  const out: Found[] = [];
  let at = 0;
  while (at < folded.length) {
    const name = (lexicon.byStart.get(folded.charAt(at)) ?? []).find(
      (n) => fits(folded, at, n) && !isPartOfName(folded, at, n, out.at(-1)),
    );
    if (name) {
      out.push({ start: at, end: at + name.folded.length, name });
      at += name.folded.length;
    } else at++;
  }
  return out;
}

/** 米兰·昆德拉, 杰克·伦敦: the dot joins the parts of a foreign name, but in 美国·纽约 a country and its city. */
function isPartOfName(folded: string, at: number, name: PlaceName, previous: Found | undefined): boolean {
  if (!name.place.includes('/')) return false;
  if (NAME_DOT.test(folded.charAt(at + name.folded.length))) return true;
  return NAME_DOT.test(folded.charAt(at - 1)) && previous?.end !== at - 1;
}

function fits(folded: string, at: number, name: PlaceName): boolean {
  const length = name.folded.length;
  if (length < 2 || !folded.startsWith(name.folded, at)) return false;
  if (!KATAKANA.test(name.folded.charAt(0))) return true;
  if (KATAKANA.test(folded.charAt(at - 1))) return false;
  return !KATAKANA.test(name.folded.charAt(length - 1)) || !KATAKANA.test(folded.charAt(at + length));
}

/** A country named by one character or syllable. */
export interface Short {
  readonly start: number;
  readonly end: number;
  readonly place: string;
}

/**
 * Countries named by one character each: side by side (中俄, 米韓, 한미) or behind a character that demands a country (访朝).
 * Only outside the names already found.
 */
export function findShort(folded: string, taken: readonly Found[], lexicon: PlaceLexicon): Short[] {
  const { pairs, leadPairs, pairLeads, notAfterPair, hanja } = lexicon.grammar;
  const covered = new Set<number>();
  for (const found of taken) for (let i = found.start; i < found.end; i++) covered.add(i);
  const out: Short[] = [];
  const push = (at: number, place: string | undefined) => {
    if (place && !covered.has(at)) out.push({ start: at, end: at + 1, place });
  };
  if (pairs) {
    for (let i = 0; i < folded.length; i++) {
      let end = i;
      while (end - i < 4 && pairs[folded.charAt(end)] && !covered.has(end)) end++;
      const run = end - i;
      const before = folded.charAt(i - 1);
      if (run >= 2 && run <= 3 && !/[\d月]/.test(before) && !(notAfterPair ?? []).includes(folded.charAt(end))) {
        if (new Set(folded.slice(i, end)).size === run) for (let k = i; k < end; k++) push(k, pairs[folded.charAt(k)]);
        i = end - 1;
      } else if (run === 0 && (pairLeads ?? []).includes(folded.charAt(i))) {
        const next = folded.charAt(i + 1);
        if (!(notAfterPair ?? []).includes(folded.charAt(i + 2))) push(i + 1, leadPairs?.[next]);
      }
    }
  }
  if (hanja) {
    for (let i = 0; i < folded.length; i++) {
      const place = hanja[folded.charAt(i)];
      const alone = !/[\d\u3400-\u9fff]/.test(folded.charAt(i - 1)) && !/[\u3400-\u9fff]/.test(folded.charAt(i + 1));
      if (place && alone) push(i, place);
    }
  }
  return out;
}

/** Korean words that name two countries by a syllable each. */
export function findPairWords(tokens: readonly { start: number; word: string }[], lexicon: PlaceLexicon): Short[] {
  const words = lexicon.grammar.pairWords;
  if (!words) return [];
  const out: Short[] = [];
  for (const token of tokens) {
    for (const length of [3, 2]) {
      const places = Object.hasOwn(words, token.word.slice(0, length)) ? words[token.word.slice(0, length)] : undefined;
      if (!places || token.word.length < length) continue;
      for (const [i, place] of places.entries()) {
        if (place !== '') out.push({ start: token.start + i, end: token.start + i + 1, place });
      }
      break;
    }
  }
  return out;
}
