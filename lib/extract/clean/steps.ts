import { hasDigit } from '../../text/letters';
import type { Line } from '../lines';
import { printedDates } from '../metadata/dates';
import { key, namesOutlet } from '../metadata/names';
import { dateLine } from '../metadata/published';
import { isLetter } from '../text';
import { agencyOf, lookupForm, phrasesOf } from './furniture';
import { lexicalStep } from './lexical';
import { isPhotoCredit } from './photo-credit';
import { isLinked, isSentence, weight } from './shape';
import type { CleanContext, Judgement, Step } from './step';
import {
  besideText,
  caption,
  isShortSentence,
  linkList,
  offerBox,
  repeated,
  teaserList,
  textLists,
  writerNote,
} from './structure';

/** Words of an address or of a mail address, and nothing around them but a short label. */
const ADDRESS = /https?:\/\/\S{4,2000}$|^\S{1,80}@\S{3,80}$/;

/** What stands above the headline in the extracted text is the site's, unless it already reads like an article. */
const beforeHeadline: Step = {
  name: 'before-headline',
  over: (lines, context) => {
    const at = headlineIndex(
      lines.map((line) => line.words),
      context.title,
    );
    const chrome = at > 0 && lines.slice(0, at).filter(isSentence).length <= 1;
    return (line, index) => (chrome && index < at && !isSentence(line) ? 'drop' : 'keep');
  },
};

/** The headline again: as it is, or with the date or the name of the section in front of it. */
const headline: Step = {
  name: 'headline',
  over: (lines, context) => (line, index) =>
    (index < 12 || line.block === 'h1' || index > lines.length - 4) && repeatsTitle(line.words, context.title)
      ? 'drop'
      : 'keep',
};

/** Names of agencies with the word photo, as they stand at the end of a caption. */
const PICTURE_OF =
  /^(?:AP|AFP|EPA|Reuters|Getty|TASS|ANSA|EFE|dpa|KCNA|Xinhua|Yonhap)\b[^.]{0,30}\b(?:photo|foto|images|file)|^(?:file|handout|pool) (?:photo|image)|^(?:image|photo) credit|getty images|^(?:NASA|ESA)\//i;

/** "In this Monday photo, …", "… is seen in this file photo". */
const OF_PICTURE =
  /^in this [^.]{0,60}\bphoto|\bfile photo\b|\bhandout (?:photo|picture)|^(?:auf dem (?:archiv)?bild|archivbild|symbolbild|archivfoto)\b/i;

/** `… on Friday. (Source : KCNA) |`, `(Photo: agency)`: a caption known by the credit in brackets at its end. */
const bracketedCredit: Step = {
  name: 'caption',
  over: () => (line) => {
    if (OF_PICTURE.test(line.words.slice(0, 300)) && weight(line.words) < 400) return 'drop';
    const inner = /[([（【]([^()[\]（）【】]{3,90})[)\]）】][\s|.]{0,5}$/u.exec(line.words)?.[1];
    if (!inner) return 'keep';
    if (PICTURE_OF.test(inner) && weight(line.words) < 400) return 'drop';
    const label = /^([^:：=/]{1,40})\s?[:：=/]/u.exec(inner)?.[1];
    return label && phrasesOf('photo-credit').credit.has(lookupForm(label)) && weight(line.words) < 400
      ? 'drop'
      : 'keep';
  },
};

const photoCredit: Step = {
  name: 'photo-credit',
  over: () => (line) => (isPhotoCredit(line.words) ? 'drop' : 'keep'),
};

const copyright: Step = {
  name: 'copyright',
  over: () => (line) =>
    /©|\(c\)\s?(?:19|20)\d\d|^copyright\b|ⓒ/iu.test(line.words.slice(0, 300)) && weight(line.words) < 160
      ? 'drop'
      : 'keep',
};

const fontSize: Step = {
  name: 'font-size',
  over: () => (line) =>
    /^[aаα가あ字]{1,2}[\s+\-−–＋]{0,3}$/iu.test(line.words) || /^[+\-−|/•·*_\s]{1,10}$/.test(line.words)
      ? 'drop'
      : 'keep',
};

/**
 * A line that holds a date of publication and nothing else but words such as "updated". In a live blog, where each of several entries
 * begins with its time, the times of the entries stay.
 */
const timestamp: Step = {
  name: 'timestamp',
  over: (lines, context) => {
    const stamp = stampJudge(lines, context);
    const stamps = new Set<number>();
    lines.forEach((line, index) => {
      if (stamp(line, index) === 'drop') stamps.add(index);
    });
    const entries = [...stamps].filter(
      (index) => !stamps.has(index + 1) && lines.slice(index + 1, index + 4).some(isSentence),
    );
    const live = entries.length >= 4 ? new Set(entries) : null;
    return (_line, index) => (stamps.has(index) && !live?.has(index) ? 'drop' : 'keep');
  },
};

