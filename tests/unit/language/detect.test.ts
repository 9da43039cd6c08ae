import { describe, expect, it } from 'vitest';
import { detectLanguage, normaliseTag } from '../../../lib/language/detect';

const TEXTS: readonly (readonly [string, string])[] = [
  ['en', 'The mayor opened the new bridge on Friday after three years of work and many delays.'],
  ['fr', 'La maire a inauguré vendredi le nouveau pont après trois ans de travaux et de retards.'],
  ['ro', 'Primarul a deschis vineri podul cel nou, după trei ani de lucrări și multe întârzieri.'],
  ['ru', 'Мэр в пятницу открыл новый мост после трёх лет работ и многочисленных задержек.'],
  ['uk', 'Міський голова у п’ятницю відкрив новий міст після трьох років робіт і затримок.'],
  ['be', 'Мэр у пятніцу адкрыў новы мост пасля трох гадоў работ і шматлікіх затрымак.'],
  ['bg', 'Кметът откри в петък новия мост след три години работа и много забавяния.'],
  ['mk', 'Градоначалникот во петокот го отвори новиот мост, кој беше граден три години, изјави дека ќе има уште еден.'],
  ['sr', 'Градоначелник је у петак отворио нови мост после три године радова, који су били у застоју.'],
  [
    'sr',
    'Gradonačelnik je u petak otvorio novi most posle tri godine radova, gde je bezbednost bila važna za ceo svet.',
  ],
  [
    'hr',
    'Gradonačelnik je u petak otvorio novi most nakon tri godine radova, a također je kazao da će tijekom travnja biti novih vijeća.',
  ],
  [
    'bs',
    'Gradonačelnik je u petak otvorio novi most u Bosni i Hercegovini; saopćeno je da je ove sedmice prošlo hiljadu vozila.',
  ],
  ['sl', 'Župan je v petek odprl novi most po treh letih gradnje in številnih zamudah.'],
  ['de', 'Der Bürgermeister eröffnete am Freitag nach drei Jahren Bauzeit die neue Brücke.'],
  ['sv', 'Borgmästaren invigde den nya bron på fredagen efter tre års arbete och många förseningar.'],
  ['da', 'Borgmesteren åbnede fredag den nye bro efter tre års arbejde og mange forsinkelser.'],
  ['no', 'Ordføreren åpnet fredag den nye broen etter tre års arbeid og mange forsinkelser, melder avisen.'],
  ['fi', 'Pormestari avasi perjantaina uuden sillan kolmen vuoden työn ja viivästysten jälkeen.'],
  ['et', 'Linnapea avas reedel uue silla pärast kolm aastat kestnud töid ja palju viivitusi.'],
  ['lt', 'Meras penktadienį atidarė naują tiltą po trejų metų darbų ir daugybės vėlavimų.'],
  ['lv', 'Mērs piektdien atklāja jauno tiltu pēc trīs gadus ilgiem darbiem un daudziem kavējumiem.'],
  ['hu', 'A polgármester pénteken átadta az új hidat háromévnyi munka és sok késés után.'],
  ['tr', 'Belediye başkanı üç yıllık çalışmanın ve birçok gecikmenin ardından yeni köprüyü cuma günü açtı.'],
  ['az', 'Şəhərin meri üç illik işdən və çoxlu gecikmələrdən sonra yeni körpünü cümə günü açdı.'],
  ['el', 'Ο δήμαρχος εγκαινίασε την Παρασκευή τη νέα γέφυρα ύστερα από τρία χρόνια εργασιών.'],
  ['ka', 'მერმა პარასკევს ახალი ხიდი გახსნა სამწლიანი მუშაობის შემდეგ.'],
  ['hy', 'Քաղաքապետը ուրբաթ օրը բացեց նոր կամուրջը երեք տարվա աշխատանքից հետո։'],
  ['he', 'ראש העיר חנך ביום שישי את הגשר החדש לאחר שלוש שנות עבודה.'],
  ['ar', 'افتتح رئيس البلدية يوم الجمعة الجسر الجديد بعد ثلاث سنوات من العمل والتأخير.'],
  ['fa', 'شهردار روز جمعه پس از سه سال کار و تأخیرهای فراوان پل تازه را گشود و گفت که این پروژه بزرگ است.'],
  ['ur', 'میئر نے جمعے کو تین سال کے کام اور کئی تاخیروں کے بعد نئے پل کا افتتاح کیا، یہ ایک بڑا منصوبہ ہے۔'],
  ['hi', 'महापौर ने तीन साल के काम और कई देरी के बाद शुक्रवार को नए पुल का उद्घाटन किया।'],
  ['bn', 'মেয়র তিন বছরের কাজের পর শুক্রবার নতুন সেতু উদ্বোধন করেছেন।'],
  ['ta', 'மேயர் மூன்று ஆண்டு பணிக்குப் பிறகு வெள்ளிக்கிழமை புதிய பாலத்தைத் திறந்தார்.'],
  ['th', 'นายกเทศมนตรีเปิดสะพานแห่งใหม่เมื่อวันศุกร์หลังจากก่อสร้างมาสามปี'],
  ['vi', 'Thị trưởng đã khánh thành cây cầu mới vào thứ Sáu sau ba năm thi công và nhiều lần trì hoãn.'],
  ['id', 'Wali kota meresmikan jembatan baru pada Jumat setelah tiga tahun pengerjaan karena banyak penundaan.'],
  ['id', 'Kedua kereta itu bertabrakan hari ini dalam kecepatan tinggi, dan beberapa penumpang telah dibawa petugas.'],
  ['ms', 'Dua kereta api itu bertembung hari ini dan beberapa penumpang telah dibawa ke hospital, kata pihak polis.'],
  ['ms', 'Datuk bandar merasmikan jambatan baharu pada Jumaat kerana kerja tiga tahun itu telah siap, kata polis.'],
  ['zh', '市长周五为新桥揭幕，工程历时三年，多次延误。'],
  ['ja', '市長は金曜日、三年の工事を経て新しい橋の開通を祝った。'],
  ['ko', '시장은 삼 년 동안의 공사 끝에 금요일 새 다리를 개통했다.'],
];

