import { foldSameLength } from '../../text/fold';
import { tablesOf } from '../locales/tables';
import { compilePhrases, type PhraseIndex } from '../phrases';
import { MARKED } from '../phrases/languages';
import formerPrefixes from './former-prefixes.json';
import tables from './occupations.json';

/**
 * What people do, and whose kin they are: words of every day, which are read beside a name or with what they belong to, and are no
 * names of offices otherwise ("the driver").
 */
const OCCUPATIONS: readonly string[] = tables.occupations;
/** Kin and occupations that are for nothing: "the owner of the house" is none of a parliament. */
export const FREE: ReadonlySet<string> = new Set(tables.free);
/** Kin and friends: behind a name such a word is somebody else ("马克龙妻子", "메시 아버지"). */
export const KIN: ReadonlySet<string> = new Set(tables.kin);
/** Offices and occupations that a company or a club may have as well: "Alphabet, the owner of …". */
export const OF_BODIES: ReadonlySet<string> = new Set(tables.ofBodies);
/** Occupations that are titles, and may have a capital before a name: "Bishop John". */
export const TITLE_OCCUPATIONS: ReadonlySet<string> = new Set(tables.titles);
/** Languages that print any other occupation in small letters inside a sentence: with a capital it is part of a name. */
export const PRINTED_SMALL: ReadonlySet<string> = new Set(tables.printedSmall);

/** What people do for a living, and whose kin they are: never printed alone for a person as an office is. */
export const OCCUPATION_OFFICES: ReadonlySet<string> = new Set(OCCUPATIONS);

/** Those of them that somebody is to somebody else: right behind one of them may stand whose lawyer or father it is. */
export const OFFICES_OF_SOMEBODY: ReadonlySet<string> = new Set(tables.ofSomebody);
/** Offices that are held for another office: a spokesman of the governor. */
export const OFFICES_FOR_SOMEBODY: ReadonlySet<string> = new Set(tables.forSomebody);

/** The role words of one language, as written by hand. Patterns are those of `compilePhrases`. */
export interface RoleLocale {
  /**
   * Where what is governed stands: `left` of the office ("国防部长", "Dışişleri Bakanı"), `right` of it ("ministre de la Défense"),
   * or on `both` sides (English).
   */
  readonly order: 'left' | 'right' | 'both';
  /** Words that join an office to what it governs ("of", "de la", "по"). */
  readonly connectors?: readonly string[];
  /** Words that belong to a role and say nothing about it ("директор службы"). */
  readonly fillers?: readonly string[];
  /** Words that join who is posted to a place, which governs nothing there ("посол Грузии в Польше"). */
  readonly joints?: readonly string[];
  /** The same for bodies, whose own name may follow them: "dueño del club", "president of the company". */
  readonly bodies?: readonly string[];
  /** Words that tell whose an office is, before it or behind it: "her lawyer", "advokaten hans". */
  readonly owners?: readonly string[];
  /** Endings of an office that stand for the article: Norwegian "sjåføren". */
  readonly definite?: readonly string[];
  /** One-letter names of countries that stand right before an office (米大統領), by ISO 3166-1 code. */
  readonly countries?: Readonly<Record<string, readonly string[]>>;
  /**
   * Office id, or `office/domain` for a title that names both ("Außenminister"), to its patterns. `@former` behind it: said in one word
   * ("expresidente"). Behind `~` stands a word that is another one as well ("lo storico Caffè Greco"): right
   * behind it a name begins with a given name. A pattern that begins with a hyphen is the end of a compound ("-sprecher*"), whose first part may be a domain.
   */
  readonly offices: Readonly<Record<string, readonly string[]>>;
  /** Domain id to its patterns. */
  readonly domains?: Readonly<Record<string, readonly string[]>>;
  readonly qualifiers?: Readonly<Partial<Record<'former' | 'acting' | 'elect', readonly string[]>>>;
  /** What right behind an office makes another thing of it: "总统选举", a presidential election, "대통령 관저", his residence. */
  readonly notBefore?: readonly string[];
  /** The same before it: "cuộc bầu cử tổng thống". */
  readonly notBehind?: readonly string[];
  /** What an office is called elsewhere that is about this domain, by `office/domain`: 総裁 of a central bank is its governor. */
  readonly heads?: Readonly<Record<string, string>>;
  /** What an office of a city is called in other languages: "prezydent Krakowa" is a mayor. */
  readonly ofCity?: Readonly<Record<string, string>>;
  /** Endings of a place where something happens: such a place before an office is not what is governed ("ვარშავაში პრემიერი"). */
  readonly locatives?: readonly string[];
}

