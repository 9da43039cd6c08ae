/** Tells whether two printed names name one person, in any two scripts, and if not, where they part. */
import type { Span } from '../model/span';
import { type AliasForm, aliasForms, aliasIds, isAmbiguous } from './alias';
import { type Alignment, align, compareWords, DIFFERENT, joined, SAME, type Setting, standApart, whole } from './align';
import { codeOf, differingFigures } from './codes';
import { simplify } from './han';
import { byWay, MAX_NAME, type PreparedName, prepareName, type Word } from './prepare';
import { kindOf, type Script, scriptOfWord } from './script';
import { type Place, placeCost } from './sounds';
import type { NameComparison, NameReason } from './types';
import { isSlip } from './typo';
import { isParticle, respells } from './words';

export type { NameComparison, NameReason } from './types';

/** Across scripts, words at least this like are not called different. */
const NEAR = 0.56;
/** Across scripts a word that is nearly the same is carried by the others: at least this alike on the whole, */
const CARRIED = 0.86;
/** and each word at least so much; where both scripts write every sound, and in the short syllables of East Asian names, more. */
const LEAST_CARRIED = 0.74;
const LEAST_CARRIED_EXACT = 0.8;
/** For a foreign name in Chinese characters less is enough not to call it different. */
const FAINT = 0.4;
/** Score of names that agree in the one word one side gives. */
const ONE_WORD_SCORE = 0.86;
/** Highest score of names that differ. */
const DIFFERENT_SCORE = 0.7;
const UNSURE_SCORE = 0.78;

/**
 * Compares two names as printed. Never throws; names are cut at 80 characters, and the time is bounded.
 * `same` when all words that both give agree; `different` when a word clearly parts them, with that word marked; `unsure` between.
 * @param aLanguage BCP 47 subtag of the text the first name stands in: it decides how letters are read and which endings are case endings
 */
export function compareNames(a: string, aLanguage: string, b: string, bLanguage: string): NameComparison {
  const key = `${aLanguage}\u0000${a.slice(0, MAX_NAME)}\u0000${bLanguage}\u0000${b.slice(0, MAX_NAME)}`;
  const known = results.get(key);
  if (known) return known;
  if (results.size >= KEPT_RESULTS) results.clear();
  const made = judgeNames(a, aLanguage, b, bLanguage);
  results.set(key, made);
  return made;
}

/** The last few thousand comparisons: a story holds the same names against each other many times. */
const results = new Map<string, NameComparison>();
const KEPT_RESULTS = 6000;

/** As {@link compareNames}, without the table of people: what rules alone tell. For measuring; nothing is remembered. */
export function compareByRules(a: string, aLanguage: string, b: string, bLanguage: string): NameComparison {
  const left = prepareName(a, aLanguage);
  const right = prepareName(b, bLanguage);
  const [codeA, codeB] = [codeIn(left), codeIn(right)];
  return codeA || codeB ? compareCodes(left, right, codeA, codeB) : comparePrepared(left, right);
}

function judgeNames(a: string, aLanguage: string, b: string, bLanguage: string): NameComparison {
  const left = prepareName(a, aLanguage);
  const right = prepareName(b, bLanguage);
  if (left.name !== right.name && shareAlias(left, right)) {
    const direct = comparePrepared(left, right);
    return direct.verdict === 'same' ? direct : same(0.95, 'alias');
  }
  const [codeA, codeB] = [codeIn(left), codeIn(right)];
  if (codeA || codeB) return compareCodes(left, right, codeA, codeB);
  const direct = comparePrepared(left, right);
  if (direct.reason === 'identical') return direct;
  return throughAliases(left, right, direct);
}

function same(score: number, reason: NameReason): NameComparison {
  return { score: Math.min(1, Math.max(SAME, score)), verdict: 'same', reason, left: [], right: [] };
}

function unlike(
  verdict: 'unsure' | 'different',
  score: number,
  reason: NameReason,
  left: readonly Span[],
  right: readonly Span[],
): NameComparison {
  const bounded = verdict === 'different' ? Math.min(DIFFERENT_SCORE, score) : Math.min(SAME - 0.01, score);
  return { score: Math.max(0, bounded), verdict, reason, left, right };
}

