/**
 * The gazetteer: countries and cities by their names in our languages. Countries and the cities that stand for time zones come
 * from CLDR (Unicode-3.0); what CLDR lacks is written by hand in assets/lexicon/src.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGE_LIST, scriptsOfLanguage } from '../../lib/language/supported';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Which CLDR locales give the names of a language. */
const LOCALES: Readonly<Record<string, readonly string[]>> = {
  zh: ['zh-Hans', 'zh-Hant', 'zh-Hant-HK'],
  sr: ['sr-Cyrl', 'sr-Latn'],
  bs: ['bs-Latn'],
  az: ['az-Latn'],
  pt: ['pt', 'pt-PT'],
  fa: ['fa', 'fa-AF'],
};

/** Territory codes of CLDR that are no country: groups, private use, uninhabited islands. */
const NO_COUNTRY = new Set('EU EZ UN QO XA XB ZZ AC CP CQ DG EA IC TA BV HM CC CX UM IO TF GS SJ AQ'.split(' '));

/** Countries whose usual name in CLDR is no good in a running text: only the short variant and the hand-written names are taken. */
const BY_HAND = new Set(['CD', 'CG', 'HK', 'MO']);

/** Time zones named after no city, or after one too small and too like an ordinary word to be looked for. */
const NO_CITY =
  /^(?:Antarctica|Arctic|Indian|Atlantic|Etc)\/|\/(?:North_Dakota|Indiana|Kentucky)\/|^America\/(?:Nome|Adak|Yakutat|Sitka|Metlakatla|Menominee|Boise|Creston|Regina|Winnipeg|Thule|Danmarkshavn|Scoresbysund|Resolute|Inuvik|Iqaluit|Rankin_Inlet|Cambridge_Bay|Dawson.*|Fort_Nelson|Glace_Bay|Goose_Bay|Moncton|Blanc-Sablon|Atikokan|Swift_Current|Whitehorse|Merida|Bahia.*|Eirunepe|Noronha|Maceio|Araguaina|Campo_Grande|Cuiaba|Porto_Velho|Boa_Vista|Santarem|Rio_Branco|Punta_Arenas|Coyhaique|Catamarca|Argentina\/.*|Marigot|Kralendijk|Lower_Princes|St_.*|Ojinaga|Mazatlan|Chihuahua|Hermosillo|Matamoros|Ciudad_Juarez|Belem|Fortaleza|Recife|Detroit|Denver|Phoenix)$|^Pacific\/(?!Honolulu|Auckland|Port_Moresby|Noumea)|^Australia\/(?:Eucla|Lindeman|Lord_Howe|Broken_Hill)$|^Asia\/(?:Hovd|Choibalsan|Srednekolymsk|Ust-Nera|Khandyga|Chita|Barnaul|Famagusta|Pontianak|Makassar|Jayapura|Qostanay|Kashgar)$|^Europe\/(?:Busingen|Kirov|Ulyanovsk|Saratov|Astrakhan|Jersey|Guernsey|Isle_of_Man|Mariehamn|Uzhgorod)$|^Africa\/(?:Ceuta|El_Aaiun)$/;

/** Zones whose id is not the name of the city. */
const CITY_IDS: Readonly<Record<string, string>> = {
  'Asia/Saigon': 'ho-chi-minh-city',
  'Asia/Rangoon': 'yangon',
  'Asia/Calcutta': 'kolkata',
  'Europe/Kiev': 'kyiv',
  'Asia/Katmandu': 'kathmandu',
  'America/Godthab': 'nuuk',
  'America/Buenos_Aires': 'buenos-aires',
  'Europe/Zurich': 'zurich',
  'Europe/Zaporozhye': 'zaporizhzhia',
  'Asia/Kuala_Lumpur': 'kuala-lumpur',
  'Asia/Gaza': 'gaza',
  'Europe/Simferopol': 'simferopol',
};

/** Zones whose country CLDR's table of Windows zones does not tell as news texts do. */
const ZONE_COUNTRY: Readonly<Record<string, string>> = { 'Europe/Simferopol': 'UA', 'Asia/Jerusalem': 'IL' };

type Names = Map<string, Map<string, Set<string>>>;

