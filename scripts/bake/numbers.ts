/**
 * Writes assets/lexicon/numbers.json: separators, spelled-out number words, scale words and currency names of each language,
 * from CLDR (cldr-numbers-full, cldr-rbnf; licence Unicode-3.0).
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldSameLength } from '../../lib/text/fold';
import { type RuleSets, spell } from './rbnf';

const modules = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'node_modules');

/** Language of the extension -> CLDR locales whose words it takes together. The first gives the separators. */
const LANGUAGES: Record<string, string[]> = {
  ...Object.fromEntries(
    'en fr ro ru ar bg cs de el es fa hu id it ja ko nl pt sk sl uk sv da fi pl hr bs mk sq tr az be et lt lv ka hy he ur hi bn ta vi ms th'
      .split(' ')
      .map((tag) => [tag, [tag]]),
  ),
  no: ['no', 'nn'],
  sr: ['sr', 'sr-Latn'],
  zh: ['zh', 'zh-Hant'],
};

const CURRENCIES =
  'USD EUR GBP CHF JPY CNY RUB INR KRW KPW CAD AUD SEK NOK DKK PLN CZK HUF RON BGN TRY UAH BRL MXN ARS ZAR ILS IRR SAR AED EGP AFN PKR BDT IDR MYR THB VND SGD HKD TWD NZD AZN AMD GEL KZT BYN MDL RSD ALL MKD BAM'.split(
    ' ',
  );

/** Numbers that are spelled out to learn the words: those that a word of their own can stand for, then those that show a scale. */
const PROBES = [
  ...Array.from({ length: 100 }, (_, n) => n),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => n * 100),
  ...[1, 2, 3, 5, 10].map((n) => n * 1000),
  ...[1, 2, 3, 5].map((n) => n * 10_000),
  ...[1, 2, 3, 5].map((n) => n * 100_000),
  ...[1, 2, 3, 5, 10].map((n) => n * 1e6),
  ...[1, 2, 5].map((n) => n * 1e7),
  ...[1, 2, 3, 5].map((n) => n * 1e8),
  ...[1, 2, 3, 5, 10].map((n) => n * 1e9),
  ...[1, 2, 3, 5].map((n) => n * 1e12),
];

interface Baked {
  decimal: string;
  group: string;
  /** Value -> words, separated by spaces. */
  words: Record<string, string>;
  ordinals: Record<string, string>;
  scales: Record<string, string>;
  and: string[];
  currencies: Record<string, string>;
}

export async function bake(): Promise<Record<string, string>> {
  const out: Record<string, Baked> = {};
  for (const tag of Object.keys(LANGUAGES).sort()) out[tag] = bakeLanguage(tag, LANGUAGES[tag] ?? []);
  const lines = Object.entries(out).map(([tag, baked]) => `${JSON.stringify(tag)}:${JSON.stringify(baked)}`);
  return { 'assets/lexicon/numbers.json': `{\n${lines.join(',\n')}\n}\n` };
}

function bakeLanguage(tag: string, locales: string[]): Baked {
  const words = new Map<string, number>();
  const ordinals = new Map<string, number>();
  const scales = new Map<string, number>();
  const and = new Set<string>();
  const currencies = new Map<string, Set<string>>();
  let decimal = '.';
  let group = ',';
  for (const [index, locale] of locales.entries()) {
    const numbers = readJson(`cldr-numbers-full/main/${locale}/numbers.json`);
    const data = numbers?.main?.[locale]?.numbers;
    if (data && index === 0) {
      decimal = data['symbols-numberSystem-latn'].decimal;
      group = data['symbols-numberSystem-latn'].group;
    }
    if (data) learnScales(data['decimalFormats-numberSystem-latn'], scales, tag);
    learnCurrencies(
      readJson(`cldr-numbers-full/main/${locale}/currencies.json`)?.main?.[locale]?.numbers?.currencies,
      currencies,
      tag,
    );
    const rules = readJson(`cldr-rbnf/rbnf/${locale}.json`)?.rbnf?.rbnf?.SpelloutRules as RuleSets | undefined;
    if (rules) learnWords(rules, words, scales, ordinals, and, tag);
  }
  if (DECOMPOSED.has(tag)) {
    dropDecomposable(words, scales);
    dropDecomposable(scales, words);
  }
  return {
    decimal,
    group: group === '’' ? "'" : group,
    words: byValue(words),
    ordinals: byValue(ordinals),
    scales: byValue(scales),
    and: [...and].sort(),
    currencies: Object.fromEntries([...currencies].map(([code, names]) => [code, [...names].sort().join('|')])),
  };
}

/** Languages whose long words the recogniser puts together itself: only their parts are kept. */
const DECOMPOSED = new Set(['fi', 'ja', 'ko', 'th', 'zh']);

function dropDecomposable(from: Map<string, number>, other: Map<string, number>): void {
  const known = new Set([...from.keys(), ...other.keys()]);
  for (const word of [...from.keys()].sort((a, b) => b.length - a.length)) {
    if (word.includes('\u200b') || isMadeOf(word, known, word)) from.delete(word);
  }
}

