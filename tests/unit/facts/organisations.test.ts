import { describe, expect, it } from 'vitest';
import table from '../../../assets/lexicon/organisations.json';
import { abbreviationsOf } from '../../../lib/facts/locales/abbreviations';
import { organisationOf, recogniseOrganisations } from '../../../lib/facts/organisations';
import type { Fact, OrganisationFact, PlaceFact } from '../../../lib/model/fact';
import { evidenceAt } from '../../../lib/model/span';
import { sourceText } from '../../../lib/text/source';

function bodies(language: string, body: string, places: Readonly<Record<string, string>> = {}, title = '') {
  const source = sourceText(title, body, language, null, abbreviationsOf(language));
  const earlier: Fact[] = Object.entries(places).map(([words, id]): PlaceFact => {
    const start = source.text.indexOf(words);
    const evidence = evidenceAt(source.text, start, start + words.length);
    const use = id.startsWith('*') ? 'adjective' : 'name';
    return {
      kind: 'place',
      place: id.replace('*', ''),
      level: 'country',
      use,
      evidence,
      certainty: 'stated',
      sentence: 1,
    };
  });
  return recogniseOrganisations(source, earlier) as OrganisationFact[];
}

const ids = (facts: readonly OrganisationFact[]) => facts.map((fact) => fact.organisation);

