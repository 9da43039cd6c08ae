import type { SourceText } from '../../model/article';
import { foldSameLength } from '../../text/fold';
import { isGivenName } from './given';

/** A name of two words or more with a given name in its place, which is the last one in Hungary. */
export function givenIn({ text, language }: SourceText, start: number, end: number): boolean {
  if (beginsWithGiven(text, start, end)) return true;
  const last = /[\s-](\p{L}{3,20})$/u.exec(text.slice(start, end))?.[1];
  return language === 'hu' && last !== undefined && isGivenName(foldSameLength(last));
}

/** The first word of a name. */
export function firstWord(text: string, start: number, end: number): string {
  return /^\p{L}*/u.exec(text.slice(start, end))?.[0] ?? '';
}

/** The first of two words or more is a given name. */
export function beginsWithGiven(text: string, start: number, end: number): boolean {
  const first = /^[\p{L}\p{M}]{3,20}(?=[\s-])/u.exec(text.slice(start, end))?.[0];
  return first !== undefined && isGivenName(foldSameLength(first).replace(/\p{Mn}/gu, ''));
}

/** The words of a joint, folded: an article that is written together with its preposition is two. */
export function wordsOf(joints: string): string[] {
  return foldSameLength(joints)
    .split(/[\s'’]/)
    .filter(Boolean);
}
