import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../lib/facts/engine';

/** Each count of a story with what it counts. */
function counts(title: string, text: string, language = 'en'): string[] {
  return readFacts(title, text, language, null).facts.flatMap((f) =>
    f.kind === 'number' && f.measure === 'count' ? [`${f.value} ${f.noun ?? '-'}`] : [],
  );
}

describe('a number told twice', () => {
  it('of people of whom a headline tells nothing else is what the text tells of it', () => {
    expect(counts('39 people after the crash', 'The crash left 39 injured.')).toEqual(['39 injured', '39 injured']);
    expect(counts('Crash: 39', 'The crash left 39 injured.')).toEqual(['39 injured', '39 injured']);
    expect(counts('39 Menschen nach dem Unfall', 'Es gab 39 Verletzte.', 'de')).toEqual(['39 injured', '39 injured']);
  });

  it('tells what the other victims are', () => {
    expect(counts('58 victims in the city', 'So far 58 died. There had been 21 victims first.')).toEqual([
      '58 dead',
      '58 dead',
      '21 dead',
    ]);
  });

  it('stays as it is where the text gives two answers, or the number is small or round', () => {
    const last = (title: string, text: string) => counts(title, text)[0];
    expect(last('39 people after the crash', 'The crash left 39 injured. The fire left 39 dead.')).toBe('39 person');
    expect(last('5 people after the crash', 'The crash left 5 injured.')).toBe('5 person');
    expect(counts('', 'The town has 3,000 people. In 1980 a quake killed 3,000.')[0]).toBe('3000 person');
    expect(last('39 houses after the crash', 'The crash left 39 injured.')).toBe('39 house');
  });

  it('stays as it is beside itself', () => {
    expect(counts('', 'Of 39 people in the hall 39 were injured. The 39 injured are well.')[0]).toBe('39 person');
  });
});

describe('people to whom something happened', () => {
  it('are told by who they are, too', () => {
    const read = (text: string) =>
      readFacts('', text, 'en', null).facts.flatMap((f) =>
        f.kind === 'number' ? [`${f.value} ${f.people ?? '-'} ${f.noun} ${f.certainty}`] : [],
      );
    expect(read('Gunmen abducted 80 students.')).toEqual(['80 student abducted stated']);
    expect(read('Gunmen abducted 80 people.')).toEqual(['80 - abducted stated']);
    expect(read('There were 80 students.')).toEqual(['80 - student stated']);
    // A group among the dead is a part of them; a group that was taken was taken whole.
    expect(read('Gunmen abducted 12 teachers.')).toEqual(['12 teacher abducted stated']);
    expect(read('Gunmen abducted 215 students and 12 teachers.')).toEqual([
      '215 student abducted stated',
      '12 teacher abducted stated',
    ]);
    expect(read('The blast killed 12 teachers.')).toEqual(['12 teacher dead implied']);
  });
});
