import { ROLE_LOCALES } from '../locales/roles';
import { compilePhrases, type PhraseIndex } from '../phrases';

/** The role words of one language, as written by hand. Patterns are those of `compilePhrases`. */
export interface RoleLocale {
  /**
   * Where what is governed stands: `left` of the office ("国防部长", "Dışişleri Bakanı"), `right` of it ("ministre de la Défense"),
   * or on `both` sides (English).
   */
  readonly order: 'left' | 'right' | 'both';
  /** Words that join an office to what it governs ("of", "de la", "по"). */
  readonly connectors?: readonly string[];
  /** Office id, or `office/domain` for a title that names both ("Außenminister"), to its patterns. */
  readonly offices: Readonly<Record<string, readonly string[]>>;
  /** Domain id to its patterns. */
  readonly domains?: Readonly<Record<string, readonly string[]>>;
  readonly qualifiers?: Readonly<Partial<Record<'former' | 'acting' | 'elect', readonly string[]>>>;
}

/** What a phrase of the role lexicon is. */
export type RoleWord =
  | { readonly type: 'office'; readonly office: string; readonly domain: string | null }
  | { readonly type: 'domain'; readonly domain: string }
  | { readonly type: 'qualifier'; readonly qualifier: 'former' | 'acting' | 'elect' }
  | { readonly type: 'connector' };

/** The role lexicon of a language, ready to search. */
export interface RoleLexicon {
  readonly order: RoleLocale['order'];
  readonly phrases: PhraseIndex<RoleWord>;
}

const lexicons = new Map<string, RoleLexicon | null>();

/** The lexicon of a language, or null when there is none. Compiled once. */
export function roleLexicon(language: string): RoleLexicon | null {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const locale = ROLE_LOCALES[language];
  const made = locale ? compile(locale) : null;
  lexicons.set(language, made);
  return made;
}

function compile(locale: RoleLocale): RoleLexicon {
  const patterns: [string, RoleWord][] = [];
  for (const [id, phrases] of Object.entries(locale.offices)) {
    const [office, domain] = id.split('/') as [string, string | undefined];
    for (const phrase of phrases) patterns.push([phrase, { type: 'office', office, domain: domain ?? null }]);
  }
  for (const [domain, phrases] of Object.entries(locale.domains ?? {}))
    for (const phrase of phrases) patterns.push([phrase, { type: 'domain', domain }]);
  for (const [qualifier, phrases] of Object.entries(locale.qualifiers ?? {}))
    for (const phrase of phrases)
      patterns.push([phrase, { type: 'qualifier', qualifier: qualifier as 'former' | 'acting' | 'elect' }]);
  for (const phrase of locale.connectors ?? []) patterns.push([phrase, { type: 'connector' }]);
  return { order: locale.order, phrases: compilePhrases(patterns) };
}

/** Offices that mean little without what they govern: "the head", "an official". They need a complement or a name. */
export const BROAD_OFFICES: ReadonlySet<string> = new Set([
  'director',
  'deputy-director',
  'secretary',
  'chairman',
  'deputy-chairman',
  'leader',
  'official',
  'commander',
  'envoy',
  'member',
  'spokesperson',
  'general',
  'deputy-secretary',
  'ministry',
  'judge',
  'prosecutor',
  'representative',
  'adviser',
  'deputy',
  'senator',
  'minister',
  'deputy-minister',
  'officer',
  'speaker',
  'ambassador',
  'president',
  'vice-president',
  'governor',
  'mayor',
  'king',
  'queen',
  'prince',
  'princess',
  'ceo',
  'professor',
  'expert',
  'founder',
  'coach',
  'player',
]);
