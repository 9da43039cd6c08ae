import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import type { Comparison } from '../../../lib/model/comparison';
import { parseIsoRange } from '../../../lib/model/day';

interface Text {
  readonly language: string;
  readonly text: string;
  readonly title?: string;
  /** ISO day; 9 May 2024, a Thursday, when left out. */
  readonly published?: string;
}

const read = ({ language, text, title = '', published = '2024-05-09' }: Text) =>
  readFacts(title, text, language, parseIsoRange(published));
const compare = (a: Text, b: Text): Comparison[] => compareSheets(read(a), read(b));
const brief = (list: Comparison[], kind: string) =>
  list
    .filter((c) => c.kind === kind)
    .map((c) => `${c.verdict}${c.level ? ` ${c.level}` : ''}: ${c.left.evidence.words} / ${c.right.evidence.words}`);
const conflicts = (list: Comparison[]) => list.filter((c) => c.verdict === 'conflict').map((c) => c.rule);
const en = (text: string, published?: string): Text => ({ language: 'en', text, ...(published ? { published } : {}) });
const fr = (text: string, published?: string): Text => ({ language: 'fr', text, ...(published ? { published } : {}) });
const ro = (text: string): Text => ({ language: 'ro', text });
const ru = (text: string): Text => ({ language: 'ru', text });

describe('days', () => {
  const visit = en('Foreign Minister Anna Holm visited Oslo from 6 to 8 May.');

  it('agree across languages, and by weekday names counted from the day of publication', () => {
    expect(
      brief(compare(visit, fr('La ministre des Affaires étrangères Anna Holm était à Oslo du 6 au 8 mai.')), 'date'),
    ).toHaveLength(1);
    expect(
      compare(visit, ro('Ministrul de externe Anna Holm a fost la Oslo de luni până miercuri.')).find(
        (c) => c.kind === 'date',
      ),
    ).toMatchObject({
      verdict: 'same',
      reason: { key: 'why_day_weekday' },
    });
    expect(
      compare(visit, ru('Министр иностранных дел Анна Хольм находилась в Осло с 6 по 8 мая.')).find(
        (c) => c.kind === 'date',
      )?.verdict,
    ).toBe('same');
  });

  it('conflict when two runs of days for one visit end on different days', () => {
    expect(
      conflicts(compare(visit, fr('La ministre des Affaires étrangères Anna Holm était à Oslo du 6 au 9 mai.'))),
    ).toEqual(['date/other-end']);
  });

  it('are told apart softly when one names single days', () => {
    const found = compare(visit, fr('La ministre des Affaires étrangères Anna Holm était à Oslo les 6 et 8 mai.'));
    expect(found.find((c) => c.kind === 'date')).toMatchObject({
      verdict: 'conflict',
      level: 'soft',
      rule: 'date/enumeration-or-range',
    });
  });

  it('conflict where both sentences give one figure and each text one day', () => {
    const tram = en('Eighteen people were injured when a tram derailed in Sweden on Tuesday, 7 May.');
    const other = (text: string): Text => ({ language: 'it', text });
    expect(conflicts(compare(tram, other('In Svezia un tram è deragliato domenica 5 maggio: 18 feriti.')))).toEqual([
      'date/other-day',
    ]);
    expect(brief(compare(tram, other('In Svezia un tram è deragliato domenica 5 maggio: un ferito.')), 'date')).toEqual(
      ['conflict soft: Tuesday, 7 May / domenica 5 maggio'],
    );
    expect(conflicts(compare(tram, other('In Svezia un tram è deragliato martedì: 18 feriti.')))).toEqual([]);
  });

  it('do not conflict with a day inside the run, a day of the report, or the days of something else', () => {
    expect(conflicts(compare(visit, en('On 7 May Foreign Minister Anna Holm met the king in Oslo.')))).toEqual([]);
    expect(conflicts(compare(visit, en('Anna Holm was in Oslo, the ministry said on Thursday.')))).toEqual([]);
    expect(conflicts(compare(visit, en('A fair for boats opens in Bergen from 14 to 16 May.')))).toEqual([]);
  });
});

