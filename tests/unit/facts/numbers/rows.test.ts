import { describe, expect, it } from 'vitest';
import { recogniseDays } from '../../../../lib/facts/days/recognise';
import { recogniseNumbers } from '../../../../lib/facts/numbers/recognise';
import { parseIsoRange } from '../../../../lib/model/day';
import type { NumberFact } from '../../../../lib/model/fact';
import { sourceText } from '../../../../lib/text/source';

function read(language: string, text: string): string[] {
  const source = sourceText('', text, language, parseIsoRange('2025-09-18'), new Set());
  return (recogniseNumbers(source, recogniseDays(source, [])) as NumberFact[])
    .filter((f) => f.kind === 'number' && f.ordinal && f.measure === 'count')
    .map((f) => `${f.value} ${f.noun}${f.certainty === 'implied' ? ' implied' : ''}`);
}

describe('places in a row', () => {
  it.each([
    ['en', 'Norway won the cup for the fourth time.', ['4 time']],
    ['de', 'Norwegen gewann zum vierten Mal.', ['4 time']],
    ['fr', 'La Norvège gagne pour la quatrième fois.', ['4 time']],
    ['es', 'Noruega gana por cuarta vez.', ['4 time']],
    ['pt', 'A Noruega venceu pela quarta vez.', ['4 time']],
    ['it', 'La Norvegia vince per la quarta volta.', ['4 time']],
    ['ro', 'Norvegia câștigă pentru a patra oară.', ['4 time']],
    ['nl', 'Noorwegen wint voor de vierde keer.', ['4 time']],
    ['da', 'Norge vinder for fjerde gang.', ['4 time']],
    ['no', 'Norge vinner for fjerde gang.', ['4 time']],
    ['sv', 'Norge vinner för fjärde gången.', ['4 time']],
    ['fi', 'Norja voitti neljännen kerran.', ['4 time']],
    ['et', 'Norra võitis neljandat korda.', ['4 time']],
    ['lv', 'Norvēģija uzvarēja ceturto reizi.', ['4 time']],
    ['lt', 'Norvegija laimėjo ketvirtą kartą.', ['4 time']],
    ['pl', 'Norwegia wygrała po raz czwarty. Czwarty raz.', ['4 time']],
    ['cs', 'Začala šestnáctá sezona. Skončil druhý festival.', ['16 season', '2 festival']],
    ['sk', 'Nórsko vyhralo štvrtý raz.', ['4 time']],
    ['sl', 'Norveška je zmagala četrti krat.', ['4 time']],
    ['hr', 'Norveška je pobijedila četvrti put.', ['4 time']],
    ['bs', 'Norveška je pobijedila četvrti put.', ['4 time']],
    ['sr', 'Норвешка је победила четврти пут.', ['4 time']],
    ['mk', 'Норвешка победи по четврти пат.', ['4 time']],
    ['bg', 'Норвегия спечели за четвърти път.', ['4 time']],
    ['ru', 'Норвегия победила в четвертый раз.', ['4 time']],
    ['uk', 'Норвегія перемогла вчетверте, а у п’ятий раз програла.', ['5 time']],
    ['be', 'Нарвегія перамагла ў чацвёрты раз.', ['4 time']],
    ['el', 'Η Νορβηγία κέρδισε για τέταρτη φορά.', ['4 time']],
    ['sq', 'Norvegjia fitoi për herën e katërt.', ['4 time']],
    ['hu', 'Norvégia negyedik alkalommal nyert.', ['4 time']],
    ['tr', 'Norveç dördüncü kez kazandı.', ['4 time']],
    ['az', 'Norveç dördüncü dəfə qalib gəldi.', ['4 time']],
    ['hy', 'Նորվեգիան հաղթեց չորրորդ անգամ։', ['4 time']],
    ['ar', 'فازت النرويج للمرة الرابعة.', ['4 time']],
    ['fa', 'نروژ برای چهارمین بار برنده شد.', ['4 time']],
    ['he', 'נורווגיה זכתה בפעם הרביעית.', ['4 time']],
    ['hi', 'नॉर्वे ने चौथी बार जीत हासिल की।', ['4 time']],
    ['ur', 'ناروے نے چوتھی بار جیت حاصل کی۔', ['4 time']],
    ['ur', 'ناروے 8 ویں بار جیتا۔', ['8 time']],
    ['bn', 'নরওয়ে চতুর্থ বার জিতল।', ['4 time']],
    ['ta', 'நார்வே நான்காவது முறையாக வென்றது.', ['4 time']],
    ['th', 'นอร์เวย์ชนะเป็นครั้งที่ 4', ['4 time']],
    ['vi', 'Na Uy vô địch lần thứ 12.', ['12 time']],
    ['id', 'Norwegia menang untuk keempat kalinya. Untuk kali ke-12 mereka menang.', ['4 time', '12 time']],
    ['ms', 'Norway menang buat kali ke-12.', ['12 time']],
    ['ko', '노르웨이의 승리는 이번이 네 번째로 알려졌다.', ['4 time']],
    ['ja', 'ノルウェーが勝つのは4度目だ。', ['4 time']],
    ['zh', '挪威第四次提出要求。', ['4 time']],
  ])('%s: %s', (language, text, expected) => {
    expect(read(language, text)).toEqual(expected);
  });

  it.each([
    ['es', 'Fue el vigésimo ciclón tropical del año.', ['20 storm']],
    ['vi', 'Đây là cơn bão thứ 20 trong năm.', ['20 storm']],
    ['ko', '올해 20번 째 태풍이다.', ['20 storm']],
    ['ko', '제25호 태풍이 상륙했다.', ['25 storm-number']],
    ['ru', 'Он стал 16-м чемпионом и двадцать вторым чемпионом.', ['16 champion', '22 champion']],
    ['pt', 'A décima primeira temporada começou.', ['11 season']],
    ['tr', 'On ikinci sezon başladı, 11’inci sezon bitti.', ['12 season', '11 season']],
    ['ro', 'A început al unsprezecelea sezon.', ['11 season']],
    ['ar', 'فاز باللقب في الموسم الثاني عشر.', ['12 season']],
    ['en', 'The second French president spoke.', ['2 president']],
    ['de', 'Er gewann die elfte von zwölf Partien.', ['11 match']],
    ['es', 'En ajedrez ganó la undécima partida.', ['11 match']],
    ['fr', 'Aux échecs, la onzième partie fut la dernière.', ['11 match']],
    ['ru', 'В шахматах он выиграл 11-ю партию.', ['11 match']],
    ['hi', 'शतरंज में 11वीं बाजी अंतिम थी।', ['11 match']],
    ['zh', '国际象棋第11局最后结束。', ['11 match']],
    ['sl', 'Pogovori so trajali že 18. dan.', ['18 day implied']],
    ['es', 'Era su decimoctavo día en Viena.', ['18 day implied']],
  ])('are told of what news is about: %s %s', (language, text, expected) => {
    expect(read(language, text)).toEqual(expected);
  });

  it.each([
    ['hr', 'Sastali su se 18. dan rujna u Zagrebu.'],
    ['en', 'King Charles III, Pope Leo XIV and the 21st century.'],
    ['en', 'A third of the presidents came, and two thirds of the seasons passed.'],
    ['en', 'He lives on Fifth Avenue, in the 7th Fleet.'],
    ['es', 'Ganó la primera partida. La segunda partida de nacimiento se perdió.'],
    ['it', 'Secondo i giudici e secondo la presidente era tardi.'],
    ['pt', 'Segundo o presidente, segundo a ministra, era tarde.'],
    ['vi', 'Thứ hai tổng thống đến.'],
    ['th', 'ที่ 2 คนอยู่'],
    ['ru', 'Пятую Карлсен выиграл.'],
    ['zh', '第二天他走了。'],
    ['ro', 'A doua zi a început noua rundă de negocieri.'],
    ['sk', 'Na druhý deň pokračovali.'],
    ['th', 'สงครามโลกครั้งที่ 2 สิ้นสุดลง'],
    ['vi', 'Chiến tranh thế giới lần thứ hai kết thúc.'],
    ['ko', '제2차 세계대전이 끝났다.'],
  ])('are not: %s %s', (language, text) => {
    expect(read(language, text)).toEqual([]);
  });
});
