import { describe, expect, it } from 'vitest';
import { abbreviationsOf } from '../../../lib/facts/locales/abbreviations';
import { tablesOf } from '../../../lib/facts/locales/tables';
import { recogniseOrganisations } from '../../../lib/facts/organisations';
import { recogniseRoles } from '../../../lib/facts/roles';
import { LANGUAGE_LIST } from '../../../lib/language/supported';
import type { Fact, PlaceFact, Role, RoleFact } from '../../../lib/model/fact';
import { evidenceAt } from '../../../lib/model/span';
import { sourceText } from '../../../lib/text/source';

/** Reads roles; places are given by hand as `words -> id`, an id with `*` in front is an adjective. */
function roles(language: string, body: string, places: Readonly<Record<string, string>> = {}): RoleFact[] {
  const source = sourceText('', body, language, null, abbreviationsOf(language));
  const earlier: Fact[] = [];
  for (const [words, id] of Object.entries(places)) {
    const start = source.text.indexOf(words);
    const place: PlaceFact = {
      kind: 'place',
      place: id.replace('*', ''),
      level: id.includes('/') ? 'city' : 'country',
      use: id.startsWith('*') ? 'adjective' : 'name',
      evidence: evidenceAt(source.text, start, start + words.length),
      certainty: 'stated',
      sentence: 1,
    };
    earlier.push(place);
  }
  earlier.push(...recogniseOrganisations(source, earlier));
  return recogniseRoles(source, earlier) as RoleFact[];
}

function short(role: Role): string {
  return [role.office, role.domain, role.country, role.organisation, role.qualifier]
    .filter((part) => part !== null)
    .join('/');
}

