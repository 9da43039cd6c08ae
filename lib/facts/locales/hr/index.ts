import type { HandTables } from '../tables';
import abbreviations from './abbreviations.json';
import concepts from './concepts.json';
import days from './days.json';
import nouns from './nouns.json';
import numbers from './numbers.json';
import persons from './persons.json';
import places from './places.json';
import roles from './roles.json';
import senses from './senses.json';
import statements from './statements.json';

/** The tables of this language that are written by hand. */
export default {
  abbreviations,
  concepts,
  days,
  nouns,
  numbers,
  persons,
  places,
  roles,
  senses,
  statements,
} as HandTables;
