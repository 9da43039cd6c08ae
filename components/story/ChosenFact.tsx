import type { ComponentChildren, RefObject } from 'preact';
import type { StoryReport } from '../../lib/model/story';
import { Say, useInterface } from '../interface';
import { shown } from '../view/clean';
import { type FactInReport, type Neighbours, normalisedOf, reasonFor, toneOfValue } from '../view/facts-in-report';
import type { Tone } from '../view/lanes';
import { scriptOf } from '../view/language-name';
import { normalisedBeside } from '../view/normalised';
import { Glyph } from './Glyph';
import { Words } from './Words';

interface ChosenFactProps {
  readonly fact: FactInReport;
  /** The language of a report by its id, or of the article (null). */
  readonly languageOf: (reportId: string | null) => string;
  /** The reports before and behind this one that print a value for the same card. */
  readonly bearers: Neighbours<StoryReport>;
  readonly onReport: (reportId: string) => void;
  readonly onCard: () => void;
  /** Null where the words cannot be shown in the page. */
  readonly onPage: (() => void) | null;
  readonly onClose: () => void;
  /** Takes the focus when the words are chosen. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** What the sentence says in the reader's language, or the offer to tell. */
  readonly gloss: ComponentChildren;
}

/** Words of a report that were chosen: what is compared there, what this report and the page print, and where else the fact is. */
export function ChosenFact(props: ChosenFactProps) {
  const { fact, languageOf, bearers, onReport, onCard, onPage, onClose, heading, gloss } = props;
  const { card, value, printed } = fact;
  const { t, language } = useInterface();
  const tone = toneOfValue(value);
  const own = card.values.find((each) => each.own) ?? null;
  const ownPlace = own?.printed[0];
  const others = card.values.filter((each) => !each.own && each !== value).length;
  const reason = reasonFor(fact, normalisedOf(fact, language));
  return (
    <section
      class="chosen"
      id="chosen-fact"
      data-testid="chosen-fact"
      data-tone={tone}
      data-card={card.id}
      aria-labelledby="chosen-question"
    >
      <header>
        <div>
          <p class="kind">
            <Glyph tone={tone} />
            <span>{t(`kind_${card.kind}`)}</span> <span class="verdict">{verdictWords(tone, value.verdict, t)}</span>
          </p>
          <h2 id="chosen-question" ref={heading} tabIndex={-1}>
            <Say message={card.question} />
          </h2>
        </div>
        <button
          type="button"
          class="plain close"
          aria-label={t('fact_close')}
          title={t('fact_close')}
          onClick={onClose}
        >
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <dl>
        <dt>{t('this_report')}</dt>
        <dd>
          <Words
            wording={{
              words: printed.evidence.words,
              language: languageOf(printed.reportId),
              verbatim: printed.verbatim,
              first: printed,
              reportIds: [printed.reportId],
            }}
            differs={value.verdict === 'conflict'}
          />
          <ReadAs fact={fact} languageOf={languageOf} />
        </dd>
        <dt>{t('this_page')}</dt>
        <dd>
          {own && ownPlace ? (
            <>
              <Words
                wording={{
                  words: ownPlace.evidence.words,
                  language: languageOf(null),
                  verbatim: true,
                  first: { ...ownPlace, differing: value.verdict === 'conflict' ? ownPlace.differing : [] },
                  reportIds: [null],
                }}
                differs={false}
              />
              <ReadAs fact={{ card, value: own, printed: ownPlace }} languageOf={languageOf} />
            </>
          ) : (
            <span class="absent">{t('not_stated_here')}</span>
          )}
        </dd>
      </dl>
      {reason && (
        <p class="because">
          <Say message={reason} />
        </p>
      )}
      {gloss}
      <div class="ways">
        {bearers.of > 1 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form
          <div class="elsewhere" role="group" aria-label={t('fact_elsewhere')}>
            <Way sign="‹" label={t('fact_previous')} keys="p" report={bearers.previous} onReport={onReport} />
            <span class="position">
              {t('fact_position', number(bearers.at, language), number(bearers.of, language))}
            </span>
            <Way sign="›" label={t('fact_next')} keys="n" report={bearers.next} onReport={onReport} />
          </div>
        )}
        <button type="button" class="plain" data-testid="fact-card" onClick={onCard}>
          {others > 0 ? t('fact_card_more') : t('fact_card')}
        </button>
        {onPage && ownPlace && (
          <button type="button" class="plain" data-testid="fact-page" onClick={onPage}>
            {t('fact_page')}
          </button>
        )}
      </div>
    </section>
  );
}

const number = (count: number, language: string) => new Intl.NumberFormat(language).format(count);

function verdictWords(tone: Tone, verdict: string | null, t: (key: string) => string): string {
  if (tone === 'only') return t('mark_not_here');
  return t(tone === 'soft' && verdict === 'conflict' ? 'verdict_soft' : `verdict_${verdict}`);
}

/** Kinds whose normalised values are terms of our tables, for which every language has words. */
const TERMS: ReadonlySet<string> = new Set(['role', 'announcement', 'count', 'precedent']);

/** The normalised value in the reader's language and calendar, where the words alone do not say as much. */
function ReadAs({ fact, languageOf }: Pick<ChosenFactProps, 'fact' | 'languageOf'>) {
  const { t, fact: write, language } = useInterface();
  const { card, printed } = fact;
  const { words } = printed.evidence;
  const normalised = normalisedOf(fact, language);
  const written = write(card.kind, normalised);
  // Those of contradictions are words of English alone; nobody needs them who can read what is printed.
  const readable =
    (TERMS.has(card.kind) || (card.kind === 'contradiction' && baseOf(language) === 'en')) &&
    baseOf(languageOf(printed.reportId)) !== baseOf(language);
  const value = normalisedBeside(card.kind, words, normalised, written, language) ?? (readable ? written : null);
  // Nobody prints the name in letters that the reader knows.
  const spoken = value === null && printed.spoken !== undefined && scriptOf(language)?.test(words) === false;
  if (value === null && !spoken) return null;
  return (
    <span class="read-as" data-testid="read-as">
      <span class="hint">{t(spoken ? 'spoken_as' : 'read_as')}</span>{' '}
      <bdi dir="auto">{value ?? shown(printed.spoken ?? '')}</bdi>
    </span>
  );
}

const baseOf = (tag: string) => tag.split('-')[0];

interface WayProps {
  readonly sign: string;
  readonly label: string;
  readonly keys: string;
  readonly report: StoryReport | null;
  readonly onReport: (reportId: string) => void;
}

/** To the same fact in another report. */
function Way({ sign, label, keys, report, onReport }: WayProps) {
  const { t, languageName } = useInterface();
  const to = report
    ? t('join_colon', label, t('join_comma', shown(report.outlet), languageName(report.language)))
    : label;
  return (
    <button
      type="button"
      class="step"
      aria-label={to}
      title={`${to} (${keys})`}
      aria-keyshortcuts={keys}
      disabled={report === null}
      onClick={() => report && onReport(report.id)}
    >
      <span aria-hidden="true" class="sign">
        {sign}
      </span>
    </button>
  );
}
