import type { ComparisonKind, Message } from '../model/comparison';
import type { Evidence } from '../model/span';

/** A fact that one side carries and no text of the other side does. */
export interface Lone {
  readonly kind: ComparisonKind;
  readonly question: Message;
  readonly value: string;
  readonly evidence: Evidence;
  /** How much it would be missed: greater for people and days than for a single word. */
  readonly weight: number;
}