/** The stretch the words of a name cover, one span for neighbours. */
function spansOf(words: readonly Word[], name: string): Span[] {
  const spans: Span[] = [];
  for (const { span } of words) {
    const last = spans[spans.length - 1];
    if (last && name.slice(last.end, span.start).length <= 1)
      spans[spans.length - 1] = { start: last.start, end: span.end };
    else spans.push({ ...span });
  }
  return spans.length > 0 ? spans : [{ start: 0, end: name.length }];
}

function compareCodes(
  a: PreparedName,
  b: PreparedName,
  codeA: ReturnType<typeof codeOf>,
  codeB: ReturnType<typeof codeOf>,
): NameComparison {
  const spans = (name: PreparedName, code: typeof codeA) =>
    code?.figures.map((figure) => figure.span) ?? [{ start: 0, end: name.name.length }];
  if (!codeA || !codeB) {
    const letters = comparePrepared(a, b);
    return letters.verdict === 'different'
      ? letters
      : unlike('unsure', UNSURE_SCORE - 0.1, 'unrelated', codeA ? spans(a, codeA) : [], codeB ? spans(b, codeB) : []);
  }
  const figures = differingFigures(codeA, codeB);
  if (figures.left.length + figures.right.length > 0)
    return unlike('different', 0.2, 'unrelated', figures.left, figures.right);
  if (codeA.letters === codeB.letters) return same(1, 'identical');
  if (codeA.letters === '' || codeB.letters === '') return same(0.88, 'transliteration');
  const letters = comparePrepared(prepareName(codeA.letters, a.language), prepareName(codeB.letters, b.language));
  if (letters.verdict === 'same') return same(letters.score, letters.reason);
  // "JAL 516" and "flight 516" or "516便": the same figures with words no rule can hold together.
  return unlike('unsure', UNSURE_SCORE, 'transliteration', [], []);
}

/** Compares by sound, without the table of people. */
function comparePrepared(a: PreparedName, b: PreparedName): NameComparison {
  if (a.words.length === 0 || b.words.length === 0) {
    if (a.name.trim() !== '' && a.name.trim() === b.name.trim()) return same(1, 'identical');
    return unlike('unsure', 0, 'unrelated', [], []);
  }
  const plainA = a.words.map((word) => word.plain).join(' ');
  if (plainA === b.words.map((word) => word.plain).join(' ')) {
    return a.mixed || b.mixed ? lookAlike(a, b) : same(1, 'identical');
  }
  if (a.script === 'han' && b.script === 'han' && a.words.length === 1 && b.words.length === 1) {
    const found = compareHan(a, b);
    if (found) return found;
  }
  const setting = {
    eastAsian: a.eastAsian && b.eastAsian,
    oneLanguage: a.language === b.language,
    respelt: isRespelt(a, b),
  };
  const [led, ledToo] = [withoutLeading(a, b, setting), withoutLeading(b, a, setting)];
  if (led || ledToo) return comparePrepared(led ?? a, ledToo ?? b);
  const candidates: NameComparison[] = [];
  for (const [x, y] of wordings(a, b)) {
    candidates.push(judge(a, b, x, y, align(x, y, setting), setting));
    if (candidates[candidates.length - 1]?.verdict === 'same') break;
  }
  let best = candidates.reduce((one, other) => (better(other, one) ? other : one));
  const parted = a.words.length !== b.words.length || a.words.length > a.core.length;
  const partly = best.reason === 'given-name-differs' || best.reason === 'surname-differs';
  const apart = standApart(a.words, b.words);
  if (best.verdict !== 'same' && parted && !partly && !apart && !(setting.eastAsian && (a.syllables || b.syllables))) {
    const entire = whole(a, b, setting);
    if (entire.likeness >= SAME)
      best = same(
        entire.likeness,
        entire.turned ? 'order' : entire.way === 'inflection' ? 'inflection' : 'transliteration',
      );
    else if (entire.likeness > DIFFERENT && best.verdict === 'different' && best.reason === 'unrelated')
      best = unlike('unsure', entire.likeness, 'transliteration', best.left, best.right);
  }
  if (best.verdict === 'same' && (a.mixed || b.mixed)) return lookAlike(a, b);
  return best;
}

