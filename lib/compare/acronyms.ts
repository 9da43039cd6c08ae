import { isTableName } from '../facts/organisations';
import type { Comparison } from '../model/comparison';
import type { OrganisationFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { foldSameLength } from '../text/fold';
import { comparison, message, sideOf } from './side';

/** Three to six capitals of one script: an acronym. */
const ACRONYM = /^\p{Lu}{3,6}$/u;

/**
 * One body with two acronyms that differ by a letter, of which the table knows only one: "Geological Survey (USGC)" against "USGS".
 * Two acronyms of the table ("ONU", "UNO") are names in two languages and no slip.
 */
export function compareAcronyms(a: FactSheet, b: FactSheet): Comparison[] {
  const [left, right] = [acronyms(a), acronyms(b)];
  return left.flatMap((x) =>
    right.flatMap((y) => {
      if (x.organisation !== y.organisation || !oneLetterApart(x.name, y.name)) return [];
      const id = x.organisation as string;
      if (isTableName(id, x.name) === isTableName(id, y.name)) return [];
      const finding = {
        kind: 'name',
        verdict: 'conflict',
        level: 'hard',
        rule: 'name/acronym',
        reason: message('why_name_typo', x.name, y.name),
        slot: `name:${id}`,
        question: message('q_organisation'),
      } as const;
      return [comparison(finding, sideOf(x.evidence, x.name), sideOf(y.evidence, y.name))];
    }),
  );
}

/** The acronyms of bodies of the table, each once. */
function acronyms(sheet: FactSheet): OrganisationFact[] {
  const seen = new Set<string>();
  return factsOf(sheet, 'organisation').filter((fact) => {
    if (fact.organisation === null || !ACRONYM.test(fact.name) || seen.has(fact.name)) return false;
    seen.add(fact.name);
    return true;
  });
}

/** Marks on letters do not count: a newsroom without Turkish keys prints "MIT" for "MİT". */
function oneLetterApart(x: string, y: string): boolean {
  const [left, right] = [foldSameLength(x), foldSameLength(y)];
  return left.length === right.length && [...left].filter((letter, i) => letter !== right[i]).length === 1;
}
