import type { Head } from './head';
import { CODES, type Finder } from './lexicon';
import type { Token } from './types';

/** "0.76 francs a share": the amount is that of one share. */
export function perShare(finder: Finder, money: Head): Head {
  for (let i = money.to; i < money.to + 3; i++) {
    const noun = finder.find(i, 'noun');
    if (noun) return noun.entry.id === 'share' ? { ...money, noun: 'share' } : money;
    const token = finder.tokens[i];
    if (token?.kind === 'mark' && token.text !== '/') return money;
  }
  return money;
}

/** A currency at token `at`: its code, its name, its name with a country. */
export function currencyAt(finder: Finder, at: number, none: Head): Head | null {
  const token = finder.tokens[at];
  if (token?.kind !== 'word') return null;
  const code = codeAt(token);
  if (code) return { ...none, measure: 'money', currency: code, words: { from: at, to: at + 1 }, to: at + 1 };
  const found = finder.find(at, 'currency');
  if (!found) return null;
  const to = at + found.length;
  const id = found.entry.id;
  const known = /^[A-Z]{3}$/.test(id);
  return {
    ...none,
    measure: 'money',
    currency: known ? id : null,
    family: known ? null : id,
    words: { from: at, to },
    to,
  };
}

/** ISO 4217 code printed as such: three capitals. */
export function codeAt(token: Token): string | null {
  if (!token.capital || token.end - token.start !== 3) return null;
  const upper = token.text.toUpperCase();
  return CODES.has(upper) ? (upper === 'RMB' ? 'CNY' : upper) : null;
}
