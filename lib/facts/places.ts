import type { SourceText } from '../model/article';
import type { PlaceFact } from '../model/fact';
import { evidenceAt } from '../model/span';
import { foldSameLength } from '../text/fold';
import { sentenceAt } from '../text/source';
import { datelineZones } from './gazetteer/dateline';
import { withNamesakes } from './gazetteer/homonyms';
import { isUnspaced, levelOf, placeLexiconOf } from './gazetteer/lexicon';
import { findSpaced, tokensOf } from './gazetteer/spaced';
import { withSupport } from './gazetteer/support';
import { findPairWords, findShort, findUnspaced } from './gazetteer/unspaced';
import type { Recogniser } from './recogniser';

/** Countries, regions and cities of the gazetteer, with the adjectives made of them. */
export const recognisePlaces: Recogniser = (source) => {
  const lexicon = placeLexiconOf(source.language);
  const folded = foldSameLength(source.text);
  const unspaced = isUnspaced(source.language);
  const tokens = unspaced ? [] : tokensOf(folded);
  const raw = unspaced
    ? findUnspaced(folded, lexicon)
    : findSpaced(source.text, folded, tokens, lexicon, source.language);
  const found = withNamesakes(withSupport(source, folded, tokens, raw, lexicon), folded, tokens);
  const short = [...findShort(folded, found, lexicon), ...findPairWords(tokens, lexicon)].filter(
    (s) => !found.some((f) => f.start < s.end && s.start < f.end),
  );
  const datelines = datelineZones(source);
  const facts: PlaceFact[] = found.map((f) => fact(source, f.start, f.end, f.name.place, f.name.use, datelines));
  facts.push(...short.map((s) => fact(source, s.start, s.end, s.place, 'adjective', datelines)));
  return facts.sort((a, b) => a.evidence.start - b.evidence.start);
};

function fact(
  source: SourceText,
  start: number,
  end: number,
  place: string,
  use: 'name' | 'adjective',
  datelines: readonly { start: number; end: number }[],
): PlaceFact {
  const filed = use === 'name' && datelines.some((d) => d.start <= start && end <= d.end);
  return {
    kind: 'place',
    evidence: evidenceAt(source.text, start, end),
    certainty: 'stated',
    sentence: sentenceAt(source, start),
    place,
    level: levelOf(place),
    use: filed ? 'dateline' : use,
  };
}
