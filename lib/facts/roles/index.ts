import { peopleAndRoles } from '../persons/analyse';
import type { Recogniser } from '../recogniser';

/** Finds the offices that are printed without a name ("the minister of state security"). Those beside a name are on the person. */
export const recogniseRoles: Recogniser = (source, earlier) => [...peopleAndRoles(source, earlier).roles];
