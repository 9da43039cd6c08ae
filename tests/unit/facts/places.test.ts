import { describe, expect, it } from 'vitest';
import { abbreviationsOf } from '../../../lib/facts/locales/abbreviations';
import { recognisePlaces } from '../../../lib/facts/places';
import type { PlaceFact } from '../../../lib/model/fact';
import { sourceText } from '../../../lib/text/source';

function places(language: string, body: string, title = ''): PlaceFact[] {
  const source = sourceText(title, body, language, null, abbreviationsOf(language));
  return recognisePlaces(source, []) as PlaceFact[];
}

function ids(language: string, body: string, title = ''): string[] {
  return places(language, body, title).map((f) => f.place);
}

describe('recognisePlaces', () => {
  it.each([
    ['en', 'Officials from North Korea met in Geneva.', ['KP', 'CH/geneva']],
    ['en', 'The U.S. and the UK signed it in Washington.', ['US', 'GB', 'US/washington']],
    ['de', 'Die Österreicher trafen einen Nordkoreaner und die Malteser.', ['AT', 'KP']],
    ['de', 'Der Maler und Georg kauften ein Amerikabuch.', []],
    ['nl', 'Oostenrijkers en Amerikanen hielden de servers aan.', ['AT', 'US']],
    ['sv', 'Österrikarna och svenskarna mötte amerikanen.', ['AT', 'SE', 'US']],
    ['no', 'USAs president møtte østerrikerne og israelerne.', ['US', 'AT', 'IL']],
    ['no', 'Engelen var finere enn de polene.', []],
    ['hu', 'A dán kormányfő és Dan Evans.', ['DK']],
    ['en', 'Israel refuses to sign it.', ['IL']],
    ['en', 'Israel Katz and Luis Montenegro signed it.', []],
    ['hu', 'Luís Montenegro beszélt.', []],
    ['hu', 'Montenegróban tárgyalt.', ['ME']],
    ['fi', 'Myanmaria ja Thaimaata ravisteli järistys.', ['MM', 'TH']],
    ['tr', "Beyaz Rusya'dan bakanlar geldi.", ['BY']],
    ['hu', 'A küldöttség Fehéroroszországból érkezett.', ['BY']],
    ['lt', 'Sakartvelo prezidentė kalbėjo Vilniaus rotušėje.', ['GE', 'LT/vilnius']],
    ['et', 'Delegatsioon saabus Ühendkuningriigist.', ['GB']],
    ['fr', 'Le navire a quitté la Corée du Sud pour les États-Unis.', ['KR', 'US']],
    ['nl', 'Het IJslandse parlement ontving de Deense koning en een Zweedse delegatie.', ['IS', 'DK', 'SE']],
    ['ko', '우즈베크 대표단이 도착했다.', ['UZ']],
    ['fr', "Un séisme près d'Hérat, dans l'ouest de l'Afghanistan.", ['AF/herat', 'AF']],
    ['ro', 'Delegația Coreei de Nord a plecat din Phenian spre Statele Unite.', ['KP', 'KP/pyongyang', 'US']],
    ['ru', 'Рейс из Пхеньяна в Северную Корею не летает через Украину.', ['KP/pyongyang', 'KP', 'UA']],
    ['uk', 'Потяг із Києва прибув до Північної Кореї.', ['UA/kyiv', 'KP']],
    ['sr', 'Sastanak u Pjongjangu i Severnoj Koreji.', ['KP/pyongyang', 'KP']],
    ['sr', 'Састанак у Пјонгјангу и Северној Кореји.', ['KP/pyongyang', 'KP']],
    ['sk', 'Lietadlo pristálo v Pchjongjangu v Severnej Kórei.', ['KP/pyongyang', 'KP']],
    ['cs', 'Letadlo přistálo v Moskvě, v Rusku.', ['RU/moscow', 'RU']],
    ['pl', 'Samolot wylądował w Korei Północnej, potem w Moskwie.', ['KP', 'RU/moscow']],
    ['hu', 'A gép Moszkvában szállt le, Oroszországban.', ['RU/moscow', 'RU']],
    ['tr', "Uçak Moskova'ya indi, sonra Rusya'dan ayrıldı.", ['RU/moscow', 'RU']],
    ['az', 'Təyyarə Moskvaya endi, Rusiyadan ayrıldı.', ['RU/moscow', 'RU']],
    ['fi', 'Kone laskeutui Moskovaan Venäjällä.', ['RU/moscow', 'RU']],
    ['el', 'Το αεροπλάνο προσγειώθηκε στη Μόσχα της Ρωσίας.', ['RU/moscow', 'RU']],
    ['bg', 'Самолетът кацна в Пекин и отлетя за Русия.', ['CN/beijing', 'RU']],
    ['de', 'Das Flugzeug landete in Genf, in der Schweiz.', ['CH/geneva', 'CH']],
    ['es', 'El avión aterrizó en Ginebra desde EE.UU.', ['CH/geneva', 'US']],
    ['it', 'Un volo da Ginevra verso la Corea del Nord.', ['CH/geneva', 'KP']],
    ['ar', 'وصل الوفد إلى موسكو قادما من كوريا الشمالية وبكين.', ['RU/moscow', 'KP', 'CN/beijing']],
    ['fa', 'هیئت از پیونگ‌یانگ به روسیه رفت.', ['KP/pyongyang', 'RU']],
    ['he', 'המשלחת הגיעה למוסקבה מסין.', ['RU/moscow', 'CN']],
    ['zh', '代表团从平壤抵达俄罗斯。', ['KP/pyongyang', 'RU']],
    ['ja', '代表団は平壌からロシアに到着した。', ['KP/pyongyang', 'RU']],
    ['ko', '대표단이 평양에서 러시아로 떠났고 북한은 침묵했다.', ['KP/pyongyang', 'RU', 'KP']],
    ['vi', 'Phái đoàn rời Bình Nhưỡng đến Hàn Quốc.', ['KP/pyongyang', 'KR']],
    ['id', 'Rombongan dari Korea Utara tiba di Rusia.', ['KP', 'RU']],
    ['hi', 'प्रतिनिधिमंडल रूस से जापान गया।', ['RU', 'JP']],
    ['hi', 'यू.एस. और यूके के दल खेरसॉन और हिरोशिमा पहुंचे।', ['US', 'GB', 'UA/kherson', 'JP/hiroshima']],
    ['bn', 'প্রতিনিধিদল খান ইউনিস ও পশ্চিম তীর গেছে।', ['PS/khan-younis', 'PS/west-bank']],
    ['th', 'คณะผู้แทนไปสุมาตราและฮิโรชิมา', ['ID/sumatra', 'JP/hiroshima']],
    ['he', 'שגרירת ארה“ב שבה מסומטרה דרך בוסטון.', ['US', 'ID/sumatra', 'US/boston']],
    ['he', 'סין הודיעה על כך.', ['CN']],
    ['he', "הטיסה מצ'ילה לז'נבה עברה בג‘קרטה וליד ג׳אווה.", ['CL', 'CH/geneva', 'ID/jakarta', 'ID/java']],
    ['he', "העיתון ה'טיימס' סיפר, ב'הארץ' שתקו.", []],
    ['ka', 'ის ამერიკის შეერთებულ შტატებში ჩავიდა, მერე სულავესზე.', ['US', 'ID/sulawesi']],
    ['ka', 'მინისტრი ლვოვიდან ფლორიდაში გაფრინდა.', ['UA/lviv', 'US/florida']],
    ['hy', 'Նա Բոստոնից մեկնեց Տեխաս, ապա՝ Անգլիա։', ['US/boston', 'US/texas', 'GB']],
    ['tr', "Heyet Birleşik Devletler'den ayrıldı.", ['US']],
    ['ar', 'هبطت الطائرة في سولاوسي.', ['ID/sulawesi']],
    [
      'cs',
      'Z Aljašky do Severní Koreje: Spojeným státům vadí, co na Aljašce řekli.',
      ['US/alaska', 'KP', 'US', 'US/alaska'],
    ],
    [
      'pl',
      'W Stanach Zjednoczonych, w Nowym Jorku, Madrycie, Singapurze i Kanadzie, ze Stanami Zjednoczonymi i na Alasce.',
      ['US', 'US/new-york', 'ES/madrid', 'SG', 'CA', 'US', 'US/alaska'],
    ],
    ['sl', 'V Singapurju in v Teksasu so Združene države molčale.', ['SG', 'US/texas', 'US']],
    ['sk', 'Na Aljaške sa Spojeným štátom darí.', ['US/alaska', 'US']],
    ['bg', 'Съединените щати мълчат.', ['US']],
    ['hr', 'Na Aljasci je hladno.', ['US/alaska']],
  ])('finds names with their case endings and prefixes (%s: %s)', (language, text, expected) => {
    expect(ids(language, text)).toEqual(expected);
  });

  it.each([
    ['ru', 'Австрийцы и колумбиец, немцы и американцев.', ['AT', 'CO', 'DE', 'US']],
    ['uk', 'Австрійці, китаєць і американцями.', ['AT', 'CN', 'US']],
    ['be', 'Аўстрыйцы і амерыканец.', ['AT', 'US']],
    ['bg', 'Австрийците и американецът.', ['AT', 'US']],
    ['mk', 'Австријците и Американецот.', ['AT', 'US']],
    ['sr', 'Аустријанци и Американац, Kolumbijcu.', ['AT', 'US', 'CO']],
    ['hr', 'Austrijanci i Amerikanac.', ['AT', 'US']],
    ['sl', 'Avstrijci in Američanom.', ['AT', 'US']],
    ['cs', 'Rakušany, Ukrajince a Američany vítali čínští úředníci.', ['AT', 'UA', 'US', 'CN']],
    ['sk', 'Kolumbijčan a Američanmi.', ['CO', 'US']],
    [
      'pl',
      'Amerykanie, Chińczycy, Austriakami i Kolumbijczyka witali chińscy urzędnicy.',
      ['US', 'CN', 'AT', 'CO', 'CN'],
    ],
  ])('finds inhabitants by what makes them of the adjective (%s: %s)', (language, text, expected) => {
    expect(ids(language, text)).toEqual(expected);
  });

  it.each([
    ['ru', 'На полке стояли японские вазы, чашки и палец.', ['JP']],
    ['cs', 'Hrnec a konec, čas na procházku.', []],
    ['pl', 'Nos i czysty list, a on mówi o indyku.', []],
  ])('finds no inhabitants in other words (%s: %s)', (language, text, expected) => {
    expect(ids(language, text)).toEqual(expected);
  });

  it.each([
    ['en', 'A North Korean ship and two Swiss trains.', ['KP', 'CH']],
    ['fr', 'Des navires nord-coréens et une usine suisse.', ['KP', 'CH']],
    ['ro', 'Navele nord-coreene și banca elvețiană.', ['KP', 'CH']],
    ['ru', 'Северокорейские суда и российская сторона.', ['KP', 'RU']],
    ['de', 'Ein nordkoreanisches Schiff.', ['KP']],
    ['hu', 'Egy észak-koreai hajó.', ['KP']],
    ['he', 'חברה סינגפורית ושר מונגולי, והקמרונים לצדם.', ['SG', 'MN', 'CM']],
    ['ka', 'ბელგიელმა ექიმმა და კანადელებმა კუბური ნავი იპოვეს.', ['BE', 'CA', 'CU']],
    ['hy', 'Արգենտինացի բժիշկները և չինացու նավը, չիլիական գինին։', ['AR', 'CN', 'CL']],
    ['az', 'Çinli həkim və ukraynalıların gəmisi.', ['CN', 'UA']],
    ['tr', 'Ugandalı doktor ve Sudanlılar.', ['UG', 'SD']],
    ['ar', 'الطبيب الأوغندي وسفينة منغولية.', ['UG', 'MN']],
    ['ur', 'ازبکستانی سفیر اور لیبیائی جہاز۔', ['UZ', 'LY']],
    ['ar', 'السفينة الكورية الشمالية', ['KP']],
  ])('finds adjectives (%s: %s)', (language, text, expected) => {
    const found = places(language, text);
    expect(found.map((f) => f.place)).toEqual(expected);
    expect(found.every((f) => f.use === 'adjective')).toBe(true);
  });

  it.each([
    ['zh', '中俄会谈', ['CN', 'RU']],
    ['zh', '外长访朝', ['KP']],
    ['ja', '米韓の協議', ['US', 'KR']],
    ['ko', '한미 훈련', ['KR', 'US']],
  ])('reads countries named by one character (%s: %s)', (language, text, expected) => {
    expect(ids(language, text)).toEqual(expected);
  });

  it.each([
    ['en', 'KABUL, May 4 (Agency) - A quake shook the west.', 'AF/kabul'],
    ['ru', 'МОСКВА, 4 мая. /Агентство/ - Министр уехал.', 'RU/moscow'],
    ['fr', 'GENÈVE (Agence) - La banque a publié ses comptes.', 'CH/geneva'],
    ['zh', '通讯社喀布尔5月4日电 西部发生地震。', 'AF/kabul'],
    ['ja', '【北京通信】大使が会見した。', 'CN/beijing'],
    ['ko', '(베이징=통신) 대사가 회견했다.', 'CN/beijing'],
    ['ar', 'كابول 4 مايو (الوكالة) - وقع زلزال.', 'AF/kabul'],
  ])('marks a dateline (%s: %s)', (language, text, place) => {
    expect(places(language, text)[0]).toMatchObject({ place, use: 'dateline' });
  });

  it.each([
    ['en', 'A quake shook Kabul on Friday, officials in the capital said - the third this year.'],
    ['en', 'Kabul is quiet again.'],
    ['ru', 'Москва ответила на письмо и ждёт решения по делу.'],
  ])('does not take a place of the story for a dateline (%s: %s)', (language, text) => {
    expect(places(language, text).map((f) => f.use)).not.toContain('dateline');
  });

  it.each([
    ['fr', 'La réunion a duré deux heures. Elle a eu lieu hier, la réunion.'],
    ['en', 'Michael Jordan met Chad Brown while Georgia Smith cooked a turkey.'],
    ['en', 'Jordan left the stage early, and nobody asked us why.'],
    ['en', 'They drink from fine china and sail the Indian Ocean.'],
    ['ro', 'El poartă un palton roman vechi, iar malul e înalt.'],
    ['ru', 'Того же мнения был чад кутежа, и мало кто спорил. Мало кто.'],
    ['tr', 'Mali tablo düzeldi.'],
    ['ar', 'كان المشهد هادئا والوضع المالي جيدا.'],
    ['ja', 'タイプの違うマリアとチリソースの話。'],
    ['zh', '本次会议在朝鲜半岛问题上没有结果。'],
    ['zh', '中央美术馆日前开放。'],
    ['ko', '가나다 순서로 인도적 지원을 했다. 수단과 방법이 없다.'],
    ['vi', 'Anh nói rằng đức tính ấy quý. Anh về nhà.'],
    ['de', 'Das ist ein krimineller Akt.'],
    ['id', 'SIAPA BILANG AS ITU KARTU'],
    ['he', 'ברוב המקרים שרה בריטני, כיוון שכך מסרו הדנים בדבר.'],
    ['ka', 'დანიელმა კენის სიმღერა მოისმინა.'],
    ['hy', 'Սիրական, իրանց տունը գնացին։'],
    ['ar', 'عبر المحيط الهندي إلى خليج المكسيك.'],
    ['tr', 'Gemi Hint Okyanusu açıklarında.'],
  ])('stays silent on look-alikes (%s: %s)', (language, text) => {
    expect(ids(language, text)).toEqual([]);
  });

  it.each([
    ['cs', 'Ve státě Niger v Nigérii unesli žáky.', ['NG/niger', 'NG']],
    ['pl', 'W stanie Niger w Nigerii porwano uczniów.', ['NG/niger', 'NG']],
    ['en', 'Pupils were taken in Niger State, Nigeria.', ['NG']],
    ['es', 'En el estado de Níger, en Nigeria, raptaron a alumnos.', ['NG']],
    ['cs', 'Hranici Nigeru a Nigérie uzavřeli.', ['NE', 'NG']],
    ['ru', 'Нигер и Нигерия закрыли границу.', ['NE', 'NG']],
    ['hr', 'Vlakovi su se sudarili kod Cordobe u Španjolskoj.', ['ES/cordoba', 'ES']],
    ['hr', 'U Cordobi u Argentini je pala kiša.', ['AR/cordoba', 'AR']],
    ['hr', 'U Cordobi je pala kiša.', ['AR/cordoba']],
  ])('tells a place from its namesake (%s: %s)', (language, text, expected) => {
    expect(ids(language, text)).toEqual(expected);
  });

  it('tells the adjective of a country from its name where one is made of the other', () => {
    const uses = (language: string, body: string) => places(language, body).map((f) => f.use);
    expect(uses('cs', 'Portugalské volby a Portugalská vláda.')).toEqual(['adjective', 'adjective']);
    expect(uses('sk', 'Taliansky minister.')).toEqual(['adjective']);
    expect(uses('cs', 'Portugalsko i Portugalsku, z Portugalska a s Portugalskem.')).toEqual(Array(4).fill('name'));
    expect(uses('sk', 'Taliansko a Talianska.')).toEqual(['name', 'name']);
  });

  it.each([
    ['hi', 'ब्राजील और अफगानिस्तान', ['BR', 'AF']],
    ['hi', 'ब्राज़ील और अफ़ग़ानिस्तान', ['BR', 'AF']],
    ['bn', 'ব্রাজিলীয় প্রতিনিধি মান্দালয়ে গেছেন।', ['BR', 'MM/mandalay']],
    ['ta', 'இங்கிலாந்தை, வியட்னாமுக்குள், பிலிப்பைன்சில், சென்னையில்', ['GB', 'VN', 'PH', 'IN/chennai']],
    [
      'lv',
      'Dronu uzbrukumi Harkivas, Zaporižjas un Belgorodas apgabalā; Gazas joslā.',
      ['UA/kharkiv', 'UA/zaporizhzhia', 'RU/belgorod', 'PS/gaza'],
    ],
    ['lt', 'Smūgiai Charkovui ir Chersonui, sprogimai Bachmute.', ['UA/kharkiv', 'UA/kherson', 'UA/bakhmut']],
    ['ur', 'کیلیفورنیا، سکاٹ لینڈ اور کٹھمنڈو', ['US/california', 'GB/scotland', 'NP/kathmandu']],
    ['lv', 'Gāzes cena pieauga.', []],
  ])('knows the places of a language in its own spelling: %s %s', (language, body, expected) => {
    expect(ids(language, body)).toEqual(expected);
  });

  it('accepts a doubtful name that the text supports', () => {
    expect(ids('en', 'The convoy crossed from Jordan at night.')).toEqual(['JO']);
    expect(ids('en', 'Jordan closed the border. The Jordanian army confirmed it.')).toEqual(['JO', 'JO']);
    expect(ids('fr', 'Le cyclone approche de La Réunion.')).toEqual(['RE']);
  });

  it('tells regions and cities from countries, and gives the words as printed', () => {
    const [crimea, kherson] = places('en', 'Drones flew over Crimea and Kherson.');
    expect(crimea).toMatchObject({ place: 'UA/crimea', level: 'region', evidence: { words: 'Crimea' }, sentence: 1 });
    expect(kherson).toMatchObject({ place: 'UA/kherson', level: 'city' });
  });

  it('has nothing to say in a language without a table, nor on hostile text', () => {
    expect(ids('xx', 'Moscow')).toEqual([]);
    expect(ids('constructor', 'Moscow')).toEqual([]);
    const started = performance.now();
    places('en', `${'North '.repeat(5000)}${'a'.repeat(20000)}`);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
