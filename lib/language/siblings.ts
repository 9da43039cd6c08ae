import type { Script } from './script';
import data from './siblings.json';

/** Languages that the n-gram detector lacks or mixes up, and the words that tell them apart. */
interface Group {
  readonly covers: readonly string[];
  readonly script: string;
  /** Languages that the n-grams find where they are: the words only take texts of others from them, and give them none. */
  readonly givesOnly?: readonly string[];
  /** The answer when no word tells; null: what the n-grams said. */
  readonly fallback: string | null;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

interface Prepared {
  readonly language: string;
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
}

const GROUPS: readonly Group[] = data.groups as unknown as readonly Group[];
const PREPARED: readonly (readonly Prepared[])[] = GROUPS.map((group) =>
  Object.entries(group.words).map(([language, words]) => ({
    language,
    whole: new Set(words.filter((w) => !w.includes('*'))),
    beginnings: words.filter((w) => w.endsWith('*')).map((w) => w.slice(0, -1)),
    endings: words.filter((w) => w.startsWith('*')).map((w) => w.slice(1)),
  })),
);

/** Endings are told in words of so many letters and more. */
const ENDED = 5;
/** Where a choice is made, this much of the text is enough. */
const LIMIT = 4000;

/**
 * The second step after the n-grams: told by function words and by letters that only one of the candidates has.
 * @param language what the n-grams say
 * @param prior what the page declares; it decides where no word tells
 */
export function refine(text: string, script: Script, language: string, prior: string | null): string {
  const head = text.slice(0, LIMIT).toLowerCase();
  if (script === 'Arabic') return byLetters(head, language);
  const candidate = language === 'ms' ? 'id' : language;
  const index = GROUPS.findIndex((g) => g.script === script && g.covers.includes(candidate));
  const group = GROUPS[index];
  const prepared = PREPARED[index];
  if (!group || !prepared) return language;
  const scores = new Map<string, number>(group.covers.map((c) => [c, letterBonus(head, c)]));
  for (const word of head.match(/[\p{L}\p{M}]+/gu) ?? []) {
    for (const p of prepared) {
      const ended = word.length >= ENDED && p.endings.some((e) => word.endsWith(e));
      if (ended || p.whole.has(word) || p.beginnings.some((b) => word.startsWith(b))) {
        scores.set(p.language, (scores.get(p.language) ?? 0) + 1);
      }
    }
  }
  let best = prior !== null && group.covers.includes(prior) ? prior : (group.fallback ?? language);
  let most = scores.get(best) ?? 0;
  for (const [candidate, score] of scores) {
    if (score > most && (candidate === language || !group.givesOnly?.includes(candidate))) {
      best = candidate;
      most = score;
    }
  }
  return best;
}

/** Letters without which a language writes hardly a line of so many letters: a word less for it where there is none. */
const USUAL: Readonly<Record<string, RegExp>> = { sr: /[јљњђћџ]/ };
const USUAL_FROM = 30;
/** Letters that one language of a group has and its neighbours have not; negative for letters it never has. */
const LETTERS: Readonly<Record<string, readonly [own: RegExp, never: RegExp]>> = {
  mk: [/[ѓќѕ]/g, /[ђћъщьюяйыэёіїє]/g],
  sr: [/[ђћ]/g, /[ѓќѕъщьюяйыэёіїє]/g],
  bg: [/[ъщюяй]/g, /[ѓќѕђћјљњџыэёіїє]/g],
  ru: [/[ъщюяйьыэё]/g, /[ѓќѕђћјљњџіїєў]/g],
  no: [/(?!)/g, /(?!)/g],
};

function letterBonus(text: string, language: string): number {
  const letters = LETTERS[language];
  if (!letters || !/[а-я]/.test(text)) return 0;
  const missed = text.length >= USUAL_FROM && USUAL[language]?.test(text) === false ? 1 : 0;
  return (text.match(letters[0]) ?? []).length - 2 * (text.match(letters[1]) ?? []).length - missed;
}

/** Urdu writes ٹ ڈ ڑ ں ے ہ, which neither Arabic nor Persian has; Persian has پ چ ژ گ, which Arabic has not. */
function byLetters(text: string, language: string): string {
  const urdu = (text.match(/[ٹڈڑںےہ]/g) ?? []).length;
  const persian = (text.match(/[پچژگی]/g) ?? []).length;
  const arabic = (text.match(/[ةيىإأ]/g) ?? []).length;
  const kurdish = (text.match(/[ێۆڕڵە]/g) ?? []).length;
  if (urdu > 2 && urdu * 25 > text.length) return 'ur';
  if (kurdish * 15 > text.length) return 'ku';
  if (language === 'ar' && persian > arabic * 2 && persian > 3) return 'fa';
  if (language === 'fa' && arabic > persian * 2 && arabic > 3) return 'ar';
  if (language === 'ur' && urdu === 0) return persian > arabic ? 'fa' : 'ar';
  return language;
}
