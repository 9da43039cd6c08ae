import { foldSameLength } from '../../text/fold';
import type { RoleChunk } from '../roles/chunks';
import { OCCUPATION_OFFICES } from '../roles/lexicon';
import names from './genitives.json';
import { isGivenName, isListedGivenName } from './given';

/** By language, the endings of given names in the genitive, and what stands in their place where the name is nobody's. */
const ENDINGS: Readonly<Record<string, Readonly<Record<string, readonly string[]>> | undefined>> = names.endings;
/** Names of men in the genitive that the table of given names knows as a woman's, and those that its letters do not tell. */
const SURE: ReadonlySet<string> = new Set(names.sure.map(foldSameLength));
/** Names of men that end as if they stood in the genitive. */
const BARE: ReadonlySet<string> = new Set(names.bare.map(foldSameLength));
/** What is a woman's name, and a man's in the genitive, as often. */
const EITHER: ReadonlySet<string> = new Set(names.either.map(foldSameLength));
const KIN: ReadonlySet<string> = new Set(names.kin);
const SERVING: ReadonlySet<string> = new Set(names.serving);

const PERSONAL: ReadonlySet<string> = new Set(names.personal);
/** Offices that somebody holds at a place. */
const POSTED: ReadonlySet<string> = new Set(names.posted);

/** An office in the genitive: "адвоката", "журналистки", "пожарного", "судью", but not "журналистка", "певица". */
const OFFICE_IN_GENITIVE = /(?<![бвгджзлмнпрстфхцчшщ]к|[иіы]ц)[ая]$|[иыії]$|[оеая]г[оа]$|[оеоє][їй]$|(?:ц|ав|ь)[ую]$/u;

/** True for a language whose names say by their case whose somebody is: "адвокат Ивана Голунова". */
export function tellsOwners(language: string): boolean {
  return ENDINGS[language] !== undefined;
}

/**
 * True for a given name that stands in the genitive for sure.
 * @param name as printed
 */
export function isGenitiveName(language: string, name: string): boolean {
  if (!tellsOwners(language)) return false;
  const word = name.toLowerCase();
  const key = foldSameLength(word);
  if (SURE.has(key)) return true;
  if (BARE.has(key) || (isListedGivenName(key) && !IA_IN_GENITIVE.test(word))) return false;
  for (const [ending, bare] of Object.entries(ENDINGS[language] ?? {})) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const stem = key.slice(0, -ending.length);
    if (bare.some((end) => isListedGivenName(stem + end))) return true;
  }
  return false;
}

/** "Марии", "Марії", "Марыі": spelled in Latin it is a name as it stands. */
const IA_IN_GENITIVE = /[иіы][иії]$/u;

/** True for an office that says whose kin or whose man somebody is: "the mother of", "the lawyer of". */
export function isOfSomebody(office: string): boolean {
  return KIN.has(office) || SERVING.has(office);
}

/** Several people of an occupation, or a woman's in the genitive: "жители", "полицейские", "врачей". */
const SEVERAL = /(?<!^ма[тц])[иыі]$|(?:[оеіё]в|[еі]й|[аяоюе]м[иі]?|[ая]х|[иыі][ехм])$/u;
/** The same in languages whose names do not say whose somebody is. */
const SEVERAL_ELSEWHERE: Readonly<Record<string, RegExp | undefined>> = {
  lt: /(?:ai|[ao]ms|ais|uose|ų|(?<!i)us)$/u,
  lv: /(?:[^e]i|iem|us)$/u,
  et: /(?:d|te|tele|telt|tega)$/u,
  fi: /(?:t|ien|ille|ilta|ista)$/u,
  hy: /եր(?:ը|ն|ի|ին|ից|ով|ում)?$/u,
};
/** Endings of where something is, behind what may be a town: "gyventoja Naujojoje Akmenėje". */
const WHERE: Readonly<Record<string, RegExp | undefined>> = {
  lt: /(?:[ouėy]je|uose)$/u,
  lv: /[āēīū]$/u,
  et: /(?:ga|le|st|lt)$/u,
  fi: /(?:[sl][sltn][aä]|st[aä]|lle)$/u,
};
/** An adjective, or the surname of a man, in the genitive: what is "Великого Устюга", "Королёва", "Пушкина". */
const OWNING_WORD = /(?:[оеая]г[оа]|[иыі]х|ої|[оеёаяє]ва|[иыі]на)$/u;
/** One word that is the adjective of a place, or a man's surname, in the genitive: "речник Лук’янівського СІЗО". */
const LONE_ADJECTIVE = /^[^\s]+[сцз]ь?к[оа]г[оа](?:\s\p{Lu}{2,})?$/u;
/** The same of a town that is called by an adjective: "жительница Нижней Салды". */
const OWNING_TOWN = /[оеа]й$/u;

/** True for an office of somebody's kin, or of one person's man: only people have it, no clubs. */
export function isOfPerson(office: string): boolean {
  return KIN.has(office) || PERSONAL.has(office);
}

/** True for an office that is held at a place which it does not govern: "посол Грузии в Польше". */
export function isPosted(office: string): boolean {
  return POSTED.has(office);
}

/**
 * True when what stands behind an office is no name of its holder, but that of the one to whom the holder belongs: "адвокат Ивана Голунова" (the lawyer of
 * Ivan Golunov), where "адвоката Ивана Голунова" is the lawyer himself. Whose kin is told stands in the genitive, too. Behind an occupation the same holds of
 * words that no table knows: "полицейские Нижнего Тагила".
 * @param name as printed
 */
export function isOwner(language: string, { role }: RoleChunk, name: string): boolean {
  const first = /^\p{L}*/u.exec(name)?.[0] ?? '';
  const key = foldSameLength(first);
  if (!tellsOwners(language)) {
    const words = role.evidence.words.toLowerCase();
    if (!OCCUPATION_OFFICES.has(role.office) || isGivenName(key)) return false;
    return [SEVERAL_ELSEWHERE[language]?.test(words), WHERE[language]?.test(name)].includes(true);
  }
  const office = (/^[\p{L}\p{M}]*/u.exec(role.evidence.words)?.[0] ?? '').toLowerCase();
  const agrees = OFFICE_IN_GENITIVE.test(office);
  if (isOfSomebody(role.office)) {
    if (EITHER.has(key)) return true;
    if (isGenitiveName(language, first)) return KIN.has(role.office) || !agrees;
  }
  if (!agrees && LONE_ADJECTIVE.test(name)) return true;
  if (isGivenName(key) || !OCCUPATION_OFFICES.has(role.office)) return false;
  if (SEVERAL.test(office) || (role.office === 'resident' && OWNING_TOWN.test(first))) return true;
  return !agrees && OWNING_WORD.test(first);
}
