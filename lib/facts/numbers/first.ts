import type { SourceText } from '../../model/article';
import { dateOf } from '../../model/day';
import type { FirstFact } from '../../model/fact';
import { evidenceAt } from '../../model/span';
import type { Finder } from './lexicon';
import { readQuantity } from './quantity';

const REACH = 8;

/** Claims of a first in one sentence: "first in history", "for the first time in 24 years", "première visite depuis 2000". */
export function firstFacts(finder: Finder, source: SourceText, sentence: number): FirstFact[] {
  const facts: FirstFact[] = [];
  const tokens = finder.tokens;
  const push = (from: number, to: number, within: FirstFact['within']) => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    if (end <= start || facts.some((f) => f.evidence.start < end && start < f.evidence.end)) return;
    facts.push({ kind: 'first', within, evidence: evidenceAt(source.text, start, end), certainty: 'stated', sentence });
  };
  for (let i = 0; i < tokens.length; i++) {
    const ever = finder.find(i, 'first-ever');
    if (ever) {
      push(i, i + ever.length, 'ever');
      i += ever.length - 1;
      continue;
    }
    const time = finder.find(i, 'first-time');
    if (time) {
      const bound = boundBehind(finder, i + time.length, source);
      if (bound) push(i, bound.to, bound.years);
      else if (time.entry.parts.length > 1 || !finder.find(i, 'ordinal')) push(i, i + time.length, 'ever');
      continue;
    }
    const word = finder.find(i, 'first-word');
    const bounded = word ? boundBehind(finder, i + word.length, source) : null;
    if (bounded) {
      push(i, bounded.to, bounded.years);
      i = bounded.to - 1;
      continue;
    }
    const years = yearsThenBehind(finder, i);
    if (years) {
      push(i, years.to, years.years);
      i = years.to - 1;
    }
  }
  return facts;
}

/** "… in 24 years", "… since 2000" within a few words. */
function boundBehind(finder: Finder, from: number, source: SourceText): { to: number; years: number } | null {
  for (let i = from; i < from + REACH; i++) {
    const token = finder.tokens[i];
    if (!token || (token.kind === 'mark' && /^[.;!?]$/.test(token.text))) return null;
    const since = finder.find(i, 'first-since');
    if (since) {
      for (let k = i + since.length; k <= i + since.length + 2; k++) {
        const year = finder.tokens[k]?.literal;
        if (!year) continue;
        if (!year.plain || year.value < 1000 || year.value > 2200 || !source.published) break;
        const years = dateOf(source.published.from).year - year.value;
        return years > 0 ? { to: k + 1, years } : null;
      }
    }
    const within = finder.find(i, 'first-within');
    if (within) {
      for (let k = i + within.length; k <= i + within.length + 2; k++) {
        const quantity = readQuantity(finder, k);
        if (!quantity) continue;
        const link = finder.find(quantity.to, 'link');
        const at = quantity.to + (link && !finder.find(quantity.to, 'first-year') ? link.length : 0);
        const year = finder.find(at, 'first-year');
        if (year && quantity.value > 0) return { to: at + year.length, years: quantity.value };
        break;
      }
    }
  }
  return null;
}

/** "13년 만", "13年ぶり". */
function yearsThenBehind(finder: Finder, at: number): { to: number; years: number } | null {
  if (!finder.lexicon.hand.first?.behind) return null;
  const quantity = readQuantity(finder, at);
  if (!quantity || quantity.value <= 0) return null;
  const behind = finder.find(quantity.to, 'first-behind');
  return behind ? { to: quantity.to + behind.length, years: quantity.value } : null;
}
