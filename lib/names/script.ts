/** A writing system for the purposes of names. */
export type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'arabic'
  | 'hebrew'
  | 'armenian'
  | 'georgian'
  | 'devanagari'
  | 'bengali'
  | 'tamil'
  | 'thai'
  | 'hangul'
  | 'kana'
  | 'han'
  | 'other';

/** How much of a sound a script writes down: whole alphabets, syllables, consonants only, or Chinese syllables. */
export type ScriptKind = 'alphabet' | 'syllables' | 'abjad' | 'han';

const RANGES: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x24f, 'latin'],
  [0x250, 0x2af, 'latin'],
  [0x2b0, 0x2ff, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x530, 0x58f, 'armenian'],
  [0x590, 0x5ff, 'hebrew'],
  [0x600, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x900, 0x97f, 'devanagari'],
  [0x980, 0x9ff, 'bengali'],
  [0xb80, 0xbff, 'tamil'],
  [0xe00, 0xe7f, 'thai'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1c90, 0x1cbf, 'georgian'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3005, 0x3007, 'han'],
  [0x3040, 0x30ff, 'kana'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0xfb1d, 0xfb4f, 'hebrew'],
  [0xfb50, 0xfefc, 'arabic'],
  [0xff66, 0xff9f, 'kana'],
];

/** The script of a UTF-16 code unit. Surrogates are Han (the ideographs outside the basic plane) or nothing we read. */
export function scriptOf(code: number): Script {
  for (const [from, to, script] of RANGES) if (code >= from && code <= to) return script;
  return 'other';
}

/** The script most letters of a word are in; `mixed` when letters of two alphabets with look-alikes meet in it. */
export function scriptOfWord(word: string): { script: Script; mixed: boolean } {
  const counts = new Map<Script, number>();
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xaa) || code === 0x30fb || code === 0xd7)
      continue;
    if (code >= 0x2b9 && code <= 0x2ff) continue;
    const script = scriptOf(code);
    if (script !== 'other') counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  let best: Script = 'other';
  for (const [script, count] of counts) if (best === 'other' || count > (counts.get(best) ?? 0)) best = script;
  const alphabets = (['latin', 'cyrillic', 'greek'] as const).filter((script) => counts.has(script));
  return { script: best, mixed: alphabets.length > 1 };
}

/** What kind of script it is. */
export function kindOf(script: Script): ScriptKind {
  if (script === 'han') return 'han';
  if (script === 'arabic' || script === 'hebrew') return 'abjad';
  if (
    script === 'hangul' ||
    script === 'kana' ||
    script === 'thai' ||
    script === 'tamil' ||
    script === 'devanagari' ||
    script === 'bengali'
  )
    return 'syllables';
  return 'alphabet';
}
