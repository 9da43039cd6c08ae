import { describe, expect, it } from 'vitest';
import { cleanLines } from '../../../../lib/extract/clean/clean';
import type { Line } from '../../../../lib/extract/lines';

const context = {
  title: 'Bridge over the Linde closes for repairs',
  outlet: 'Harbour Ledger',
  host: 'harbourledger.example',
  byline: 'Jane Roe',
  language: 'en',
};
const FIRST = 'The bridge over the Linde closes on Monday, and walkers will take a small boat to the other side.';
const SECOND = 'The ferry of the neighbouring village takes bicycles as well, the council wrote in a letter on Friday.';
const line = (words: string, more: Partial<Line> = {}): Line => ({
  words,
  block: 'p',
  linked: 0,
  caption: false,
  ...more,
});
const link = (words: string, block = 'li') => line(words, { block, linked: words.length });
const run = (...lines: Line[]) => {
  const { lines: left, removed } = cleanLines(lines, context);
  return { left: left.map((l) => l.words), steps: removed.map((r) => `${r.step}: ${r.words}`) };
};

describe('lines that come again', () => {
  it('labels printed three times go', () => {
    const label = line('Article content');
    const { left } = run(label, line(FIRST), label, line(SECOND), label, line(`${SECOND} It is free of charge.`));
    expect(left).toEqual([FIRST, SECOND, `${SECOND} It is free of charge.`]);
  });

  it('a paragraph that is printed twice stays once', () => {
    expect(run(line(FIRST), line(SECOND), line(FIRST)).left).toEqual([FIRST, SECOND]);
  });

  it('questions, cells of tables and points of lists stay', () => {
    const asked = line(
      'What will the new bridge look like, and who is going to pay for the work that is planned there?',
    );
    const { left } = run(
      line(FIRST),
      asked,
      line(SECOND),
      asked,
      line('Yes', { block: 'td' }),
      line('Yes', { block: 'td' }),
    );
    expect(left).toEqual([FIRST, asked.words, SECOND, asked.words, 'Yes', 'Yes']);
  });
});

describe('what stands beside the text', () => {
  it('goes by the name of its block', () => {
    const offer = line('Get the best of the harbour every morning, straight to where you are.', { aside: true });
    expect(run(line(FIRST), offer, line(SECOND)).steps).toEqual([`beside-text: ${offer.words}`]);
  });

  it('stays where most of the text has such a name', () => {
    expect(run(line(FIRST, { aside: true }), line(SECOND, { aside: true })).left).toEqual([FIRST, SECOND]);
  });

  it('texts of pictures go beside a text, and are the text of a gallery', () => {
    expect(run(line(FIRST), line(SECOND, { caption: true }), line(`${SECOND} It is free.`)).left).not.toContain(SECOND);
    expect(run(line(FIRST, { caption: true }), line(SECOND, { caption: true })).left).toEqual([FIRST, SECOND]);
  });

  it('the points of an offer go with it', () => {
    const { left } = run(
      line(FIRST),
      line('Subscribe now to read the latest news in your city.'),
      line('Unlimited access to the paper on any device', { block: 'li' }),
      line('Daily puzzles, and the crossword of the week', { block: 'li' }),
      line(SECOND),
    );
    expect(left).toEqual([FIRST, SECOND]);
  });
});

describe('lists', () => {
  it('links in a row go with their heading', () => {
    const { left } = run(
      line(FIRST),
      line('More from the harbour', { block: 'h3' }),
      link('Storm closes the harbour for two days'),
      link('New lighthouse keeper starts in May', 'h4'),
      line(SECOND),
    );
    expect(left).toEqual([FIRST, SECOND]);
  });

  it('headlines that are links, with a paragraph each, go at the end', () => {
    const story = (n: number) => [
      link(`Another headline of the day, number ${n}`, 'h2'),
      line(`${n} people told the paper on Sunday what they think of the weather and of the price of fish.`),
    ];
    const long = [FIRST, SECOND, `${FIRST} ${SECOND}`, `${SECOND} ${FIRST}`];
    expect(run(...long.map((words) => line(words)), ...[1, 2, 3, 4].flatMap(story)).left).toEqual(long);
  });

  it('a calendar stays, first and last', () => {
    const days = [
      '3 June – Norwick, town hall',
      '5 June – Linden, old mill',
      '9 June – Aral, market',
      '12 June – Norwick, school',
    ];
    expect(run(line(FIRST), line(SECOND), ...days.map((words) => line(words))).left).toEqual([FIRST, SECOND, ...days]);
    expect(run(...days.map((words) => line(words)), line(FIRST), line(SECOND)).left).toEqual([...days, FIRST, SECOND]);
  });

  it('short sentences at both ends stay, buttons do not', () => {
    expect(
      run(line('It was a close call.'), line(FIRST), line(SECOND), line('The work begins in May.')).left,
    ).toHaveLength(4);
    expect(run(line(FIRST), line(SECOND), line('WORLD'), line('Top')).left).toEqual([FIRST, SECOND]);
  });
});

describe('live blogs', () => {
  const entry = (time: string, n: number) => [
    line(time, { block: 'div' }),
    line(
      `Report number ${n} says that the fire brigade is still at work in the harbour, and nobody has been hurt so far.`,
    ),
  ];
  it('the times of four entries and more stay', () => {
    const { left } = run(...['09:10', '10:20', '11:30', '12:40'].flatMap(entry));
    expect(left.filter((words) => /^\d\d:\d\d$/.test(words))).toEqual(['09:10', '10:20', '11:30', '12:40']);
  });
  it('a single time goes', () => {
    expect(run(line('09:10'), line(FIRST), line(SECOND)).left).toEqual([FIRST, SECOND]);
  });
});

describe('the note about the writer', () => {
  it('goes at the end', () => {
    const note = 'Jane Roe covers the harbour for this paper and joined it six years ago from a weekly on the coast.';
    expect(run(line(FIRST), line(SECOND), line(note)).left).toEqual([FIRST, SECOND]);
  });
  it('the writer in the story stays', () => {
    const told =
      'Jane Roe waited at the pier for two hours on Monday, and then the boat came round the corner at last.';
    expect(run(line(FIRST), line(SECOND), line(told)).left).toContain(told);
  });
});

describe('boxes in front of foreign content', () => {
  it.each([
    'An dieser Stelle findest du einen externen Inhalt von Beispiel, der den Artikel ergänzt.',
    'Empfohlener redaktioneller Inhalt',
    'Pour afficher ce contenu, acceptez les cookies.',
  ])('%s', (words) => {
    expect(run(line(FIRST), line(words), line(SECOND)).left).toEqual([FIRST, SECOND]);
  });
});
