import type { Interval } from '../../model/interval';
import { CODES, type Finder, SYMBOLS } from './lexicon';
import type { Entry, Literal, Token } from './types';

/** A number phrase: digits or words with their scale. Token offsets, `to` exclusive. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Size of the last digit that was printed: 100 for "7,100", 1e8 for "5.4 billion". */
  readonly unit: number;
  /** The other reading of digits such as "2,400", with the same scale. */
  readonly grouped: number | null;
  readonly decimals: number;
  /** Only digits without separators and scale: may be a year. */
  readonly plain: boolean;
  /** With a scale word ("7 mii"). */
  readonly scaled: boolean;
  /** Written in words. */
  readonly spelled: boolean;
  /** A word for one that is an article as well. */
  readonly article: boolean;
  /** Set for "thousands", "dozens". */
  readonly vague: Interval | null;
  /** "une centaine": rounded by its nature. */
  readonly round: boolean;
  readonly ordinal: boolean;
  /** The noun in the same word ("قتيلان"). */
  readonly noun: string | null;
}

/** One step of a number phrase. */
type Step =
  | { kind: 'literal'; literal: Literal }
  | { kind: 'word'; value: number; flag: boolean }
  | { kind: 'scale'; value: number; flag: boolean };

const UNIT_FIRST = new Set(['ar', 'he']);
const JOINERS = new Set(['و', 'ו']);
/** Languages that print a number in words and digits: Turkish "3 bin 218", Azerbaijani "2 min 300", Bengali "১২ হাজার ৪৫০", Georgian "12 ათას 450". */
const MIXED = new Set(['tr', 'az', 'bn', 'hi', 'ur', 'ta', 'ka', 'hy']);
/** The same with a word for "and" between them: Persian "۳ هزار و ۱۴۰", Arabic "3 آلاف و140". */
const MIXED_WITH_AND = new Set(['fa', 'ar']);
const FACTORS_OF_TEN = new Set(['zh', 'ja', 'ko', 'vi', 'th', 'id', 'ms']);

/** Fewest letters of a number that is written in one word with others, and of one before the ending of its case. */
const LEAST_COMPOUND = 6;
const LEAST_STEM = 4;

/** Reads the number phrase that begins at token `at`, or null. */
export function readQuantity(finder: Finder, at: number): Quantity | null {
  const special = readSpecial(finder, at) ?? withPartBefore(finder, at);
  if (special) return special;
  const read = withSpokenDecimals(finder, new Reader(finder, at).read());
  // "une vingtaine", "three dozen".
  const round = read && !read.ordinal && read.value < 100 ? finder.find(read.to, 'round') : null;
  if (!read || !round) return read;
  const value = read.value * round.entry.value;
  return plainQuantity(at, read.to + round.length, value, { round: true, spelled: true });
}

/** Greatest number that is read as the digits behind a decimal mark in words: "seven point thirty-five". */
const MOST_SPOKEN = 99;

/** "سات اعشاریہ چار", "7 عشاریہ ایک": the decimal mark and the digits behind it are printed as words, the whole part as either. */
function withSpokenDecimals(finder: Finder, whole: Quantity | null): Quantity | null {
  if (!whole || whole.scaled || whole.ordinal || whole.decimals > 0 || whole.noun || whole.vague) return whole;
  if (!finder.lexicon.spaced || !finder.lexicon.points.includes(finder.tokens[whole.to]?.text ?? '')) return whole;
  const rest = new Reader(finder, whole.to + 1).read();
  if (!rest || rest.scaled || rest.ordinal || rest.decimals > 0 || rest.value < 0 || rest.value > MOST_SPOKEN)
    return whole;
  const decimals = String(rest.value).length;
  return {
    ...whole,
    to: rest.to,
    value: Number((whole.value + rest.value / 10 ** decimals).toPrecision(15)),
    unit: 10 ** -decimals,
    grouped: null,
    decimals,
    plain: false,
    // Such a figure is exact: it is no round number in words.
    spelled: false,
    article: false,
  };
}

