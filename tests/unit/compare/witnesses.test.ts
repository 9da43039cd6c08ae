import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { NO_WITNESSES, witnessesOf } from '../../../lib/compare/witnesses';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';
import type { Fact } from '../../../lib/model/fact';
import type { FactSheet } from '../../../lib/model/sheet';

const read = (language: string, text: string): FactSheet => readFacts('', text, language, parseIsoRange('2024-05-14'));

const numberIn = (sheet: FactSheet, value: number): Fact => {
  const fact = sheet.facts.find((f) => f.kind === 'number' && f.value === value);
  if (!fact) throw new Error(`No ${value} in ${sheet.source.text}`);
  return fact;
};

/** Conflicts of the first two texts, with all texts as the story, and without the others. */
function conflicts(...sheets: FactSheet[]): { alone: string[]; together: string[] } {
  const [a, b] = sheets as [FactSheet, FactSheet];
  const of = (witnesses: typeof NO_WITNESSES) =>
    compareSheets(a, b, witnesses)
      .filter((c) => c.verdict === 'conflict')
      .map((c) => `${c.left.evidence.words} // ${c.right.evidence.words}`);
  return { alone: of(NO_WITNESSES), together: of(witnessesOf(sheets)) };
}

const sk = read('sk', 'Nemecký koncern ponúkol 129 dolárov. Rokovania trvali štyri mesiace.');
const nl = read('nl', 'Bayer betaalt 128 dollar. De overname moet eind 2017 rond zijn.');
const en = read('en', 'The German group Bayer offered 128 dollars for each share of Monsanto.');
const es = read('es', 'El grupo alemán ofreció 128 dólares por acción.');