describe('detectLanguage', () => {
  it.each(TEXTS)('knows %s: %s', (language, text) => {
    expect(detectLanguage(text, null)).toMatchObject({ language, source: 'text' });
  });

  it('lets a long text overrule a wrong declaration', () => {
    const [, text] = TEXTS[2] as readonly [string, string];
    expect(detectLanguage(text, 'en-US').language).toBe('ro');
  });

  it('lets the declaration decide on a short headline', () => {
    expect(detectLanguage('Gerrard, Rangers: 1 - 0', 'pl')).toMatchObject({ language: 'pl', source: 'declared' });
  });

  it('does not believe a declaration that the script contradicts, however short the text', () => {
    expect(detectLanguage('Мост открыт', 'en').language).not.toBe('en');
    expect(detectLanguage('새 다리 개통', 'en').language).toBe('ko');
  });

  it('takes a Japanese text with few kana for Japanese and a Chinese one with a katakana dot for Chinese', () => {
    expect(detectLanguage('市長、新橋開通式典に出席', null).language).toBe('ja');
    expect(detectLanguage('市长约翰・史密斯周五出席新桥开通仪式并发表讲话，工程历时三年', null).language).toBe('zh');
  });

  it('says nothing for a text without letters', () => {
    expect(detectLanguage('1 - 0 …', null)).toEqual({ language: 'und', certainty: 0, source: 'declared' });
  });

  it('is not thrown by hostile input', () => {
    expect(() => detectLanguage('\ud800'.repeat(5000), '\u0000')).not.toThrow();
    expect(detectLanguage('a'.repeat(100_000), null)).toBeTruthy();
  });
});

describe('normaliseTag', () => {
  it.each([
    ['en-GB', 'en'],
    ['nb-NO', 'no'],
    ['nn', 'no'],
    ['zh-Hant-TW', 'zh'],
    ['iw', 'he'],
    ['sr_Latn', 'sr'],
  ])('%s is %s', (tag, language) => {
    expect(normaliseTag(tag)).toBe(language);
  });

  it.each(['', 'x', 'english', 'xx', '12'])('knows nothing of %j', (tag) => {
    expect(normaliseTag(tag)).toBeNull();
  });
});

describe('a language that is not read', () => {
  it('is called what the page calls it', () => {
    const welsh =
      'Cyhoeddodd y llywodraeth ddydd Mawrth y bydd y bont newydd dros yr afon yn agor i gerddwyr yn ystod y gwanwyn.';
    expect(detectLanguage(welsh, 'cy-GB').language).toBe('cy');
  });
});

describe('letters of headlines', () => {
  it.each([
    ['Норвежец Магнус Карлсен обыграл Виши Ананда и стал 16-м чемпионом', 'ru'],
    ['Карлсен победи Ананд и стана шампион по шахмат', 'bg'],
    ['Letartóztatták a Colectiv klub tulajdonosait', 'hu'],
    ['Patronii clubului Colectiv au fost arestați', 'ro'],
    ['GECE KULÜBÜ YANGININDA BİLANÇO AĞIR', 'tr'],
  ])('rule out languages that do not write them: %s', (headline, language) => {
    expect(detectLanguage(headline, null).language).toBe(language);
  });

  it.each([
    ['Komşu ülkenin başkanı yarınki toplantıya katılmayacağını açıkladı', 'tr'],
    ['Qonşu ölkənin prezidenti sabahkı toplantıya qatılmayacağını açıqladı', 'az'],
  ])('are missed where a line is never written without them: %s', (headline, language) => {
    expect(detectLanguage(headline, null).language).toBe(language);
  });

  it('of a foreign name do not take a headline from its language', () => {
    expect(detectLanguage('The mayor of Łódź met the Hungarian minister Péter Szijjártó', null).language).toBe('en');
  });
});

describe('function words of headlines', () => {
  it.each([
    ['Kanye West: raper si mení meno', 'sk'],
    ['The Wild Kids: Mi az a lo-fi?', 'hu'],
    ['Se: Haaland med sen utligning mot Chelsea', 'no'],
    ['Was ist der High Court?', 'de'],
    ['Демократска странка више не подржава премијера', 'sr'],
    ['Демократската партија повеќе не го поддржува премиерот', 'mk'],
    ['Премиерот се сретна во средата во Виена со амбасадорот на Шпанија', 'mk'],
    ['Возот застана на мостот, а патниците чекаа два часа', 'mk'],
    ['Мостът е затворен, пътниците чакат два часа', 'bg'],
    ['Президент прибыл в Вену и остановился на два часа', 'ru'],
    ['Воз је стао на мосту, а путници су чекали два сата', 'sr'],
    ['Возач аутобуса осумњичен за удес код Ниша', 'sr'],
  ])('tell the language where names fill the line: %s', (headline, language) => {
    expect(detectLanguage(headline, null).language).toBe(language);
  });

  it('are no letters of abbreviations', () => {
    expect(detectLanguage('U.S. plans to double A.I. funding next year', null).language).toBe('en');
  });
});
