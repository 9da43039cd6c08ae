import { Fragment } from 'preact';
import type { Match } from '../../lib/model/story';
import { Say, useInterface } from '../interface';
import { shown } from '../view/clean';
import { sharedAs } from '../view/shared';

/** Why a report is shown: what speaks for and against its being about the same event, and the decision. */
export function Features({ match }: { match: Match }) {
  const { t, has, fact, language, between } = useInterface();
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(match.score);
  const features = [...match.features].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return (
    <details class="why">
      <summary>{t('why_this_report')}</summary>
      <p>{t('match_score', percent)}</p>
      {match.reason && (
        <p>
          <Say message={match.reason} />
        </p>
      )}
      <ul class="features">
        {features.map((feature) => {
          const key = `feature_${feature.name.replace(/[^A-Za-z0-9]/g, '_')}`;
          const shared = feature.shared.flatMap((entry) => sharedAs(feature.name, entry, fact, language) ?? []);
          return (
            <li key={feature.name} data-sign={feature.weight < 0 ? 'against' : 'for'}>
              <span class="sign">{t(feature.weight < 0 ? 'speaks_against' : 'speaks_for')}</span>
              <span>{has(key) ? t(key, ...feature.shared) : shown(feature.name)}</span>
              {shared.length > 0 && (
                <span class="shared">
                  {shared.map((words, i) => (
                    <Fragment key={words}>
                      {i > 0 && between('comma')}
                      <bdi>{shown(words)}</bdi>
                    </Fragment>
                  ))}
                </span>
              )}
              <span class="weight">
                {new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(
                  feature.weight,
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
