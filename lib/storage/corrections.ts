import { correctionDraft } from '../messaging/correction';
import { integer } from '../messaging/schema';
import type { Correction } from '../model/correction';
import { correctionOf } from '../story/corrections';

/** Most corrections that are kept; the oldest go. */
export const MOST_CORRECTIONS = 2_000;

const moment = integer(0, Number.MAX_SAFE_INTEGER);

/** Reads stored corrections one by one: what cannot be read is left out. The id is made anew from what is corrected. */
export function parseCorrections(value: unknown): readonly Correction[] | null {
  if (!Array.isArray(value)) return null;
  const read = value.slice(-MOST_CORRECTIONS).flatMap((entry): Correction[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { id: _, at, ...rest } = entry as Record<string, unknown>;
    const draft = correctionDraft(rest);
    const when = moment(at);
    return draft && when !== undefined ? [correctionOf(draft, when)] : [];
  });
  return [...new Map(read.map((correction) => [correction.id, correction])).values()];
}
