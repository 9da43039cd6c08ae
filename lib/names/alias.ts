/** The table of people whose names no rule derives from one another (特朗普, 岸田文雄, Tập Cận Bình). */
import type { Span } from '../model/span';
import { AMBIGUOUS, namesOfAll, peopleIds, TONGUES } from './people-table';
import { followsKoreanName, plain } from './words';

/** A name as the table gives it. */
export interface AliasForm {
  readonly id: string;
  readonly name: string;
  readonly language: string;
}

/** A person of the table found in a text. */
export interface AliasHit {
  readonly id: string;
  readonly span: Span;
  /** The words as printed. */
  readonly name: string;
}

interface Index {
  /** Folded name to the forms that are so written. */
  readonly byName: ReadonlyMap<string, readonly AliasForm[]>;
  readonly byId: ReadonlyMap<string, readonly AliasForm[]>;
  /** Forms that are words too: never looked for in a text. */
  readonly ambiguous: ReadonlySet<string>;
}

let index: Index | null = null;

/** What is looked for in texts of one language. */
interface TextIndex {
  /** Folded name to the id of the person; forms that are words too are left out. */
  readonly byName: ReadonlyMap<string, string>;
  /** First character of the folded names to their lengths, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

const textIndexes = new Map<string, TextIndex>();

/** The names of one language, made when the first text in it is read. */
function textIndexOf(base: string): TextIndex {
  const known = textIndexes.get(base);
  if (known) return known;
  const ambiguous = new Set(AMBIGUOUS.map(fold));
  const byName = new Map<string, string>();
  const lengths = new Map<string, Set<number>>();
  const own = TONGUES.filter((tongue) => sameTongue(tongue, base)).map(namesOfAll);
  for (const [at, id] of peopleIds().entries()) {
    for (const column of own) {
      for (const name of column[at] ?? []) {
        const key = fold(name);
        if (ambiguous.has(key) || byName.has(key)) continue;
        byName.set(key, id);
        const first = key[0] as string;
        const set = lengths.get(first);
        if (set) set.add(key.length);
        else lengths.set(first, new Set([key.length]));
      }
    }
  }
  const made = {
    byName,
    lengths: new Map([...lengths].map(([first, set]) => [first, [...set].sort((a, b) => b - a)])),
  };
  if (textIndexes.size < 100) textIndexes.set(base, made);
  return made;
}

function build(): Index {
  if (index) return index;
  const byName = new Map<string, AliasForm[]>();
  const byId = new Map<string, AliasForm[]>();
  const columns = TONGUES.map((language) => ({ language, names: namesOfAll(language) }));
  for (const [at, id] of peopleIds().entries()) {
    for (const { language, names } of columns) {
      for (const name of names[at] ?? []) {
        const form = { id, name, language };
        const key = fold(name);
        const same = byName.get(key);
        if (same) same.push(form);
        else byName.set(key, [form]);
        const own = byId.get(id);
        if (own) own.push(form);
        else byId.set(id, [form]);
      }
    }
  }
  const ambiguous = new Set(AMBIGUOUS.map(fold));
  index = { byName, byId, ambiguous };
  return index;
}

/** Folds a name for the look-up; middle dots and hyphens count as blanks. */
function fold(name: string): string {
  // Most names are plain letters and blanks: then folding is lower case.
  if (/^[A-Za-z ]*$/.test(name)) return name.toLowerCase().trim();
  let out = '';
  for (const c of name) out += unit(c);
  return out.trim();
}

const units = new Map<string, string>();

function unit(c: string): string {
  const known = units.get(c);
  if (known !== undefined) return known;
  const made = /[\s·・‧•＝=–‐-]/u.test(c) ? ' ' : plain(c);
  if (units.size < 20_000) units.set(c, made);
  return made;
}

/** Ids of the people who are so called, exactly; empty when none is. A surname shared by several in the table gives all of them. */
export function aliasIds(name: string, language: string): string[] {
  const forms = build().byName.get(fold(name.slice(0, 80))) ?? [];
  const base = language.split('-')[0];
  const own = forms.filter((form) => sameTongue(form.language, base ?? ''));
  return [...new Set((own.length > 0 ? own : forms).map((form) => form.id))];
}

const sameTongue = (form: string, base: string): boolean => form.split('-')[0] === base;

/** True for a form of the table that is a word or another's name too. */
export function isAmbiguous(name: string): boolean {
  return build().ambiguous.has(fold(name.slice(0, 80)));
}

/** The names the table gives for a person. */
export function aliasForms(id: string): readonly AliasForm[] {
  return build().byId.get(id) ?? [];
}

/** All names of the table in one language. */
export function formsIn(language: string): AliasForm[] {
  return [...build().byId.values()].flatMap((forms) => forms.filter((form) => form.language === language));
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]/u;
const KATAKANA = /[ァ-ヺー]/u;
const HANGUL = /[\uac00-\ud7a3]/u;
const ARABIC_PREFIXES = 'ولبفك';

/**
 * All people of the table that a text names, longest name first at each place, not overlapping. In scripts with blanks a name must
 * stand as whole words (a Korean particle may follow, an Arabic one-letter word go before). Linear in the length of the text.
 */
export function aliasesIn(text: string, language: string): AliasHit[] {
  const { byName, lengths } = textIndexOf(language.split('-')[0] ?? '');
  // One folded unit for one unit of the text, so that places agree; what folds to several is kept as it is.
  const starts: number[] = [];
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const made = unit(text[i] as string);
    folded += made;
    for (let k = 0; k < made.length; k++) starts.push(i);
  }
  starts.push(text.length);
  const hits: AliasHit[] = [];
  for (let at = 0; at < folded.length; at++) {
    // Inside a word of plain letters, where most of a text is, no name begins.
    if (at > 0 && isPlainLetter(folded.charCodeAt(at)) && isPlainLetter(folded.charCodeAt(at - 1))) continue;
    const candidates = lengths.get(folded[at] as string);
    if (!candidates || !startsWord(folded, at)) continue;
    for (const length of candidates) {
      const name = folded.slice(at, at + length);
      const id = byName.get(name);
      if (id === undefined || !endsWord(folded, at + length)) continue;
      const span = { start: starts[at] as number, end: starts[at + length] as number };
      hits.push({ id, span, name: text.slice(span.start, span.end) });
      at += length - 1;
      break;
    }
  }
  return hits;
}

function isPlainLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function startsWord(text: string, at: number): boolean {
  const c = text[at] as string;
  const before = at > 0 ? (text[at - 1] as string) : ' ';
  if (KATAKANA.test(c)) return !KATAKANA.test(before);
  if (UNSPACED.test(c) || !WORD_CHARACTER.test(before)) return true;
  return ARABIC_PREFIXES.includes(before) && !WORD_CHARACTER.test(text[at - 2] ?? ' ');
}

function endsWord(text: string, end: number): boolean {
  const last = text[end - 1] as string;
  const after = text[end] ?? ' ';
  if (KATAKANA.test(last)) return !KATAKANA.test(after);
  if (UNSPACED.test(last) || !WORD_CHARACTER.test(after)) return true;
  if (!HANGUL.test(last)) return false;
  let stop = end;
  while (stop < text.length && stop - end < 8 && HANGUL.test(text[stop] as string)) stop++;
  return followsKoreanName(text.slice(end, stop));
}