/** What a word before digits adds to them, by its cue: "साढ़े 7 करोड़" is 7.5 crore. */
const PARTS: Readonly<Record<string, number>> = { 'plus-half': 0.5, 'plus-quarter': 0.25, 'minus-quarter': -0.25 };

/** "সাড়ে ৭ কোটি", "ساڑھے 7 کروڑ", "पौने 2 लाख": a half or a quarter more or less than the digits behind the word, of the same scale. */
function withPartBefore(finder: Finder, at: number): Quantity | null {
  const part = finder.find(at, 'cue');
  const share = part ? PARTS[part.entry.id] : undefined;
  const literal = finder.tokens[at + 1]?.literal;
  if (share === undefined || !literal?.plain || literal.value === 0) return null;
  const read = new Reader(finder, at + 1).read();
  if (!read || read.ordinal || read.noun || read.vague) return null;
  const scale = read.value / literal.value;
  // "साढ़े 7 हजार 300" is no way to print a number.
  if (!Number.isInteger(Math.log10(scale))) return null;
  const value = (literal.value + share) * scale;
  return { ...read, from: at, value, unit: unitOf(value), grouped: null, plain: false };
}

function readSpecial(finder: Finder, at: number): Quantity | null {
  const fused = finder.find(at, 'fused');
  if (fused) return plainQuantity(at, at + fused.length, fused.entry.value, { noun: fused.entry.id, spelled: true });
  const vague = vagueAt(finder, at);
  if (vague) return plainQuantity(at, vague.to, vague.lo, { vague: { lo: vague.lo, hi: vague.hi }, spelled: true });
  const round = finder.find(at, 'round');
  if (round) return plainQuantity(at, at + round.length, round.entry.value, { round: true, spelled: true });
  const one = isOne(finder, at) ? finder.find(at, 'vague') : null;
  if (one && one.entry.value < LEAST_SCALE)
    return plainQuantity(at, at + one.length, one.entry.value, { round: true, spelled: true });
  const ordinal = finder.find(at, 'ordinal');
  // "세 번째", third, begins with the word for three.
  if (ordinal && ordinal.length > (finder.find(at, 'word')?.length ?? 0))
    return plainQuantity(at, at + ordinal.length, ordinal.entry.value, { ordinal: true, spelled: true });
  return null;
}

/** Least scale that a word for tens or hundreds multiplies ("tens of thousands"). */
const LEAST_SCALE = 1000;

/** Most words of a hedge. */
const HEDGE = 3;

/**
 * "Свыше тысячи", "více než stovky": behind a hedge the genitive of one thousand, which is also the word for thousands. A word for a
 * thousand behind it leaves it as it is.
 */
function isOne(finder: Finder, at: number): boolean {
  if (!finder.lexicon.once.has(finder.tokens[at]?.text ?? '')) return false;
  if (finder.find(at, 'vague')?.length !== 1) return false;
  for (let back = 1; back <= HEDGE; back++)
    if (finder.all(at - back).some((f) => f.length === back && takesGenitive(f.entry))) return true;
  return false;
}

/** "Až stovky", as many as hundreds: only the preposition of the limit ("do stovky") makes one of it. */
function takesGenitive({ kind, id }: Entry): boolean {
  return kind === 'limit' || (kind === 'hedge' && id !== 'at-most');
}

/** "Hundreds" are two hundred at least, and less than a thousand; "tens of millions" twenty million to ninety-nine. */
function vagueAt(finder: Finder, at: number): (Interval & { readonly to: number }) | null {
  const found = finder.find(at, 'vague');
  if (!found) return null;
  const to = at + found.length;
  const own = boundsOf(found.entry.id);
  if (isOne(finder, at)) return null;
  // Only what is smaller than the scale behind it multiplies that.
  if (own.hi >= LEAST_SCALE) return { ...own, to };
  const next = finder.find(to, 'link') ? to + 1 : to;
  const scale = finder.find(next, 'scale', 'vague');
  if (!scale || finder.tokens[next + scale.length]?.text === '-') return { ...own, to };
  const factor = scale.entry.kind === 'scale' ? scale.entry.value : Number(scale.entry.id);
  if (!(factor >= LEAST_SCALE)) return { ...own, to };
  return { lo: own.lo * factor, hi: (own.hi + 1) * factor - 1, to: next + scale.length };
}

