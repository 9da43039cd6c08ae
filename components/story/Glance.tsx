import { Fragment } from 'preact';
import type { StoryCard, StoryReport, StoryValue } from '../../lib/model/story';
import { Say, useInterface } from '../interface';
import { shown } from '../view/clean';
import { writtenDate } from '../view/dates';
import { toneOf } from '../view/lanes';
import { normalisedBeside } from '../view/normalised';
import { wordingsOf } from '../view/printed';
import type { StoryActions } from './actions';
import { Glyph } from './Glyph';
import { Words } from './Words';

/** So many values of others are shown; the card in the panel has them all. */
const SHOWN_VALUES = 2;
/** So many outlets of a value are named. */
const SHOWN_SOURCES = 2;

interface GlanceProps {
  readonly card: StoryCard;
  readonly reports: ReadonlyMap<string, StoryReport>;
  readonly articleLanguage: string;
  readonly actions: StoryActions;
}

/** A discrepancy at one glance: what this page prints, and against it what most of the others print. */
export function Glance({ card, reports, articleLanguage, actions }: GlanceProps) {
  const { t, count, between } = useInterface();
  const tone = toneOf(card);
  const own = card.values.find((value) => value.own);
  const alike = new Set(
    card.values.filter(({ verdict }) => verdict === 'same' || verdict === 'rounding').flatMap((value) => idsOf(value)),
  );
  const others = othersOf(card, reports);
  const label = `glance-${card.id}`;
  const side = { card, reports, articleLanguage, actions };
  return (
    <article class="card glance" data-testid="card" data-tone={tone} data-kind={card.kind} aria-labelledby={label}>
      <header>
        <h3>
          <button type="button" class="plain question" id={label} onClick={() => actions.openCard(card.id)}>
            <Glyph tone={tone} />
            <span>
              <span class="visually-hidden">{t('join_colon', t(verdictName(card)), '')}</span>
              <Say message={card.question} />
            </span>
            <svg class="onward" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="M6 3l5 5l-5 5" />
            </svg>
          </button>
        </h3>
      </header>
      <ul class="sides">
        <li class="side" data-own="true">
          <p class="who">{t('this_page')}</p>
          {own ? <Value {...side} value={own} /> : <p class="absent">{t('not_stated_here')}</p>}
          {alike.size > 0 && (
            <p class="sources" data-tone="same">
              <Glyph tone="same" /> {count('glance_same', alike.size)}
            </p>
          )}
        </li>
        {others.slice(0, SHOWN_VALUES).map((value) => (
          <li key={value.normalised} class="side">
            <p class="who">{count('glance_reports', idsOf(value).length)}</p>
            <Value {...side} value={value} />
          </li>
        ))}
      </ul>
      {others.length > SHOWN_VALUES && (
        <button type="button" class="plain all" onClick={() => actions.openCard(card.id)}>
          {count('more_values', others.length - SHOWN_VALUES)}
          <span class="visually-hidden">
            {between('colon')}
            <Say message={card.question} />
          </span>
        </button>
      )}
    </article>
  );
}

function verdictName({ verdict, level }: StoryCard): string {
  return verdict === 'conflict' && level === 'soft' ? 'verdict_soft' : `verdict_${verdict}`;
}

/** The reports that print a value; each counts once. */
function idsOf(value: StoryValue): string[] {
  return [...new Set(value.printed.flatMap(({ reportId }) => reportId ?? []))];
}

/** The values that differ from the article's: hard ones first, what more reports print before the rest; of softer ones the latest first. */
function othersOf(card: StoryCard, reports: ReadonlyMap<string, StoryReport>): StoryValue[] {
  const others = card.values
    .filter(({ own, verdict }) => !own && verdict !== 'same' && verdict !== 'rounding')
    .map((value) => ({
      value,
      hard: value.level === 'hard',
      size: idsOf(value).length,
      day: latestDay(value, reports),
    }));
  return others
    .sort(
      (a, b) =>
        Number(b.hard) - Number(a.hard) || (a.hard ? 0 : a.day < b.day ? 1 : a.day > b.day ? -1 : 0) || b.size - a.size,
    )
    .map(({ value }) => value);
}

/** The last day on which a report gave a value, as ISO 8601; empty when none is known. */
function latestDay(value: StoryValue, reports: ReadonlyMap<string, StoryReport>): string {
  const days = idsOf(value).map((id) => reports.get(id)?.published?.slice(0, 10) ?? '');
  return days.reduce((latest, day) => (day > latest ? day : latest), '');
}

/** One value: the words that the reader reads best, the value in the reader's language, and who prints it. */
function Value({ card, value, reports, articleLanguage, actions }: GlanceProps & { readonly value: StoryValue }) {
  const { t, fact, reads, language } = useInterface();
  const [wording] = wordingsOf(value, (id) => (id === null ? articleLanguage : (reports.get(id)?.language ?? 'und')), [
    ...reads,
    language.split('-')[0] ?? language,
    articleLanguage,
  ]);
  if (!wording) return null;
  const written = normalisedBeside(
    card.kind,
    wording.words,
    value.normalised,
    fact(card.kind, value.normalised),
    language,
  );
  const ids = idsOf(value);
  const open = () => {
    if (value.own) actions.jumpToPage(card.id);
    else if (ids.length === 1 && ids[0]) actions.openReport(ids[0], card.id);
    else actions.openCard(card.id);
  };
  return (
    <div class="glance-value">
      <button
        type="button"
        class="row"
        onClick={open}
        title={t(value.own ? 'jump_to_page' : ids.length === 1 ? 'open_report' : 'glance_more')}
      >
        <Words wording={wording} differs={value.verdict === 'conflict'} />
        {written !== null && <bdi class="normalised">{written}</bdi>}
      </button>
      {!value.own && (
        <Who
          reports={ids.flatMap((id) => reports.get(id) ?? [])}
          day={value.level === 'hard' ? null : writtenDate(latestDay(value, reports), language)}
        />
      )}
    </div>
  );
}

interface WhoProps {
  readonly reports: readonly StoryReport[];
  /** The last day on which they gave the value, for figures that move. */
  readonly day: string | null;
}

/** The outlets that print a value, the first by name, and in how many languages. */
function Who({ reports, day }: WhoProps) {
  const { count, languageName, between } = useInterface();
  const languages = new Set(reports.map(({ language }) => language));
  const outlets = [...new Set(reports.map(({ outlet }) => shown(outlet)))];
  const more = outlets.length - SHOWN_SOURCES;
  const [only] = languages;
  return (
    <p class="outlets">
      <span>
        {outlets.slice(0, more > 1 ? SHOWN_SOURCES : SHOWN_SOURCES + 1).map((outlet, i) => (
          <Fragment key={outlet}>
            {i > 0 && between('comma')}
            <bdi>{outlet}</bdi>
          </Fragment>
        ))}
        {more > 1 && ` ${count('more_sources', more)}`}
      </span>
      <span>{languages.size === 1 && only ? languageName(only) : count('count_languages', languages.size)}</span>
      {day !== null && <span>{day}</span>}
    </p>
  );
}
