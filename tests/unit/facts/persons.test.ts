import { describe, expect, it } from 'vitest';
import { abbreviationsOf } from '../../../lib/facts/locales/abbreviations';
import { recogniseNumbers } from '../../../lib/facts/numbers/recognise';
import { recogniseOrganisations } from '../../../lib/facts/organisations';
import { recognisePersons } from '../../../lib/facts/persons';
import { recognisePlaces } from '../../../lib/facts/places';
import { recogniseRoles } from '../../../lib/facts/roles';
import type { PersonFact, Role } from '../../../lib/model/fact';
import { sourceText } from '../../../lib/text/source';

function read(language: string, body: string, title = '') {
  const source = sourceText(title, body, language, null, abbreviationsOf(language));
  const earlier = [...recognisePlaces(source, [])];
  earlier.push(...recogniseOrganisations(source, earlier));
  earlier.push(...recogniseNumbers(source, earlier));
  const roles = recogniseRoles(source, earlier);
  const persons = recognisePersons(source, [...earlier, ...roles]) as PersonFact[];
  return { source, roles, persons };
}

function short(role: Role): string {
  return [role.office, role.domain, role.country, role.qualifier].filter((part) => part !== null).join('/');
}

/** Names with their roles as `name = office/domain/country/qualifier`. */
function named(language: string, body: string, title = ''): string[] {
  return read(language, body, title).persons.map((p) => (p.role ? `${p.name} = ${short(p.role)}` : p.name));
}

