import type { Fact, NumberFact } from '../../model/fact';
import { evidenceAt, overlaps, type Span } from '../../model/span';
import { foldSameLength } from '../../text/fold';
import { conceptsIn } from '../concepts';
import type { Recogniser } from '../recogniser';
import { toldAgain } from './again';
import { ageRanges } from './age-range';
import common from './common.json';
import { styleOf } from './digits';
import { type Draft, draftsOf, type TextFrame } from './drafts';
import { fateOf } from './fate';
import { firstFacts } from './first';
import type { Head } from './head';
import { hedgedInterval } from './interval';
import { CASUALTY, Finder, lexiconOf, PEOPLE } from './lexicon';
import { withListed } from './listed';
import { hasCue } from './magnitude';
import { bothAt, isOfOneNation, isOther, isPart, isSerious, settleParts, TOGETHER } from './parts';
import { purposeOf, rateOf, withRates } from './purpose';
import { risesTo } from './rising';
import { rowFacts } from './rows';
import { goalScores, hasHalf, scoreFacts, tellsOfSport } from './score';
import { isPartOf, NEXT, scaledLikeNext, sharedMoney, sharedPercent, withPurposeOf } from './shared';
import { subjectBefore } from './subject';
import { isInside, isTaken, mayBeAge, skipTaken, takenBy } from './taken';
import { tokenise } from './tokens';
import type { Token } from './types';
import { voteFacts } from './votes';

const COURTS: ReadonlySet<string> = new Set(common.courts);

/** Finds numbers with what they count or measure, and claims of a first. */
export const recogniseNumbers: Recogniser = (source, earlier) => {
  const lexicon = lexiconOf(source.language);
  const folded = lexicon.fold(source.text);
  if (folded.length !== source.text.length) return [];
  const digits = lexicon.hand.unfolded ? foldSameLength(source.text) : folded;
  const style = styleOf(digits, lexicon.baked.decimal, lexicon.hand.spaces ? ' ' : lexicon.baked.group, lexicon.points);
  const finders = source.sentences.map(
    (span) => new Finder(lexicon, tokenise(source.text, folded, span, style, lexicon)),
  );
  const frame: TextFrame = {
    source,
    folded,
    lexicon,
    style,
    taken: takenBy(earlier),
    years: earlier.flatMap((f) => (f.kind === 'duration' && mayBeAge(f) ? [f.evidence] : [])),
    placeEnds: new Set(earlier.filter((f) => f.kind === 'place').map((f) => f.evidence.end)),
    placeStarts: new Set(earlier.filter((f) => f.kind === 'place').map((f) => f.evidence.start)),
    nationStarts: new Set(
      earlier.flatMap((f) => (f.kind === 'place' && f.use === 'adjective' ? [f.evidence.start] : [])),
    ),
    courts: new Set(
      earlier.flatMap((f) =>
        f.kind === 'organisation' && f.organisation && COURTS.has(f.organisation) ? [f.sentence] : [],
      ),
    ),
    quake: finders.some((f) => hasCue(f, ['quake', 'magnitude'])),
    // Names of Swiss banks are printed as they are in every Latin script.
    swiss: /\b(?:swiss|suisse|schweiz|svizzer)/.test(folded) || finders.some((f) => hasCue(f, ['swiss'])),
  };
  const sport = tellsOfSport(finders);
  let chess: boolean | null = null;
  const games = () => {
    chess ??= conceptsIn(foldSameLength(source.text), source.language).some((c) => c.id === 'chess');
    return chess;
  };
  let cursor = 0;
  const facts: Fact[] = [];
  for (const [sentence, finder] of finders.entries()) {
    facts.push(...firstFacts(finder, source, sentence));
    const scores: NumberFact[] = [];
    const halves = !sport && hasHalf(finder) && games();
    const told = sport && lexicon.goals ? goalScores(finder, source, sentence) : [];
    for (const score of [...(sport || halves ? scoreFacts(finder, source, sentence, halves) : []), ...told].sort(
      (x, y) => x.evidence.start - y.evidence.start,
    )) {
      while (cursor < frame.taken.length && (frame.taken[cursor] as Span).end <= score.evidence.start) cursor++;
      const taken = frame.taken[cursor];
      if (!taken || !overlaps(taken, score.evidence)) scores.push(score);
    }
    const votes = sport ? [] : voteFacts(finder, source, sentence, frame.courts.has(sentence));
    const whole = [
      ...scores,
      ...votes.filter((v) => !scores.length && !isInside(frame.taken, v)),
      ...ageRanges(finder, source, sentence),
    ];
    const numbers = numberFacts(finder, frame, sentence)
      .filter(
        (n) =>
          !whole.some((s) => overlaps(s.evidence, n.evidence)) &&
          (n.measure === 'age' || !frame.years.some((s) => overlaps(s, n.evidence))),
      )
      // Danish "de fire første partier" of a text of chess are games.
      .map((n) => (n.noun === 'party' && games() ? { ...n, noun: 'match' } : n));
    facts.push(...whole, ...withRows(numbers, finder, frame, sentence, games));
  }
  return toldAgain(settleParts(facts.sort((a, b) => a.evidence.start - b.evidence.start)));
};

