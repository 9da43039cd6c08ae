import type { SourceText } from '../../model/article';
import type { Fact, OrganisationFact } from '../../model/fact';
import { evidenceAt } from '../../model/span';
import { personsLexicon } from '../persons/lexicon';
import { type Token, tokensOf } from '../phrases/tokens';
import { AGENCY_WORDS, NOT_BODIES } from './table';

/** Acronyms that are no bodies: units, time zones, currencies, illnesses, weapons. */
const NO_BODIES: ReadonlySet<string> = new Set(NOT_BODIES);

/**
 * Acronyms of three to six capitals that are in no table but clearly stand for a body: in brackets after a capitalised name,
 * or beside a verb of saying; then wherever else they are printed. The id is that of the body of the table whose name stands
 * before the bracket ("National Intelligence Organization (MIT)"), otherwise null.
 */
export function unknownAcronyms(source: SourceText, known: readonly Fact[]): OrganisationFact[] {
  const tokens = tokensOf(source);
  const verbs = personsLexicon(source.language).says;
  const candidates: number[] = [];
  const bodies = new Map<string, Body>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const words = source.text.slice(token.start, token.end);
    if (token.caps !== 'upper' || words.length < 3 || words.length > 6 || !/^\p{Lu}+$/u.test(words)) continue;
    if (NO_BODIES.has(words) || /^[IVXLCDM]+$/.test(words)) continue;
    if (known.some((fact) => fact.evidence.start < token.end && token.start < fact.evidence.end)) continue;
    if (isShouted(tokens, i)) continue;
    candidates.push(i);
    const named = namedBefore(source, token, known);
    const agency = named?.agency ?? behindAgency(tokens, i);
    if (named || agency || inBrackets(source, tokens, i) || isCited(source, tokens, i, verbs)) {
      const before = bodies.get(words);
      bodies.set(words, {
        organisation: before?.organisation ?? named?.organisation ?? null,
        agency: (before?.agency ?? false) || agency,
      });
    }
  }
  return candidates.flatMap((i) => {
    const token = tokens[i] as Token;
    const evidence = evidenceAt(source.text, token.start, token.end);
    const body = bodies.get(evidence.words);
    if (!body) return [];
    return [
      { kind: 'organisation', ...body, name: evidence.words, evidence, certainty: 'stated', sentence: token.sentence },
    ];
  });
}

type Body = Pick<OrganisationFact, 'organisation' | 'agency'>;

/** The body of the table whose name ends right before the bracket around an acronym. */
function namedBefore(source: SourceText, token: Token, known: readonly Fact[]): Body | null {
  if (!/[(（]/.test(source.text[token.start - 1] ?? '') || !/[)）]/.test(source.text[token.end] ?? '')) return null;
  const body = known.find(
    (f) => f.kind === 'organisation' && /^\s?[(（]$/.test(source.text.slice(f.evidence.end, token.start)),
  );
  return body?.kind === 'organisation' ? { organisation: body.organisation, agency: body.agency } : null;
}

/** "Agence KCTAK": the word before says what it is. */
function behindAgency(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (tokens[i]?.glue !== 'space' || before?.sentence !== tokens[i]?.sentence) return false;
  return AGENCY_WORDS.some((stem) => before?.key.startsWith(stem));
}

function isShouted(tokens: readonly Token[], i: number): boolean {
  const near = [tokens[i - 1], tokens[i + 1]].filter((t) => t?.sentence === tokens[i]?.sentence);
  return near.some((t) => t?.caps === 'upper' && t.key.length > 2);
}

function inBrackets(source: SourceText, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const before = tokens[i - 1];
  return (
    token.glue === 'open' &&
    before?.caps !== 'upper' &&
    source.text[token.end] === ')' &&
    hasCapital(tokens, i - 1, token.sentence)
  );
}

function hasCapital(tokens: readonly Token[], from: number, sentence: number): boolean {
  for (let k = from; k > from - 5; k--)
    if (tokens[k]?.sentence === sentence && tokens[k]?.caps === 'title') return true;
  return false;
}

/** Beside a verb of saying, with at most an article between ("a déclaré la RSE", "RSE said"), or before a colon in the title. */
function isCited(source: SourceText, tokens: readonly Token[], i: number, verbs: ReadonlySet<string>): boolean {
  const token = tokens[i] as Token;
  if (
    token.sentence === 0 &&
    /^\s?:/.test(source.text.slice(token.end, token.end + 2)) &&
    tokens[i - 1]?.sentence === 0
  )
    return true;
  const after = tokens[i + 1];
  if (after && after.glue === 'space' && after.sentence === token.sentence && verbs.has(after.key)) return true;
  for (let k = i - 1; k >= i - 2; k--) {
    const before = tokens[k];
    if (!before || before.sentence !== token.sentence || tokens[k + 1]?.glue !== 'space') return false;
    if (verbs.has(before.key)) return true;
    if (before.key.length > 3) return false;
  }
  return false;
}
