import type { Role } from '../../model/fact';

/** A name found in a text, before it is made a fact. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly role: Role | null;
}

/** Most mentions that are kept of one text: what has more is a list and no story. Keeps the work linear. */
const MOST_MENTIONS = 600;

/** Adds a mention unless one overlaps it already; a mention with a role replaces an equal one without. */
export function addMention(mentions: Mention[], mention: Mention): void {
  if (mentions.length >= MOST_MENTIONS) return;
  const at = mentions.findIndex((m) => m.start < mention.end && mention.start < m.end);
  if (at < 0) mentions.push(mention);
  else {
    const other = mentions[at] as Mention;
    const longer = mention.end - mention.start > other.end - other.start;
    if (longer || (!other.role && mention.role && other.start === mention.start && other.end === mention.end))
      mentions[at] = { ...mention, role: mention.role ?? other.role };
  }
}