/** What a phrase of the role lexicon is. */
export type RoleWord =
  | {
      readonly type: 'office';
      readonly office: string;
      readonly domain: string | null;
      readonly qualifier: 'former' | null;
      /** Read as the end of a compound whose first part is no domain: it needs a name beside it. */
      readonly vague?: boolean;
      /** It is another word as well. */
      readonly doubtful?: boolean;
    }
  | { readonly type: 'domain'; readonly domain: string }
  | { readonly type: 'qualifier'; readonly qualifier: 'former' | 'acting' | 'elect' }
  | { readonly type: 'country'; readonly country: string }
  | { readonly type: 'filler'; readonly body: boolean }
  | { readonly type: 'connector' };

/** The role lexicon of a language, ready to search. */
export interface RoleLexicon {
  readonly order: RoleLocale['order'];
  readonly phrases: PhraseIndex<RoleWord>;
  /** As in `RoleLocale`, folded. */
  readonly notBefore: readonly string[];
  readonly notBehind: readonly string[];
  /** As in `RoleLocale`. */
  readonly ofCity: Readonly<Record<string, string | undefined>>;
  /** As in `RoleLocale`, folded. */
  readonly locatives: readonly string[];
  /** Every pattern in small letters as it is printed, where marks tell words apart ("nguyên", former, and "Nguyễn"); null elsewhere. */
  readonly printed: ReadonlySet<string> | null;
  /** The words of the connectors, folded. */
  readonly connectors: ReadonlySet<string>;
  /** The fillers and the joints, folded. */
  readonly fillers: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  /** As in `RoleLocale`, folded. */
  readonly owners: ReadonlySet<string>;
  readonly definite: readonly string[];
  readonly compounds: Compounds;
}

/** The ends of compounds that are offices, and the domains that may stand before them. */
export interface Compounds {
  /** By their letters; false for one that takes no ending. */
  readonly heads: ReadonlyMap<string, { readonly word: RoleWord; readonly stem: boolean }>;
  /** Lengths of the heads, longest first. */
  readonly lengths: readonly number[];
  readonly domains: ReadonlyMap<string, string>;
}

const lexicons = new Map<string, RoleLexicon | null>();

/** The lexicon of a language, or null when there is none. Compiled once. */
export function roleLexicon(language: string): RoleLexicon | null {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const locale = tablesOf(language)?.roles;
  const made = locale ? compile(locale, FORMER[language] ?? [], MARKED.has(language)) : null;
  lexicons.set(language, made);
  return made;
}

/** What is written together with an office to say that it is past: "exalcalde", "экспрезидент". */
const FORMER: Readonly<Record<string, readonly string[] | undefined>> = formerPrefixes;
/** Shortest office that is looked for behind a prefix. */
const SHORTEST_COMPOUND = 4;

function compile(locale: RoleLocale, former: readonly string[], marked: boolean): RoleLexicon {
  const patterns: [string, RoleWord][] = [];
  const heads = new Map<string, { word: RoleWord; stem: boolean }>();
  for (const [id, phrases] of Object.entries(locale.offices)) {
    const [name, qualifier] = id.split('@') as [string, string | undefined];
    const [office, domain] = name.split('/') as [string, string | undefined];
    const word = { type: 'office' as const, office, domain: domain ?? null };
    for (const printed of phrases) {
      const phrase = printed.replace('~', '');
      if (phrase.startsWith('-')) {
        const head = foldSameLength(phrase.slice(1));
        heads.set(head.replace('*', ''), { word: { ...word, qualifier: null, vague: true }, stem: head.endsWith('*') });
        continue;
      }
      const doubtful = phrase !== printed;
      patterns.push([phrase, { ...word, qualifier: qualifier === 'former' ? 'former' : null, doubtful }]);
      if (qualifier === undefined && phrase.length >= SHORTEST_COMPOUND)
        for (const prefix of former)
          patterns.push([`${prefix}${phrase.toLowerCase()}`, { ...word, qualifier: 'former' }]);
    }
  }
  for (const [domain, phrases] of Object.entries(locale.domains ?? {}))
    for (const phrase of phrases) patterns.push([phrase, { type: 'domain', domain }]);
  for (const [qualifier, phrases] of Object.entries(locale.qualifiers ?? {}))
    for (const phrase of phrases)
      patterns.push([phrase, { type: 'qualifier', qualifier: qualifier as 'former' | 'acting' | 'elect' }]);
  for (const [country, phrases] of Object.entries(locale.countries ?? {}))
    for (const phrase of phrases) patterns.push([phrase, { type: 'country', country }]);
  for (const phrase of locale.fillers ?? []) patterns.push([phrase, { type: 'filler', body: false }]);
  for (const phrase of locale.bodies ?? []) patterns.push([phrase, { type: 'filler', body: true }]);
  for (const phrase of locale.connectors ?? []) patterns.push([phrase, { type: 'connector' }]);
  return {
    order: locale.order,
    phrases: compilePhrases(patterns),
    printed: marked ? new Set(patterns.map(([phrase]) => phrase.replace(/[=*]/g, '').toLowerCase())) : null,
    notBefore: (locale.notBefore ?? []).map(foldSameLength),
    notBehind: (locale.notBehind ?? []).map(foldSameLength),
    ofCity: locale.ofCity ?? {},
    locatives: (locale.locatives ?? []).map(foldSameLength),
    connectors: new Set((locale.connectors ?? []).flatMap((phrase) => foldSameLength(phrase).split(' '))),
    fillers: new Set((locale.fillers ?? []).map(foldSameLength)),
    joints: new Set((locale.joints ?? []).map(foldSameLength)),
    owners: new Set((locale.owners ?? []).map(foldSameLength)),
    definite: locale.definite ?? [],
    compounds: {
      heads,
      lengths: [...new Set([...heads.keys()].map((head) => head.length))].sort((a, b) => b - a),
      domains: heads.size === 0 ? new Map() : domainWords(locale),
    },
  };
}