/** Ordinals that count nothing by themselves, beside the numbers of the sentence. "The tenth party" of a text of chess is a game. */
function withRows(
  numbers: readonly NumberFact[],
  finder: Finder,
  frame: TextFrame,
  sentence: number,
  games: () => boolean,
): NumberFact[] {
  // Both lists are sorted, so that each is gone through once.
  let day = 0;
  let next = 0;
  const rows = rowFacts(finder, frame.source, sentence, games).filter(({ evidence, noun }) => {
    day = skipTaken(frame.taken, day, evidence);
    if (isTaken(frame.taken, day, evidence)) return false;
    while (next < numbers.length && (numbers[next] as NumberFact).evidence.end <= evidence.start) next++;
    const own = numbers[next];
    return !own || !overlaps(own.evidence, evidence) || (own.ordinal && noun === 'match');
  });
  const taken = rows.map((r) => r.evidence);
  let row = 0;
  const left = numbers.filter(({ evidence }) => {
    row = skipTaken(taken, row, evidence);
    return !isTaken(taken, row, evidence);
  });
  return [...left, ...rows];
}

function numberFacts(finder: Finder, frame: TextFrame, sentence: number): NumberFact[] {
  const drafts = draftsOf(finder, frame);
  const facts: NumberFact[] = [];
  const placed: { from: number; to: number; listed: boolean }[] = [];
  for (const [at, draft] of drafts.entries()) {
    const next = drafts[at + 1];
    const bare = draft.head.noun === null && draft.head.measure === 'count';
    const shared =
      next && bare && (draft.ranged ? next.from - draft.to <= NEXT : isPartOf(finder, draft, next)) ? next.head : null;
    const fact = factOf(
      finder,
      frame,
      sentence,
      scaledLikeNext(finder, draft, next),
      shared,
      facts[facts.length - 1] ?? null,
    );
    const lower = drafts[at - 1];
    const upper = lower?.ranged === true && draft.from - lower.to <= 1;
    if (!fact) continue;
    placed.push({
      from: draft.from,
      to: Math.max(draft.to, draft.head.words?.to ?? 0),
      listed: draft.listed && fact.noun === null,
    });
    facts.push(
      sharedPercent(
        finder,
        draft,
        facts[facts.length - 1],
        sharedMoney(
          finder,
          draft,
          facts[facts.length - 1],
          upper ? withPurposeOf(facts[facts.length - 1], fact) : fact,
        ),
      ),
    );
  }
  const told = withRates(
    facts.map((fact, at) => ({ ...(placed[at] as { from: number; to: number }), fact })),
    finder,
  );
  return withListed(
    told.map((fact, at) => ({ ...(placed[at] as { from: number; to: number }), fact })),
    finder,
    frame.placeStarts,
  ).filter((fact, at) => !placed[at]?.listed || fact.noun !== null);
}

