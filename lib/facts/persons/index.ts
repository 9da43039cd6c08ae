import { peopleAndRoles } from '../persons/analyse';
import type { Recogniser } from '../recogniser';

/** Finds the persons that a text names, with the role printed beside the name. */
export const recognisePersons: Recogniser = (source, earlier) => [...peopleAndRoles(source, earlier).persons];
