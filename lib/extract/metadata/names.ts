import { foldSameLength } from '../../text/fold';
import { hasHalves, isHalf, isLetterUnit, isWordUnit } from '../../text/letters';
import { remembering } from '../memo';
import { composed } from '../text';

/** Letters and digits only, folded: what two printings of one name or headline have in common. */
export const key: (text: string) => string = remembering((text) =>
  lettersOf(composed(text.length > MAX_KEY ? text.slice(0, MAX_KEY) : text)),
);

/** Longest beginning of a text of which a key is made, in code units. */
const MAX_KEY = 1_000;
/** What becomes of each code unit, plus two: folded if that is a letter or a digit; 1 for what is left out, 0 not asked for yet. */
const made = new Uint32Array(65_536);

function lettersOf(text: string): string {
  const units: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Halves of pairs tell nothing alone.
    if (isHalf(unit)) return foldSameLength(text).replace(/[^\p{L}\p{N}]+/gu, '');
    let own = made[unit] as number;
    if (own === 0) {
      const folded = foldSameLength(text[i] as string).charCodeAt(0);
      own = isLetterUnit(folded) ? folded + 2 : 1;
      made[unit] = own;
    }
    if (own !== 1) units.push(own - 2);
  }
  return String.fromCharCode(...units);
}

/** Folded words of a text, at most 200. */
export function wordsOf(text: string): string[] {
  const folded = foldSameLength(text.slice(0, 2_000));
  if (hasHalves(folded)) return folded.match(/[\p{L}\p{N}\p{M}]{1,60}/gu)?.slice(0, 200) ?? [];
  const words: string[] = [];
  let from = -1;
  for (let i = 0; i <= folded.length && words.length < 200; i++) {
    const inWord = i < folded.length && isWordUnit(folded.charCodeAt(i));
    if (from >= 0 && (!inWord || i - from === 60)) {
      words.push(folded.slice(from, i));
      from = -1;
    }
    if (inWord && from < 0) from = i;
  }
  return words;
}

/** Labels under which a name is registered, not the name: they never name an outlet. */
const GENERIC = new Set('www m mobile amp news en de fr es ru ar co com org net gov edu ac or ne go'.split(' '));

/** The host of an address in lower case without `www.`, or an empty string. */
export function hostOf(address: string): string {
  try {
    return new URL(address).hostname.toLowerCase().replace(/^(?:www|m|amp)\./, '');
  } catch {
    return '';
  }
}

/** The label of a host that names its owner: `caliber` of `en.caliber.az`, `bbc` of `bbc.co.uk`. */
export function ownerLabel(host: string): string {
  const labels = host
    .split('.')
    .slice(0, -1)
    .filter((label) => !GENERIC.has(label));
  return labels.at(-1) ?? host;
}

/**
 * Splits a page title into its parts (`Headline | Section - Outlet`). The separators are signs between blanks, so that a hyphen
 * inside a word is none.
 */
export function titleParts(title: string): string[] {
  return title
    .split(/\s(?:[|\-–—·•»«/:]|::|>)\s|\s?[|｜]\s?|[_＿]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** True when a name is the outlet's: equal, or one is the beginning or the whole of the other's letters, or it is the host. */
export function namesOutlet(name: string, outlet: string | null, host: string): boolean {
  const own = key(name);
  if (own === '' || own.length > 60) return false;
  const label = key(ownerLabel(host));
  if (label.length > 2 && (own === label || own === key(host))) return true;
  const known = key(outlet ?? '');
  if (known === '') return false;
  return (
    own === known ||
    (known.length > 3 && own.startsWith(known) && own.length < known.length + 16) ||
    (own.length > 3 && known.startsWith(own))
  );
}