function isMadeOf(rest: string, known: ReadonlySet<string>, whole: string): boolean {
  if (rest === '') return true;
  for (let end = rest.length; end > 0; end--) {
    const head = rest.slice(0, end);
    if (head !== whole && known.has(head) && isMadeOf(rest.slice(end), known, whole)) return true;
  }
  return false;
}

function learnScales(
  formats: Record<string, { decimalFormat: Record<string, string> }>,
  scales: Map<string, number>,
  tag: string,
): void {
  for (const style of ['long', 'short']) {
    for (const [key, pattern] of Object.entries(formats[style]?.decimalFormat ?? {})) {
      const zeros = (pattern.match(/0/g) ?? []).length;
      const exponent = key.split('-')[0]?.length ?? 0;
      const value = 10 ** (exponent - zeros);
      const word = norm(
        pattern
          .replace(/[0'\u200e\u200f]/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
        tag,
      );
      // One letter says nothing outside a table ("3 M"), several words are the language's "de mii".
      const last = word.split(' ').pop() ?? '';
      const stripped = last.replace(/[.¤]/g, '');
      if (zeros === 0 || value < 1000 || stripped === '' || (stripped.length < 2 && stripped.charCodeAt(0) < 0x2e80))
        continue;
      if (!/^\p{L}[\p{L}\p{M}]*$/u.test(stripped) || scales.has(stripped)) continue;
      if (word.split(' ').length > 1 && !/^(de|nghin|milion)/.test(word)) continue;
      scales.set(stripped, value);
    }
  }
}

function learnCurrencies(
  currencies: Record<string, Record<string, string>> | undefined,
  out: Map<string, Set<string>>,
  tag: string,
): void {
  for (const code of CURRENCIES) {
    for (const [key, name] of Object.entries(currencies?.[code] ?? {})) {
      if (!key.startsWith('displayName') || /[()\d]/.test(name)) continue;
      const names = out.get(code) ?? new Set();
      names.add(norm(name, tag));
      out.set(code, names);
    }
  }
}

function learnWords(
  rules: RuleSets,
  words: Map<string, number>,
  scales: Map<string, number>,
  ordinals: Map<string, number>,
  and: Set<string>,
  tag: string,
): void {
  const names = Object.keys(rules).filter(
    (name) => /^%spellout-(cardinal|numbering)/.test(name) && !/year|verbose/.test(name),
  );
  for (const n of PROBES) {
    for (const name of names) {
      const tokens = tokensOf(spell(rules, name, n), tag);
      learnTokens(tokens, n, words, scales, and);
    }
  }
  for (const name of Object.keys(rules).filter((r) => /^%spellout-ordinal/.test(r))) {
    for (let n = 2; n <= 31; n++) {
      const tokens = tokensOf(spell(rules, name, n), tag);
      const only = tokens[0];
      if (tokens.length === 1 && only && !words.has(only) && only.length > 1) ordinals.set(only, n);
    }
  }
}

/** Learns the one token that is not known yet: a word of its own, a factor, or what joins tens and units. */
function learnTokens(
  tokens: string[],
  n: number,
  words: Map<string, number>,
  scales: Map<string, number>,
  and: Set<string>,
): void {
  const known = (t: string) => words.get(t) ?? scales.get(t);
  const unknown = tokens.filter((t) => known(t) === undefined);
  const word = unknown[0];
  if (unknown.length !== 1 || word === undefined) return;
  if (tokens.length === 1) {
    if (n >= 1000 && Number.isInteger(Math.log10(n))) scales.set(word, n);
    else words.set(word, n);
    return;
  }
  const values = tokens.filter((t) => t !== word).map((t) => known(t) ?? 0);
  const sum = values.reduce((a, b) => a + b, 0);
  const at = tokens.indexOf(word);
  if (sum === n && n < 1000 && at > 0 && at < tokens.length - 1) and.add(word);
  else if (
    values.length === 1 &&
    sum > 0 &&
    at === 1 &&
    n % sum === 0 &&
    n / sum >= 100 &&
    Number.isInteger(Math.log10(n / sum))
  ) {
    if (n / sum >= 1000) scales.set(word, n / sum);
    else words.set(word, n / sum);
  } else if (sum < n && n < 100 && sum % 10 === 0 && sum > 0 && at > 0) words.set(word, n - sum);
}

function tokensOf(spelled: string, tag: string): string[] {
  return norm(spelled.replace(/\u00ad/g, ''), tag)
    .split(/[\s-]+/)
    .filter((t) => t !== '' && !/[\d#=.]/.test(t));
}

/** As the words of a text are folded before they are looked up. Vietnamese tells words apart by their marks only. */
function norm(text: string, tag: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  return (tag === 'vi' ? lower : foldSameLength(lower)).replace(/[\u064b-\u0652]|\u200c|\u200d|\u00ad/g, '');
}

function byValue(words: Map<string, number>): Record<string, string> {
  const out: Record<string, string[]> = {};
  for (const [word, value] of words) {
    const key = String(value);
    out[key] = [...(out[key] ?? []), word];
  }
  return Object.fromEntries(
    Object.entries(out)
      .sort((a, b) => Number(a[0]) - Number(b[0]))
      .map(([value, list]) => [value, [...list].sort().join(' ')]),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: CLDR's files have a shape of their own each, and a wrong one fails the bake
function readJson(path: string): any {
  const full = join(modules, path);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) : undefined;
}
