import { describe, expect, it } from 'vitest';
import { recogniseDays } from '../../../../lib/facts/days/recognise';
import { recogniseNumbers } from '../../../../lib/facts/numbers/recognise';
import { parseIsoRange } from '../../../../lib/model/day';
import type { NumberFact } from '../../../../lib/model/fact';
import { sourceText } from '../../../../lib/text/source';

const SPORT = 'The coach praised the team after the match. The league goes on. ';

/** The scores of a text: winner's points, loser's points, and `?` when it may not be that of the match. */
function scores(language: string, text: string): string[] {
  const source = sourceText('', text, language, parseIsoRange('2025-05-18'), new Set());
  return recogniseNumbers(source, recogniseDays(source, []))
    .filter((f): f is NumberFact => f.kind === 'number' && f.measure === 'score')
    .map((f) => `${f.interval.hi}-${f.interval.lo}${f.certainty === 'implied' ? '?' : ''}`);
}

describe('scores', () => {
  it('are read from either side', () => {
    expect(scores('en', `${SPORT}Elmstad won 3-1 on Sunday.`)).toEqual(['3-1']);
    expect(scores('en', `${SPORT}Elmstad lost 1-3 after a long evening.`)).toEqual(['3-1']);
    expect(scores('de', 'Der Trainer lobte die Mannschaft. Das Spiel der Liga endete 2:2.')).toEqual(['2-2']);
    expect(scores('zh', '比赛中主教练换下球员。主队以2比1获胜。')).toEqual(['2-1']);
  });

  it('of chess have halves', () => {
    expect(scores('en', `${SPORT}He won the match 6.5-4.5 on Sunday.`)).toEqual(['6.5-4.5']);
    expect(scores('de', 'Der Trainer lobte die Mannschaft. Das Spiel endete 6,5:4,5.')).toEqual(['6.5-4.5']);
    expect(scores('en', `${SPORT}Prices rose 3.5-4.5 percent.`)).toEqual([]);
    expect(scores('en', `${SPORT}It rose from 3.2-4.1 to 5.`)).toEqual([]);
  });

  it('of chess are read with halves where nothing else tells of sport', () => {
    const wins: [string, string][] = [
      ['de', 'Der Weltmeister im Schach siegte mit 6,5:3,5 Punkten.'],
      ['ru', 'Матч за звание чемпиона мира по шахматам завершен со счетом 3,5 – 6,5.'],
      ['es', 'En ajedrez le dio el punto que faltaba (6,5-3,5).'],
      ['en', 'He has taken the world chess title from Anand, 6.5-3.5, after 10 of the 12 games.'],
    ];
    for (const [language, text] of wins) expect(scores(language, text)).toEqual(['6.5-3.5']);
    expect(scores('en', 'In chess, 3-4 weeks are short.')).toEqual([]);
    expect(scores('en', 'Prices of chess sets rose 3.5-4.5 percent.')).toEqual([]);
    expect(scores('en', 'The bank expects a rate of 3.5-4.5 next year.')).toEqual([]);
  });

  it('are read with spaces around the dash', () => {
    expect(scores('en', `${SPORT}Elmstad won 3 - 1 on Sunday.`)).toEqual(['3-1']);
    expect(scores('da', 'Træneren roste holdet efter kampen i ligaen. Han vandt med 6,5 - 3,5.')).toEqual(['6.5-3.5']);
    expect(scores('en', `${SPORT}He is out for 3 - 4 weeks.`)).toEqual([]);
    expect(scores('en', `${SPORT}They sold 2 - 3 tickets each.`)).toEqual([]);
    expect(scores('en', `${SPORT}The scores were 1 - 2 - 3.`)).toEqual([]);
  });

  it('of a part of the match are doubtful', () => {
    expect(scores('en', `${SPORT}They led 2-0 at half-time.`)).toEqual(['2-0?']);
    expect(scores('en', `${SPORT}She won 6-4, 3-6, 7-5.`)).toEqual(['6-4?', '6-3?', '7-5?']);
  });

  it('are no ranges, times, dates, codes or votes', () => {
    expect(scores('en', `${SPORT}He is out for 3-4 weeks.`)).toEqual([]);
    expect(scores('en', `${SPORT}It began at 19:45.`)).toEqual([]);
    expect(scores('en', `${SPORT}Tickets for 2-3 matches are sold.`)).toEqual([]);
    expect(scores('en', `${SPORT}The season 2024-25 was long.`)).toEqual([]);
    expect(scores('en', 'The court ruled 6-3 against the ministry on Monday.')).toEqual([]);
  });
});
