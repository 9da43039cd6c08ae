import type { SourceText } from '../model/article';
import type { Fact, NumberFact } from '../model/fact';
import { evidenceAt, overlaps } from '../model/span';
import { foldSameLength } from '../text/fold';
import type { Recogniser } from './recogniser';

/** Least and greatest number beside a name that is an age. */
const AGES = { least: 10, most: 110 };
/** Most code units behind a name that are looked at. */
const REACH = 22;
/** A title of address between a name and its age: "カールセンさん(22)", "홍길동 씨(44)". */
const TITLE = '(?:さん|氏|様|君|容疑者|被告|選手|\\s?씨|先生|女士)?';
/** "(22)", and nothing else in the brackets; behind a name with an office ("最高経営責任者（68）"). */
const IN_BRACKETS = new RegExp(`^${TITLE}\\s?[(（](\\d{2,3})[)）]`, 'u');
const BEHIND_OFFICE = /^\p{L}{0,16}[(（](\d{2,3})[)）]/u;
/** ", 44," or ", 44" before the end of the sentence; not the beginning of a number in groups or of a date. */
const BEHIND_COMMA = /^,\s(\d{2,3})(?=,\s\D|\.(?:\s\D|$))/u;

/** The age that is printed as a number alone right behind the name of a person: "Anand, 44, …", "Seguro (63)", "ウィンターコルン最高経営責任者（68）". */
export const recogniseAges: Recogniser = (source, earlier) => {
  const folded = foldSameLength(source.text);
  if (folded.length !== source.text.length) return [];
  const found: NumberFact[] = [];
  const minutes = new Set(
    earlier.filter((f) => f.kind === 'number' && /^(?:score|match-minute)$/.test(f.measure)).map((f) => f.sentence),
  );
  for (const { end, sentence, office } of namesOf(earlier)) {
    const behind = folded.slice(end, end + REACH);
    const bracket = minutes.has(sentence)
      ? null
      : (office && !IN_BRACKETS.test(behind) ? BEHIND_OFFICE : IN_BRACKETS).exec(behind);
    const match = bracket ?? BEHIND_COMMA.exec(behind);
    const digits = match?.[1];
    if (!match || !digits || Number(digits) < AGES.least || Number(digits) > AGES.most) continue;
    const start = end + match[0].indexOf(digits);
    const span = { start, end: start + digits.length };
    if (earlier.some((f) => f.sentence === sentence && isValue(f) && overlaps(f.evidence, span))) continue;
    if (!found.some((f) => f.evidence.start === start)) found.push(ageAt(source, span.start, span.end, sentence));
  }
  return found;
};

/** Where the names of people end, surnames alone among them; with an office the name may go on. */
function namesOf(facts: readonly Fact[]): { end: number; sentence: number; office: boolean }[] {
  const people = facts.filter((f) => f.kind === 'person');
  const words = new Set(people.flatMap((f) => f.name.split(/[\s・]/u).slice(-1)));
  return facts
    .filter((f) => f.kind === 'person' || (f.kind === 'proper' && words.has(f.word)))
    .map((f) => ({
      end: f.evidence.end,
      sentence: f.sentence,
      office: f.kind === 'person' && f.role !== null,
    }));
}

function isValue(fact: Fact): boolean {
  return fact.kind === 'number' || fact.kind === 'day' || fact.kind === 'duration' || fact.kind === 'time';
}

function ageAt(source: SourceText, start: number, end: number, sentence: number): NumberFact {
  const evidence = evidenceAt(source.text, start, end);
  const value = Number(foldSameLength(evidence.words));
  return {
    kind: 'number',
    evidence,
    certainty: 'stated',
    sentence,
    value,
    interval: { lo: value, hi: value },
    hedge: 'exact',
    measure: 'age',
    currency: null,
    noun: null,
    nounEvidence: null,
    ordinal: false,
    conversion: false,
  };
}
