import type { StoryReport, StoryView } from '../model/story';
import { directionOfLanguage, field, isolated, LONGEST, linkable } from './fields';
import { quotedIn } from './joining';
import type { ExportWords } from './record';

/** A record of a pack, as far as a message about it needs to know. */
export interface RecordSource {
  readonly pack: string;
  readonly publisher: string | null;
}

/** Longest text of a record in the message, in UTF-16 code units. */
const LONGEST_TEXT = 3_000;
/** Most findings that are named. */
const MOST_SHOWN = 20;

/**
 * The message about a mistake in a record, to be completed by the reader. It tells what was shown of the record and nothing of the article that was
 * read: what somebody reads is nobody's business.
 * @param version of the extension
 */
export function recordErrorMessage(
  story: StoryView,
  report: StoryReport,
  { pack, publisher }: RecordSource,
  version: string,
  words: ExportWords,
): { subject: string; text: string } {
  const say = (key: string, ...args: string[]) => words.say({ key, args });
  const around = directionOfLanguage(words.language);
  const quoted = quotedIn(words);
  const line = (text: string, most: number = LONGEST.name) => field(text, most);
  const address = linkable(report.address);
  const own = story.cards.filter(({ verdict }) => verdict === 'conflict' || verdict === 'update');
  const differing = own.flatMap((card) =>
    card.values
      .filter(({ verdict }) => verdict === 'conflict' || verdict === 'update')
      .flatMap(({ printed }) => printed.filter(({ reportId }) => reportId === report.id))
      .map(
        ({ evidence }) =>
          `- ${say('join_colon', say(`kind_${card.kind}`), '')}${quoted(isolated(line(evidence.words), around))}`,
      ),
  );
  const origin = [report.outlet, words.languageName?.(report.language) ?? report.language, report.published];
  const [outlet = '', language = '', published = ''] = origin.map((part) => line(part ?? '') || say('day_unknown'));
  const lines = [
    say('record_error_wrong'),
    '',
    '',
    '--',
    say('record_error_id', line(report.id)),
    say('record_error_pack', line(publisher === null ? pack : `${pack} (${publisher})`, LONGEST.title)),
    say('record_error_origin', outlet, language, published),
    ...(address === null ? [] : [say('record_error_address', address)]),
    say('record_error_version', version),
    '',
    say('record_error_shown'),
    line(report.title, LONGEST.title),
    ...report.text
      .slice(0, LONGEST_TEXT * 2)
      .split('\n')
      .map((paragraph) => line(paragraph, LONGEST_TEXT)),
    ...(differing.length === 0 ? [] : ['', say('record_error_differences'), ...differing.slice(0, MOST_SHOWN)]),
  ];
  return {
    subject: say('record_error_subject', line(report.id)),
    text: `${lines.join('\n').slice(0, LONGEST_TEXT * 3)}\n`,
  };
}
