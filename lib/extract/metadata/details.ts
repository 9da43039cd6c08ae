import type { ArticleDetails } from '../../model/article';
import { agencyOf } from '../clean/furniture';
import type { Line } from '../lines';
import type { Removal } from '../result';
import { datelineOf } from './dateline';
import type { PublicationTimes } from './published';

/** Paragraphs at the beginning in which a dateline may stand: a lead can come before it. */
const FIRST = 3;

/**
 * What else is known of an article: how certain its day is, its last change, its dateline, and the agency whose text it is. The agency
 * is named by the dateline, by a line or a bracket that was taken from the text, or in the place of the writer.
 */
export function detailsOf(
  times: PublicationTimes,
  lines: readonly Line[],
  removed: readonly Removal[],
  byline: string | null,
  language: string | null,
): ArticleDetails {
  const origins = lines.slice(0, FIRST).map((line) => datelineOf(line.words, times.published?.iso ?? null, language));
  const origin = origins.find((one) => one.dateline !== null || one.agency !== null);
  const credits = removed
    .filter(({ step }) => step === 'sign-off' || step === 'credit-at-end')
    .map(({ words }) => words);
  return {
    publishedCertainty: times.certainty,
    modified: times.modified,
    dateline: origin?.dateline ?? null,
    agency: origin?.agency ?? firstAgency([...credits, byline ?? '']),
  };
}

/** The first agency that is named alone, or as one of several (`AFP/dpa`). */
function firstAgency(texts: readonly string[]): string | null {
  for (const text of texts) {
    if (text.length > 80) continue;
    for (const part of [text, ...text.split(/[/,、&;()]/)]) {
      const agency = agencyOf(part.trim());
      if (agency) return agency;
    }
  }
  return null;
}
