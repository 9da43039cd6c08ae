import { reasonsOf, type ValueReason } from '../../lib/model/reasons';
import type { StoryCard, StoryValue } from '../../lib/model/story';
import { Say, useInterface } from '../interface';
import { shown } from '../view/clean';
import { withoutIds } from '../view/normalised';

/** So many reasons of one value are shown at once. */
const SHOWN_REASONS = 3;

/** The reasons of a card: for each value and each of its spellings the rule that decided, the reason in words, and the values that were compared. */
export function Why({ card }: { card: StoryCard }) {
  const { t } = useInterface();
  const own = card.values.find((value) => value.own);
  const decided = card.values.filter((value) => !value.own);
  const all = decided.length > 0 ? decided : card.values;
  return (
    <details class="why">
      <summary>{t('why')}</summary>
      <ul>
        {all.map((value, i) => (
          <ValueReasons key={`${i}`} card={card} value={value} own={value.own ? undefined : own} />
        ))}
      </ul>
    </details>
  );
}

interface ValueReasonsProps {
  readonly card: StoryCard;
  readonly value: StoryValue;
  /** The article's value with which it was compared. */
  readonly own: StoryValue | undefined;
}

function ValueReasons({ card, value, own }: ValueReasonsProps) {
  const { count } = useInterface();
  const reasons = reasonsOf(value);
  const items = (some: readonly ValueReason[]) =>
    comparedAlike(some).map((alike, i) => (
      <li key={`${i}`}>
        <Reasons card={card} value={value} own={own} alike={alike} />
      </li>
    ));
  // One more is not worth a fold.
  const most = reasons.length > SHOWN_REASONS + 1 ? SHOWN_REASONS : reasons.length;
  return (
    <>
      {items(reasons.slice(0, most))}
      {reasons.length > most && (
        <li>
          <details class="more">
            <summary>{count('more_wordings', reasons.length - most)}</summary>
            <ul>{items(reasons.slice(most))}</ul>
          </details>
        </li>
      )}
    </>
  );
}

/** Reasons of one rule about one value, together: the spellings of a name are one value. */
function comparedAlike(reasons: readonly ValueReason[]): ValueReason[][] {
  const groups: ValueReason[][] = [];
  for (const reason of reasons) {
    const group = groups.find(([first]) => first?.rule === reason.rule && first.normalised === reason.normalised);
    if (group) group.push(reason);
    else groups.push([reason]);
  }
  return groups;
}

function Reasons({ card, value, own, alike }: ValueReasonsProps & { readonly alike: readonly ValueReason[] }) {
  const { t, fact, language } = useInterface();
  const { rule, normalised } = alike[0] as ValueReason;
  const written = (of: StoryValue, as: string) =>
    withoutIds(card.kind, as, fact(card.kind, as), language) ?? shown(of.printed[0]?.evidence.words ?? '');
  return (
    <>
      {alike.map(
        ({ reason }, i) =>
          reason && (
            <p key={`${i}`}>
              <Say message={reason} />
            </p>
          ),
      )}
      <dl>
        <dt>{t('compared_values')}</dt>
        <dd>
          {own && (
            <>
              <bdi>{written(own, own.normalised)}</bdi> {value.verdict === 'conflict' ? '≠' : '↔'}{' '}
            </>
          )}
          <bdi>{written(value, normalised)}</bdi>
        </dd>
        {rule && (
          <>
            <dt>{t('rule')}</dt>
            <dd>
              <bdi class="code">{shown(rule)}</bdi>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