/** The bounds that a key of the table stands for: `20` for tens, `11-19` for themselves, a power of ten for twice to ten times as much. */
function boundsOf(key: string): Interval {
  const [lo, hi] = key.split('-').map(Number) as [number, number | undefined];
  if (hi !== undefined) return { lo, hi };
  return lo === 20 ? { lo, hi: 99 } : { lo: lo * 2, hi: lo * 10 - 1 };
}

function plainQuantity(from: number, to: number, value: number, more: Partial<Quantity>): Quantity {
  return {
    from,
    to,
    value,
    unit: unitOf(value),
    grouped: null,
    decimals: 0,
    plain: false,
    scaled: false,
    spelled: false,
    article: false,
    vague: null,
    round: false,
    ordinal: false,
    noun: null,
    ...more,
  };
}

class Reader {
  private total = 0;
  private section = 0;
  private last = 0;
  private lastScale = Number.POSITIVE_INFINITY;
  /** What each scale gave, in the order of the text; `total` is their sum. */
  private readonly parts: { amount: number; scale: number }[] = [];
  private seen = false;
  /** Only a part of a word that holds several numbers was one. */
  private broken = false;
  private spelled = false;
  private literal: Literal | null = null;
  private scaled = false;
  private article = false;
  private ordinal = false;
  private readonly tens: boolean;
  /** The token that is being read. */
  private cursor = 0;

  constructor(
    private readonly finder: Finder,
    private readonly at: number,
  ) {
    this.tens = FACTORS_OF_TEN.has(finder.lexicon.language);
  }

  read(): Quantity | null {
    const tokens = this.finder.tokens;
    let i = this.at;
    let end = this.at;
    let previous: Step['kind'] | 'join' | null = null;
    for (let guard = 0; guard < 24; guard++) {
      const token = tokens[i];
      if (!token) break;
      const half = this.readHalf(i, previous);
      if (half !== null) {
        i = half;
        end = half;
        previous = 'word';
        continue;
      }
      const steps = this.stepsAt(i);
      if (steps === null) {
        const over = this.seen ? this.joinAt(i) : null;
        if (over === null) break;
        i = over;
        previous = 'join';
        continue;
      }
      if (steps.joined && this.seen && !this.spelled && !this.scaled) break;
      this.cursor = i;
      if (!this.takeAll(steps.steps, steps.joined && this.seen ? 'join' : previous, token)) break;
      i += steps.length;
      i = this.skipStop(i, tokens);
      end = i;
      const lastStep = steps.steps[steps.steps.length - 1];
      // "1万零500": the zero is no word of its own.
      if (!(lastStep?.kind === 'word' && lastStep.value === 0)) previous = lastStep?.kind ?? null;
      if (this.endOrdinal(i, tokens)) {
        end = i + (tokens[i]?.text === '-' || this.isStopped(i) ? 2 : 1);
        break;
      }
    }
    if (!this.seen || this.broken || end === this.at) return null;
    const value = Number((this.total + this.section).toPrecision(15));
    const scale = this.total > 0 && this.literal && this.literal.value > 0 ? value / this.literal.value : 1;
    const literal = this.literal;
    return {
      from: this.at,
      to: end,
      value,
      unit: literal && literal.decimals > 0 ? scale * unitOfLiteral(literal) : unitOf(value),
      grouped: literal?.grouped != null && !this.scaled ? literal.grouped : null,
      decimals: literal?.decimals ?? 0,
      plain: (literal?.plain ?? false) && !this.scaled,
      scaled: this.scaled,
      spelled: this.spelled,
      article: this.article && value === 1,
      vague: null,
      round: false,
      ordinal: this.ordinal,
      noun: null,
    };
  }