/**
 * A surname alone begins with its particle in a capital letter ("Van der Berg"). The particle is taken for one only when the other name
 * has it too ("Frans van der Berg"), for it may be a given name ("Van Morrison"). Null when there is nothing to take for one.
 */
function withoutLeading(name: PreparedName, other: PreparedName, setting: Setting): PreparedName | null {
  const [first] = name.core;
  if (!first || name.core.length < 2 || first.particle || first !== name.words[0] || !isParticle(first.text))
    return null;
  const shared = other.words.some(
    (word) => word.particle && compareWords(word, first, setting, false, SAME).likeness >= SAME,
  );
  return shared ? { ...name, core: name.core.slice(1), syllables: null } : null;
}

/** The ways of cutting two names into words that are worth holding against each other. */
function wordings(a: PreparedName, b: PreparedName): [readonly Word[], readonly Word[]][] {
  const bothEastAsian = a.eastAsian && b.eastAsian;
  const pairs: [readonly Word[], readonly Word[]][] = [];
  const add = (x: readonly Word[], y: readonly Word[]) => {
    for (const p of byWay(x)) for (const q of byWay(y)) pairs.push([p, q]);
  };
  if (bothEastAsian && a.syllables && b.syllables) add(a.syllables, b.syllables);
  else {
    if (a.syllables && b.words.length > 1) add(a.syllables, b.core);
    if (b.syllables && a.words.length > 1) add(a.core, b.syllables);
    if (!bothEastAsian || !(a.syllables || b.syllables) || a.words.length === b.words.length)
      pairs.push([a.core, b.core]);
    if (a.words.length > a.core.length !== b.words.length > b.core.length) pairs.push([a.words, b.words]);
  }
  return pairs.length > 0 ? pairs : [[a.core, b.core]];
}

/**
 * Two names in Han characters without dots: a Chinese, Japanese or Korean name is the same when its characters are. Null for longer
 * runs, which may be transcriptions and are compared by sound.
 */
function compareHan(a: PreparedName, b: PreparedName): NameComparison | null {
  const [x, y] = [simplify((a.words[0] as Word).text), simplify((b.words[0] as Word).text)];
  if (x === y) return same(1, 'identical');
  let common = 0;
  while (common < Math.min(x.length, y.length) && x[common] === y[common]) common++;
  if (common === Math.min(x.length, y.length)) return same(ONE_WORD_SCORE, 'surname-only');
  const short = x.length <= 3 && y.length <= 3;
  const japanese = a.language === 'ja' || b.language === 'ja';
  if (!short && !japanese) return null;
  const rest = (name: PreparedName): Span[] => {
    const { span } = name.words[0] as Word;
    return [{ start: span.start + common, end: span.end }];
  };
  if (common === 0) return unlike('different', 0.2, 'unrelated', rest(a), rest(b));
  return unlike('different', 0.5, 'given-name-differs', rest(a), rest(b));
}

const RANK = { same: 2, unsure: 1, different: 0 } as const;

function better(one: NameComparison, other: NameComparison): boolean {
  if (RANK[one.verdict] !== RANK[other.verdict]) return RANK[one.verdict] > RANK[other.verdict];
  // Of two ways to differ, the one that marks least explains most.
  if (one.verdict === 'different')
    return length(one.left) + length(one.right) < length(other.left) + length(other.right);
  return one.score > other.score;
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0);

/** The letters agree only to the eye: one of them belongs to another script. */
function lookAlike(a: PreparedName, b: PreparedName): NameComparison {
  const mark = (name: PreparedName) =>
    spansOf(
      name.words.filter((word) => word.mixed),
      name.name,
    );
  return unlike('unsure', UNSURE_SCORE, 'typo', a.mixed ? mark(a) : [], b.mixed ? mark(b) : []);
}