describe('numbers', () => {
  it('agree whatever the separators, words and scales', () => {
    const found = compare(
      en('Some 7,000 containers of grain were sent.'),
      ro('Au fost trimise aproximativ 7.000 de containere cu grâu.'),
    );
    expect(brief(found, 'number')).toEqual([expect.stringMatching(/^(same|rounding)/)]);
    expect(
      conflicts(compare(en('About 2,000 houses were destroyed.'), ru('Разрушено более двух тысяч домов.'))),
    ).toEqual([]);
  });

  it('conflict for one thing in one setting', () => {
    const found = compare(
      en('The port of Gdansk received 7,000 containers of grain from Ukraine.'),
      fr("Le port de Gdansk a reçu 9 500 conteneurs de céréales d'Ukraine."),
    );
    expect(found.filter((c) => c.verdict === 'conflict').map((c) => c.kind)).toEqual(['number']);
  });

  it('are not compared when they count different things', () => {
    expect(
      conflicts(compare(en('The blast in Lyon killed 14 people.'), fr("L'explosion à Lyon a fait 32 blessés."))),
    ).toEqual([]);
    expect(
      conflicts(compare(en('The 14-year-old won 3 medals in Paris.'), fr('À Paris, 3 médailles et 14 records.'))),
    ).toEqual([]);
  });

  it('tell one figure that counts the dead here and the injured there', () => {
    const found = compare(en('The quake in Herat killed 2,412 people.'), fr('Le séisme à Hérat a fait 2.412 blessés.'));
    expect(found.find((c) => c.rule === 'toll/other-count')).toMatchObject({ verdict: 'conflict', level: 'hard' });
  });

  it('take another toll of a later report for an update', () => {
    const found = compare(
      en('The quake in Herat killed 14 people.', '2024-05-09'),
      fr('Le séisme à Hérat a fait 120 morts.', '2024-05-10'),
    );
    expect(brief(found, 'toll')).toEqual([expect.stringMatching(/^update/)]);
  });

  it('conflict softly when the tolls are of one day', () => {
    const found = compare(en('The quake in Herat killed 14 people.'), fr('Le séisme à Hérat a fait 25 morts.'));
    expect(brief(found, 'toll')).toEqual([expect.stringMatching(/^conflict soft/)]);
  });
});

describe('temperatures', () => {
  it('in Celsius and in Fahrenheit are not held against each other', () => {
    const seville = en('Temperatures reached 46.2C in Madrid, Spain, during the heat on Monday.');
    const other = en('Temperatures reached 115 degrees in Madrid, Spain, during the heat on Monday.');
    expect(conflicts(compare(seville, other))).toEqual([]);
    expect(brief(compare(seville, fr('Il a fait 46,2 °C à Madrid, en Espagne, lundi.')), 'number')).toEqual([
      'same: 46.2C / 46,2 °C',
    ]);
  });
});

describe('tolls', () => {
  const tolls = (a: Text, b: Text) => brief(compare(a, b), 'toll').filter((line) => !line.startsWith('same'));

  it('of a report that also says "dozens" are held against the figure', () => {
    const late = en('At least 64 people were killed when a ferry sank near Goma.', '2024-05-10');
    const early: Text = { language: 'en', title: 'Dozens dead', text: 'At least 23 people were killed near Goma.' };
    expect(tolls(late, early)).toContain('update: At least 64 people / At least 23 people');
  });

  it('that are counted up to now are another count, and not a rounding', () => {
    const late = fr('Trente et une personnes ont été tuées à Goma.', '2024-05-10');
    expect(tolls(late, en('At least 27 people were killed in Goma.'))).toEqual([
      'update: Trente et une personnes / At least 27 people',
    ]);
  });

  it('stay silent for a part of the whole, and agree with a round bound that holds the figure', () => {
    const whole = en('A fire in Goma killed two people and injured 26.');
    expect(tolls(whole, fr('Une femme a été tuée dans un incendie à Goma.'))).toEqual([]);
    expect(tolls(whole, en('More than 20 people were injured in the fire in Goma.'))).toEqual([
      'rounding: 26 / More than 20 people',
    ]);
    expect(tolls(whole, en('Three of the injured from the fire in Goma are in hospital.'))).toEqual([]);
    expect(tolls(whole, en('Nine children were injured in the fire in Goma.'))).toEqual([]);
  });

  it('stay silent about the toll of what is only recalled', () => {
    const now = en('A bus crash in Goma killed 14 people.', '2024-05-10');
    expect(tolls(now, en('The bus crash in Goma is the worst since 2004, when 45 people were killed.'))).toEqual([]);
  });

  it('stay silent about those who were on board', () => {
    const found = tolls(
      en('At least 64 people died when a boat carrying 278 passengers sank near Goma.', '2024-05-10'),
      en('At least 64 people died when a boat with 283 people aboard sank near Goma.'),
    );
    expect(found).toEqual([]);
  });
});

