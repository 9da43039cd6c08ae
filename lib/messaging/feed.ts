import type { NewFeed } from './protocol';
import { nullable, type Reader, record, text } from './schema';

/** Reads a feed that is to be followed. */
export const newFeed: Reader<NewFeed> = record<NewFeed>({
  address: text(4_000),
  title: text(500),
  outlet: text(300),
  language: nullable(text(20)),
});
