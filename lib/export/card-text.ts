import type { StoryView } from '../model/story';
import { directionOfLanguage, field, isolated } from './fields';
import { SIGNS, toneOf } from './lanes';
import {
  type CardRecord,
  type ExportStamp,
  type ExportWords,
  type PrintedRecord,
  recordOf,
  type ValueRecord,
} from './record';
import { toldIn } from './told';

/**
 * One card as plain text with its sources, to be pasted into a message or a note. Null when the story has no such card. Words as
 * printed stand in quotation marks; those of an abstract do not, and say whose they are.
 */
export function cardAsText(view: StoryView, cardId: string, stamp: ExportStamp, words: ExportWords): string | null {
  const only = view.cards.filter(({ id }) => id === cardId).slice(0, 1);
  const record = recordOf({ ...view, cards: only }, stamp, words);
  const [card] = record.cards;
  if (!card) return null;
  const told = toldIn(record, words);
  const around = directionOfLanguage(words.language);
  const data = (text: string) => isolated(text, around);
  const sentence = (text: string) => isolated(text, around, around);
  const join = (...parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null && part !== '').join(' · ');
  const valueLines = (card: CardRecord, value: ValueRecord): string[] => {
    const { written } = told.value(card, value);
    const name = value.own ? told.say('this_page') : (told.verdict(value) ?? '');
    const sign = value.verdict === null ? '•' : SIGNS[toneOf({ verdict: value.verdict, level: value.level })];
    return [
      `${sign} ${join(name, data(written))}`,
      ...bySource(value.printed).flatMap((places) => {
        const [first] = places;
        const source = first ? told.sourceOfWords(first) : null;
        const said = places.map((place) => {
          const shown = data(field(place.words));
          return place.verbatim ? told.quoted(shown) : `${shown} (${told.say('our_abstract')})`;
        });
        const who = source && [data(source.outlet), data(source.languageName), source.day ?? told.say('day_unknown')];
        return [
          `    ${join(...new Set(said), ...(who ?? []))}`,
          ...(source?.address ? [`    ${data(source.address)}`] : []),
        ];
      }),
      ...told.reasons(value).map((reason) => `    ${sentence(reason)}`),
    ];
  };
  const lines = [
    sentence(told.said(card.question)),
    join(told.kind(card), told.verdict(card)),
    '',
    ...card.values.flatMap((value) => valueLines(card, value)),
    '',
    told.made(),
  ];
  return `${lines.join('\n')}\n`;
}

/** The places of a value by the text in which they are, in the order in which the texts first come. */
function bySource(printed: readonly PrintedRecord[]): PrintedRecord[][] {
  const groups = new Map<string | null, PrintedRecord[]>();
  for (const place of printed) {
    const group = groups.get(place.report);
    if (group) group.push(place);
    else groups.set(place.report, [place]);
  }
  return [...groups.values()];
}
