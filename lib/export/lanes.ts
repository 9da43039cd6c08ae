import type { Level, Verdict } from '../model/comparison';

/** How a verdict is drawn, as on the screen. */
export type Tone = 'conflict' | 'soft' | 'same' | 'only';

/** The tone of a verdict. */
export function toneOf({ verdict, level }: { readonly verdict: Verdict; readonly level: Level | null }): Tone {
  if (verdict === 'conflict') return level === 'soft' ? 'soft' : 'conflict';
  if (verdict === 'update') return 'soft';
  return verdict === 'same' || verdict === 'rounding' ? 'same' : 'only';
}

/** The message that names a verdict. */
export function verdictKey({ verdict, level }: { readonly verdict: Verdict; readonly level: Level | null }): string {
  return verdict === 'conflict' && level === 'soft' ? 'verdict_soft' : `verdict_${verdict}`;
}

/** The sections of an export in their order, with the message that heads each. */
export const LANES = [
  { tone: 'conflict', heading: 'tab_discrepancies' },
  { tone: 'soft', heading: 'lane_soft' },
  { tone: 'same', heading: 'tab_same' },
  { tone: 'only', heading: 'tab_only' },
] as const satisfies readonly { readonly tone: Tone; readonly heading: string }[];

/** The sign of a tone in a text, beside its name. */
export const SIGNS: Readonly<Record<Tone, string>> = { conflict: '≠', soft: '≈', same: '=', only: '+' };

/** The cards of a tone, the weightiest first. */
export function cardsOfTone<
  C extends { readonly verdict: Verdict; readonly level: Level | null; readonly weight: number },
>(cards: readonly C[], tone: Tone): C[] {
  return cards.filter((card) => toneOf(card) === tone).sort((a, b) => b.weight - a.weight);
}
