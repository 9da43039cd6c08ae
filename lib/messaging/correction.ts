import { COMPARISON_KINDS, type CorrectionDraft, type PageKey, type PrintedName } from '../model/correction';
import { nullable, oneOf, type Reader, record, text } from './schema';

const name: Reader<PrintedName> = record<PrintedName>({ name: text(300), language: text(20) });

const page: Reader<PageKey> = record<PageKey>({ key: text(5_000), title: text(2_000), outlet: nullable(text(300)) });

const samePerson = record<Extract<CorrectionDraft, { kind: 'same-person' }>>({
  kind: oneOf('same-person'),
  one: name,
  other: name,
  where: page,
});
const otherEvent = record<Extract<CorrectionDraft, { kind: 'other-event' }>>({
  kind: oneOf('other-event'),
  report: page,
  where: page,
});
const hiddenKind = record<Extract<CorrectionDraft, { kind: 'hidden-kind' }>>({
  kind: oneOf('hidden-kind'),
  hidden: oneOf(...COMPARISON_KINDS),
  where: page,
});

/** Reads what the reader says about a finding, exact in its fields and capped in their lengths. */
export const correctionDraft: Reader<CorrectionDraft> = (value) =>
  samePerson(value) ?? otherEvent(value) ?? hiddenKind(value);
