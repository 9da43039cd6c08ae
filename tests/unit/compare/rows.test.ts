import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

type Text = readonly [language: string, text: string];

const compared = (a: Text, b: Text) =>
  compareSheets(...([a, b].map(([l, t]) => readFacts('', t, l, parseIsoRange('2025-07-14'))) as [never, never]))
    .filter((c) => c.kind === 'number' || c.rule === 'duration/course-day')
    .map((c) => `${c.verdict} ${c.rule} ${c.left.value} ${c.right.value}`);

describe('places in a row', () => {
  it.each<[string, Text, Text]>([
    [
      'same number/same-value 4 ? 4 ?',
      ['de', 'Deutschland schlug Argentinien im Finale und ist zum vierten Mal Weltmeister.'],
      ['pt', 'A Alemanha venceu a Argentina na final e é campeã mundial pela quarta vez.'],
    ],
    [
      'same number/same-value 4 ? 4 ?',
      ['es', 'Alemania venció a Argentina en la final y logró su cuarto campeonato.'],
      ['de', 'Deutschland schlug Argentinien im Finale und ist zum vierten Mal Weltmeister.'],
    ],
    [
      'same number/same-value 20 ? 20 ?',
      ['es', 'El vigésimo ciclón tropical del año mató a 26 personas en Filipinas.'],
      ['vi', 'Cơn bão thứ 20 trong năm làm 26 người chết ở Philippines.'],
    ],
    [
      'same duration/course-day 18 day 17 day',
      ['es', 'John Kerry anunció el acuerdo con Irán en su decimoctavo día en Viena.'],
      ['fr', 'John Kerry a négocié dix-sept jours à Vienne avec l’Iran.'],
    ],
  ])('agree: %s', (wanted, a, b) => {
    expect(compared(a, b)).toContain(wanted);
  });

  it.each<[Text, Text]>([
    // Two games of one match.
    [
      ['en', 'In chess Carlsen beat Anand in the tenth game in Chennai.'],
      ['ru', 'В шахматах Карлсен победил Ананда в девятой партии в Ченнаи.'],
    ],
    // Of the region and of the country.
    [
      ['es', 'El vigésimo ciclón tropical del año mató a 26 personas en Filipinas.'],
      ['ko', '올해 13번째 태풍으로 필리핀에서 26명이 숨졌다.'],
    ],
    // The day on which each was written.
    [
      ['es', 'John Kerry negocia con Irán en su decimoctavo día en Viena.'],
      ['sl', 'John Kerry se z Iranom na Dunaju pogaja že 17. dan.'],
    ],
    [
      ['es', 'John Kerry anunció el acuerdo con Irán en su decimoctavo día en Viena.'],
      ['fr', 'John Kerry a négocié douze jours à Vienne avec l’Iran.'],
    ],
    // So many are no place in a row.
    [
      ['en', 'Carlsen won the tenth title in Chennai.'],
      ['de', 'Carlsen gewann in Chennai neun Titel.'],
    ],
  ])('say nothing of other places: %s', (a, b) => {
    expect(compared(a, b).filter((c) => /conflict| 1[0378] |20 /.test(c))).toEqual([]);
  });
});
