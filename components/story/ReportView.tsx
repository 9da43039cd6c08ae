import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { StoryReport, StoryView } from '../../lib/model/story';
import type { SentenceTranslator } from '../../lib/platform/translator';
import { Say, useInterface } from '../interface';
import { shown } from '../view/clean';
import { bearersOf, factAt, marksWith, neighboursOf, readingOrder, tallyOf } from '../view/facts-in-report';
import { reportsById } from '../view/lanes';
import { directionOf } from '../view/language-name';
import type { Paragraph } from '../view/paragraphs';
import type { StoryActions } from './actions';
import { ChosenFact } from './ChosenFact';
import { Copies } from './Copies';
import { ReportCorrections } from './CorrectMenu';
import { Features } from './Features';
import { Gloss } from './Gloss';
import { Legend } from './Legend';
import { type ChosenWords, MarkedText } from './MarkedText';
import { Origin, Provenance } from './Origin';
import { paragraphsIn, ReportText } from './ReportText';

/** What is needed to tell what sentences say. */
export interface GlossTools {
  /** Null where the browser has no translator of its own. */
  readonly translator: SentenceTranslator | null;
  /** The words of a language that are followed by a stop without ending a sentence. */
  readonly abbreviationsOf: (language: string) => Promise<ReadonlySet<string>>;
}

export interface ReportViewProps {
  readonly story: StoryView;
  readonly report: StoryReport;
  /** The card whose words are to be shown, or null for the report as a whole. */
  readonly fact: string | null;
  readonly actions: StoryActions;
  /** Shows another report, or the same fact in another one. */
  readonly onReport: (reportId: string, fact: string | null) => void;
  readonly onBack: () => void;
  /** False where words of the page cannot be shown in it. */
  readonly canJump: boolean;
  readonly gloss?: GlossTools | null;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** A report to be read: where it is from, its text with the facts marked, and what is compared in the words that are chosen. */
export function ReportView(props: ReportViewProps) {
  const { story, report, fact, actions, onReport, onBack, canJump, gloss = null } = props;
  const { t, reads, language } = useInterface();
  const root = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = useState<ChosenWords | null>(null);
  const [sentences, setSentences] = useState(false);
  const abbreviations = useAbbreviations(gloss, report.language);

  const card = story.cards.find(({ id }) => id === chosen?.card) ?? null;
  const shownFact = card && chosen ? factAt(card, report.id, chosen.start) : null;
  const marks = useMemo(() => marksWith(report, card), [report, card]);
  const offset = report.title.length + 1;
  const paragraphs = useMemo(
    () => paragraphsIn(report.text, marks, offset, abbreviations),
    [report.text, marks, offset, abbreviations],
  );
  const order = useMemo(() => readingOrder(listWith(story, report), reads), [story, report, reads]);
  const neighbours = neighboursOf(order, report);
  const bearers = card ? bearersOf(card, order, report) : null;
  const tally = tallyOf(marks);
  const languages = useMemo(() => reportsById(story), [story]);
  const languageOf = (id: string | null) =>
    id === null ? story.article.language : (languages.get(id)?.language ?? 'und');
  const foreign = baseOf(report.language) !== baseOf(language);
  const translator = foreign ? (gloss?.translator ?? null) : null;

  // What takes the focus once it is drawn: the words that were asked for, or what is told about them.
  // At once, so that the next key finds the focus there.
  const awaited = useRef<ChosenWords | 'question' | null>(null);
  useLayoutEffect(() => {
    const to = awaited.current;
    if (to === null) return;
    const words = to === 'question' ? chosen : to;
    const element = to === 'question' ? question.current : wordsOf(root.current, to);
    if (!element) return;
    awaited.current = null;
    // The words are brought out from behind the box about them; the box itself is in view, except where there is little height.
    if (words) wordsOf(root.current, words)?.scrollIntoView({ block: 'nearest' });
    element.focus({ preventScroll: true });
    if (to === 'question') element.scrollIntoView({ block: 'nearest' });
  });

  // Another report, or the same fact in another report: its words take the focus, or else its headline.
  useLayoutEffect(() => {
    const wanted = story.cards.find(({ id }) => id === fact) ?? null;
    const first = wanted && marksWith(report, wanted).find((mark) => mark.card === wanted.id);
    const words = first ? { card: first.card, start: first.start } : null;
    setChosen(words);
    awaited.current = words;
    if (words) return;
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [report.id, fact]);

  const choose = (words: ChosenWords) => {
    awaited.current = 'question';
    setChosen(words);
  };
  const close = () => {
    awaited.current = chosen;
    setChosen(null);
  };

  // In the layout, as the focus is: the next key finds what is drawn, not what was there before.
  useLayoutEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      if (chosen) close();
      else onBack();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  });

