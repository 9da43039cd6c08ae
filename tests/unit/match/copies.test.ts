import { describe, expect, it } from 'vitest';
import { areCopies, type Copyable, sketchOf } from '../../../lib/match/copies';

const report = (text: string, more: Partial<Copyable> = {}): Copyable => ({
  title: 'Dam gives way in the north',
  text,
  language: 'en',
  published: '2025-03-06',
  ...more,
});
const haveBand = (a: Copyable, b: Copyable) => sketchOf(a).some((band) => sketchOf(b).includes(band));
const copies = (a: Copyable, b: Copyable) => {
  expect(areCopies(b, a)).toBe(areCopies(a, b));
  return areCopies(a, b) && haveBand(a, b);
};

const DAM = `A dam on the river Lenka gave way early on Thursday after three days of rain, and the water reached the first houses of
Orlovec within twenty minutes. Rescuers took 214 people to a school on the hill, the mayor said, and nobody was missing by noon. The dam was
built in 1967 and was to be repaired this summer. Engineers had warned in January of a crack of 4 metres in its western wall. The region has
closed two bridges and asked the army for pumps. Trains between Orlovec and the capital go by way of Brod, with a delay of 50 minutes.
The government meets on Friday to decide on help for those who have lost their homes.`;

const QUAKE = (where: string, size: string, depth: string, time: string) =>
  `An earthquake with a preliminary magnitude of ${size} struck ${where} at ${time} local time on Thursday, the geological survey said. The
quake was at a depth of ${depth} kilometres. There were no immediate reports of casualties or damage. No tsunami warning was issued. This is
an automatically generated report that was reviewed by an editor. Earthquakes of this size are often felt by many people but seldom cause
damage to buildings that are well designed, while slight damage to other structures is possible close to the epicentre.`;

describe('copies of a text', () => {
  it('are found when it is the same', () => {
    expect(copies(report(DAM), report(DAM, { title: 'Hundreds flee flood' }))).toBe(true);
  });

  it('are found with an outlet’s own words in it, and a day later', () => {
    const own = `ORLOVEC (Northern News) - ${DAM.replace('the mayor said', 'mayor Petra Holm said')}`;
    expect(copies(report(DAM), report(own, { published: '2025-03-07' }))).toBe(true);
  });

  it('are found when the end is cut off', () => {
    expect(copies(report(DAM), report(DAM.slice(0, DAM.indexOf('The region has'))))).toBe(true);
  });

  it('are found when the end is cut off and the source stands before it', () => {
    const cut = `(Northern News Agency) ${DAM.slice(0, DAM.indexOf('The region has'))}`;
    expect(copies(report(DAM), report(cut))).toBe(true);
  });

  it('are found in a script without spaces', () => {
    const text =
      '木曜日の早朝、三日間の雨のあとレンカ川のダムが決壊し、水は二十分でオルロベツの最初の家々に達した。救助隊は214人を丘の上の学校に避難させ、正午までに行方不明者はいないと市長は述べた。';
    const a = report(text, { language: 'ja' });
    expect(copies(a, report(`${text}（北部通信）`, { language: 'ja' }))).toBe(true);
    expect(areCopies(a, report(text.replace('214', '215'), { language: 'ja' }))).toBe(false);
  });

  it('of short texts are only those that are equal with their headline', () => {
    const short = 'The dam on the river Lenka gave way, and 214 people were taken to a school.';
    expect(copies(report(short), report(short))).toBe(true);
    expect(areCopies(report(short), report(short, { title: 'Another headline' }))).toBe(false);
    expect(areCopies(report(short), report(short.replace('214', '215')))).toBe(false);
  });
});

describe('texts that only look alike', () => {
  const first = report(QUAKE('40 kilometres south of Valdora', '5.8', '12', '4:12 a.m.'));

  it.each([
    ['another quake', QUAKE('25 kilometres east of Mirano', '5.4', '33', '11:47 p.m.')],
    ['another size alone', QUAKE('40 kilometres south of Valdora', '5.9', '12', '4:12 a.m.')],
    [
      'another place and the same figures',
      QUAKE('40 kilometres off the Mirano coast near Porto Lena and Serra', '5.8', '12', '4:12 a.m.'),
    ],
    ['another place of one word', QUAKE('40 kilometres south of Mirano', '5.8', '12', '4:12 a.m.')],
    ['one figure more', QUAKE('40 kilometres south of Valdora', '5.8', '12', '4:12 a.m. and 4:31 a.m.')],
  ])('are kept apart: %s', (_, text) => {
    expect(areCopies(first, report(text))).toBe(false);
    expect(areCopies(report(text), first)).toBe(false);
  });

  it('are kept apart: the same piece about quakes behind another beginning', () => {
    const about = first.text.slice(first.text.indexOf('There were no'));
    const other = `A quake of magnitude 5.4 woke people in Mirano at 11:47 p.m., and some spent the night in their cars. ${about}`;
    expect(areCopies(first, report(other))).toBe(false);
    expect(
      areCopies(first, report(`People in Mirano felt the earth shake at night and some left their houses. ${about}`)),
    ).toBe(false);
  });

  it('are kept apart: the same words weeks later', () => {
    expect(areCopies(first, { ...first, published: '2025-04-06' })).toBe(false);
    expect(areCopies({ ...first, published: '2025-03' }, { ...first, published: '2025-04' })).toBe(false);
  });

  it('are kept apart: another language', () => {
    expect(areCopies(first, { ...first, language: 'es' })).toBe(false);
  });

  it('are kept apart: a short piece of a long text, and a text with another of the same event', () => {
    expect(areCopies(report(DAM), report(DAM.slice(0, 200)))).toBe(false);
    const other = `Rescuers have taken 214 people to safety in Orlovec after the dam on the Lenka gave way on Thursday. It had rained for
three days. The mayor says that nobody is missing. Two bridges are closed, trains are 50 minutes late and the army sends pumps. The dam of
1967 had a crack of 4 metres, engineers warned in January.`;
    expect(areCopies(report(DAM), report(other))).toBe(false);
  });

  it('are kept apart: an advertisement under different headlines', () => {
    const text = 'Subscribe to our newsletter for the latest news from the region every day.';
    expect(areCopies(report(text, { title: 'Dam gives way' }), report(text, { title: 'Museum reopens' }))).toBe(false);
  });

  it('are kept apart: nothing at all', () => {
    expect(areCopies(report(''), report(''))).toBe(false);
    expect(sketchOf(report(''))).toEqual([]);
  });
});

it('takes little time for a hostile text', () => {
  const start = performance.now();
  const long = report('a '.repeat(500_000));
  sketchOf(long);
  areCopies(long, report(`b ${'a '.repeat(500_000)}`));
  sketchOf(report('漢'.repeat(500_000)));
  expect(performance.now() - start).toBeLessThan(2_000);
});
