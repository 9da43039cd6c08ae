import table from '../../../assets/lexicon/organisations.json';
import type { SourceText } from '../../model/article';
import type { Fact, OrganisationFact } from '../../model/fact';
import { evidenceAt } from '../../model/span';
import { personsLexicon } from '../persons/lexicon';
import { type Token, tokensOf } from '../phrases/tokens';

/** Acronyms that are no bodies: units, time zones, currencies, illnesses, weapons. */
const NO_BODIES: ReadonlySet<string> = new Set(table.notBodies);

/** Folded beginnings of the word for a news agency. */
const AGENCY_WORDS: readonly string[] = table.agencyWords;

/**
 * Acronyms of three to six capitals that are in no table but clearly stand for a body: in brackets after a capitalised name,
 * or beside a verb of saying. Their id is null.
 */
export function unknownAcronyms(source: SourceText, known: readonly Fact[]): OrganisationFact[] {
  const tokens = tokensOf(source);
  const found: OrganisationFact[] = [];
  const verbs = personsLexicon(source.language).says;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const words = source.text.slice(token.start, token.end);
    if (token.caps !== 'upper' || words.length < 3 || words.length > 6 || !/^\p{Lu}+$/u.test(words)) continue;
    if (NO_BODIES.has(words) || /^[IVXLCDM]+$/.test(words)) continue;
    if (known.some((fact) => fact.evidence.start < token.end && token.start < fact.evidence.end)) continue;
    const agency = behindAgency(tokens, i);
    if (isShouted(tokens, i) || !(agency || inBrackets(source, tokens, i) || isCited(source, tokens, i, verbs)))
      continue;
    const evidence = evidenceAt(source.text, token.start, token.end);
    found.push({
      kind: 'organisation',
      organisation: null,
      name: words,
      agency,
      evidence,
      certainty: 'stated',
      sentence: token.sentence,
    });
  }
  return found;
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