describe('witnesses', () => {
  it('tell that two amounts stand in one place, where the reports print one or the other and none both', () => {
    const { alone, together } = conflicts(sk, nl, en, es);
    expect(alone).toEqual([]);
    expect(together).toHaveLength(1);
    expect(together[0]).toMatch(/^129 .*128 /u);
  });

  it('are silent where one report prints both', () => {
    const both = read('de', 'Bayer bot zuerst 129 Dollar, am Ende waren es 128 Dollar.');
    expect(conflicts(sk, nl, en, es, both).together).toEqual([]);
  });

  it('are silent where each of the two values stands in one report alone', () => {
    expect(conflicts(sk, nl).together).toEqual([]);
  });

  it('hold a value against the nearest of those that exclude it, and against no other', () => {
    const first = [
      read('fr', "Le groupe de Leverkusen avait d'abord proposé 122 dollars."),
      read('it', 'Il gruppo di Leverkusen aveva offerto prima 122 dollari.'),
    ] as const;
    expect(conflicts(sk, first[0], first[1], en, es)).toEqual({ alone: [], together: [] });
    expect(conflicts(sk, nl, en, es, ...first).together).toHaveLength(1);
  });

  it('hold counts of one thing together up to half as many again, and those of people of any kind only nearer', () => {
    const story = (noun: string, portuguese: string) => [
      read('en', `Some 37,000 ${noun} must wait, Reuters says.`),
      read('pt', `Por causa do mau tempo, 26 mil ${portuguese} ficam em casa. Ao todo são 900 mil ${portuguese}.`),
      read('en', `The storm keeps 26,000 ${noun} at home.`),
    ];
    expect(conflicts(...story('voters', 'eleitores')).together).toEqual(['Some 37,000 voters // 26 mil eleitores']);
    expect(conflicts(...story('people', 'pessoas')).together).toEqual([]);
  });

  it('are silent on lengths: two of one value may be of two things', () => {
    const skull = read('ro', 'Craniul descoperit are 2,5 metri.');
    const leg = read('fr', 'Les chercheurs ont trouvé un os de deux mètres.');
    const more = [read('en', 'They found a bone of two metres.'), read('it', 'Hanno trovato un osso di due metri.')];
    const { alone, together } = conflicts(skull, leg, ...more);
    expect(together).toEqual(alone);
    const story = witnessesOf([skull, leg, ...more]);
    expect(story.of(numberIn(skull, 2.5))).toEqual([]);
    expect(story.of(numberIn(leg, 2))).toEqual([]);
  });

  it('give at most one fact of each report, and never one of the fact itself', () => {
    const twice = read('pl', 'Bayer zapłaci 128 dolarów. Cena to 128 dolarów za akcję.');
    const story = witnessesOf([en, es, twice]);
    const found = story.of(numberIn(en, 128));
    expect(found.map(({ sheet }) => sheet)).toEqual([es, twice]);
    expect(story.exclude(numberIn(en, 128), numberIn(es, 128))).toBe(false);
  });

  it('do not hear small numbers, which stand everywhere', () => {
    const a = read('en', 'Two houses burned and 3 people were hurt.');
    const b = read('de', 'Drei Menschen wurden verletzt, 3 Autos brannten.');
    expect(witnessesOf([a, b]).of(numberIn(a, 3))).toEqual([]);
  });

  it('doubt a date whose weekday is the day that several reports have', () => {
    const odd = read('id', 'Gempa terjadi Minggu (13/5/2024).');
    const others = [
      read('en', 'The earthquake struck on 12 May.'),
      read('es', 'El terremoto se produjo el 12 de mayo.'),
    ] as const;
    expect(conflicts(odd, ...others).together).toHaveLength(1);
    const same = read('fr', 'La réunion aura lieu le 13 mai, après le séisme du 12 mai.');
    expect(conflicts(odd, ...others, same).together.length).toBeLessThanOrEqual(conflicts(odd, others[0]).alone.length);
  });

  describe('of days beside each other', () => {
    const raid = (language: string, text: string) => readFacts('', text, language, parseIsoRange('2025-11-22'));
    const early = raid(
      'en',
      'In Kebbi 25 girls were abducted from a school in Maga on 16 November, and a teacher was killed.',
    );
    const late = raid(
      'de',
      'Am 17. November wurden in Kebbi aus einer Schule in Maga 25 Mädchen entführt und ein Lehrer getötet.',
    );
    const alike = raid('es', 'El 17 de noviembre fueron secuestradas en Kebbi 25 niñas de una escuela de Maga.');

    it('hold the two against each other where several reports have the one and none has both', () => {
      const { alone, together } = conflicts(early, late, alike);
      expect(alone).toEqual([]);
      expect(together).toEqual(['16 November // 17. November']);
    });

    it('are silent where a report tells of both', () => {
      const both = raid(
        'fr',
        'Les filles ont été enlevées à Maga le 16 novembre, et la police est venue le 17 novembre.',
      );
      expect(conflicts(early, late, alike, both).together).toEqual([]);
    });

    it('are silent on two hours: of two shocks, of two sessions', () => {
      const night = raid('en', 'At 23:10 on 16 November a quake of magnitude 4.8 shook Amatrice.');
      const morning = raid('de', 'Um 6.36 Uhr am 17. November erschütterte ein Beben der Stärke 4,8 Amatrice.');
      const more = raid('es', 'El 17 de noviembre, a las 6.36 horas, un sismo de magnitud 4,8 sacudió Amatrice.');
      expect(conflicts(night, morning, more).together).not.toContain('16 November // 17. November');
    });

    it('are silent on days that are counted from another one', () => {
      const cases = (language: string, text: string) => readFacts('', text, language, parseIsoRange('2025-02-22'));
      const counted = cases(
        'fr',
        '90 cas de rougeole avaient été recensés vendredi au Texas, contre 58 trois jours plus tôt.',
      );
      const tuesday = cases('en', 'The number of measles cases in Texas rose to 90 on Friday, up from 58 on Tuesday.');
      const alike = cases('es', 'El sarampión llegó el viernes a 90 casos en Texas, frente a 58 el martes.');
      expect(conflicts(counted, tuesday, alike).together).toEqual([]);
    });

    it('are silent on days further apart', () => {
      const before = raid(
        'en',
        'In Kebbi 25 girls were abducted from a school in Maga on 14 November, and a teacher was killed.',
      );
      expect(conflicts(before, late, alike).together).toEqual([]);
    });
  });

  describe('of clocks of the place', () => {
    const local = read(
      'ar',
      'اقتحم مسلحون المدرسة في كيبي حوالي الساعة الواحدة صباحا بالتوقيت المحلي وخطفوا 25 طالبة.',
    );
    const four = [
      read('en', 'Gunmen stormed the school in Kebbi at around 4 am and abducted 25 girls.'),
      read('fr', 'Des hommes armés ont attaqué l’école à Kebbi vers 4 heures du matin et enlevé 25 filles.'),
      read('ru', 'Вооружённые люди напали на школу в Кебби около 4 часов утра и похитили 25 школьниц.'),
    ] as const;

    it('tell that a clock without a zone is local, where reports of several languages have it', () => {
      const { alone, together } = conflicts(local, ...four);
      expect(alone).toEqual([]);
      expect(together).toHaveLength(1);
    });

    it('are silent where two languages alone have it, which may be those of two zones', () => {
      expect(conflicts(local, four[0], four[1]).together).toEqual([]);
    });

    it('are silent where another report prints the local clock, too: there are two moments', () => {
      const other = read('es', 'Los disparos empezaron a la 1.00 hora local.');
      expect(conflicts(local, ...four, other).together).toEqual([]);
    });

    it('are silent on one hour more or less: neighbours have other clocks', () => {
      const three = read(
        'ar',
        'اقتحم مسلحون المدرسة في كيبي حوالي الساعة الثالثة صباحا بالتوقيت المحلي وخطفوا 25 طالبة.',
      );
      expect(conflicts(three, ...four).together).toEqual([]);
    });
  });

  it('tell of an earlier quake which of two magnitudes a tenth apart a report has', () => {
    const en = read(
      'en',
      'The tremor of magnitude 7.3 hit Nepal. The quake of April had a magnitude of 7.8 and buried villages in Langtang.',
    );
    const tr = read(
      'tr',
      "Nepal 7,3 büyüklüğünde sarsıldı. Nisan'daki 7,9 büyüklüğündeki deprem Langtang'da köyleri gömmüştü.",
    );
    const de = read(
      'de',
      'Ein Beben der Stärke 7,3 traf Nepal. Das Beben im April hatte die Stärke 7,8 und begrub Dörfer in Langtang.',
    );
    expect(conflicts(en, tr, de).together).toEqual(['7.8 // 7,9 büyüklüğündeki']);
    // Either value stands in one report alone.
    expect(conflicts(en, tr).together).toEqual([]);
    const weaker = read(
      'en',
      'The tremor of magnitude 7.3 hit Nepal. The quake of April had a magnitude of 7.4 and buried villages in Langtang.',
    );
    const equal = read(
      'de',
      'Ein Beben der Stärke 7,3 traf Nepal. Das Beben im April hatte die Stärke 7,9 und begrub Dörfer in Langtang.',
    );
    expect(conflicts(weaker, tr, equal).together).toEqual([]);
  });
});
