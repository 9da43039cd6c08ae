import type { Fact } from '../../model/fact';
import type { RoleChunk } from '../roles/chunks';

/** Marks every code unit inside a place, an organisation, a day, a time or a role: no name stands there. */
export function blockedUnits(length: number, facts: readonly Fact[], chunks: readonly RoleChunk[]): Uint8Array {
  const blocked = new Uint8Array(length);
  for (const fact of facts) blocked.fill(1, fact.evidence.start, fact.evidence.end);
  for (const chunk of chunks) blocked.fill(1, chunk.start, chunk.end);
  return blocked;
}
