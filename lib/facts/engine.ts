import type { SourceText } from '../model/article';
import type { DayRange } from '../model/day';
import type { Fact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { overlaps, type Span } from '../model/span';
import { sourceText } from '../text/source';
import { recogniseAges } from './ages';
import { recogniseConcepts } from './concepts';
import { recogniseDays } from './days/recognise';
import { abbreviationsOf } from './locales/abbreviations';
import { recogniseNumbers } from './numbers/recognise';
import { recogniseOrganisations } from './organisations';
import { recognisePersons } from './persons';
import { recognisePlaces } from './places';
import { recogniseProperNouns } from './proper';
import { recogniseQuotes } from './quotes';
import type { Recogniser } from './recogniser';
import { recogniseRoles } from './roles';
import { readSenses } from './senses';
import { recogniseStatements } from './statements';

/** In order: each recogniser may look at what the earlier ones found. */
const RECOGNISERS: readonly Recogniser[] = [
  recognisePlaces,
  recogniseOrganisations,
  recogniseDays,
  recogniseNumbers,
  recogniseRoles,
  recognisePersons,
  recogniseStatements,
  recogniseConcepts,
  recogniseQuotes,
  recogniseProperNouns,
  recogniseAges,
];

/** Reads all facts of a text that is already prepared. */
export function readSource(source: SourceText): FactSheet {
  const facts: Fact[] = [];
  for (const recognise of RECOGNISERS) facts.push(...recognise(source, facts));
  facts.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
  return { source, facts: withoutBorneNames(withoutLivedYears(facts)), senses: readSenses(source) };
}

/** "Con 22 años, …": years that turned out to be an age are no length of time. */
function withoutLivedYears(facts: readonly Fact[]): Fact[] {
  const ages = facts.flatMap((f) => (f.kind === 'number' && f.measure === 'age' ? [f.evidence] : []));
  if (ages.length === 0) return [...facts];
  return facts.filter(
    (f) => f.kind !== 'duration' || f.unit !== 'year' || !ages.some((age) => overlaps(age, f.evidence)),
  );
}

/** "Luis Montenegro": what is part of a person's name is no place. */
function withoutBorneNames(facts: Fact[]): Fact[] {
  const names = facts.flatMap((f) => (f.kind === 'person' ? [f.evidence] : []));
  const borne = ({ start, end }: Span) => names.some((n) => n.start < start && end <= n.end);
  return facts.filter((f) => f.kind !== 'place' || f.use === 'adjective' || !borne(f.evidence));
}

/**
 * Reads all facts of a title and a text.
 * @param language BCP 47 language subtag, as `detectLanguage` gives it
 * @param published day or days of publication; null when unknown, and then nothing relative is resolved
 */
export function readFacts(title: string, body: string, language: string, published: DayRange | null): FactSheet {
  return readSource(sourceText(title, body, language, published, abbreviationsOf(language)));
}