  private stepsAt(i: number): { steps: Step[]; length: number; joined?: boolean } | null {
    const token = this.finder.tokens[i];
    if (!token) return null;
    if (token.kind === 'number')
      return token.literal ? { steps: [{ kind: 'literal', literal: token.literal }], length: 1 } : null;
    if (token.kind === 'mark') return null;
    const million = amountLetter(this.finder, i);
    if (million !== null && this.seen) return { steps: [{ kind: 'scale', value: million, flag: false }], length: 1 };
    const found = this.finder.find(i, 'word', 'scale');
    if (found) {
      const { kind, value } = found.entry;
      if (kind === 'scale' && this.isUnit(i)) return null;
      const flag = found.entry.flag || this.finder.lexicon.bare.has(token.text.slice(found.prefix.length));
      // Arabic and Hebrew write "and" on to the word.
      const joined = found.prefix !== '' && JOINERS.has(found.prefix[0] as string);
      return {
        steps: [kind === 'scale' ? { kind, value, flag } : { kind: 'word', value, flag }],
        length: found.length,
        joined,
      };
    }
    const steps = this.withoutEnding(token.text) ?? this.compoundOf(token.text);
    return steps ? { steps, length: 1 } : null;
  }

  /** "10 mil od pobřeží", ten miles: without a stop the short word for a million is a unit, unless what is counted or paid is behind it. */
  private isUnit(i: number): boolean {
    if (this.finder.tokens[i]?.text === 'm') return this.isMetre(i);
    if (!this.finder.find(i, 'unit')) return false;
    const next = this.finder.tokens[i + 1];
    return (
      next?.text !== '.' && !this.finder.find(i + 1, 'currency', 'noun') && !CODES.has(next?.text.toUpperCase() ?? '')
    );
  }

  /** "At 3,900 m": thousands of millions are printed as billions, unless they are paid; of smaller numbers the letter is that of a million. */
  private isMetre(i: number): boolean {
    if ((this.literal?.value ?? 0) < LEAST_SCALE) return false;
    const sign = this.finder.tokens[this.at - 1]?.text ?? '';
    return SYMBOLS[sign] === undefined && !CODES.has(sign.toUpperCase()) && !this.finder.find(i + 1, 'currency');
  }

  private compoundOf(text: string): Step[] | null {
    return this.finder.lexicon.hand.compound && text.length >= LEAST_COMPOUND ? splitCompound(text, this.finder) : null;
  }

  /** "Harmincegyre", "otuz bire": the last word of a number takes the ending of a case. One alone is an article or a pronoun. */
  private withoutEnding(text: string): Step[] | null {
    const { caseEndings, exact } = this.finder.lexicon;
    for (const ending of caseEndings) {
      const stem = text.slice(0, -ending.length);
      if (!text.endsWith(ending) || stem.length < (this.seen ? 2 : LEAST_STEM)) continue;
      const entry = exact.get(stem)?.find((e) => e.parts.length === 1 && (e.kind === 'word' || e.kind === 'scale'));
      if (entry) {
        if (entry.kind === 'word' && Number.isInteger(entry.value) && (entry.value > 1 || this.seen))
          return [{ kind: 'word', value: entry.value, flag: false }];
        continue;
      }
      const steps = this.compoundOf(stem);
      if (steps) return steps;
    }
    return null;
  }

  private takeAll(steps: readonly Step[], previous: Step['kind'] | 'join' | null, token: Token): boolean {
    let before = previous;
    let first = true;
    for (const step of steps) {
      if (!this.take(step, before, token)) {
        // A compound is taken whole or not at all.
        this.broken ||= !first;
        return false;
      }
      before = step.kind;
      first = false;
    }
    return true;
  }

  private take(step: Step, previous: Step['kind'] | 'join' | null, token: Token): boolean {
    if (step.kind === 'literal') return this.takeLiteral(step.literal, previous, token);
    if (step.kind === 'scale') return this.takeScale(step.value, step.flag, previous);
    return this.takeWord(step.value, step.flag, previous);
  }

  private takeLiteral(literal: Literal, previous: Step['kind'] | 'join' | null, token: Token): boolean {
    if (this.seen) {
      const follows = (previous === 'scale' && (token.glued || this.tens || this.isRest(token))) || previous === 'join';
      const room = this.section > 0 ? this.last : this.lastScale;
      if (!follows || !Number.isInteger(literal.value) || literal.value >= room) return false;
      this.section += literal.value;
      this.last = literal.value;
      return true;
    }
    this.literal = literal;
    this.section = literal.value;
    this.last = literal.value;
    this.seen = true;
    return true;
  }