/** From an alignment to a verdict. */
function judge(
  a: PreparedName,
  b: PreparedName,
  wordsA: readonly Word[],
  wordsB: readonly Word[],
  found: Alignment,
  setting: Setting,
): NameComparison {
  const { pairs } = found;
  const patronymic = (word: Word, words: readonly Word[]) =>
    word.patronymic && words.length > 1 && words.indexOf(word) > 0 && words.indexOf(word) < words.length - 1;
  const leftA = found.leftA.filter((word) => !patronymic(word, wordsA));
  const leftB = found.leftB.filter((word) => !patronymic(word, wordsB));
  const likeness = pairs.reduce((sum, pair) => sum + pair.match.likeness, 0) / Math.max(1, pairs.length);
  const weakest = pairs.reduce((least, pair) => Math.min(least, pair.match.likeness), 1);
  if (pairs.length > 0 && (leftA.length === 0 || leftB.length === 0)) {
    const weak = pairs.filter((pair) => pair.match.likeness < SAME);
    const marksA = spansOf(
      weak.flatMap((pair) => pair.a),
      a.name,
    );
    const marksB = spansOf(
      weak.flatMap((pair) => pair.b),
      b.name,
    );
    const written = kindOf(a.script) === 'alphabet' && kindOf(b.script) === 'alphabet';
    const least = setting.eastAsian || written ? LEAST_CARRIED_EXACT : LEAST_CARRIED;
    const carried = a.script !== b.script && pairs.length > 1 && likeness >= CARRIED && weakest >= least;
    if (weakest < SAME && !carried) {
      const slip = weak.every((pair) =>
        isSlip(pair.a.map((w) => w.plain).join(''), pair.b.map((w) => w.plain).join('')),
      );
      if (slip && pairs.length > weak.length) return same(SAME, 'typo');
      return unlike('unsure', likeness, slip ? 'typo' : 'transliteration', marksA, marksB);
    }
    // A syllable more is another name: 李强, 李克强.
    if (
      setting.eastAsian &&
      pairs.length > 1 &&
      (wordsA === a.syllables || wordsB === b.syllables || a.syllables || b.syllables)
    ) {
      const [restA, restB] = [leftA.filter((word) => word !== wordsA[0]), leftB.filter((word) => word !== wordsB[0])];
      if (restA.length + restB.length > 0)
        return unlike(
          'different',
          0.6,
          'given-name-differs',
          restA.length > 0 ? spansOf(restA, a.name) : [],
          restB.length > 0 ? spansOf(restB, b.name) : [],
        );
    }
    if (found.crossed && pairs.every((pair) => [...pair.a, ...pair.b].every((word) => word.givens.length > 0)))
      return unlike('unsure', UNSURE_SCORE, 'order', [], []);
    const royal = a.royal !== b.royal;
    return agreed(wordsA, wordsB, found, leftA.length + leftB.length, likeness, royal);
  }
  const marksA = spansOf(leftA, a.name);
  const marksB = spansOf(leftB, b.name);
  const slips =
    leftA.length === 1 &&
    leftB.length === 1 &&
    (leftA[0] as Word).script === (leftB[0] as Word).script &&
    isSlip((leftA[0] as Word).plain, (leftB[0] as Word).plain);
  if (slips) return unlike('unsure', UNSURE_SCORE, 'typo', marksA, marksB);
  const lossy = isLossy(a, b);
  // Korean and Chinese given names are written "Chang-dong".
  const eastAsian = a.eastAsian || b.eastAsian;
  if (pairs.length > 0 && !eastAsian && [...leftA, ...leftB].every(isCommon))
    return unlike('unsure', likeness, 'transliteration', marksA, marksB);
  if (pairs.length === 0) {
    const garbled = leftA.length === leftB.length && leftA.every((word, i) => isGarbled(word, leftB[i] as Word));
    if (garbled) return unlike('different', 0.5, 'garbled', marksA, marksB);
    const faint = transcribed(a, b) && joined(wordsA, wordsB, setting, FAINT).likeness >= FAINT;
    return unlike(lossy === 'unreadable' || faint ? 'unsure' : 'different', 0.3, 'unrelated', marksA, marksB);
  }
  const reason: NameReason = surnameMatched(a, b, wordsA, wordsB, pairs) ? 'given-name-differs' : 'surname-differs';
  const garbled = leftA.length === 1 && leftB.length === 1 && isGarbled(leftA[0] as Word, leftB[0] as Word);
  const score = (likeness * pairs.length) / (pairs.length + Math.max(leftA.length, leftB.length));
  const rest =
    leftA.length + leftB.length > 2
      ? joined(leftA, leftB, setting)
      : compareWords(leftA[0] as Word, leftB[0] as Word, setting, false);
  const given = reason === 'given-name-differs';
  const written = a.script !== b.script || setting.respelt;
  const near = !setting.eastAsian && (written || given) && rest.likeness >= NEAR;
  const alphabets = kindOf(a.script) === 'alphabet' && kindOf(b.script) === 'alphabet';
  if (lossy === 'unreadable' || transcribed(a, b) || near || (weakest < SAME && !alphabets))
    return unlike('unsure', score, reason, marksA, marksB);
  return unlike('different', score, garbled && reason === 'surname-differs' ? 'garbled' : reason, marksA, marksB);
}