function stampJudge(lines: readonly Line[], context: CleanContext): (line: Line, index: number) => Judgement {
  // Few lines ask for it.
  let lists: ReadonlySet<number> | null = null;
  const isInList = (index: number): boolean => {
    lists ??= textLists(lines);
    return lists.has(index);
  };
  return (line, index) => {
    if (
      line.words.length > 160 ||
      !(hasDigit(line.words) || /[〇零一二三四五六七八九]/.test(line.words)) ||
      isSentence(line)
    )
      return 'keep';
    // "— Name (@name) July 5": whose words stand above it.
    if (/^[—–-]/.test(line.words) && line.words.includes('@')) return 'keep';
    const bare = line.words.replace(/^[\s|•·/-]{1,8}/, '');
    const dates = printedDates(bare, context.language);
    const clock = /^\d{1,2}[:.]\d{2}(?:\s?(?:am|pm|uhr|h))?$/i.test(bare);
    if (dates.length === 0 && !clock) return 'keep';
    let rest = bare;
    for (const date of [...dates].reverse()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
    const words = lookupForm(rest.replace(/\d{1,4}/g, ' ').replace(/[^\p{L}\p{M}\s]/gu, ' '))
      .split(' ')
      .filter((word) => word.length > 1);
    const known = phrasesOf('time').words;
    const strange = words.filter((word) => !known.has(word));
    const early = index < 8 || index >= lines.length - 4;
    return clock ||
      strange.length === 0 ||
      (early && strange.length <= 6 && dateLine(bare, context.language) !== null && !isInList(index))
      ? 'drop'
      : 'keep';
  };
}

const BYLINE_LABELS =
  'by|par|von|de|da|por|di|door|av|af|autor|author|автор|текст|text|text by|yazan|نویسنده|بقلم|كتب|من|oleh|autor articol|auteur|autore|redactor|редактор|written by|reported by|作者|记者|編輯|编辑|기자'.split(
    '|',
  );
/** The first words of the labels: few lines begin with one of them. */
const BYLINE_WORDS: ReadonlySet<string> = new Set(BYLINE_LABELS.map((label) => label.split(' ', 1)[0] as string));
/** A label, and words that begin with a capital or are of a script that has none. */
const NAMES = new RegExp(
  `^(?:${BYLINE_LABELS.join('|')})[\\s:：]{1,3}((?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]{0,24}[\\s,]{0,2}){1,8})$`,
  'u',
);

/** The name of the writer above or below the text. */
const byline: Step = {
  name: 'byline',
  over: (lines, context) => (line, index) => {
    if (weight(line.words) > 90 || isSentence(line) || (index > 5 && index < lines.length - 4)) return 'keep';
    const own = key(line.words);
    const author = key(context.byline ?? '');
    if (author.length > 4 && own.includes(author) && own.length < author.length + 30) return 'drop';
    if (index >= 6 || !BYLINE_WORDS.has(line.words.split(/[\s:：]/, 1)[0] as string)) return 'keep';
    return NAMES.test(line.words) ? 'drop' : 'keep';
  },
};

/** A line that holds only the name of the outlet, or of the agency the text comes from. */
const signOff: Step = {
  name: 'sign-off',
  over: (_lines, context) => (line) =>
    weight(line.words) <= 60 && (agencyOf(line.words) !== null || namesOutlet(line.words, context.outlet, context.host))
      ? 'drop'
      : 'keep',
};

const sourceAddress: Step = {
  name: 'source-address',
  over: (lines) => {
    const isAddress = ({ words }: Line): boolean => {
      const found = ADDRESS.exec(words);
      return found !== null && [...words.slice(0, found.index)].filter(isLetter).length < 40;
    };
    // Many of them are a list of references, which belongs to the text.
    const few = lines.filter(isAddress).length <= 4;
    return (line) => (few && isAddress(line) ? 'drop' : 'keep');
  },
};

/** `… as of Friday. (Translated by X)`, `… (AFP)`: credits in brackets at the end of a paragraph; the paragraph stays. */
const creditAtEnd: Step = {
  name: 'credit-at-end',
  over: (lines) => (line, index) => {
    if (index < lines.length - 3) return 'keep';
    const found = /\s?[([（]([^()[\]（）]{2,60})[)\]）]\s{0,3}[.。]?$/u.exec(line.words);
    if (!found) return 'keep';
    const form = lookupForm(found[1] ?? '');
    const translated = phrasesOf('translation').inner.some((phrase) => form.startsWith(phrase));
    const agency = (found[1] ?? '').split(/[/,、&]/).every((name) => agencyOf(name.trim()) !== null);
    if (!translated && !agency) return 'keep';
    const kept = line.words.slice(0, found.index).trimEnd();
    return kept === '' ? 'drop' : { keep: kept };
  },
};

/** Fragments above the first sentence: sections, tags, buttons. A lead without full stop is longer than they are. */
const leadingFragments: Step = {
  name: 'leading-fragment',
  over: (lines, context) => {
    const lists = textLists(lines);
    const first = lines.findIndex(
      (line, index) =>
        isSentence(line) ||
        weight(line.words) >= 60 ||
        lists.has(index) ||
        (isShortSentence(line) && lines[index + 1] !== undefined && isSentence(lines[index + 1] as Line)),
    );
    // The heading of a list that the text begins with belongs to it, and so does the time of the first entry of a live blog.
    const stamp = stampJudge(lines, context);
    const isStamp = (index: number) => index >= 0 && stamp(lines[index] as Line, lines.length) === 'drop';
    const heading = lists.has(first) && weight(lines[first - 1]?.words ?? '') >= 15;
    const from = isStamp(first - 1) || heading ? first - 1 : isStamp(first - 2) ? first - 2 : first;
    return (_line, index) => (index < from ? 'drop' : 'keep');
  },
};

/** Fragments below the last sentence. Points of a list that are no links stay, and so do the lines of a table or a calendar. */
const trailingFragments: Step = {
  name: 'trailing-fragment',
  over: (lines) => {
    const lists = textLists(lines);
    const ends = lines.map((line, index) => endsText(line) || lists.has(index));
    let last = ends.lastIndexOf(true);
    while (last >= 0 && isTextEnd(lines[last + 1])) last++;
    return (_line, index) => (last >= 0 && index > last ? 'drop' : 'keep');
  },
};

/** A short sentence, or under whose words stand the name and the day (`— Name (@name) July 5`). */
function isTextEnd(line: Line | undefined): boolean {
  return line !== undefined && (isShortSentence(line) || (/^[—–-]/.test(line.words) && line.words.includes('@')));
}

function endsText(line: Line): boolean {
  return (
    isSentence(line) ||
    (line.quoted === true && weight(line.words) >= 30) ||
    // Thai and Lao end a sentence without a sign.
    (line.block === 'p' && line.linked === 0 && weight(line.words) >= 100) ||
    (line.block === 'li' && !isLinked(line) && weight(line.words) >= 30) ||
    (line.block === 'td' && !isLinked(line))
  );
}

/** A line that is one link and no sentence stands for another page. */
const linkLine: Step = {
  name: 'link-line',
  over: () => (line) =>
    isLinked(line) && line.linked >= line.words.length * 0.9 && !/^h[1-6]$/.test(line.block) && weight(line.words) < 200
      ? 'drop'
      : 'keep',
};

/** The steps in the order in which they run. */
export const STEPS: readonly Step[] = [
  caption,
  besideText,
  repeated,
  teaserList,
  offerBox,
  beforeHeadline,
  headline,
  bracketedCredit,
  photoCredit,
  lexicalStep('reuse'),
  copyright,
  fontSize,
  lexicalStep('control'),
  lexicalStep('social'),
  lexicalStep('language-switch'),
  lexicalStep('counter'),
  lexicalStep('comments'),
  lexicalStep('share'),
  lexicalStep('follow'),
  lexicalStep('continues'),
  lexicalStep('subscribe'),
  lexicalStep('related'),
  lexicalStep('consent'),
  lexicalStep('advertisement'),
  sourceAddress,
  timestamp,
  byline,
  signOff,
  linkList,
  linkLine,
  writerNote,
  leadingFragments,
  trailingFragments,
  creditAtEnd,
];

/** Index of the line that is the headline, or -1. The last one of a doubled headline among the first hundred lines. */
export function headlineIndex(lines: readonly string[], title: string): number {
  const wanted = key(title);
  if (wanted.length < 8) return -1;
  let found = -1;
  for (let i = 0; i < Math.min(lines.length, 400); i++) {
    if (found >= 0 && i > found + 4) break;
    const line = lines[i] ?? '';
    // Composing makes a text three times as long at most: many lines are too short whatever is in them.
    if (line.length * 3 >= wanted.length && key(line) === wanted) found = i;
  }
  return found;
}

function repeatsTitle(words: string, title: string): boolean {
  const [own, wanted] = [key(words), key(title)];
  if (wanted.length < 8 || words.length > 500) return false;
  if (own === wanted) return true;
  return own.endsWith(wanted) && own.length - wanted.length <= 24 && words.length < title.length + 40;
}
