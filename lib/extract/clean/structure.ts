import { hasDigit, isHalf, isLetterUnit } from '../../text/letters';
import type { Line } from '../lines';
import { key } from '../metadata/names';
import { lookupForm, phrasesOf } from './furniture';
import { knows } from './lexical';
import { isPhotoCredit } from './photo-credit';
import { isLinked, isSentence, weight } from './shape';
import type { Step } from './step';

/**
 * Steps that know a line by its place among the others: what stands beside the text, what is printed again and again, lists of links, boxes
 * that sell a subscription, the note about the writer.
 */

/** Items of lists and tables may rightly repeat ("Yes", "2 GB"). */
const TABULAR = /^(?:li|td|th|dt|dd)$/;
/** More of the text than this in blocks with such a name, and the name means something else on this site. */
const MAX_SHARE = 0.45;

function letters(lines: readonly Line[], counts: (line: Line) => boolean): number {
  return lines.reduce((sum, line) => sum + (counts(line) ? weight(line.words) : 0), 0);
}

/** Texts of pictures. On a page that consists of pictures they are the text, and only credits go. */
export const caption: Step = {
  name: 'caption',
  over: (lines) => {
    const all = letters(lines, () => true);
    const gallery = letters(lines, (line) => line.caption) > all * 0.6;
    return (line) => (line.caption && (!gallery || !isSentence(line) || isPhotoCredit(line.words)) ? 'drop' : 'keep');
  },
};

/** Lines in blocks whose name says that they stand beside the text. */
export const besideText: Step = {
  name: 'beside-text',
  over: (lines) => {
    const all = letters(lines, () => true);
    const few = letters(lines, (line) => line.aside === true) <= all * MAX_SHARE;
    return (line) => (line.aside && few ? 'drop' : 'keep');
  },
};

/**
 * A short line that is printed three times or more (`Article content`, `Advertisement`), and a paragraph that is printed a second time.
 * Where many lines come again it is a form or an interview, and they stay.
 */
export const repeated: Step = {
  name: 'repeated',
  over: (lines) => {
    const counts = new Map<string, number>();
    for (const line of lines) if (!TABULAR.test(line.block)) counts.set(line.words, (counts.get(line.words) ?? 0) + 1);
    const often = [...counts].filter(([words, n]) => n >= 3 && weight(words) >= 4 && !/[:：?？!！.。]$/.test(words));
    const labels = new Set(
      often.length <= 3 ? often.map(([words]) => words).filter((words) => weight(words) < 60) : [],
    );
    const seen = new Set<string>();
    return (line) => {
      const times = counts.get(line.words) ?? 0;
      if (times < 2 || TABULAR.test(line.block)) return 'keep';
      if (labels.has(line.words)) return 'drop';
      const again = seen.has(line.words);
      seen.add(line.words);
      return again && weight(line.words) >= 60 && !/[?？]$/.test(line.words) ? 'drop' : 'keep';
    };
  },
};

/**
 * Two and more links in a row, each a line of its own, with the short heading above them. What a sentence with a colon announces
 * ("The documents:") stays.
 */