const PRINTED: readonly (readonly [string, string, Readonly<Record<string, string>>, readonly string[]])[] = [
  ['en', 'He met the minister of state security.', {}, ['minister/state-security']],
  ['lt', 'Kalbėjo buvęs Abelijos gynybos ministras.', {}, ['minister/defence/former']],
  ['en', 'The former Kapton defence minister spoke.', {}, ['minister/defence/former']],
  ['en', 'The former striker Anna Berg met the defence minister.', {}, ['minister/defence']],
  ['es', 'Habló el exalcalde de Lima.', { Lima: 'PE/lima' }, ['mayor/PE/former']],
  ['es', 'Habló el exprimer ministro.', {}, ['prime-minister/former']],
  ['ru', 'На суд пришёл экспремьер.', {}, ['prime-minister/former']],
  ['cs', 'Přišel exministr zahraničí.', {}, ['minister/foreign/former']],
  ['es', 'La exportación y el experto.', {}, []],
  ['de', 'Die Altstadt und der Experte.', {}, []],
  ['ru', 'Эксперт говорил об экспорте.', {}, []],
  ['en', 'The North Korean foreign trade minister left.', { 'North Korean': '*KP' }, ['minister/foreign-trade/KP']],
  ['en', 'The head of the SVR spoke.', {}, ['director/foreign-intelligence/RU/svr']],
  ['en', "Russia's former defence minister agreed.", { Russia: 'RU' }, ['minister/defence/RU/former']],
  [
    'fr',
    'Il a vu le ministre nord-coréen de la Sécurité d’État.',
    { 'nord-coréen': '*KP' },
    ['minister/state-security/KP'],
  ],
  ['fr', 'Le secrétaire du Conseil de sécurité est parti.', {}, ['secretary/security-council']],
  ['fr', 'L’ancien ministre de la Défense est venu.', {}, ['minister/defence/former']],
  ['ro', 'A vorbit cu ministrul securității de stat.', {}, ['minister/state-security']],
  ['ro', 'Șeful serviciilor secrete a plecat.', {}, ['director/intelligence']],
  ['ru', 'Он говорил с министром госбезопасности КНДР.', { КНДР: 'KP' }, ['minister/state-security/KP']],
  ['ru', 'Прибыл министр внешнеэкономических дел.', {}, ['minister/foreign-trade']],
  ['ru', 'Секретарь Совбеза вылетел домой.', {}, ['secretary/security-council']],
  ['ar', 'وصل وزير أمن الدولة صباح اليوم.', {}, ['minister/state-security']],
  ['bg', 'Дойде министърът на държавната сигурност.', {}, ['minister/state-security']],
  ['cs', 'Přijel ministr pro státní bezpečnost.', {}, ['minister/state-security']],
  ['de', 'Der Minister für Staatssicherheit kam.', {}, ['minister/state-security']],
  ['de', 'Der Außenminister kam.', {}, ['minister/foreign']],
  ['el', 'Ήρθε ο υπουργός Κρατικής Ασφάλειας.', {}, ['minister/state-security']],
  ['es', 'Llegó el ministro de Seguridad del Estado.', {}, ['minister/state-security']],
  ['fa', 'وزیر امور خارجه وارد شد.', {}, ['minister/foreign']],
  ['hu', 'Megérkezett az állambiztonsági miniszter.', {}, ['minister/state-security']],
  ['id', 'Menteri Keamanan Negara tiba.', {}, ['minister/state-security']],
  ['it', 'È arrivato il ministro della Sicurezza dello Stato.', {}, ['minister/state-security']],
  ['ja', '国家保衛相が出席した。', {}, ['minister/state-security']],
  ['ko', '국가보위상이 참석했다.', {}, ['minister/state-security']],
  ['ko', '국가안전보위부장은 떠났다.', {}, ['minister/state-security']],
  ['nl', 'De minister van Buitenlandse Zaken kwam.', {}, ['minister/foreign']],
  ['no', 'Utenriksministeren kom.', {}, ['minister/foreign']],
  ['pt', 'Chegou o ministro de Segurança do Estado.', {}, ['minister/state-security']],
  ['sk', 'Prišiel minister pre štátnu bezpečnosť.', {}, ['minister/state-security']],
  ['sl', 'Prišel je minister za državno varnost.', {}, ['minister/state-security']],
  ['sr', 'Došao je ministar državne bezbednosti.', {}, ['minister/state-security']],
  ['uk', 'Прибув міністр державної безпеки.', {}, ['minister/state-security']],
  ['zh', '国家安全部长出席了会议。', {}, ['minister/state-security']],
  ['tr', 'Devlet Güvenlik Bakanı geldi.', {}, ['minister/state-security']],
  ['pl', 'Przybył minister spraw zagranicznych.', {}, ['minister/foreign']],
  ['ka', 'მოვიდა იუსტიციის მინისტრი.', {}, ['minister/justice']],
  ['ka', 'მოვიდა ჯანდაცვის მინისტრის მოადგილე.', {}, ['deputy-minister/health']],
  ['hy', 'Գյուղատնտեսության նախարարը եկավ։', {}, ['minister/agriculture']],
  ['hy', 'Առողջապահության նախարարի տեղակալը եկավ։', {}, ['deputy-minister/health']],
  ['ar', 'وصل وزير الزراعة صباح اليوم.', {}, ['minister/agriculture']],
  ['ar', 'وصلت وزيرة البيئة.', {}, ['minister/environment']],
  ['fa', 'وزیر کشاورزی وارد شد.', {}, ['minister/agriculture']],
  ['fa', 'وزیر اقتصاد وارد شد.', {}, ['minister/economy']],
  ['he', 'שר התחבורה הגיע.', {}, ['minister/transport']],
  ['he', 'השרה להגנת הסביבה הגיעה.', {}, ['minister/environment']],
  ['ur', 'وزیر زراعت پہنچ گئے۔', {}, ['minister/agriculture']],
  ['hi', 'कृषि मंत्री पहुंचे।', {}, ['minister/agriculture']],
  ['hi', 'उप विदेश मंत्री पहुंचे।', {}, ['deputy-minister/foreign']],
  ['bn', 'কৃষিমন্ত্রী এসেছেন।', {}, ['minister/agriculture']],
  ['ta', 'சுற்றுச்சூழல் அமைச்சர் வந்தார்.', {}, ['minister/environment']],
  ['hu', 'Megjött a jegybankelnök.', {}, ['governor/central-bank']],
  ['fi', 'Liikenneministeri saapui.', {}, ['minister/transport']],
  ['et', 'Keskkonnaminister tuli.', {}, ['minister/environment']],
  ['tr', 'Emniyet müdürü geldi.', {}, ['director/police']],
  ['az', 'Xarici işlər nazirinin müavini gəldi.', {}, ['deputy-minister/foreign']],
  ['ja', '農林水産相が出席した。', {}, ['minister/agriculture']],
  ['zh', '农业部长出席了会议。', {}, ['minister/agriculture']],
  ['ko', '법무부 장관이 참석했다.', {}, ['minister/justice']],
  ['vi', 'Bộ trưởng Bộ Tư pháp đã đến.', {}, ['minister/justice']],
  ['th', 'รัฐมนตรีคมนาคมเดินทางมาถึง', {}, ['minister/transport']],
  ['id', 'Menteri Pertanian tiba.', {}, ['minister/agriculture']],
  ['id', 'Seorang wakil menteri luar negeri tiba.', {}, ['deputy-minister/foreign']],
  ['ms', 'Menteri Pengangkutan tiba.', {}, ['minister/transport']],
  ['no', 'Samferdselsministeren kom.', {}, ['minister/transport']],
  ['no', 'Politimesteren kom.', {}, ['director/police']],
  ['sv', 'Miljöministern kom.', {}, ['minister/environment']],
  ['sv', 'Polischefen kom.', {}, ['director/police']],
  ['da', 'Transportministeren kom.', {}, ['minister/transport']],
  ['nl', 'De minister van Landbouw kwam.', {}, ['minister/agriculture']],
  ['nl', 'De landbouwminister kwam.', {}, ['minister/agriculture']],
  ['de', 'Der Verkehrsminister kam.', {}, ['minister/transport']],
  ['de', 'Die Umweltministerin kam.', {}, ['minister/environment']],
  ['en', 'The justice minister left.', {}, ['minister/justice']],
  ['en', 'The secretary of energy left.', {}, ['minister/energy']],
  ['it', 'È arrivato il Guardasigilli.', {}, ['minister/justice']],
  ['ro', 'A venit ministrul Tineretului și Sportului.', {}, ['minister/sport']],
  ['lt', 'Atvyko centrinio banko vadovas.', {}, ['governor/central-bank']],
  ['lv', 'Ieradās vides aizsardzības ministrs.', {}, ['minister/environment']],
  ['ru', 'Прибыл начальник полиции.', {}, ['director/police']],
  ['uk', 'Прибув голова Нацбанку.', {}, ['governor/central-bank']],
  ['be', 'Прыбыў старшыня Нацбанка.', {}, ['governor/central-bank']],
  ['bg', 'Дойде шефът на полицията.', {}, ['director/police']],
  ['sr', 'Дошао је министар рада.', {}, ['minister/labour']],
  ['sr', 'Došao je direktor policije.', {}, ['director/police']],
  ['hr', 'Došla je ministrica rada.', {}, ['minister/labour']],
  ['bs', 'Došao je ministar energije.', {}, ['minister/energy']],
  ['mk', 'Дојде шефот на полицијата.', {}, ['director/police']],
  ['pl', 'Przybył prezes NBP.', {}, ['governor/central-bank']],
  ['cs', 'Přijel policejní prezident.', {}, ['director/police']],
  ['sk', 'Prišiel policajný riaditeľ.', {}, ['director/police']],
  ['sl', 'Prišel je direktor policije.', {}, ['director/police']],
];

