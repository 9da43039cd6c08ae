import type { Comparison, ComparisonKind } from '../model/comparison';
import { type FactSheet, factsOf } from '../model/sheet';
import type { Evidence } from '../model/span';
import { compareAcronyms } from './acronyms';
import { comparison, message, sideOf } from './side';

/** Places and organisations that both texts name, whatever the language: the first mention of each distinct form. */
export function compareIdentities(a: FactSheet, b: FactSheet): Comparison[] {
  return [
    ...agree('place', 'q_place', 'why_place_same', places(a), places(b)),
    ...agree(
      'organisation',
      'q_organisation',
      'why_organisation_same',
      organisations(a, false),
      organisations(b, false),
    ),
    ...agree('attribution', 'q_source', 'why_source_same', organisations(a, true), organisations(b, true)),
    ...compareAcronyms(a, b),
  ];
}

/** Most forms of one place or body that are set beside the forms of the other text. */
const MOST_FORMS = 3;

type Identities = Map<string, Evidence[]>;

function places(sheet: FactSheet): Identities {
  const found: Identities = new Map();
  for (const fact of factsOf(sheet, 'place')) if (fact.use === 'name') add(found, fact.place, fact.evidence);
  return found;
}

function organisations(sheet: FactSheet, agency: boolean): Identities {
  const found: Identities = new Map();
  for (const fact of factsOf(sheet, 'organisation'))
    if (fact.organisation && fact.agency === agency) add(found, fact.organisation, fact.evidence);
  for (const fact of agency
    ? []
    : [...factsOf(sheet, 'role').map((f) => f.role), ...factsOf(sheet, 'person').flatMap((p) => p.role ?? [])]) {
    if (fact.organisation) add(found, fact.organisation, fact.evidence);
  }
  return found;
}

function add(found: Identities, id: string, evidence: Evidence): void {
  const known = found.get(id);
  if (!known) found.set(id, [evidence]);
  else if (known.length < MOST_FORMS && !known.some((e) => e.words === evidence.words)) known.push(evidence);
}

function agree(kind: ComparisonKind, question: string, why: string, left: Identities, right: Identities): Comparison[] {
  const found: Comparison[] = [];
  for (const [id, forms] of left) {
    for (const x of forms) {
      for (const y of right.get(id) ?? []) {
        found.push(
          comparison(
            {
              kind,
              verdict: 'same',
              rule: `${kind}/same`,
              reason: message(why, x.words, y.words),
              slot: `${kind}:${id}`,
              question: message(question),
            },
            sideOf(x, id),
            sideOf(y, id),
          ),
        );
      }
    }
  }
  return found;
}