  /** Digits that go on with the number before them: "3 bin 218", and before a smaller scale "1 mld 200 mln". */
  private isRest(token: Token): boolean {
    const value = token.literal?.value ?? 0;
    if (!token.literal?.plain || value >= 1000) return false;
    if (MIXED.has(this.finder.lexicon.language) && this.lastScale === 1000) return true;
    const next = this.finder.find(this.cursor + 1, 'scale');
    return next !== null && next.entry.value < this.lastScale;
  }

  /** "۳ هزار و ۱۴۰", 3,140, and "۳ میلیون و ۲۰۰ هزار": digits behind "and" that are less than the scale before it. */
  private addsRest(at: number): boolean {
    const literal = this.finder.tokens[at]?.literal;
    if (!MIXED_WITH_AND.has(this.finder.lexicon.language) || !this.literal || !this.scaled || this.section > 0)
      return false;
    if (!literal?.plain || literal.value >= 1000 || literal.value >= this.lastScale) return false;
    const next = this.finder.find(at + 1, 'scale');
    return next === null ? this.lastScale === 1000 : next.entry.value < this.lastScale;
  }

  private takeScale(value: number, alone: boolean, previous: Step['kind'] | 'join' | null): boolean {
    if (!this.seen) {
      if (!alone) return false;
      this.spelled = true;
      this.section = 1;
    } else if (previous === 'join') {
      if (this.section === 0) {
        if (value >= this.lastScale) return false;
        this.section = 1;
      }
    }
    if (this.section > 0) {
      this.settle((value > this.lastScale ? this.takeBelow(value) + this.section : this.section) * value, value);
    } else if (this.total > 0 && previous === 'scale') {
      // "lakh crore", "thousand million": the second scale multiplies what the first one gave.
      this.settle((this.takeBelow(value) || this.takeBelow(Number.POSITIVE_INFINITY)) * value, value);
    } else return false;
    this.section = 0;
    this.last = 0;
    this.lastScale = value;
    this.seen = true;
    this.scaled = true;
    return true;
  }

  private settle(amount: number, scale: number): void {
    this.parts.push({ amount, scale });
    this.total += amount;
  }

  /** Takes back what smaller scales gave: in "1조 2천400억" the hundred millions multiply the thousands, and not the trillion. */
  private takeBelow(scale: number): number {
    let sum = 0;
    for (let last = this.parts.at(-1); last && last.scale < scale; last = this.parts.at(-1)) {
      sum += last.amount;
      this.parts.pop();
    }
    this.total -= sum;
    return sum;
  }

  private takeWord(value: number, flag: boolean, previous: Step['kind'] | 'join' | null): boolean {
    if (this.literal && !this.scaled && !(this.tens && (value === 10 || value === 100))) return false;
    if (!this.seen) {
      this.section = value;
      this.last = value;
      this.seen = true;
      this.spelled = true;
      this.article = flag;
      return true;
    }
    // "300 million a year": an article, no further one.
    if (flag && previous === 'scale' && (this.literal || this.lastScale >= 1e6)) return false;
    if (value >= this.lastScale) return false;
    const factor = value === 100 || (this.tens && value === 10);
    if (factor && this.last > 0 && this.last < value && previous !== 'join') {
      this.section += this.last * value - this.last;
      this.last *= value;
      return true;
    }
    // French: quatre-vingt, soixante-dix, quatre-vingt-douze.
    if (value === 20 && this.last === 4 && this.section % 100 === 4) return this.add(76, 80);
    if (value >= 10 && value <= 19 && (this.last === 60 || this.last === 80) && this.finder.lexicon.language === 'fr')
      return this.add(value, value);
    // Arabic "ثلاثة عشر", Hebrew "שלוש עשרה": the unit stands before the ten.
    if (
      UNIT_FIRST.has(this.finder.lexicon.language) &&
      previous === 'word' &&
      value === 10 &&
      this.last > 2 &&
      this.last < 10
    )
      return this.add(value, value);
    // Arabic: the unit before the ten.
    if (
      UNIT_FIRST.has(this.finder.lexicon.language) &&
      previous === 'join' &&
      this.last < 10 &&
      this.last > 0 &&
      value >= 20 &&
      value % 10 === 0 &&
      value < 100
    )
      return this.add(value, value);
    // "一百零五": the zero stands for a place that is left out.
    if (value === 0 && this.tens && (this.section === 0 || this.last >= 10)) return true;
    const room = this.section === 0 || (this.last > value && this.last % 10 ** String(Math.floor(value)).length === 0);
    if (!room || value === 0) return false;
    return this.add(value, value);
  }