const SILENT: readonly (readonly [string, string])[] = [
  ['en', 'The leader of the band sang, and the head was bowed.'],
  ['en', 'The president spoke.'],
  ['fr', 'Le chef a préparé le dîner.'],
  ['fr', 'La première a eu lieu à la maison de la culture.'],
  ['ro', 'Echipa a câștigat meciul de fotbal.'],
  ['ru', 'На премьере балета было много гостей.'],
  ['ru', 'Министерский портфель нашли в поезде.'],
  ['ar', 'ضرب زلزال غرب البلاد.'],
  ['de', 'Der Leiter stand im Hof.'],
  ['es', 'El director de cine comió pan.'],
  ['ja', '首位のチームが勝った。'],
  ['ko', '시장에서 과일을 샀다.'],
  ['zh', '队长进了两个球。'],
  ['en', 'The justice of the decision was doubted.'],
  ['ja', '教育相談の窓口を設けた。'],
  ['ja', '環境相互の影響を調べた。'],
  ['zh', '教育部门支持交通运输。'],
  ['id', 'Harga energi dan pertanian naik.'],
  ['vi', 'Anh vừa đến trường và môi trường sạch.'],
  ['ka', 'სოფლის მეურნეობის პროდუქტები გაძვირდა.'],
  ['de', 'Die Polizei regelte den Verkehr.'],
  ['no', 'Politiet regulerte trafikken.'],
  ['tr', 'Adalet ve ticaret konuşuldu.'],
  ['he', 'המשטרה והצבא עבדו יחד.'],
  ['ar', 'تراجعت الزراعة والنقل.'],
  ['nl', 'De politie en het leger werkten samen.'],
  ['ms', 'Tenaga pengajar sukan datang.'],
  ['ko', '교육부 건물이 열렸다.'],
];

describe('roles', () => {
  it.each(PRINTED)('%s: %s', (language, body, places, expected) => {
    expect(roles(language, body, places).map((fact) => short(fact.role))).toEqual(expected);
  });

  it.each(SILENT)('%s, silent: %s', (language, body) => {
    expect(roles(language, body)).toEqual([]);
  });

  it('leaves a role beside a name to the person', () => {
    expect(roles('en', 'Foreign Minister Anna Petrova left.')).toEqual([]);
  });

  it('does not take the place where somebody is for the country that is served', () => {
    const [fact] = roles('ru', 'Приезд главы МИД в Баку ждали.', { Баку: 'AZ/baku' });
    expect(fact?.role.country).toBeNull();
    const left = roles('az', 'Bakıda Türkiyənin xarici işlər naziri çıxış edib.', {
      Bakıda: 'AZ/baku',
      Türkiyənin: 'TR',
    });
    expect(left.map((one) => one.role.country)).toEqual(['TR']);
  });

  it('does not read across a line break', () => {
    const found = roles('en', 'News from Norway\nForeign minister leaves', { Norway: 'NO' });
    expect(found.map((fact) => short(fact.role))).toEqual(['minister/foreign']);
  });

  it('gives the words of the whole role as evidence', () => {
    const [fact] = roles('it', 'Parla il ministro della Difesa francese.', { francese: '*FR' });
    expect(fact?.evidence.words).toBe('ministro della Difesa francese');
    expect(fact?.role.evidence).toEqual(fact?.evidence);
  });

  it('has an office of president, of minister and of spokesperson or leader in every language', () => {
    for (const language of LANGUAGE_LIST) {
      const offices = Object.keys(tablesOf(language)?.roles.offices ?? {}).map((id) => id.split('/')[0]);
      expect(offices, language).toContain('president');
      expect(offices, language).toContain('minister');
    }
  });
});