describe('percentages', () => {
  const high = en('In Riga the government put turnout in the strike at 10%.');

  it('that differ are a soft conflict, but not with the lower end of a range', () => {
    expect(conflicts(compare(high, en('In Riga the government put turnout in the strike at 30%.')))).toEqual([
      'number/percent-differs',
    ]);
    expect(
      conflicts(compare(high, fr('À Riga, le gouvernement évoque 0 % à 10 % de participation à la grève.'))),
    ).toEqual([]);
  });
});

describe('money', () => {
  it('agrees across languages and ignores printed conversions', () => {
    expect(
      conflicts(
        compare(
          en('UBS pays 3 billion Swiss francs ($3.3 billion) for Credit Suisse.'),
          ru('UBS платит за Credit Suisse три миллиарда швейцарских франков (3,23 млрд долларов).'),
        ),
      ),
    ).toEqual([]);
  });

  it('conflicts when one amount is printed in two currencies', () => {
    const found = compare(
      en('UBS pays 3 billion Swiss francs for Credit Suisse.'),
      fr("UBS paie 3 milliards d'euros pour Credit Suisse."),
    );
    expect(found.find((c) => c.kind === 'money')).toMatchObject({
      verdict: 'conflict',
      level: 'hard',
      rule: 'money/currency-differs',
    });
  });
});

describe('names', () => {
  const met = en('He met the Minister of State Security of North Korea, Ri Chang Dae, in Pyongyang.');

  it('agree in other scripts, endings and orders', () => {
    expect(
      conflicts(compare(met, ru('Он встретился с министром государственной безопасности КНДР Ли Чхан Дэ в Пхеньяне.'))),
    ).toEqual([]);
    expect(
      conflicts(
        compare(
          en('President Emmanuel Macron spoke in Paris.'),
          ru('Президент Франции Эмманюэль Макрон выступил в Париже.'),
        ),
      ),
    ).toEqual([]);
  });

  it('conflict when one office is held by another given name, and only that part is marked', () => {
    const found = compare(
      met,
      fr('Il a rencontré à Pyongyang le ministre nord-coréen de la Sécurité d’État, Lee Chang-dong.'),
    );
    const name = found.find((c) => c.kind === 'name' && c.verdict === 'conflict');
    expect(name).toMatchObject({ level: 'hard', rule: 'name/given-name-differs' });
    expect(name?.right.differing.map((s) => `${s.start - (name?.right.evidence.start ?? 0)}`)).not.toContain('0');
  });

  it('do not conflict when the offices differ, or the other text knows both', () => {
    expect(
      conflicts(compare(met, en('He met the Foreign Minister of North Korea, Choe Son Hui, in Pyongyang.'))),
    ).toEqual([]);
    expect(conflicts(compare(met, en('Spokesman John Hill and spokeswoman Mary Lane spoke in Pyongyang.')))).toEqual(
      [],
    );
  });
});

describe('several holders of one office in a text', () => {
  const host = en('The envoy met Foreign Minister Anna Petrova in Riga.');

  it('tell nothing by another name', () => {
    const both = en('Foreign Minister Karel Novotny and Foreign Minister Maria Lindgren spoke in Riga.');
    expect(conflicts(compare(host, both))).toEqual([]);
  });

  it('still conflict when the surname is the same', () => {
    const both = en('Foreign Minister Karel Novotny and Foreign Minister Maria Petrova spoke in Riga.');
    expect(conflicts(compare(host, both))).toEqual(['name/given-name-differs']);
  });
});

