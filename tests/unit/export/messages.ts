import english from '../../../assets/public/_locales/en/messages.json';
import type { ExportStamp, ExportWords } from '../../../lib/export/record';
import { formatMessage, type Messages } from '../../../lib/messages/format';
import { writtenFact } from '../../../lib/messages/value';

/** The messages of the exports, in English, as the tests expect them. */
export const EXPORT_MESSAGES: Readonly<Record<string, string>> = {
  export_made: 'Exported $1 by Second Source $2',
  export_outlet: 'Outlet',
  export_language: 'Language',
  export_published: 'Published',
  export_address: 'Address',
  export_level_hard: 'shown by default',
  export_level_soft: 'softer',
  export_offsets: 'characters $1 to $2',
  export_offsets_hint:
    'Characters are counted in UTF-16 code units from the beginning of the headline; the line break behind it counts as one. Words in quotation marks are as printed; others are those of our abstract.',
  export_grid_title: 'Who reports what: $1',
  export_timeline_title: 'Time line: $1',
  export_one_side: 'Only here, or not stated here',
  export_left_out: 'Left out for want of room: $1',
};

const messages: Messages = {
  ...english,
  ...Object.fromEntries(Object.entries(EXPORT_MESSAGES).map(([key, message]) => [key, { message }])),
};

const NAMES: Readonly<Record<string, string>> = { en: 'English', ar: 'Arabic', ja: 'Japanese' };

/** The words of an interface, with English messages whatever its language. */
export function wordsIn(language: string): ExportWords {
  return {
    language,
    say: (message) => formatMessage(messages, message, 'en'),
    fact: (kind, normalised) => writtenFact(kind, normalised, messages, 'en'),
    languageName: (tag) => (Object.hasOwn(NAMES, tag) ? (NAMES[tag] ?? tag) : tag),
  };
}

export const WORDS = wordsIn('en');
export const STAMP: ExportStamp = { at: '2026-11-22T15:00:00Z', version: '0.1.0' };
