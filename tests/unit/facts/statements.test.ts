import { describe, expect, it } from 'vitest';
import { abbreviationsOf } from '../../../lib/facts/locales/abbreviations';
import { recognisePlaces } from '../../../lib/facts/places';
import { recogniseStatements } from '../../../lib/facts/statements';
import type { Fact, OrganisationFact, StatementFact } from '../../../lib/model/fact';
import { evidenceAt } from '../../../lib/model/span';
import { sourceText } from '../../../lib/text/source';

/** Reads a text; `organisation` names words that an earlier recogniser would have found. */
function statements(language: string, text: string, organisation?: string): StatementFact[] {
  const source = sourceText('', text, language, null, abbreviationsOf(language));
  const earlier: Fact[] = [...recognisePlaces(source, [])];
  const at = organisation ? source.text.indexOf(organisation) : -1;
  if (organisation && at >= 0) {
    const fact: OrganisationFact = {
      kind: 'organisation',
      evidence: evidenceAt(source.text, at, at + organisation.length),
      certainty: 'stated',
      sentence: 1,
      organisation: null,
      name: organisation,
      agency: true,
    };
    earlier.push(fact);
  }
  return recogniseStatements(source, earlier) as StatementFact[];
}

function brief(language: string, text: string): string[] {
  return statements(language, text).map((s) => `${s.act} ${s.polarity}${s.inAdvance ? ' in advance' : ''}`);
}

