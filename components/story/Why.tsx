import type { StoryCard } from '../../lib/model/story';
import { Say, useInterface } from '../interface';
import { shown } from '../view/clean';

/** The reasons of a card: for each value the rule that decided, the reason in words, and the values that were compared. */
export function Why({ card }: { card: StoryCard }) {
  const { t, fact } = useInterface();
  const own = card.values.find((value) => value.own);
  const decided = card.values.filter((value) => !value.own);
  const all = decided.length > 0 ? decided : card.values;
  return (
    <details class="why">
      <summary>{t('why')}</summary>
      <ul>
        {all.map((value, i) => (
          <li key={`${i}`}>
            {value.reason && (
              <p>
                <Say message={value.reason} />
              </p>
            )}
            <dl>
              <dt>{t('compared_values')}</dt>
              <dd>
                {own && !value.own && (
                  <>
                    <bdi>{fact(card.kind, own.normalised)}</bdi> {value.verdict === 'conflict' ? '≠' : '↔'}{' '}
                  </>
                )}
                <bdi>{fact(card.kind, value.normalised)}</bdi>
              </dd>
              {value.rule && (
                <>
                  <dt>{t('rule')}</dt>
                  <dd>
                    <bdi class="code">{shown(value.rule)}</bdi>
                  </dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}
