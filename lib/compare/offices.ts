import type { Role } from '../model/fact';

/** Offices that are one office under several words. */
const EQUAL_OFFICES: readonly (readonly string[])[] = [
  ['director', 'head', 'chief', 'president-of-body', 'chair', 'chairman', 'leader'],
  ['minister', 'secretary-of-state'],
  ['secretary', 'secretary-general'],
];

/** Domains that are one domain under several words. */
const EQUAL_DOMAINS: readonly (readonly string[])[] = [
  ['state-security', 'national-security', 'security'],
  ['intelligence', 'foreign-intelligence'],
  ['trade', 'foreign-trade'],
  ['court', 'constitutional-court'],
  ['court', 'supreme-court'],
];

/**
 * Whether two roles are one office: `same`, `different` when they certainly are not, `unknown` when they cannot be compared
 * (one does not say what it is about, or both are printed with different breadth).
 */
export function sameOffice(a: Role, b: Role): 'same' | 'different' | 'unknown' {
  if (a.country && b.country && a.country !== b.country) return 'different';
  if (isHeadOfState(a) !== isHeadOfState(b) && isOfBody(a) !== isOfBody(b)) return 'different';
  const offices = a.office === b.office || joined(EQUAL_OFFICES, a.office, b.office) || bothHeads(a, b);
  if (a.organisation && b.organisation)
    return a.organisation === b.organisation ? (offices ? 'same' : 'unknown') : 'unknown';
  if (!a.domain || !b.domain) {
    if (!a.domain && !b.domain && offices && a.country && b.country && !a.organisation && !b.organisation)
      return 'same';
    return 'unknown';
  }
  const domains = isOneDomain(a.domain, b.domain);
  if (domains) return offices ? 'same' : 'unknown';
  return 'different';
}

/** A president of whom a country is printed and nothing else: no president of a court, of a club. */
function isHeadOfState(role: Role): boolean {
  return role.office === 'president' && role.country !== null && !isOfBody(role);
}

/** The role says of which body, or of what it is about. */
export function isOfBody(role: Role): boolean {
  return role.organisation !== null || role.domain !== null;
}

function isOneDomain(a: string, b: string): boolean {
  return a === b || joined(EQUAL_DOMAINS, a, b);
}

/** The president of a body is its head: of a court, of a group of ministers. */
function bothHeads(a: Role, b: Role): boolean {
  const body =
    (a.organisation !== null && a.organisation === b.organisation) ||
    (a.domain !== null && b.domain !== null && isOneDomain(a.domain, b.domain));
  const head = (office: string) => office === 'president' || joined(EQUAL_OFFICES, office, 'director');
  return body && head(a.office) && head(b.office);
}

function joined(groups: readonly (readonly string[])[], a: string, b: string): boolean {
  return groups.some((g) => g.includes(a) && g.includes(b));
}

/** The role as one word: `minister/state-security KP`. */
export function roleValue(role: Role): string {
  return [`${role.office}${role.domain ? `/${role.domain}` : ''}`, role.organisation, role.country, role.qualifier]
    .filter(Boolean)
    .join(' ');
}