/** The domains of one word, without the mark of an ending. */
function domainWords(locale: RoleLocale): Map<string, string> {
  const words = new Map<string, string>();
  for (const [domain, phrases] of Object.entries(locale.domains ?? {}))
    for (const phrase of phrases)
      if (!phrase.includes(' ')) words.set(foldSameLength(phrase).replace(/[=*]/g, ''), domain);
  return words;
}

/** Letters that a compound needs before its head. */
const SHORTEST_FIRST = 3;
/** Letters of an ending behind its head. */
const LONGEST_ENDING = 4;
/** What joins the parts of a compound: "Gewerkschaft-s-chef", "fack-förening-s-ledare". */
const JOINTS: readonly string[] = ['', 's', 'es', 'n', 'en', 'e', 'er'];

/** The office at the end of a compound, with the domain of its first part: "Brandweercommandant". Null when there is none. */
export function officeOfCompound({ heads, lengths, domains }: Compounds, key: string): RoleWord | null {
  for (const length of lengths) {
    for (let ending = 0; ending <= LONGEST_ENDING; ending++) {
      const from = key.length - ending - length;
      if (from < SHORTEST_FIRST) break;
      const head = heads.get(key.slice(from, from + length));
      if (head?.word.type !== 'office' || (ending > 0 && !head.stem)) continue;
      const first = key.slice(0, from);
      const joint = JOINTS.find((j) => first.endsWith(j) && domains.has(first.slice(0, first.length - j.length)));
      if (joint === undefined) return head.word;
      const domain = domains.get(first.slice(0, first.length - joint.length)) as string;
      return { ...head.word, domain: head.word.domain ?? domain, vague: false };
    }
  }
  return null;
}

/** The office of somebody in a domain: mostly the office itself. */
export function officeWith(language: string, office: string, domain: string | null): string {
  return tablesOf(language)?.roles?.heads?.[`${office}/${domain}`] ?? office;
}

/** Offices that mean little without what they govern: "the head", "an official". They need a complement or a name. */
export const BROAD_OFFICES: ReadonlySet<string> = new Set([
  'director',
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
  'captain',
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
  'founder',
  'coach',
  ...OCCUPATIONS,
]);

/** Offices that are used as a title before a surname alone: "President Lula", "Pope Francis". */
export const TITLE_OFFICES: ReadonlySet<string> = new Set([
  'president',
  'vice-president',
  'prime-minister',
  'chancellor',
  'minister',
  'pope',
  'king',
  'queen',
  'prince',
  'princess',
  'emir',
  'sultan',
  'general',
  'marshal',
  'colonel',
  'senator',
  'governor',
  'mayor',
  'secretary-general',
  'professor',
  'supreme-leader',
  'coach',
]);

/**
 * Offices that stand as common nouns more often than before a name: "the judge", "a founder". In a script without capitals the word
 * behind them is no name for that alone ("न्यायाधीश फैसला").
 */
export const COMMON_NOUN_OFFICES: ReadonlySet<string> = new Set([
  'judge',
  'prosecutor',
  'chairman',
  'founder',
  'deputy',
  'official',
  'professor',
  ...OCCUPATIONS,
]);