describe('announcements', () => {
  const hidden = en(
    'The director of the Foreign Intelligence Service (SVR), Sergei Naryshkin, visited Pyongyang. The Russian side opted not to announce the visit.',
  );

  it('conflict when the same side did announce it', () => {
    const found = compare(hidden, en('Sergei Naryshkin visited Pyongyang, the SVR announced on Thursday.'));
    expect(found.find((c) => c.kind === 'announcement')).toMatchObject({ verdict: 'conflict', level: 'hard' });
  });

  it('agree when it was only not announced in advance', () => {
    const found = compare(
      en('Sergei Naryshkin visited Pyongyang. Russia did not announce the visit in advance.'),
      en('Sergei Naryshkin visited Pyongyang, the SVR announced on Thursday.'),
    );
    expect(found.filter((c) => c.kind === 'announcement' && c.verdict === 'conflict')).toEqual([]);
  });

  it('know the service again that a text has named before, when it is the only one', () => {
    const named = 'The director of the SVR, Sergei Naryshkin, visited Pyongyang.';
    const kinds = (text: string) => conflicts(compare(hidden, en(text)));
    expect(kinds(`${named} The service announced it on Thursday.`)).toEqual(['announcement/denied-and-made']);
    expect(kinds(`${named} The CIA had no word. The service announced it on Thursday.`)).toEqual([]);
    expect(kinds(`${named} It was announced on Thursday.`)).toEqual([]);
  });

  it('do not conflict with what others say', () => {
    expect(conflicts(compare(hidden, en('Sergei Naryshkin visited Pyongyang, KCNA said on Thursday.')))).toEqual([]);
  });
});

describe('meetings', () => {
  it('with somebody are told from one meeting and working talks', () => {
    const found = compare(
      en('Sergei Naryshkin held two meetings with the Minister of State Security Ri Chang Dae in Pyongyang.'),
      en(
        'Sergei Naryshkin met the Minister of State Security Ri Chang Dae in Pyongyang. Working-level talks were also held.',
      ),
    );
    expect(found.find((c) => c.kind === 'count')).toMatchObject({
      verdict: 'conflict',
      level: 'hard',
      rule: 'count/meetings-and-working-talks',
    });
  });

  it('that both count alike agree', () => {
    expect(
      conflicts(
        compare(
          en('The two talks in Pyongyang went well. Working talks were held.'),
          ro('Cele două discuții de la Phenian au decurs bine.'),
        ),
      ),
    ).toEqual([]);
  });
});

describe('what must stay silent', () => {
  it('magnitudes of aftershocks, which are not that of the quake', () => {
    const here = en('A quake of magnitude 6.3 hit Herat. Aftershocks of magnitude 5.9 and 5.5 followed.');
    const there = fr('Un séisme de magnitude 6,3 a frappé Hérat, suivi de répliques de magnitude 4,7 et 5,0.');
    expect(conflicts(compare(here, there))).toEqual([]);
    const other = fr('Un séisme de magnitude 6,1 a frappé Hérat, suivi d’une réplique de magnitude 5,0.');
    expect(conflicts(compare(here, other))).toEqual(['number/magnitude-differs']);
  });

  it('the dead of an earlier event that is recalled', () => {
    const here = en(
      'The quake in Herat on Tuesday killed 14 people. In June 2022 a quake killed 1,023 people in Paktika.',
    );
    const there = fr('Le séisme de mardi à Hérat a fait 14 morts.', '2024-05-10');
    expect(compare(here, there).filter((c) => c.kind === 'toll' && c.verdict !== 'same')).toEqual([]);
    const later = fr('Le séisme de mardi à Hérat a fait 27 morts.', '2024-05-10');
    expect(compare(here, later).some((c) => c.verdict === 'update')).toBe(true);
  });

  it('two texts that both tell of the silence', () => {
    const silence = 'The Russian side opted not to announce the trip.';
    const media =
      'Sergei Naryshkin, director of the Foreign Intelligence Service (SVR), was in Pyongyang, state media reported on Thursday.';
    expect(conflicts(compare(en(silence), en(`${media} ${silence}`)))).toEqual([]);
    expect(conflicts(compare(en(silence), en('The SVR announced the trip to Pyongyang on Thursday.')))).toEqual([
      'announcement/denied-and-made',
    ]);
  });
});

describe('everything', () => {
  it('a text agrees with itself and with nothing to say there is silence', () => {
    const text = en(
      'On 3 May the quake of magnitude 6.3 killed 14 people in Herat, the UN said. President Joe Biden sent $5 million.',
    );
    expect(conflicts(compare(text, text))).toEqual([]);
    expect(compare(en(''), en(''))).toEqual([]);
  });
});
