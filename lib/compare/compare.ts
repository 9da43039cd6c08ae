import type { Comparison } from '../model/comparison';
import type { FactSheet } from '../model/sheet';
import { compareAges } from './ages';
import { withWitnesses } from './alignment';
import { compareAnnouncements } from './announcements';
import { compareAttributions } from './attributions';
import { compareBearings } from './bearings';
import { compareBodies } from './bodies';
import { compareContradictions } from './contradictions';
import { compareMeetings } from './counts';
import { compareCourseDays } from './course-days';
import { compareDays } from './days';
import { compareDenials } from './denials';
import { compareDesignators } from './designators';
import { compareDurations } from './durations';
import { compareFates } from './fates';
import { compareMatchMinutes } from './match-minutes';
import { compareNamesOf } from './names';
import { compareNegations } from './negations';
import { compareNumbers } from './numbers';
import { comparePlaces } from './places';
import { comparePrecedents } from './precedents';
import { comparePrintedAcronyms } from './printed-acronyms';
import { compareProperNouns } from './proper';
import { compareRoles } from './roles';
import { compareRunLengths } from './run-lengths';
import { compareSaints } from './saints';
import { compareIdentities } from './sameness';
import { compareTimes } from './times';
import { NO_WITNESSES, type Witnesses } from './witnesses';

const COMPARERS: readonly ((a: FactSheet, b: FactSheet) => Comparison[])[] = [
  compareNamesOf,
  compareProperNouns,
  compareRoles,
  compareDays,
  compareTimes,
  compareDurations,
  compareCourseDays,
  compareRunLengths,
  compareNumbers,
  compareAges,
  compareMatchMinutes,
  compareMeetings,
  compareAnnouncements,
  compareDenials,
  comparePrecedents,
  comparePlaces,
  compareBearings,
  compareContradictions,
  compareFates,
  compareNegations,
  compareAttributions,
  compareIdentities,
  compareBodies,
  comparePrintedAcronyms,
  compareDesignators,
  compareSaints,
];

/**
 * Compares all facts of two texts about one event: what agrees, with the reason, and what does not.
 * @param witnesses the reports of the story, which tell what a value of one of the two is where the two alone do not
 */
export function compareSheets(a: FactSheet, b: FactSheet, witnesses: Witnesses = NO_WITNESSES): Comparison[] {
  return withWitnesses(witnesses, () => COMPARERS.flatMap((compare) => compare(a, b)));
}