  private add(value: number, last: number): boolean {
    this.section += value;
    this.last = last;
    return true;
  }

  /** "half a million", "un million et demi". Returns the token behind it, or null. */
  private readHalf(i: number, previous: Step['kind'] | 'join' | null): number | null {
    const half = this.finder.find(i, 'half');
    if (!half) return null;
    if (!this.seen) {
      let next = i + half.length;
      if (this.finder.tokens[next]?.text === '-') next++;
      for (let k = 0; k < 2; k++) {
        const skipped = this.finder.find(next, 'word', 'link', 'scale');
        if (!skipped || (skipped.entry.kind === 'word' && !skipped.entry.flag) || skipped.entry.kind === 'scale') break;
        next += skipped.length;
      }
      const scale = this.finder.find(next, 'scale');
      if (!scale) return null;
      this.settle(scale.entry.value / 2, scale.entry.value / 2);
      this.seen = true;
      this.scaled = true;
      this.spelled = true;
      this.lastScale = scale.entry.value / 2;
      return next + scale.length;
    }
    // Hebrew and Arabic write "and" on to the half: "מיליון וחצי", "مليون ونصف".
    const joined = previous === 'join' || JOINERS.has(half.prefix.charAt(0));
    if (joined && this.scaled && this.section === 0 && Number.isFinite(this.lastScale)) {
      this.settle(this.lastScale / 2, this.lastScale / 2);
      return i + half.length;
    }
    return null;
  }

  /** What may stand between two words of one number: a hyphen, a word for "and". Returns the token behind it, or null. */
  private joinAt(i: number): number | null {
    const token = this.finder.tokens[i];
    if (!token) return null;
    const numberFollows = (at: number) => {
      const next = this.finder.tokens[at];
      if (!next) return false;
      if (this.finder.find(at, 'half') && this.scaled) return true;
      if (next.kind === 'number') return this.spelled && (this.scaled || this.last >= 100);
      return this.finder.find(at, 'word', 'scale') !== null;
    };
    if (token.text === '-' && token.glued && this.spelled) {
      if (!this.tokens(i + 1)?.glued) return null;
      if (numberFollows(i + 1)) return i + 1;
      // "vingt-et-un": the word for "and" stands between two hyphens.
      const dash = this.finder.find(i + 1, 'and') ? this.tokens(i + 2) : undefined;
      return dash?.text === '-' && dash.glued && this.tokens(i + 3)?.glued && numberFollows(i + 3) ? i + 3 : null;
    }
    // Slovak "60-tisíc"
    if (token.text === '-' && token.glued && this.literal && !this.scaled && this.tokens(i + 1)?.glued)
      return this.finder.find(i + 1, 'scale') ? i + 1 : null;
    // "mii de": the language's own word between number and scale.
    const link = this.finder.find(i, 'link');
    if (link && !this.scaled) {
      const scale = this.finder.find(i + link.length, 'scale');
      if (scale && (this.literal || this.section >= 20)) return i + link.length;
    }
    if (JOINERS.has(token.text) && this.addsRest(i + 1)) return i + 1;
    const and = this.finder.find(i, 'and');
    if (!and) return null;
    const here = i + and.length;
    // Arabic writes "and" on to the next word: the term was found inside it.
    if (!numberFollows(here)) return null;
    if (!this.spelled && !this.scaled) return null;
    const round = this.section === 0 ? this.lastScale < Number.POSITIVE_INFINITY : this.last >= 20 || this.last < 10;
    return round ? here : null;
  }

