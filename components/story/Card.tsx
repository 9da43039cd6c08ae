import { reasonsOf } from '../../lib/model/reasons';
import type { StoryCard, StoryReport } from '../../lib/model/story';
import { Say, useInterface } from '../interface';
import { toneOf } from '../view/lanes';
import type { StoryActions } from './actions';
import { CardCorrections } from './CorrectMenu';
import { Glyph } from './Glyph';
import { ValueRow } from './ValueRow';
import { Why } from './Why';

/** So many values of others are shown at once. */
const SHOWN_VALUES = 4;

export interface CardProps {
  readonly card: StoryCard;
  readonly reports: ReadonlyMap<string, StoryReport>;
  readonly articleLanguage: string;
  readonly actions: StoryActions;
  /** True for the card that the reader has come to from a report or from the page. */
  readonly selected?: boolean;
}

/** One question with the values that the article and the reports give to it. */
export function Card({ card, reports, articleLanguage, actions, selected = false }: CardProps) {
  const { t, count } = useInterface();
  const tone = toneOf(card);
  const own = card.values.filter((value) => value.own);
  const others = card.values.filter((value) => !value.own);
  const rows = [...own, ...others].map((value, i) => (
    <ValueRow
      key={`${i}`}
      cardId={card.id}
      value={value}
      reports={reports}
      articleLanguage={articleLanguage}
      actions={actions}
    />
  ));
  // One more is not worth a fold.
  const shownRows = others.length > SHOWN_VALUES + 1 ? own.length + SHOWN_VALUES : rows.length;
  const label = `card-${card.id}-question`;
  return (
    <article
      class="card"
      data-testid="card"
      data-tone={tone}
      data-kind={card.kind}
      data-selected={selected}
      id={`card-${card.id}`}
      aria-labelledby={label}
      tabIndex={-1}
    >
      <header>
        <p class="kind">
          <Glyph tone={tone} />
          <span>{t(`kind_${card.kind}`)}</span>
          <span class="verdict">
            {t(card.verdict === 'conflict' && card.level === 'soft' ? 'verdict_soft' : `verdict_${card.verdict}`)}
          </span>
        </p>
        <h3 id={label}>
          <Say message={card.question} />
        </h3>
      </header>
      <ul class="values">
        {own.length === 0 && (
          <li class="value" data-own="true" data-verdict="not-stated">
            <p class="who">{t('this_page')}</p>
            <p class="absent">{t('not_stated_here')}</p>
          </li>
        )}
        {rows.slice(0, shownRows)}
      </ul>
      {rows.length > shownRows && (
        <details class="more-values">
          <summary>{count('more_values', rows.length - shownRows)}</summary>
          <ul class="values">{rows.slice(shownRows)}</ul>
        </details>
      )}
      {tone !== 'conflict' && <Reasons card={card} />}
      <Why card={card} />
      {actions.copyCard && (
        <button type="button" class="plain copy" data-testid="copy-card" onClick={() => actions.copyCard?.(card.id)}>
          {t('copy_card')}
        </button>
      )}
      <CardCorrections card={card} tools={actions.correcting} />
    </article>
  );
}

/** The reason in words beside what was found equal or softer: there it is the point of the card. */
function Reasons({ card }: { card: StoryCard }) {
  const seen = new Set<string>();
  const reasons = card.values.flatMap(reasonsOf).flatMap(({ reason }) => {
    if (!reason) return [];
    const key = JSON.stringify(reason);
    return seen.has(key) ? [] : seen.add(key) && [reason];
  });
  return (
    <>
      {reasons.slice(0, 2).map((reason) => (
        <p key={JSON.stringify(reason)} class="reason">
          <Say message={reason} />
        </p>
      ))}
    </>
  );
}