const NAMED: readonly (readonly [string, string, readonly (string | null)[]])[] = [
  ['de', 'Die UN-Generalversammlung tagte.', ['un-general-assembly']],
  ['uk', 'Про це повідомила Світова організація торгівлі.', ['wto']],
  ['pl', 'Zdecydował Międzynarodowy Fundusz Walutowy.', ['imf']],
  ['cs', 'Rozhodl Mezinárodní soudní dvůr.', ['icj']],
  ['cs', 'Rozhodl Evropský soud pro lidská práva a americký Senát.', ['echr-court', 'us-senate']],
  ['sk', 'Uviedla to agentúra Jonhap a Kremeľ, nie Štátna duma.', ['yonhap', 'kremlin', 'state-duma']],
  [
    'pl',
    'Departament Stanu i Izba Reprezentantów milczą, podała Rada Europy.',
    ['us-state-department', 'us-house', 'council-of-europe'],
  ],
  ['hr', 'To tvrde Američki geološki zavod i OESS.', ['usgs', 'osce']],
  ['sr', 'Саопштио је Европско-медитерански сеизмолошки центар.', ['emsc']],
  ['sl', 'Navaja Evropsko-sredozemski seizmološki center, piše Nato.', ['emsc', 'nato']],
  ['bg', 'Решиха Европейският съд по правата на човека и Държавната дума.', ['echr-court', 'state-duma']],
  ['mk', 'Соопшти Меѓународниот монетарен фонд, пренесува АП.', ['imf', 'ap']],
  ['uk', 'Держдепартамент і Європол підтвердили це.', ['us-state-department', 'europol']],
  ['be', 'Еўракамісія і Дзярждума прамаўчалі.', ['european-commission', 'state-duma']],
  ['fi', 'Europarlamentti äänesti asiasta.', ['european-parliament']],
  ['el', 'Το Ευρωπαϊκό Κοινοβούλιο ψήφισε.', ['european-parliament']],
  ['tr', 'Afrika Birliği toplandı.', ['african-union']],
  ['id', 'Liga Arab mengecam serangan itu.', ['arab-league']],
  ['ka', 'განაცხადა ინტერპოლმა.', ['interpol']],
  ['hi', 'विश्व व्यापार संगठन ने यह कहा।', ['wto']],
  ['bn', 'বিশ্বব্যাংক ঋণ দিয়েছে।', ['world-bank']],
  ['sv', 'Internationella valutafonden varnade.', ['imf']],
  ['ms', 'Bulan Sabit Merah menghantar bantuan.', ['red-crescent']],
  ['en', 'The Korean Central Telegraph Agency (KCNA) reported it.', ['kcna', 'kcna']],
  ['en', 'Russia’s External Intelligence Bureau and the CIA met.', ['svr', 'cia']],
  ['en', 'The UN and NATO agreed, Reuters said.', ['un', 'nato', 'reuters']],
  ['en', 'The Kremlin and the White House are silent.', ['kremlin', 'white-house']],
  ['fr', 'Selon l’AFP, l’Otan et l’ONU négocient.', ['afp', 'nato', 'un']],
  ['fr', 'Le Service de renseignement extérieur et le KGB.', ['svr', 'kgb']],
  ['ro', 'Serviciul de Informații Externe a confirmat, scrie Agerpres.', ['svr', 'agerpres']],
  ['ru', 'В Службе внешней разведки и ФСБ молчат, пишет ТАСС.', ['svr', 'fsb', 'tass']],
  ['ru', 'ЦТАК и Рейтер сообщили о визите в Кремль.', ['kcna', 'reuters', 'kremlin']],
  ['bg', 'КЦТА съобщи, че НАТО е съгласна.', ['kcna', 'nato']],
  ['it', 'Lo Svr e la Nato tacciono.', ['svr', 'nato']],
  ['hu', 'Az SZVR közölte, az ENSZ-ben is.', ['svr', 'un']],
  ['de', 'Die UNO und die Zentralbank EZB.', ['un', 'ecb']],
  [
    'ka',
    'გაეროს უშიშროების საბჭომ და თეთრმა სახლმა უპასუხეს როიტერს.',
    ['un-security-council', 'white-house', 'reuters'],
  ],
  ['ka', 'ევროკავშირის და წითელი ჯვრის ელჩები.', ['eu', 'red-cross']],
  ['hy', 'Կարմիր խաչը և Սպիտակ տունը լռում են, գրում է Ռոյթերսը։', ['red-cross', 'white-house', 'reuters']],
  ['he', 'פייסבוק וגוגל פנו לקרן המטבע הבינלאומית.', ['meta', 'google', 'imf']],
  ['ar', 'اتفقت جوجل مع الشركة، بحسب قناة الجزيرة.', ['google', 'al-jazeera']],
  ['ar', 'وصل الزورق إلى الجزيرة.', []],
  ['ko', '조선중앙통신과 대외정보국이 밝혔다.', ['kcna', 'svr']],
  ['ko', '노동신문은 유엔 안보리를 비난했다.', ['rodong-sinmun', 'un-security-council']],
  ['ja', '朝鮮中央通信は対外情報局(SVR)の訪朝を報じた。', ['kcna', 'svr', 'svr']],
  ['zh', '朝中社和新华社报道,瑞银收购瑞信。', ['kcna', 'xinhua', 'ubs', 'credit-suisse']],
  ['ja', 'CNNはFBIが捜査していると伝えた。', ['cnn', 'fbi']],
  ['ko', '시청률은 CBS, NBC, CNN 순이며 FBI는 답하지 않았다.', ['cnn', 'fbi']],
  ['zh', '据CNN报道,FBI正在调查。', ['cnn', 'fbi']],
  ['hi', 'एफबीआई और सीएनएन ने यूएन से पूछा।', ['fbi', 'cnn', 'un']],
  ['ms', 'Mahkamah Agong dan Bangsa-Bangsa Bersatu berdiam diri.', ['supreme-court', 'un']],
  ['ar', 'أعلنت الأمم المتحدة وحركة حماس ذلك.', ['un', 'hamas']],
  ['fa', 'سازمان ملل و آژانس بین‌المللی انرژی اتمی گفتند.', ['un', 'iaea']],
  ['he', 'האו"ם והבית הלבן שתקו.', ['un', 'white-house']],
  [
    'he',
    'הנאום באו“ם ודוח או״ם נוסף: האף-בי-איי וסי.אן.אן מדווחים על דאע"ש.',
    ['un', 'un', 'fbi', 'cnn', 'islamic-state'],
  ],
  ['he', 'באום אל-פחם נפתח מרכז חדש.', []],
];