function factOf(
  finder: Finder,
  frame: TextFrame,
  sentence: number,
  draft: Draft,
  shared: Head | null,
  previous: NumberFact | null,
): NumberFact | null {
  const tokens = finder.tokens;
  const { quantity } = draft;
  let head = draft.head;
  if (shared) head = { ...head, measure: shared.measure, currency: shared.currency, noun: shared.noun, words: null };
  let hedge = draft.hedge;
  // "Pulled 58 migrants out of the water": people whom the table of nouns does not have.
  const named = head.noun === null && head.measure === 'count' ? draft.thing : null;
  const fate = fateOf(finder, quantity, named ? { ...head, noun: named.id, words: named, to: named.to } : head);
  const told =
    head.measure === 'money' && head.noun === null
      ? purposeOf(finder, draft.from, draft.to)
      : head.measure === 'percent'
        ? rateOf(finder, draft.from, draft.to)
        : fate
          ? fate.id
          : head.noun === null || head.noun === 'person'
            ? (subjectBefore(finder, quantity, head) ?? head.noun)
            : head.noun;
  const thing = told === null && head.measure === 'count' ? draft.thing : null;
  const noun = thing?.id ?? told;
  // Russian "число погибших выросло до 56": not "at most", but the figure that was reached.
  if (hedge === 'at-most' && fate && CASUALTY.has(fate.id) && risesTo(finder, quantity)) hedge = 'exact';
  if (quantity.vague && hedge === 'exact') hedge = 'vague';
  if (quantity.round && hedge === 'exact') hedge = 'about';
  const interval =
    draft.upTo !== null
      ? { lo: Math.min(quantity.value, draft.upTo), hi: Math.max(quantity.value, draft.upTo) }
      : quantity.vague && (hedge === 'vague' || hedge === 'about')
        ? quantity.vague
        : hedgedInterval(
            quantity.value,
            hedge,
            quantity.round ? 10 ** Math.floor(Math.log10(quantity.value)) : quantity.unit,
          );
  const grave = isSerious(finder, quantity, head, noun);
  // "1,710 kilograms" and "1.71 tonnes" are one mass.
  const scale = head.measure === 'kilogram' && quantity.value >= TONNE ? TONNE : 1;
  const words = head.words ?? thing ?? (fate ? { from: fate.from, to: fate.to } : null);
  const start = (tokens[draft.from] as Token).start;
  const end = (tokens[Math.max(draft.to, thing?.to ?? 0) - 1] as Token).end;
  const text = frame.source.text;
  const first = words ? tokens[words.from] : undefined;
  const last = words ? tokens[words.to - 1] : undefined;
  return {
    kind: 'number',
    evidence: evidenceAt(text, start, end),
    certainty:
      (!grave && isPart(finder, quantity, head, fate?.id ?? null, hedge !== 'exact')) ||
      (fate?.listed === true && !(TOGETHER.has(fate.id) && WHO.has(head.noun))) ||
      (fate !== null && isOfOneNation(finder, quantity, head, frame)) ||
      bothAt(finder, quantity) === 1
        ? 'implied'
        : 'stated',
    sentence,
    value: quantity.value / scale,
    interval: { lo: interval.lo / scale, hi: interval.hi / scale },
    hedge,
    measure: scale === 1 ? head.measure : 'tonne',
    currency: head.currency,
    noun: grave ? 'serious' : noun,
    ...(fate && noun === fate.id && WHO.has(head.noun) ? { people: head.noun as string } : {}),
    nounEvidence: first && last ? evidenceAt(text, first.start, last.end) : null,
    ordinal: quantity.ordinal,
    conversion: isConversion(finder, draft, head, previous),
    ...(isOther(finder, draft, head) ? { partial: true as const } : {}),
  };
}

/** Words for people of one sort. */
const WHO: ReadonlySet<string | null> = new Set([...PEOPLE].filter((noun) => noun !== 'person'));

/** Kilograms of a tonne: so much and more is told in tonnes. */
const TONNE = 1000;

/** An amount in another currency, in brackets right behind the first or behind "equivalent to". */
function isConversion(finder: Finder, draft: Draft, head: Head, previous: NumberFact | null): boolean {
  if (head.measure !== 'money' || previous?.measure !== 'money' || previous.currency === head.currency) return false;
  for (let k = draft.from - 1; k >= Math.max(0, draft.from - 3); k--) {
    const token = finder.tokens[k] as Token;
    if (finder.find(k, 'conversion')) return true;
    if (token.end <= previous.evidence.end) return false;
    if (/^[([（]$/.test(token.text)) return token.start - previous.evidence.end <= 1;
  }
  return finder.find(draft.from, 'conversion') !== null;
}
