import names from '../../../assets/lexicon/given-names.json';
import { foldSameLength } from '../../text/fold';

/** Letters of other alphabets in Latin, roughly: only used to look a word up in the list of given names. */
const LATIN: Readonly<Record<string, string>> = names.letters;

const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/sch|sz|sh/g, 's'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/gh|gu(?=[ei])/g, 'g'],
  [/ck|ch|q|c/g, 'k'],
  [/ou/g, 'u'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** Two letters of Greek for one sound. */
const GREEK = /ου|μπ|γκ/;

/** Latin letters for a folded word in another alphabet. */
export function latinOf(key: string): string {
  if (/^[a-z]*$/.test(key)) return key;
  let out = '';
  for (const c of GREEK.test(key) ? key.replace(/ου/g, 'u').replace(/μπ/g, 'b').replace(/γκ/g, 'g') : key)
    out += LATIN[c] ?? c;
  return out;
}

/** A spelling-independent form: "sergueï", "szergej" and "сергей" come out alike. */
function skeletonOf(key: string): string {
  let out = latinOf(key);
  for (const [pattern, by] of DIGRAPHS) out = out.replace(pattern, by);
  return out;
}

const ENDINGS: ReadonlySet<string> = new Set([
  'a',
  'u',
  'e',
  'i',
  'o',
  'om',
  'em',
  'm',
  'ovi',
  'evi',
  'oi',
  'ei',
  'ia',
  'iu',
  'iem',
  's',
  'nak',
  'in',
  'ev',
  'ou',
  'ni',
  'an',
  'ilo',
  'as',
  'is',
  'on',
]);

let given: ReadonlySet<string> | null = null;

function givenNames(): ReadonlySet<string> {
  if (given) return given;
  const made = new Set<string>();
  // All names at once: a dozen replacements in one long string take a fraction of the time of as many in each name.
  const skeletons = skeletonOf(foldSameLength(names.given.join('\n')).replace(/\p{Mn}/gu, '')).split('\n');
  for (const skeleton of skeletons) {
    made.add(skeleton);
    if (skeleton.length >= 5 && /[aio]$/.test(skeleton)) made.add(skeleton.slice(0, -1));
    // Short names in the instrumental and accusative of Slavic languages: "Анной", "Annou", "Анну".
    if (skeleton.length <= 4 && skeleton.endsWith('a'))
      for (const ending of ['oi', 'ou', 'u']) made.add(skeleton.slice(0, -1) + ending);
  }
  given = made;
  return made;
}

let listed: ReadonlySet<string> | null = null;

/** True when a folded word is in the table of given names as it stands, in any spelling: no ending of a case is taken off. */
export function isListedGivenName(key: string): boolean {
  listed ??= new Set(skeletonOf(foldSameLength(names.given.join('\n')).replace(/\p{Mn}/gu, '')).split('\n'));
  return listed.has(skeletonOf(key));
}

const cache = new Map<string, boolean>();

/** True when a folded word is a well-known given name in any spelling, also with a case ending. */
export function isGivenName(key: string): boolean {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = lookUp(key);
  if (cache.size < 20_000) cache.set(key, made);
  return made;
}

function lookUp(key: string): boolean {
  if (key.length < 2 || key.length > 16) return false;
  const set = givenNames();
  // Greek writes a foreign d with two letters: "Αντριάν".
  if (key.includes('ντ') && lookUp(key.replace(/ντ/g, 'δ'))) return true;
  const skeleton = skeletonOf(key);
  if (set.has(skeleton)) return true;
  for (let cut = 1; cut <= 3; cut++) {
    const stem = skeleton.slice(0, -cut);
    if (stem.length < 4) return false;
    if (set.has(stem) && ENDINGS.has(skeleton.slice(-cut))) return true;
  }
  return false;
}

const EASTERN: ReadonlySet<string> = new Set(names.easternSurnames.map(latinOf));
const WEAK_EASTERN: ReadonlySet<string> = new Set(names.weakEasternSurnames.map(latinOf));
const SYLLABLES =
  /^[bcdfghjklmnpqrstvwxyz]{0,3}[aeiou]{1,3}(?:ng|[cghklmnprt])?(?:[bcdfghjklmnpqrstvwxyz]{0,3}[aeiou]{1,3}(?:ng|[cghklmnprt])?)?$/;

/**
 * How much a run of words looks like a Korean, Chinese or Vietnamese name with the surname first: `strong`, `weak` (the surname is
 * also a common word elsewhere), or null.
 */
export function easternShape(keys: readonly string[]): 'strong' | 'weak' | null {
  if (keys.length < 2 || keys.length > 4) return null;
  const words = keys.map(latinOf);
  const surname = words[0] as string;
  if (!words.slice(1).every((w) => w.length <= 9 && SYLLABLES.test(w))) return null;
  if (EASTERN.has(surname)) return words.length > 2 || (words[1] as string).length > 3 ? 'strong' : 'weak';
  return WEAK_EASTERN.has(surname) && words.length > 2 ? 'weak' : null;
}

let famous: ReadonlySet<string> | null = null;

/** True for the surname of somebody so often in the news that it stands alone, also with a case ending. */
export function isFamousSurname(key: string): boolean {
  famous ??= new Set(names.famousSurnames.map((name) => skeletonOf(foldSameLength(name).replace(/\p{Mn}/gu, ''))));
  const skeleton = skeletonOf(key);
  if (famous.has(skeleton)) return true;
  for (let cut = 1; cut <= 2; cut++) {
    if (skeleton.length - cut < 5 || !ENDINGS.has(skeleton.slice(-cut))) continue;
    if (famous.has(skeleton.slice(0, -cut))) return true;
  }
  return false;
}

const FAMILY_ENDING =
  /(?:(?:[^aeiou][oe]v|ovic|evic|enko|chuk|iuk|shvili|adze|idze|ian|yan|escu|eanu|oglu|zade|zadeh|pour|sson|ssen|nsen|stein|mann|berg|opoulos|akis|idis|dottir|zoda|auskas|evicius|avicius|auskiene|iciene|ovsky|evsky|insky|skii|skij|skiy|ski|sky|vich|wicz|ovic|ijev|iyev|kin|shin|lin)(?:a|u|e|om|em|ym|im|aya|oi|ogo|omu|i)?)$/;

/** True for an ending that family names have and few other words: a hint, never a proof. */
export function hasFamilyEnding(key: string): boolean {
  return key.length >= 6 && FAMILY_ENDING.test(latinOf(key));
}