  private tokens(i: number): Token | undefined {
    return this.finder.tokens[i];
  }

  /** An abbreviated scale takes its stop along ("3 Mrd."). */
  private skipStop(i: number, tokens: readonly Token[]): number {
    const word = tokens[i - 1];
    const mark = tokens[i];
    const next = tokens[i + 1];
    if (!this.scaled || word?.kind !== 'word' || word.text.length > 5 || mark?.text !== '.' || !mark.glued || !next)
      return i;
    return i + 1;
  }

  /** Spanish "34.º", Portuguese "47.ª": a stop before the ending, which is no letter of a word. */
  private isStopped(i: number): boolean {
    const ending = this.finder.tokens[i + 1];
    return this.finder.tokens[i]?.text === '.' && ending?.glued === true && /^[oaºª]$/.test(ending.text);
  }

  /** "13th", "13-й". */
  private endOrdinal(i: number, tokens: readonly Token[]): boolean {
    if (!this.literal?.plain || this.scaled) return false;
    const token = tokens[i];
    if (!token?.glued) return false;
    const word = this.isStopped(i) || token.text === '-' ? tokens[i + 1] : token;
    if (!word?.glued || !this.finder.lexicon.ordinalEndings.has(word.text)) return false;
    // "13. Treffen": the stop must not be that of the sentence.
    // Only German writes its nouns with a capital: elsewhere one behind the stop begins a sentence or a name.
    const noun = tokens[i + 1];
    const most = noun?.capital ? (this.finder.lexicon.language === 'de' ? 199 : -1) : 999;
    if (word.text === '.' && (this.literal.value > most || noun?.kind !== 'word' || noun.glued)) return false;
    this.ordinal = true;
    return true;
  }
}

/** "2,4 M€", "300 k€": a letter for thousand or million with the sign of a currency on it; null for anything else. */
function amountLetter(finder: Finder, i: number): number | null {
  const token = finder.tokens[i];
  const sign = finder.tokens[i + 1];
  if (token?.kind !== 'word' || token.end - token.start !== 1 || !sign?.glued || !/^[€$£]$/.test(sign.text))
    return null;
  return token.text === 'k' ? 1e3 : token.text === 'm' && token.capital ? 1e6 : null;
}

/** Cuts "siebentausenddreihundert" into number words; null when it is something else. */
function splitCompound(text: string, finder: Finder): Step[] | null {
  const lexicon = finder.lexicon;
  const fails = new Set<number>();
  const walk = (at: number): Step[] | null => {
    if (at === text.length) return [];
    if (fails.has(at)) return null;
    for (let end = Math.min(text.length, at + 22); end >= at + 2; end--) {
      const entry = lexicon.exact.get(text.slice(at, end))?.find((e) => e.kind === 'word' || e.kind === 'scale');
      if (!entry) continue;
      const rest = walk(end);
      if (rest) {
        const { kind, value, flag } = entry;
        return [kind === 'scale' ? { kind, value, flag: true } : { kind: 'word', value, flag }, ...rest];
      }
    }
    // German and Dutch join hundreds and units with a word of their own.
    for (const and of ['und', 'en', 'og', 'och']) {
      if (at > 0 && text.startsWith(and, at) && at + and.length < text.length) {
        const rest = walk(at + and.length);
        if (rest) return rest;
      }
    }
    fails.add(at);
    return null;
  };
  const steps = walk(0);
  return steps && steps.length > 1 ? steps : null;
}

function unitOfLiteral(literal: Literal): number {
  return literal.decimals > 0 ? 10 ** -literal.decimals : unitOf(literal.value);
}

/** Size of the last digit that is no trailing zero. */
export function unitOf(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  if (!Number.isInteger(value)) {
    const fraction = String(value).split('.')[1] ?? '';
    return 10 ** -fraction.length;
  }
  let unit = 1;
  while (value % (unit * 10) === 0 && unit < 1e15) unit *= 10;
  return unit;
}