export const linkList: Step = {
  name: 'link-list',
  over: (lines) => {
    const link = (line: Line | undefined) =>
      line !== undefined &&
      weight(line.words) < 200 &&
      (line.linked >= line.words.length * 0.85 ||
        (line.linked >= line.words.length * 0.5 && !/[.。!?]["”»]?$/.test(line.words) && weight(line.words) < 140));
    const drop = new Set<number>();
    for (let i = 0; i < lines.length; i++) {
      if (!link(lines[i])) continue;
      let end = i;
      while (link(lines[end + 1])) end++;
      const above = lines[i - 1];
      const announced = above !== undefined && /[:：]$/.test(above.words) && isSentence({ ...above, linked: 0 });
      if (end > i && !announced) {
        for (let k = i; k <= end; k++) drop.add(k);
        if (above && weight(above.words) < 60 && (isHeading(above) || (end > i + 1 && isLabel(above)))) drop.add(i - 1);
      }
      i = end;
    }
    return (_line, index) => (drop.has(index) ? 'drop' : 'keep');
  },
};

/** Some words without a full stop, such as stand above a list. */
function isLabel(line: Line): boolean {
  return weight(line.words) < 40 && !/[.。!?؟।…"”»]$/.test(line.words);
}

/** Headlines that are links, each with one paragraph under it, three and more of them at the end: other stories. */
export const teaserList: Step = {
  name: 'teaser-list',
  over: (lines) => {
    const linkedHeading = (line: Line | undefined) =>
      line !== undefined && isHeading(line) && line.linked >= line.words.length * 0.85;
    let from = lines.length;
    let count = 0;
    let between = 0;
    for (let i = lines.length - 1; i >= 0 && between <= 3; i--) {
      between++;
      if (!linkedHeading(lines[i])) continue;
      if (lines.slice(i + 1, from).filter(isSentence).length > 1) break;
      count++;
      between = 0;
      from = i;
    }
    const above = lines[from - 1];
    if (above && isLabel(above)) from--;
    const own = letters(lines.slice(0, from), isSentence);
    return (_line, index) => (count >= 3 && own >= 300 && index >= from ? 'drop' : 'keep');
  },
};

function isHeading(line: Line): boolean {
  return /^h[1-6]$/.test(line.block);
}

/** What sells a subscription, with the points of its list. */
export const offerBox: Step = {
  name: 'offer',
  over: (lines) => {
    const drop = new Set<number>();
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] as Line;
      if (weight(line.words) > 160 || !(knows('subscribe', line.words) || knows('continues', line.words))) continue;
      for (let k = i + 1; lines[k]?.block === 'li' && weight((lines[k] as Line).words) < 140; k++) drop.add(k);
    }
    return (_line, index) => (drop.has(index) ? 'drop' : 'keep');
  },
};

/** `Jane Roe covers energy for this paper …` below or above the text: the writer's name at the beginning and what writers do behind it. */
export const writerNote: Step = {
  name: 'writer-note',
  over: (lines, context) => {
    const names = (context.byline ?? '')
      .split(/[,;&]| and | und | et | y | e /)
      .map((name) => key(name))
      .filter((name) => name.length >= 5)
      .slice(0, 6);
    const works = phrasesOf('writer').inner;
    return (line, index) => {
      if ((index > 2 && index < lines.length - 5) || line.words.length > 700) return 'keep';
      const form = lookupForm(line.words);
      const named = names.some((name) => key(line.words.slice(0, 60)).startsWith(name)) || startsWithName(line.words);
      return named && works.some((word) => form.slice(0, 260).includes(word)) && !/["“«„]/.test(line.words)
        ? 'drop'
        : 'keep';
    };
  },
};

function startsWithName(words: string): boolean {
  if (!/ (?:is an?|ist|est|es|is de|är|è) /.test(words.slice(0, 90))) return false;
  return /^\p{Lu}[\p{L}'’-]{1,20} (?:\p{Lu}[\p{L}.'’-]{0,20} ){1,2}(?:is an?|ist|est|es|is de|är|è) /u.test(words);
}

/**
 * Lines that make a list of the text: at least four in a row of one kind, no links, most of them with a figure or as points of a list.
 * A calendar, a table of results, the steps of a recipe.
 */
export function textLists(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i] as Line;
    const plain = (line: Line | undefined) =>
      line !== undefined &&
      line.block === first.block &&
      !isLinked(line) &&
      !line.caption &&
      weight(line.words) >= 8 &&
      (first.block === 'li' || !isSentence(line));
    if (!plain(first)) continue;
    let end = i;
    while (plain(lines[end + 1])) end++;
    const run = lines.slice(i, end + 1);
    const figures = run.filter((line) => hasDigit(line.words) && weight(line.words) >= 12).length;
    const points = first.block === 'li' ? run.filter((line) => weight(line.words) >= 15).length : 0;
    if (run.length >= 4 && Math.max(figures, points) >= run.length * 0.7) for (let k = i; k <= end; k++) found.add(k);
    i = end;
  }
  return found;
}

/** A letter or a digit before the full stop at the end. */
function endsWithLetter(words: string): boolean {
  const at = words.search(/[.!?。！？؟۔।]["”»’」』]?$/);
  if (at <= 0) return false;
  const unit = words.charCodeAt(at - 1);
  return isHalf(unit) ? /[\p{L}\p{N}]$/u.test(words.slice(0, at)) : isLetterUnit(unit);
}

/** A short sentence: three words or more and a full stop. Too short to be known as prose by its length. */
export function isShortSentence(line: Line): boolean {
  return (
    !isLinked(line) &&
    line.linked === 0 &&
    /^(?:p|div|li|blockquote|section|article)$/.test(line.block) &&
    endsWithLetter(line.words) &&
    weight(line.words) >= 14 &&
    (/\s\S+\s\S/.test(line.words) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(line.words)) &&
    (/[a-z\d,]/.test(line.words) || !/^[\p{Lu}\s.!]+$/u.test(line.words))
  );
}