/** Called by scripts/bake.ts. */
export async function bake(): Promise<Record<string, string>> {
  const names: Names = new Map(LANGUAGE_LIST.map((l) => [l, new Map()]));
  const adjectives: Names = new Map(LANGUAGE_LIST.map((l) => [l, new Map()]));
  const regions = new Set<string>();
  const zones = zoneCountries();
  for (const language of LANGUAGE_LIST) {
    for (const locale of LOCALES[language] ?? [language]) {
      for (const [id, name] of countriesOf(locale)) add(names, language, id, name);
      for (const [id, name] of citiesOf(locale, zones)) add(names, language, id, name);
    }
  }
  for (const file of ['countries', 'cities']) {
    for (const line of await lines(file)) {
      const { id, region, byLanguage } = parse(line);
      if (region) regions.add(id);
      for (const language of LANGUAGE_LIST) {
        const known = names.get(language)?.get(id);
        const given = byLanguage.get(language) ?? (file === 'cities' && !known ? fallback(language, byLanguage) : []);
        for (const name of given) {
          add(names, language, id, name);
          if (language === 'sr' && /[а-яђјљњћџ]/i.test(name)) add(names, language, id, latin(name));
          if (language === 'sr' && /[а-яђјљњћџ]/i.test(name) && file === 'cities' && !byLanguage.has('bs')) {
            add(names, 'bs', id, latin(name));
          }
        }
      }
    }
  }
  for (const line of await lines('adjectives')) {
    const { id, byLanguage } = parse(line);
    for (const [language, stems] of byLanguage) {
      for (const stem of stems) {
        add(adjectives, language, id, stem);
        if (language === 'sr') {
          add(adjectives, language, id, latin(stem));
          if (!byLanguage.has('bs')) add(adjectives, 'bs', id, latin(stem));
        }
      }
    }
  }
  for (const own of names.values()) dropCitiesNamedLikeCountries(own);
  const table = { regions: [...regions].sort(), names: plain(names), adjectives: plain(adjectives) };
  return { 'assets/lexicon/places.json': `${JSON.stringify(table)}\n` };
}

/** Singapore, Djibouti, Monaco: the country is meant. */
function dropCitiesNamedLikeCountries(own: Map<string, Set<string>>): void {
  const countries = new Set([...own].filter(([id]) => !id.includes('/')).flatMap(([, names]) => [...names]));
  for (const [id, names] of own) {
    if (!id.includes('/')) continue;
    for (const name of names) if (countries.has(name)) names.delete(name);
  }
}

function add(into: Names, language: string, id: string, name: string): void {
  const clean = name.replaceAll('\u00a0', ' ').replaceAll('’', "'").trim();
  const own = into.get(language);
  if (!own || clean === '') return;
  const set = own.get(id) ?? new Set();
  own.set(id, set.add(clean));
}

/** Countries of one CLDR locale: the usual name and its variants. */
function* countriesOf(locale: string): Generator<[string, string]> {
  const file = require(`cldr-localenames-full/main/${locale}/territories.json`);
  const table: Record<string, string> = file.main[locale].localeDisplayNames.territories;
  for (const [key, value] of Object.entries(table)) {
    const id = /^([A-Z]{2})(?:-alt-(?:short|variant))?$/.exec(key)?.[1];
    if (!id || NO_COUNTRY.has(id) || value === id) continue;
    // A bare "Congo" is either of two countries, and the long names of Hong Kong and Macau speak of China.
    if (BY_HAND.has(id) && !key.endsWith('-alt-short')) continue;
    const inner = /^([^(（]+?) ?[(（]([^)）]+)[)）]$/.exec(value);
    for (const name of inner ? [inner[1] as string, inner[2] as string] : [value]) {
      yield [id, name.replace(/^o-va |^о-ва /, '')];
    }
  }
}