/** A small letter first, in a script that has great ones: no name but a word joined to it ("Trump-campagne"). */
function isCommon({ text }: Word): boolean {
  return /^\p{Ll}/u.test(text);
}

/** All words of one side agree. */
function agreed(
  wordsA: readonly Word[],
  wordsB: readonly Word[],
  found: Alignment,
  left: number,
  likeness: number,
  royal: boolean,
): NameComparison {
  const ways = new Set(found.pairs.map((pair) => pair.match.way));
  if (left > 0 && found.pairs.length === 1) {
    const pair = found.pairs[0] as Alignment['pairs'][number];
    if (pair.match.way === 'initials') return unlike('unsure', 0.74, 'initials', [], []);
    // King Hussein is no Saddam Hussein: what a king is called is no surname.
    if (royal) return unlike('unsure', UNSURE_SCORE, 'surname-only', [], []);
    const longer = wordsA.length > wordsB.length ? wordsA : wordsB;
    const word = (wordsA.length > wordsB.length ? pair.a : pair.b)[0] as Word;
    const edge = longer.indexOf(word) === longer.length - 1 || word.surnames.length > 0 || longer.indexOf(word) > 0;
    // A given name alone may be anybody's.
    return edge
      ? same(ONE_WORD_SCORE * Math.min(1, likeness + 0.02), 'surname-only')
      : unlike('unsure', UNSURE_SCORE, 'surname-only', [], []);
  }
  const score = left > 0 ? likeness * 0.98 : likeness;
  if (ways.has('initials') && ways.size === 1) return unlike('unsure', 0.74, 'initials', [], []);
  if (ways.has('initials')) return same(score, 'initials');
  if (found.crossed) return same(score, 'order');
  if (ways.has('inflection')) return same(score, 'inflection');
  return same(score, 'transliteration');
}

/** True when one of the matched words is a surname on either side: the first of an East Asian name, else the last. */
function surnameMatched(
  a: PreparedName,
  b: PreparedName,
  wordsA: readonly Word[],
  wordsB: readonly Word[],
  pairs: Alignment['pairs'],
): boolean {
  const isSurname = (word: Word | undefined, name: PreparedName, words: readonly Word[]) =>
    word !== undefined && (name.eastAsian ? words.indexOf(word) === 0 : words.indexOf(word) === words.length - 1);
  // Hungarian has the surname first in Hungarian names only: the other text tells.
  const [byA, byB] = [a.language !== 'hu' || b.language === 'hu', b.language !== 'hu' || a.language === 'hu'];
  return pairs.some(
    (pair) =>
      (byA && isSurname(pair.a[pair.a.length - 1], a, wordsA)) ||
      (byB && isSurname(pair.b[pair.b.length - 1], b, wordsB)),
  );
}

/** `unreadable`: Japanese names in Han characters are spoken as no table tells; `lossy`: Chinese or consonants only. */
function isLossy(a: PreparedName, b: PreparedName): 'unreadable' | 'lossy' | null {
  const kanji = (name: PreparedName) => name.script === 'han' && name.language === 'ja';
  if ((kanji(a) || kanji(b)) && !(a.script === 'han' && b.script === 'han')) return 'unreadable';
  const kinds = [kindOf(a.script), kindOf(b.script)];
  return kinds.includes('abjad') || kinds.includes('han') ? 'lossy' : null;
}

/** One of the texts writes foreign names in its own spelling, though in the same letters: Azerbaijani "Pol Manafort". */
function isRespelt(a: PreparedName, b: PreparedName): boolean {
  return a.language !== b.language && (respells(a.language) || respells(b.language));
}