/** Language, sentence, the persons in it. */
const SPEAKING: readonly (readonly [string, string, readonly string[]])[] = [
  ['en', 'Norwegian Defence Minister Tore Sandvik arrived in Riga.', ['Tore Sandvik = minister/defence/NO']],
  ['en', 'Anna Petrova, the minister of culture of Bulgaria, opened the hall.', ['Anna Petrova = minister/culture/BG']],
  ['en', 'He spoke with former Prime Minister Karel Novotny.', ['Karel Novotny = prime-minister/former']],
  ['en', 'The Kremlin spokesman Dmitry Peskov declined to comment.', ['Dmitry Peskov = spokesperson/RU']],
  ['en', 'Minister of State Security Pak Tae Song left for Minsk.', ['Pak Tae Song = minister/state-security']],
  ['en', 'Mr Hollande and J. R. Weston met in Lyon.', ['Hollande', 'J. R. Weston']],
  [
    'en',
    'Minister Oscar Hukala and President Park Geun Hye met.',
    ['Oscar Hukala = minister', 'Park Geun Hye = president'],
  ],
  ['ru', 'Министр финансов Антон Силуанов назвал это успехом.', ['Антон Силуанов = minister/finance']],
  ['cs', 'Předseda odborového svazu Josef Středula vyzval ke stávce.', ['Josef Středula = chairman/union']],
  ['cs', 'Dorazil Bohuslav Sobotka a v sobotu Sobotka odjel.', ['Bohuslav Sobotka', 'Sobotka']],
  ['cs', 'V pátek zasedala Rada Evropy a Vláda Ruska. Na místě byl Ústavní soud.', []],
  ['bg', 'Председателят на КНСБ Пламен Димитров призова за стачка.', ['Пламен Димитров = chairman/union']],
  ['bg', 'Говорителят ѝ Павел Резников отказа коментар.', ['Павел Резников = spokesperson']],
  ['sl', 'Tiskovna predstavnica vlade Ana Mala je to zanikala.', ['Ana Mala = spokesperson/government']],
  ['sk', 'Taliansky minister zahraničných vecí Antonio Tajani odcestoval.', ['Antonio Tajani = minister/foreign/IT']],
  ['en', 'The minister saw the Oscar Academy vote. He stayed at the Park Hyatt Hotel.', []],
  ['sl', 'Sodišče je odstavilo Park Geun Hye.', ['Park Geun Hye']],
  ['da', 'Statsminister Karla Frederiksen talte.', ['Karla Frederiksen = prime-minister']],
  [
    'no',
    'Utenriksminister Radosław Wiśniewski og Margrethe Vestager snakket.',
    ['Radosław Wiśniewski = minister/foreign', 'Margrethe Vestager'],
  ],
  ['fi', 'WHO:n pääjohtaja Tedros Adhanom puhui.', ['Tedros Adhanom = director']],
  ['en', 'U.S. Secretary of State John Weston spoke.', ['John Weston = minister/foreign/US']],
  ['no', 'Sør-Koreas konservative president Park Geun-hye gikk av.', ['Park Geun-hye = president/KR']],
  ['nl', 'Volgens de Christian Association of Weavers is dat zo.', []],
  ['de', 'Papst Franziskus kam.', ['Franziskus = pope']],
  ['hi', 'विदेश मंत्री मोहम्मद जावेद ज़रीफ ने कहा।', ['मोहम्मद जावेद ज़रीफ = minister/foreign']],
  ['hi', 'विदेश मंत्री जावेद ज़रीफ ने कहा।', ['जावेद ज़रीफ = minister/foreign']],
  ['hi', 'प्रधानमंत्री शेख मोहम्मद बिन अब्दुलरहमान अल थानी ने कहा।', ['शेख मोहम्मद बिन अब्दुलरहमान अल थानी = prime-minister']],
  ['ur', 'وزیراعظم محمد بن عبدالرحمٰن آل ثانی نے کہا۔', ['محمد بن عبدالرحمٰن آل ثانی = prime-minister']],
  ['ar', 'رئيس الوزراء القطري الشيخ محمد بن عبد الرحمن آل ثاني', ['محمد بن عبد الرحمن آل ثاني = prime-minister/QA']],
  ['ar', 'ورحب رئيس المجلس محمود المشهداني بالتصويت.', ['محمود المشهداني = chairman']],
  ['ar', 'وصل الأمين العام للأمم المتحدة أنطونيو غوتيريش إلى هناك.', ['أنطونيو غوتيريش = secretary-general']],
  ['ar', 'وصل الأمين العام لحلف شمال الأطلسي مارك روته إلى هناك.', ['مارك روته = secretary-general']],
  ['he', "שר החוץ מוחמד אל-ת'אני אמר", ["מוחמד אל-ת'אני = minister/foreign"]],
  ['fa', 'دادستان علی القاصی‌مهر گفت', ['علی القاصی‌مهر = prosecutor']],
  ['ur', 'وزیر خارجہ محمد جواد ظریف نے کہا۔', ['محمد جواد ظریف = minister/foreign']],
  ['sr', 'Победио је Ђорђе Симион.', ['Ђорђе Симион']],
  [
    'fr',
    'Le ministre norvégien de la Défense, Tore Sandvik, est arrivé à Riga.',
    ['Tore Sandvik = minister/defence/NO'],
  ],
  [
    'fr',
    "L'ancien Premier ministre Édouard Morel a rencontré Claire Dubois.",
    ['Édouard Morel = prime-minister/former', 'Claire Dubois'],
  ],
  ['pt', 'O secretário-geral da XGTP, Timóteo Varejo, falou aos jornalistas.', ['Timóteo Varejo = secretary-general']],
  ['en', 'Prime Minister Jack London arrived in Milan, Italy, on Monday.', ['Jack London = prime-minister']],
  ['el', 'Η κεντρώα υποψήφια Λουκία Σαρρή και ο Μπόρις Τάντης μίλησαν.', ['Λουκία Σαρρή', 'Μπόρις Τάντης']],
  ['tr', 'Golü yine 19 yaşındaki Zenny Mavulu attı.', ['Zenny Mavulu']],
  ['sl', 'Umrl je tudi 30-letni avtomehanik Krše Bodanovski iz vasi.', ['Krše Bodanovski']],
  ['cs', 'Zraněn byl 24letý hráč Realu Madrid.', []],
  ['de', 'Altbürgermeister Otto Wels kam.', ['Otto Wels = mayor/former']],
  ['cs', 'Přišel exstarosta Jan Novák.', ['Jan Novák = mayor/former']],
  ['pl', 'Prezydent Filipin Adam Nowak przybył.', ['Adam Nowak = president/PH']],
  ['ru', 'Президент Мальдив Иван Петров прибыл.', ['Иван Петров = president/MV']],
  ['cs', 'Prezident Seychel přijel.', []],
  ['ro', 'Președintele Filipinelor a sosit.', []],
  ['es', 'Murió también el carnicero Qorveo Tamblin, de 46 años.', []],
  ['en', 'In the list stood Qorveo Tamblin, 46 years old.', ['Qorveo Tamblin']],
  ['it', 'Tre donne di 70 anni al Teatro Comunale.', []],
  ['pl', 'Zginął 27-letni mieszkaniec Nowego Targu.', []],
  ['en', 'The 90-year-old Grand Hotel burned down.', []],
  ['ru', 'Как рассказал Нафу Абдула Котариш, все живы.', ['Нафу Абдула Котариш']],
  ['ru', 'Президенты Кыргызстана и Таджикистана встретились.', []],
  [
    'en',
    'The envoy met Thorunn Gunnlaugsdóttir, Farrukh Rahimzoda and Mindaugas Vaitkauskas.',
    ['Thorunn Gunnlaugsdóttir', 'Farrukh Rahimzoda', 'Mindaugas Vaitkauskas'],
  ],
  ['fr', 'M. Belkacem a ensuite quitté la salle.', ['Belkacem']],
  ['fr', 'A Oslo, Brankovic a tenu une rencontre avec la presse.', ['Brankovic']],
  ['fr', 'Karim Benali, directeur de la banque centrale, a démissionné.', ['Karim Benali = director/central-bank']],
  ['fr', 'Le dirigeant nord-coréen Kim Jong Un a reçu la délégation.', ['Kim Jong Un = leader/KP']],
  ['ro', 'Ministrul norvegian al Apărării, Tore Sandvik, a sosit la Riga.', ['Tore Sandvik = minister/defence/NO']],
  ['ro', 'Fostul premier Mihai Popescu a demisionat luni.', ['Mihai Popescu = prime-minister/former']],
  [
    'ro',
    'Șeful spionajului rus Serghei Volkov s-a întâlnit cu Ana Ionescu.',
    ['Serghei Volkov = director/intelligence/RU', 'Ana Ionescu'],
  ],
  ['ro', 'Purtătorul de cuvânt Radu Marin a confirmat vizita.', ['Radu Marin = spokesperson']],
  ['ro', 'Președintele Bulgariei, Rumen Radev, a ajuns la Iași.', ['Rumen Radev = president/BG']],
  ['ro', 'Domnul Vasilescu a declarat că pleacă.', ['Vasilescu']],
  ['ru', 'Министр обороны Норвегии Туре Сандвик прибыл в Ригу.', ['Туре Сандвик = minister/defence/NO']],
  [
    'ru',
    'Бывший премьер-министр Иван Кольцов встретился с Анной Петровой.',
    ['Иван Кольцов = prime-minister/former', 'Анной Петровой'],
  ],
  ['ru', 'Директор службы С.Е. Воронцов находился в Минске.', ['С.Е. Воронцов = director']],
  ['ru', 'Глава МИД Болгарии Пётр Стоянов посетил Баку.', ['Пётр Стоянов = minister/foreign/BG']],
  ['ru', 'Делегацию встретил министр торговли КНДР Пак Чхоль Су.', ['Пак Чхоль Су = minister/trade/KP']],
  ['ru', 'Пресс-секретарь Кремля Дмитрий Песков отказался от комментариев.', ['Дмитрий Песков = spokesperson/RU']],
  ['ar', 'قال وزير الدفاع المصري محمد زكي إن المحادثات مستمرة.', ['محمد زكي = minister/defence/EG']],
  ['ar', 'وقال وزير الصحة بالولاية علي آدم إن الحملة بدأت.', ['علي آدم']],
  ['ar', 'التقى سيرغي فولكوف الوفد صباح الخميس.', ['سيرغي فولكوف']],
  ['bg', 'Министърът на отбраната на Норвегия Туре Сандвик пристигна в Рига.', ['Туре Сандвик = minister/defence/NO']],
  ['bg', 'Бившият премиер Иван Костов посети София.', ['Иван Костов = prime-minister/former']],
  ['cs', 'Francouzský ministr obrany Jean Morel přijel do Rigy.', ['Jean Morel = minister/defence/FR']],
  [
    'cs',
    'Bývalý premiér Karel Dvořák se setkal s Annou Novákovou.',
    ['Karel Dvořák = prime-minister/former', 'Annou Novákovou'],
  ],
  [
    'de',
    'Der norwegische Verteidigungsminister Tore Sandvik ist in Riga eingetroffen.',
    ['Tore Sandvik = minister/defence/NO'],
  ],
  [
    'de',
    'Der frühere Ministerpräsident Jens Böhrnsen traf Angela Weber.',
    ['Jens Böhrnsen = prime-minister/former', 'Angela Weber'],
  ],
  ['el', 'Ο υπουργός Άμυνας της Νορβηγίας Τόρε Σάντβικ έφτασε στη Ρίγα.', ['Τόρε Σάντβικ = minister/defence/NO']],
  ['el', 'Ο πρώην πρωθυπουργός Γιώργος Παπαδάκης παραιτήθηκε.', ['Γιώργος Παπαδάκης = prime-minister/former']],
  ['es', 'El ministro noruego de Defensa, Tore Sandvik, llegó a Riga.', ['Tore Sandvik = minister/defence/NO']],
  ['es', 'La expresidenta Carmen Robles visitó Lima.', ['Carmen Robles = president/former']],
  ['fa', 'وزیر دفاع ایران علی احمدی با خبرنگاران سخن گفت.', ['علی احمدی = minister/defence/IR']],
  ['fa', 'سرگئی ولکوف رئیس سازمان وارد تهران شد.', ['سرگئی ولکوف = director']],
  ['hu', 'Jean Morel francia védelmi miniszter Rigába érkezett.', ['Jean Morel = minister/defence/FR']],
  ['hu', 'Kovács Péter volt miniszterelnök lemondott.', ['Kovács Péter = prime-minister/former']],
  ['id', 'Menteri Pertahanan Norwegia Tore Sandvik tiba di Riga.', ['Tore Sandvik = minister/defence/NO']],
  ['id', 'Mantan presiden Agus Wibowo bertemu wartawan.', ['Agus Wibowo = president/former']],
  ['it', 'Il ministro della Difesa norvegese Tore Sandvik è arrivato a Riga.', ['Tore Sandvik = minister/defence/NO']],
  [
    'it',
    'L’ex premier Marco Bianchi ha incontrato Giulia Conti.',
    ['Marco Bianchi = prime-minister/former', 'Giulia Conti'],
  ],
  ['ja', 'ノルウェーのトーレ・サンドビク国防相がリガに到着した。', ['トーレ・サンドビク = minister/defence/NO']],
  ['ja', '山田太郎首相は記者団に語った。', ['山田太郎 = prime-minister']],
  ['ko', '토레 산드비크 노르웨이 국방장관이 리가에 도착했다.', ['토레 산드비크 = minister/defence/NO']],
  ['ko', '토레 산드비크(Tore Sandvik) 대통령은 말했다.', ['토레 산드비크 = president']],
  ['ja', 'トーレ・サンドビク（Tore Sandvik）首相は語った。', ['トーレ・サンドビク = prime-minister']],
  ['hi', 'विदेश मंत्री पार्क योंग-सिक ने कहा।', ['पार्क योंग-सिक = minister/foreign']],
  ['ko', '국방상 박영식과 회담했다고 전했다.', ['박영식 = minister/defence']],
  ['nl', 'De Franse minister van Defensie Jean Morel is in Riga aangekomen.', ['Jean Morel = minister/defence/FR']],
  [
    'nl',
    'Voormalig premier Jan de Boer sprak met Anna Visser.',
    ['Jan de Boer = prime-minister/former', 'Anna Visser'],
  ],
  ['no', 'Forsvarsminister Tore Sandvik ankom Riga.', ['Tore Sandvik = minister/defence']],
  ['no', 'Tidligere statsminister Kari Holm møtte Lars Berg.', ['Kari Holm = prime-minister/former', 'Lars Berg']],
  ['pt', 'O ministro francês da Defesa, Jean Morel, chegou a Riga.', ['Jean Morel = minister/defence/FR']],
  ['pt', 'A ex-presidente Maria Teles visitou Luanda.', ['Maria Teles = president/former']],
  ['sk', 'Minister obrany Ruska Ivan Morel pricestoval do Rigy.', ['Ivan Morel = minister/defence/RU']],
  ['sk', 'Bývalý premiér Peter Horváth sa stretol s novinármi.', ['Peter Horváth = prime-minister/former']],
  ['sl', 'Francoski minister za obrambo Jean Morel je prispel v Rigo.', ['Jean Morel = minister/defence/FR']],
  ['sl', 'Nekdanji premier Marko Kovač je dejal, da odhaja.', ['Marko Kovač = prime-minister/former']],
  ['sr', 'Ministar odbrane Norveške Tore Sandvik doputovao je u Rigu.', ['Tore Sandvik = minister/defence/NO']],
  ['sr', 'Bivši premijer Marko Jovanović sastao se sa novinarima.', ['Marko Jovanović = prime-minister/former']],
  ['uk', 'Міністр оборони Норвегії Туре Сандвік прибув до Риги.', ['Туре Сандвік = minister/defence/NO']],
  ['uk', 'Колишній прем’єр-міністр Іван Коваль зустрівся з журналістами.', ['Іван Коваль = prime-minister/former']],
  ['zh', '挪威国防部长托雷·桑德维克抵达里加。', ['托雷·桑德维克 = minister/defence/NO']],
  ['zh', '李建国（Li Jianguo）总统在会上发表讲话。', ['李建国 = president']],
  ['zh', '外交部长李建国在会上发表讲话。', ['李建国 = minister/foreign']],
  // The ministers are others, whom he met.
  ['zh', '托雷·桑德维克与六国外长一同抵达。', ['托雷·桑德维克']],
  // Characters that end names of women and begin those of men, and words that begin with them behind a name.
  [
    'zh',
    '央行行长安德烈娅·瓦尔高说，亚历山大·桑德维克历任三职。',
    ['安德烈娅·瓦尔高 = governor/central-bank', '亚历山大·桑德维克'],
  ],
  ['zh', '托雷·桑德维克历史性访问里加。', ['托雷·桑德维克']],
  ['tr', 'Norveç Savunma Bakanı Tore Sandvik Riga’ya geldi.', ['Tore Sandvik = minister/defence/NO']],
  ['az', 'Azərbaycanın xarici işlər naziri Elçin Quliyev Bakıda çıxış edib.', ['Elçin Quliyev = minister/foreign/AZ']],
  ['pl', 'Były premier Jan Kowalski spotkał się z Anną Nowak.', ['Jan Kowalski = prime-minister/former', 'Anną Nowak']],
  ['he', 'שר הביטחון של ישראל דוד לוי הגיע לחיפה.', ['דוד לוי = minister/defence/IL']],
  ['he', "הנשיא ג'ורג' בראון נפגש עם ג'ון הארדי.", ["ג'ורג' בראון = president", "ג'ון הארדי"]],
  ['he', "לפי ה'טיימס' נעצרו שניים.", []],
  ['hi', 'भारत के रक्षा मंत्री राजनाथ सिंह ने कहा।', ['राजनाथ सिंह = minister/defence/IN']],
  ['hy', 'Հայաստանի վարչապետ Նիկոլ Սարգսյանը մեկնել է Բրյուսել։', ['Նիկոլ Սարգսյանը = prime-minister/AM']],
  ['ka', 'საქართველოს პრეზიდენტი გიორგი ბერიძე ბრიუსელში ჩავიდა.', ['გიორგი ბერიძე = president/GE']],
];