  /** Letters act only while the focus is in this view, and never in a field. */
  const letter = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if ((event.target as Element).closest('input, select, textarea')) return;
    const key = letterOf(event);
    if (key === 'j' || key === 'k') {
      const words = wordsBeside(root.current, chosen, key === 'j' ? 1 : -1);
      if (!words) return;
      words.element.focus();
      if (chosen) setChosen(words.chosen);
    } else if (key === 'n' || key === 'p') {
      const to = key === 'n' ? bearers?.next : bearers?.previous;
      if (!to || !card) return;
      onReport(to.id, card.id);
    } else return;
    event.preventDefault();
  };

  return (
    <section
      ref={root}
      class="reading"
      data-testid="report-view"
      data-report={report.id}
      aria-labelledby="reading-title"
      tabIndex={-1}
      onKeyDown={letter}
    >
      <nav class="reading-bar" aria-label={t('reading_bar')}>
        <button type="button" class="plain back" data-testid="report-back" aria-keyshortcuts="Escape" onClick={onBack}>
          <span aria-hidden="true" class="sign">
            ‹
          </span>{' '}
          {t('reading_back')}
        </button>
        {neighbours.of > 1 && (
          <>
            <span class="position">
              {t('reading_position', number(neighbours.at, language), number(neighbours.of, language))}
            </span>
            <Step label={t('reading_previous')} sign="‹" to={neighbours.previous} onReport={onReport} />
            <Step label={t('reading_next')} sign="›" to={neighbours.next} onReport={onReport} />
          </>
        )}
      </nav>
      <header>
        <Origin report={report} />
        <div class="headline" dir={directionOf(report.title === '' ? language : report.language)}>
          <h1
            id="reading-title"
            ref={title}
            tabIndex={-1}
            lang={report.title === '' ? language : shown(report.language)}
            dir={directionOf(report.title === '' ? language : report.language)}
          >
            {report.title === '' ? (
              t('untitled_report')
            ) : (
              <MarkedText text={report.title} marks={marks} offset={0} onMark={choose} chosen={chosen} />
            )}
          </h1>
          {sentences && translator && report.title !== '' && (
            <Gloss translator={translator} text={shown(report.title)} language={report.language} compact />
          )}
        </div>
        <Provenance report={report} actions={actions} />
        {report.note !== undefined && <Note words={report.note} />}
      </header>
      {report.match.decision !== 'same-event' && report.match.reason && (
        <p class="reason">
          <Say message={report.match.reason} />
        </p>
      )}
      {report.match.decision !== 'same-event' && !story.pair?.insisted ? (
        <p class="hint">{t('reading_not_compared')}</p>
      ) : tally.length === 0 ? (
        <p class="hint">{t('reading_no_marks')}</p>
      ) : (
        <div class="legend-line">
          <Legend tones={tally} />
          <p class="hint">{t('reading_hint')}</p>
        </div>
      )}
      {foreign && gloss && report.text !== '' && (
        <div class="gloss-line">
          {translator ? (
            <button
              type="button"
              class="toggle"
              data-testid="gloss-sentences"
              aria-pressed={sentences}
              onClick={() => setSentences(!sentences)}
            >
              {t('gloss_sentences')}
            </button>
          ) : (
            <p class="hint" data-testid="gloss-absent">
              {t('gloss_absent')}
            </p>
          )}
        </div>
      )}
      {report.text !== '' && (
        <ReportText
          text={report.text}
          language={report.language}
          marks={marks}
          offset={offset}
          paragraphs={paragraphs}
          chosen={chosen}
          onMark={choose}
          translator={sentences ? translator : null}
        />
      )}
      <Copies copies={copiesOf(story, report)} />
      <Features match={report.match} />
      <ReportCorrections report={report} tools={actions.correcting} />
      <details class="why keys">
        <summary>{t('keys')}</summary>
        <dl>
          <Keys keys={['j', 'k']} words={t('keys_words')} />
          <Keys keys={['n', 'p']} words={t('keys_fact')} />
          <Keys keys={['Esc']} words={t('keys_back')} />
        </dl>
      </details>
      {shownFact && bearers && (
        <ChosenFact
          fact={shownFact}
          languageOf={languageOf}
          bearers={bearers}
          onReport={(id) => onReport(id, shownFact.card.id)}
          onCard={() => actions.openCard(shownFact.card.id)}
          onPage={canJump ? () => actions.jumpToPage(shownFact.card.id) : null}
          onClose={close}
          heading={question}
          gloss={
            translator && (
              <Gloss
                translator={translator}
                text={sentenceOf(report, paragraphs, shownFact.printed.evidence.start)}
                language={report.language}
              />
            )
          }
        />
      )}
    </section>
  );
}