/** One of the names is a foreign one in Chinese characters, whose sounds are far from those meant. */
function transcribed(a: PreparedName, b: PreparedName): boolean {
  const foreign = (name: PreparedName) => name.script === 'han' && (name.words.length > 1 || !name.eastAsian);
  return a.script !== b.script && (foreign(a) || foreign(b));
}

/** Begins and ends with the same sounds and is about as long, yet is no spelling of the same name. */
function isGarbled(a: Word, b: Word): boolean {
  const [x, y] = [a.forms[0]?.reading ?? [], b.forms[0]?.reading ?? []];
  const consonants = (reading: readonly Place[]) => reading.filter((place) => !place.vowel && place.omit > 0.2);
  const [p, q] = [consonants(x), consonants(y)];
  if (p.length < 4 || q.length < 4 || Math.abs(p.length - q.length) > 2) return false;
  const alike = (i: Place | undefined, j: Place | undefined) =>
    i !== undefined && j !== undefined && placeCost(i, j) < 0.2;
  return alike(p[0], q[0]) && alike(p[1], q[1]) && alike(p[p.length - 1], q[q.length - 1]);
}

const codes = new WeakMap<PreparedName, ReturnType<typeof codeOf>>();

/** The code in a name; worked out once for each name, for it is asked in every comparison. */
function codeIn(name: PreparedName): ReturnType<typeof codeOf> {
  let code = codes.get(name);
  if (code === undefined) {
    code = codeOf(name.name.slice(0, 80));
    codes.set(name, code);
  }
  return code;
}

const idsKnown = new WeakMap<PreparedName, readonly string[]>();

/** The people of the table who are so called; worked out once for each name. */
function idsOf(name: PreparedName): readonly string[] {
  let found = idsKnown.get(name);
  if (!found) {
    found = aliasIds(name.name, name.language);
    idsKnown.set(name, found);
  }
  return found;
}

const scripts = new WeakMap<AliasForm, Script>();

/** The script of a name of the table, told without preparing the name. */
function scriptOfForm(form: AliasForm): Script {
  let script = scripts.get(form);
  if (!script) {
    script = scriptOfWord(form.name.slice(0, MAX_NAME)).script;
    scripts.set(form, script);
  }
  return script;
}

/** The table of people knows both names, and one person is so called. */
function shareAlias(a: PreparedName, b: PreparedName): boolean {
  const known = idsOf(a);
  return known.length > 0 && idsOf(b).some((id) => known.includes(id));
}

/** Uses the table of people: for forms that no rule derives, and to stop two known people from being taken for one. */
function throughAliases(a: PreparedName, b: PreparedName, direct: NameComparison): NameComparison {
  const [idsA, idsB] = [idsOf(a), idsOf(b)];
  if (direct.verdict === 'same' || (idsA.length === 0 && idsB.length === 0)) return direct;
  if (idsA.length > 0 && idsB.length > 0) {
    const sure =
      direct.verdict === 'unsure' && !isAmbiguous(a.name) && !isAmbiguous(b.name) && direct.reason !== 'typo';
    return sure
      ? unlike(
          'different',
          direct.score,
          direct.reason === 'transliteration' ? 'unrelated' : direct.reason,
          direct.left,
          direct.right,
        )
      : direct;
  }
  const [known, ids, other] = idsA.length > 0 ? [a, idsA, b] : [b, idsB, a];
  for (const id of ids.slice(0, 3)) {
    const forms = aliasForms(id);
    const inScript = forms.some((form) => form.name !== known.name && scriptOfForm(form) === other.script);
    const script = inScript ? other.script : 'latin';
    for (const form of forms) {
      if (form.name === known.name || scriptOfForm(form) !== script) continue;
      const prepared = prepareName(form.name, form.language);
      // A form in the other's script says what no rule derives, else the English one; a surname alone says nothing about a given name.
      if (prepared.core.length === 1 && other.core.length > 1) continue;
      const found = comparePrepared(prepared, other);
      // One word against one word: only when they are spelled much alike.
      if (prepared.words.length === 1 && found.score < 0.92) continue;
      if (found.verdict === 'same') return same(Math.min(0.94, found.score), 'alias');
    }
  }
  return direct;
}
