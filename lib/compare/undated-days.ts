import { isLead } from '../match/keys';
import type { Comparison } from '../model/comparison';
import { dateOf, weekdayOf } from '../model/day';
import type { DayFact, UndatedDayFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { daysValue } from './day-values';
import { comparison, message, sideOf } from './side';

/** A weekday is printed within a week of the day that it names. Days before and after the other text's publication. */
const WEEK = 6;
/** Days by which a day may lie outside the month in which a text was published, and be told of in it. */
const MARGIN = 6;
/** Days of a run that are one moment: a night. */
const NIGHT = 2;

/**
 * Days that one text names without its own day of publication being known ("on Wednesday", "3 December") and single days of the other that fit.
 * @returns the agreements, and the days that take part in one
 */
export function withUndated(a: FactSheet, b: FactSheet): { found: Comparison[]; agreed: ReadonlySet<DayFact> } {
  const found: Comparison[] = [];
  const agreed = new Set<DayFact>();
  const against = (own: FactSheet, other: FactSheet, swap: boolean) => {
    for (const x of factsOf(own, 'undated-day'))
      for (const y of factsOf(other, 'day')) {
        if (!canBe(x, own, y, other)) continue;
        agreed.add(y);
        const sides = [sideOf(x.evidence, daysValue(y)), sideOf(y.evidence, daysValue(y))] as const;
        found.push(
          comparison(
            {
              kind: 'date',
              verdict: 'same',
              rule: 'date/undated',
              reason: message(x.weekday === null ? 'why_day_same' : 'why_day_weekday', daysValue(y)),
              slot: `date:${daysValue(y)}`,
              question: message('q_day'),
            },
            swap ? sides[1] : sides[0],
            swap ? sides[0] : sides[1],
          ),
        );
      }
  };
  against(a, b, false);
  against(b, a, true);
  return { found, agreed };
}

/** The day of the one text is that of the other, as far as it is printed and near enough to what is known of the publications. */
export function canBe(x: UndatedDayFact, own: FactSheet, y: DayFact, other: FactSheet): boolean {
  if (y.shape === 'month' || y.shape === 'year' || y.bound !== 'at' || y.days.length > NIGHT) return false;
  return y.days.some((day) => {
    const { month, date } = dateOf(day);
    if (x.weekday !== null && x.weekday !== weekdayOf(day)) return false;
    if ((x.month !== null && x.month !== month) || (x.date !== null && x.date !== date)) return false;
    const published = own.source.published;
    if (published && (day < published.from - MARGIN || day > published.to + MARGIN)) return false;
    // A month and a day of it name one day of the year; less than that only a day near the publication.
    if (x.month !== null) return true;
    const told = other.source.published;
    if (told === null) return true;
    return day >= told.from - WEEK && day <= told.to + WEEK && (told.from === told.to || isLead(other, y));
  });
}
