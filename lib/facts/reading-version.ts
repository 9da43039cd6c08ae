/**
 * Which reading engine this is. Raised by one, by hand, with a release in which reports would be read otherwise than before: other facts, keys or
 * people of the same text, by a change of the recognisers, of the tables of a language or of the names. The reports of a library that an
 * engine of a lower number has read are then read again in the background.
 */
export const READING_VERSION = 1;