describe('recogniseStatements', () => {
  it.each([
    ['en', 'The bakery announced a new loaf.', ['announce asserts']],
    ['en', 'The bakery opted not to formally announce the loaf.', ['announce not']],
    ['en', 'The bakery did not announce the loaf in advance.', ['announce not in advance']],
    ['en', 'The mayor declined to comment.', ['comment not']],
    ['en', 'The loaf arrived without prior announcement.', ['announce not']],
    ['en', 'The baker denied the rumour.', ['deny asserts']],
    ['en', "The baker didn't deny the rumour.", ['deny not']],
    ['en', 'It has not been confirmed.', ['confirm not']],
    ['en', 'The loaf was warm, according to the police.', ['say asserts']],
    ['en', 'The loaf was warm, according to the calendar.', []],
    ['sv', 'Bagaren sa att brödet inte var färdigt.', ['say asserts']],
    ['sv', 'Så var det med brödet.', []],
    ['no', 'Bakeren sier at brødet ikke er ferdig.', ['say asserts']],
    ['no', 'Bakeren sier ikke at brødet er ferdig.', ['say not']],
    ['no', 'Brødet var svært varmt.', []],
    ['nl', 'De bakker zegt dat het brood nooit op is.', ['say asserts']],
    ['de', 'Ein Sturm, der viele Menschenleben forderte, zog ab.', []],
    ['fr', 'La boulangerie a annoncé un nouveau pain.', ['announce asserts']],
    ['fr', "La boulangerie n'a pas annoncé le pain à l'avance.", ['announce not in advance']],
    ['fr', 'Le maire a refusé de commenter.', ['comment not']],
    ['fr', 'Le pain est arrivé sans annonce.', ['announce not']],
    ['fr', 'Le maire a démenti la rumeur.', ['deny asserts']],
    ['ro', 'Brutăria a anunțat o pâine nouă.', ['announce asserts']],
    ['ro', 'Brutăria nu a anunțat pâinea în prealabil.', ['announce not in advance']],
    ['ro', 'Primarul a refuzat să comenteze.', ['comment not']],
    ['ro', 'Primarul a dezmințit zvonul.', ['deny asserts']],
    ['ru', 'Пекарня объявила о новом хлебе.', ['announce asserts']],
    ['ru', 'Заранее пекарня хлеб не анонсировала.', ['announce not in advance']],
    ['ru', 'Хлеб привезли без объявления.', ['announce not']],
    ['ru', 'Мэр отказался комментировать слухи.', ['comment not']],
    ['ru', 'Мэр опроверг слухи.', ['deny asserts']],
    ['uk', 'Мер не підтвердив чуток.', ['confirm not']],
    ['de', 'Die Bäckerei kündigte das Brot nicht vorab an.', ['announce not in advance']],
    ['de', 'Der Bürgermeister bestätigte das Gerücht.', ['confirm asserts']],
    ['es', 'La panadería no anunció el pan de antemano.', ['announce not in advance']],
    ['pl', 'Burmistrz nie potwierdził plotek.', ['confirm not']],
    ['cs', 'Starosta zprávu nepotvrdil.', ['confirm not']],
    ['tr', 'Fırın ekmeği önceden duyurmadı.', ['announce not in advance']],
    ['ar', 'لم تعلن المخبزة عن الخبز مسبقا.', ['announce not in advance']],
    ['fa', 'نانوایی خبر را تایید نکرد.', ['confirm not']],
    ['zh', '面包店事先没有宣布消息', ['announce not in advance']],
    ['zh', '面包店宣布了新面包', ['announce asserts']],
    ['ja', 'パン屋は事前に発表していない。', ['announce not in advance']],
    ['ja', 'パン屋は値段を発表しないことにした。', ['announce not']],
    ['ar', 'واختار المخبز عدم الإعلان عن السعر.', ['announce not']],
    ['fa', 'نانوایی ترجیح داد قیمت را اعلام نکند.', ['announce not']],
    ['tr', 'Fırın fiyatı duyurmamayı tercih etti.', ['announce not']],
    ['ko', '빵집은 새 빵을 발표하지 않았다.', ['announce not']],
    ['ko', '빵집은 새 빵을 발표했다.', ['announce asserts']],
    ['sv', 'Bageriet bekräftade inte ryktet.', ['confirm not']],
  ])('tells what was said and what was not (%s: %s)', (language, text, expected) => {
    expect(brief(language, text)).toEqual(expected);
  });

  it.each([
    ['en', 'The announcement of the loaf was long. A comment, a denial, the confirmation.'],
    ['en', 'They baked bread and went home.'],
    ['fr', "L'annonce du maire et une confirmation tardive."],
    ['fr', 'Une annonce de la mairie.'],
    ['ro', 'Anunțul primarului și confirmarea lui.'],
    ['ru', 'Сообщение мэра и объявление на двери.'],
    ['de', 'Die Ankündigung und der Bericht lagen auf dem Tisch.'],
    ['es', 'El anuncio y el informe del alcalde.'],
    ['it', 'La conferma del sindaco.'],
    ['en', 'According to plan, the loaf rose.'],
    ['es', 'Según lo previsto, el pan subió.'],
    ['xx', 'The mayor announced it.'],
  ])('stays silent on nouns and on what nobody said (%s: %s)', (language, text) => {
    expect(brief(language, text)).toEqual([]);
  });

  it.each([
    ['en', 'The Russian side announced nothing new.', 'RU'],
    ['ru', 'Российская сторона сообщила о хлебе.', 'RU'],
    ['fr', 'La partie russe a annoncé la visite.', 'RU'],
    ['en', 'Pyongyang confirmed the visit.', 'KP/pyongyang'],
  ])('takes a country for the one who speaks (%s: %s)', (language, text, id) => {
    expect(statements(language, text)[0]?.actor).toMatchObject({ type: 'place', id });
  });

  it.each([
    ['en', 'The Courier said on Friday that bread is dear.', 'Courier'],
    ['en', 'According to the Courier, bread is dear.', 'Courier'],
    ['fr', 'Le pain est cher, a annoncé le Courrier.', 'Courrier'],
    ['ru', 'Хлеб дорог, сообщил «Курьер».', 'Курьер'],
    ['ru', 'По данным Курьера, хлеб дорог.', 'Курьера'],
    ['ja', 'クーリエによると、パンは高い。', 'クーリエ'],
    ['ko', '쿠리에에 따르면 빵이 비싸다.', '쿠리에'],
    ['en', 'The Courier, a small paper, said bread is dear.', 'Courier'],
  ])('takes the organisation beside the verb for the one who speaks (%s: %s)', (language, text, name) => {
    const found = statements(language, text, name);
    expect(found.map((f) => f.actor?.id)).toContain(name);
  });

  it('does not take a place where something happens for the one who speaks', () => {
    expect(statements('en', 'Reporters in Moscow said bread is dear.')[0]?.actor).toBeNull();
    expect(statements('en', 'A Russian baker said bread is dear.')[0]?.actor).toBeNull();
  });

  it('does not take the object behind the verb for the one who speaks, where that is not the order of words', () => {
    expect(statements('zh', '周日宣布面包社新产品', '面包社')[0]?.actor).toBeNull();
  });

  it('takes nobody for the speaker of what was left unsaid or said by others', () => {
    expect(statements('en', "The Courier's prices remain undisclosed.", 'Courier')[0]).toMatchObject({
      polarity: 'not',
      actor: null,
    });
    expect(statements('en', 'The Courier was accused on Friday.', 'Courier')[0]?.actor).toBeNull();
    expect(statements('en', 'The loaf was announced by the Courier.', 'Courier')[0]?.actor?.id).toBe('Courier');
  });

  it('takes nobody with the ending of an object, nor a bare place before a noun, for the speaker', () => {
    expect(statements('tr', 'Heyet, başkanın Ankara’yı ziyaret ettiğini açıkladı.')[0]?.actor).toBeNull();
    expect(statements('ko', '대표단이 러시아 수도 모스크바를 방문했다고 사무국이 밝혔다.')[0]?.actor).toBeNull();
    expect(statements('ko', '러시아는 대표단이 떠났다고 밝혔다.')[0]?.actor?.id).toBe('RU');
  });

  it('reads no denial into the name of an organisation', () => {
    const [fact] = statements('en', 'Bakers Without Ovens announced a loaf.', 'Bakers Without Ovens');
    expect(fact).toMatchObject({ polarity: 'asserts', actor: { id: 'Bakers Without Ovens' } });
  });

  it('follows the particle of the subject in Korean', () => {
    const text =
      '제과신문은 빵집 주인이 어제 시장에서 새로 나온 빵과 과자를 사람들에게 나누어 주었다고 모스크바 소식으로 전했다.';
    expect(statements('ko', text, '제과신문')[0]?.actor?.id).toBe('제과신문');
  });

  it('gives the clause as evidence and marks the verb', () => {
    const text = 'Bread is dear, but the bakery did not confirm it; nobody cares.';
    const [fact] = statements('en', text);
    expect(fact?.evidence.words).toBe('but the bakery did not confirm it');
    expect(fact && `\n${text}`.slice(fact.verb.start, fact.verb.end)).toBe('confirm');
  });

  it('is quick on a long text', () => {
    const started = performance.now();
    statements('en', 'He did not announce it, without comment, '.repeat(1200));
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it.each([
    ['de', 'Die Polizei gab am Dienstag bekannt, dass der Fall geschlossen ist.', ['announce asserts']],
    ['de', 'Das Ministerium wies die Vorwürfe zurück.', ['deny asserts']],
    ['de', 'Das Ministerium wies die Vorwürfe nicht zurück.', ['deny not']],
    ['de', 'Der Minister gab am Mittwoch seinen Fehler zu.', ['confirm asserts']],
    ['nl', 'Het ministerie maakte dinsdag de cijfers bekend.', ['announce asserts']],
    ['de', 'Der Minister gab dem Kind einen Ball.', []],
    ['de', 'Er wies den Weg zurück in die Stadt.', []],
    ['nl', 'De minister sprak met journalisten.', []],
  ])('reads the halves of a parted verb together in %s: %s', (language, text, expected) => {
    expect(brief(language, text)).toEqual(expected);
  });
});
