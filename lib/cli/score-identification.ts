import { detectLanguage } from '../language/detect';
import type { GoldReport } from './gold/format';

/** Languages that no detector separates on short texts count as one: their written news differs in a word here and there. */
const GROUPS: readonly (readonly string[])[] = [
  ['bs', 'hr', 'sr'],
  ['id', 'ms'],
  ['no', 'da'],
];

/** How often the language of bodies and of titles is told right, nothing declared. */
export interface IdentificationScore {
  readonly bodies: { right: number; all: number };
  readonly titles: { right: number; all: number };
  /** By language: right and all, bodies. */
  readonly byLanguage: ReadonlyMap<string, { right: number; all: number }>;
  /** `language told "words"`. */
  readonly misses: readonly string[];
}

/** Tells the language of each report from its body alone and from its title alone. */
export function scoreIdentification(reports: readonly GoldReport[]): IdentificationScore {
  const bodies = { right: 0, all: 0 };
  const titles = { right: 0, all: 0 };
  const byLanguage = new Map<string, { right: number; all: number }>();
  const misses: string[] = [];
  const ask = (text: string, language: string, counts: { right: number; all: number }[]) => {
    const told = detectLanguage(text, null).language;
    const right = groupOf(told) === groupOf(language);
    for (const count of counts) {
      count.all++;
      if (right) count.right++;
    }
    if (!right) misses.push(`${language} as ${told}: "${text.slice(0, 60)}"`);
  };
  for (const { text, title, title_own: own, lang } of reports) {
    const language = lang.split('-')[0] as string;
    const known = byLanguage.get(language) ?? { right: 0, all: 0 };
    byLanguage.set(language, known);
    ask(text, language, [bodies, known]);
    // A heading of ours is no headline of the language's press.
    if (title && !own) ask(title, language, [titles]);
  }
  return { bodies, titles, byLanguage, misses };
}

function groupOf(language: string): string {
  return GROUPS.find((group) => group.includes(language))?.[0] ?? language;
}