const SILENT: readonly (readonly [string, string])[] = [
  ['cs', 'Na dvoře byly husy a husí pečeně, koupili i pravou rosu.'],
  ['sr', 'Изјавио је председник АП Војводине.'],
  ['pl', 'Rada gminy przyjęła prawo, a sprawiedliwość poczeka.'],
  ['hr', 'Odlučio je Predstavnički dom parlamenta.'],
  ['en', 'WHO ARE YOU WHEN NOBODY IS WATCHING THE SHOW'],
  ['en', 'The who and the what of a reed and a fed cat.'],
  ['fr', 'UN HOMME EST MORT DANS UN INCENDIE À LYON'],
  ['fr', 'Elle est sana et sauve, à la bonne heure.'],
  ['it', 'Maria è nata a Roma, il fratello è nato a Pisa.'],
  ['pt', 'Eu vou e tu vais.'],
  ['ru', 'Новый спутник связи упал в море.'],
  ['es', 'La media luna y la cruz del sur.'],
  ['zh', '震中在赫拉特西北約40公里。'],
  ['ko', '그는 나토리 씨를 만났다.'],
  ['de', 'Der Abend im Bild war schön.'],
];

describe('organisations', () => {
  it.each(NAMED)('%s: %s', (language, body, expected) => {
    expect(ids(bodies(language, body))).toEqual(expected);
  });

  it.each(SILENT)('%s, silent: %s', (language, body) => {
    expect(bodies(language, body)).toEqual([]);
  });

  it('reads a body whose name holds the adjective of a country', () => {
    const [fact] = bodies('fr', 'L’Agence russe de renseignement étranger se tait.', { russe: '*RU' });
    expect(fact?.organisation).toBe('svr');
    expect(fact?.name).toBe('Agence russe de renseignement étranger');
  });

  it('reads the description of a country’s news agency', () => {
    const [agency] = bodies('en', 'The North Korean state news agency reported it.', { 'North Korean': '*KP' });
    expect(agency).toMatchObject({ organisation: 'kcna', agency: true, name: 'North Korean state news agency' });
    const [unnamed] = bodies('en', 'A Russian state news agency reported it.', { Russian: '*RU' });
    expect(unnamed).toMatchObject({ organisation: null, agency: true });
    expect(bodies('en', 'A state news agency reported it.')).toEqual([]);
  });

  it('takes an unknown acronym only when it clearly stands for a body', () => {
    expect(bodies('fr', 'La paix est loin, a déclaré la RSE.')).toMatchObject([
      { organisation: null, name: 'RSE', agency: false },
    ]);
    expect(bodies('fr', 'L’agence KCTAK en a parlé.')).toMatchObject([
      { organisation: null, name: 'KCTAK', agency: true },
    ]);
    expect(bodies('en', 'The Northern Herders Union (NHUX) agreed.')).toMatchObject([
      { organisation: null, name: 'NHUX' },
    ]);
    expect(bodies('en', 'The lamp of type QRX is on.')).toEqual([]);
    expect(bodies('en', 'It began at noon (GMT) on Monday, in COVID times.')).toEqual([]);
  });

  it('tells agencies from other bodies', () => {
    expect(bodies('ru', 'ТАСС и ФСБ.').map((fact) => fact.agency)).toEqual([true, false]);
    expect(organisationOf('kcna')).toEqual({ agency: true, measures: false, country: 'KP', domain: null });
    expect(organisationOf('svr')?.domain).toBe('foreign-intelligence');
    expect(organisationOf('no-such-body')).toBeNull();
  });

  it('gives the words as printed', () => {
    const [fact] = bodies('hu', 'A KCNA-t idézik.');
    expect(fact?.evidence.words).toBe('KCNA');
  });

  it('holds no name twice with different ids for one language', () => {
    const seen = new Map<string, string>();
    for (const [id, raw] of Object.entries(table.organisations)) {
      const byLanguage: Record<string, readonly string[]> = Array.isArray(raw.names) ? { '*': raw.names } : raw.names;
      for (const [languages, names] of Object.entries(byLanguage))
        for (const language of languages.split(','))
          for (const name of names) {
            const key = `${language} ${name.replace(/^=/, '')}`;
            expect(seen.get(key) ?? id, key).toBe(id);
            seen.set(key, id);
          }
    }
    expect(Object.keys(table.organisations).length).toBeGreaterThan(250);
  });

  it('knows an acronym again that a bracket has explained, and no other', () => {
    const text =
      'The National Intelligence Organization (QIT) was founded late. The QIT has four halls, the QAT had none.';
    expect(bodies('en', text).map((f) => [f.name, f.organisation])).toEqual([
      ['National Intelligence Organization', 'mit-tr'],
      ['QIT', 'mit-tr'],
      ['QIT', 'mit-tr'],
    ]);
  });
});