/** Sentences without any person: institutions, papers, works, holidays, aircraft, headlines, nouns with capitals. */
const SILENT: readonly (readonly [string, string])[] = [
  ['es', 'Los ministros de Asia Central pactaron el reparto del agua en Asia Central.'],
  ['en', 'Tension on the Korean Peninsula grew after the Red River Treaty.'],
  ['en', 'The Financial Times and the Evening Standard reported the deal.'],
  ['en', 'Two Boeing 737 planes landed at Heathrow Airport on Good Friday.'],
  ['en', 'The Ministry of State Security opened a New Training Centre.'],
  ['en', 'Police said nothing. However, Officials met in London.'],
  ['en', 'Swan Lake and The Firebird will be shown in Pyongyang.'],
  ['fr', 'Le Conseil de sécurité se réunit lundi à New York.'],
  ['fr', 'Assurer la paix : le Traité de partenariat global est signé.'],
  ['fr', 'Le Lac des cygnes sera donné au Grand Théâtre de Genève.'],
  ['fr', 'La Banque nationale et Air France ont publié leurs comptes.'],
  ['fr', 'Plus de 300 personnes ont fui la région de Hérat samedi.'],
  ['fr', 'Selon Le Monde et Le Figaro, la réunion a eu lieu.'],
  ['ro', 'Ministerul Securității de Stat a publicat un comunicat.'],
  ['ro', 'Cutremurul a fost resimțit în Orientul Îndepărtat.'],
  ['ro', 'Banca Națională și Uniunea Europeană au semnat acordul.'],
  ['ro', 'Cupa Mondială începe luni la Paris.'],
  ['ro', 'Lacul Lebedelor se joacă la Opera Națională.'],
  ['ro', 'Autoritățile au închis Aeroportul Internațional din Iași.'],
  ['ru', 'Делегация Минкультуры прибыла в Пхеньян.'],
  ['ru', 'Спящая красавица идёт на Приморской сцене.'],
  ['ru', 'Корейский полуостров остаётся спокойным, сообщает газета.'],
  ['ru', 'Новая Зеландия и Европейский союз подписали соглашение.'],
  ['ru', 'В Московской области закрыли Центральный рынок.'],
  ['ru', 'Эпицентр находился в 40 километрах от Герата.'],
  ['ar', 'أعرب وزير الصحة على هامش المؤتمر عن ارتياحه.'],
  ['ar', 'قال وزير الصحة بالولاية إن الحملة بدأت.'],
  ['ar', 'أعلنت وزارة الصحة ارتفاع عدد القتلى إلى خمسين شخصا.'],
  ['ar', 'ضرب زلزال بقوة ست درجات غرب أفغانستان صباح السبت.'],
  ['bg', 'Министерството на отбраната публикува доклад в сряда.'],
  ['bg', 'Съветът за сигурност заседава в Ню Йорк.'],
  ['cs', 'Ministerstvo zdravotnictví vydalo v pondělí zprávu.'],
  ['cs', 'Evropská centrální banka zvýšila sazby.'],
  ['de', 'Die Tiroler Tageszeitung meldet zerstörte Häuser und viele Verletzte.'],
  ['de', 'Am Montag hat das Gericht in Köln die Klage der Stadtwerke abgewiesen.'],
  ['el', 'Το Υπουργείο Υγείας ανακοίνωσε νέα μέτρα.'],
  ['el', 'Ο σεισμός έγινε κοντά στη Χεράτ το Σάββατο.'],
  ['es', 'El Tratado de Asociación Estratégica Integral entra en vigor.'],
  ['es', 'La Copa América se juega en el Estadio Nacional.'],
  ['fa', 'وزارت بهداشت شمار کشته‌شدگان را پنجاه نفر اعلام کرد.'],
  ['fa', 'زلزله صبح شنبه غرب افغانستان را لرزاند.'],
  ['hu', 'A Nemzeti Bank hétfőn közölte a döntést.'],
  ['hu', 'Földrengés volt Herat közelében szombaton.'],
  ['id', 'Kementerian Kesehatan mengumumkan data baru pada Senin.'],
  ['id', 'Gempa mengguncang wilayah barat Afghanistan.'],
  ['it', 'La Banca d’Italia e la Corte dei Conti hanno pubblicato i dati.'],
  ['it', 'Terremoto in Afghanistan: almeno cento morti.'],
  ['ja', '保健省は死者が五十人に達したと発表した。'],
  ['ja', 'アフガニスタン西部でマグニチュード六の地震があった。'],
  ['ko', '보건부(MOH) 대변인은 논평하지 않았다.'],
  ['ja', '刑務所代表者が取材に応じた。'],
  ['ko', '보건부는 사망자가 50명이라고 밝혔다.'],
  ['ko', '정부 대변인은 논평을 거부했다.'],
  ['nl', 'Het ministerie van Volksgezondheid publiceerde maandag cijfers.'],
  ['nl', 'De Nederlandse Bank verhoogt de rente.'],
  ['no', 'Helsedirektoratet la fram nye tall på mandag.'],
  ['no', 'Jordskjelvet rammet Herat lørdag.'],
  ['pt', 'O Ministério da Saúde divulgou novos números.'],
  ['pt', 'A Copa do Mundo começa na segunda-feira.'],
  ['sk', 'Ministerstvo zdravotníctva vydalo v pondelok správu.'],
  ['sk', 'Národná banka Slovenska zvýšila sadzby.'],
  ['sl', 'Ministrstvo za zdravje je objavilo nove podatke.'],
  ['sl', 'Potres je prizadel zahod Afganistana.'],
  ['sr', 'Ministarstvo zdravlja objavilo je nove podatke.'],
  ['sr', 'Zemljotres je pogodio zapad Avganistana.'],
  ['uk', 'Міністерство охорони здоров’я оприлюднило нові дані.'],
  ['uk', 'Землетрус стався поблизу Герата в суботу.'],
  ['zh', '卫生部宣布死亡人数升至五十人。'],
  ['zh', '阿富汗西部周六发生六级地震,部长会议通过决议。'],
];