/** Cities of one CLDR locale. Where a name equals the id of the zone CLDR leaves it out. */
function* citiesOf(locale: string, zones: ReadonlyMap<string, string>): Generator<[string, string]> {
  const file = require(`cldr-dates-full/main/${locale}/timeZoneNames.json`);
  const found = new Map<string, string>();
  collect(file.main[locale].dates.timeZoneNames.zone ?? {}, [], found);
  const latinScript = scriptsOfLanguage(locale.split('-')[0] as string).includes('Latin') && !locale.includes('Cyrl');
  for (const [zone, country] of zones) {
    if (NO_CITY.test(zone)) continue;
    const last = zone.split('/').at(-1) as string;
    const name = found.get(zone) ?? (latinScript ? last.replaceAll('_', ' ') : null);
    if (name === null || /о-в|o-v|\(|\d/.test(name)) continue;
    yield [`${country}/${CITY_IDS[zone] ?? last.toLowerCase().replaceAll('_', '-')}`, name];
  }
}

function collect(node: Record<string, unknown>, path: string[], into: Map<string, string>): void {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'exemplarCity') into.set(path.join('/'), value as string);
    else if (typeof value === 'object' && value !== null)
      collect(value as Record<string, unknown>, [...path, key], into);
  }
}

function zoneCountries(): Map<string, string> {
  const file = require('cldr-core/supplemental/windowsZones.json');
  const out = new Map<string, string>();
  for (const entry of file.supplemental.windowsZones.mapTimezones as {
    mapZone: { _type: string; _territory: string };
  }[]) {
    const { _type, _territory } = entry.mapZone;
    if (_territory === '001' || _territory === 'ZZ') continue;
    for (const zone of _type.split(' ')) if (!out.has(zone)) out.set(zone, ZONE_COUNTRY[zone] ?? _territory);
  }
  return out;
}

async function lines(file: string): Promise<string[]> {
  const text = await readFile(join(root, 'assets/lexicon/src', `${file}.txt`), 'utf8');
  return text.split('\n').filter((l) => l !== '' && !l.startsWith('#'));
}

/** `CN/beijing Beijing; fr Pékin; ru Пекин, …`; the first part may be English, or `id ; en …`. */
function parse(line: string): { id: string; region: boolean; byLanguage: Map<string, string[]> } {
  const [head, ...rest] = line.split(';').map((p) => p.trim());
  const at = (head as string).indexOf(' ');
  const id = at < 0 ? (head as string) : (head as string).slice(0, at);
  const byLanguage = new Map<string, string[]>();
  if (at >= 0) byLanguage.set('en', list((head as string).slice(at + 1)));
  for (const part of rest) {
    const space = part.indexOf(' ');
    const language = part.slice(0, space);
    if (!LANGUAGE_LIST.includes(language)) throw new Error(`no such language: ${part}`);
    byLanguage.set(language, list(part.slice(space + 1)));
  }
  return { id: id.replace('*', ''), region: id.endsWith('*'), byLanguage };
}

function list(text: string): string[] {
  return text.split(/, ?/).filter((n) => n !== '');
}

/** What a language without an own entry for a city takes. */
function fallback(language: string, given: ReadonlyMap<string, string[]>): string[] {
  const scripts = scriptsOfLanguage(language);
  if (scripts.includes('Cyrillic')) return given.get('ru') ?? [];
  if (scripts.includes('Latin')) return given.get('en') ?? [];
  if (scripts.includes('Arabic')) return (language === 'ur' ? given.get('fa') : undefined) ?? given.get('ar') ?? [];
  return [];
}

const SERBIAN: Readonly<Record<string, string>> = Object.fromEntries(
  'а a б b в v г g д d ђ đ е e ж ž з z и i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ ć у u ф f х h ц c ч č џ dž ш š'
    .split(' ')
    .reduce<[string, string][]>((pairs, c, i, all) => {
      if (i % 2 === 0) pairs.push([c, all[i + 1] as string]);
      return pairs;
    }, []),
);

/** Serbian Cyrillic in Latin letters. */
function latin(text: string): string {
  return [...text]
    .map((c) => {
      const lower = c.toLowerCase();
      const letter = SERBIAN[lower];
      if (letter === undefined) return c;
      return c === lower ? letter : letter[0]?.toUpperCase() + letter.slice(1);
    })
    .join('');
}

function plain(names: Names): Record<string, Record<string, string[]>> {
  const out: Record<string, Record<string, string[]>> = {};
  for (const [language, ids] of names) {
    const own: Record<string, string[]> = {};
    for (const id of [...ids.keys()].sort()) {
      const kept = [...(ids.get(id) as Set<string>)];
      if (kept.length > 0) own[id] = kept;
    }
    if (Object.keys(own).length > 0) out[language] = own;
  }
  return out;
}
