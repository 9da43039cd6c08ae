import { alphabetFactor } from './alphabets';
import { functionWordFactor } from './function-words';
import { scoresByNgrams } from './ngrams';
import { otherLanguage } from './others';
import { countScripts, type Script } from './script';
import { refine } from './siblings';
import { LANGUAGES, SOLE, scriptsOfLanguage } from './supported';

/** The language of a text, and how it is known. */
export interface DetectedLanguage {
  /** ISO 639-1; `no` for Bokmål and Nynorsk, `zh` for every written Chinese. `und` when there is nothing to tell from. */
  readonly language: string;
  /** 0 to 1: how clearly the answer stands out. */
  readonly certainty: number;
  /** `declared`: the text alone did not tell, and the declaration of the page decided. */
  readonly source: 'text' | 'declared';
}

/** Below this many letters the declaration decides, as long as the text's script allows it: names fill short headlines. */
const SHORT = 40;
/** The detector reads some 350 bytes at a time; this many stretches of a long text are read. */
const WINDOWS = 3;
const WINDOW = 350;
/** A language that is not ours must beat ours by this factor, for it is rare and most of its victories are noise. */
const FOREIGN_HANDICAP = 0.9;
/** The same for a headline. */
const FOREIGN_HANDICAP_SHORT = 0.75;
/** Letters of a headline, at the most. */
const HEADLINE = 120;
/** From this certainty on a text is in the language that was found, whatever the page declares. */
const CLEAR = 0.96;
/** A declared language whose score comes this near to the best one wins. */
const NEAR = 0.96;

/**
 * Tells in which language a text is written. The text decides; what the page declares (`<html lang>`) decides only where the
 * text is too short or two languages come out nearly equal.
 * @param declared BCP 47 tag or null
 */
export function detectLanguage(text: string, declared: string | null): DetectedLanguage {
  const prior = normaliseTag(declared);
  const counts = countScripts(text);
  let letters = 0;
  for (const n of counts.values()) letters += n;
  if (letters === 0) return { language: prior ?? 'und', certainty: 0, source: 'declared' };
  const script = mainScript(counts, letters);
  const fits = prior !== null && scriptsOfLanguage(prior).includes(script);
  if (letters < SHORT && fits && prior) return { language: prior, certainty: 0.6, source: 'declared' };
  const sole = SOLE[script];
  if (sole) return { language: sole, certainty: 1, source: 'text' };
  if (script === 'Han') return { language: 'zh', certainty: letters < 4 ? 0.6 : 1, source: 'text' };

  const other = otherLanguage(text);
  if (other) return { language: other.language, certainty: 0.9, source: 'text' };

  const ranked = rank(text, script);
  const first = ranked[0];
  if (!first) return { language: prior ?? 'und', certainty: 0, source: 'declared' };
  const language = refine(text, script, first.language, prior);
  const second = ranked.find((r) => r.language !== first.language)?.score ?? 0;
  const certainty = Math.min(1, (1 - second / first.score) * 4) * Math.min(1, letters / 60);
  // What the page declares is not read, and the text resembles nothing that is by much: the page knows better what it is.
  const foreign = primaryOf(declared);
  if (foreign && !LANGUAGES.has(foreign) && (!LANGUAGES.has(language) || certainty < CLEAR)) {
    return { language: foreign, certainty: 0.5, source: 'declared' };
  }
  if (fits && prior && prior !== language) {
    const own = ranked.find((r) => r.language === prior)?.score ?? 0;
    if (own >= first.score * NEAR) return { language: prior, certainty: 0.5, source: 'declared' };
  }
  return { language, certainty: Math.round(certainty * 100) / 100, source: 'text' };
}

/** The primary subtag of a BCP 47 tag, with the subtags that mean one of our languages joined; null when it is none. */
export function normaliseTag(tag: string | null): string | null {
  const primary = primaryOf(tag);
  return primary !== null && LANGUAGES.has(primary) ? primary : null;
}

function primaryOf(tag: string | null): string | null {
  const primary = /^([a-z]{2,3})(?![a-z])/i.exec((tag ?? '').trim())?.[1]?.toLowerCase();
  return primary ? (JOINED[primary] ?? primary) : null;
}

const JOINED: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  iw: 'he',
  in: 'id',
  mo: 'ro',
  sh: 'sr',
  cmn: 'zh',
  yue: 'zh',
  fil: 'tl',
  prs: 'fa',
};

/**
 * The script that tells the language. Kana decides in a text of Chinese characters, for every Japanese sentence has some;
 * a few words in another script do not.
 */
function mainScript(counts: ReadonlyMap<Script, number>, letters: number): Script {
  const han = counts.get('Han') ?? 0;
  const kana = counts.get('Kana') ?? 0;
  // One character stands for half a word or more, so that the scripts of East Asia weigh more.
  if ((han + kana) * 2.5 > letters - han - kana) {
    if (kana > 0 && kana >= han * 0.06) return 'Kana';
    if (han + kana > 0) return 'Han';
  }
  let best: Script = 'Latin';
  let most = -1;
  for (const [script, n] of counts) {
    const weight = script === 'Hangul' ? n * 2.5 : n;
    if (weight > most) {
      most = weight;
      best = script;
    }
  }
  return best;
}

function rank(text: string, script: Script): { language: string; score: number }[] {
  const foreign = text.length <= HEADLINE ? FOREIGN_HANDICAP_SHORT : FOREIGN_HANDICAP;
  const total = new Map<string, number>();
  for (const window of windows(text)) {
    for (const [language, score] of scoresByNgrams(window)) {
      if (!scriptsOfLanguage(language).includes(script)) continue;
      const weight = LANGUAGES.has(language) ? 1 : foreign;
      total.set(language, (total.get(language) ?? 0) + score * weight);
    }
  }
  return [...total]
    .map(([language, score]) => ({
      language,
      score: score * alphabetFactor(text, language, script) * functionWordFactor(text, language),
    }))
    .sort((a, b) => b.score - a.score);
}

/** Stretches of a text, spread over it, each beginning at a word. */
function windows(text: string): string[] {
  if (text.length <= WINDOW * 1.5) return [text];
  const out: string[] = [];
  for (let i = 0; i < WINDOWS; i++) {
    const at = Math.floor(((text.length - WINDOW) * i) / (WINDOWS - 1));
    const from = at === 0 ? 0 : text.indexOf(' ', at) + 1 || at;
    out.push(text.slice(from, from + WINDOW + 50));
  }
  return out;
}