describe('persons', () => {
  it.each(SPEAKING)('%s: %s', (language, body, expected) => {
    expect(named(language, body)).toEqual(expected);
  });

  it.each(SILENT)('%s, silent: %s', (language, body) => {
    expect(named(language, body)).toEqual([]);
  });

  it('has for every language with role words a list of other words, or none at all', () => {
    expect(named('xx', 'Minister Tore Sandvik met Anna Petrova.')).toContain('Anna Petrova');
  });

  it('keeps the name as printed, with the words of the text', () => {
    const { persons, source } = read('en', 'State Security Minister Pak Tae-song met reporters.');
    const [person] = persons;
    expect(person?.name).toBe('Pak Tae-song');
    expect(source.text.slice(person?.evidence.start, person?.evidence.end)).toBe('Pak Tae-song');
    expect(person?.role?.evidence.words).toBe('State Security Minister');
    expect(person?.sentence).toBe(1);
  });

  it('takes a surname alone when the full name stands elsewhere', () => {
    expect(named('en', 'Anna Petrova left. Petrova did not say why. Petunia grew.')).toEqual([
      'Anna Petrova',
      'Petrova',
    ]);
    expect(named('de', 'Jens Weber kam. Weber sprach nicht. Der Bus kam.')).toEqual(['Jens Weber', 'Weber']);
  });

  it('takes from a headline in title case only names of the body', () => {
    const found = named('en', 'Anna Petrova spoke on Monday.', 'Petrova Visits New Weapons House With Big Delegation');
    expect(found).toEqual(['Petrova', 'Anna Petrova']);
    expect(named('en', 'It rained.', 'Mighty Weapons Show Opens New Season')).toEqual([]);
  });

  it('ends a name at a sentence, but not at an initial', () => {
    expect(named('en', 'They saw Anna Petrova. Boris Ivanov left.')).toEqual(['Anna Petrova', 'Boris Ivanov']);
    expect(named('en', 'They saw Anna K. Petrova there.')).toEqual(['Anna K. Petrova']);
  });

  it('gives a role to the nearer of two names', () => {
    const found = named('en', 'Anna Petrova, Defence Minister Tore Sandvik and others came.');
    expect(found).toEqual(['Anna Petrova', 'Tore Sandvik = minister/defence']);
  });

  it('reads a title before the surname alone', () => {
    expect(named('pt', 'O presidente Lula discursou.')).toEqual(['Lula = president']);
    expect(named('en', 'The director Committee of the town met.')).toEqual([]);
  });

  it('takes a given name that no list knows before a foreign surname in Korean', () => {
    expect(named('ko', '체코의 밀란 드보르자크 총리는 말했다.')[0]).toMatch(/^밀란 드보르자크 = prime-minister/);
    expect(named('ko', '어제 새로 드보르자크 총리는 말했다.')[0]).toMatch(/^드보르자크 = prime-minister/);
    expect(named('ko', '아리노프 비상사태부 장관은 말했다.').join()).not.toMatch(/아리노프 비상사태부/);
  });

  it('is linear on hostile text', () => {
    const started = performance.now();
    read('en', 'Anna '.repeat(3000));
    read('ru', 'министр Анна. '.repeat(1000));
    read('zh', '部长'.repeat(3000));
    expect(performance.now() - started).toBeLessThan(15_000);
  }, 30_000);
});