const number = (count: number, language: string) => new Intl.NumberFormat(language).format(count);
const baseOf = (tag: string) => tag.split('-')[0];

/** The list in which a report stands. */
function listWith(story: StoryView, report: StoryReport): readonly StoryReport[] {
  const lists = [story.reports, story.possible, story.related];
  return lists.find((list) => list.some(({ id }) => id === report.id)) ?? [report];
}

function copiesOf(story: StoryView, report: StoryReport): readonly StoryReport[] {
  return listWith(story, report).filter(({ id, syndicatedOf }) => syndicatedOf === report.id && id !== report.id);
}

/** The sentence around an offset of `title + "\n" + text`, as it may be shown. */
function sentenceOf({ title, text }: StoryReport, paragraphs: readonly Paragraph[], offset: number): string {
  if (offset < title.length) return shown(title);
  const at = offset - title.length - 1;
  const span = paragraphs.flat().find(({ start, end }) => start <= at && at < end);
  return shown(span ? text.slice(span.start, span.end) : text);
}

/** The abbreviations of a language, once they are there; they are asked for only where sentences can be translated. */
function useAbbreviations(gloss: GlossTools | null, language: string): ReadonlySet<string> {
  const [known, setKnown] = useState({ language: '', words: NO_WORDS });
  useEffect(() => {
    if (!gloss?.translator) return;
    let live = true;
    gloss.abbreviationsOf(language).then(
      (words) => live && setKnown({ language, words }),
      () => {}, // A language without a list.
    );
    return () => {
      live = false;
    };
  }, [gloss, language]);
  return known.language === language ? known.words : NO_WORDS;
}

/** The button of marked words. */
function wordsOf(root: HTMLElement | null, { card, start }: ChosenWords): HTMLElement | null {
  const all = [...(root?.querySelectorAll<HTMLElement>('mark [data-card]') ?? [])];
  return all.find(({ dataset }) => dataset.card === card && dataset.start === String(start)) ?? null;
}

/** The marked words before or behind those that have the focus or are chosen; at first the first or the last ones. */
function wordsBeside(root: HTMLElement | null, chosen: ChosenWords | null, by: 1 | -1) {
  const all = [...(root?.querySelectorAll<HTMLElement>('mark [data-card]') ?? [])];
  const isChosen = ({ dataset }: HTMLElement) =>
    dataset.card === chosen?.card && dataset.start === String(chosen?.start);
  const focused = all.indexOf(document.activeElement as HTMLElement);
  const from = focused >= 0 ? focused : all.findIndex(isChosen);
  const element = all[from < 0 ? (by > 0 ? 0 : all.length - 1) : from + by];
  if (!element) return null;
  return { element, chosen: { card: element.dataset.card ?? '', start: Number(element.dataset.start) } };
}

/** The letter of a key, also on a keyboard that writes no Latin letters: there the place of the key tells. */
function letterOf({ key, code }: KeyboardEvent): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^\p{L}$/u.test(key) ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null) : null;
}

interface StepProps {
  readonly label: string;
  readonly sign: string;
  readonly to: StoryReport | null;
  readonly onReport: ReportViewProps['onReport'];
}

/** To the report before or behind. */
function Step({ label, sign, to, onReport }: StepProps) {
  const { t, languageName } = useInterface();
  const words = to ? t('join_colon', label, t('join_comma', shown(to.outlet), languageName(to.language))) : label;
  return (
    <button
      type="button"
      class="step"
      aria-label={words}
      title={words}
      disabled={to === null}
      onClick={() => to && onReport(to.id, null)}
    >
      <span aria-hidden="true" class="sign">
        {sign}
      </span>
    </button>
  );
}

/** What the pack says of a report: where it is from, what its page has otherwise. Nobody tells in which language. */
function Note({ words }: { readonly words: string }) {
  const { t, between } = useInterface();
  return (
    <p class="hint" data-testid="report-note">
      {t('report_note')}
      {between('colon')}
      <bdi lang="">{shown(words)}</bdi>
    </p>
  );
}

function Keys({ keys, words }: { readonly keys: readonly string[]; readonly words: string }) {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{words}</dd>
    </>
  );
}
